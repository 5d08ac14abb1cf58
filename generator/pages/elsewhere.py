"""Where a paragraph that the site may not show stands at its publisher's.

A browser that knows text fragments (the draft “URL Fragment Text Directives” of the W3C's WICG) opens the article there
and marks it; any other opens the article.
"""

import re
from urllib.parse import quote

from generator.seeds import Paragraph, Source

_WORDS = 4
"""So many words at either end of a paragraph tell where it is; no sentence can be read from them."""
_AROUND = re.compile(r"^\W+|\W+$")


def address_elsewhere(source: Source, paragraph: Paragraph) -> str:
    """The address of a paragraph in its article; empty where the site shows it, or knows no address."""
    if source.shown or not source.front.url:
        return ""
    words = paragraph.text.split()
    ends = (words[:_WORDS], words[-_WORDS:] if len(words) > 2 * _WORDS else [])
    texts = [_AROUND.sub("", " ".join(end)) for end in ends]
    marked = ",".join(quote(text, safe="").replace("-", "%2D") for text in texts if text)
    return f"{source.front.url}{'' if '#' in source.front.url else '#'}:~:text={marked}" if marked else source.front.url
