// The review page: keys, the answer, where focus goes, what happens offline.
// Everything here is also a plain form, so that the page works without it.

const find = (selector) => document.querySelector(selector);
const live = find("#live");
const keys = find("#keys");
const trouble = find("#trouble");

function reveal() {
  const answer = find("[data-answer]");
  if (!answer?.hidden) return;
  const typed = find("#typed")?.value.trim();
  // Without a server nothing compares it but the learner.
  if (typed) {
    const kept = find("#typed-alone").content.cloneNode(true);
    kept.querySelector("dd").textContent = typed;
    answer.prepend(kept);
  }
  answer.hidden = false;
  find("[data-reveal]").hidden = true;
  find("[data-ratings]").hidden = false;
  answer.focus({ preventScroll: true });
  live.textContent = find("#shown-label").content.textContent;
}

function offerOptions() {
  const options = find("[data-options]");
  options.hidden = false;
  find("[data-offers]").hidden = true;
  options.querySelector("button").focus({ preventScroll: true });
}

// Before htmx hears of it: only an answer that was typed needs the server.
document.addEventListener("submit", (event) => {
  const { target, submitter } = event;
  if (!target.matches("[data-reveal]")) return;
  const offers = submitter?.matches("[data-offers]");
  if (!offers && (target.elements.typed?.value.trim() || find("[data-options]:not([hidden])"))) return;
  event.preventDefault();
  event.stopPropagation();
  if (offers) offerOptions();
  else reveal();
}, true);

// Each item ticked off is counted, and speaks for a rating that nobody presses.
document.addEventListener("change", ({ target }) => {
  const items = target.closest("[data-items]");
  if (!items) return;
  const boxes = items.querySelectorAll("[name=got]");
  const got = items.querySelectorAll("[name=got]:checked").length;
  const suggested = items.dataset.items.split(" ")[got];
  items.querySelector("[data-got]").textContent = `${got} / ${boxes.length}`;
  for (const button of document.querySelectorAll("[data-rating]"))
    button.toggleAttribute("data-suggested", button.dataset.rating === suggested);
});

document.addEventListener("click", ({ target }) => {
  if (target.closest("[data-opens=keys]")) keys.showModal();
});

// Digits by their place on the keyboard, so that AZERTY needs no Shift, and by what
// they type, for every other layout. What AZERTY types with AltGr has a second key.
const ALIASES = { "!": "s", "@": "s" };

function keyOf({ code, key }) {
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code);
  if (digit && key !== "-" && !(key in ALIASES)) return digit[1];
  return ALIASES[key] ?? key.toLowerCase();
}

const isTyping = (element) =>
  element.isContentEditable ||
  element.matches("input:not([type=checkbox]), textarea, select");

// With a modifier a key is the browser's; AltGr is none, since it only types.
const isModified = (event) =>
  event.metaKey || (!event.getModifierState("AltGraph") && (event.ctrlKey || event.altKey));

// The card comes before its menu: a letter may name an option and an action.
function actorOf(key) {
  const all = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
  const shown = all.filter((one) => !one.closest("[hidden]"));
  return shown.find((one) => one.closest("[data-card]")) ?? shown[0];
}

document.addEventListener("keydown", (event) => {
  if (isModified(event) || event.repeat) return;
  if (keys.open) {
    if (event.key !== "?") return;
    keys.close();
    return event.preventDefault();
  }
  if (isTyping(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const key = event.key === "?" ? "?" : keyOf(event);
  if (key === "?") {
    keys.showModal();
  } else if (key === " " || key === "enter") {
    if (event.target.closest("a, button, label, summary, [type=checkbox]")) return;
    if (!find("[data-answer]")?.hidden) return;
    reveal();
  } else {
    const actor = actorOf(key);
    if (!actor) return;
    if (isTyping(actor)) actor.focus();
    else actor.click();
  }
  event.preventDefault();
});

function ready() {
  find("[data-opens=keys]").hidden = false;
  const count = find("[data-count]");
  if (count) count.hidden = true;
}

// A new card: its prompt is read, and what happened is said.
document.body.addEventListener("htmx:afterSettle", () => {
  trouble.hidden = true;
  ready();
  const answer = find("[data-answer]:not([hidden])");
  const verdict = find("[data-verdict] .verdict-word");
  live.textContent = (verdict ?? find("[data-notices]")).textContent.trim();
  (answer ?? find("[data-prompt]")).focus({ preventScroll: true });
  scrollTo(0, 0);
});

// Logged out meanwhile: the answer is a whole page, not a card. Who logs in again comes
// back to this page, which sends what was pressed; its token makes it count once.
const UNSENT = "unsent-answer";

document.body.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, pathInfo, requestConfig } = event.detail;
  if (new URL(xhr.responseURL).pathname === new URL(pathInfo.requestPath, location).pathname) return;
  event.detail.shouldSwap = false;
  const { token, rating } = requestConfig.parameters;
  if (requestConfig.verb === "get" || !token) return location.reload();
  sessionStorage.setItem(UNSENT, JSON.stringify({ path: pathInfo.requestPath, token, rating }));
  tell("expired");
});

function sendKept() {
  const kept = JSON.parse(sessionStorage.getItem(UNSENT));
  if (!kept) return;
  sessionStorage.removeItem(UNSENT);
  const { path, token, rating } = kept;
  const headers = JSON.parse(find("#main").getAttribute("hx-headers"));
  htmx.ajax("POST", path, { target: "#card", swap: "outerHTML", values: { token, rating }, headers });
}

// One of the sentences of the notice, with what it offers.
function tell(what) {
  trouble.hidden = false;
  // What was pressed waits: its buttons would only cover the answer.
  if (what === "offline" && !find("[data-answer]")?.hidden) find("[data-ratings]").hidden = true;
  for (const element of trouble.querySelectorAll("[data-trouble]"))
    element.hidden = !element.dataset.trouble.split(" ").includes(what);
  // The way on where waiting mends nothing, in one press.
  trouble.querySelector("a:not([hidden])")?.focus({ preventScroll: true });
}

// A press that is long on its way is marked, and said. Others are over before that.
const SLOW = 400;
let slow;

const sending = () => find("#sending").dataset.label;

document.body.addEventListener("htmx:beforeRequest", ({ detail }) => {
  const button = detail.requestConfig.triggeringEvent?.submitter;
  if (!button?.closest("[data-ratings], [data-options]")) return;
  slow = setTimeout(() => {
    button.dataset.sending = live.textContent = sending();
  }, SLOW);
});

document.body.addEventListener("htmx:afterRequest", () => {
  clearTimeout(slow);
  find("[data-sending]")?.removeAttribute("data-sending");
  if (live.textContent === sending()) live.textContent = "";
});

// The press is never lost: the form keeps its token, and once is once.
let unsent;

function keep(event, offline) {
  // To look at the answer needs no server, only to compare it does.
  if (event.target.matches("[data-reveal], [data-options]")) return reveal();
  unsent = event.detail.requestConfig;
  tell(offline ? "offline" : "refused");
}

document.body.addEventListener("htmx:sendError", (event) => keep(event, true));
document.body.addEventListener("htmx:timeout", (event) => keep(event, true));
document.body.addEventListener("htmx:responseError", (event) => {
  keep(event, event.detail.xhr.status >= 500);
});

trouble.addEventListener("click", ({ target }) => {
  if (!target.closest("[data-retry]")) return;
  const { elt, triggeringEvent } = unsent;
  elt.requestSubmit(triggeringEvent?.submitter);
});

// Another tab or device may have answered meanwhile: who comes back finds what is next.
const tokenOf = (page) => page.querySelector("[data-ratings] [name=token]")?.value;

document.addEventListener("visibilitychange", async () => {
  if (document.hidden || !trouble.hidden) return;
  const shown = tokenOf(document);
  const page = new URL(find("[data-reload]").href);
  if (shown) page.searchParams.set("shown", shown);
  try {
    const response = await fetch(page, { headers: { "HX-Request": "true" } });
    if (!response.ok) return;
    const now = new DOMParser().parseFromString(await response.text(), "text/html");
    // Nothing where this tab has gone on by itself since it asked.
    if (tokenOf(now) !== shown && tokenOf(document) === shown) location.assign(find("[data-reload]").href);
  } catch {
    // Without a network the card stays, and the press waits.
  }
});

ready();
sendKept();
