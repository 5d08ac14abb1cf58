"""Comments that silence findings, `<!-- ignore[code]: reason -->`, which may stand between items and rows as well.

A comment ends the block before it, as all HTML does: what follows would be a list of its own, or no row of the table.
Where that is so the body is read again as if the comment were not there.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from generator.ground.patterns import lazy_pattern

_COMMENT = lazy_pattern(r"<!-- ignore\[([a-z0-9-]{1,60})\]: (\S.{0,300}?) -->\s*\Z")
COMMENT = "ignore"
"""The type of the tokens that comments become."""
_ROUNDS = 3
"""Without some comments, others may be seen to part something; so often a body is read again at most."""
_LISTS = frozenset(("bullet_list_close", "ordered_list_close", "dl_close"))
_ITEMS = frozenset(("bullet_list_open", "ordered_list_open", "dl_open"))
_DEFINITION = lazy_pattern(r"[:~][ \t]")
_DELIMITERS = lazy_pattern(r"(?=[^\n]*\|)[|:\- \t]+(?:\n|\Z)")
"""The line of a table below its heading cells."""


def read_comment(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    """A comment on a line of its own, as a block."""
    match = _COMMENT.match(state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]])
    if match is None:
        return False
    if not silent:
        state.tokens.append(_comment(match, line))
        state.line = line + 1
    return True


def _comment(match: re.Match[str], line: int) -> Token:
    meta = {"code": match[1], "reason": match[2]}
    return Token(COMMENT, "", 0, map=[line, line + 1], meta=meta, block=True, hidden=True)


def join_parted(state: StateCore) -> None:
    """Read the blocks again without the comments that part what belongs together, and put these in their places."""
    if "<!-- ignore[" not in state.src:
        return
    lines = state.src.split("\n")
    left_out: list[Token] = []
    for _ in range(_ROUNDS):
        parting = (*_parting(state.tokens, lines), *_terms(state.tokens))
        if not parting:
            break
        left_out = sorted((*left_out, *parting), key=_line_of)
        state.tokens = _read_without(state, left_out)
    state.tokens = list(_with_comments(state.tokens, left_out))


def _terms(tokens: Sequence[Token]) -> Iterator[Token]:
    """The comments that were taken for terms, because they stand above a definition."""
    for term, text in itertools.pairwise(tokens):
        match = _COMMENT.match(text.content) if term.type == "dt_open" and text.map else None
        if match and text.map:
            yield _comment(match, text.map[0])


def _parting(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[Token]:
    """The comments without which the block before them would go on."""
    others = [token for token in tokens if token.type != COMMENT]
    position, joined = 0, set[int]()
    for token in tokens:
        if token.type != COMMENT:
            position += 1
        elif 0 < position < len(others) and (
            _goes_on(others, position, again=position in joined) or _is_deeper(others, position, token, lines)
        ):
            yield token
            joined |= {position + 3} if others[position].type == "paragraph_open" else set()


def _is_deeper(tokens: Sequence[Token], position: int, comment: Token, lines: Sequence[str]) -> bool:
    """Whether a paragraph below a list stands further to the right than the comment, and so in the last item."""
    after = tokens[position].map
    if tokens[position - 1].type not in _LISTS or not after or not comment.map:
        return False
    above, here, below = comment.map[0] - 1, comment.map[0], after[0]
    indents = [len(lines[at]) - len(lines[at].lstrip()) for at in (here, below)]
    return indents[0] < indents[1] and not (lines[above].strip() and below == here + 1)


def _goes_on(tokens: Sequence[Token], position: int, *, again: bool) -> bool:
    """Whether the block that ends before a position goes on there; `again`, a paragraph of which that was said."""
    before, after = tokens[position - 1].type, tokens[position].type
    if before in _LISTS and after in _ITEMS:
        return True
    if after != "paragraph_open":
        return False
    text = tokens[position + 1].content
    if before == "paragraph_close" and not again:
        return bool(_DELIMITERS.match(text) or _DEFINITION.match(text))
    is_row = "|" in text.partition("\n")[0]
    is_definition = bool(_DEFINITION.match(text))
    return (
        (before == "dl_close" and is_definition)
        or (before == "table_close" and is_row)
        or (again and (is_row or is_definition))
    )


def _read_without(state: StateCore, comments: Sequence[Token]) -> list[Token]:
    """The blocks of a body, some of whose lines are left out, with the lines where they stand all the same."""
    tokens: list[Token] = []
    block = StateBlock(state.src, state.md, state.env, tokens)
    left_out = set(map(_line_of, comments))
    kept = [line for line in range(block.lineMax) if line not in left_out]
    for marks in (block.bMarks, block.eMarks, block.tShift, block.sCount, block.bsCount):
        marks[:] = [marks[line] for line in kept] + marks[block.lineMax :]
    block.lineMax = len(kept)
    for of_first_reading in ("references", "duplicate_refs"):
        state.env.pop(of_first_reading, None)
    state.md.block.tokenize(block, 0, block.lineMax)
    for token in tokens:
        if token.map:
            first, end = token.map
            token.map = [kept[first], kept[end - 1] + 1 if end > first else kept[first]]
    for defined in (*state.env.get("references", {}).values(), *state.env.get("duplicate_refs", ())):
        defined["map"] = [kept[defined["map"][0]], kept[defined["map"][1] - 1] + 1]
    return tokens


def _with_comments(tokens: Sequence[Token], comments: Sequence[Token]) -> Iterator[Token]:
    """The tokens with each comment before the first that begins below it."""
    waiting = list(reversed(comments))
    for token in tokens:
        while waiting and token.map and token.nesting >= 0 and token.map[0] > _line_of(waiting[-1]):
            yield waiting.pop()
        yield token
    yield from reversed(waiting)


def _line_of(comment: Token) -> int:
    return comment.map[0] if comment.map else 0
