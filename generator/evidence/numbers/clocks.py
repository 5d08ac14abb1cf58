"""Times of day read from the words of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.figurewords import CLOCK, CODES, NUMBERS, SCALES, UNITS, ZONES
from generator.evidence.numbers.foreignwords import LEFT_OUT
from generator.evidence.numbers.tokens import CURRENCIES, Token, parted, word_at
from generator.ground.patterns import lazy_pattern

_HALF_DAY = 720.0
_MINUTES = {"half": 30, "quarter": 15, "viertel": 15, "media": 30, "cuarto": 15}
_AT = ("at", "by", "until", "before", "after", "um", "bis", "gegen", "las", "la", "às", "à")
"""Words before an hour in words: “at seven in the evening”."""
_BEFORE_NOON = "in the morning|morgens|vormittags|de la mañana|de la madrugada|da manhã|da madrugada|du matin"
_AFTER_NOON = "in the afternoon|in the evening|nachmittags|abends|de la tarde|da tarde|de l['’]après-midi|du soir"
_PART_OF_DAY = lazy_pattern(rf"\s(?:uhr )?(?:(?:{_BEFORE_NOON})|(?P<pm>{_AFTER_NOON}))\b", re.IGNORECASE)


def clock_at(text: str, tokens: Sequence[Token], index: int) -> tuple[int, Amount | None]:
    """A time of day: `17:45`, `5:45 p.m.`, `5 pm`, “noon”, “half past five”."""
    token = tokens[index]
    half = "" if parted(text, tokens, index + 1) else word_at(tokens, index + 1)
    if token.word in CLOCK:
        minutes = CLOCK[token.word]
        return 1, Amount(minutes / 60, minutes, "clock", "", token.start, token.end, weak=True)
    if not token.numeric:
        return _in_words(text, tokens, index)
    told = half in ("am", "pm") or ("." in token.text and _PART_OF_DAY.match(text, token.end))
    told = told or _is_whole_hour(tokens, index)
    written = token.text.replace(".", ":") if told else _with_colon(text, tokens, index)
    if ":" not in written and half not in ("am", "pm"):
        return 0, None
    hours, _, rest = written.partition(":")
    if len(hours) > 2 or not hours.isdigit() or int(hours) > 24 or not (rest[:2] or "0").isdigit():
        return 0, None
    minute = int(rest[:2] or "0")
    count = int(hours) + minute / 100
    start = int(hours) * 60.0 + minute
    if half in ("am", "pm") and int(hours) <= 12:
        start = int(hours) % 12 * 60.0 + minute + (_HALF_DAY if half == "pm" else 0)
    taken = 2 if half in ("am", "pm") else 1
    zone = word_at(tokens, index + taken)
    taken += zone in ZONES
    end = tokens[index + taken - 1].end
    amount = Amount(count, start, "clock", zone if zone in ZONES else "", token.start, end)
    if half not in ("am", "pm") and 1 <= int(hours) <= 12 and token.text[0] != "0":
        return taken, _in_its_half(text, amount)
    return taken, amount


def _in_its_half(text: str, amount: Amount) -> Amount:
    """A time of twelve hours, in the half of the day that stands behind it, or in either."""
    if told := _PART_OF_DAY.match(text, amount.end):
        return amount._replace(value=amount.value % _HALF_DAY + (_HALF_DAY if told["pm"] else 0))
    return amount._replace(otherwise=amount._replace(value=(amount.value + _HALF_DAY) % (2 * _HALF_DAY)))


def _in_words(text: str, tokens: Sequence[Token], index: int) -> tuple[int, Amount | None]:
    """“half past five”, “quarter to five”, “las cinco y media”, “Viertel nach fünf”, “halb sechs”."""
    word, joint = tokens[index].word, word_at(tokens, index + 1)
    minutes = 0
    if word == "halb" and (hour := _hour(tokens, index + 1)):
        minutes, taken = hour * 60 - 30, 2
    elif joint in ("past", "to", "nach", "vor") and (part := _minutes(word)) and (hour := _hour(tokens, index + 2)):
        of_day = joint == "to" and _PART_OF_DAY.match(text, tokens[index + 2].end) is not None
        if word in ("quarter", "viertel") or joint == "past" or of_day:
            minutes, taken = hour * 60 + (part if joint in ("past", "nach") else -part), 3
    elif joint in ("y", "menos") and word_at(tokens, index - 1) in ("las", "la"):
        hour, part = _hour(tokens, index), _minutes(word_at(tokens, index + 2))
        if hour and part and word_at(tokens, index - 2) != "entre":
            minutes, taken = hour * 60 + (part if joint == "y" else -part), 3
    elif word_at(tokens, index - 1) in _AT and _PART_OF_DAY.match(text, tokens[index].end):
        minutes, taken = _hour(tokens, index) * 60, 1
    if not minutes:
        return 0, None
    count = minutes // 60 + minutes % 60 / 100
    whole = Amount(count, float(minutes), "clock", "", tokens[index].start, tokens[index + taken - 1].end)
    return taken, _in_its_half(text, whole)


def _minutes(word: str) -> int:
    """The minutes before or after an hour that a word is: a part of the hour, or five and its multiples."""
    number = int(NUMBERS.get(word, 0))
    return _MINUTES.get(word) or (number if number % 5 == 0 and number < 60 else 0)


def _hour(tokens: Sequence[Token], index: int) -> int:
    """The hour that a word or a number is; 0 where it is none."""
    word = word_at(tokens, index)
    number = int(word) if word.isdecimal() else int(NUMBERS.get(word) or LEFT_OUT.get(word, 0))
    return number if 1 <= number <= 12 else 0


def _is_whole_hour(tokens: Sequence[Token], index: int) -> bool:
    """Whether `19.00` is a time of day: no sum has it, since neither a sign nor a unit stands beside it."""
    if not tokens[index].text.endswith(".00") or len(tokens[index].text) > len("19.00"):
        return False
    before, behind = (tokens[index - 1] if index else None), word_at(tokens, index + 1)
    is_sum = before is not None and (before.text in CURRENCIES or before.word in CODES)
    signed = tokens[index + 1].text in (*CURRENCIES, "%") if index + 1 < len(tokens) else False
    return not is_sum and not signed and behind not in UNITS and behind not in SCALES


def _with_colon(text: str, tokens: Sequence[Token], index: int) -> str:
    """A number that may be a time of day, as one: `1430 GMT` and `0630 hours` are."""
    written, zone = tokens[index].text, tokens[index + 1 : index + 2]
    if len(written) != 4 or not written.isdecimal() or not zone or parted(text, tokens, index + 1):
        return written
    told = zone[0].word in ZONES and zone[0].text.isupper()
    return f"{written[:2]}:{written[2:]}" if told or (written[0] == "0" and zone[0].word == "hours") else written
