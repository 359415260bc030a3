// A new account starts in the time zone of its browser.
const field = document.querySelector("[name=time_zone]");
if (field && !field.value) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
}
