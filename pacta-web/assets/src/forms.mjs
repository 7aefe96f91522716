// Saves the open draft while the person types. The server keeps whatever is typed, also if incomplete.
const QUIET_MILLISECONDS = 1200;
const RETRY_MILLISECONDS = 15000;

export function startAutosave(root) {
  for (const form of root.querySelectorAll("form[data-autosave]")) attach(form);
}

function attach(form) {
  const status = form.querySelector("[data-autosave-status]");
  let timer = 0;
  let running = false;
  let dirty = false;
  let sending = false;
  let waiting = null;

  const say = (text) => {
    if (status && status.textContent !== text) status.textContent = text;
  };
  const later = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  };

  async function save() {
    if (running || sending || !dirty) return;
    running = true;
    dirty = false;
    try {
      const response = await fetch(form.dataset.autosave, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { "X-Pacta-Autosave": "1" },
        credentials: "same-origin",
        redirect: "manual",
      });
      if (response.ok) {
        const version = response.headers.get("X-Pacta-Version");
        const field = form.querySelector("input[name=version]");
        if (version && field) field.value = version;
        say("Saved " + new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
      } else if (response.status === 401) {
        say("Your session has ended. Press a button below: you can sign in and nothing you typed is lost.");
      } else if (response.status === 409) {
        say("This draft was changed elsewhere. Press Save to see both versions; nothing is lost.");
      } else {
        dirty = true;
        say("Not saved yet. Trying again.");
        later(RETRY_MILLISECONDS);
      }
    } catch {
      dirty = true;
      say("No connection to the node. What you typed stays on this page; trying again.");
      later(RETRY_MILLISECONDS);
    } finally {
      running = false;
      if (waiting) {
        form.requestSubmit(waiting.submitter);
      } else if (dirty) later(RETRY_MILLISECONDS);
    }
  }

  form.addEventListener("input", () => {
    dirty = true;
    later(QUIET_MILLISECONDS);
  });
  form.addEventListener("change", () => {
    dirty = true;
    later(QUIET_MILLISECONDS);
  });
  form.addEventListener("submit", (event) => {
    sending = true;
    clearTimeout(timer);
    // A save under way raises the version; sent before its answer, the form would look stale.
    if (running) {
      event.preventDefault();
      waiting = { submitter: event.submitter };
    }
  });
  window.addEventListener("pageshow", () => {
    sending = false;
    waiting = null;
  });
}

// Shows a follow-up question only while one of the boxes it depends on is ticked, or the one with the value it
// names. Without this script it is always there. The kit's own reveal marks radio buttons as expanded, which
// ARIA does not allow on them.
export function startReveals(root) {
  for (const part of root.querySelectorAll("[data-shown-if-any]")) {
    const boxes = root.querySelectorAll(`input[name="${part.dataset.shownIfAny}"]`);
    const show = () => {
      const value = part.dataset.shownIfValue;
      part.hidden = ![...boxes].some((box) => box.checked && (value === undefined || box.value === value));
    };
    boxes.forEach((box) => box.addEventListener("change", show));
    show();
  }
}
