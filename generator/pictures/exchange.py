"""Who is named with whom: each dated event that names two or more people or organisations, on one line.

Nothing is read into a title but the order of the names in it and the few words that show nothing was done to somebody.
"""

import re
from collections import Counter
from collections.abc import Sequence

from generator.ground.tuples import NamedTuple

JOINERS = frozenset({"and", "&", "y", "e", "und", "et", "en", "och", "og", "i", "–", "-", ","})
"""What stands between two names that are named side by side."""

CLAUSE = ";"
"""What parts two sentences in one title: neither is about the names in the other."""

_TOGETHER = "with con mit avec com of von de del des du di do dos da das"
_PLACED = "on in at from by for via over en desde por sobre auf bei aus über an sur dans chez par em no na pelo"
_OTHERWISE = """
that who whom whose which when while as because if whether after before since | dass wer wenn weil als ob nachdem bevor
que quien cuando porque si mientras | qui lorsque quand parce | quem quando enquanto
"""

TOGETHER = frozenset(_TOGETHER.split())
"""What stands before the name of somebody who takes part, or to whom something belongs."""

PLACED = frozenset(_PLACED.split())
"""What after a verb alone says where or by what: “speaks on” a channel, but “imposes a fine on” somebody."""

OTHERWISE = frozenset(_OTHERWISE.split())
"""What begins a clause of its own, in which the name may be the one that acts."""

SHORT = 2
"""A verb and such a word."""

OWNER = re.compile(r"['’](?:s\b|(?!\w))")
"""What follows the name of somebody whose thing is spoken of."""

MOST = 5
"""So many columns fit on a phone; events with others are left out."""

MOST_STEPS = 40
"""So many events are shown, the last of those given; more would be a list and no picture."""


class Naming(NamedTuple):
    """An event that names somebody: the text of its title and, in order, where each name stands and whose it is."""

    event: int
    title: str
    names: tuple[tuple[int, int, str], ...]


class Step(NamedTuple):
    """One event: the columns of those it names in the order of their names; `directed` leads from the first on."""

    event: int
    columns: tuple[int, ...]
    directed: bool


class Exchange(NamedTuple):
    """The people of the columns, named most first, and the events in the order given; `hidden` found no room."""

    people: tuple[str, ...]
    steps: tuple[Step, ...]
    hidden: int = 0

    def at(self, column: int) -> float:
        """The middle of a column in per cent of the picture's width."""
        return round((column + 0.5) * 100 / len(self.people), 2)


def exchange(namings: Sequence[Naming]) -> Exchange:
    """The picture of who is named with whom."""
    several = [naming for naming in namings if len(_people(naming)) > 1]
    counts = Counter(person for naming in several for person in _people(naming))
    ranked = sorted(counts, key=lambda person: (-counts[person], person))[:MOST]
    kept = [naming for naming in several if all(person in ranked for person in _people(naming))][-MOST_STEPS:]
    named = {person for naming in kept for person in _people(naming)}
    people = tuple(person for person in ranked if person in named)
    steps = tuple(
        Step(naming.event, tuple(people.index(person) for person in _people(naming)), directed(naming))
        for naming in kept
    )
    return Exchange(people, steps, len(several) - len(steps))


def directed(naming: Naming) -> bool:
    """Whether something leads from the first named to the others.

    Not in “A and B meet”, “A speaks; B answers”, “A meets with B”, “A says that B has come” and “A speaks of B’s tone”.
    """
    first = naming.names[0][2]
    end = naming.names[0][1]
    for start, stop, person in naming.names[1:]:
        between = naming.title[end:start]
        if person != first:
            return between.strip() not in JOINERS and CLAUSE not in between and _reaches(between, naming.title[stop:])
        end = stop
    return False


def _reaches(between: str, after: str) -> bool:
    """Whether what is done reaches a name, by what stands between it and the one before, and after it."""
    words = between.lower().split()
    last = words[-1] if words else ""
    placed = last in TOGETHER or (last in PLACED and len(words) <= SHORT)
    return not placed and OTHERWISE.isdisjoint(words) and not OWNER.match(after)


def _people(naming: Naming) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person for _, _, person in naming.names))
