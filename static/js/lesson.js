// A table or code that fits its frame is no stop for the keyboard.
const frames = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    target.tabIndex = target.scrollWidth > target.clientWidth ? 0 : -1;
  }
});
for (const frame of document.querySelectorAll(".table-frame, .prose pre")) frames.observe(frame);

// «On this page» marks the part that is being read.
const links = new Map();
for (const link of document.querySelectorAll(".toc a")) {
  const part = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (part) links.set(part, link);
}

function mark() {
  let current;
  for (const [part, link] of links) {
    if (!current || part.getBoundingClientRect().top < innerHeight / 3) current = link;
    link.removeAttribute("aria-current");
  }
  current?.setAttribute("aria-current", "true");
}

let waiting = false;
function markSoon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    mark();
  });
}
addEventListener("scroll", markSoon, { passive: true });
mark();

// A picture of the web that does not load is its description, as one that was left out.
function describe(picture) {
  const missing = document.createElement("span");
  missing.className = "picture-missing";
  const reason = document.createElement("b");
  reason.textContent = picture.closest("[data-unloaded]").dataset.unloaded;
  missing.append(reason, " ", picture.alt);
  picture.replaceWith(missing);
}
for (const picture of document.querySelectorAll(".prose img")) {
  if (picture.complete && !picture.naturalWidth) describe(picture);
  else picture.addEventListener("error", () => describe(picture), { once: true });
}
