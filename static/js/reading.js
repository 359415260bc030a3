// Notes for the learner how far they have read: the part in view, and the end.
const form = document.querySelector("[data-reading]");
const end = document.getElementById("end");
const parts = [...document.querySelectorAll(".toc a")]
  .map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))))
  .filter(Boolean);

// Nobody reads faster: who is at the end sooner has jumped there.
const WORDS_A_SECOND = 20;
const SETTLED = 2000;

const opened = performance.now();
let noted = form.hasAttribute("data-read") ? form.dataset.at : undefined;
let finished = form.hasAttribute("data-read");

function reached() {
  const read = parts.filter((part) => part.getBoundingClientRect().top < innerHeight / 2);
  return read.at(-1)?.id ?? "";
}

function atEnd() {
  const seconds = (performance.now() - opened) / 1000;
  return end.getBoundingClientRect().top < innerHeight && seconds * WORDS_A_SECOND >= Number(form.dataset.words);
}

async function note() {
  const anchor = reached();
  const ends = !finished && atEnd();
  if (anchor === noted && !ends) return;
  const body = new FormData(form);
  body.set("anchor", anchor);
  if (ends) body.set("finished", "1");
  try {
    const answer = await fetch(form.action, { method: "POST", body, keepalive: true, redirect: "manual" });
    if (answer.type !== "opaqueredirect") return;
  } catch {
    return; // offline: the next stop is noted
  }
  noted = anchor;
  if (ends) say();
}

function say() {
  finished = true;
  form.querySelector("[data-unread]").hidden = true;
  form.querySelector("[data-done]").hidden = false;
  form.querySelector("[data-reopen]").hidden = false;
}

let timer;
function noteSoon() {
  clearTimeout(timer);
  timer = setTimeout(note, SETTLED);
}

addEventListener("scroll", noteSoon, { passive: true });
addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") note();
});
noteSoon();
