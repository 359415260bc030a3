// Every click goes to the server at once; without a network it waits here, outlives the
// page and the browser, and is sent again.

const exam = document.querySelector("[data-exam]");
const saved = document.querySelector("[data-saved]");
const trouble = document.querySelector("#trouble");
const again = trouble.querySelector("a");
const KEY = `exam-${exam.dataset.exam}`;
const SOONEST = 1000;
const LATEST = 15000;

// By number of the question: the fields that the server has not yet acknowledged, and
// the seconds spent on it.
const waiting = new Map(Object.entries(JSON.parse(localStorage.getItem(KEY) ?? "{}")));
// What waited when this page was loaded: the questions that it fetches may be older.
const before = new Map([...waiting].map(([number, { fields }]) => [number, { ...fields }]));
let sending = false;
let pause = SOONEST;
let timer;
let leave;
// The last request was understood, and refused: waiting mends nothing.
let refused = false;

function keep() {
  if (waiting.size) localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(waiting)));
  else localStorage.removeItem(KEY);
}

function show(name) {
  saved.hidden = false;
  for (const one of saved.querySelectorAll("[data-state]")) one.hidden = one.dataset.state !== name;
}

function complain(name) {
  trouble.hidden = false;
  for (const one of trouble.querySelectorAll("[data-trouble]")) one.hidden = !one.dataset.trouble.split(" ").includes(name);
}

function request(number, { fields, seconds }) {
  const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
  return fetch(`${exam.dataset.base}${number}/`, {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams({ ...fields, seconds, csrfmiddlewaretoken: token }),
    // Outlives the page where the learner leaves it with this click.
    keepalive: true,
    signal: AbortSignal.timeout(LATEST),
  });
}

function acknowledge(number, sent) {
  const one = waiting.get(number);
  for (const [name, value] of Object.entries(sent.fields))
    if (one.fields[name] === value) delete one.fields[name];
  one.seconds -= sent.seconds;
  if (!Object.keys(one.fields).length && one.seconds <= 0) waiting.delete(number);
  keep();
}

async function post(number) {
  const one = waiting.get(number);
  const sent = { fields: { ...one.fields }, seconds: one.seconds };
  const response = await request(number, sent);
  if (response.status === 204) return acknowledge(number, sent);
  if (response.status >= 500) throw new Error(response.statusText);
  if (response.status === 409 || response.status === 422) {
    acknowledge(number, sent);
    if (Object.keys(sent.fields).length) complain("closed");
    return undefined;
  }
  // Logged out, or a page older than its cookie: kept for the next page.
  refused = true;
  complain(response.redirected ? "expired" : "refused");
  throw new Error("refused");
}

async function send() {
  if (sending) return;
  clearTimeout(timer);
  sending = true;
  refused = false;
  try {
    while (waiting.size) {
      const [number] = waiting.keys();
      await post(number);
    }
    pause = SOONEST;
    show("saved");
    leave?.go();
    leave = undefined;
  } catch {
    show(refused ? "refused" : "waiting");
    // What is kept here is sent from there, once the server knows its learner again.
    if (refused && leave?.page) return location.assign(leave.page);
    timer = setTimeout(retry, pause);
  } finally {
    sending = false;
  }
}

// Each time in vain, the next is later: a click that goes in vain changes nothing of it.
function retry() {
  pause = Math.min(2 * pause, LATEST);
  send();
}

function add(number, fields, seconds) {
  const one = waiting.get(number) ?? { fields: {}, seconds: 0 };
  Object.assign(one.fields, fields);
  one.seconds += seconds;
  waiting.set(number, one);
  keep();
}

const merged = (number, item) => ({ ...item, ...waiting.get(String(number))?.fields, number });

function apply(items) {
  document.dispatchEvent(new CustomEvent("exam:apply", { detail: items }));
}

document.addEventListener("exam:click", ({ detail: { number, fields, seconds } }) => {
  before.delete(number);
  add(number, fields, seconds);
  if (Object.keys(fields).length) show("sending");
  send();
});

// Once all is saved: to another page, by `go`. Where the server refuses what is to be
// saved: to `page`, if there is one, which asks who one is. Not at once, since a form that
// is being submitted cannot be submitted again before its event is over.
document.addEventListener("exam:leave", ({ detail }) => {
  leave = detail;
  setTimeout(send);
});

document.addEventListener("exam:state", ({ detail: { items } }) => {
  apply(items.map((item) => merged(item.number, item)));
});

document.addEventListener("exam:ready", () => {
  apply([...before].map(([number, fields]) => merged(number, fields)));
});

// At the question where one is by now.
again.addEventListener("click", () => {
  again.href = location.href;
});
addEventListener("online", send);
if (waiting.size) {
  document.dispatchEvent(new CustomEvent("exam:waiting"));
  send();
} else show("saved");
