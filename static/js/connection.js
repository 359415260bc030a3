// Says when the connection is lost, and sends the press that waited when it is back.

const offline = document.querySelector("#offline");
const trouble = document.querySelector("#trouble");
const retry = trouble.querySelector("[data-retry]");

function tell() {
  // Once a press waits, #trouble says so itself.
  offline.hidden = navigator.onLine || !trouble.hidden;
}

addEventListener("offline", tell);
addEventListener("online", () => {
  tell();
  // The form keeps its token: had the press arrived after all, it counts once.
  if (!trouble.hidden && !retry.hidden) retry.click();
});
document.body.addEventListener("htmx:sendError", tell);
tell();
