"""What the tokens of a text say, and what stands among it in the form of marks that are not read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.token import Token

from generator.ground.characters import without_unseen
from generator.ground.patterns import lazy_pattern

BARE_CITATION = lazy_pattern(r"(?<![\w.@/])@[a-z0-9]+(?:-[a-z0-9]+)*:\d++(?:[-–]\d++)?+(?!\])")
"""What has the form of a citation, without the brackets that would make it one."""
_ATTRIBUTES = lazy_pattern(r"\{:?\s*[.#][^{}\n]{1,200}\}(?=\s|\Z)")


def attributes_in(text: str) -> Iterator[re.Match[str]]:
    """What other tools would take for attributes of a block, at its end or its beginning."""
    for start in {0, max(text.rfind("{"), 0)}:
        found = _ATTRIBUTES.match(text, start)
        if found and not text.endswith("\\", 0, start):
            yield found


def words_of(token: Token) -> str:
    """The words of a token, as a statement has them."""
    if token.type in ("text", "code_inline"):
        return without_unseen(token.content)
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type in ("wikilink", "mention"):
        return "".join(map(words_of, token.children or ())) or without_unseen(token.meta["text"].replace("\n", " "))
    return ""
