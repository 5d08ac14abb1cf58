"""The syntax we add to Markdown, as markdown-it rules; `parser()` lists them.

inline   citation   `[@reuters:9]`
inline   wikilink   `[[name]]`, `[[name|text]]`
inline   comment    `<!--`, which readers would see
block    definition `[name]: address`, less those of footnotes
block    ignore     `<!-- ignore[code]: reason -->`
core     parted     joins lists and tables again that such a comment parts
core     too_long   empties a text that no paragraph of an explainer can be, before it is parsed
core     editorial  `{.editorial}` at the end of a block, at its beginning, or on a line of its own before it
core     mentions   links the first mention of each profile
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

from generator.ground.patterns import lazy_pattern
from generator.markdown.comments import COMMENT, join_parted, read_comment
from generator.markdown.values import Names

_CITATION = lazy_pattern(r"\[@([^\[\]]{0,400})\]")
_WIKILINK = lazy_pattern(r"\[\[([^\[\]|\\\n]{1,200})(?:\\?\|((?!\|)[^\[\]]{1,400}))?\]\]")
_NO_WIKILINK = lazy_pattern(
    r"\[\[(?:\]\]|[^\[\]|\n]{0,200}(?:\||$|\[@)|[^\[\]|\n]{1,200}\](?![\](\[])(?![^\[\]\n]{0,200}\]))", re.MULTILINE
)
"""What was meant for one, and cannot be read: empty, without an end, half closed, or with brackets in its text."""
_MARKED = lazy_pattern(r"[*_`\\&]")
"""What may be emphasis, code, or an escape."""
_MARK = "{.editorial}"
_MARK_AT_START = lazy_pattern(r"\{\.editorial\}[ \t]*\n")


DEEPEST = 20
"""Levels of nested blocks that are read; what lies deeper would be lost without a word, so it is a finding."""
MOST_LISTS = 8
"""So many lists may stand within each other: each takes a level and one for its item, and what they hold some more."""


LONGEST = 100_000
"""Characters of one paragraph, heading or cell at most; a longer one takes parsers more time than it is worth."""


@functools.cache
def parser() -> MarkdownIt:
    """CommonMark with tables, definition lists and our rules; raw HTML is text; links are judged by us, later."""
    options = {"html": False, "maxNesting": DEEPEST, "store_labels": True}
    md = MarkdownIt("commonmark", options).enable("table").use(deflist_plugin)
    md.inline.ruler.before("link", "citation", _citation)
    md.inline.ruler.before("citation", "wikilink", _wikilink)
    md.inline.ruler.before("autolink", "comment", _comment)
    md.block.ruler.at("reference", _definition)
    md.block.ruler.before("deflist", COMMENT, read_comment, {"alt": ["paragraph", "reference", "blockquote"]})
    md.core.ruler.after("block", "parted", join_parted)
    md.core.ruler.after("parted", "too_long", _too_long)
    md.core.ruler.after("too_long", "editorial", _editorial)
    md.core.ruler.after("editorial", "tables", _tables)
    md.core.ruler.after("text_join", "mentions", _mentions)
    md.validateLink = _any_link  # type: ignore[method-assign]  # markdown-it's own way to replace it
    return md


def _any_link(url: str) -> bool:  # noqa: ARG001  # called by name
    """Let every link through: which schemes are refused is said with a position, when the tokens are walked."""
    return True


def _definition(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """The address of a link by its name, `[name]: address`; what is called as a footnote is meant for one."""
    return not state.src.startswith("[^", state.bMarks[line] + state.tShift[line]) and reference(
        state, line, end, silent
    )


def _citation(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "[":
        return False
    match = _CITATION.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = match[1]
        token.meta = {"offset": match.start(1)}
    state.pos = match.end()
    return True


def _wikilink(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("[[", state.pos):
        return False
    match = _WIKILINK.match(state.src, state.pos, state.posMax)
    if match is None:
        return bool(_NO_WIKILINK.match(state.src, state.pos, state.posMax)) and _as_it_is(state, "[", "[[", silent)
    if not silent:
        token = state.push("wikilink", "", 0)
        token.content = match[1].strip()
        words = " ".join(line.strip() for line in (match[2] or "").split("\n"))
        token.meta = {"offset": match.start(1), "text": words.strip()}
        if _MARKED.search(token.meta["text"]):
            token.children = _marked(state, token.meta["text"])
    state.pos = match.end()
    return True


def _marked(state: StateInline, words: str) -> list[Token]:
    """The words of a link with their emphasis; a link among them is words alone."""
    children: list[Token] = []
    state.md.inline.parse(words, state.md, state.env, children)
    for child in children:
        child.type = "text" if child.type in ("text_special", "shown") else child.type
    return [child for child in children if child.type not in ("link_open", "link_close")]


def _comment(state: StateInline, silent: bool) -> bool:
    return state.src.startswith("<!--", state.pos) and _as_it_is(state, "<!--", "<!--", silent)


def _as_it_is(state: StateInline, text: str, meant: str, silent: bool) -> bool:
    """Let a text through that its author meant for something else; the walk over the tokens says so."""
    if not silent:
        token = state.push("shown", "", 0)
        token.content = text
        token.meta = {"offset": state.pos, "meant": meant}
    state.pos += len(text)
    return True


def _too_long(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and len(token.content) > LONGEST:
            token.meta = {"too_long": len(token.content)}
            token.content = ""


def _editorial(state: StateCore) -> None:
    """Take the marks out of the text and note them on the opening token of what they mark."""
    kept: list[Token] = []
    pending = False
    tokens = iter(state.tokens)
    for token in tokens:
        if token.type == "paragraph_open":
            inline, closing = next(tokens), next(tokens)
            if inline.content.strip() == _MARK:
                pending = True
                continue
            marked = _take_mark(inline)
            token.meta = {"editorial": pending or marked}
            kept += [token, inline, closing]
        else:
            if pending and (token.nesting == 1 or token.type in ("fence", "code_block")):
                token.meta = {"editorial": True}
            kept.append(token)
        pending = False
    state.tokens = kept


_SIDES = {"text-align:left": "left", "text-align:center": "center", "text-align:right": "right"}


def _tables(state: StateCore) -> None:
    """Let the keyboard scroll a wide table, and classes say how cells are aligned: pages refuse styles of their own."""
    for token in state.tokens:
        if token.type == "table_open":
            token.attrs["tabindex"] = 0
        elif token.type in ("th_open", "td_open") and "style" in token.attrs:
            token.attrs = {"class": _SIDES[str(token.attrs["style"])]}


def _take_mark(inline: Token) -> bool:
    content = inline.content.rstrip()
    if content.endswith(_MARK):
        inline.content = content.removesuffix(_MARK).rstrip()
        return True
    opening = _MARK_AT_START.match(inline.content)
    if opening and inline.map:
        inline.content = inline.content[opening.end() :]
        inline.map = [inline.map[0] + 1, inline.map[1]]
        return True
    return False


def _mentions(state: StateCore) -> None:
    names = state.env.get("names", Names())
    if not names.spellings:
        return
    seen = {state.env.get("self", "")}
    heading = False
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close", "dt_open", "dt_close"):
            heading = token.nesting == 1
        elif token.type == "inline" and not heading and token.children:
            token.children = list(_with_mentions(token.children, names, seen))


def _with_mentions(children: list[Token], names: Names, seen: set[str]) -> Iterator[Token]:
    """The tokens of one block with a link around each first mention that no link encloses."""
    depth = 0
    run: list[Token] = []
    for token in children:
        if depth == 0 and token.type in ("text", "softbreak"):
            run.append(token)
            continue
        yield from _split_at_mentions(run, names, seen)
        yield token
        run = []
        if token.type in ("link_open", "link_close"):
            depth += token.nesting
        elif token.type == "wikilink":
            seen.add(token.content.removeprefix("profile:"))
    yield from _split_at_mentions(run, names, seen)


def _split_at_mentions(run: list[Token], names: Names, seen: set[str]) -> Iterator[Token]:
    """A run of lines with a link around each first mention; the words of a name may stand on two of them."""
    text = "".join("\n" if token.type == "softbreak" else token.content for token in run)
    done = 0
    for start, end, slug in names.find(text):
        if slug in seen:
            continue
        seen.add(slug)
        yield from _lines(text[done:start])
        yield Token("mention", "", 0, content=slug, meta={"text": text[start:end]})
        done = end
    yield from _lines(text[done:]) if done else run


def _lines(text: str) -> Iterator[Token]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield Token("softbreak", "br", 0)
        if line:
            yield Token("text", "", 0, content=line)
