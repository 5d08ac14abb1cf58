// Comforts only: every page reads and leads on without this. It comes when the page has been read in and painted; what
// has to hold before that stands in parts/early.js.txt.
{
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const system = () => (dark.matches ? "dark" : "light");
  const scheme = () => root.dataset.scheme || system();

  // The choice is forgotten when it is what the system says anyway.
  const choose = (wanted) => {
    root.dataset.scheme = wanted === system() ? "" : wanted;
    try {
      localStorage.scheme = root.dataset.scheme;
    } catch {}
  };

  const show = (button) => button.setAttribute("aria-pressed", scheme() === "dark");

  // A note beside the text is seen already; elsewhere its mark opens it in place.
  const noteOf = (target) => {
    const mark = target.closest?.("[aria-details]");
    return document.getElementById(mark?.getAttribute("aria-details"));
  };
  const open = (note, mark) => {
    place(note, mark.getBoundingClientRect());
    note.popover = "auto";
    note.tabIndex = -1;
    note.ontoggle = ({ newState }) => newState === "closed" && note.removeAttribute("popover");
    note.showPopover();
    note.focus();
  };

  const clicked = (event) => {
    const note = noteOf(event.target);
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (note && plain && note.showPopover && getComputedStyle(note).display === "none") {
      event.preventDefault();
      open(note, event.target);
    }
    const button = event.target.closest(".scheme");
    if (button) {
      choose(scheme() === "dark" ? "light" : "dark");
      show(button);
    }
    const menu = document.querySelector(".menu[open]");
    if (menu && !menu.contains(event.target)) menu.open = false;
  };
  window.onclick = clicked;

  addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.querySelector(".menu[open]");
    if (menu) {
      menu.open = false;
      menu.firstElementChild.focus();
    }
  });

  for (const kind of ["mouseover", "focusin", "mouseout", "focusout"])
    addEventListener(kind, ({ target }) => noteOf(target)?.classList.toggle("on", !kind.includes("out")));

  const button = document.querySelector(".scheme");
  if (button) show(button);
  if (root.early?.type === "click") clicked(root.early);

  // What only search.html needs comes when its form is first used, or was used before this came, or with a question. In a
  // folder the page has said that there is no search.
  const form = document.querySelector(".http .search");
  const begin = () => {
    const { script: src } = form.dataset;
    delete form.dataset.script;
    if (src) document.head.append(make("script", { src }));
  };
  const used = () => location.search || form.contains(document.activeElement) || [...new FormData(form).values()].some(Boolean);
  if (form && used()) begin();
  for (const kind of ["focusin", "input"]) form?.addEventListener(kind, begin);
}
