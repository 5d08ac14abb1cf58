"""Every statement rests on a source, up to its last word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import checked, checked_with, write_site


def uncited(body: str, front: str = "title: A") -> list[tuple[str, str, str]]:
    every = checked_with(f"-- content/talks/a.md --\n---\n{front}\n---\n{body}\n")
    found = [f for f in every if f.code == "uncited-statement" and f.span.path == "content/talks/a.md"]
    places = [f"{f.span.line}:{f.span.column}-{f.span.end_column}" for f in found]
    return [(place, f.message, f.hint) for place, f in zip(places, found, strict=True)]


OWN = "add [@source:paragraph], or {.editorial} if these are your own words"
REST = "a citation covers what stands before it: add one at the end"


@pytest.mark.parametrize(
    ("body", "place", "says", "hint"),
    [
        ("Nothing.", "4:1-9", "this paragraph rests on no source", OWN),
        ("- Nothing.", "4:1-11", "this item rests on no source", OWN),
        ("> Nothing.", "4:1-11", "this blockquote rests on no source", OWN),
        ("| a |\n|---|\n| Nothing |", "6:1-12", "this row rests on no source", OWN),
        ("T\n: Nothing", "5:1-10", "this definition rests on no source", OWN),
        ("All. [@gazette:1] More.", "4:19-24", "no citation covers what follows the last one: More.", REST),
        ("All. [@gazette:1]\nMore, and\nmore.", "5:1-10", "no citation covers what follows the last one: More,", REST),
    ],
)
def test_what_rests_on_nothing_is_said_where_it_stands(body: str, place: str, says: str, hint: str) -> None:
    ((where, message, shown),) = uncited(body)
    assert where == place
    assert message.startswith(says)
    assert shown == hint


@pytest.mark.parametrize(
    "body",
    [
        "All. [@gazette:1]",
        "All. [@gazette:1].",
        "Nothing. {.editorial}",
        "| a | b |\n|---|---|\n| c [@gazette:1] | d |",
        "# x\n\nAll. [@gazette:1] —",
    ],
)
def test_what_is_covered_or_the_editors_is_not(body: str) -> None:
    assert uncited(body) == []


def test_a_long_rest_is_shown_in_part() -> None:
    ((_, message, _),) = uncited(f"All. [@gazette:1] {'x' * 80}")
    assert message.endswith(f": {'x' * 80}")
    ((_, message, _),) = uncited(f"All. [@gazette:1] {'x' * 81}")
    assert message.endswith(f": {'x' * 79}…")


@pytest.mark.parametrize(
    ("front", "kind"),
    [
        ("title: A\nevents:\n  - {date: 2031, title: x}", "event"),
        ('title: A\nfigures:\n  - {value: "7", label: x}', "figure"),
    ],
)
def test_an_entry_of_the_front_matter_is_told_how_to_cite(front: str, kind: str) -> None:
    ((_, message, hint),) = uncited("All. [@gazette:1]", front)
    assert (message, hint) == (f"this {kind} rests on no source", 'add cite: "source:paragraph"')


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("-- content/profiles/x.md --\n---\ntitle: X\nfacts:\n  - {label: L, value: v}\n---\n", "fact"),
        (
            "-- content/disagreements/x.md --\n---\ntitle: X?\npositions:\n  - {says: One}\n"
            "  - {says: Two, cite: 'courier:2'}\n---\n",
            "position",
        ),
    ],
)
def test_facts_and_positions_are_told_how_to_cite(file: str, kind: str) -> None:
    found = [f for f in checked_with(file) if f.code == "uncited-statement"]
    assert [(f.message, f.hint) for f in found] == [(f"this {kind} rests on no source", 'add cite: "source:paragraph"')]


@pytest.mark.parametrize("before", ["Mine. {.editorial}", "All. [@gazette:1]", "- All. [@gazette:1]"])
def test_what_rests_on_something_ends_no_search(before: str) -> None:
    ((_, message, _),) = uncited(f"{before}\n\nNothing.")
    assert message == "this paragraph rests on no source"


def test_where_no_source_is_there_yet_a_citation_says_how_to_get_one(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    for path in (root / "seeds").iterdir():
        path.unlink()
    hints = {f.hint for f in checked(root) if f.code == "unknown-source"}
    assert hints == {"seeds/ has no source yet: write seeds/<name>.md, or take an article in with explainer convert"}
