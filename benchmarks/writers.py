"""The corpus as files for each program, with templates that show the same pages, lists and links.

Hugo's and Pelican's settings and templates lie in `sites/`; explainer takes its own, and a copy of its template for
sections, so that every site has one that can be edited.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import SUMMARY, TOPICS, Paragraph, Section, sections, sources

SITES = Path(__file__).parent / "sites"
OWN_LAYOUTS = Path(__file__).parent.parent / "layouts"


def write_explainer(root: Path, count: int) -> None:
    """The corpus as an explainer, each paragraph with its citation."""
    topics = "\n".join(f"  - {{id: {topic}, title: {topic.title()}}}" for topic in TOPICS)
    _write(root / "content/site.yaml", f"title: Corpus\nbase_url: https://example.org/corpus/\ntopics:\n{topics}\n")
    _write(root / "content/index.md", "---\ntitle: Corpus\n---\nAll of it. {.editorial}\n")
    _write(root / "layouts/section.html", (OWN_LAYOUTS / "section.html").read_text(encoding="utf-8"))
    cited = set()
    for section in sections(count):
        _write_section(root, section, [_for_explainer(paragraph) for paragraph in section.paragraphs])
        cited |= {(paragraph.source, paragraph.paragraph) for paragraph in section.paragraphs}
    for name, paragraphs in sources().items():
        text = "\n\n".join(f"[{number}] {text}" for number, text in enumerate(paragraphs, 1))
        spare = [number for number, _ in enumerate(paragraphs, 1) if (name, number) not in cited]
        unused = "".join(f"\n  - {{paragraph: {number}, reason: filler}}" for number in spare)
        front = f"title: {name}\ntext: note" + (f"\nunused:{unused}" if unused else "")
        _write(root / f"seeds/{name}.md", f"---\n{front}\n---\n{text}\n")


def write_hugo(root: Path, count: int) -> None:
    """The corpus for Hugo; what is a citation for us is a link to the source's paragraph."""
    shutil.copytree(SITES / "hugo", root, dirs_exist_ok=True)
    for section in sections(count):
        _write_section(root, section, [_for_hugo(paragraph) for paragraph in section.paragraphs])
    for name, paragraphs in sources().items():
        text = "\n\n".join(f"{text}\n{{#p{number}}}" for number, text in enumerate(paragraphs, 1))
        _write(root / f"content/sources/{name}.md", f"---\ntitle: {name}\n---\n{text}\n")


def write_pelican(root: Path, count: int) -> None:
    """The corpus for Pelican; what is a citation for us is a link to the source's paragraph."""
    shutil.copytree(SITES / "pelican", root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    for section in sections(count):
        text = "\n\n".join(map(_for_pelican, section.paragraphs))
        front = "\n".join(_pelican_front(section))
        _write(root / f"content/{section.place.topic}/{section.place.slug}.md", f"{front}\n\n{text}\n")
    for name, paragraphs in sources().items():
        text = "\n\n".join(f"{text}\n{{: #p{number}}}" for number, text in enumerate(paragraphs, 1))
        _write(root / f"content/sources/{name}.md", f"Title: {name}\nSlug: {name}\n\n{text}\n")


def _write_section(root: Path, section: Section, paragraphs: list[str]) -> None:
    front = f"title: {section.place.title}\ntags: [{', '.join(section.tags)}]\ndate: {section.day}\nsummary: {SUMMARY}"
    text = "\n\n".join(paragraphs)
    _write(root / f"content/{section.place.topic}/{section.place.slug}.md", f"---\n{front}\n---\n{text}\n")


def _for_explainer(paragraph: Paragraph) -> str:
    link = f"[[{paragraph.link.slug}|{paragraph.link.title}]]"
    return f"{paragraph.text} {link}. [@{paragraph.source}:{paragraph.paragraph}]"


def _for_hugo(paragraph: Paragraph) -> str:
    link = f'{{{{< relref "/{paragraph.link.topic}/{paragraph.link.slug}" >}}}}'
    source = f'{{{{< relref "/sources/{paragraph.source}" >}}}}#p{paragraph.paragraph}'
    return _linked(paragraph, link, source)


def _for_pelican(paragraph: Paragraph) -> str:
    link = f"{{filename}}/{paragraph.link.topic}/{paragraph.link.slug}.md"
    source = f"{{filename}}/sources/{paragraph.source}.md#p{paragraph.paragraph}"
    return _linked(paragraph, link, source)


def _linked(paragraph: Paragraph, link: str, source: str) -> str:
    words = f"{paragraph.source} {paragraph.paragraph}"
    return f"{paragraph.text} [{paragraph.link.title}]({link}). [{words}]({source})"


def _pelican_front(section: Section) -> Iterator[str]:
    yield f"Title: {section.place.title}"
    yield f"Tags: {', '.join(section.tags)}"
    yield f"Date: {section.day}"
    yield f"Category: {section.place.topic}"
    yield f"Slug: {section.place.slug}"
    yield f"Summary: {SUMMARY}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
