// Full-text search on search.html. This comes when the form is first used; Pagefind's index when there is a question.
{
  const form = document.querySelector(".search");
  const { q, topic, tag } = form.elements;
  const [status, list] = document.querySelectorAll(".found, .results");
  const all = document.querySelector(".all");
  const index = document.querySelectorAll("main > .split");
  const words = status.dataset;
  let engine, timer;
  let turn = 0;

  const load = () => {
    const at = (name) => new URL(form.dataset.engine + name, location.href);
    const facets = async () => (await fetch(at("facets.json"))).json();
    return (engine ||= Promise.all([import(at("pagefind.js")), facets()]));
  };

  // For a word that it does not know Pagefind takes the longest one it begins with: “he” for “Helsinki”. In quotation marks
  // it looks for the word and its inflections only; else what it found has to begin as the word asked for, but for its end.
  const fold = (text = "") => text.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const near = (asked, found) => {
    let same = 0;
    while (same < asked.length && asked[same] === found[same]) same++;
    const lost = asked.length - same;
    return lost <= 3 && 3 * lost < asked.length;
  };
  const stands = async (pagefind, word) => {
    const asked = fold(word);
    if (!asked || /\p{Lo}/u.test(asked)) return true; // scripts without spaces are cut into words by Pagefind alone
    if ((await pagefind.search(`"${word.replaceAll('"', "")}"`)).results.length) return true;
    const { results } = await pagefind.search(word);
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    const matched = ({ content, locations }) => locations.map((at) => fold(content.split(" ")[at]));
    return pages.flatMap(matched).some((found) => near(asked, found));
  };
  const asking = async (pagefind, q) => {
    const words = q.split(/\s+/);
    const stand = await Promise.all(words.map((word) => stands(pagefind, word)));
    return stand.every(Boolean) ? (await pagefind.search(q || null)).results : [];
  };

  const item = ({ url, meta, excerpt }) => {
    const line = make("li");
    const text = make("p");
    for (const { nodeName, textContent } of parsed(excerpt).body.childNodes)
      text.append(make(nodeName === "MARK" ? "mark" : "span", { textContent }));
    line.append(make("a", { href: url, textContent: meta.title }), text);
    return line;
  };

  const show = (total, pages) => {
    status.textContent = total < 0 ? "" : (total === 1 ? words.one : total ? words.other : words.none).replace("{n}", total);
    list.replaceChildren(...pages.map(item));
    all.hidden = total <= pages.length;
    for (const group of index) group.hidden = total > 0;
  };

  const search = async (most = 10) => {
    const mine = ++turn;
    const wanted = { q: q.value.trim(), topic: topic.value, tag: tag.value };
    const asked = Object.entries(wanted).filter(([, value]) => value);
    history.replaceState(null, "", asked.length ? `?${new URLSearchParams(asked)}` : location.pathname);
    if (!asked.length) return show(-1, []);
    try {
      const [pagefind, facets] = await load();
      const has = ({ id }) => asked.every(([name, value]) => name === "q" || facets[id].includes(`${name}:${value}`));
      const results = (await asking(pagefind, wanted.q)).filter(has);
      const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
      if (mine === turn) show(results.length, pages);
    } catch {
      engine = null; // the index may come later, as in a preview
      if (mine === turn) status.textContent = words.failed;
    }
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(search, 150, 10);
  };

  form.addEventListener("input", soon);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  all.addEventListener("click", () => search(Infinity));
  for (const [name, value] of new URLSearchParams(location.search)) if (form.elements[name]) form.elements[name].value = value;
  if (location.search || q.value || topic.value || tag.value) search(); // the form may have been used before this came
}
