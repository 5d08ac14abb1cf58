"""What bodies and pages are made of: links, notes, citation marks, and the parts of a rendered body.

Paths are relative to the site's root; a template writes `{{ page.root }}{{ link.path }}`.
"""

from collections.abc import Callable
from typing import TypeAlias

from generator.ground.tuples import NamedTuple
from generator.markdown.values import Anchor


class Link(NamedTuple):
    """Something to go to. `kind` is that of the page: section, profile, source, topic, tag, disagreement, page.

    `lang` is the language of its title and summary where that is not the edition's.
    """

    path: str
    title: str
    kind: str = "page"
    summary: str = ""
    lang: str = ""


class Note(NamedTuple):
    """A source paragraph as a citation shows it.

    `text` is empty where the site may not show the paragraph; then `quotations` holds what was said in it, and
    `elsewhere` the address at which its publisher shows it, if that is known.
    """

    source: Link
    number: int
    path: str
    text: str
    kind: str
    attribution: str = ""
    quotations: tuple[str, ...] = ()
    elsewhere: str = ""

    @property
    def words(self) -> str:
        """What the paragraph says, as far as the site may show it."""
        return self.text or " … ".join(map(quoted, self.quotations))


def quoted(words: str) -> str:
    """What was said, between quotation marks."""
    return words if words[0] in '“"' else f"“{words}”"


class Mark(NamedTuple):
    """A citation mark: its number on the page and the paragraphs it leads to (never empty)."""

    number: int
    notes: tuple[Note, ...]

    @property
    def path(self) -> str:
        """Where the mark leads without script: its first paragraph."""
        return self.notes[0].path


class Opening(NamedTuple):
    """The opening tag of a link within a body; None leads nowhere (in a preview of a site with faults)."""

    link: Link | None


class Title(NamedTuple):
    """The title of a link's target as its text; `lang` is its language where that is not the body's."""

    text: str
    lang: str = ""


class Image(NamedTuple):
    """A picture of content/, and its size in pixels, 0 where that is not known."""

    path: str
    alt: str
    width: int = 0
    height: int = 0


class Notes(NamedTuple):
    """The place after a block where the notes of its marks stand."""

    marks: tuple[Mark, ...]


Part: TypeAlias = str | Opening | Title | Image | Anchor | Mark | Notes
"""One part of a body; a `str` is finished HTML."""


class Body:
    """A rendered body, whose parts are put together when they are written.

    Two bodies with the same key have the same parts, so that two pages can be compared without them. `lang` is their
    language where that is not the edition's.
    """

    __slots__ = ("_parts", "key", "lang")

    def __init__(self, key: str, parts: Callable[[], tuple[Part, ...]], lang: str = "") -> None:
        self.key = f"{key} {lang}" if lang else key
        self.lang = lang
        self._parts = parts

    @property
    def parts(self) -> tuple[Part, ...]:
        """Everything in the body, in order."""
        return self._parts()

    def digest_key(self) -> str:
        """What stands for the body in a digest."""
        return self.key


NO_BODY = Body("", tuple)
