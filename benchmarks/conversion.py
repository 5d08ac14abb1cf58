"""Measures how well conversion keeps an article's text, on a folder of labelled pages.

    python -m benchmarks.conversion FOLDER [--fit] [--errors] [--page NAME]

The folder holds `labelled.json`, which gives for each page `lines` with their `labels` (`body`, `optional`,
`chrome`) and the paragraphs of its `body` and `optional` text, and `html/NAME.html.gz`, the page as saved. What is
optional counts neither way. Scores are precision, recall and F1 by words, averaged over the pages.

`--fit` fits the model's coefficients anew: leaving out one publisher (the name up to `_`) at a time for the scores, and
on all pages for `generator/convert/lines/coefficients.py`, which it prints. Each page is fitted with and without its
furniture, and so are the invented pages of the tests.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp
from pathlib import Path
from statistics import mean, median

from generator.convert.forms.reading import parse_article, plain_blocks
from generator.convert.lines import model
from generator.convert.lines.coefficients import COEFFICIENTS
from generator.convert.lines.furniture import furniture
from generator.convert.lines.labels import label, label_blocks
from generator.convert.lines.looks import Page
from generator.convert.lines.position import RULES, place_rule
from generator.convert.values import KEPT, UNKNOWN, Labelled
from tests.convert.pages import load_pages

RIDGE = 5.0
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Labels:
    """One page of `labelled.json`."""

    name: str
    lines: tuple[str, ...]
    labels: tuple[str, ...]
    body: str
    optional: str

    @property
    def publisher(self) -> str:
        return self.name.split("_")[0]


@dataclass(frozen=True, slots=True)
class Score:
    """How much of what was kept is wanted, and how much of what is wanted was kept."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description="Measure conversion on labelled pages.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fit", action="store_true", help="fit the coefficients anew, and print them")
    parser.add_argument("--errors", action="store_true", help="list the lines that were lost or wrongly kept")
    parser.add_argument("--page", default="", help="only pages whose names contain this")
    options = parser.parse_args()
    pages = [page for page in load(options.folder) if options.page in page.name]
    _tell("plain text, coefficients as shipped", {page.name: score_lines(page) for page in pages})
    if options.fit:
        _tell("plain text, publisher left out", score_left_out(pages))
    _tell("saved pages", {page.name: score_html(page, options.folder) for page in pages})
    if options.errors:
        for page in pages:
            _say(*errors(page))
    if options.fit:
        _say(*(f'    "{name}": {value:.2f},' for name, value in fit(pages).items()))


def load(folder: Path) -> list[Labels]:
    """The labelled pages of a folder."""
    read = json.loads((folder / "labelled.json").read_text(encoding="utf-8"))
    return [
        Labels(
            name.removesuffix(".html.gz"),
            tuple(page["lines"]),
            tuple(page["labels"]),
            "\n".join(page["body"]),
            "\n".join(page["optional"]),
        )
        for name, page in sorted(read.items())
    ]


def score_lines(page: Labels) -> Score:
    """The page's visible text, converted line by line."""
    hit = extra = missed = 0
    for item, wanted in _judged(page):
        words = len(item.block.text.split())
        hit += words if item.kept and wanted == "body" else 0
        extra += words if item.kept and wanted == "chrome" else 0
        missed += words if not item.kept and wanted == "body" else 0
    return Score(hit / max(1, hit + extra), hit / max(1, hit + missed))


def errors(page: Labels) -> Iterator[str]:
    """The lines of a page that were lost or wrongly kept, with the rule that did it."""
    for item, wanted in _judged(page):
        if (wanted == "body") != item.kept and wanted != "optional":
            told = "LOST" if wanted == "body" else "kept"
            yield f"{page.name}: {told} {item.label} ({item.rule} {item.confidence:.2f}): {item.block.text[:150]}"


def score_html(page: Labels, folder: Path) -> Score:
    """The page as it was saved, by the multiset of its words."""
    data = gzip.decompress((folder / "html" / f"{page.name}.html.gz").read_bytes())
    article = parse_article(data, "page.html", page.name).value
    kept = [item.block.text for item in label_blocks(article) if item.label in KEPT] if article else []
    got, wanted, optional = _words(" ".join(kept)), _words(page.body), _words(page.optional)
    hit = (got & wanted).total()
    counted = hit + (got - wanted - optional).total()
    return Score(hit / max(1, counted), hit / max(1, wanted.total()))


def score_left_out(pages: Sequence[Labels]) -> dict[str, Score]:
    """Scores of each page with coefficients that were fitted without its publisher."""
    scores = {}
    for publisher in dict.fromkeys(page.publisher for page in pages):
        with _coefficients(fit([page for page in pages if page.publisher != publisher])):
            scores.update({page.name: score_lines(page) for page in pages if page.publisher == publisher})
    return scores


def fit(pages: Sequence[Labels]) -> dict[str, float]:
    """Logistic regression with a ridge, by Newton's method, over the lines that no rule decides."""
    names = list(COEFFICIENTS)
    rows = [row for page in (*pages, *map(_bare, pages), *_invented()) for row in _rows(page, names)]
    weights = [0.0] * len(names)
    for _ in range(12):
        step = _newton_step(rows, weights)
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
    return dict(zip(names, weights, strict=True))


def _bare(page: Labels) -> Labels:
    """The page as one gets it by copying the text alone: the last paragraph is none the less one for it."""
    kept = [place for place, label in enumerate(page.labels) if label != "chrome"]
    return replace(page, lines=tuple(page.lines[k] for k in kept), labels=tuple(page.labels[k] for k in kept))


def _invented() -> Iterator[Labels]:
    """The pages of the project's own tests."""
    for page in load_pages():
        labels = dict(page.labels)
        given = [labels.get(number, "any") for number in range(1, len(page.lines) + 1)]
        told = ["optional" if name == "any" else "body" if name in KEPT else "chrome" for name in given]
        yield Labels(page.title, page.lines, tuple(told), "", "")


class _coefficients:  # noqa: N801  reads as a phrase: with _coefficients(…)
    """The model with other coefficients, for as long as the block lasts."""

    def __init__(self, values: Mapping[str, float]) -> None:
        self.values, self.before = values, dict(COEFFICIENTS)

    def __enter__(self) -> None:
        COEFFICIENTS.update(self.values)

    def __exit__(self, *_: object) -> None:
        COEFFICIENTS.update(self.before)


def _judged(page: Labels) -> Iterator[tuple[Labelled, str]]:
    for item in label(plain_blocks("\n".join(page.lines))):
        yield item, page.labels[item.block.lines[0] - 1]


def _rows(page: Labels, names: Sequence[str]) -> Iterator[tuple[list[float], float, float]]:
    """What the model sees of each undecided line, whether it is body, and its share of the page's words."""
    blocks = plain_blocks("\n".join(page.lines))
    seen = Page(blocks, UNKNOWN)
    seen.decide(tuple(furniture(look) for look in seen.looks))
    total = sum(look.words for look in seen.looks)
    for place, block in enumerate(blocks):
        wanted = page.labels[block.lines[0] - 1]
        if wanted == "optional" or seen.decided[place] or place_rule(RULES, seen, place):
            continue
        values = model.features(seen, place)
        share = 100 * (seen.looks[place].words + 2) / total
        yield [values[name] for name in names], float(wanted == "body"), share


def _newton_step(rows: Sequence[tuple[list[float], float, float]], weights: Sequence[float]) -> list[float]:
    size = len(weights)
    gradient = [-RIDGE * weight for weight in weights]
    hessian = [[RIDGE * (row == column) for column in range(size)] for row in range(size)]
    for values, wanted, share in rows:
        total = sum(weight * value for weight, value in zip(weights, values, strict=True))
        chance = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
        used = [place for place in range(size) if values[place]]
        slope = share * chance * (1 - chance)
        for row in used:
            gradient[row] += share * (wanted - chance) * values[row]
            for column in used:
                hessian[row][column] += slope * values[row] * values[column]
    return _solve(hessian, gradient)


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gaussian elimination; the ridge keeps the diagonal away from zero."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for place in range(size):
        pivot = max(range(place, size), key=lambda row: abs(rows[row][place]))
        rows[place], rows[pivot] = rows[pivot], rows[place]
        for row in range(place + 1, size):
            factor = rows[row][place] / rows[place][place]
            rows[row] = [mine - factor * its for mine, its in zip(rows[row], rows[place], strict=True)]
    result = [0.0] * size
    for place in range(size - 1, -1, -1):
        known = sum(rows[place][other] * result[other] for other in range(place + 1, size))
        result[place] = (rows[place][size] - known) / rows[place][place]
    return result


def _say(*lines: str) -> None:
    print(*lines, sep="\n")  # noqa: T201  this is what the command is for


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def _tell(what: str, scores: Mapping[str, Score]) -> None:
    each = [score.f1 for score in scores.values()]
    _say(
        f"{what}: F1 mean {mean(each):.4f}, median {median(each):.4f}; precision "
        f"{mean(score.precision for score in scores.values()):.4f}, recall "
        f"{mean(score.recall for score in scores.values()):.4f}; lowest "
        + ", ".join(f"{name} {score.f1:.3f}" for name, score in sorted(scores.items(), key=lambda item: item[1].f1)[:6])
    )


if __name__ == "__main__":
    main()
