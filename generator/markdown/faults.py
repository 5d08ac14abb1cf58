"""What can be wrong with a body: the findings of reading Markdown, each with what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.diagnostics import Diagnostic, Severity, Span, did_you_mean
from generator.evidence.citations import MALFORMED, MISPLACED, parse_citations


def too_deep(span: Span, most: int) -> Diagnostic:
    """Blocks lie within so many others that they would be lost."""
    hint = f"{most} lists within each other are the limit"
    return Diagnostic("nested-too-deep", "what lies within this would be lost", span, hint)


def too_long(span: Span, length: int, most: int) -> Diagnostic:
    """A text has more characters than any paragraph."""
    message = f"a text of {length:,} characters is no paragraph"
    return Diagnostic(
        "paragraph-too-long", message, span, f"{most:,} characters are the limit: part it with blank lines"
    )


def of_heading(span: Span, text: str, level: int, above: int, *, empty: bool) -> Iterator[Diagnostic]:
    """What is wrong with a heading below one of a level, which may be `empty`: nothing stands below it."""
    if not text.strip():
        yield wordless_heading(span)
    if level == 1:
        yield second_title(span)
    if level > above + 1:
        yield skipped_level(span, level, above)
    if empty:
        yield empty_heading(span)


def wordless_heading(span: Span) -> Diagnostic:
    """A heading without words, which leads those who hear the page nowhere."""
    hint = "write what the part is about, or remove the line"
    return Diagnostic("empty-heading", "this heading has no words", span, hint, Severity.WARNING)


def wordless_link(span: Span) -> Diagnostic:
    """A link without words, which nobody can see or hear."""
    return Diagnostic("empty-link", "a link here has no words", span, "write [words](address)", Severity.WARNING)


def unclosed_fence(span: Span, mark: str) -> Diagnostic:
    """Code that nothing ends, so that all below it is code, which cites nothing."""
    hint = f"end it with a line {mark}"
    return Diagnostic("unclosed-fence", "this code is never closed: all that follows is part of it", span, hint)


def second_title(span: Span) -> Diagnostic:
    """A heading of the first level."""
    hint = "the title is in the front matter; begin with ##"
    return Diagnostic("heading-level", "a second title", span, hint)


def skipped_level(span: Span, level: int, above: int) -> Diagnostic:
    """A heading farther down than one level below the one above it, which a list of headings cannot place."""
    hint = f"write {'#' * (above + 1)}: under a heading of level {above} comes one of level {above + 1}"
    return Diagnostic(
        "skipped-level", f"no heading of level {level - 1} is above this one", span, hint, Severity.WARNING
    )


def empty_heading(span: Span) -> Diagnostic:
    """A heading with nothing below it."""
    hint = "write what belongs there, or remove the heading"
    return Diagnostic("empty-heading", "nothing stands below this heading", span, hint, Severity.WARNING)


def unseen_picture(span: Span, src: str) -> Diagnostic:
    """A picture without words for those who do not see it."""
    hint = f"say what it shows: ![A crane at the quay]({src[:60]})"
    return Diagnostic(
        "unseen-picture", "who does not see this picture is told nothing of it", span, hint, Severity.WARNING
    )


def refused_link(span: Span, href: str) -> Diagnostic:
    """A link with a scheme that might do harm."""
    hint = "links may use http, https and mailto"
    if href.lower().startswith(("http:", "https:", "mailto:")):
        hint = "write the whole address, as https://example.org/ or mailto:name@example.org, without a password"
    return Diagnostic("refused-link", f"the link {href[:60]} is refused", span, hint)


def local_link(span: Span, href: str) -> Diagnostic:
    """A link to the machine of whoever follows it."""
    hint = "link to what is on the web, or by name to what is in the site: [[name]]"
    return Diagnostic("local-link", f"{href[:60]} leads readers to their own machine", span, hint, Severity.WARNING)


def bare_address(span: Span, address: str) -> Diagnostic:
    """An address in the text, where others make a link of it."""
    scheme = "" if "://" in address else "https://"
    hint = f"write <{scheme}{address[:60]}>, or give it words: [words]({scheme}{address[:60]})"
    return Diagnostic(
        "bare-address", f"{address[:60]} is shown as text, and leads nowhere", span, hint, Severity.WARNING
    )


def remote_picture(span: Span, src: str) -> Diagnostic:
    """A picture that would be loaded from elsewhere."""
    hint = "keep the picture in content/: the site loads nothing from elsewhere"
    return Diagnostic("remote-picture", f"the picture {src[:60]} is elsewhere", span, hint)


def unshown_title(span: Span, title: str) -> Diagnostic:
    """A title of a link or a picture, which others show to who points at it."""
    hint = "say it in the text, or remove it: who reads by touch or keyboard would not get to see it"
    message = f"readers see nothing of the title “{title[:60]}”"
    return Diagnostic("unshown-title", message, span, hint, Severity.WARNING)


def unused_definition(span: Span, href: str) -> Diagnostic:
    """An address that was given a name, by which no link leads to it."""
    hint = "write [words][name] where it belongs, or remove the line"
    return Diagnostic(
        "unused-definition",
        f"no link uses this line, so readers see nothing of {href[:60]}",
        span,
        hint,
        Severity.WARNING,
    )


def doubled_definition(span: Span) -> Diagnostic:
    """An address with a name that another one has."""
    message = "a line above has the same name, and links lead where that says"
    return Diagnostic("unused-definition", message, span, "call one of them otherwise, or remove it", Severity.WARNING)


def lost_cells(span: Span, cells: int, columns: int) -> Diagnostic:
    """A row of a table with more cells than its heading, of which the last are shown nowhere."""
    message = f"this row has {cells} cells and the heading {columns}, so the last would be lost"
    hint = "give each a heading; a | within a cell, as in a link by name, is written \\|"
    return Diagnostic("lost-cells", message, span, hint)


def underlined_heading(span: Span, severity: Severity) -> Diagnostic:
    """A paragraph that the line of hyphens below it makes a heading, which rests on no source."""
    hint = "if it is one, write ## before it; if not, leave a blank line between"
    message = "the line of hyphens below makes a heading of this"
    return Diagnostic("underlined-heading", message, span, hint, severity)


def unread_link(span: Span) -> Diagnostic:
    """What was meant for a link by name, and has not its form."""
    hint = "write [[name]] or [[name|words]]; a backslash before the brackets shows them"
    return Diagnostic("malformed-link", "this link by name cannot be read", span, hint)


_ALONE = (
    "remove it: no comment is read but an exception, `<!-- ignore[code]: reason -->` on a line before the statement"
)


def shown_comment(span: Span, text: str) -> Diagnostic:
    """A comment, which is text as all HTML is."""
    form = "`<!-- ignore[code]: reason -->` on a line of its own, before the statement"
    message, hint = "readers see this comment", f"remove it; an exception is {form}"
    if text.rstrip().endswith("-->") and text.count("-->") == 1:
        hint = _ALONE
    if text[4:].lstrip().startswith("ignore"):
        message, hint = "this exception cannot be read, and readers see it", f"write {form}"
    return Diagnostic("shown-comment", message, span, hint, Severity.WARNING)


_LADEN_MARK = "write {.editorial}, with nothing else in the braces"
_MISPLACED_MARK = "put it at the end of a paragraph, or on a line of its own before a list or a table"
_MISSPELT_MARK = "did you mean {.editorial}?"


def shown_attributes(span: Span, text: str, block: str) -> Diagnostic:
    """Attributes in braces, as other tools have them; here one mark is read, and not everywhere."""
    hint = "remove it: {.editorial} is the one mark that is read, at the end of a paragraph"
    if "editorial" in text.lower() and text != "{.editorial}":
        hint = _LADEN_MARK
    elif "editorial" in text:
        hint = _MISPLACED_MARK
    elif did_you_mean(text.strip("{.:#} ").lower(), ("editorial",)):
        hint = _MISSPELT_MARK
    elif block == "heading":
        hint = "remove it: the address of a heading is made of its words"
    return Diagnostic("shown-markup", f"readers see {text} as it is written", span, hint, Severity.WARNING)


_NO_BOX = "there is nothing to tick: write the words alone"
_NO_PICTURE = "a picture is written ![what it shows](picture.jpg), without a space before the address"
_FILLED_IN = "nothing is filled in here: write what it would show; a picture is ![what it shows](picture.jpg)"
_INSTEAD = {
    "<img": "write a picture as ![what it shows](picture.jpg); HTML is text here",
    "<": "remove it: HTML is text here; a backslash before it shows it",
    "[^": "there are no footnotes: cite a source as [@source:paragraph], or say it in the text",
    "~~": "remove what is struck out",
    "**": "close it with ** in the same paragraph; a backslash before it shows it",
    "![": "no space may stand in the name of a picture: put hyphens in their place, in the file's name too",
    "](": "no space may stand in an address: link by name, [[name|words]]",
    ":::": "there are no boxes: write it as a paragraph",
    "==": "nothing is highlighted: write the words alone",
    "[!": "there are no boxes: write it as a paragraph",
    "[ ]": _NO_BOX,
    "[x]": _NO_BOX,
    "[X]": _NO_BOX,
    "[": "a link by name has two brackets on either side: [[name|words]]; a backslash before it shows it",
    "][": "no line says where this name leads: write [name]: https://… below, or link by name, [[name|words]]",
    "] (": "leave no space between the brackets: [words](https://…)",
    ")[": "the words come first: [words](https://…)",
    "|": "a table needs a line such as |---|---| below its first row",
    "##": "put a space behind the signs",
    "!!!": "there are no boxes: write it as a paragraph",
    "{{<": _FILLED_IN,
    "{{%": _FILLED_IN,
    "{": "nothing is filled in here: a link by name is [[name]]; a backslash before it shows it",
}


LEAVE_UNCITED = frozenset(
    (
        *(_ALONE, _FILLED_IN, _LADEN_MARK, _MISPLACED_MARK, _MISSPELT_MARK, _NO_PICTURE),
        *(_INSTEAD[mark] for mark in ("<img", "[^", "![", "|", "##", ":::")),
    )
)
"""The hints for what was meant for a picture, a heading, a table, a footnote, or the mark of the editor's own words."""


_DELIMITERS = re.compile(r"[|:=+\s–—-]+")


def no_table(span: Span, rows: Sequence[str]) -> Diagnostic:
    """Rows that were meant for those of a table, and are a paragraph with bars in it."""
    cells = len(rows[0].strip("|").split("|"))
    line = f"|{'---|' * min(cells, 20)}"
    hint = f"a table needs a line such as {line} below its first row"
    if any(map(_DELIMITERS.fullmatch, rows)):
        hint = f"the line below the first row is to have as many cells as that, and none above it: {line}"
    return Diagnostic(
        "shown-markup", "this is no table, so readers see its bars as they are written", span, f"{hint}; \\| is a bar"
    )


def shown_markup(span: Span, text: str) -> Diagnostic:
    """Marks of HTML or of another kind of Markdown."""
    hint = next(hint for mark, hint in _INSTEAD.items() if text.startswith(mark))
    if text.endswith("] ("):
        hint = _INSTEAD["] ("] if text.startswith("]") else _NO_PICTURE
    elif "](" in text and not text.endswith(")"):
        hint = "close the address with a bracket: [words](address)" if text.startswith("]") else _NO_PICTURE
    return Diagnostic("shown-markup", f"readers see {text.strip()} as it is written", span, hint, Severity.WARNING)


def miswritten_citation(span: Span, text: str) -> Diagnostic:
    """What has the form of a citation, and not the brackets and the sign that would make it one."""
    bare = text.strip("[](){}@^ \t")
    unread = parse_citations(bare, span).diagnostics
    hint = unread[0].hint if unread else f"write [@{bare}] to cite it; a backslash before it shows it"
    return Diagnostic(MALFORMED, f"“{text}” is no citation {_why_none(text)}", span, hint)


def _why_none(text: str) -> str:
    """What keeps a text from being a citation."""
    if "@" not in text:
        return "without an @"
    if text[0] not in "[({@" or text[-1] not in "])}":
        return "without its brackets" if not set("[](){}") & set(text) else "without a bracket on either side"
    if text.startswith("@"):
        return "with its @ before the bracket" if "[" in text else "without a bracket on either side"
    if text.startswith("[["):
        return "with two brackets on either side"
    if text.startswith("[") and text.endswith("]"):
        return "with a space before its @"
    return "in brackets that are not square"


def misplaced_citation(span: Span) -> Diagnostic:
    """A citation that no statement has."""
    hint = "put it after the statement it supports"
    return Diagnostic(MISPLACED, "a citation stands where no statement is", span, hint)
