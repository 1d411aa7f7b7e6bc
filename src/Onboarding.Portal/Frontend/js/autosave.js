const pause = 2000;
const longest = 5000;

/**
 * <form data-autosave="/…?handler=Draft" data-autosave-kept="… {{time}} …" data-autosave-failed="…"> … <p role="status" data-autosave-status></p>
 * Sends what is typed a short while after the last key, at the latest five seconds after the first one, and when the page is left.
 */
export function createAutosave(root = document) {
  for (const form of root.querySelectorAll("form[data-autosave]")) {
    watch(form);
  }
}

function watch(form) {
  const status = form.querySelector("[data-autosave-status]");
  let timer = 0;
  let since = 0;

  const send = async () => {
    clearTimeout(timer);
    if (since === 0) {
      return;
    }
    since = 0;
    try {
      // A session that ended answers with the sign-in page: a redirection is a failure.
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: new FormData(form), redirect: "error", keepalive: true });
      tell(status, answer.ok ? form.dataset.autosaveKept : form.dataset.autosaveFailed);
    } catch {
      tell(status, form.dataset.autosaveFailed);
    }
  };

  form.addEventListener("input", () => {
    since ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(send, Math.max(0, Math.min(pause, since + longest - Date.now())));
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    since = 0;
  });
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && send());
}

function tell(status, text) {
  status.textContent = text.replace("{{time}}", new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }));
}
