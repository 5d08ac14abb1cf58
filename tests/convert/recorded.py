"""What is decided on every line of the invented pages, by which rule and how surely, written down.

python -m tests.convert.recorded writes it anew: read the difference before it is kept. Better decisions may come at any
time; this is there so that none comes unseen.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from generator.convert.sections.titles import first_clause, headline_of, sentence_at, summary_of
from generator.convert.values import Labelled
from tests.convert.leftovers import FILLER, PLACES, in_article, load
from tests.convert.pages import load_pages
from tests.sites import CASES

DECISIONS = CASES / "convert/decisions.md"
LENGTHS = CASES / "convert/lengths.md"
TITLES = CASES / "convert/titles.md"

_LONGEST = 95
_FILES = ("leftovers.md", "look-alikes.md")


def titles() -> list[str]:
    """The pages, and the kinds of cases."""
    kinds = {f"{file}: {case.kind}": None for file in _FILES for case in load(file)}
    return [*(page.title for page in load_pages()), *kinds]


def decided(title: str) -> list[str]:
    """One line for each line of a page, or of the cases of a kind."""
    file, _, kind = title.partition(": ")
    if file not in _FILES:
        page = next(page for page in load_pages() if page.title == title)
        return [_told(item) for _, item in sorted(page.labelled().items())]
    cases = [case for case in load(file) if case.kind == kind]
    return [_told(in_article(case.place, case.lines)[number]) for case in cases for number in case.inside()]


def growing() -> list[str]:
    """The lines that are tried at every length."""
    return [line for line in (CASES / "convert/growing.txt").read_text(encoding="utf-8").split("\n") if line]


def grown(line: str) -> list[str]:
    """How the label of a line changes when it gets longer word by word, by where it stands."""
    return [f"{place}: {_growing(place, line)}" for place in PLACES]


def sentences() -> list[str]:
    """The texts for which titles are found, each also with one more sentence, and much longer."""
    texts = (CASES / "convert/sentences.txt").read_text(encoding="utf-8").splitlines()
    return [text for one in texts for text in (one, f"{one} Then it was over.", f"{one.rstrip('.')} {'and on ' * 45}.")]


def titled(text: str) -> list[str]:
    """What conversion makes of a text: its title, its summary, and the sentence around each tenth place."""
    found = [f"title: {headline_of(text)}", f"summary: {summary_of(text)}", f"clause: {first_clause(text)}"]
    places = {sentence_at(text, place) for place in range(0, len(text), 10)}
    return [*found, *(f"from {start}: {sentence}" for start, sentence in sorted(places) if start)]


def around_changes(recorded: list[str]) -> Iterator[tuple[str, dict[int, str]]]:
    """What is recorded of each place where a label begins, half-way and where it ends, by how many words are added."""
    for line in recorded:
        place, _, runs = line.partition(": ")
        expected: dict[int, str] = {}
        start = 0
        for run in runs.split(", "):
            count, _, name = run.partition(" ")
            end = start + int(count)
            expected |= dict.fromkeys((start, (start + end) // 2, end - 1), name)
            start = end
        yield place, expected


def lengthened(place: str, line: str, counts: Iterable[int]) -> Iterator[str]:
    """The labels of a line with so many words more."""
    start, end = (line[:-1], line[-1]) if line[-1] in ".?!:" else (line, "")
    for count in counts:
        words = itertools.islice(itertools.cycle(FILLER.split()), count)
        item = in_article(place, (" ".join([start, *words]) + end,))[PLACES[place] + 1]
        yield f"{item.label} ({item.rule} {item.confidence:.2f})" if item.rule != "model" else item.label


def _growing(place: str, line: str) -> str:
    labels = lengthened(place, line, range(_LONGEST))
    runs = ((name, len(list(run))) for name, run in itertools.groupby(labels))
    return ", ".join(f"{count} {name}" for name, count in runs)


def _told(item: Labelled) -> str:
    return f"{item.label} {item.rule} {item.confidence:.3f} | {item.block.text[:60].strip()}"


def written(found: dict[str, list[str]]) -> Iterator[str]:
    """The lines of a file that records it."""
    for title, lines in found.items():
        yield f"## {title}\n"
        yield from (f"{line}\n" for line in lines)
        yield "\n"


def main() -> None:
    """Write both files anew."""
    DECISIONS.write_text("".join(written({title: decided(title) for title in titles()})), encoding="utf-8")
    TITLES.write_text("".join(written({text: titled(text) for text in sentences()})), encoding="utf-8")
    LENGTHS.write_text("".join(written({line: grown(line) for line in growing()})), encoding="utf-8")


if __name__ == "__main__":
    main()
