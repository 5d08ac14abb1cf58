"""The smallest pieces of a page: links, dates, citation marks, the notes they open, and bodies made of all these.

A page has hundreds of them, so they are written here and not in templates, which name them in `parts/links.html` and
`parts/evidence.html`. Their words come from layouts/text as everywhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import repeat
from typing import Any, TypeAlias

from markupsafe import Markup, escape

from generator.ground.dates import PartialDate
from generator.ground.patterns import lazy_pattern
from generator.layouts.margin import Margin
from generator.markdown.values import Anchor
from generator.pages.excerpts import beginning
from generator.pages.parts import Body, Image, Link, Mark, Note, Notes, Opening, Title, quoted
from generator.pages.views import Page

TONES = 6
"""How many colours there are for topics."""

LONG_NAME = 24
"""The name of a source that has more characters than this is cut in a mark."""

ASIDE = "note aside"
"""The classes of a note that its mark opens wherever there is room."""

_SHORT_WORD = 3
"""Letters of the words that are left out at the end of a name that is cut, two at most: “of the”."""
_CUT_OFF = " .,:;!?–—-“‘«(["
"""What does not stand before the dots of a name that is cut."""
_EDITORIAL = ' class="editorial"'
_HEADING = lazy_pattern(r"(</?h)([2-4])")

Seen: TypeAlias = dict[tuple[str, ...], tuple[int, int, Markup]]
"""What a page has cited so far, by the paths of the paragraphs: the number on the page, the number of the first mark,
and the names of the paragraphs. Marks on the same paragraphs share one number and one note."""


class Markings:
    """What templates call to write the smallest pieces.

    `whole` is the page that holds everything: links stay on it, and sub-headings go that many levels down.
    """

    def __init__(
        self, topics: tuple[Link, ...], text: Callable[..., str], date: Callable[[PartialDate], str], origin: str = ""
    ) -> None:
        self.topics = topics
        self.text = text
        self.date = date
        self.origin = origin
        self._notes: dict[tuple[str, str, int], str] = {}
        self._times: dict[tuple[PartialDate, str], Markup] = {}
        self.quoted = quoted

    # -- links -------------------------------------------------------------------------------------------------

    def slug(self, path: str) -> str:
        """The id that a page has as a part of another page: no name of a file has two hyphens in a row."""
        name = path.replace(".html", "")
        return name.replace("/", "--").replace("#", "---") if "/" in name else f"page--{name}"

    def href(self, page: Page, link: Link, whole: int = 0) -> str:
        """Where a link leads, from a page."""
        if whole and link.kind in ("section", "profile", "disagreement", "source", "topic"):
            return f"#{self.slug(link.path)}"
        return page.root + link.path

    def a(self, page: Page, link: Link, whole: int = 0) -> Markup:
        """A link under its title."""
        lang = self.lang(link.lang) if link.lang else ""
        return Markup(f'<a href="{escape(self.href(page, link, whole))}"{lang}>{escape(link.title)}</a>')  # noqa: S704  # all escaped

    def lang(self, language: str) -> Markup:
        """The attribute that marks another language than the page's."""
        return Markup(f' lang="{language}"') if language else Markup()  # noqa: S704  # a code that was checked

    def tone(self, topic: Link) -> str:
        """One of six colours for a topic, by its place in site.yaml."""
        for place, one in enumerate(self.topics):
            if one.path == topic.path:
                return f"tone-{place % TONES + 1}"
        return ""

    def short(self, source: Link) -> str:
        """A source by its name, its publisher or else its title; a long one is cut after a word, and no short one."""
        name = source.title
        if len(name) <= LONG_NAME:
            return name
        words = name[: LONG_NAME + 1].split(" ")[:-1] or [name[:LONG_NAME]]
        for _ in range(2):
            if len(words) > 1 and len(words[-1].strip(_CUT_OFF)) <= _SHORT_WORD:
                words.pop()
        return f"{' '.join(words).rstrip(_CUT_OFF)}…"

    def time(self, date: PartialDate, words: str = "") -> Markup:
        """A date, in other words if there are any, which are no date but for what they have of it."""
        if (date, words) not in self._times:
            shown = (
                f'class="when" datetime="{date}">{self._when(date, words)}'
                if words
                else f'datetime="{date}">{self.date(date)}'
            )
            self._times[date, words] = Markup(f"<time {shown}</time>")  # noqa: S704  # all escaped
        return self._times[date, words]

    def _when(self, date: PartialDate, words: str) -> Markup:
        """Other words for a date, in bold as much of it as stands in them."""
        forms = [self.date(date)]
        if date.month:
            forms += [self.date(PartialDate(date.year, date.month)), self.text(f"months.m{date.month:02}")]
        for form in (*forms, str(date.year)):
            if found := re.search(rf"(?<!\w){re.escape(form)}(?!\w)", words):
                return Markup("{}<b>{}</b>{}").format(words[: found.start()], form, words[found.end() :])
        return escape(words)

    # -- marks and notes ---------------------------------------------------------------------------------------

    def mark(self, page: Page, mark: Mark, seen: Seen, whole: int = 0) -> str:
        """The small number of a citation."""
        key = _key(mark)
        if key not in seen:
            seen[key] = (len(seen) + 1, mark.number, self._names(mark.notes))
        n, _, label = seen[key]
        href = f"#{self.slug(mark.path)}" if whole else f'{page.root}{escape(mark.path)}" aria-details="n{n}'
        return f'<sup class="mark"><a href="{href}" aria-label="{n}: {label}">{n}</a></sup>'

    def cite(self, page: Page, mark: Mark | None, seen: Seen, whole: int = 0) -> Markup:
        """A mark outside a body, with its note, or its paragraphs' names, where it is the first on its paragraphs."""
        if mark is None:
            return Markup()
        new = _key(mark) not in seen
        html = self.mark(page, mark, seen, whole)
        if new:
            html += self._references((mark,), seen) if whole else self._note(page, mark, seen, ASIDE)
        return Markup(html)  # noqa: S704  # made of escaped parts

    def said(self, note: Note, begin: int = 0) -> Markup:
        """What a paragraph says, as far as the site may show it; `<i>` holds what a part of it leaves out."""
        words = escape(note.words[begin:])
        if begin:
            words = Markup(f"<i>{escape(note.words[:begin])}</i>{words}")  # noqa: S704  # all escaped
        shown = words or f"<em>{escape(self.text('source.withheld'))}</em>"
        by = f" — {escape(note.attribution)}" if note.attribution else ""
        return Markup(f"{shown}{by}")  # noqa: S704  # all escaped

    def elsewhere(self, address: str) -> Markup:
        """A link to a paragraph at its publisher's, if there is one."""
        if not address:
            return Markup()
        words = escape(self.text("source.elsewhere"))
        return Markup(f' <a href="{escape(address)}" rel="external nofollow">{words}</a>')  # noqa: S704  # all escaped

    def _names(self, notes: Iterable[Note]) -> Markup:
        return escape(", ".join(f"{self.short(note.source)} ¶ {note.number}" for note in notes))

    def _note(self, page: Page, mark: Mark, seen: Seen, kind: str, said: str = "") -> str:
        """The source paragraphs of a mark.

        A `note` stands beside the text where there is room and is opened by its mark elsewhere; a `note aside` is
        always opened by its mark. One that stands there begins with what bears out the text `said` before its mark.
        """
        n = seen[_key(mark)][0]
        begins = (beginning(note.words, said) if said and kind != ASIDE else 0 for note in mark.notes)
        inner = "".join(map(self._paragraph, repeat(page.root), mark.notes, begins))
        return f'<p class="{kind}" id="n{n}"><b>{n}</b>{inner}</p>\n'

    def _paragraph(self, root: str, note: Note, begin: int) -> str:
        if (root, note.path, begin) not in self._notes:
            name = escape(f"{self.short(note.source)} ¶ {note.number}")
            spoken = self.origin if note.text or note.quotations else ""
            html = f' <a href="{root}{note.path}">{name}</a> <span{self.lang(spoken)}>{self.said(note, begin)}</span>'
            self._notes[root, note.path, begin] = f"{html}{self.elsewhere(note.elsewhere)}"
        return self._notes[root, note.path, begin]

    def _notes_after(self, page: Page, notes: Notes, seen: Seen, kind: str, margin: Margin) -> str:
        """The notes after a block: each only where its number first appears."""
        html = ""
        for mark in notes.marks:
            if seen[_key(mark)][1] == mark.number:
                near = margin.takes(mark.number, [len(note.words) for note in mark.notes])
                html += self._note(page, mark, seen, kind if near else ASIDE, margin.said(mark.number))
        return html

    def _references(self, marks: Iterable[Mark], seen: Seen) -> str:
        """On the page that holds everything the paragraphs stand at the end; here only their names."""
        known = (seen[_key(mark)] for mark in marks)
        names = "".join(f"<b>{n}</b> {label} " for n, _, label in known)
        return f'<p class="refs">{names}</p>'

    # -- bodies ------------------------------------------------------------------------------------------------

    def body(
        self, page: Page, content: Body, seen: Seen, prefix: str = "", whole: int = 0, *, kind: str = "note"
    ) -> Markup:
        """A body with every part written out; `prefix` keeps its ids unique."""
        html: list[str] = [f"<div{self.lang(content.lang)}>"] if content.lang else []
        margin = Margin()
        for part in content.parts:
            if isinstance(part, str):
                html.append(self._finished(part, whole) if whole or _EDITORIAL in part else part)
                margin.text(part)
            elif isinstance(part, Mark):
                html.append(self.mark(page, part, seen, whole))
                margin.mark(part.number)
            elif isinstance(part, Notes):
                margin.end()
                if whole:
                    html.append(self._references(part.marks, seen))
                else:
                    html.append(self._notes_after(page, part, seen, kind, margin))
            else:
                html.append(self._small(page, part, prefix, whole))
        if content.lang:
            html.append("</div>")
        return Markup("".join(html))  # noqa: S704  # finished HTML, and escaped parts

    def _small(self, page: Page, part: Any, prefix: str, whole: int) -> str:
        if isinstance(part, Anchor):
            return f' id="{prefix}{part.id}"'
        if isinstance(part, Opening):
            return f'<a href="{escape(self.href(page, part.link, whole))}">' if part.link else "<a>"
        if isinstance(part, Title):
            title = escape(part.text)
            return f"<span{self.lang(part.lang)}>{title}</span>" if part.lang else title
        assert isinstance(part, Image)
        size = f' width="{part.width}" height="{part.height}"' if part.width else ""
        return f'<img src="{escape(page.root + part.path)}" alt="{escape(part.alt)}"{size} loading="lazy">'

    def _finished(self, html: str, down: int) -> str:
        """Finished HTML with the editor named over the editor's own words, and sub-headings `down` levels lower."""
        if _EDITORIAL in html:
            html = html.replace(_EDITORIAL, f'{_EDITORIAL} data-by="{escape(self.text("labels.editorial"))}"')
        return _HEADING.sub(lambda tag: f"{tag[1]}{int(tag[2]) + down}", html) if down and "h" in html else html


def _key(mark: Mark) -> tuple[str, ...]:
    return tuple(note.path for note in mark.notes)
