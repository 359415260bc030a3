// A form whose answer takes a while says so from the press on, and is sent once.
const notes = [...document.querySelectorAll("[data-wait]")];

function show(form, busy) {
  form.querySelector("[data-wait]").hidden = !busy;
  form.setAttribute("aria-busy", busy);
  for (const button of form.querySelectorAll("button:not([type=button])")) button.disabled = busy;
}

for (const note of notes) {
  const form = note.closest("form");
  // Not before the form is sent: a button that cannot be pressed has no value in it.
  form.addEventListener("submit", () => setTimeout(() => show(form, true)));
}

// The browser may bring the page back as it was left.
window.addEventListener("pageshow", () => {
  for (const note of notes) show(note.closest("form"), false);
});
