// The server's word, on a page of an exam: the seconds left, and what was clicked in
// another tab or on another device. The browser's own clock is never asked.

const bar = document.querySelector("[data-state-url]");
const clock = document.querySelector("[data-clock]");
const face = clock?.querySelector("[role=timer]");
const warning = document.querySelector("#warning");
const HIDDEN = "exam-clock-hidden";
const MARKS = [5, 1];

const total = Number(clock?.dataset.total);
// By a clock that nobody can set.
let end = performance.now() + Number(clock?.dataset.left) * 1000;
let over = false;

const left = () => Math.max(0, Math.ceil((end - performance.now()) / 1000));
const two = (number) => String(number).padStart(2, "0");
// The last of the minutes to be told of that has begun; none that is all there is.
const markAt = (seconds) => MARKS.filter((minutes) => seconds <= 60 * minutes && 60 * minutes < total).at(-1);

function say(name) {
  warning.textContent = document.querySelector(`#warning-${name}`).content.textContent;
}

let said = markAt(left());

function tick() {
  const seconds = left();
  const text = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (face.textContent !== text) face.textContent = text;
  const now = markAt(seconds);
  if (now !== said && seconds) say(now);
  said = now;
  clock.toggleAttribute("data-short", Boolean(now));
  if (seconds || over) return;
  over = true;
  say(0);
  // The server has the last word: it closes the attempt, or says how long it still runs.
  setTimeout(async () => {
    const state = await ask();
    if (state?.closed) location.assign(clock.dataset.end);
    else over = false;
  }, 1500);
}

async function ask() {
  try {
    const response = await fetch(bar.dataset.stateUrl, { headers: { Accept: "application/json" } });
    if (!response.ok || response.redirected) return undefined;
    const state = await response.json();
    if (state.left !== null) end = performance.now() + state.left * 1000;
    document.dispatchEvent(new CustomEvent("exam:state", { detail: state }));
    return state;
  } catch {
    return undefined;
  }
}

// A machine that slept, a tab that was left: much may have happened meanwhile.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) ask();
});
addEventListener("online", ask);

if (clock) {
  clock.open = sessionStorage.getItem(HIDDEN) === null;
  clock.addEventListener("toggle", () => {
    if (clock.open) sessionStorage.removeItem(HIDDEN);
    else sessionStorage.setItem(HIDDEN, "1");
  });
  tick();
  setInterval(tick, 250);
}
