"""The digest of a body is another whenever a page that shows it may be; and so are the spellings that are linked."""

from __future__ import annotations

import itertools

import pytest

from generator.markdown.values import Names
from tests.markdown.bodies import rendered

BODIES = (
    "One. [@a:1]",
    "One. [@a:2]",
    "One. [@a:1-2]",
    "One. [@a:1; @b:1]",
    "One. [@a:1] [@b:1]",
    "One.",
    "One. {.editorial}",
    "[[one]] [@a:1]",
    "[[one|One.]] [@a:1]",
    "[[two|One.]] [@a:1]",
    "[One.](a.md) [@a:1]",
    "[One.](#a) [@a:1]",
    "[One.](b.md) [@a:1]",
    "![One.](a.png) [@a:1]",
    "![Two.](a.png) [@a:1]",
    "![One.](b.png) [@a:1]",
    "Bo. [@a:1]",
    "## One",
    "## Two",
    "- One. [@a:1]",
    "- One. [@a:1]\n\n  Two.",
    "",
)


def test_bodies_that_show_something_else_have_other_digests() -> None:
    digests = [rendered(body).value.digest for body in BODIES]
    assert all(digests)
    same = [
        (one, other) for (one, a), (other, b) in itertools.combinations(zip(BODIES, digests, strict=True), 2) if a == b
    ]
    assert same == []


def test_where_it_is_written_does_not_count() -> None:
    assert rendered("One. [@a:1]").value.digest == rendered("\n\nOne.   [@a:1]").value.digest


NAMES = Names((("Ada Moreno", "ada"), ("Ada", "ida"), ("Bo", "bo"), ("C++", "cpp"), ("Bo Diddley", "did")))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ada Moreno and Ada", [(0, 10, "ada"), (15, 18, "ida")]),
        ("Bo Diddley, Bo", [(0, 10, "did"), (12, 14, "bo")]),
        ("Bob and ABo and Bo_", []),
        ("(Bo)", [(1, 3, "bo")]),
        ("Bo’s", [(0, 2, "bo")]),
        ("C++ code", [(0, 3, "cpp")]),
        ("bo", []),
        ("", []),
    ],
)
def test_the_longest_spelling_is_found_as_a_whole_word(text: str, found: list[tuple[int, int, str]]) -> None:
    assert NAMES.find(text) == found


def test_what_begins_at_a_place() -> None:
    assert NAMES.begin("Ada Moreno", 0) == "ada"
    assert NAMES.begin("x Bo", 2) == "bo"
    assert NAMES.begin("x Bo", 1) == ""
    assert NAMES.begin("Bob", 0) == ""


def test_without_names_nothing_is_found() -> None:
    assert Names().find("Ada") == []
    assert Names().begin("Ada", 0) == ""


def test_names_are_told_apart_by_their_spellings_in_a_digest() -> None:
    assert NAMES.digest_key() == NAMES.spellings
