// What is kept before an exam: a chapter at a time, and what it comes to.

const form = document.querySelector("#left-out");
const number = new Intl.NumberFormat(document.documentElement.lang);
const say = (selector, value) => {
  for (const place of form.querySelectorAll(selector)) place.textContent = number.format(value);
};

const boxesOf = (chapter) => [...chapter.querySelectorAll("[name=lesson]")];
const newCards = (boxes) =>
  boxes.filter((box) => box.checked).reduce((sum, box) => sum + Number(box.dataset.new), 0);

function tell() {
  for (const chapter of form.querySelectorAll("[data-chapter]")) {
    const boxes = boxesOf(chapter);
    const kept = boxes.filter((box) => box.checked).length;
    const all = chapter.querySelector("[data-all]");
    all.checked = kept > 0;
    all.indeterminate = kept > 0 && kept < boxes.length;
  }
  const kept = newCards(boxesOf(form));
  const over = kept - Number(form.dataset.room);
  say("[data-kept]", kept);
  say("[data-over]", Math.max(0, over));
  form.querySelector("[data-fits]").hidden = over > 0;
  form.querySelector("[data-exceeds]").hidden = over <= 0;
}

form.addEventListener("change", ({ target }) => {
  const chapter = target.closest("[data-all]") && target.closest("[data-chapter]");
  if (chapter) for (const box of boxesOf(chapter)) box.checked = target.checked;
  tell();
});

form.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-tick]");
  if (!button) return;
  for (const box of boxesOf(form)) box.checked = button.dataset.tick === "all";
  tell();
});

for (const button of form.querySelectorAll("[data-tick]")) button.hidden = false;
for (const all of form.querySelectorAll("[data-all]")) all.hidden = false;
form.querySelector("[data-sum]").hidden = false;
tell();
