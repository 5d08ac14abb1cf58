"""Where a paragraph that the site may not show stands at its publisher's.

A browser that knows text fragments (the draft “URL Fragment Text Directives” of the W3C's WICG) opens the article there
and marks it; any other opens the article.
"""

from collections.abc import Sequence
from urllib.parse import quote

from generator.seeds import Paragraph, Source

_FEWEST, _MOST = 2, 4
"""So many words at either end of a paragraph tell where it is."""
_SHARE = 3
"""A paragraph has so many times the words, at the least, that are told of it."""
_LONGEST = 40
"""Characters of the words at one end at most: where no spaces part them, nothing is told."""
_DIRECTIVE = ":~:"
_ENDS_SENTENCE = ".!?…:;"
_AROUND = " ,()[]{}<>“”„‟‘’\"'«»‹›–—-|·•*" + _ENDS_SENTENCE
"""What may stand around words, and is no part of any."""


def address_elsewhere(source: Source, paragraph: Paragraph) -> str:
    """The address of a paragraph in its article; empty where the site shows it, or knows no address."""
    url = source.front.url.partition(_DIRECTIVE)[0].removesuffix("#")
    if source.shown or not url:
        return ""
    marked = ",".join(quote(end, safe="").replace("-", "%2D") for end in _ends(paragraph.text.split()) if end)
    return f"{url}{'' if '#' in url else '#'}{_DIRECTIVE}text={marked}" if marked else url


def _ends(words: Sequence[str]) -> tuple[str, str]:
    """The words with which a paragraph begins and ends, but no whole sentence of it; none of a short one."""
    first = last = ""
    for size in range(_FEWEST, min(_MOST, len(words) // (2 * _SHARE)) + 1):
        first = _shown(words[:size], within=words[:size]) or first
        last = _shown(words[-size:], within=words[-size - 1 : -1]) or last
    return first, last if first else ""


def _shown(words: Sequence[str], within: Sequence[str]) -> str:
    """Some words without the marks around them; nothing where a sentence ends within, or they are too long."""
    text = " ".join(words)
    ended = any(mark in word for word in within for mark in _ENDS_SENTENCE)
    return "" if ended or len(text) > _LONGEST else text.strip(_AROUND)
