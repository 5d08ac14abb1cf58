"""Hints for names that are not known."""

from __future__ import annotations

from generator.diagnostics import Nearest, did_you_mean, of_that_kind, some_of


def test_the_nearest_of_few_and_of_many_names() -> None:
    many = [f"section-{number:05}" for number in range(20_000)]
    assert did_you_mean("the-walkot", ["the-deal", "the-walkout"]) == "did you mean “the-walkout”?"
    assert did_you_mean("the-walkot", [*many, "the-walkout"]) == "did you mean “the-walkout”?"
    assert did_you_mean("zzzz", many) == ""
    assert did_you_mean("a" * 10_000, ["a" * 9_999]) == ""


def test_of_very_many_wrong_names_the_first_get_a_hint() -> None:
    nearest = Nearest(["the-walkout"])
    hints = [nearest.to(f"the-walkout-{number:03}") for number in range(Nearest.MOST + 5)]
    assert all(hints[: Nearest.MOST])
    assert not any(hints[Nearest.MOST :])
    assert nearest.to("the-walkout-000") == hints[0]


def test_some_of_many_names() -> None:
    assert some_of("ab") == "a, b"
    assert some_of(map(str, range(1, 101))) == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 88 more"


def test_a_name_of_quite_another_length_is_not_meant() -> None:
    assert did_you_mean("harbor", ["harbor-map"]) == "did you mean “harbor-map”?"
    assert did_you_mean("harbor", ["harbor-maps"]) == ""


def test_names_of_the_kind_that_may_be_meant() -> None:
    rules = ["wrong-paragraph", "paragraph-too-long", "empty-page", "no-address"]
    assert of_that_kind("paragraph", rules) == "there are wrong-paragraph, paragraph-too-long"
    assert of_that_kind("no-such-thing", rules) == ""
