// While the pointer or the keyboard rests on a link to another page of this site, a card shows what that page says first,
// or the paragraph that the link means. Escape, or leaving the link and the card, closes it.
(() => {
  const LINKS = "main a[href*='.html']:not(.mark a, .note a, .cards a, .crumbs a)";
  const MOST = 280;
  const read = new Map();
  const card = make("p", { className: "note", id: "peek", role: "tooltip", popover: "manual" });
  let link, timer, keys;

  const fetched = async ({ href, hash }) => {
    const page = await pageAt(href);
    const part = hash && page.getElementById(hash.slice(1));
    const first = () => page.querySelector("main .lead") || page.querySelector("main article p:not([class])");
    const text = part ? part.querySelector("p") || part : first();
    return [page.querySelector("h1"), text].map((element) => element?.textContent || "");
  };

  const show = async (wanted) => {
    if (!read.has(wanted.href)) read.set(wanted.href, fetched(wanted));
    const [title, text] = await read.get(wanted.href);
    if (wanted !== link) return;
    const said = text.length > MOST ? `${text.slice(0, MOST)}…` : text;
    card.replaceChildren(make("b", { textContent: title }), make("span", { textContent: said }));
    document.body.append(card);
    place(card, link.getBoundingClientRect());
    card.showPopover();
    link.setAttribute("aria-describedby", card.id);
  };

  const hide = () => {
    clearTimeout(timer);
    link?.removeAttribute("aria-describedby");
    link = null;
    card.remove();
  };

  const later = (what, after) => {
    clearTimeout(timer);
    timer = setTimeout(what, after);
  };

  // What the keyboard opened the pointer does not close: a page that scrolls moves links below a pointer at rest.
  const rest = ({ target, pointerType }) => {
    const wanted = target.closest(LINKS);
    if (target.closest("#peek") || (wanted && wanted === link)) return clearTimeout(timer);
    if (pointerType && link && keys) return;
    if (!wanted || wanted.origin !== location.origin) return link && later(hide, 300);
    hide();
    link = wanted;
    keys = !pointerType;
    later(() => show(wanted).catch(hide), 400);
  };

  if (!card.showPopover || location.protocol === "file:") return;
  addEventListener("pointerover", (event) => event.pointerType === "mouse" && rest(event));
  addEventListener("focusin", (event) => event.target.matches(":focus-visible") && rest(event));
  addEventListener("click", hide);
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
})();
