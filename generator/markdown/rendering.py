"""A document's body → `Rendered`: one walk over the tokens gives the pieces, the statements and their places."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from generator.content import Document, Ignore
from generator.diagnostics import Diagnostic, Outcome, Span
from generator.evidence.citations import Citation, parse_citations
from generator.ground.patterns import lazy_pattern
from generator.ground.slugs import Uniques, slugify
from generator.markdown import faults
from generator.markdown.drafts import BETWEEN_CELLS, CREDIT, Draft
from generator.markdown.hrefs import EXTERNAL, REFUSED, as_named, kind_of
from generator.markdown.places import Places
from generator.markdown.rules import DEEPEST, LONGEST, MOST_LISTS, parser
from generator.markdown.slips import less_notes, slips_among
from generator.markdown.tokens import is_closed, words_of
from generator.markdown.unread import less_miswritten, may_hold_markup, unread_in
from generator.markdown.unshown import unshown_in
from generator.markdown.values import (
    Anchor,
    Cite,
    Heading,
    Label,
    LinkStart,
    LinkTitle,
    Names,
    NotesHere,
    Picture,
    Piece,
    Prose,
    Reference,
    Rendered,
    Statement,
    digest_pieces,
)

_RENDERER = RendererHTML()
_OPTIONS = parser().options
_OURS = lazy_pattern(r"[a-z][0-9]+|main|disputed")
"""Names of parts that a page has anyway; a sub-heading of that name gets another."""


def render(document: Document, body: str, names: Names) -> Outcome[Rendered]:
    """The body of a document, with the profiles in `names` linked at their first mention."""
    env: dict[str, Any] = {"names": names, "self": document.slug if document.kind == "profile" else ""}
    tokens = parser().parse(body, env)
    walk = _Walk(document, body)
    walk.blocks(tokens)
    walk.diagnostics += unshown_in(body, tokens, env, walk.places)
    return Outcome(walk.rendered(), less_notes(walk.diagnostics))


class _Walk:
    """Reads the tokens of one document once, in order."""

    def __init__(self, document: Document, body: str) -> None:
        self.document = document
        self.places = Places(document, body)
        self.may_hold_markup = may_hold_markup(body)
        self.buffer: list[str] = []
        self.pieces: list[Piece] = []
        self.statements: list[Statement] = []
        self.headings: list[Heading] = []
        self.ids = Uniques()
        self.labels: list[Label] = []
        self.references: list[Reference] = []
        self.ignores: list[Ignore] = []
        self.diagnostics: list[Diagnostic] = []
        self.faults: list[Diagnostic] = []
        self.open: list[Token] = []
        self.too_deep: Token | None = None
        self.statement: Draft | None = None
        self.begun = self.cite_count = 0
        self.quoting = False
        self.waiting: list[Cite] = []
        self.close_link: list[str] = []

    def rendered(self) -> Rendered:
        self.flush()
        prose = Prose(
            tuple(self.statements),
            tuple(self.headings),
            tuple(self.references),
            tuple(self.ignores),
            tuple(self.labels),
            tuple(self.faults),
            tuple(slips_among(self.diagnostics, self.faults, self.statements)),
        )
        return Rendered(tuple(self.pieces), digest_pieces(self.pieces), prose)

    # -- blocks ------------------------------------------------------------------------------------------------

    def blocks(self, tokens: list[Token]) -> None:
        for index, token in enumerate(tokens):
            if token.level >= DEEPEST - 2 and token.nesting == 1 and self.too_deep is not (outer := self.open[0]):
                self.too_deep = outer
                self.diagnostics.append(faults.too_deep(self.places.first_line(token), MOST_LISTS))
            if token.type == "inline":
                self.inline(token)
            elif token.type == "ignore":
                line = self.places.file_line(token)
                self.ignores.append(Ignore(token.meta["code"], token.meta["reason"], self.places.span(line)))
            elif token.nesting == 1:
                self.open.append(token)
                self.opening(tokens, index)
            elif token.nesting == -1:
                self.closing(tokens, index)
                self.open.pop()
            elif token.type in ("fence", "code_block"):
                self.code(tokens, index)
            else:
                self.write(self.plain(tokens, index))

    def code(self, tokens: list[Token], index: int) -> None:
        """Text set apart as code says something too; it can only be the editor's own, marked on the line before."""
        token = tokens[index]
        start, end = token.map or [0, 1]
        if not is_closed(token):
            self.diagnostics.append(faults.unclosed_fence(self.places.first_line(token), token.markup))
        line = start + self.document.body_line
        editorial = any(open_token.meta.get("editorial") for open_token in (*self.open, token))
        anchor = self.next_anchor()
        self.quoting = False
        text = " ".join(token.content.split())
        self.write('<div class="editorial"' if editorial else "<div")
        self.piece(Anchor(anchor))
        self.write(f">{self.plain(tokens, index)}</div>\n")
        if text:
            span = self.places.span(line)
            self.statements.append(
                Statement(anchor, "code", text, (), span, end + self.document.body_line - 1, editorial)
            )

    def opening(self, tokens: list[Token], index: int) -> None:
        token = tokens[index]
        if token.type == "heading_open":
            below = tokens[index + 3] if index + 3 < len(tokens) else None
            self.heading(token, tokens[index + 1], below)
            return
        kind = self.statement_kind(token)
        if not kind:
            self.write(self.plain(tokens, index))
            return
        self.begin(kind, token, tokens[index + 1])
        assert self.statement is not None
        self.write(f"<{'span' if token.hidden else token.tag}")
        if self.statement.editorial:
            self.write(' class="editorial"')
        self.piece(Anchor(self.statement.anchor))
        self.write(">")

    def closing(self, tokens: list[Token], index: int) -> None:
        token = tokens[index]
        ends = self.statement is not None and self.statement_kind(token)
        self.write("</span>" if ends and token.hidden else self.plain(tokens, index))
        if ends:
            self.end()
        self.quoting = self.quoting and token.type != "blockquote_close"
        in_table = "table_open" in [open_token.type for open_token in self.open[:-1]]
        if self.waiting and not in_table and (ends or token.type == "table_close"):
            self.piece(NotesHere(tuple(self.waiting)))
            self.waiting = []

    def statement_kind(self, token: Token) -> str:
        """What statement a block makes; empty when it makes none."""
        around = [open_token.type for open_token in self.open[:-1]]
        if token.type in ("tr_open", "tr_close"):
            return "row" if "tbody_open" in around else ""
        if token.type not in ("paragraph_open", "paragraph_close") or "table_open" in around:
            return ""
        for container, kind in (
            ("blockquote_open", "blockquote"),
            ("dd_open", "definition"),
            ("list_item_open", "item"),
        ):
            if container in around:
                return kind
        return "paragraph"

    def begin(self, kind: str, token: Token, following: Token) -> None:
        place = following.map if following.type == "inline" and following.map else token.map or [0, 1]
        editorial = any(open_token.meta.get("editorial") for open_token in self.open)
        anchor = self.next_anchor()
        first = place[0] + self.document.body_line
        self.statement = Draft(anchor, kind, first, place[1] + self.document.body_line - 1, editorial)

    def end(self) -> None:
        draft, self.statement = self.statement, None
        assert draft is not None
        text = "".join(draft.text).strip()
        if not text and draft.cites:  # its pictures say what is cited
            text = " ".join(picture.text for picture in draft.pictures).strip()
            draft.cites = [cite._replace(at=len(text)) for cite in draft.cites]
        elif not draft.editorial:
            self.labels += filter(lambda picture: picture.text, draft.pictures)
        if not text:
            self.without(draft.cites)
            return
        if draft.kind == "blockquote" and self.quoting and not draft.cites and CREDIT.fullmatch(text):
            said = self.statements.pop()
            self.statements.append(said._replace(text=f"{said.text}\n{text}", end_line=draft.end_line))
            return
        if draft.kind == "item" and not draft.cites and draft.is_nothing_but_links(text):
            return
        self.quoting = draft.kind == "blockquote"
        span = self.places.span(draft.line)
        self.statements.append(
            Statement(draft.anchor, draft.kind, text, tuple(draft.cites), span, draft.end_line, draft.editorial)
        )
        self.waiting += draft.cites

    def without(self, cites: list[Cite]) -> None:
        """Take marks out again that stand where no statement is."""
        self.flush()
        self.pieces = [piece for piece in self.pieces if piece not in cites]
        self.faults += (faults.misplaced_citation(cite.citations[0].span) for cite in cites)

    def next_anchor(self) -> str:
        """The id of what may become a statement; a picture, which becomes none, has one as well."""
        self.begun += 1
        return f"s{self.begun}"

    def heading(self, token: Token, inline: Token, below: Token | None) -> None:
        text = "".join(words_of(child) for child in inline.children or [])
        level = int(token.tag[1:])
        span = self.places.first_line(token)
        above = self.headings[-1].level if self.headings else 1
        empty = token.markup != "-" and (below is None or (below.type == "heading_open" and below.tag <= token.tag))
        self.diagnostics += faults.of_heading(span, text, level, above, empty=empty)
        slug = slugify(text) or "part"
        id_ = self.ids.choose(f"part-{slug}" if _OURS.fullmatch(slug) else slug)
        self.headings.append(Heading(max(level, 2), text, id_, span))
        self.write(f"<{token.tag}")
        self.piece(Anchor(id_))
        self.write(">")

    # -- inline ------------------------------------------------------------------------------------------------

    def inline(self, block: Token) -> None:
        if "too_long" in block.meta:
            span = Span(self.document.path, self.places.file_line(block))
            self.diagnostics.append(faults.too_long(span, block.meta["too_long"], LONGEST))
        if self.open and self.open[-1].type in ("th_open", "dt_open"):
            text = "".join(map(words_of, block.children or []))
            self.labels += [Label(text, self.places.first_line(block))] if text.strip() else []
        if self.statement and self.statement.kind == "row" and self.statement.text:
            self.say(BETWEEN_CELLS)
        kind = self.open[-1].type.partition("_")[0] if self.open else ""
        self.diagnostics += unread_in(block, kind, self.places, marked=self.may_hold_markup)
        children = block.children or []
        for index, token in enumerate(children):
            if token.type == "link_close" and children[index - 1].type == "link_open":
                self.diagnostics.append(faults.wordless_link(self.places.first_line(block)))
            handler = _INLINE.get(token.type)
            if handler is not None:
                handler(self, token, block)
                continue
            if token.type == "text" and ("@" in token.content or "[" in token.content) and not self.close_link:
                said, written, broken = less_miswritten(token, block, self.places)
                self.faults += broken
            else:
                said, written = words_of(token), self.plain(children, index)
            self.say(said)
            self.write(written)

    def citation(self, token: Token, block: Token) -> None:
        outcome = parse_citations(token.content, self.places.place(block, token.meta["offset"], len(token.content)))
        self.faults += outcome.diagnostics
        if outcome.value:
            self.cite(outcome.value)

    def cite(self, citations: tuple[Citation, ...]) -> None:
        """A mark hugs the word before it; outside a statement (in a heading) there is nothing to rest."""
        if self.buffer:
            self.buffer[-1] = self.buffer[-1].rstrip()
        if self.statement is None:
            if self.open[-1].markup != "-":  # a heading by mistake, which is told
                self.faults.append(faults.misplaced_citation(citations[0].span))
            return
        self.cite_count += 1
        self.statement.trim()
        cite = Cite(self.cite_count, citations, self.statement.length)
        self.statement.cites.append(cite)
        self.piece(cite)

    def wikilink(self, token: Token, block: Token) -> None:
        span = self.places.place(block, token.meta["offset"], len(token.content))
        if token.content.startswith("@"):
            self.faults.append(faults.miswritten_citation(span, f"[[{token.content}]]"))
            return
        reference = self.refer("name", token.content, span)
        words, text = token.children or [], words_of(token)
        self.say(text or f"[[{token.content}]]")
        if self.statement is not None and not text:
            self.statement.titles.append(f"[[{token.content}]]")
        self.piece(LinkStart(reference))
        if words:
            self.write("".join(self.plain(words, index) for index in range(len(words))))
        elif text:
            self.write(escape(token.meta["text"]))
        else:
            self.piece(LinkTitle(reference))
        self.write("</a>")

    def mention(self, token: Token, block: Token) -> None:
        self.say(words_of(token))
        self.piece(LinkStart(self.refer("mention", f"profile:{token.content}", self.places.first_line(block))))
        self.write(f"{escape(token.meta['text'])}</a>")

    def link_open(self, token: Token, block: Token) -> None:
        href = str(token.attrs.get("href", ""))
        span = self.places.find(block, href)
        kind = kind_of(href)
        self.close_link.append("" if kind == REFUSED else "</a>")
        if kind == EXTERNAL:
            self.write(f'<a href="{escape(href)}" rel="external">')
        elif kind == REFUSED:
            self.diagnostics.append(faults.refused_link(span, href))
        else:
            self.piece(LinkStart(self.refer(kind, as_named(href), span)))

    def end_of_link(self, _token: Token, _block: Token) -> None:
        self.write(self.close_link.pop())

    def image(self, token: Token, block: Token) -> None:
        src = str(token.attrs.get("src", ""))
        pictured = Label(token.content.strip(), self.places.find(block, token.content), "picture's text")
        span = self.places.find(block, src)
        if kind_of(src) in (EXTERNAL, REFUSED):
            self.diagnostics.append(faults.remote_picture(span, src))
            return
        if not pictured.text:
            self.diagnostics.append(faults.unseen_picture(span, src))
        self.piece(Picture(self.refer("picture", as_named(src), span), token.content))
        if self.statement is not None:
            self.statement.pictures.append(pictured)

    def shown(self, token: Token, block: Token) -> None:
        """What its author meant for a link by name, or for nobody to see."""
        self.say(token.content)
        self.write(escape(token.content))
        offset, meant = token.meta["offset"], token.meta["meant"]
        span = self.places.place(block, offset, len(meant))
        self.diagnostics.append(
            faults.unread_link(span) if meant == "[[" else faults.shown_comment(span, block.content[offset:])
        )

    # -- helpers -----------------------------------------------------------------------------------------------

    def refer(self, kind: str, target: str, span: Span) -> Reference:
        reference = Reference(kind, target, span)
        self.references.append(reference)
        return reference

    def plain(self, tokens: list[Token], index: int) -> str:
        """The HTML that markdown-it itself gives a token."""
        token = tokens[index]
        if token.type == "text":
            return escapeHtml(token.content)
        if token.type == "softbreak":
            return "\n"
        rule = _RENDERER.rules.get(token.type)
        if rule:
            return str(rule(tokens, index, _OPTIONS, {}))
        return _RENDERER.renderToken(tokens, index, _OPTIONS, {})

    def say(self, text: str) -> None:
        if self.statement is not None:
            self.statement.say(text)

    def write(self, html: str) -> None:
        self.buffer.append(html)

    def piece(self, piece: Piece) -> None:
        self.flush()
        self.pieces.append(piece)

    def flush(self) -> None:
        if self.buffer:
            self.pieces.append("".join(self.buffer))
            self.buffer = []


_INLINE: dict[str, Callable[[_Walk, Token, Token], None]] = {
    "citation": _Walk.citation,
    "wikilink": _Walk.wikilink,
    "mention": _Walk.mention,
    "link_open": _Walk.link_open,
    "link_close": _Walk.end_of_link,
    "image": _Walk.image,
    "shown": _Walk.shown,
}
