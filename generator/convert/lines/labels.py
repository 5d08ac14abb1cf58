"""Every block of an article gets a label: by its own looks, then by where it stands, then by the model.

Losing a paragraph is worse than keeping furniture, so what no rule and no model is sure of stays.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from generator.convert.lines.furniture import furniture
from generator.convert.lines.leftout import ROLE as LEFT_OUT
from generator.convert.lines.looks import Decision, Page
from generator.convert.lines.model import likelihood
from generator.convert.lines.position import RULES, WITHIN, Rules, place_rule
from generator.convert.lines.runs import with_rows
from generator.convert.values import NUMBERED, UNKNOWN, Article, Block, Labelled, Metadata

KEEP_FROM = 0.35
"""A block that only the model judges is dropped when it finds body less likely than this."""
KEEP_PROSE_FROM = 0.22
"""The same for what reads like a paragraph, which it would be worse to lose."""


def label_blocks(article: Article) -> tuple[Labelled, ...]:
    """The article's blocks, labelled.

    In a saved page trafilatura has found the text: only what is furniture by its own looks is dropped there. Behind
    the text stands what the page shows and was left out.
    """
    text = tuple(block for block in article.blocks if block.role != LEFT_OUT)
    others = article.blocks[len(text) :]
    labelled = label(text, article.metadata, found=article.form == "html")
    return (*labelled, *(Labelled(block, "chrome", LEFT_OUT, 0.8) for block in others))


def label(blocks: tuple[Block, ...], metadata: Metadata = UNKNOWN, found: bool = False) -> tuple[Labelled, ...]:
    """The blocks, labelled, in the same order; `found` when they are known to be the article's text by and large."""
    page = Page(blocks, metadata)
    page.decide(with_rows(page, _with_lists(page, tuple(furniture(look) for look in page.looks))))
    rules = WITHIN if found else RULES
    labelled = tuple(_labelled(page, place, block, rules, found) for place, block in enumerate(blocks))
    return labelled if any(item.label in NUMBERED for item in labelled) else _with_likeliest(page, labelled)


def override(labelled: tuple[Labelled, ...], lines: Mapping[int, str]) -> tuple[Labelled, ...]:
    """The labels with an editor's own put over them, line by line."""
    return tuple(
        next(
            (Labelled(item.block, lines[number], "override", 1.0) for number in item.block.lines if number in lines),
            item,
        )
        for item in labelled
    )


def _with_lists(page: Page, decided: tuple[Decision | None, ...]) -> tuple[Decision | None, ...]:
    """The decisions, without those on single items of a list: “Read more books” is no link where others are none."""
    result = list(decided)
    for is_item, places in groupby(range(len(decided)), key=lambda place: page.looks[place].role == "list_item"):
        run = list(places)
        if is_item and len(run) > 1 and sum(decided[place] is not None for place in run) * 2 <= len(run):
            result[run[0] : run[-1] + 1] = [None] * len(run)
    return tuple(result)


def _with_likeliest(page: Page, labelled: tuple[Labelled, ...]) -> tuple[Labelled, ...]:
    """The labels, with the likeliest sentence kept where nothing else was: an article has at least one."""
    undecided = [place for place, look in enumerate(page.looks) if look.prose and page.decided[place] is None]
    if not undecided:
        return labelled
    best = max(undecided, key=lambda place: likelihood(page, place))
    kept = Labelled(labelled[best].block, "body", "likeliest", round(likelihood(page, best), 3))
    return (*labelled[:best], kept, *labelled[best + 1 :])


def _labelled(page: Page, place: int, block: Block, rules: Rules, found: bool) -> Labelled:
    decided = page.decided[place] or place_rule(rules, page, place)
    if decided is not None:
        name, (given, confidence) = decided
        return Labelled(block, given, name, confidence)
    chance = likelihood(page, place)
    if found or chance >= (KEEP_PROSE_FROM if page.looks[place].prose else KEEP_FROM):
        given = block.role if block.role in ("list_item", "quote") else "body"
        return Labelled(block, given, "extracted" if found else "model", round(max(chance, KEEP_FROM), 3))
    return Labelled(block, "chrome", "model", round(1 - chance, 3))
