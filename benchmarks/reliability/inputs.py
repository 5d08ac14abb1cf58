"""Sites of one kind of thing in any number, as files to be written: what load and growth are measured with."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

Files = dict[str, str]

CITED = "[@gazette:1]"

_SITE = "title: Growth\ntopics:\n  - {id: strike, title: The strike}\n  - {id: talks, title: The talks}\n"
_SOURCE = "---\ntitle: Gazette\ntext: {text}\n---\n"


def write(root: Path, files: Files) -> None:
    """A whole site: what every one needs, with these files laid over it."""
    base = {"content/site.yaml": _SITE, "seeds/gazette.md": _SOURCE.format(text="note") + "[1] Words.\n"}
    for path, text in (base | files).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def section(body: str, front: str = "title: A") -> Files:
    """One section."""
    return {"content/strike/a.md": f"---\n{front}\n---\n{body}\n"}


def paragraphs(text: str, count: int) -> Files:
    """So many cited paragraphs of the same text."""
    return section(f"{text} {CITED}\n\n" * count)


def line(text: str, count: int, most: int = 99_000) -> Files:
    """One paragraph of the same text again and again, of at most the characters that a paragraph may have."""
    return section(f"{(text * count)[:most]} {CITED}")


def sections(count: int, links: int) -> Files:
    """Sections that lead to one another."""
    return {
        f"content/strike/s-{n}.md": f"---\ntitle: Section {n}\n---\n"
        + "".join(f"Words of [[s-{(n * 7 + link) % count}|another]]. {CITED}\n\n" for link in range(links))
        for n in range(count)
    }


def sources(count: int) -> Files:
    """Notes that nothing cites."""
    return {f"seeds/s-{n}.md": "---\ntitle: S\ntext: note\n---\n" + "[1] Words of it.\n" for n in range(count)}


def cited_sources(count: int, each: int) -> Files:
    """Notes of some paragraphs, each of them cited."""
    notes = {
        f"seeds/s-{n}.md": f"---\ntitle: S {n}\ntext: note\n---\n"
        + "".join(f"[{p}] Words of it.\n\n" for p in range(1, each + 1))
        for n in range(count)
    }
    cites = {
        f"content/strike/c-{n}.md": f"---\ntitle: C {n}\n---\nWords of it. [@s-{n}:1-{each}]\n" for n in range(count)
    }
    return notes | cites


def tags(count: int) -> Files:
    """So many tags, ten to a section."""

    def front(number: int) -> str:
        return f"title: S\ntags: [{', '.join(f't-{number * 10 + tag}' for tag in range(10))}]"

    return {f"content/strike/s-{n}.md": f"---\n{front(n)}\n---\nx {CITED}\n" for n in range(count // 10)}


def spellings(count: int) -> Files:
    """One profile with so many names."""
    aliases = ", ".join(f"N{number}" for number in range(count))
    return {"content/profiles/p.md": f"---\ntitle: P\naliases: [{aliases}]\n---\nx {CITED}\n"}


def table(rows: int) -> Files:
    """One table."""
    return section("| a | b |\n|---|---|\n" + f"| c | d {CITED} |\n" * rows)


def nested(depth: int) -> Files:
    """Lists within lists."""
    return section("\n".join(f"{'  ' * level}- words {CITED}" for level in range(depth)))


def long_source(count: int) -> Files:
    """One article of so many paragraphs."""
    body = "".join(f"[{n}] For {n} days no crane moved, “as {n} of us said”.\n\n" for n in range(1, count + 1))
    return {"seeds/gazette.md": _SOURCE.format(text="article") + body}


def events(count: int) -> Files:
    """One section with so many events."""
    listed: Iterable[str] = (" - {date: 2031-05-02, title: T, cite: 'gazette:1'}\n" for _ in range(count))
    return section(f"x {CITED}", "title: A\nevents:\n" + "".join(listed))
