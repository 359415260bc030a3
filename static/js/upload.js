// Files can be dropped on the field, and what was chosen is named before it is sent.
const zone = document.querySelector("[data-drop]");
const input = zone.querySelector("input");
const names = zone.querySelector("[data-drop-names]");

function show() {
  names.replaceChildren(
    ...Array.from(input.files, (file) => {
      const item = document.createElement("li");
      item.textContent = file.name;
      return item;
    }),
  );
}

for (const type of ["dragenter", "dragover"]) {
  zone.addEventListener(type, (event) => {
    event.preventDefault();
    zone.dataset.over = "";
  });
}

for (const type of ["dragleave", "drop"]) {
  zone.addEventListener(type, () => delete zone.dataset.over);
}

zone.addEventListener("drop", (event) => {
  event.preventDefault();
  const all = new DataTransfer();
  for (const file of [...input.files, ...event.dataTransfer.files]) all.items.add(file);
  input.files = all.files;
  show();
});

input.addEventListener("change", show);
zone.querySelector("[data-drop-hint]").hidden = false;
