"""Reading built pages: links and ids."""

from __future__ import annotations

import functools
import posixpath
from urllib.parse import unquote, urlsplit

from lxml import html as lxml_html

ATTRIBUTES = ("href", "src", "action", "data", "poster", "srcset")


@functools.lru_cache(maxsize=512)
def links(text: str) -> tuple[str, ...]:
    """Everything that a page refers to; worked out once for all who ask of the same site."""
    elements = lxml_html.document_fromstring(text).iter()
    return tuple(element.attrib[name] for element in elements for name in ATTRIBUTES if name in element.attrib)


def ids(text: str) -> list[str]:
    """Every id of a page, in order."""
    return [str(value) for value in lxml_html.document_fromstring(text).xpath("//@id")]


def target(page: str, link: str) -> tuple[str, str]:
    """The file, relative to the site's root, and the fragment that a relative link of a page means."""
    parts = urlsplit(link)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path))) if parts.path else page
    return path, parts.fragment
