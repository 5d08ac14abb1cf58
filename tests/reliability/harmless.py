"""What a page may hold, whoever wrote its content."""

from __future__ import annotations

import json
import re
from functools import cache

import html5lib

from generator.layouts import SHIPPED

_EARLY, _AHEAD = (
    (SHIPPED / f"parts/{name}").read_text(encoding="utf-8") for name in ("early.js.txt", "ahead.json.txt")
)
_REFRESH = re.compile(r"0; url=(?:\.\./)*[a-z-]+(?:/[a-z-]+)*\.html")
# From where the page lies, or below the path of base_url, which fuzzing changes too: never from another host.
_OUR_SCRIPT = re.compile(r"(?:/(?:[\w.~-]+/)*|(?:\.\./)*)assets/(?:site|search)\.[0-9a-f]+\.js")
_HARMLESS = re.compile(r"(?:https?://|mailto:|data:image/|#|(?:\.\./)*[\w./~-]+(?:[?#].*)?\Z|/)")


def _is_ours(kind: str, source: str, text: str) -> bool:
    """Data, or one of the two scripts that stand in every page, letter by letter."""
    if kind == "application/ld+json":
        return isinstance(json.loads(text), dict | list)
    if kind:
        return (kind, text) == ("speculationrules", _AHEAD)
    return text == _EARLY and bool(_OUR_SCRIPT.fullmatch(source))


@cache
def harmless(page: str, path: str) -> None:
    """Nothing in a page runs but our one script, and nothing leads anywhere that a link may not; looked at once."""
    for element in html5lib.parse(page, namespaceHTMLElements=False).iter():
        tag = str(element.tag).rpartition("}")[2]
        assert tag not in ("iframe", "object", "embed", "base", "foreignObject"), path
        if tag == "script":
            assert _is_ours(element.get("type", ""), element.get("data-src", ""), element.text or ""), path
        if tag == "meta" and element.get("http-equiv") == "refresh":
            assert _REFRESH.fullmatch(element.get("content", "")), path
        for name, value in element.items():
            local = str(name).rpartition("}")[2]
            assert not local.startswith("on"), (path, name, value)
            assert local not in ("style", "srcdoc", "formaction"), (path, name, value)
            if local in ("href", "src", "action"):
                assert _HARMLESS.match(value), (path, value)
