// The key "/" opens a box that leads to any page by its name. The names are the links of search.html, read when first
// asked for. Readers who talk to their machine, or type without looking, can turn the key off on search.html.
{
  let box, pages;
  const link = () => document.querySelector(".find");
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const put = (inside, name, values) => inside.appendChild(make(name, values));

  const read = async () => {
    const { href } = link();
    const index = await pageAt(href);
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
    for (const page of fits.sort((a, b) => first(a) - first(b)).slice(0, 8)) put(put(list, "li"), "a", page);
    if (typed.trim() && link().dataset.text) {
      const href = `${link().href}?q=${encodeURIComponent(typed.trim())}`;
      put(put(list, "li"), "a", { href, textContent: link().dataset.text.replace("{words}", typed.trim()) });
    }
  };

  const build = () => {
    box = put(document.body, "dialog", { className: "goto" });
    const label = put(box, "label", { textContent: link().dataset.goto });
    const input = put(label, "input", { type: "search", autocomplete: "off" });
    const list = put(box, "ul", { className: "plain" });
    input.addEventListener("input", () => show(list, input.value));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.isComposing) box.close(); // a field of this kind would be emptied first
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

  const off = () => {
    try {
      return localStorage.slash === "off";
    } catch {}
  };

  const pressed = (event) => {
    const field = event.target.closest?.("input, textarea, select, dialog");
    const typing = field && (!box || box.open || !box.contains(field)); // a box just closed may keep the focus a while
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing || !link() || off()) return;
    event.preventDefault();
    open();
  };

  const { early } = document.documentElement;
  window.onkeydown = pressed;
  if (early?.type === "keydown") pressed(early);

  const choice = document.querySelector(".slash input");
  if (choice) {
    choice.checked = !off();
    choice.onchange = () => {
      try {
        localStorage.slash = choice.checked ? "on" : "off";
      } catch {}
    };
  }
}
