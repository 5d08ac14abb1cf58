"""Whether a number is told to have gone up or down, and whether it is by how much, from where or to where.

“Exports fell 12 per cent” is not borne out by “rose by 12 per cent”, although the number is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import bears_out
from generator.evidence.numbers.figures import find_figures
from generator.evidence.numbers.moments import Moment
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_BEFORE = 60
"""Characters before a number in which a word may stand that tells how it changed."""


_NEAR = 1
"""Words that may stand between such a word and a number where no “by”, “of”, “to” or “from” joins the two."""


def _words(text: str) -> list[str]:
    return text.split()


def _forms(stems: str, endings: str) -> list[str]:
    return [f"{stem}{ending}" for stem in stems.split() for ending in ("", *endings.split())]


_UP = _words(
    "rise rises rose risen rising grow grows grew grown growing growth up surge surges surged surging raise raises "
    "raised raising increase increases increased increasing hike hikes hiked rally rallied rebounded "
    "alza alta hausse anstieg "
    "subió suben subir subirá subieron subida aumentó aumentan aumentar aumentará aumentaron aumento creció crecen "
    "crecer crecieron crecimiento elevó elevan elevar "
    "stieg stiegen steigt steigen gestiegen wuchs wuchsen wächst wachsen gewachsen "
    "augmente augmenté augmentera augmenter augmentation progressé grimpé bondi "
    "subiu subiram aumentou aumentaram cresceu cresceram crescimento"
)
_DOWN = _words(
    "fall falls fell fallen falling down shrink shrinks shrank shrunk shrinking sink sinks sank sunk sinking decline "
    "declines declined declining decrease decreases decreased decreasing reduce reduces reduced reducing reduction "
    "cut cuts cutting drops dropped dropping slide slides slid sliding slipped slips slump "
    "slumped plunge plunged dip dipped descenso rückgang "
    "bajó bajan bajar bajará bajaron bajada cayó caen caer cayeron caída disminuyó disminuyeron redujo reducir "
    "reducción fiel fielen fällt gefallen sank sanken sinkt sinken gesunken schrumpfte geschrumpft "
    "réduit réduite réduits réduites baisse baissé baissera baisser recule reculé chuté diminué diminution "
    "caiu caíram cair queda baixou recuou reduziu diminuiu encolheu"
)
_TURNS = dict.fromkeys(_UP + _forms("climb jump soar gain lift", "s ed ing"), 1)
_TURNS |= dict.fromkeys(_DOWN + _forms("drop tumble plummet lower", "s ed ing"), -1)
_TURNS |= dict.fromkeys(_forms("slow narrow", "s ed ing") + _forms("eas accelerat", "e es ed ing"), 0)
"""Words by which something goes up or down; 0 where that may be said of a growth as well as of what grows."""

_BESIDE = dict.fromkeys(_forms("rise increase gain jump hike surge", "s"), 1)
_BESIDE |= dict.fromkeys(_forms("fall drop cut dip decline decrease reduction slump plunge", "s"), -1)
_BESIDE |= dict.fromkeys(_words("higher above dearer more más mehr mais"), 1)
_BESIDE |= dict.fromkeys(_words("lower below cheaper less fewer menos weniger"), -1)
"""Words right behind a number that tell which way it counts."""

TELLING = frozenset((*_TURNS, *_BESIDE))
"""Words that tell which way a number went."""

_MOVES = frozenset(_words("is are was were be been went go goes gone going move moved"))
"""Words behind which “up” and “down” tell a change; to give up, to turn down, to set up are something else."""
_GROWING = frozenset(_words("grow grows grew grown growing"))
_ENDS = frozenset(_words("while but although though whereas as when after before compared against than despite"))
_PARTED = frozenset((",", "and", "or", "y", "e", "et", "und"))
_PIECE = lazy_pattern(r"[^\W\d_]+|[0-9]|[,.;:!?](?=\s)|[$€£¥]")
_ROLES = {"by": "by", "um": "by", "of": "of", "from": "out", "de": "of", "del": "of"} | dict.fromkeys(
    _words("to hasta a al auf à para"), "to"
)
"""Words between such a word and a number that tell what the number is."""

_NO_ROLE = frozenset(_words("up close due according compared relative"))
"""Words behind which “to” tells nothing of a change."""

_HEDGES = frozenset(_words("about around some nearly almost just over under a an los el $ € £ ¥"))
_BEHIND = lazy_pattern(r"\s(?:(?:points?|degrees?|Punkte|Grad|puntos?|grados?|pontos?)\s)?([^\W\d_]+)")


class Change(NamedTuple):
    """Which way a number went: 1 is up, -1 down, 0 not told.

    `role` says what the number is, as far as it is told: `by`, `of`, `to`, and `out` for what something came from.
    """

    way: int
    role: str = ""

    @property
    def level(self) -> bool:
        """Whether the number is what something rose from or to, and not by how much."""
        return self.role in ("out", "to")


def turned(text: str, amounts: Sequence[Amount], sources: Sequence[str]) -> Iterator[tuple[Amount, str]]:
    """Numbers that went the other way in the sources, wherever these have them, each with the words of a source."""
    for amount in amounts:
        said = change_of(text, amount)
        if said is None:
            continue
        given = [(s, other) for s in sources for other in find_figures(s).amounts if bears_out(other, amount)]
        if given and all(_contradicts(said, change_of(s, other), amount) for s, other in given):
            source, other = given[0]
            yield amount, around(source, other)


def tells_change(text: str) -> bool:
    """Whether a text has a word that tells which way something went."""
    return not TELLING.isdisjoint(text.lower().replace(",", " ").replace(".", " ").split())


def change_of(text: str, amount: Amount) -> Change | None:
    """Which way a number of a text went; None where nothing near it tells."""
    role, pieces = _role(_PIECE.findall(text[max(amount.start - _BEFORE, 0) : amount.start].lower()))
    before = _way_before(pieces)
    if pieces and not role and amount.family.startswith("percent"):  # “with the yield down 12 basis points”
        before = {"up": _Way(1), "down": _Way(-1)}.get(pieces[-1], before)
    if before is not None and not role:
        measured = amount.family or amount.thing.startswith(("point", "degree", "punto", "ponto"))
        before = before if measured and before.words <= _NEAR and not before.parted else None
    behind = _BEHIND.match(text, amount.end)
    beside = _BESIDE.get(behind[1]) if behind else None
    if beside is None:
        return Change(before.way, role) if before else None
    return Change(beside) if before is None or role in ("out", "to") or before.way == beside else None


def _role(pieces: list[str]) -> tuple[str, list[str]]:
    """What the last of some words makes of a number behind them, and the words before that."""
    last = len(pieces)
    while last and (pieces[last - 1] in _HEDGES or pieces[last - 2 : last] in (["more", "than"], ["less", "than"])):
        last -= 1 if pieces[last - 1] in _HEDGES else 2
    if last and (role := _ROLES.get(pieces[last - 1])):
        return ("", []) if role == "to" and last > 1 and pieces[last - 2] in _NO_ROLE else (role, pieces[: last - 1])
    return "to" if "a" in pieces[last:] else "", pieces[:last]  # an English article, or “to” in other languages


class _Way(NamedTuple):
    """Which way a word tells; how many words come between it and a number, and whether more than words do."""

    way: int
    words: int = 0
    parted: bool = False


def _way_before(pieces: Sequence[str]) -> _Way | None:
    found: _Way | None = None
    before = ""
    for piece in pieces:
        if piece in _TURNS:
            if piece not in ("up", "down") or not before.isalpha() or before in _MOVES:
                found = _Way(_TURNS[piece])
        elif piece in _ENDS or piece in ".;:!?" or (before in _GROWING and piece.endswith("er")):
            found = None  # what grew colder did not grow
        elif found is not None:
            found = _Way(found.way, found.words + 1, found.parted or piece in _PARTED or piece.isdigit())
        before = piece
    return found


def _contradicts(said: Change, given: Change | None, amount: Amount) -> bool:
    """Whether both cannot be. Of a percentage that grew, and of growth that fell to it, both can.

    What has grown to a number may well fall from it later; what fell from it did not fall to it.
    """
    if given is None:
        return False
    if said.level != given.level:
        return {said.role, given.role} == {"by", "to"} and not amount.family.startswith("percent")
    if said.role == "to" and given.role == "out":
        return True
    return said.way * given.way < 0 and (not said.level or said.role == given.role)


def around(text: str, amount: Amount | Moment) -> str:
    """A number or date of a text with the words around it."""
    first = text.rfind(" ", 0, max(amount.start - 20, 0)) + 1
    last = text.find(" ", amount.end + 8)
    return f"“{text[first : last if last >= 0 else len(text)].strip()}”"
