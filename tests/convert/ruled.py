"""What each rule says by itself of a line that gets longer word by word, in different surroundings; written down.

python -m tests.convert.ruled writes it anew: read the difference before it is kept. `lengths.md` has what comes of all
rules together; here no rule hides another.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from generator.convert.forms.reading import plain_blocks
from generator.convert.lines import company, furniture, position
from generator.convert.lines.labels import _with_lists
from generator.convert.lines.looks import Page, Verdict
from generator.convert.values import UNKNOWN
from tests.convert.leftovers import FILLER, HEADLINE, TEXT
from tests.sites import CASES

TRIED = CASES / "convert/ruled.txt"
RULED = CASES / "convert/ruled.md"
LONGEST = 95

_WITHIN = len(HEADLINE) + 3
_BEHIND = len(HEADLINE) + len(TEXT)
_SAME = "="
"""The line itself."""

SURROUNDINGS: dict[str, tuple[int, tuple[str, ...], tuple[str, ...]]] = {
    "alone": (0, (), ()),
    "before the text": (1, (), ()),
    "within": (_WITHIN, (), ()),
    "behind": (_BEHIND, (), ()),
    "over a date": (_WITHIN, (), ("4 March 2031",)),
    "over a sentence and a date": (_BEHIND, (), ("The first train left at noon.", "4 March 2031")),
    "under a short line, over a date": (_BEHIND, ("Trains for all",), ("4 March 2031",)),
    "below a heading of links": (_BEHIND, ("Related articles",), ()),
    "as the second link of a box": (_WITHIN, ("Related articles", "Trains for all"), ()),
    "as the third link of a box": (_BEHIND, ("Related articles", "Trains for all", "Buses for nobody"), ()),
    "below tags": (_BEHIND, ("Tags: railway, Hollin, vote",), ()),
    "between two that ask": (_WITHIN, ("Sign up for our newsletter",), ("Subscribe now",)),
    "below a quotation": (_WITHIN, ("“We will be there when the first train comes, all of us.”",), ()),
    "below a sentence set apart": (_WITHIN, ("", "We will be there when the first train comes.", ""), ("",)),
    "over its speaker": (_WITHIN, (), ("Mayor Ida Ferro",)),
    "over “read more”": (_WITHIN, (), ("Read more",)),
    "over a list": (_WITHIN, (), ("- the first of the stations", "- the second of the stations")),
    "below key points": (1, ("Key points",), ()),
    "over a date, before the text": (1, (), ("4 March 2031",)),
    "over a byline, before the text": (1, (), ("By Jo Bell",)),
    "with its echo above": (_WITHIN, (_SAME,), ()),
    "before the text, with its echo in it": (1, (), (*TEXT[:1], _SAME)),
    "from a reader": (_BEHIND, ("Rail fan", "2 hours ago"), ("Reply",)),
    "below a heading of comments": (_BEHIND, ("Comments",), ()),
    "below a caption": (_WITHIN, ("The station at Hollin. (Jonas Bell/Getty Images)",), ()),
}
"""Where in the article the line stands, and what stands right above and below it."""

Said: TypeAlias = dict[str, str]
"""By the name of a rule that has an opinion: which, and how sure it is."""


def tried() -> dict[str, list[str]]:
    """By the lines that are tried, in which surroundings: where some rule does what it does nowhere else."""
    found: dict[str, list[str]] = {}
    for written in TRIED.read_text(encoding="utf-8").splitlines():
        surroundings, _, line = written.partition(" | ")
        found.setdefault(line, []).append(surroundings)
    return found


def ruled(surroundings: str, line: str, added: int) -> Said:
    """What each rule says of a line with so many words more."""
    start, above, below = SURROUNDINGS[surroundings]
    ending = line[-1] if line[-1] in ".?!:”" else ""
    longer = " ".join([line.removesuffix(ending), *itertools.islice(itertools.cycle(FILLER.split()), added)]) + ending
    longer = longer.upper() if line.isupper() else longer
    article = [*HEADLINE, *TEXT] if surroundings != "alone" else []
    around = [[longer if text == _SAME else text for text in texts] for texts in (above, below)]
    whole = [*article[:start], *around[0], longer, *around[1], *article[start:]]
    blocks = plain_blocks("\n".join(whole))
    page = Page(blocks, UNKNOWN)
    number = start + len(above) + 1
    place = next(place for place, block in enumerate(blocks) if number in block.lines)
    page.decide(_with_lists(page, tuple(furniture.furniture(look) for look in page.looks)))
    said = {name: rule(page.looks[place]) for name, rule in furniture.RULES}
    said |= {name: rule(page, place) for name, rule in (*position.RULES, ("box-at-end", company.box_at_end))}
    return {name: _told(verdict) for name, verdict in said.items() if verdict}


def _told(verdict: Verdict) -> str:
    return f"{verdict[0]} {verdict[1]:.2f}"


def recorded() -> Mapping[tuple[str, str], list[Said]]:
    """By line and surroundings what each rule says, for every number of added words."""
    found: dict[tuple[str, str], list[Said]] = {}
    line = ""
    for written in RULED.read_text(encoding="utf-8").splitlines():
        if written.startswith("## "):
            line = written.removeprefix("## ")
        elif written:
            surroundings, rule, runs = written.split(" | ")
            said = found.setdefault((line, surroundings), [{} for _ in range(LONGEST)])
            for added, verdict in enumerate(_every(runs)):
                if verdict != "-":
                    said[added][rule] = verdict
    return found


def changes(said: list[Said]) -> list[int]:
    """The numbers of added words at which a rule says something else than with one word less, and those before."""
    new = [added for added in range(1, len(said)) if said[added] != said[added - 1]]
    ends = {0, len(said) - 1} if said else set()
    return sorted({*ends, *new, *(added - 1 for added in new)})


def _every(runs: str) -> Iterator[str]:
    for run in runs.split(", "):
        count, _, verdict = run.partition(" ")
        yield from itertools.repeat(verdict, int(count))


def _runs(said: list[Said], rule: str) -> str:
    verdicts = itertools.groupby(one.get(rule, "-") for one in said)
    return ", ".join(f"{len(list(run))} {verdict}" for verdict, run in verdicts)


def _lines(said: Mapping[str, list[Said]]) -> Iterable[str]:
    for surroundings, by_length in said.items():
        for rule in sorted({rule for one in by_length for rule in one}) or ["no rule"]:
            yield f"{surroundings} | {rule} | {_runs(by_length, rule)}\n"


def main() -> None:
    """Write the record anew."""
    with RULED.open("w", encoding="utf-8") as file:
        for line, surroundings in tried().items():
            said = {where: [ruled(where, line, added) for added in range(LONGEST)] for where in surroundings}
            file.write(f"## {line}\n{''.join(_lines(said))}\n")


if __name__ == "__main__":
    main()
