"""The texts of new files: a source for seeds/, a section for content/."""

from __future__ import annotations

import json
import re

from generator.convert.sections.events import Proposed
from generator.convert.sections.grouping import Section
from generator.convert.sections.paragraphs import Numbered
from generator.convert.values import Article, Metadata
from generator.markdown.drafts import CREDIT
from generator.seeds import Paragraph

_SPECIAL = re.compile(r"([\\`*_\[\]{}<>&~|])")
_BLOCK_START = re.compile(r"^(\s*)([#+>:=-]|\d+(?=[.)]))")


def source_text(article: Article, metadata: Metadata, numbered: tuple[Numbered, ...]) -> str:
    """The text of `seeds/<id>.md`."""
    fields = [
        ("title", _quoted(metadata.title)),
        ("publisher", _quoted(metadata.publisher)),
        ("byline", _quoted(metadata.byline)),
        ("published", str(metadata.published or "")),
        ("url", _quoted(metadata.url)),
        ("text", metadata.rights),
        ("article", f"{{file: {_quoted(article.file)}, sha256: {_quoted(article.sha256)}}}"),
    ]
    front = "\n".join(f"{key}: {value}" for key, value in fields if value)
    return f"---\n{front}\n---\n{_source_body(numbered)}"


def section_text(section: Section) -> str:
    """The text of a section's file."""
    fields = [
        ("title", _quoted(section.title)),
        ("tags", f"[{', '.join(_plain_or_quoted(tag) for tag in section.tags)}]" if section.tags else ""),
        ("date", str(section.date or "")),
        ("events", "".join(_event(event, section.source) for event in section.events)),
        ("summary", _quoted(section.summary)),
        ("status", "draft" if section.draft else ""),
    ]
    front = "\n".join(f"{key}:{value}" if key == "events" else f"{key}: {value}" for key, value in fields if value)
    paragraphs = [(item.paragraph.kind, _cited(item.paragraph, section.source)) for item in section.paragraphs]
    return f"---\n{front}\n---\n{_joined(paragraphs)}\n"


def _event(event: Proposed, source: str) -> str:
    """An entry of the timeline, as a line below the key."""
    return f'\n  - {{date: {event.date}, title: {_quoted(event.title)}, cite: "{source}:{event.number}"}}'


def _source_body(numbered: tuple[Numbered, ...]) -> str:
    blocks: list[str] = []
    heading = ""
    for item in numbered:
        paragraph = item.paragraph
        if paragraph.heading and paragraph.heading != heading:
            blocks.append(f"## {paragraph.heading}")
        heading = paragraph.heading
        text = f"[{paragraph.number}] {paragraph.text}"
        marked = {"list_item": f"- {text}", "quote": f"> {text}"}.get(paragraph.kind, text)
        blocks.append(marked + (f"\n> — {paragraph.attribution}" if paragraph.attribution else ""))
    return "\n\n".join(blocks) + "\n"


def _cited(paragraph: Paragraph, source: str) -> str:
    citation = f"[@{source}:{paragraph.number}]"
    text = _escaped(paragraph.text)
    if paragraph.kind == "list_item":
        return f"- {text} {citation}"
    if paragraph.kind == "quote":
        return f"> {text} {citation}{_credit(paragraph.attribution, citation)}"
    return f"{text} {citation}"


def _credit(speaker: str, citation: str) -> str:
    """Who said what is set apart: below it where that is read as such, else as a statement of its own."""
    if not speaker:
        return ""
    if CREDIT.fullmatch(f"— {speaker}"):
        return f"\n>\n> — {_escaped(speaker)}"
    return f"\n\n— {_escaped(speaker)} {citation}"


def _joined(paragraphs: list[tuple[str, str]]) -> str:
    """Blocks with a blank line between them; the items of a list stay together."""
    text = ""
    for place, (kind, block) in enumerate(paragraphs):
        together = kind == "list_item" and place and paragraphs[place - 1][0] == "list_item"
        text += ("" if not place else "\n" if together else "\n\n") + block
    return text


def _escaped(text: str) -> str:
    """Plain text as Markdown that shows exactly it."""
    return _BLOCK_START.sub(_escaped_start, _SPECIAL.sub(r"\\\1", text))


def _escaped_start(match: re.Match[str]) -> str:
    return f"{match[1]}{match[2]}\\" if match[2].isdigit() else f"{match[1]}\\{match[2]}"


def _quoted(text: str) -> str:
    """A text as a quoted YAML scalar; empty stays empty."""
    return json.dumps(text, ensure_ascii=False) if text else ""


def _plain_or_quoted(tag: str) -> str:
    return (
        tag
        if re.fullmatch(r"[a-z][a-z-]{3,}[a-z0-9-]*", tag) and tag not in ("true", "false", "null")
        else _quoted(tag)
    )
