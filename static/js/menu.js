// The account's menu closes as menus do: by Escape, and by a press elsewhere.
const menu = document.querySelector(".menu");

document.addEventListener("click", ({ target }) => {
  if (!menu.contains(target)) menu.open = false;
});

document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !menu.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
