"""What a page sets apart within a line, as its readers see it: struck out, hidden, raised, quoted, glossed.

Text has no tags: what is struck out is no text, a quotation has marks, and ten to the sixth is not 106.
"""

from __future__ import annotations

import re
from typing import Any

from generator.convert.lines.pagelines import words_in
from generator.evidence.quotations import has_mark

_STRUCK = ("del", "s", "strike")
_GLOSSES = ("rt", "rp", "rtc")
"""How a word is read aloud, beside the word."""
_EDIT_LINK = re.compile(r"(?:^|[\s_-])(?:mw-)?editsection(?:$|[\s_-])")
"""The class of a wiki's link beside a heading that leads to its editor."""
_NOTE = re.compile(r"\[[^\[\]]{1,40}\]")
"""The mark of a note, or what an editor misses: “[4]”, “[who?]”."""
_REMARK = re.compile(
    r"\s?\[(?:(?:foot|end)?note ?\d{1,3}|fußnote ?\d{1,3}|(?:citation|source|clarification|verification) needed|"
    r"beleg fehlt|belege fehlen|r[ée]f(?:\.|érence) nécessaire|cita requerida|senza fonte|carece de fontes|"
    r"bron gevraagd)\]",
    re.I,
)
"""Marks that are written out, wherever they stand."""
_MARK = re.compile(r"[\[(]?(?:[0-9]{1,3}|[a-z]|[*†‡§]{1,3})[\])]?")
_NOTE_NAME = re.compile(
    r"(?:^|[\s_-])(?:foot-?notes?|end-?notes?|note-?ref|fn-?ref|cite-?ref|reference|fussnote|noten?)(?:$|[\s_-])", re.I
)
"""The classes of what leads to a note."""
_TO_NOTE = re.compile(r"#(?:.{0,40}[^a-z])?(?:_?ftn|e?fn|en|(?:foot|end)?notes?|cite|refs?|references?)(?![a-z])", re.I)
"""The end of an address that leads to a note."""
_PERMALINK = re.compile(r"[¶#§🔗⚓∞]\ufe0f?")
"""The signs that lead to the heading beside which they stand."""
_TITLE, _WORDS_IN_TITLE = frozenset(("title", "msotitle")), 40
"""What office programs call the title of a text, when they write it as a page."""
_POWER = re.compile(r"[-−–]?[0-9]{1,3}")
_RAISED = str.maketrans("0123456789-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁻")
_BEFORE_POWER = re.compile(r"(?:^|[^\w.,])(?:10|2|[kdcmµμ]?m|ft|in|s|yd)\Z")
"""What a power stands behind: a base, or a unit of length or time."""
_BEHIND_FIGURE = re.compile(r"[0-9]\Z")
_SHARE, _MOST_HIDDEN = 5, 40
"""What is hidden is left out, unless a script must show it: it is one in so many words of a page, or has more words."""


def drop_permalinks(tree: Any) -> None:
    """Leave out the signs by which a page lets readers copy the address of a heading."""
    for link in list(tree.iter("a")):
        sign = "".join(link.itertext()).strip()
        if "#" in (link.get("href") or "") and _PERMALINK.fullmatch(sign) and link.getparent() is not None:
            link.drop_tree()


def raise_title(tree: Any) -> None:
    """The paragraph that an office program set as the title is the main heading of a page that has none."""
    if tree.find(".//h1") is not None or any((each.text or "").strip() for each in tree.iter("title")):
        return
    titles = (each for each in tree.iter("p", "div") if _TITLE.intersection(each.get("class", "").lower().split()))
    title = next((each for each in titles if 0 < words_in(each) <= _WORDS_IN_TITLE), None)
    if title is not None:
        title.tag = "h1"


def as_seen(tree: Any) -> None:
    """Change a page's tree so that its text says what readers see."""
    whole = words_in(tree)
    for element in list(tree.iter()):
        if isinstance(element.tag, str) and element.getparent() is not None and _is_no_text(element, whole):
            element.drop_tree()
    for element in tree.iter():
        for name in ("text", "tail"):
            text = getattr(element, name)
            if text and "[" in text and _REMARK.search(text):
                setattr(element, name, _REMARK.sub("", text))
    for quotation in list(tree.iter("blockquote")):
        _credit(quotation)
    for raised in list(tree.iter("sup")):
        _raise(raised)
    for quoted in list(tree.iter("q")):
        if not quoted.get("class") and (_text_before(quoted).strip() or (quoted.tail or "").strip()):
            _quote(quoted)  # some publishers take the tag for a box


def _is_no_text(element: Any, whole: int) -> bool:
    if element.tag in _STRUCK or element.tag in _GLOSSES or _EDIT_LINK.search(element.get("class", "")):
        return True
    unseen = element.get("hidden") not in (None, "until-found")
    return unseen and words_in(element) <= min(_MOST_HIDDEN, whole // _SHARE)


def _credit(quotation: Any) -> None:
    """Who said what is set apart stands below it, also where a footer says so."""
    for credit in list(quotation.iter("footer")):
        for name in list(credit.iter("cite")):
            name.drop_tag()
        credit.tag = "cite"
        quotation.append(credit)


def _raise(element: Any) -> None:
    """A power in figures that are raised; the mark of a note is left out, in brackets or behind another number."""
    text, before = "".join(element.itertext()).strip(), _text_before(element)
    is_figure = not len(element) and not _leads_to_note(element, text) and _POWER.fullmatch(text)
    if is_figure and _BEFORE_POWER.search(before):
        element.text = text.translate(_RAISED)
        element.drop_tag()
    elif _NOTE.fullmatch(text) or (is_figure and _BEHIND_FIGURE.search(before)) or _leads_to_note(element, text):
        element.drop_tree()


def _leads_to_note(element: Any, text: str) -> bool:
    """Whether a raised number or sign is the mark of a note, by what its link leads to, by a class or by its role."""
    if not _MARK.fullmatch(text):
        return False
    parent = element.getparent()
    around = (parent,) if parent is not None and parent.tag == "a" else ()
    return any(
        each.get("role") == "doc-noteref"
        or _NOTE_NAME.search(each.get("class", ""))
        or (each.tag == "a" and _TO_NOTE.search(each.get("href") or ""))
        for each in (*element.iter(), *around)
        if isinstance(each.tag, str)
    )


def _text_before(element: Any) -> str:
    """The text right before an element, as far as no other element stands between."""
    before = element.getprevious()
    text = element.getparent().text if before is None else before.tail
    return text or ""


def _quote(element: Any) -> None:
    """A quotation in marks, which a browser puts around it, unless it is written with some."""
    if has_mark(element.text_content().lstrip()[:1]):
        element.drop_tag()
        return
    element.text = f"“{element.text or ''}"
    if len(element):
        element[-1].tail = f"{element[-1].tail or ''}”"
    else:
        element.text += "”"
    element.drop_tag()
