"""Pages made of PDFs: lines that are placed one by one become paragraphs, whichever program placed them."""

from __future__ import annotations

import html
import textwrap
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

import pytest

from generator.convert.facts.metadata import complete
from generator.convert.forms.reading import parse_article
from generator.convert.lines.labels import label_blocks
from tests.convert.structures import article, names

pytest.importorskip("trafilatura")

TITLE, SIGNED, DAY = "Lamps along the towpath stay dark until autumn", "By Edda Marlowe", "20 May 2031"
PARAGRAPHS = (
    "The lamps along the towpath will stay dark until autumn, the works committee decided on Monday, because the "
    "cable that feeds them has been gnawed through in eleven places, and nobody knows where the twelfth will be.",
    "Water voles are to blame. They are protected, and nobody may dig where they live before September, says the "
    "county’s ecologist, who has counted ninety of them between the lock and the mill.",
    "“I would rather stumble than evict them,” said Jory Pell, who walks home that way every night.",
    "Lanterns can be borrowed from the lock keeper. He has forty, and by Tuesday evening all but three were out, "
    "so that the council has promised to buy another hundred before the nights grow longer again.",
    "Whoever finds one on the bank is asked to hang it on the nearest gate, and not to blow it out, since the keeper "
    "counts them at dawn and would otherwise look for it in the water.",
    "The committee will meet again in June. It wants to hear from those who mend nets after dusk, from the night "
    "school, and from the two families that live beyond the bridge.",
)
HEADED = 3
"""The paragraph above which a heading stands."""


class Line(NamedTuple):
    """A line of print: its place in points from the left and the top of its page, its size, and whether it is bold."""

    left: float
    top: float
    size: float
    bold: bool
    text: str


Pages = tuple[tuple[Line, ...], ...]


def broken(text: str, width: int) -> list[str]:
    """The lines of a text; a long word is broken where the rest of a line has room for some of it."""
    lines = textwrap.wrap(text, width)
    for place, (line, below) in enumerate(list(pairwise(lines))):
        word = below.split(" ")[0]
        room = width - len(line) - 2
        if word.isalpha() and word.islower() and len(word) >= 8 and room >= 3:
            at = min(room, len(word) - 3)
            lines[place], lines[place + 1] = f"{line} {word[:at]}-", below[at:]
    return lines


def laid_out(indent: float, between: float, width: int = 50, rows: int = 16, columns: int = 1) -> Pages:
    """The article on pages of so many rows, with a running head and page numbers; points."""
    text: list[tuple[float, float, float, bool, str]] = [(0, 0, 20, False, line) for line in textwrap.wrap(TITLE, 24)]
    text += [(0, 14, 11, False, SIGNED), (0, 0, 11, False, DAY)]
    for number, paragraph in enumerate(PARAGRAPHS):
        if number == HEADED:
            text.append((0, 14, 13, True, "The lanterns"))
        for place, line in enumerate(broken(paragraph, width)):
            headed = number in (0, HEADED)
            text.append((0 if place else indent, 0 if place else 14 if headed else between, 11, False, line))
    pages = []
    per_page = rows * columns
    for number, start in enumerate(range(0, len(text), per_page), 1):
        lines, top = [Line(200, 30, 9, False, "Orrin Canal Notes")], 70.0
        for place, (left, above, size, bold, line) in enumerate(text[start : start + per_page]):
            column, row = divmod(place, rows)
            top = 70.0 if row == 0 else top + above + max(14, size * 1.2)
            lines.append(Line(72 + column * 320 + left, top, size, bold, line))
        pages.append((*lines, Line(300, 800, 9, False, f"– {number} –")))
    return tuple(pages)


def by_style(pages: Pages) -> str:
    def page(number: int, lines: tuple[Line, ...]) -> str:
        fonts = "".join(f".ft{number}{place}{{font-size:{line.size}px;}}" for place, line in enumerate(lines))
        rows = "\n".join(
            f'<p style="position:absolute;top:{line.top:.0f}px;left:{line.left:.0f}px;white-space:nowrap" '
            f'class="ft{number}{place}">{bold(line).replace(" ", "&#160;")}</p>'
            for place, line in enumerate(lines)
        )
        return (
            f"<!DOCTYPE html><html><head><title>out.html</title><style><!-- p {{margin: 0;}} {fonts} --></style>"
            f'</head><body><div id="page{number}-div" style="position:relative;width:595px;height:842px">{rows}</div>'
            "</body></html>"
        )

    return "\n".join(page(number, lines) for number, lines in enumerate(pages, 1))


def by_class(pages: Pages) -> str:
    """Places from the bottom, by classes; wide spaces are elements."""
    every = [line for lines in pages for line in lines]
    lefts = {left: place for place, left in enumerate(dict.fromkeys(line.left for line in every))}
    sizes = {size: place for place, size in enumerate(dict.fromkeys(line.size for line in every))}
    rules = [f".x{place}{{left:{left}px;}}" for left, place in lefts.items()]
    rules += [f".fs{place}{{font-size:{4 * size}px;}}" for size, place in sizes.items()]
    rules += [f".y{place:x}{{bottom:{842 - line.top - line.size:.2f}px;}}" for place, line in enumerate(every)]
    printing = (
        "@media print{.x0{left:5pt;}" + "".join(f".y{place:x}{{bottom:7pt;}}" for place in range(len(every))) + "}"
    )
    number = iter(range(len(every)))
    parts = "".join(
        '<div class="pf w0 h0"><div class="pc w0 h0">'
        + "".join(
            f'<div class="t m0 x{lefts[line.left]} h1 y{next(number):x} ff1 fs{sizes[line.size]}">'
            + bold(line).replace(" ", '<span class="_ _0"> </span>', 1)
            + "</div>"
            for line in lines
        )
        + "</div></div>"
        for lines in pages
    )
    return (
        f"<!DOCTYPE html><html><head><title></title><style>.t{{position:absolute;white-space:pre}}{''.join(rules)}"
        f'{printing}</style></head><body><div id="page-container">{parts}</div></body></html>'
    )


def by_rule_of_tag(pages: Pages) -> str:
    parts = "".join(
        f'<div id="page{number}" style="width:595.0pt;height:842.0pt">'
        + "".join(
            f'<p style="top:{line.top:.1f}pt;left:{line.left:.1f}pt;line-height:{line.size}pt">'
            f'<span style="font-family:Serif;font-size:{line.size}pt">{bold(line)}</span></p>'
            for line in lines
        )
        + "</div>"
        for number, lines in enumerate(pages)
    )
    return (
        f"<html><head><style>p{{position:absolute;white-space:pre;margin:0}}</style></head><body>{parts}</body></html>"
    )


def by_share(pages: Pages) -> str:
    """As a viewer shows pages: shares of them, sizes that it works out, and its own buttons around."""
    parts = "".join(
        '<div class="page"><div class="textLayer">'
        + '<br role="presentation">'.join(
            f'<span role="presentation" dir="ltr" style="left: {line.left / 5.95:.2f}%; top: {line.top / 8.42:.2f}%; '
            f'font-size: calc(var(--scale-factor)*{line.size / 8.42:.2f}px); transform: scaleX(1.02);">'
            f"{bold(line)}</span>"
            for line in lines
        )
        + "</div></div>"
        for lines in pages
    )
    tools = "".join(
        f"<button><span>{name}</span></button>" for name in ("Find", "Zoom in", "Zoom out", "Print", "Open")
    )
    return f'<!DOCTYPE html><html><body><div class="toolbar">{tools}</div><div id="viewer">{parts}</div></body></html>'


def by_id(pages: Pages) -> str:
    """Each line has rules of its own, in one sheet for all pages."""
    rules, parts = [], []
    for number, lines in enumerate(pages):
        rows = []
        for place, line in enumerate(lines):
            rules.append(f"#t{place}_{number}{{left:{line.left}px;bottom:{842 - line.top - line.size:.1f}px;}}")
            rows.append(f'<span id="t{place}_{number}" class="t s{line.size:.0f}">{bold(line)}</span>')
        parts.append(f'<div id="p{number}" style="position:relative;width:595px;height:842px;">{"".join(rows)}</div>')
    sizes = {line.size for lines in pages for line in lines}
    rules += [f".s{size:.0f}{{font-size:{size}px;}}" for size in sizes]
    sheet = f"<style>.t{{position:absolute;}}{''.join(rules)}</style>"
    return f"<html><head>{sheet}</head><body>{''.join(parts)}</body></html>"


def without_sizes(pages: Pages) -> str:
    """All pages in one, and no sizes: as search engines kept print."""
    rows = "\n".join(
        f'<div style="position:absolute;top:{line.top + number * 842:.0f};left:{line.left:.0f}"><nobr>'
        f"{html.escape(line.text)}</nobr></div>"
        for number, lines in enumerate(pages)
        for line in lines
    )
    return f'<html><body><div style="position:relative">{rows}</div></body></html>'


def bold(line: Line) -> str:
    text = html.escape(line.text)
    return f"<b>{text}</b>" if line.bold else text


DIALECTS: tuple[Callable[[Pages], str], ...] = (by_style, by_class, by_rule_of_tag, by_share, by_id)


def told(page: str) -> tuple[tuple[str, str, str], list[tuple[str, str]]]:
    outcome = parse_article(page.encode(), "page.html", "page.html")
    assert outcome.value is not None, outcome.diagnostics
    labelled = label_blocks(outcome.value)
    metadata = complete(outcome.value, labelled)
    facts = (metadata.title, metadata.byline, str(metadata.published))
    return facts, [(item.label, item.block.text) for item in labelled if item.kept]


FACTS = (TITLE, "Edda Marlowe", "2031-05-20")
KEPT = [
    *(("body", text) for text in PARAGRAPHS[:HEADED]),
    ("subheading", "The lanterns"),
    *(("body", text) for text in PARAGRAPHS[HEADED:]),
]


@pytest.mark.parametrize("dialect", DIALECTS)
@pytest.mark.parametrize(("indent", "between"), [(0, 9), (15, 0), (15, 4)], ids=["gaps", "indents", "both"])
@pytest.mark.parametrize("columns", [1, 2])
def test_lines_of_print_become_paragraphs_without_hyphens_heads_and_page_numbers(
    dialect: Callable[[Pages], str], indent: float, between: float, columns: int
) -> None:
    pages = laid_out(
        indent, between, width=50 if columns == 1 else 44, rows=16 if columns == 1 else 12, columns=columns
    )
    assert len(pages) > 1
    facts, kept = told(dialect(pages))
    assert (facts, joined_at_pages(kept)) == (FACTS, KEPT)


def joined_at_pages(kept: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """A paragraph may be parted in two where a sentence ends with a page: print does not tell."""
    whole: list[tuple[str, str]] = []
    for label, text in kept:
        goes_on = bool(whole) and f"{whole[-1][1]} {text}" in PARAGRAPHS
        whole.append((label, f"{whole.pop()[1]} {text}" if goes_on else text))
    return whole


def test_without_sizes_and_pages_distances_tell() -> None:
    facts, kept = told(without_sizes(laid_out(0, 9)))
    assert facts[1:] == FACTS[1:]
    assert [text for _, text in joined_at_pages(kept)] == [text for _, text in KEPT]


def test_pieces_of_a_line_are_one_and_the_mark_of_a_note_is_none() -> None:
    lines: list[Line] = []
    for line in laid_out(0, 9, rows=60)[0]:
        if line.text.startswith("cable"):
            first, rest = line.text.split(" ", 1)
            lines += [line._replace(text=first), line._replace(left=line.left + 30, top=line.top - 3, size=7, text="1")]
            lines.append(line._replace(left=line.left + 40, text=rest))
        else:
            lines.append(line)
    note = [
        Line(72, 770, 8, False, "1 The cable was laid in 1987 by a firm that has"),
        Line(72, 780, 8, False, "since closed."),
    ]
    _, kept = told(by_style(((*lines[:-1], *note, lines[-1]),)))
    assert kept == [*KEPT, ("body", "1 The cable was laid in 1987 by a firm that has since closed.")]


def test_a_note_at_the_foot_of_a_page_parts_no_paragraph() -> None:
    first, *others = laid_out(15, 0)
    note = [Line(72, 770, 8, False, "1 The cable was laid in 1987 by a firm that has since closed.")]
    _, kept = told(by_class(((*first[:-1], *note, first[-1]), *others)))
    assert joined_at_pages(kept) == [*KEPT, ("body", note[0].text)]


def test_items_hang_beside_their_bullets() -> None:
    first = laid_out(0, 9, rows=60)[0]
    top = first[-2].top + 30
    items = [
        Line(72, top, 11, False, "• Lanterns are handed out by the keeper until"),
        Line(84, top + 14, 11, False, "ten at night."),
        Line(72, top + 28, 11, False, "• Candles are not."),
        Line(72, top + 42, 11, False, "• Whoever loses a lantern pays for it, but not more"),
        Line(84, top + 56, 11, False, "than four crowns."),
    ]
    _, kept = told(by_style(((*first[:-1], *items, first[-1]),)))
    assert kept[len(KEPT) :] == [
        ("list_item", "Lanterns are handed out by the keeper until ten at night."),
        ("list_item", "Candles are not."),
        ("list_item", "Whoever loses a lantern pays for it, but not more than four crowns."),
    ]


JAPANESE = (
    "運河沿いの街灯は秋まで消えたままになると、工事委員会が月曜日に決めた。電線が十一か所でかじられていたためだという。",
    "原因は水辺にすむネズミで、保護されているため九月まで土を掘ることはできない。生態学者は九十匹を数えたと話している。",
    "灯りは水門の番人から借りることができる。四十個のうち三個を残してすべてが貸し出され、町はさらに百個を買うことにした。",
    "委員会は六月にもう一度開かれる。夜の学校の人々や、橋の向こうに住む二つの家族からも話を聞くという。",
)


def test_lines_without_spaces_are_joined_without_any() -> None:
    lines, top = [Line(72, 70, 20, False, "街灯は秋まで消えたまま")], 110.0
    for paragraph in JAPANESE:
        for start in range(0, len(paragraph), 22):
            lines.append(Line(72, top, 11, False, paragraph[start : start + 22]))
            top += 16
        top += 12
    facts, kept = told(by_style((tuple(lines),)))
    assert facts[0] == "街灯は秋まで消えたまま"
    assert [text for _, text in kept] == list(JAPANESE)


def test_of_pages_saved_behind_each_other_all_are_read() -> None:
    page = "<!DOCTYPE html><html><head><title>{0}</title></head><body><h1>{0}</h1>{1}</body></html>"
    halves = PARAGRAPHS[:3], PARAGRAPHS[3:]
    both = "\n".join(page.format(TITLE, "".join(f"<p>{text}</p>" for text in half)) for half in halves)
    assert [text for _, text in told(both)[1]] == list(PARAGRAPHS)


def line_by_line(before: str, between: str, after: str) -> str:
    """The article in one element, its lines parted by breaks or as they were typed."""
    texts = [line for number, text in enumerate(PARAGRAPHS) for line in (*(("",) if number else ()), *broken(text, 60))]
    return f"<html><body>{before}{between.join((TITLE, SIGNED, DAY, '', *texts))}{after}</body></html>"


@pytest.mark.parametrize(
    ("before", "between", "after"),
    [("<a name=1></a>", "<br>\n", "<hr>"), ("<div>", "<br/>", "</div>"), ("<pre>", "\n", "</pre>")],
    ids=["body", "div", "pre"],
)
def test_a_page_that_is_one_text_set_line_by_line_is_read_as_that_text(before: str, between: str, after: str) -> None:
    facts, kept = told(line_by_line(before, between, after))
    assert (facts, [text for _, text in kept]) == (FACTS, list(PARAGRAPHS))


def test_lines_in_bold_head_what_follows_where_breaks_part_lines() -> None:
    rows = [row for text in PARAGRAPHS for row in (*broken(text, 60), "<b>On the canal</b>")]
    _, kept = told(f"<html><body><a name=1></a>{TITLE}<br><br>{'<br>'.join(rows[:-1])}<hr></body></html>")
    assert [text for _, text in kept if text != "On the canal"] == list(PARAGRAPHS)


def placed_boxes() -> Iterator[str]:
    """Pages of a kit in which whole paragraphs are placed, and one whose buttons are."""
    boxes = "".join(
        f'<div style="position:absolute;left:20px;top:{place * 90}px"><p>{text}</p></div>'
        for place, text in enumerate(PARAGRAPHS * 2)
    )
    yield f"<html><body><h1>{TITLE}</h1>{boxes}</body></html>"
    buttons = "".join(
        f'<span style="position:absolute;left:20px;top:{place * 9}px">Button {place}</span>' for place in range(20)
    )
    article = f"<article><h1>{TITLE}</h1>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}</article>"
    yield f"<html><body>{buttons}{article}</body></html>"


@pytest.mark.parametrize("page", tuple(placed_boxes()), ids=["paragraphs", "buttons"])
def test_a_page_with_some_places_is_read_as_any_other(page: str) -> None:
    outcome = parse_article(page.encode(), "page.html", "page.html")
    assert outcome.value is not None
    assert outcome.value.form == "html"


@pytest.mark.parametrize("name", names())
def test_no_ordinary_page_is_taken_for_print(name: str) -> None:
    found = article(name).value
    assert found is not None
    assert found.form == "html"
