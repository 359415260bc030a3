// A press whose page is long in coming says so on its button, and aloud. Others are over
// before that. What htmx sends says so itself, and what has a note of its own (waiting.js).

const SLOW = 400;
// By then a download has come, whose page stays.
const LATEST = 15000;
const { label } = document.querySelector("#sending").dataset;
const timers = [];
let restore = () => {};

function live() {
  const said = document.createElement("p");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  document.body.append(said);
  return said;
}

function clear() {
  timers.splice(0).forEach(clearTimeout);
  restore();
  restore = () => {};
}

function mark(button) {
  clear();
  const said = live();
  const words = [...button.childNodes];
  restore = () => {
    said.remove();
    button.replaceChildren(...words);
  };
  const show = () => {
    button.textContent = said.textContent = label;
  };
  timers.push(setTimeout(show, SLOW), setTimeout(clear, LATEST));
}

addEventListener("submit", ({ defaultPrevented, submitter, target }) => {
  if (defaultPrevented || target.method !== "post" || target.querySelector("[data-wait]")) return;
  if (submitter) mark(submitter);
});

// Of a form that a script sends.
addEventListener("press:sent", ({ detail }) => detail && mark(detail));

// The browser may bring the page back as it was left.
addEventListener("pageshow", clear);
