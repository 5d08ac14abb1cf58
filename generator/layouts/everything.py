"""The page that holds everything: a frame with gaps, and the sections that belong into them.

Both are kept, the frame by itself and the sections some together, so that an edit makes only a few of them anew however
many there are.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import chain, groupby
from typing import Protocol

from markupsafe import Markup

from generator.diagnostics import Diagnostic, Span
from generator.ground.digests import digest_bytes, digest_of, digest_text
from generator.ground.parts import Part, Pieces
from generator.ground.tuples import NamedTuple
from generator.layouts import FOLDER, FaultError, Made
from generator.memo.groups import group_size, in_groups
from generator.memo.work import Values, Work
from generator.pages.parts import Link
from generator.pages.views import Page, Planned

_GAP = "\0"
"""Where a section belongs: no document has this character, and of a template that has it we say so."""


class Keys(Protocol):
    """What pages are made of, as digests."""

    def quick(self, planned: Planned) -> str:
        """Another whenever a page may be, without making it."""

    def exact(self, page: Page) -> str:
        """Another when a page is."""


class Frame(NamedTuple):
    """The page without its sections: the texts around its gaps, and the path of the section that belongs into each."""

    texts: tuple[bytes, ...]
    sections: tuple[str, ...]

    def digest_key(self) -> object:
        """What stands for the frame in a digest: there are as many texts as sections, so they are taken together."""
        return digest_bytes(_GAP.encode().join(self.texts)), "\n".join(self.sections)


class Wholes:
    """The sections as this page shows them, in groups that are called by the path of their first."""

    def __init__(self, groups: Mapping[str, tuple[str, ...]], texts: Values[tuple[bytes, ...] | Diagnostic]) -> None:
        self._groups, self._texts = groups, texts

    def __getitem__(self, path: str) -> bytes:
        """A section.

        Raises:
            FaultError: when one of its group could not be written.
        """
        group, number = self._places[path]
        texts = self._texts[group]
        if isinstance(texts, Diagnostic):
            raise FaultError(texts)
        return texts[number]

    @property
    def key(self) -> str:
        """Another whenever a section is."""
        return digest_of(tuple(map(self._texts.rests_on, self._groups)))

    def group_of(self, path: str) -> str:
        """What the group of a section is called."""
        return self._places[path][0]

    def rests_on(self, group: str) -> str:
        """Another whenever a section of a group is."""
        return self._texts.rests_on(group)

    @cached_property
    def _places(self) -> dict[str, tuple[str, int]]:
        return {path: (name, place) for name, paths in self._groups.items() for place, path in enumerate(paths)}


def write_wholes(sections: Sequence[Planned], render: Callable[[Page], bytes], keys: Keys, work: Work) -> Wholes:
    """Write every section as the page that holds everything shows it."""
    by_path = {section.path: section for section in sections}
    groups = in_groups(tuple(by_path))

    def write(name: str) -> tuple[bytes, ...] | Diagnostic:
        try:
            return tuple(render(by_path[path].make(path)) for path in groups[name])
        except FaultError as fault:
            return fault.diagnostic

    def exact(name: str) -> str:
        return _together(keys.exact(by_path[path].make(path)) for path in groups[name])

    quick = {name: _together(keys.quick(by_path[path]) for path in paths) for name, paths in groups.items()}
    return Wholes(groups, work.each("wholes", quick, write, exact, size=group_size(len(by_path))))


def _together(keys: Iterator[str]) -> str:
    first = next(keys)
    rest = "\n".join(keys)
    return digest_text(f"{first}\n{rest}") if rest else first


class Sections:
    """What templates call for a section: it is written out, or leaves a gap while the frame is written."""

    def __init__(self, wholes: Callable[[], Wholes]) -> None:
        self.wholes = wholes
        self._gaps: list[str] | None = None

    def whole(self, section: Link) -> "Markup | _Gap":
        """A section as the page that holds everything shows it."""
        if self._gaps is None:
            return Markup(self.wholes()[section.path].decode())  # noqa: S704  # written by a template
        return _Gap(section.path, self._gaps)

    def frame(self, render: Callable[[], bytes]) -> Frame | Diagnostic:
        """What `render` gives, with gaps where it has sections; what is wrong with its template otherwise."""
        gaps: list[str] = []
        self._gaps = gaps
        try:
            texts = render().split(_GAP.encode())
        except FaultError as fault:
            return fault.diagnostic
        finally:
            self._gaps = None
        return Frame(tuple(texts), tuple(gaps)) if len(texts) == len(gaps) + 1 else _stray_gap()


class _Gap(NamedTuple):
    """Stands for a section: one gap wherever it is written out."""

    path: str
    gaps: list[str]

    def __html__(self) -> str:
        self.gaps.append(self.path)
        return _GAP


def _stray_gap() -> Diagnostic:
    message = "a template of the page that holds everything has a NUL character"
    return Diagnostic("template", message, Span(f"{FOLDER}/everything.html"), "remove the character")


def fill(frame: Frame | Diagnostic, wholes: Wholes) -> Made:
    """The page: its frame, and in each gap its section."""
    return Made(digest_of((frame, wholes.key)), lambda: _filled(frame, wholes))


def _filled(frame: Frame | Diagnostic, wholes: Wholes) -> Pieces:
    """The sections of a group that follow one another are a part of the page, with the frame's texts before them."""
    if isinstance(frame, Diagnostic):
        raise FaultError(frame)
    for group, filled in groupby(zip(frame.texts, frame.sections, strict=False), lambda gap: wholes.group_of(gap[1])):
        texts, paths = zip(*filled, strict=True)
        key = digest_of((digest_bytes(_GAP.encode().join(texts)), paths, wholes.rests_on(group)))
        yield Part(key, partial(_side_by_side, texts, paths, wholes))
    yield frame.texts[-1]


def _side_by_side(texts: Sequence[bytes], paths: Sequence[str], wholes: Wholes) -> bytes:
    return b"".join(chain.from_iterable((text, wholes[path]) for text, path in zip(texts, paths, strict=True)))
