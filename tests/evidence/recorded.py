"""How numbers and dates are read, in phrases for every word that means one and in the sentences of the pairs.

python -m tests.evidence.recorded writes it anew: read the difference before it is kept. A text stands at the beginning
of a line, and what is read in it stands below: `what stands there | how it is read`, and behind a mark alone the dates
that it means if it was published on Monday, 12 May 2031.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.figures import find_figures
from generator.evidence.numbers.moments import Moment
from generator.evidence.numbers.resolving import resolve
from generator.ground.dates import PartialDate
from tests.check.pairs import LANGUAGES, load
from tests.sites import CASES

PHRASES = CASES / "evidence/phrases.txt"
SENTENCES = CASES / "evidence/sentences.txt"
PUBLISHED = PartialDate(2031, 5, 12)


def read_in(text: str) -> list[str]:
    """Each figure of a text in its order, with all that is known of it."""
    figures = find_figures(text)
    found = [(a.start, f"{text[a.start : a.end]} | {_amount(a)}") for a in figures.amounts]
    found += [(m.start, f"{text[m.start : m.end]} | {_moment(m)}") for m in figures.moments]
    meant = sorted({_moment(moment) for moment in resolve(text, PUBLISHED)})
    return [*(line for _, line in sorted(found)), *(["| " + ", ".join(meant)] if meant else [])]


def _amount(amount: Amount) -> str:
    told = [f"{amount.number:.12g}"]
    told += [f"{amount.value:.12g} {amount.family}".strip()] if amount.family or amount.value != amount.number else []
    told += [f"“{amount.thing}”"] if amount.thing else []
    told += ["ordinal"] * amount.ordinal + ["weak"] * amount.weak + [amount.hedge] * bool(amount.hedge)
    told += [f"sign {amount.sign}"] if amount.sign else []
    return ", ".join(told) + (f"; or {_amount(amount.otherwise)}" if amount.otherwise else "")


def _moment(moment: Moment) -> str:
    weekday = f", weekday {moment.weekday}" if moment.weekday else ""
    return f"{moment.year}-{moment.month}-{moment.day}{weekday}{', or month and day' if moment.either else ''}"


def phrases() -> list[str]:
    """The phrases that are recorded."""
    return [line for line in PHRASES.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != " "]


def sentences() -> list[str]:
    """The sentences of the pairs, each once."""
    pairs = (pair for language in LANGUAGES for pair in load(language))
    return list(dict.fromkeys(text for pair in pairs for text in (*pair.source, pair.statement.partition(" [@")[0])))


def told(texts: Iterable[str]) -> Iterator[str]:
    """The lines of a record."""
    for text in texts:
        yield text
        yield from (f"  {line}" for line in read_in(text))


def lines_of(record: Path) -> list[str]:
    """The lines that are recorded."""
    return record.read_text(encoding="utf-8").split("\n")[:-1]


def record() -> None:
    """Write the records anew."""
    for path, texts in ((PHRASES, phrases()), (SENTENCES, sentences())):
        path.write_text("".join(f"{line}\n" for line in told(texts)), encoding="utf-8")


if __name__ == "__main__":
    record()
