"""Times of day read from the words of a text."""

from __future__ import annotations

from collections.abc import Sequence

from generator.evidence.amounts import Amount
from generator.evidence.figurewords import CLOCK, ZONES
from generator.evidence.tokens import Token, parted, word_at


def clock_at(text: str, tokens: Sequence[Token], index: int) -> tuple[int, Amount | None]:
    """A time of day: `17:45`, `5:45 p.m.`, `5 pm`, “noon”."""
    token = tokens[index]
    half = "" if parted(text, tokens, index + 1) else word_at(tokens, index + 1)
    if token.word in CLOCK:
        minutes = CLOCK[token.word]
        return 1, Amount(minutes / 60, minutes, "clock", "", token.start, token.end, weak=True)
    written = _with_colon(text, tokens, index) if half not in ("am", "pm") else token.text.replace(".", ":")
    if not token.numeric or (":" not in written and half not in ("am", "pm")):
        return 0, None
    hours, _, rest = written.partition(":")
    if len(hours) > 2 or not hours.isdigit() or int(hours) > 24 or not (rest[:2] or "0").isdigit():
        return 0, None
    minute = int(rest[:2] or "0")
    count = int(hours) + minute / 100
    start = int(hours) * 60.0 + minute
    if half in ("am", "pm") and int(hours) <= 12:
        start = int(hours) % 12 * 60.0 + minute + (720 if half == "pm" else 0)
    taken = 2 if half in ("am", "pm") else 1
    zone = word_at(tokens, index + taken)
    taken += zone in ZONES
    end = tokens[index + taken - 1].end
    amount = Amount(count, start, "clock", zone if zone in ZONES else "", token.start, end)
    if half not in ("am", "pm") and 1 <= int(hours) <= 12 and token.text[0] != "0":
        amount = amount._replace(otherwise=amount._replace(value=(start + 720) % 1440))
    return taken, amount


def _with_colon(text: str, tokens: Sequence[Token], index: int) -> str:
    """A number that may be a time of day, as one: `1430 GMT` and `0630 hours` are."""
    written, zone = tokens[index].text, tokens[index + 1 : index + 2]
    if len(written) != 4 or not written.isdecimal() or not zone or parted(text, tokens, index + 1):
        return written
    told = zone[0].word in ZONES and zone[0].text.isupper()
    return f"{written[:2]}:{written[2:]}" if told or (written[0] == "0" and zone[0].word == "hours") else written
