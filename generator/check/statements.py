"""Nothing is said without a source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.check.places import lines_of
from generator.content import FOLDER
from generator.diagnostics import Diagnostic, Span
from generator.entries import Entry
from generator.evidence.words.naming import fold
from generator.ground.patterns import lazy_pattern
from generator.markdown.values import Statement
from generator.site import Site

_WORD = lazy_pattern(r"\w")
_BETWEEN = " \t>.,;:"
"""What may stand between a citation and the words behind it: the end of a sentence, the marks of a quotation."""


def uncited_statement(_site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A statement has no citation, or goes on after its last one, and is not marked as the editor's own."""
    for entry in entries:
        for statement in entry.statements:
            if statement.editorial:
                continue
            if not statement.citations:
                yield _uncited(statement)
            else:
                rest = _rest(statement)
                if rest:
                    message = f"no citation covers what follows the last one: {rest}"
                    hint = "a citation covers what stands before it: add one at the end"
                    yield Diagnostic("uncited-statement", message, _place_of_rest(entry, statement), hint)


def empty_page(site: Site) -> Iterator[Diagnostic]:
    """A section, a profile or another page has nothing to read."""
    for entry in (entry for kind in ("section", "profile", "page") for entry in site.of_kind(kind)):
        outline, document = entry.outline, entry.document
        told = outline.anchors or outline.kinds or (document.kind == "profile" and document.front.summary)
        if not told and not document.draft:
            message = f"readers of this {document.kind} find nothing but its title"
            hint = "write its text, make it a draft with `status: draft`, or remove the file"
            yield Diagnostic("empty-page", message, document.place_of("title"), hint)


def empty_topic(site: Site) -> Iterator[Diagnostic]:
    """A topic of site.yaml has no section, while others have."""
    begun = bool(site.of_kind("section"))  # before the first section is written, that is no news of any topic
    for topic in site.config.topics if begun and not any(site.lost) else ():
        if not site.in_topic(topic.id.text):
            message = f"{topic.id} has no section, so the menu leads to a page without any"
            hint = f"write one as {FOLDER}/{topic.id}/name.md, or take the topic out of site.yaml"
            yield Diagnostic("empty-topic", message, topic.id.span, hint)


def same_title(site: Site) -> Iterator[Diagnostic]:
    """Two sections, pages or disagreements have the same title, so that readers of a list cannot tell them apart."""
    called: dict[str, Entry] = {}
    for entry in (entry for kind in ("section", "page", "disagreement") for entry in site.of_kind(kind)):
        first = called.setdefault(fold(" ".join(entry.title.split())), entry)
        if first is not entry:
            message = f"{first.document.path} has the same title, so that readers cannot tell the two apart"
            hint = "say in one of them what is different"
            yield Diagnostic("same-title", message, entry.document.place_of("title"), hint)


def _uncited(statement: Statement) -> Diagnostic:
    hint = "add [@source:paragraph], or {.editorial} if these are your own words"
    if statement.text.lstrip("! ").startswith("[") and statement.text.startswith("!"):
        hint = f"a picture is written ![what it shows](picture.jpg), with no space behind ! and ]; else {hint}"
    if statement.kind in ("event", "figure", "position", "fact"):
        hint = 'add cite: "source:paragraph"'
    return Diagnostic("uncited-statement", f"this {statement.kind} rests on no source", statement.span, hint)


def _rest(statement: Statement) -> str:
    """The words after the last citation; a citation in any cell covers its row."""
    rest = statement.text[statement.cites[-1].at :]
    if statement.kind == "blockquote":
        rest = rest.partition("\n")[0]  # who said it stands below
    rest = " ".join(rest.split())
    if statement.kind == "row" or not _WORD.search(rest):
        return ""
    return rest if len(rest) <= 80 else f"{rest[:79]}…"


def _place_of_rest(entry: Entry, statement: Statement) -> Span:
    """What follows the last citation, up to the end of its line or, where nothing more stands there, of the next."""
    lines, cited = lines_of(entry.written), statement.cites[-1].citations[-1].span
    below = lines[cited.line - entry.document.body_line : statement.end_line - entry.document.body_line + 1]
    for number, line in enumerate(below, cited.line):
        begins = line.find("]", cited.end_column - 1) + 1 if number == cited.line else 0
        if _WORD.search(line, begins):
            start = len(line) - len(line[begins:].lstrip(_BETWEEN))
            return Span(statement.span.path, number, start + 1, len(line.rstrip()) + 1)
    return statement.span
