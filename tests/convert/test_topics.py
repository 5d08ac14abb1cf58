"""Words meet by their stems, and a topic is told by the terms that stand in a text."""

from __future__ import annotations

import pytest

from generator.config import Topic
from generator.convert.sections.topics import Assigned, assign, prepare_terms, stem, stems
from generator.diagnostics import Span
from generator.frontmatter.schema import Name


@pytest.mark.parametrize(
    "words",
    [
        "sanction sanctions sanctioned sanctioning",
        "deport deported deportation deportations",
        "revoke revoked revokes revoking",
        "party parties",
        "body bodies",
        "study studies studied",
        "ally allies",
        "carry carried carries",
        "meet meets meeting meetings",
        "driver drivers driver’s drivers’ driver's",
        "drive drives driver driving",
        "negotiate negotiated negotiation negotiations negotiates negotiating",
        "agree agreed agreement agreements agrees",
        "govern government governs",
        "legal legality",
        "quick quickly",
        "stop stopped stopping stops",
        "late lately",
    ],
)
def test_forms_of_a_word_meet(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("bus", "bus"),
        ("aid", "aid"),
        ("visa", "visa"),
        ("boat", "boat"),
        ("ball", "ball"),
        ("balls", "ball"),
        ("alloy", "alloi"),
        ("press", "pres"),
        ("ties", "ties"),
        ("red", "red"),
        ("bring", "bring"),
        ("station", "stat"),
        ("nation", "nation"),
        ("moment", "moment"),
        ("wages", "wage"),
        ("strikes", "strik"),
        ("strike", "strik"),
        ("picketed", "picket"),
        ("city", "citi"),
        ("fully", "fulli"),
        ("port’s", "port"),
    ],
)
def test_a_few_letters_stay(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_case_and_marks_do_not_count() -> None:
    assert stems("The UNION’s drivers, (again)!") == stems("the union driver again")
    assert stems("a_b 3rd") == ("a", "b", "3rd")


def topics(**terms: str) -> tuple[Topic, ...]:
    return tuple(
        Topic(id=Name(name, Span("s")), title=name, terms=tuple(words.split(","))) for name, words in terms.items()
    )


TERMS = prepare_terms(topics(strike="strike,walkout,night shift", talks="talks,agreement,shift", sea=""))


def told(*texts: str, settled: dict[int, str] | None = None) -> list[Assigned]:
    pairs = [(text.partition("|")[2], text.partition("|")[0]) if "|" in text else (text, "") for text in texts]
    return list(assign(pairs, TERMS, settled or {}))


def test_the_topic_with_most_terms_wins_by_its_margin() -> None:
    (one,) = told("The strike and the walkout, before the talks.")
    assert (one.topic, one.margin, one.flagged, one.terms) == ("strike", 0.333, False, ("strike", "walkout"))


def test_a_term_that_comes_again_counts_less_each_time() -> None:
    (twice,) = told("Strike, strike and talks.")
    (thrice,) = told("Strike, strike, strike and talks.")
    assert twice.margin == round((1.585 - 1) / 2.585, 3)
    assert thrice.margin == round((2 - 1) / 3, 3)


def test_a_term_of_several_words_counts_more_and_its_parts_count_as_well() -> None:
    (one,) = told("A night shift.")
    assert (one.topic, one.margin) == ("strike", 0.2)
    assert set(one.terms) == {"night shift"}


def test_a_heading_counts_half_and_the_paragraph_before_a_quarter() -> None:
    (headed,) = told("Strike|talks")
    assert (headed.topic, headed.margin, headed.flagged) == ("talks", 0.333, False)
    first, second, third = told("The strike.", "Nothing.", "Nothing more.")
    assert [one.topic for one in (first, second, third)] == ["strike"] * 3
    assert [one.margin for one in (first, second, third)] == [1.0, 1.0, 1.0]
    assert [one.flagged for one in (first, second, third)] == [False, True, True], "too little speaks for it"
    carried = told("Strike and walkout and strike.", "The talks.")[1]
    assert carried.topic == "talks"
    assert carried.margin < 0.5


def test_a_small_lead_is_flagged() -> None:
    (even,) = told("Strike and talks.")
    assert (even.topic, even.margin, even.flagged) == ("strike", 0.0, True)


def test_where_nothing_speaks_the_topic_before_stays_or_the_one_that_opens() -> None:
    assert [one.topic for one in told("Nothing.", "The talks.", "Nothing.")] == ["talks", "talks", "talks"]
    (nothing,) = told("Nothing at all.")
    assert (nothing.topic, nothing.margin, nothing.flagged, nothing.terms) == ("strike", 0.0, True, ())


def test_what_an_editor_settled_is_certain() -> None:
    (one,) = told("The strike.", settled={1: "sea"})
    assert (one.topic, one.margin, one.flagged, one.terms) == ("sea", 1.0, False, ())
    (other,) = told("The strike.", settled={1: "strike"})
    assert other.terms == ("strike",)


def test_a_term_of_two_topics_speaks_half_for_each() -> None:
    terms = prepare_terms(topics(one="port,crane", other="port"))
    (found,) = assign([("The port and a crane.", "")], terms, {})
    assert (found.topic, found.margin) == ("one", round(1 / 2, 3))


def test_one_topic_alone_is_never_in_doubt() -> None:
    terms = prepare_terms(topics(only="port"))
    (nothing,) = assign([("Nothing.", "")], terms, {})
    assert (nothing.topic, nothing.flagged) == ("only", False)
    (one,) = assign([("The port.", "")], terms, {})
    assert (one.margin, one.flagged) == (1.0, False)
