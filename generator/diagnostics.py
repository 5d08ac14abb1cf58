"""What a stage says about the content it was given: findings with a place, as values.

Nothing here prints and nothing here stops. A stage returns an `Outcome`; the edge decides what to do with it.
"""

import itertools
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

_LONGEST_NAME = 200
_COMPARED = 50
"""Names that are compared letter by letter; of more, those that share most pairs of letters."""
_SHORTEST_PART = 3
"""Letters; what is shorter is in names of all kinds."""

T = TypeVar("T")
U = TypeVar("U")


class Severity(StrEnum):
    """How much a finding weighs: an error stops a build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class _Place(NamedTuple):
    path: str
    line: int
    column: int
    end_column: int


class Span(_Place):
    """A place in a file: path relative to the site's folder with `/`, lines and columns counted from 1.

    `end_column` is the first column after the place, on the same line.
    """

    __slots__ = ()

    def __new__(cls, path: str, line: int = 1, column: int = 1, end_column: int = 0) -> "Span":
        return super().__new__(cls, path, line, column, end_column if end_column > column else column + 1)


UNPUBLISHED = frozenset(("copied-original", "close-to-original"))
"""Findings that rest on files which are not committed: they are reported, but no page shows them."""


class Diagnostic(NamedTuple):
    """One finding. `code` names the rule (kebab-case); `hint` says what to do, or is empty."""

    code: str
    message: str
    span: Span
    hint: str = ""
    severity: Severity = Severity.ERROR


class Outcome(NamedTuple, Generic[T]):
    """The value a stage made of its input, and everything it found wrong on the way."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether any finding is an error."""
        return has_errors(self.diagnostics)

    def then(self, stage: Callable[[T], "Outcome[U]"]) -> "Outcome[U]":
        """Hand the value to the next stage and keep the findings of both."""
        following = stage(self.value)
        return Outcome(following.value, self.diagnostics + following.diagnostics)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of the findings is an error."""
    return any(d.severity is Severity.ERROR for d in diagnostics)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings once each, at their heaviest, sorted by file and position, as every report shows them."""
    ordered = sorted(dict.fromkeys(diagnostics), key=lambda d: (d.span, d.code, d.message, d.severity))
    return tuple(next(same) for _, same in itertools.groupby(ordered, lambda d: d._replace(severity=Severity.ERROR)))


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, or an empty string when none is near."""
    near = nearest_to(wrong, known)
    return f"did you mean “{near}”?" if near else ""


def nearest_to(wrong: str, known: Iterable[str]) -> str:
    """The known word that is nearest to a wrong one, or an empty string when none is near."""
    names = [name for name in known if abs(len(name) - len(wrong)) <= len(wrong) // 2 + 1]
    if len(wrong) > _LONGEST_NAME:
        return ""
    import difflib  # noqa: PLC0415  # most runs find nothing wrong
    import heapq  # noqa: PLC0415  # as above

    if len(names) > _COMPARED:
        pairs = frozenset(map("".join, itertools.pairwise(wrong)))
        names = heapq.nlargest(_COMPARED, names, lambda name: (sum(pair in name for pair in pairs), name))
    return next(iter(difflib.get_close_matches(wrong, names, n=1, cutoff=0.6)), "")


def of_that_kind(wrong: str, known: Iterable[str]) -> str:
    """A hint that names the known words which share a part between hyphens with a wrong one; empty where none does."""
    parts = {part for part in wrong.split("-") if len(part) > _SHORTEST_PART}
    alike = [name for name in known if not parts.isdisjoint(name.split("-"))]
    return f"there are {', '.join(alike)}" if alike else ""


class Nearest:
    """Hints like those of `did_you_mean` among names that may be many, for the first wrong ones of a run.

    Where hundreds of names are wrong, something else is wrong than their letters, and looking takes its time.
    """

    MOST = 100

    def __init__(self, known: Iterable[str]) -> None:
        self._known = tuple(known)
        self._hints: dict[str, str] = {}

    def to(self, wrong: str) -> str:
        """A hint that names the nearest known word, or an empty string."""
        if wrong not in self._hints and len(self._hints) < self.MOST:
            self._hints[wrong] = did_you_mean(wrong, self._known)
        return self._hints.get(wrong, "")


def some_of(names: Iterable[str]) -> str:
    """A few names for a hint, and how many more there are."""
    listed = list(names)
    more = f" and {len(listed) - 12} more" if len(listed) > 12 else ""
    return ", ".join(listed[:12]) + more
