/**
 * <form data-upload="/fr/dossiers/…/uploads" …><input type="file" multiple>…</form>
 * Sends the files by tus 1.0.0 in pieces, two at a time, goes on after a broken connection and after a closed page, and shows the page
 * of confirmation at the end. Without script the form sends the files itself.
 */
const pieceBytes = 2 * 1024 * 1024;
const atOnce = 2;
const pausesMs = [500, 1000, 2000, 4000, 8000, 15000, 30000];
const version = { "Tus-Resumable": "1.0.0" };

export function createUploads(root = document) {
  for (const form of root.querySelectorAll("form[data-upload]")) {
    enhance(form);
  }
}

function enhance(form) {
  const input = form.querySelector("input[type=file]");
  const list = add(form, "ul", "p-upload__files");
  const status = add(form, "p", "govuk-visually-hidden");
  status.setAttribute("role", "status");
  form.querySelector("button").remove();
  const queue = { form, list, status, waiting: [], running: 0, arrived: 0, failed: 0 };

  input.addEventListener("change", () => {
    enqueue(queue, input.files);
    input.value = "";
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  acceptDrops(form, input, (files) => enqueue(queue, files));
}

/** The zone is a convenience: the button inside does the same from the keyboard. */
function acceptDrops(form, input, take) {
  const hint = document.createElement("p");
  hint.className = "govuk-body p-upload__drop";
  hint.textContent = form.dataset.drop;
  input.before(hint);
  form.classList.add("p-upload--ready");
  for (const type of ["dragenter", "dragover"]) {
    form.addEventListener(type, (event) => {
      event.preventDefault();
      form.classList.add("p-upload--over");
    });
  }
  for (const type of ["dragleave", "drop"]) {
    form.addEventListener(type, () => form.classList.remove("p-upload--over"));
  }
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer.files);
  });
}

function enqueue(queue, files) {
  for (const file of files) {
    queue.waiting.push({ file, line: createLine(queue, file) });
  }
  work(queue);
}

async function work(queue) {
  while (queue.running < atOnce && queue.waiting.length > 0) {
    const { file, line } = queue.waiting.shift();
    queue.running++;
    run(queue, file, line);
  }
}

async function run(queue, file, line) {
  try {
    await send(queue.form, file, line);
    line.finish(queue.form.dataset.done);
    queue.arrived++;
    tell(queue, `${file.name} : ${queue.form.dataset.done}`);
  } catch (error) {
    line.fail(error.message);
    queue.failed++;
    tell(queue, error.message);
  }
  queue.running--;
  if (queue.waiting.length > 0) {
    work(queue);
  } else if (queue.running === 0 && queue.arrived > 0) {
    goOn(queue);
  }
}

/** Where a file failed its sentence must be read first: then the person goes on, and not the page. */
function goOn(queue) {
  if (queue.failed === 0) {
    tell(queue, queue.form.dataset.allDone);
    document.location.reload();
    return;
  }
  queue.link ??= add(add(queue.form, "p", "govuk-body p-upload__continue"), "a", "govuk-link");
  queue.link.href = document.location.pathname;
  queue.link.textContent = queue.form.dataset.continue;
}

async function send(form, file, line) {
  if (file.size > Number(form.dataset.maxBytes)) {
    throw new Error(form.dataset.tooBig.replace("{file}", file.name));
  }
  const key = `upload:${form.dataset.upload}:${file.name}:${file.size}:${file.lastModified}`;
  let [address, offset] = await resume(form, key);
  for (let failures = 0; address === undefined || offset < file.size; ) {
    try {
      if (address === undefined) {
        address = await announce(form, file);
        offset = 0;
        localStorage.setItem(key, address);
      }
      offset = await sendPiece(form, address, file, offset);
      failures = 0;
      line.show(form.dataset.sending, offset);
    } catch (error) {
      if (error.isFinal || failures === pausesMs.length) {
        localStorage.removeItem(key);
        throw error.isFinal ? error : new Error(form.dataset.failed);
      }
      line.show(form.dataset.broken, offset ?? 0);
      await new Promise((resolve) => setTimeout(resolve, pausesMs[failures++]));
      offset = address === undefined ? 0 : ((await offsetOf(address)) ?? offset);
    }
  }
  localStorage.removeItem(key);
}

/** The address and offset of an upload that this browser has begun before, if it is still there. */
async function resume(form, key) {
  const address = localStorage.getItem(key);
  const offset = address?.startsWith(form.dataset.upload) ? await offsetOf(address) : undefined;
  return offset === undefined ? [undefined, 0] : [address, offset];
}

async function offsetOf(address) {
  try {
    const answer = await fetch(address, { method: "HEAD", headers: version, redirect: "manual" });
    return answer.ok ? Number(answer.headers.get("Upload-Offset")) : undefined;
  } catch {
    return undefined;
  }
}

async function announce(form, file) {
  const headers = { ...version, "Upload-Length": String(file.size), "Upload-Metadata": `filename ${encode(file.name)}` };
  const answer = await ask(form, form.dataset.upload, { method: "POST", headers });
  return new URL(answer.headers.get("Location"), document.location.href).pathname;
}

async function sendPiece(form, address, file, offset) {
  const headers = { ...version, "Content-Type": "application/offset+octet-stream", "Upload-Offset": String(offset) };
  const answer = await ask(form, address, { method: "PATCH", headers, body: file.slice(offset, offset + pieceBytes) });
  return Number(answer.headers.get("Upload-Offset"));
}

/** A refusal carries its sentence; what a later attempt may mend – a lost connection, a busy server – carries none. */
async function ask(form, address, request) {
  const answer = await fetch(address, { ...request, redirect: "manual" });
  if (answer.ok) {
    return answer;
  }
  const error = new Error((answer.headers.get("Content-Type") ?? "").startsWith("text/plain") ? await answer.text() : form.dataset.failed);
  error.isFinal = answer.type === "opaqueredirect" || (answer.status >= 400 && answer.status < 500 && ![408, 409, 423, 429].includes(answer.status)) || answer.status === 507;
  throw error;
}

function createLine(queue, file) {
  const line = add(queue.list, "li", "p-upload__file");
  const name = add(line, "bdi", "");
  name.textContent = file.name;
  const bar = add(line, "progress", "p-upload__bar");
  bar.max = file.size;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  const words = add(line, "span", "p-secondary");
  words.textContent = queue.form.dataset.waiting;
  return {
    show(text, offset) {
      bar.value = offset;
      words.textContent = text.replace("{percent}", String(Math.floor((100 * offset) / Math.max(1, file.size))));
    },
    finish(text) {
      bar.remove();
      words.textContent = text;
    },
    fail(text) {
      this.finish(text);
      line.classList.add("p-upload__file--failed");
      words.className = "govuk-error-message";
      name.hidden = text.includes(file.name);
    },
  };
}

function tell(queue, text) {
  queue.status.textContent = text;
}

function encode(name) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(name)));
}

function add(parent, name, className) {
  const element = document.createElement(name);
  element.className = className;
  parent.append(element);
  return element;
}
