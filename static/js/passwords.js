// Shows what is typed in the password fields of a form, for who asks.

for (const box of document.querySelectorAll("[data-shows-passwords]")) {
  const fields = box.form.querySelectorAll("[type=password]");
  box.closest("[hidden]").hidden = fields.length === 0;
  box.addEventListener("change", () => {
    for (const field of fields) field.type = box.checked ? "text" : "password";
  });
  // Sent as a password, so that the browser offers to keep it.
  box.form.addEventListener("submit", () => {
    for (const field of fields) field.type = "password";
  });
}
