// One question at a time without a round trip: the others are fetched once, so that the
// exam goes on when the network is gone. Everything here is also a plain form.

const find = (selector) => document.querySelector(selector);
const exam = find("[data-exam]");
const main = find("#main");
const keys = find("#keys");
const forms = new Map();
let since = performance.now();

const current = () => find("#question");
const numberOf = (form) => form.dataset.number;
const cellOf = (number) => find(`.exam-grid [value="${number}"]`);
const emit = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

// Whole seconds on this question since the last time.
function spent() {
  const seconds = Math.round((performance.now() - since) / 1000);
  since = performance.now();
  return seconds;
}

function click(fields) {
  emit("exam:click", { number: numberOf(current()), fields, seconds: spent() });
  draw(current());
}

function note() {
  const seconds = spent();
  if (seconds && !("marked" in current().dataset))
    emit("exam:click", { number: numberOf(current()), fields: {}, seconds });
}

const boxes = (form) => [...form.querySelectorAll("input[name=chosen][data-key]")];
const chosen = (form) => boxes(form).filter((box) => box.checked).map((box) => box.value).join("");
const strikes = (form) => [...form.querySelectorAll("[name=struck]")];
const isPressed = (button) => button.getAttribute("aria-pressed") === "true";
const letterOf = (button) => button.closest("[data-letter]").dataset.letter;
const struck = (form) => strikes(form).filter(isPressed).map(letterOf).join("");
const press = (button, pressed) => button.setAttribute("aria-pressed", String(pressed));

// The cell of the grid, and what is struck out, as the form stands.
function draw(form) {
  const cell = cellOf(numberOf(form));
  const flag = form.querySelector("[name=flagged]");
  const given = chosen(form).length;
  const answered = given === Number(form.dataset.expected);
  const partial = given > 0 && !answered;
  const flagged = Boolean(flag) && isPressed(flag);
  cell.classList.toggle("answered", answered);
  cell.classList.toggle("flagged", flagged);
  cell.classList.toggle("partial", partial);
  cell.querySelector("[data-answered]").hidden = !answered;
  cell.querySelector("[data-partial]").hidden = !partial;
  cell.querySelector("[data-flagged]").hidden = !flagged;
  for (const button of strikes(form)) {
    const option = button.closest("[data-letter]");
    option.classList.toggle("struck", isPressed(button));
    option.querySelector("[data-struck-word]").hidden = !isPressed(button);
  }
}

// What was saved from another tab, or waits since before this page was loaded.
function apply({ number, ...fields }) {
  const form = forms.get(String(number));
  if (!form || "marked" in form.dataset) return;
  if (fields.chosen !== undefined) for (const box of boxes(form)) box.checked = fields.chosen.includes(box.value);
  if (fields.struck !== undefined) for (const button of strikes(form)) press(button, fields.struck.includes(letterOf(button)));
  if (fields.flagged !== undefined) press(form.querySelector("[name=flagged]"), Boolean(fields.flagged));
  if (fields.confidence !== undefined)
    for (const box of form.querySelectorAll("[name=confidence]")) box.checked = box.value === fields.confidence;
  draw(form);
}

function show(number) {
  const form = forms.get(number);
  current().replaceWith(form);
  find(".exam-grid [aria-current]")?.removeAttribute("aria-current");
  cellOf(number).setAttribute("aria-current", "true");
  document.title = document.title.replace(/\d+/, number);
  since = performance.now();
  scrollTo(0, 0);
  form.querySelector("#stem").focus({ preventScroll: true });
}

function go(target) {
  note();
  if (forms.has(target)) {
    if (target === numberOf(current())) return;
    show(target);
    history.pushState(null, "", `${exam.dataset.base}${target}/`);
  } else {
    const page = target === "review" ? exam.dataset.review : `${exam.dataset.base}${target}/`;
    emit("exam:leave", { page, go: () => location.assign(page) });
  }
}

const actions = {
  go: ({ value }) => go(value),
  flagged: (button) => {
    press(button, !isPressed(button));
    click({ flagged: isPressed(button) ? "1" : "" });
  },
  struck: (button) => {
    press(button, !isPressed(button));
    const box = boxes(current()).find((one) => one.value === letterOf(button));
    // What is struck out is not chosen, and what is chosen is not struck out.
    if (!isPressed(button) || !box.checked) return click({ struck: struck(current()) });
    box.checked = false;
    click({ struck: struck(current()), chosen: chosen(current()) });
  },
  clear: () => {
    for (const box of boxes(current())) box.checked = false;
    click({ chosen: "" });
  },
  check: (button) => {
    const form = current();
    note();
    const submit = () => {
      button.dataset.sent = "";
      form.requestSubmit(button);
    };
    emit("exam:leave", { page: location.href, go: submit });
  },
};

document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (event.target.id !== "question" || !button || "sent" in button.dataset) return;
  event.preventDefault();
  actions[button.name]?.(button);
});

// One box more than is asked for is not ticked, and the page says why.
function isOneTooMany(box) {
  const form = current();
  const enough = form.querySelector("[data-enough]");
  if (!enough) return false;
  const tooMany = box.checked && chosen(form).length > Number(form.dataset.expected);
  if (tooMany) box.checked = false;
  enough.textContent = tooMany ? enough.dataset.word : "";
  return tooMany;
}

document.addEventListener("change", ({ target }) => {
  if (target.name === "chosen" && !isOneTooMany(target)) {
    for (const button of strikes(current()))
      if (target.checked && letterOf(button) === target.value) press(button, false);
    click({ chosen: chosen(current()), struck: struck(current()) });
  }
  if (target.name === "confidence") click({ confidence: target.value });
});

addEventListener("popstate", () => {
  const number = /(\d+)\/$/.exec(location.pathname)[1];
  if (!forms.has(number)) return location.reload();
  note();
  show(number);
});

document.addEventListener("visibilitychange", () => {
  if (document.hidden) note();
  else since = performance.now();
});

document.addEventListener("exam:apply", ({ detail }) => detail.forEach(apply));

// Letters by what they type, digits by their place: an AZERTY row needs no Shift.
function keyOf({ code, key }) {
  const digit = /^(?:Digit|Numpad)([1-6])$/.exec(code);
  return digit ? "abcdef"[digit[1] - 1] : key.toLowerCase();
}

const moves = { arrowright: "n", arrowleft: "p" };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || keys.open) return;
  if (event.key === "?") {
    event.preventDefault();
    return keys.showModal();
  }
  const key = moves[keyOf(event)] ?? keyOf(event);
  if (key === "enter" && event.target.closest("a, button, summary")) return;
  if (key === "t") {
    const clock = find("[data-clock]");
    if (clock) clock.open = !clock.open;
    return;
  }
  const target = find(`[data-key="${CSS.escape(key)}"]`);
  if (!target || target.matches(":disabled")) return;
  event.preventDefault();
  if (event.shiftKey && /^[a-z]$/.test(event.key.toLowerCase()))
    return target.closest("[data-letter]")?.querySelector("[name=struck]").click();
  if (target.matches("input")) target.focus({ preventScroll: true });
  target.click();
});

document.addEventListener("click", ({ target }) => {
  if (target.closest("[data-opens=keys]")) keys.showModal();
});

async function fetchOthers() {
  const response = await fetch(`${exam.dataset.base}questions/`);
  if (!response.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const form of page.querySelectorAll("form.question"))
    if (!forms.has(numberOf(form))) {
      forms.set(numberOf(form), document.adoptNode(form));
      draw(form);
    }
  exam.dataset.complete = "";
  emit("exam:ready");
}

forms.set(numberOf(current()), current());
find("[data-opens=keys]").hidden = false;
emit("exam:ready");
fetchOthers().catch(() => addEventListener("online", fetchOthers, { once: true }));
