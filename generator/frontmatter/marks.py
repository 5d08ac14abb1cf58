"""Marks of Markdown and HTML in front matter, where every text is plain."""

import re
from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Severity, Span
from generator.frontmatter.yamltree import Scalar
from generator.ground.markup import HTML_ENTITY, HTML_TAG
from generator.ground.patterns import lazy_pattern

_MAY_BE_MARKUP = lazy_pattern(r"[*_`\[{<&~]")
_MARKUP = lazy_pattern(
    r"\[\[[^\[\]]{1,200}\]\]|\[@[^\[\]]{1,400}\]|!?\[[^\[\]]{0,200}\]\([^()\s]{0,400}\)|`[^`]{1,200}`"
    r"|(?<![\w*])(\*{1,3})(?![\s*])[^*]{0,200}(?<!\s)\1(?![\w*])|(?<!\w)(_{1,3})(?![\s_])[^_]{0,200}(?<!\s)\2(?!\w)"
    r"|\{[.#][\w-]{1,40}\}|~~[^\s~][^~]{0,200}~~"
    rf"|(?P<html>(?i:{HTML_TAG})|<!--|(?P<entity>{HTML_ENTITY}))"
)
"""A link, a citation, a picture, code, emphasis, an attribute such as `{.editorial}`, what is struck out, or HTML."""

_HTML = lazy_pattern(rf"(?i:{HTML_TAG})|{HTML_ENTITY}")


def html_in(text: str, path: str, first_line: int) -> Iterator[Diagnostic]:
    """Where the first HTML stands in a text that is plain; `first_line` is where the text begins in its file.

    What was copied from a page as it is written has hundreds of such places, so they are one finding.
    """
    places = [
        found for found in _HTML.finditer(text) if not found[0].startswith("&") or _as_letters(found[0]) != found[0]
    ]
    if not places:
        return
    first = places[0]
    line, column = first_line + text.count("\n", 0, first.start()), first.start() - text.rfind("\n", 0, first.start())
    others = f", and {len(places) - 1} more such marks" if len(places) > 1 else ""
    place = Span(path, line, column, column + len(first[0]))
    hint = "no HTML is read in a source: write the words alone"
    message = f"readers see {first[0]} as it is written{others}"
    yield Diagnostic("shown-markup", message, place, hint, Severity.WARNING)


def marks_in(node: Scalar, line: str) -> Iterator[Diagnostic]:
    """What of a value, which is a line of text, is shown as it is written."""
    for found in _MARKUP.finditer(line) if _MAY_BE_MARKUP.search(line) else ():
        opening = f"<{found[0][2:-1].rstrip()}" if found[0].startswith("</") else ""
        if (opening and opening in line) or (found["entity"] and _as_letters(found[0]) == found[0]):
            continue
        message, place = f"readers see {found[0]} as it is written", node.place_of(found.start(), len(found[0]))
        yield Diagnostic("shown-markup", message, place, _instead(found), Severity.WARNING)


def _instead(found: re.Match[str]) -> str:
    """What to write where marks are shown as they are."""
    if found[0].startswith("[@"):
        return "cite in the body, or, in an entry that takes it, write `cite:`"
    if found["entity"]:
        letters = _as_letters(found[0])
        return f"no HTML is read here: write {letters if letters.strip() else 'a space'} itself"
    return f"no {'HTML' if found['html'] else 'Markdown'} is read here: write the words alone"


def _as_letters(entity: str) -> str:
    from html import unescape  # noqa: PLC0415  # hardly anybody writes one

    return unescape(entity)
