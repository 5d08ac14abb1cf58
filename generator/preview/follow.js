// The preview in the browser: follows the author, keeps the reader's place, and lays findings over the page.
// Nothing here is published. Messages: see handlers.py.
(() => {
  "use strict";
  let { version, edit } = document.currentScript.dataset;
  const KEPT = "explainer-preview";
  const HASHED = /\.[0-9a-f]{10}\.css$/;

  // --- The reader's place: position, what is open, what has the focus. ---

  // What an element is known by after the page was made anew: what it is, and the how-many-eth of its kind.
  const named = (element) =>
    [element.tagName, element.id || element.getAttribute("href") || element.name || element.textContent.trim()].join(" ");
  const keyed = (selector) => {
    const counts = new Map();
    return [...document.querySelectorAll(selector)].map((element) => {
      const name = named(element);
      counts.set(name, (counts.get(name) || 0) + 1);
      return [`${name} ${counts.get(name)}`, element];
    });
  };
  const summaries = () => keyed("details > summary");
  const keyOf = (wanted) => {
    const found = wanted && wanted !== document.body && keyed(wanted.tagName).find(([, element]) => element === wanted);
    return found ? found[0] : "";
  };

  const keep = () => {
    const active = document.activeElement;
    const place = {
      path: location.pathname,
      x: scrollX,
      y: scrollY,
      details: summaries().map(([key, summary]) => [key, summary.parentElement.open]),
      focus: keyOf(active),
      tag: active ? active.tagName : "",
      value: active && typeof active.value === "string" ? active.value : null,
    };
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(place));
    } catch {}
  };

  const taken = () => {
    try {
      const place = JSON.parse(sessionStorage.getItem(KEPT));
      sessionStorage.removeItem(KEPT);
      return place && place.path === location.pathname ? place : null;
    } catch {
      return null;
    }
  };

  const restore = (place) => {
    const open = new Map(place.details);
    for (const [key, summary] of summaries()) if (open.has(key)) summary.parentElement.open = open.get(key);
    const focused = place.focus && keyed(place.tag).find(([key]) => key === place.focus);
    if (focused) {
      focused[1].focus({ preventScroll: true });
      if (place.value !== null && focused[1].value !== place.value) {
        focused[1].value = place.value;
        focused[1].dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
    const scroll = () => scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    scroll();
    // What arrives later (pictures, other scripts) may move things, and a reader who scrolls is not pulled back.
    let moved = false;
    for (const kind of ["wheel", "touchmove", "keydown", "pointerdown"]) {
      addEventListener(kind, () => (moved = true), { once: true, passive: true });
    }
    const settled = () => {
      if (!moved) scroll();
      history.scrollRestoration = "auto";
    };
    if (document.readyState === "complete") settled();
    else addEventListener("load", settled, { once: true });
  };

  const reload = () => {
    keep();
    history.scrollRestoration = "manual";
    location.reload();
  };

  // --- Style sheets: exchanged in place. Their names change with their content. ---

  const nameOf = (link) => new URL(link.href).pathname.split("/").pop();
  const sheets = () => [...document.querySelectorAll('link[rel="stylesheet"]')].filter((l) => HASHED.test(nameOf(l)));
  const styles = () => [...new Set(sheets().map(nameOf))].sort().join(" ");

  const exchange = (name) => {
    if (!HASHED.test(name)) return;
    const old = sheets().filter((link) => nameOf(link).replace(HASHED, "") === name.replace(HASHED, ""));
    if (!old.length) return reload();
    if (old.some((link) => nameOf(link) === name)) return;
    const link = old[0].cloneNode();
    link.href = new URL(name, old[0].href).href;
    link.addEventListener("load", () => old.forEach((one) => one.remove()));
    link.addEventListener("error", reload);
    old[old.length - 1].after(link);
  };

  // --- The page: what differs is exchanged in place where that gives what loading would give; else it is loaded. ---

  // The page as it was sent. This script is the first to run after parsing, unless the body has scripts of its own.
  const unscripted = !document.querySelector('body script:not([type="application/ld+json"])');
  let was = { head: document.head.cloneNode(true), body: document.body.cloneNode(true) };

  const parsed = (text) => {
    const { head, body } = new DOMParser().parseFromString(text, "text/html");
    return { head, body };
  };

  // A head without what may differ: our own script, and the names of style sheets.
  const essence = (head) => {
    const copy = head.cloneNode(true);
    for (const script of copy.querySelectorAll('script[src="/livereload.js"]')) script.remove();
    for (const link of copy.querySelectorAll('link[rel="stylesheet"]')) link.href = link.getAttribute("href").replace(HASHED, "");
    copy.normalize();
    return copy;
  };

  const sameShell = (one, other) =>
    one.nodeType === Node.ELEMENT_NODE && one.nodeName === other.nodeName && one.cloneNode().isEqualNode(other.cloneNode());

  // Steps that make `live` of `now`; null where a script, or the reader, has changed what would have to go.
  const steps = (live, before, now) => {
    const [shown, old, fresh] = [live, before, now].map((node) => [...node.childNodes]);
    if (shown.length !== old.length) return null;
    let start = 0;
    let end = 0;
    const least = Math.min(old.length, fresh.length);
    while (start < least && old[start].isEqualNode(fresh[start])) start += 1;
    while (end < least - start && old[old.length - 1 - end].isEqualNode(fresh[fresh.length - 1 - end])) end += 1;
    const [going, gone, coming] = [shown, old, fresh].map((list) => list.slice(start, list.length - end));
    if (gone.length === coming.length) return pairs(going, gone, coming);
    return exchanged(live, going, gone, coming, shown[shown.length - end] || null);
  };

  const pairs = (going, gone, coming) => {
    const found = coming.map((node, i) => {
      if (gone[i].isEqualNode(node)) return [];
      if (sameShell(gone[i], node)) return steps(going[i], gone[i], node);
      return exchanged(going[i].parentNode, [going[i]], [gone[i]], [node], going[i].nextSibling);
    });
    return found.includes(null) ? null : found.flat();
  };

  const exchanged = (parent, going, gone, coming, next) => {
    const touched = (node, i) => !node.isEqualNode(gone[i]) || node.contains(document.activeElement);
    const runs = (node) => node.nodeName === "SCRIPT" || (node.querySelector && node.querySelector("script"));
    if (going.some(touched) || coming.some(runs)) return null;
    return [
      () => {
        for (const node of coming) parent.insertBefore(document.importNode(node, true), next);
        for (const node of going) node.remove();
      },
    ];
  };

  const renew = (message) => {
    const now = message.page && unscripted && document.readyState !== "loading" && parsed(message.page);
    const whole = now && essence(was.head).isEqualNode(essence(now.head)) && sameShell(was.body, now.body);
    const todo = whole ? steps(document.body, was.body, now.body) : null;
    if (!todo) return reload();
    for (const step of todo) step();
    was = now;
    ({ version, edit } = message);
    for (const link of now.head.querySelectorAll('link[rel="stylesheet"]')) exchange(link.getAttribute("href").split("/").pop());
  };

  // --- Findings: errors over the page, warnings as a quiet badge. ---

  const STYLE = `
    :host { all: initial; }
    @media print { :host { display: none; } }
    * { box-sizing: border-box; }
    .badge, .panel { position: fixed; z-index: 2147483647; font: 14px/1.5 system-ui, sans-serif; color-scheme: light dark;
      background: light-dark(#fff, #1d1f21); color: light-dark(#1d1f21, #eee); }
    .badge { right: 12px; bottom: 12px; padding: 4px 12px; border: 1px solid currentColor; border-radius: 999px;
      opacity: .8; cursor: pointer; }
    .badge:hover, .badge:focus-visible { opacity: 1; }
    .badge.failed, .failed h2 { color: light-dark(#a40e0e, #ff9c8f); }
    .panel { inset: auto 0 0 0; max-height: 70vh; overflow: auto; padding: 12px 20px 20px; overscroll-behavior: contain;
      border-top: 4px solid light-dark(#8a6100, #e3b341); box-shadow: 0 0 24px #0006; }
    .panel.failed { border-color: light-dark(#a40e0e, #ff9c8f); }
    h2 { font-size: 16px; margin: 0 0 8px; }
    .close { float: right; font: inherit; padding: 2px 10px; cursor: pointer; }
    ol { list-style: none; margin: 0; padding: 0; }
    li { padding: 8px 0; border-top: 1px solid #8886; overflow-wrap: anywhere; }
    p { margin: 0; }
    a, .place { color: inherit; font-weight: 600; }
    pre { margin: 4px 0; padding: 4px 8px; background: #8882; font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap; }
    mark { background: none; color: inherit; text-decoration: underline wavy light-dark(#a40e0e, #ff9c8f); }
    .hint { font-style: italic; }
    [hidden] { display: none; }`;

  const made = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  };

  const shadow = () => {
    const host = document.querySelector("explainer-preview") || made("explainer-preview");
    if (host.shadowRoot) return host.shadowRoot;
    const root = host.attachShadow({ mode: "open" });
    // A sheet made by script, because the policy of the page allows no other styles than the site's.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    document.documentElement.append(host);
    return root;
  };

  const place = (finding) =>
    finding.editor
      ? made("a", { href: finding.editor, class: "place" }, finding.place)
      : made("span", { class: "place" }, finding.place);

  const listed = (finding) => {
    const [before, marked, after] = finding.line;
    const item = made("li", {});
    item.append(made("p", {}, place(finding), ` ${finding.severity}[${finding.code}] ${finding.message}`));
    if (before || marked || after) item.append(made("pre", {}, before, made("mark", {}, marked), after));
    if (finding.hint) item.append(made("p", { class: "hint" }, finding.hint));
    return item;
  };

  const show = (report) => {
    const root = shadow();
    root.replaceChildren();
    if (!report.failed && !report.findings.length) return;
    const tone = report.failed ? "failed" : "";
    const close = made("button", { class: "close" }, "Close");
    const panel = made("section", { class: `panel ${tone}`, role: "region", "aria-label": "Findings of the preview" });
    panel.append(close, made("h2", {}, report.trouble || report.summary));
    panel.append(made("ol", {}, ...report.findings.map(listed)));
    if (report.more) panel.append(made("p", {}, `… and ${report.more} more: explainer check lists them all`));
    const badge = made("button", { class: `badge ${tone}` }, report.summary);
    const turn = (open) => {
      panel.hidden = !open;
      badge.hidden = open;
    };
    badge.addEventListener("click", () => turn(true));
    close.addEventListener("click", () => turn(false));
    panel.addEventListener("keydown", (event) => event.key === "Escape" && turn(false));
    turn(report.failed);
    root.append(made("div", { role: "status" }, panel, badge));
  };

  // --- livereload's protocol: hello, hello, info; then reload. ---

  const answers = {
    open: () => worker.postMessage({ command: "hello", protocols: ["http://livereload.com/protocols/official-7"] }),
    hello: () => worker.postMessage({ command: "info", url: location.href, path: location.pathname, version, edit, styles: styles() }),
    findings: show,
    reload: (message) => {
      if (message.follow) location.assign(message.path);
      else if (message.liveCSS) {
        edit = message.edit;
        exchange(message.path.split("/").pop());
      } else renew(message);
    },
  };

  const kept = taken();
  if (kept) restore(kept);
  const worker = new Worker("/livereload-socket.js");
  worker.addEventListener("message", ({ data }) => answers[data.command] && answers[data.command](data));
})();
