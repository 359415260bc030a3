// Cramming by keyboard, with the keys of the review page. It is plain forms without it.

const isTyping = (element) => element.matches("input:not([type=checkbox]), textarea, select");

document.addEventListener("keydown", (event) => {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (isTyping(target)) {
    if (event.key === "Escape") target.blur();
    return;
  }
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(event.code);
  const key = digit ? digit[1] : event.key === "Enter" ? " " : event.key.toLowerCase();
  if (key === " " && target.closest("a, button, label, [type=checkbox]")) return;
  // The card comes before its tools: a letter may name an option and an action.
  const all = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
  const shown = all.filter((one) => !one.closest("[hidden]"));
  const actor = shown.find((one) => one.closest(".card")) ?? shown[0];
  if (!actor) return;
  event.preventDefault();
  if (isTyping(actor)) actor.focus();
  else actor.click();
});

document.querySelector(".card-answer, h1").focus({ preventScroll: true });
