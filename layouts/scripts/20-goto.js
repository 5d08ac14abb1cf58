// The key "/" opens a box that leads to any page by its name. The names are the links of search.html, read when first
// asked for. Readers who talk to their machine, or type without looking, can turn the key off on search.html.
(() => {
  "use strict";
  let box, pages;
  const link = () => document.querySelector(".find");
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const make = (name, inside, values) => inside.appendChild(Object.assign(document.createElement(name), values));

  const read = async () => {
    const { href } = link();
    const index = new DOMParser().parseFromString(await (await fetch(href)).text(), "text/html");
    return [...index.querySelectorAll("main li a")].map((a) => ({
      href: new URL(a.getAttribute("href"), href).href,
      textContent: a.textContent,
    }));
  };

  const show = (list, typed) => {
    const words = fold(typed).split(/\s+/);
    const fits = pages.filter(({ textContent }) => words.every((word) => fold(textContent).includes(word)));
    const first = ({ textContent }) => (fold(textContent).startsWith(words[0]) ? 0 : 1);
    list.replaceChildren();
    for (const page of fits.sort((a, b) => first(a) - first(b)).slice(0, 8)) make("a", make("li", list), page);
    if (typed.trim() && link().dataset.text) {
      const href = `${link().href}?q=${encodeURIComponent(typed.trim())}`;
      make("a", make("li", list), { href, textContent: link().dataset.text.replace("{words}", typed.trim()) });
    }
  };

  const build = () => {
    box = make("dialog", document.body, { className: "goto" });
    const label = make("label", box, { textContent: link().dataset.goto });
    const input = make("input", label, { type: "search", autocomplete: "off" });
    const list = make("ul", box, { className: "plain" });
    input.addEventListener("input", () => show(list, input.value));
    box.addEventListener("keydown", (event) => {
      const stops = [input, ...list.querySelectorAll("a")];
      const at = stops.indexOf(document.activeElement);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) stops[(at + step + stops.length) % stops.length].focus();
      else if (event.key === "Enter" && at === 0 && input.value && stops[1]) stops[1].click();
      else return;
      event.preventDefault();
    });
    box.addEventListener("click", (event) => event.target === box && box.close());
  };

  const open = async () => {
    try {
      pages ||= await read();
    } catch {
      location.href = link().href; // a browser reads no file of a folder
      return;
    }
    if (!box) build();
    const input = box.querySelector("input");
    input.value = "";
    show(box.querySelector("ul"), "");
    box.showModal();
    input.focus();
  };

  const off = (value) => {
    try {
      if (value === undefined) return localStorage.getItem("slash") === "off";
      localStorage.setItem("slash", value ? "off" : "on");
    } catch {}
    return false;
  };

  const pressed = (event) => {
    const field = event.target.closest && event.target.closest("input, textarea, select, dialog");
    const typing = field && !(box && !box.open && box.contains(field)); // a box just closed may keep the focus a while
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing || !link() || off()) return;
    event.preventDefault();
    open();
  };

  const { early } = document.documentElement;
  window.onkeydown = pressed;
  if (early && early.type === "keydown") pressed(early);

  const choice = document.querySelector(".slash");
  if (choice) {
    const ticked = choice.querySelector("input");
    ticked.checked = !off();
    ticked.addEventListener("change", () => off(!ticked.checked));
  }
})();
