// Menus close as menus do: by Escape, and by a press elsewhere.
const open = () => [...document.querySelectorAll(".menu[open]")];

document.addEventListener("click", ({ target }) => {
  for (const menu of open()) menu.open = menu.contains(target);
});

document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const menu of open()) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});
