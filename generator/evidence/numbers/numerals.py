"""Numbers read from the words of a text, with what they count and their unit."""

from __future__ import annotations

from generator.evidence.numbers.amounts import Amount, joined, with_exactness
from generator.evidence.numbers.clocks import clock_at
from generator.evidence.numbers.figurewords import (
    CLOCK,
    CODES,
    DECADES,
    DOLLARS,
    EACH,
    FOLDS,
    FOREIGN_SCALES,
    FOREIGN_UNITS,
    FUSED,
    HALVES,
    LABELS,
    MONEY_SCALES,
    NUMBERS,
    ORDINALS,
    PARTS,
    PLURALS,
    ROMAN,
    SCALES,
    SEVERAL,
    SHORT_SCALES,
    SPEEDS,
    TERMS,
    UNITS,
    WEAK,
)
from generator.evidence.numbers.foreignwords import AND, ARTICLES, LEFT_OUT, OF, ROUND, THOUSANDS, compound_of
from generator.evidence.numbers.foreignwords import HALVES as HALVES_ABROAD
from generator.evidence.numbers.foreignwords import NUMBERS as NUMBERS_ABROAD
from generator.evidence.numbers.foreignwords import PARTS as PARTS_ABROAD
from generator.evidence.numbers.moments import short_year
from generator.evidence.numbers.parts import PartsReader
from generator.evidence.numbers.sizes import counts_sources, is_counted_part, joins_digits, size_at
from generator.evidence.numbers.tokens import CURRENCIES, FRACTIONS, other_value_of, parted, touch, value_of, word_at

_BEGINNINGS = {
    *("a", "an", "q", "halb"),
    *SEVERAL,
    *LEFT_OUT,
    *THOUSANDS,
    *PARTS_ABROAD,
    *FUSED,
    *ORDINALS,
    *WEAK,
    *NUMBERS,
    *PLURALS,
    *DECADES,
    *ROUND,
    *FOLDS,
    *CLOCK,
    *PARTS,
    *FRACTIONS,
}
"""Words by which a number may begin."""

_HUNDRED = 100
_OF_DATES = frozenset(("month", "quarter", "century"))
"""What a date tells the ordinal of."""
_MONTHS_OF = {"half": 6, "quarter": 3}
"""Months of a part of the year: “the first half” are six."""


class Reader(PartsReader):
    """Reads the numbers of a text that is given as tokens; those that dates have taken are left out."""

    def amounts(self) -> list[Amount]:
        """Every number, in the order of the text."""
        found: list[Amount] = []
        index = 0
        while index < len(self.tokens):
            token = self.tokens[index]
            begins = token.numeric or token.word in _BEGINNINGS or token.text in ROMAN or compound_of(token.word)
            step, amount = self._amount(index) if begins and index not in self.used else (1, None)
            if amount is not None:
                found.append(with_exactness(amount, self.text))
            index += step
        for place in range(len(found) - 1):
            found[place : place + 2] = joined(found[place], found[place + 1], self.text)
        return found

    def _amount(self, index: int) -> tuple[int, Amount | None]:
        """The number that begins at a token, and how many tokens it takes."""
        token = self.tokens[index]
        in_digits, in_words = (
            (self._clock, self._year_end, self._part),
            (self._named, self._sized, self._clock, self._part),
        )
        for read in in_digits if token.numeric else in_words:
            taken, amount = read(index)
            if taken:
                return taken, amount
        if token.word in WEAK and not self._opens_scale(index) and not joins_digits(self.tokens, index):
            return 1, self._with_unit(index, index + 1, WEAK[token.word], weak=True)
        value, after = self._digits(index) if token.numeric else self._words(index)
        if after == index or any(place in self.used for place in range(index, after)):
            return 1, None
        if word_at(self.tokens, after) in ("st", "nd", "rd", "th") and touch(self.tokens, after):
            return after + 1 - index, self._rank(value, index, after)
        if value.is_integer() and (rank := self._rank_by_sign(value, index, after)):
            return after - index, rank
        value, after = self._and_a_part(value, after)
        before = word_at(self.tokens, index - 1)
        weak = token.word == "one" and after == index + 1
        weak = weak or (before in LABELS and self._in_one_go(index - 1, index))
        weak = weak or (token.word == "zero" and before in ("below", "above"))
        amount = self._with_unit(index, after, value, weak=weak)
        return max(after, self._end_of(amount, after)) - index, self._or_otherwise(amount, index, after)

    def _rank_by_sign(self, value: float, index: int, after: int) -> Amount | None:
        """The ordinal of “Q3”, and in German that of a century: “im 17. Jahrhundert”."""
        if index and self.tokens[index - 1].text == "Q" and touch(self.tokens, index):
            return self._rank(value, index - 1, after - 1)
        dotted = self.text[self.tokens[after - 1].end : self.tokens[after - 1].end + 1] == "."
        if dotted and word_at(self.tokens, after).startswith("jahrhundert"):
            return self._rank(value, index, after - 1)._replace(thing="century")
        return None

    def _end_of(self, amount: Amount, after: int) -> int:
        """The index behind what an amount takes, where that goes on beyond its unit (“an hour and a half”)."""
        while after < len(self.tokens) and self.tokens[after].end <= amount.end and self.tokens[after].word in HALVES:
            after += 1
        return after

    def _named(self, index: int) -> tuple[int, Amount | None]:
        """A word that is a number by itself: “hourlong”, “third”, “tripled”, “hundreds”, “IV”."""
        token = self.tokens[index]
        if token.word in FUSED:
            unit = UNITS[FUSED[token.word]]
            return 1, Amount(1, unit[1], unit[0], FUSED[token.word], token.start, token.end)
        if token.word in FOLDS:
            times = FOLDS[token.word]
            return 1, Amount(times, times, "times", "", token.start, token.end)
        if taken := self._ordinal_words(index):
            return taken, self._ordinal(index, index + taken - 1)
        if token.text in ROMAN and self._is_rank(index):
            rank = self._rank(ROMAN[token.text], index, index)
            return 1, rank._replace(otherwise=rank._replace(ordinal=False))
        return 0, None

    def _ordinal_words(self, index: int) -> int:
        """How many words of an ordinal begin here: “third”, “twenty-fifth”."""
        word = self.tokens[index].word
        if word in ORDINALS:
            return 0 if is_counted_part(self.text, self.tokens, index) else 1
        ones = ORDINALS.get(word_at(self.tokens, index + 1), 10)
        return 2 if NUMBERS.get(word, 0) >= 20 and ones < 10 and self._in_one_go(index, index + 1) else 0

    def _is_rank(self, index: int) -> bool:
        """Whether letters are a number: behind a name (“Harald V”), or before a word of which there is a row."""
        token, before = self.tokens[index], self.tokens[index - 1] if index else None
        if token.text != "I" and before and before.text[0].isupper() and before.text[1:].islower():
            return before.end + 1 == token.start
        return len(token.text) > 1 and word_at(self.tokens, index + 1) in TERMS

    def _sized(self, index: int) -> tuple[int, Amount | None]:
        if compound := compound_of(self.tokens[index].word):
            scaled, after = self._scaled(compound, index + 1)
            return after - index, self._with_unit(index, after, scaled, weak=False)
        if (value := ROUND.get(self.tokens[index].word)) and word_at(self.tokens, index - 1) in ARTICLES:
            return 1, self._with_unit(index, index + 1, value, weak=False)._replace(hedge="about", step=int(value))
        return size_at(self.tokens, index)

    def _ordinal(self, first: int, last: int) -> Amount:
        """“second term” is a fact, “the second report” is none, “the first time” says only that there was no other."""
        value = ORDINALS[self.tokens[last].word] + (NUMBERS[self.tokens[first].word] if last > first else 0)
        following = word_at(self.tokens, last + 1)
        weak = following not in TERMS or (value == 1 and following == "time")
        rank = self._rank(value, first, last)._replace(weak=weak)
        months = _MONTHS_OF.get(following, 0)
        return rank._replace(otherwise=Amount(months, months, "calendar", "", rank.start, rank.end)) if months else rank

    def _rank(self, value: float, first: int, last: int) -> Amount:
        following = word_at(self.tokens, last + 1)
        thing = following if following in _OF_DATES else ""
        return Amount(value, value, "", thing, self.tokens[first].start, self.tokens[last].end, ordinal=True)

    # -- clocks, parts, years -----------------------------------------------------------------------------------

    def _clock(self, index: int) -> tuple[int, Amount | None]:
        return clock_at(self.text, self.tokens, index)

    def _year_end(self, index: int) -> tuple[int, Amount | None]:
        """The second year of `2019–24`, the year `’26`, and the years of `1990s` and `’90s`."""
        token = self.tokens[index]
        if not token.text.isdecimal() or len(token.text) not in (2, 4):
            return 0, None
        before = self.text[token.start - 1 : token.start]
        decade = word_at(self.tokens, index + 1) == "s" and touch(self.tokens, index + 1)
        if len(token.text) == 4:
            year = int(token.text) if decade and token.text[3] == "0" else 0
        elif before and before in "’'‘" and not self.text[token.start - 2 : token.start - 1].isalnum():
            year = short_year(int(token.text))
        else:
            year = 0 if decade else self._short_end(index)
        if not year:
            return 0, None
        thing = "s" if decade else ""
        return 1 + decade, Amount(year, year, "", thing, token.start, self.tokens[index + decade].end)

    def _short_end(self, index: int) -> int:
        token, before = self.tokens[index], self.tokens[index - 1] if index else None
        if before is None or not before.text.isdecimal() or len(before.text) != 4:
            return 0
        joined = self.text[before.end : token.start] in ("-", "–", "/") and self.text[token.end : token.end + 1] != "-"
        year = int(before.text) // 100 * 100 + int(token.text)
        return year if joined and year > int(before.text) and 1000 < year < 2200 else 0

    # -- values and units -----------------------------------------------------------------------------------------

    def _digits(self, index: int) -> tuple[float, int]:
        tokens, value = self.tokens, value_of(self.tokens[index].text)
        after = index + 1
        if after < len(tokens) and tokens[after].text in FRACTIONS:
            value, after = value + FRACTIONS[tokens[after].text], after + 1
        elif part := self._broken(index):
            value, after = value + part, after + 2
        if parted(self.text, tokens, after):
            return value, after
        letters = MONEY_SCALES if self._money_before(index) else SHORT_SCALES
        word = word_at(tokens, after)
        if word in letters and (touch(tokens, after) or letters is MONEY_SCALES):
            return value * letters[word], after + 1
        return self._scaled(value, after)

    def _scaled(self, value: float, after: int) -> tuple[float, int]:
        """A number with the scales behind it."""
        while (word := word_at(self.tokens, after)) in SCALES or (word in PLURALS and word[:-1] in SCALES):
            value *= SCALES[word] if word in SCALES else SCALES[word[:-1]]
            after += 1
        return value, after

    def _words(self, index: int) -> tuple[float, int]:
        """A number in words from a token on: `one hundred and twenty-six`; its end is `index` if there is none."""
        total, current, after = 0.0, 0.0, index
        if self.tokens[index].word in THOUSANDS and word_at(self.tokens, index + 1) in NUMBERS_ABROAD:
            total, after = 1000.0, index + 1  # “mil doscientos”
        while after < len(self.tokens) and (after == index or self._may_follow(after)):
            word = self.tokens[after].word
            if word in FRACTIONS and after == index:
                current = FRACTIONS[word]
            elif word in NUMBERS or (after == index and self._opens_scale(index)):
                current += WEAK["half"] if word == "half" else NUMBERS.get(word, 1)
                after += word == "half" and word_at(self.tokens, after + 1) in ("a", "an")
            elif word in LEFT_OUT and self._is_number(index, after):
                current += LEFT_OUT[word]
            elif word in ("cent", "cents") and NUMBERS_ABROAD.get(word_at(self.tokens, after - 1), 10) < 10:
                current *= _HUNDRED  # “trois cents”
            elif word in SCALES and after > index:
                if 0 < total < SCALES[word]:  # “tres mil millones”
                    total, current = 0, total + current
                current = (current or 1) * SCALES[word]
                if SCALES[word] >= 1000:
                    total, current = total + current, 0
            elif word == "dozen" and after > index:
                current = (current or 1) * WEAK["dozen"]
            elif not (after > index and self._goes_on(after)):
                break
            after += 1
        return total + current, after

    def _may_follow(self, index: int) -> bool:
        """Whether a word may belong to one number with the word before it: “one, two” are two numbers."""
        before, word = self.tokens[index - 1], self.tokens[index]
        if word.start != before.end + 1:
            return self.text[before.end : word.start] == ", " and SCALES.get(before.word, 0) >= 1000
        one, other = NUMBERS.get(before.word, 0), NUMBERS.get(word.word, 0)
        return not (one and other) or (one >= 20 and other < 10) or one >= _HUNDRED > other

    def _goes_on(self, index: int) -> bool:
        """Whether a word is an “and” that joins what belongs to one number."""
        before, word, behind = (word_at(self.tokens, index + step) for step in (-1, 0, 1))
        if word == "and":
            return before in SCALES and behind in NUMBERS and self._adds_to(before, index + 1)
        if word == "e" and behind in NUMBERS_ABROAD:  # “duzentos e cinquenta”, “dois mil e trezentos”
            if before in SCALES:
                return self._adds_to(before, index + 1)
            if (NUMBERS.get(before) or LEFT_OUT.get(before, 0)) >= _HUNDRED:
                return NUMBERS[behind] < _HUNDRED
        ones = NUMBERS.get(behind) or LEFT_OUT.get(behind, 10)
        return word in AND and NUMBERS.get(before, 0) >= 20 and ones < 10

    def _adds_to(self, scale: str, index: int) -> bool:
        """Whether a number behind an “and” goes on with the one before: it is smaller, or both are of one scale."""
        while word_at(self.tokens, index) in NUMBERS:
            index += 1
        following = SCALES.get(word_at(self.tokens, index), 0)
        return following < SCALES[scale] or (SCALES[scale] < 1000 <= following)

    def _is_number(self, first: int, index: int) -> bool:
        """Whether a word that may be another is a number: behind tens, or before a unit or scale of its language."""
        word, following = self.tokens[index].word, word_at(self.tokens, index + 1)
        if LEFT_OUT[word] == _HUNDRED:  # “ciento veinte”, but not “por ciento”
            if index > first or word_at(self.tokens, index - 1) in ("por", "pour"):
                return False
            return following in NUMBERS_ABROAD or following in FOREIGN_SCALES or (word == "cento" and following == "e")
        if index > first:
            return word_at(self.tokens, index - 1) in AND
        return following in FOREIGN_UNITS

    def _opens_scale(self, index: int) -> bool:
        """Whether an article stands for one, as in “a hundred”, or “half” for its part, as in “half a million”."""
        word, following = self.tokens[index].word, word_at(self.tokens, index + 1)
        if word == "half":
            behind = word_at(self.tokens, index + 2) if following in ("a", "an") else following
            return behind in SCALES or behind == "dozen"
        return word in ("a", "an") and following in SCALES

    def _and_a_part(self, value: float, after: int) -> tuple[float, int]:
        """`two and a half`: the part is of the number."""
        words = tuple(word_at(self.tokens, after + place) for place in range(3))
        if parted(self.text, self.tokens, after):
            return value, after
        whole = SCALES.get(word_at(self.tokens, after - 1), 1)
        if words[0] in AND and words[1] in HALVES_ABROAD:
            return value + HALVES_ABROAD[words[1]] * whole, after + 2
        if words[0] == "and" and words[1] in ("a", "one") and words[2] in HALVES:
            return self._scaled(value + HALVES[words[2]] * whole, after + 3)
        return value, after

    def _money_before(self, index: int) -> str:
        """The currency whose sign or code stands before a number."""
        if not index or parted(self.text, self.tokens, index):
            return ""
        before = self.tokens[index - 1]
        if before.text == "$" and index > 1 and touch(self.tokens, index - 1):
            return DOLLARS.get(self.tokens[index - 2].text, "dollar")
        if before.text in CURRENCIES and self.text[before.end : self.tokens[index].start].strip() == "":
            return CURRENCIES[before.text]
        return CODES.get(before.word, "") if before.text.isupper() else ""

    def _with_unit(self, first: int, after: int, value: float, *, weak: bool) -> Amount:
        """A number with what it counts: a unit that can be converted, or just the word that follows."""
        tokens = self.tokens
        start, end = tokens[first].start, tokens[after - 1].end
        if money := self._money_before(first):
            named = tokens[first - 1].text == "$" and word_at(tokens, first - 2).upper() in DOLLARS
            return Amount(value, value, money, "", tokens[first - 1 - (named and touch(tokens, first - 1))].start, end)
        if self._sign_behind(after):
            return Amount(value, value, CURRENCIES[tokens[after].text], "", start, tokens[after].end)
        scaled = word_at(tokens, after - 1) in SCALES or (value >= 1000 and word_at(tokens, after - 1) in HALVES_ABROAD)
        of = scaled and word_at(tokens, after) in OF and self._unit(after + 1)[1] > 0
        name, length = self._unit(after + of)
        after += of
        if length:
            return self._measured(first, after, value, name, length, weak=weak)
        following = word_at(tokens, after)
        weak = weak or (value < 20 and counts_sources(tokens, after))
        return Amount(value, value, "", following, start, end, weak=weak)

    def _sign_behind(self, after: int) -> bool:
        """Whether the sign of a currency stands behind a number, and not before the next."""
        tokens = self.tokens
        if after >= len(tokens) or tokens[after].text not in CURRENCIES or parted(self.text, tokens, after):
            return False
        return after + 1 == len(tokens) or not (tokens[after + 1].numeric and touch(tokens, after + 1))

    def _measured(self, first: int, after: int, value: float, name: str, length: int, *, weak: bool) -> Amount:
        family, factor = UNITS[name]
        if family == "length" and (hours := self._per_hour(after + length)):
            family, factor, length = "speed", factor * hours[0], length + hours[1]
        article = weak and self.tokens[first].word != "one"
        following, end = after + length, self.tokens[after + length - 1].end
        if family in ("time", "calendar"):
            value, following = self._and_a_part(value, following)
            end = self.tokens[following - 1].end
        start, weak = self.tokens[first].start, (article or (name == "day" and value == 1)) and value.is_integer()
        amount = Amount(value, value * factor, family, name, start, end, weak=weak)
        if family == "pound":
            return amount._replace(otherwise=amount._replace(family="mass", value=value * UNITS["lb"][1]))
        return amount

    def _per_hour(self, index: int) -> tuple[float, int] | None:
        """What a length is multiplied by to be a speed, and how many tokens say so."""
        word, following = word_at(self.tokens, index), word_at(self.tokens, index + 1)
        if word in EACH and following in SPEEDS:
            return SPEEDS[following], 2
        if word in ("h", "s") and self.text[self.tokens[index].start - 1] == "/":
            return SPEEDS[word], 1
        return None

    def _or_otherwise(self, amount: Amount, first: int, after: int) -> Amount:
        """`1.250` may be a thousand and more, `300m` a length."""
        written = self.tokens[first].text
        if not self.tokens[first].numeric or amount.otherwise:
            return amount
        if (value := other_value_of(written)) is not None:
            times = value / value_of(written)
            if word_at(self.tokens, first + 1) in FOREIGN_SCALES and written.endswith("0"):
                return amount._replace(number=amount.number * times, value=amount.value * times)
            return amount._replace(otherwise=amount._replace(number=amount.number * times, value=amount.value * times))
        if after == first + 2 and self.tokens[after - 1].text == "m" and not amount.family:
            value = value_of(written)
            return amount._replace(otherwise=amount._replace(number=value, value=value, family="length"))
        return amount
