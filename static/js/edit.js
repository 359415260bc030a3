// The text of a note in its editor: leads to a line, and keeps what is typed in the tab
// until it is sent and read.

const form = document.querySelector("[data-edit]");
const text = form.elements.text;
const of = form.elements.of;
const said = document.querySelector("[data-kept]");
const at = form.querySelector("[data-at]");
const SLOT = `text ${location.pathname}${new URLSearchParams(location.search).get("path") ?? ""}`;
const shown = { of: of.value, text: text.value };
const isSentBack = form.hasAttribute("data-sent-back");
let dropped = false;
let sent = false;

// As high as the lines before it are in this width.
function heightOf(before) {
  const copy = text.cloneNode();
  copy.removeAttribute("id");
  copy.removeAttribute("name");
  copy.rows = 1;
  copy.style.cssText = `position: absolute; visibility: hidden; height: 0; width: ${text.offsetWidth}px`;
  text.after(copy);
  copy.value = before;
  const { scrollHeight } = copy;
  copy.remove();
  return scrollHeight;
}

function leadTo(line) {
  const rows = text.value.split("\n");
  const number = Math.min(line, rows.length);
  const start = rows.slice(0, number - 1).reduce((sum, row) => sum + row.length + 1, 0);
  text.focus({ preventScroll: true });
  text.setSelectionRange(start, start + rows[number - 1].length);
  text.scrollTop = number > 1 ? heightOf(text.value.slice(0, start)) - text.clientHeight / 3 : 0;
  text.scrollIntoView({ block: "nearest" });
}

function tellLine() {
  at.hidden = false;
  at.querySelector("span").textContent = text.value.slice(0, text.selectionStart).split("\n").length;
}

// What differs from the text of the note, and all that the server has sent back.
function keep() {
  if (dropped || (text.value === shown.text && !isSentBack)) return sessionStorage.removeItem(SLOT);
  try {
    sessionStorage.setItem(SLOT, JSON.stringify({ of: of.value, text: text.value, sent }));
  } catch {
    // A tab has room for five megabytes: a longer text is kept by its field alone.
  }
}

// With the state it was written on: where the text has changed since, the server says so.
function bringBack() {
  const kept = JSON.parse(sessionStorage.getItem(SLOT));
  if (!kept || isSentBack || kept.text === text.value) return keep();
  text.value = kept.text;
  of.value = kept.of;
  said.hidden = false;
}

let timer;
text.addEventListener("input", () => {
  dropped = false;
  clearTimeout(timer);
  timer = setTimeout(keep, 300);
});
form.addEventListener("submit", () => (sent = true));
addEventListener("pagehide", keep);
document.addEventListener("selectionchange", () => {
  if (document.activeElement === text) tellLine();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-line]");
  if (link) {
    event.preventDefault();
    leadTo(Number(link.dataset.line));
  }
  if (!event.target.closest("[data-drop-kept]")) return;
  text.value = shown.text;
  of.value = shown.of;
  said.hidden = dropped = true;
  keep();
});

bringBack();
if (text.dataset.line && !document.querySelector("[autofocus]")) leadTo(Number(text.dataset.line));
