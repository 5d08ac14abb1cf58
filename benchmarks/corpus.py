"""A deterministic corpus of any size, written as an explainer, as a Hugo site and as a Pelican site.

The same words everywhere: N sections of 400 words in 4 topics with 50 tags, 40 sources of 25 paragraphs, and in each
section 3 citations and 3 links to other sections. Hugo and Pelican get the citations as links to source pages.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TOPICS = ("origins", "pressure", "turning", "outcome")
TAGS = tuple(f"subject-{number:02}" for number in range(50))
SOURCES = tuple(f"paper-{number:02}" for number in range(40))
PARAGRAPHS = 25
WORDS = 400

_SYLLABLES = ("ka", "lo", "mi", "ter", "san", "vel", "dor", "pe", "ru", "nal", "est", "gor", "hin", "tas", "bel", "cor")


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its place, its front matter and its three paragraphs, each with a citation and a link."""

    number: int
    topic: str
    tags: tuple[str, ...]
    day: str
    paragraphs: tuple[str, ...]
    cites: tuple[tuple[str, int], ...]
    links: tuple[int, ...]

    @property
    def slug(self) -> str:
        """The file's name."""
        return f"section-{self.number:06}"

    @property
    def title(self) -> str:
        """The heading."""
        return f"Section {self.number} of the long story"


def sections(count: int, seed: int = 7) -> Iterator[Section]:
    """The sections of a corpus."""
    chance = random.Random(seed)  # noqa: S311  # a corpus, not a secret
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(3000)]
    for number in range(count):
        each = WORDS // 3
        yield Section(
            number,
            TOPICS[number % len(TOPICS)],
            tuple(chance.sample(TAGS, 3)),
            f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
            tuple(_prose(chance, words, each) for _ in range(3)),
            tuple((chance.choice(SOURCES), chance.randint(1, PARAGRAPHS)) for _ in range(3)),
            tuple(chance.randrange(count) for _ in range(3)),
        )


def source_paragraphs(seed: int = 11) -> dict[str, tuple[str, ...]]:
    """The sources, each with its paragraphs."""
    chance = random.Random(seed)  # noqa: S311  # a corpus, not a secret
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(2000)]
    return {name: tuple(_prose(chance, words, 40) for _ in range(PARAGRAPHS)) for name in SOURCES}


def write_explainer(root: Path, count: int) -> None:
    """The corpus as an explainer."""
    topics = "\n".join(f"  - {{id: {topic}, title: {topic.title()}}}" for topic in TOPICS)
    _write(root / "content/site.yaml", f"title: Corpus\nbase_url: https://example.org/corpus/\ntopics:\n{topics}\n")
    _write(root / "content/index.md", "---\ntitle: Corpus\n---\nAll of it. {.editorial}\n")
    everything = list(sections(count))
    for section in everything:
        body = "\n\n".join(
            f"{text} [[{everything[link].slug}|{everything[link].title}]]. [@{source}:{paragraph}]"
            for text, link, (source, paragraph) in zip(section.paragraphs, section.links, section.cites, strict=True)
        )
        front = f"title: {section.title}\ntags: [{', '.join(section.tags)}]\ndate: {section.day}\nsummary: In short."
        _write(root / f"content/{section.topic}/{section.slug}.md", f"---\n{front}\n---\n{body}\n")
    for name, paragraphs in source_paragraphs().items():
        text = "\n\n".join(f"[{number}] {text}" for number, text in enumerate(paragraphs, 1))
        unused = "\n".join(f"  - {{paragraph: {n}, reason: filler}}" for n in range(1, len(paragraphs) + 1))
        cited = {cite for section in everything for cite in section.cites}
        spare = [line for n, line in enumerate(unused.split("\n"), 1) if (name, n) not in cited]
        left = "unused:\n" + "\n".join(spare) + "\n" if spare else ""
        _write(root / f"seeds/{name}.md", f"---\ntitle: {name}\ntext: note\n{left}---\n{text}\n")


def write_hugo(root: Path, count: int) -> None:
    """The corpus for Hugo, with templates that show about what ours do without evidence."""
    _write(root / "hugo.toml", _HUGO_CONFIG)
    for name, template in _HUGO_LAYOUTS.items():
        _write(root / "layouts" / name, template)
    everything = list(sections(count))
    for section in everything:
        body = "\n\n".join(
            f'{text} [{everything[link].title}]({{{{< ref "/{everything[link].topic}/{everything[link].slug}" >}}}}).'
            f' [{source} {paragraph}]({{{{< ref "/sources/{source}" >}}}}#p{paragraph})'
            for text, link, (source, paragraph) in zip(section.paragraphs, section.links, section.cites, strict=True)
        )
        tags = ", ".join(f'"{tag}"' for tag in section.tags)
        front = f'title: "{section.title}"\ntags: [{tags}]\ndate: {section.day}\nsummary: In short.'
        _write(root / f"content/{section.topic}/{section.slug}.md", f"---\n{front}\n---\n{body}\n")
    for name, paragraphs in source_paragraphs().items():
        _write(root / f"content/sources/{name}.md", f"---\ntitle: {name}\n---\n" + "\n\n".join(paragraphs) + "\n")


def write_pelican(root: Path, count: int) -> None:
    """The corpus for Pelican, with a theme of about the same size."""
    _write(root / "pelicanconf.py", _PELICAN_CONFIG)
    for name, template in _PELICAN_THEME.items():
        _write(root / "theme/templates" / name, template)
    _write(root / "theme/static/site.css", "body{margin:2em}\n")
    everything = list(sections(count))
    for section in everything:
        body = "\n\n".join(
            f"{text} [{everything[link].title}]({{filename}}/{everything[link].topic}/{everything[link].slug}.md)."
            f" [{source} {paragraph}]({{filename}}/pages/{source}.md)"
            for text, link, (source, paragraph) in zip(section.paragraphs, section.links, section.cites, strict=True)
        )
        front = (
            f"Title: {section.title}\nTags: {', '.join(section.tags)}\nDate: {section.day}\n"
            f"Category: {section.topic}\nSlug: {section.slug}\nSummary: In short."
        )
        _write(root / f"content/{section.topic}/{section.slug}.md", f"{front}\n\n{body}\n")
    for name, paragraphs in source_paragraphs().items():
        _write(root / f"content/pages/{name}.md", f"Title: {name}\nSlug: {name}\n\n" + "\n\n".join(paragraphs) + "\n")


def _prose(chance: random.Random, words: list[str], count: int) -> str:
    """Sentences of about 14 words, with a stretch of emphasis now and then."""
    sentences = []
    while count > 0:
        length = min(count, chance.randint(9, 19))
        sentence = " ".join(chance.choices(words, k=length))
        if chance.random() < 0.1 and length > 6:
            first, _, rest = sentence.partition(" ")
            second, _, last = rest.partition(" ")
            sentence = f"{first} *{second}* {last}"
        sentences.append(sentence[0].upper() + sentence[1:])
        count -= length
    return ". ".join(sentences)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


_HUGO_CONFIG = """
baseURL = "https://example.org/corpus/"
title = "Corpus"
buildFuture = true
[taxonomies]
tag = "tags"
[pagination]
pagerSize = 100000
"""

_HUGO_HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>'
    '<link rel="canonical" href="{{ .Permalink }}"></head><body><header><a href="{{ "/" | relURL }}">'
    "{{ .Site.Title }}</a><nav>{{ range .Site.Sections }}"
    '<a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ end }}</nav></header><main>'
)
_HUGO_LIST = (
    _HUGO_HEAD + "<h1>{{ .Title }}</h1><ul>{{ range .Pages }}"
    '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }} {{ .Summary }}</li>'
    "{{ end }}</ul></main></body></html>"
)
_HUGO_LAYOUTS = {
    "_default/single.html": _HUGO_HEAD + "<h1>{{ .Title }}</h1><p>{{ .Summary }}</p>{{ .Content }}"
    '<p>{{ range .GetTerms "tags" }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ end }}</p>'
    '<p>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} '
    '{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</p></main></body></html>',
    "_default/list.html": _HUGO_LIST,
    "_default/term.html": _HUGO_LIST,
    "_default/taxonomy.html": _HUGO_LIST,
    "index.html": _HUGO_LIST,
}

_PELICAN_CONFIG = """
SITENAME = "Corpus"
SITEURL = "https://example.org/corpus"
AUTHOR = "Nobody"
PATH = "content"
THEME = "theme"
TIMEZONE = "UTC"
DEFAULT_PAGINATION = False
FEED_ALL_ATOM = "feed.xml"
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
ARTICLE_URL = "{category}/{slug}.html"
ARTICLE_SAVE_AS = "{category}/{slug}.html"
PAGE_URL = "sources/{slug}.html"
PAGE_SAVE_AS = "sources/{slug}.html"
AUTHOR_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "tags", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
"""

_PELICAN_HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><header>'
    '<a href="{{ SITEURL }}/">{{ SITENAME }}</a><nav>{% for category, _ in categories %}'
    '<a href="{{ SITEURL }}/{{ category.url }}">{{ category }}</a> {% endfor %}</nav></header><main>'
)
_PELICAN_LIST = (
    "<ul>{% for article in articles %}"
    '<li><a href="{{ SITEURL }}/{{ article.url }}">{{ article.title }}</a> '
    "{{ article.date }} {{ article.summary }}</li>"
    "{% endfor %}</ul></main></body></html>"
)
_PELICAN_PAGE = "<h1>{{ %s.title }}</h1>{{ %s.content }}</main></body></html>"
_PELICAN_THEME = {
    "index.html": "{% set title = SITENAME %}" + _PELICAN_HEAD + _PELICAN_LIST,
    "category.html": "{% set title = category %}" + _PELICAN_HEAD + _PELICAN_LIST,
    "tag.html": "{% set title = tag %}" + _PELICAN_HEAD + _PELICAN_LIST,
    "tags.html": "{% set title = 'Tags' %}" + _PELICAN_HEAD + "<ul>{% for tag, articles in tags %}"
    '<li><a href="{{ SITEURL }}/{{ tag.url }}">{{ tag }}</a></li>{% endfor %}</ul></main></body></html>',
    "article.html": "{% set title = article.title %}"
    + _PELICAN_HEAD
    + "{% for tag in article.tags %}"
    + '<a href="{{ SITEURL }}/{{ tag.url }}">{{ tag }}</a> {% endfor %}'
    + _PELICAN_PAGE % ("article", "article"),
    "page.html": "{% set title = page.title %}" + _PELICAN_HEAD + _PELICAN_PAGE % ("page", "page"),
    "sitemap.html": '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    "{% for article in articles %}<url><loc>{{ SITEURL }}/{{ article.url }}</loc></url>{% endfor %}</urlset>",
}
