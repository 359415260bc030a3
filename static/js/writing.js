// A card that is being written: kept in the tab until its passage shows it.

const SELECTOR = ".write-form";
const slotOf = (address) => `card ${new URL(address, location).pathname}`;
const fieldsOf = (form) => [form.elements.prompt, form.elements.answer];
const saidBy = (fields) => fields.map((field) => field.value);
const wordsOf = (text) => text.replace(/\s+/g, " ").trim();

function keep(form) {
  const fields = fieldsOf(form);
  if (fields.every((field) => field.value === field.defaultValue)) return drop(form.action);
  sessionStorage.setItem(slotOf(form.action), JSON.stringify(saidBy(fields)));
}

function drop(address) {
  sessionStorage.removeItem(slotOf(address));
}

// What the server has sent back is newer than what was kept of it.
function bringBack(form) {
  const kept = JSON.parse(sessionStorage.getItem(slotOf(form.action)));
  if (!kept || "sentBack" in form.dataset) return keep(form);
  const fields = fieldsOf(form);
  for (const [place, field] of fields.entries()) field.value = kept[place];
  form.querySelector("[data-kept]").hidden = fields.every((field) => field.value === field.defaultValue);
  keep(form);
}

// The plan of a passage: its card is there now, or what was written for it is not lost.
function lookFor(link) {
  const kept = JSON.parse(sessionStorage.getItem(slotOf(link.href)));
  if (!kept) return;
  const cards = [...link.closest("tr").querySelectorAll(".side")].map((card) =>
    ["prompt", "answer"].map((name) => wordsOf(card.querySelector(`.said-${name}`).textContent)).join("\n"),
  );
  if (cards.includes(kept.map(wordsOf).join("\n"))) return drop(link.href);
  link.click();
}

addEventListener("input", ({ target }) => {
  const form = target.closest(SELECTOR);
  if (form) keep(form);
});

addEventListener("click", ({ target }) => {
  const form = target.closest("[data-drop-kept]")?.closest(SELECTOR);
  if (!form) return;
  form.reset();
  form.querySelector("[data-kept]").hidden = true;
  drop(form.action);
});

document.addEventListener("htmx:afterSwap", ({ target }) => {
  const form = target.querySelector(SELECTOR);
  if (form) bringBack(form);
});
// It opens in its place: it is seen whole, above the bar of the plan.
document.addEventListener("htmx:afterSettle", ({ target }) => {
  target.querySelector(SELECTOR)?.scrollIntoView({ block: "nearest" });
});
for (const form of document.querySelectorAll(SELECTOR)) bringBack(form);
// By then htmx has the links.
addEventListener("load", () => document.querySelectorAll(".write > a").forEach(lookFor));
