// The list of cards: on a phone its states are one line, where the chosen one is in view.

const inView = () =>
  document
    .querySelector("#sift [name=state]:checked")
    ?.closest(".choice")
    .scrollIntoView({ block: "nearest", inline: "center" });

document.querySelector("#sift").addEventListener("change", inView);
inView();
