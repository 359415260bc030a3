// The list of cards: on a phone its states are one line, where the chosen one is in view;
// and what is ticked is counted. Without it, every button is there.

const sift = document.querySelector("#sift");
const number = new Intl.NumberFormat(document.documentElement.lang);

const inView = () =>
  sift
    .querySelector("[name=state]:checked")
    ?.closest(".choice")
    .scrollIntoView({ block: "nearest", inline: "center" });

function tell() {
  const all = document.querySelector("#list [data-all]");
  if (!all) return;
  const boxes = [...document.querySelectorAll("#list [name=card]")];
  const ticked = boxes.filter((box) => box.checked).length;
  const box = all.querySelector("input");
  all.hidden = false;
  box.checked = ticked === boxes.length;
  box.indeterminate = ticked > 0 && ticked < boxes.length;
  document.querySelector("[data-sum]").hidden = ticked > 0;
  const said = document.querySelector("[data-ticked]");
  said.hidden = !ticked;
  said.querySelector("b").textContent = number.format(ticked);
  for (const button of document.querySelectorAll("#list [name=do]")) button.disabled = !ticked;
}

document.addEventListener("change", ({ target }) => {
  if (target.closest("[data-all]")) {
    for (const box of document.querySelectorAll("#list [name=card]")) box.checked = target.checked;
  }
  if (target.name === "state") inView();
  else tell();
});
document.addEventListener("htmx:afterSettle", tell);
// The browser keeps ticks when one comes back to the page.
window.addEventListener("pageshow", tell);
inView();
tell();
