"""What grew in a text and shrank in its sources, or was more there and less here, in whatever words.

`changes` holds a direction to its number, and `contraries` words to their opposites in like sentences. Here neither a
number nor the same words are asked for: what grew is known by the words that both share besides.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from generator.evidence.names.mentions import Comparison
from generator.evidence.numbers.figurewords import NUMBERS, PARTS
from generator.evidence.words.calendars import MONTHS
from generator.evidence.words.naming import folded
from generator.evidence.words.sentences import Contrary, Sentence

_UP = folded(
    "rise rises rose risen rising grow grows grew grown growing growth climb climbs climbed climbing increase "
    "increases increased increasing jump jumped jumps soar soared soaring surge surged surging swelled swollen "
    "doubled tripled trebled multiplied rebounded rallied"
)
_DOWN = folded(
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease "
    "decreases decreased decreasing shrink shrinks shrank shrunk shrinking sank sunk slid sliding slipped slipping "
    "slump slumped plunge plunged plunging tumbled plummeted plummeting dwindle dwindled dwindling halved dipped "
    "waned"
)
_MORE = folded("more higher larger bigger greater above")
_LESS = folded("less fewer lower smaller below cheaper")
"""Words for a change, and for what a comparison comes to."""
_OF_SIZE = folded("larger bigger greater smaller")
"""Those of them that tell of what something is, and compare with “than” alone: “its smaller rival”."""
_PARTLY = ("half", "a", "two")
"""Words with which a part begins: “more than half”, “more than a third” compare with nothing that was."""
_MONTHS = folded(MONTHS["en"])
_LOST, _SHARES = {"lost": -1, "shed": -1, "gained": 1}, ("percent", "per", "points", "point")
"""Words that tell of a change before a share: “lost 2.2 per cent”."""
_WHERE, _BY_HOW_MUCH = ("above", "below"), ("slightly", "well", "just", "far", "cent", *_SHARES)
"""Words that mostly tell where something is, and those behind which they compare."""
_THAN, _CHANGED = "than", "er"
_GROWN = folded("grow grows grew grown growing growth")
_BY = ("by", "to", "from", "since", "in", "over", "at", "number", "numbers", "for", "last", "this", "again", "steadily")
"""Words of which plants are told as well, and those behind them by which something became more."""
_LIKE = ("ive", "al", "ous", "ful", "ent", "ant", "able", "ible", "ic", "ed", "ing", "ly")
"""The ends of words behind “more” and “less” that tell how something is."""
_SIDES = {**dict.fromkeys(_UP | _MORE, 1), **dict.fromkeys(_DOWN | _LESS, -1)}
_COMPARING = _MORE | _LESS
_TURNING = folded(
    "loss losses deficit unemployment shortage shortages decline declines decreases reduction rate pace slower "
    "slowed slowing faster quicker lack gap except but although though while whereas despite unlike if would could "
    "may might as same equally until expected expects forecast forecasts fear fears feared want wants wanted plan "
    "planned cause causes caused stop stops stopped prevent prevented halt halted ask asks asked demand demanded "
    "demands call called calls hope hopes hoped no not nor never without"
)
"""Words by which a sentence may tell of a change of a change, of two things, or of what may be."""
_FEWEST, _SHARE = 2, 0.28
"""Words that a statement shares with a sentence besides, at the least, and so large a part of its own."""
_LONG = 4
"""Letters of one of them at the least."""


def turned_trends(compared: Comparison) -> Iterator[Contrary]:
    """The words by which a text tells that something became more that became less in its sources, or was so."""
    if not compared.has_any(frozenset(_SIDES)):
        return
    for said in compared.sentences:
        side, at = _side(said)
        if not side or _is_turned(said, at) or _compares_two(said):
            continue
        like = [(len(shared), given) for given in compared.given if (shared := _shared(said, given))]
        sides = [_side(given) for _, given in like]
        if any(_SIDES.get(term.key) == side for _, given in like for term in given.terms):
            continue
        most = max((count for count, _ in like), default=0)
        for (count, given), (other, place) in zip(like, sides, strict=True):
            if count == most and other == -side and not _is_turned(given, place):
                yield Contrary(said.terms[at].text, said.terms[at].start, given.around(place))
                return


def _side(sentence: Sentence) -> tuple[int, int]:
    """Whether a sentence tells of more (1) or less (-1), and the place of the word; 0 where of neither, or of both."""
    told = [(side, at) for at in range(len(sentence.terms)) if (side := _side_at(sentence, at))]
    return told[0] if len({side for side, _ in told}) == 1 else (0, 0)


def _side_at(sentence: Sentence, at: int) -> int:
    """On which side a word stands; “more than 400” compares with nothing that was, nor does “grew colder”."""
    key = sentence.terms[at].key
    behind = [term.key for term in sentence.terms[at + 1 : at + 3]]
    counted = len(behind) == 0 or _is_number(behind[-1])
    if key in _LOST:
        return _LOST[key] if len(behind) > 1 and _is_number(behind[0]) and behind[1] in _SHARES else 0
    if key in _WHERE and (at == 0 or sentence.terms[at - 1].key not in _BY_HOW_MUCH):
        return 0
    if key in _COMPARING and behind[:1] == [_THAN] and counted:
        return 0
    if (key in _OF_SIZE and _THAN not in sentence.keys) or (key in _GROWN and not _has_grown(behind)):
        return 0
    if key in _COMPARING and behind and behind[0].endswith(_LIKE):
        return 0  # “less attractive”
    return 0 if key not in _COMPARING and behind and behind[0].endswith(_CHANGED) else _SIDES.get(key, 0)


def _has_grown(behind: Sequence[str]) -> bool:
    """Whether something became more, by the words behind “grew”: no “growing of coca”, nor “grew beans”."""
    return not behind or behind[0] in _BY or _is_number(behind[0])


def _compares_two(sentence: Sentence) -> bool:
    """Whether it is somebody who is named than whom another has more, which whoever has less may be told of as well."""
    behind = (one for before, one in itertools.pairwise(sentence.terms) if before.key == _THAN)
    return any(one.capital and one.key not in _MONTHS for one in behind)


def _is_turned(sentence: Sentence, at: int) -> bool:
    """Whether the clause of a word has another by which it may tell of something else."""
    clause = sentence.terms[at].clause
    return any(term.clause == clause and not term.capital and term.key in _TURNING for term in sentence.terms)


def _is_number(key: str) -> bool:
    return key[0].isdigit() or key in NUMBERS or key in PARTS or key in _PARTLY


def _shared(said: Sentence, given: Sentence) -> frozenset[str]:
    """The words that two sentences share besides such words; none where they are too few, or short."""
    mine = said.stems - frozenset(term.stem for term in said.terms if term.key in _SIDES)
    shared = mine & given.stems
    enough = len(shared) >= max(_FEWEST, _SHARE * len(mine)) and any(len(stem) >= _LONG for stem in shared)
    return shared if enough else frozenset()
