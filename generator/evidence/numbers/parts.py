"""Parts of a whole read from the words of a text, as percentages: “two thirds”, “a quarter of”, “one in three”."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.figurewords import EACH, NUMBERS, OF_TWO, PARTS, RATIOS, SCALES, UNITS
from generator.evidence.numbers.foreignwords import LEFT_OUT
from generator.evidence.numbers.foreignwords import NUMBERS as NUMBERS_ABROAD
from generator.evidence.numbers.foreignwords import PARTS as PARTS_ABROAD
from generator.evidence.numbers.sizes import is_counted_part
from generator.evidence.numbers.tokens import Token, parted, word_at
from generator.evidence.words.naming import folded

_WHOLES = {"a", "an", "dozen", *UNITS, *SCALES}
"""Words before which “half” is a number of what they say."""

_LEAST = 3
"""The smallest whole of which somebody tells a part by naming what is counted between the two."""
_NO_NOUNS = folded("in on at of to for with and or the a an by from than as more per were was is are")
"""Words that end what may stand between a part and “in” before the whole."""
_VERBS = folded(
    "is are was were has have had do does did can could will would may might must should ended said says get gets got "
    "live lives lived goes go went take takes took work works worked need needs needed want wants "
    "wanted vote votes voted"
)
"""Words that may follow a part of a whole, and no number of something."""

_FINEST = 16
"""Into how many parts a whole is divided at the most where a part is written with a stroke."""


class PartsReader:
    """Reads the parts of a whole in a text that is given as tokens; those that dates have taken are left out."""

    def __init__(self, text: str, tokens: Sequence[Token], used: set[int]) -> None:
        self.text = text
        self.tokens = tokens
        self.used = used

    def _part(self, index: int) -> tuple[int, Amount | None]:
        """`two thirds`, `a quarter of`, `half of`, `one in three`, `9 out of 10`, as percentages."""
        word, following = self.tokens[index].word, word_at(self.tokens, index + 1)
        if following in PARTS and is_counted_part(self.text, self.tokens, index + 1):
            part = NUMBERS.get(word, 1) / PARTS[following]
            share = self._share(part, index, index + 1)
            alone = word == "a" and word_at(self.tokens, index + 2) != "of" and word_at(self.tokens, index - 1) != "by"
            return self._of_a_unit(index, index + 2, part) or (2, share._replace(weak=alone))
        if word == "half":
            before = word_at(self.tokens, index - 1), word_at(self.tokens, index - 2)
            plain = before[0] != "by" and before != ("a", "by") and (following != "of" or before[0] in OF_TWO)
            share = self._share(0.5, index, index)._replace(weak=plain)
            return self._of_a_unit(index, index, 0.5) or ((0, None) if following in _WHOLES else (1, share))
        if word in PARTS_ABROAD:
            return 1, self._share(PARTS_ABROAD[word], index, index)._replace(weak=True)
        count = NUMBERS_ABROAD.get(word) or LEFT_OUT.get(word)
        if count and following in PARTS_ABROAD and word_at(self.tokens, index + 2) not in ("nach", "vor"):
            return 2, self._share(count * PARTS_ABROAD[following], index, index + 1)
        return self._ratio(index)

    def _ratio(self, index: int) -> tuple[int, Amount | None]:
        """`one in three`, `9 out of every 10`."""
        if named := self._named_ratio(index):
            return named
        words = word_at(self.tokens, index + 1), word_at(self.tokens, index + 2)
        step = RATIOS.get(words[:1]) or RATIOS.get(words)
        if step is None:
            return self._french_ratio(index) if words[1] == "sur" else (0, None)
        step += word_at(self.tokens, index + step) == "every"
        part, whole = self._small(index), self._small(index + step)
        if not part and words[0] not in ("in", "out"):
            part = LEFT_OUT.get(self.tokens[index].word, 0)
        if not part or not whole or part >= whole or whole > 100 or word_at(self.tokens, index + step + 1) in UNITS:
            return 0, None
        if not self._in_one_go(index, index + step):
            return 0, None
        share = self._share(part / whole, index, index + step)
        if part == 1:
            return step + 1, share
        return step + 1, share._replace(otherwise=Amount(part, part, "", "in", share.start, share.end))

    def _named_ratio(self, index: int) -> tuple[int, Amount] | None:
        """`one confirmed case in six`, `four districts out of ten`: with what is counted, and no noun behind."""
        part = self._small(index)
        for last in range(index + 1, min(index + 4, len(self.tokens) - 2)):
            word = self.tokens[last].word
            if word in _NO_NOUNS or not word.isalpha():
                return None
            if step := self._joint(last + 1):
                at = last + step + 1
                whole = NUMBERS.get(word_at(self.tokens, at), 0)
                behind = word_at(self.tokens, at + 1)
                ends = parted(self.text, self.tokens, at + 1) or behind in _VERBS
                if not 0 < part < whole or not whole >= _LEAST or not ends or word.endswith("ed"):
                    return None
                share = self._share(part / whole, index, at)
                counted = Amount(part, part, "", word, share.start, share.end)
                return at + 1 - index, share if part == 1 else share._replace(otherwise=counted)
        return None

    def _joint(self, index: int) -> int:
        """How many words lead from what is counted to its whole: “in”, “in every”, “out of”; 0 where none do."""
        words = word_at(self.tokens, index), word_at(self.tokens, index + 1)
        return 2 if words in (("in", "every"), ("out", "of")) else int(words[0] == "in")

    def _french_ratio(self, index: int) -> tuple[int, Amount | None]:
        """`trois habitants sur dix`."""
        part, whole = self._small(index) or LEFT_OUT.get(self.tokens[index].word, 0), self._small(index + 3)
        if not part or not part < whole <= 10 or not self._in_one_go(index, index + 3):
            return 0, None
        share = self._share(part / whole, index, index + 3)
        thing = word_at(self.tokens, index + 1)
        return 4, share._replace(otherwise=Amount(part, part, "", thing, share.start, share.end))

    def _of_a_unit(self, first: int, of: int, part: float) -> tuple[int, Amount] | None:
        """`a quarter of an hour`, `half an hour`: a part of a unit is a number of it."""
        if word_at(self.tokens, of) not in ("of", "half") or word_at(self.tokens, of + 1) not in EACH:
            return None
        if scale := SCALES.get(word_at(self.tokens, of + 2)):
            return self._of_a_scale(first, of + 3, part * scale)
        unit, length = self._unit(of + 2)
        if not length:
            return None
        (family, size), after = UNITS[unit], of + 2 + length
        amount = Amount(part, part * size, family, unit, self.tokens[first].start, self.tokens[after - 1].end)
        return after - first, amount._replace(weak=first == of and family == "calendar")

    def _of_a_scale(self, first: int, after: int, value: float) -> tuple[int, Amount] | None:
        """`three quarters of a million`, `a quarter of a billion euros`."""
        unit, length = self._unit(after)
        family, factor = UNITS[unit] if length else ("", 1.0)
        after += length
        thing = unit or word_at(self.tokens, after)
        start, end = self.tokens[first].start, self.tokens[after - 1].end
        return after - first, Amount(value, value * factor, family, thing, start, end)

    def _broken(self, index: int) -> float:
        """The part of a whole number behind it, as in `2 1/2`."""
        near = self.tokens[index : index + 3]
        if len(near) < 3 or not all(token.text.isdecimal() and len(token.text) < 4 for token in near):
            return 0
        marks = [self.text[one.end : other.start] for one, other in itertools.pairwise(near)]
        part, of = int(near[1].text), int(near[2].text)
        return part / of if marks in ([" ", "/"], ["-", "/"]) and 0 < part < of <= _FINEST else 0

    def _in_one_go(self, first: int, last: int) -> bool:
        """Whether nothing but single spaces and hyphens parts some tokens."""
        near = zip(self.tokens[first:last], self.tokens[first + 1 : last + 1], strict=False)
        return all(after.start <= before.end + 1 for before, after in near)

    def _share(self, part: float, first: int, last: int) -> Amount:
        start, end = self.tokens[first].start, self.tokens[last].end
        return Amount(100 * part, 100 * part, "percent", "part", start, end)

    def _small(self, index: int) -> float:
        """A whole number in one token; 0 where there is none."""
        if index >= len(self.tokens) or index in self.used:
            return 0
        token = self.tokens[index]
        if token.text.isdecimal() and len(token.text) < 4:
            return float(token.text)
        return NUMBERS.get(token.word, 0)

    def _unit(self, after: int) -> tuple[str, int]:
        """The name of the unit that follows a number, and how many tokens it has."""
        if parted(self.text, self.tokens, after):
            return "", 0
        two = f"{word_at(self.tokens, after)} {word_at(self.tokens, after + 1)}"
        if two in UNITS and not parted(self.text, self.tokens, after + 1):
            return two, 2
        one = word_at(self.tokens, after)
        return (one, 1) if one in UNITS else ("", 0)
