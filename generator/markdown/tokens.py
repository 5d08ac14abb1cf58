"""What the tokens of a text say."""

from __future__ import annotations

from markdown_it.token import Token

from generator.ground.characters import without_unseen


def words_of(token: Token) -> str:
    """The words of a token, as a statement has them."""
    if token.type in ("text", "code_inline"):
        return without_unseen(token.content)
    if token.type in ("softbreak", "hardbreak"):
        return " "
    if token.type in ("wikilink", "mention"):
        return "".join(map(words_of, token.children or ())) or without_unseen(token.meta["text"].replace("\n", " "))
    return ""


def is_closed(code: Token) -> bool:
    """Whether a line ends a block of code; one that is indented needs none."""
    start, end = code.map or (0, 0)
    lines = code.content.count("\n") + (code.content[-1:] not in ("", "\n"))
    return code.type != "fence" or end - start >= lines + 2
