/**
 * <button type="button" class="p-copy" data-copy-link="…" data-copied="Lien copié" hidden>Copier le lien</button>
 * The button stays hidden without script or without a clipboard, and says what it did in its own text.
 */
export function createCopyLinks(root = document) {
  if (!navigator.clipboard) {
    return;
  }
  for (const button of root.querySelectorAll("[data-copy-link]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }
}

async function copy(button) {
  const url = new URL(button.dataset.copyLink || "", document.location.href);
  await navigator.clipboard.writeText(url.href);
  const status = button.nextElementSibling?.matches("[role=status]") ? button.nextElementSibling : addStatus(button);
  status.textContent = button.dataset.copied;
}

function addStatus(button) {
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  status.className = "p-copy__status";
  button.after(status);
  return status;
}
