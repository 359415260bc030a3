// A text has come from its editor to its plan: the tab need not keep it any more.

for (const key of Object.keys(sessionStorage)) {
  if (key.startsWith("text ") && JSON.parse(sessionStorage.getItem(key)).sent) sessionStorage.removeItem(key);
}
