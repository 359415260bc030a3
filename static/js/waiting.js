// A form whose answer takes a while says so from the press on.
const notes = [...document.querySelectorAll("[data-wait]")];

for (const note of notes) {
  note.closest("form").addEventListener("submit", () => (note.hidden = false));
}

// The browser may bring the page back as it was left.
window.addEventListener("pageshow", () => {
  for (const note of notes) note.hidden = true;
});
