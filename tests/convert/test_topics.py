"""Topics by stemmed terms and the paragraph before; what is close is flagged."""

from __future__ import annotations

import pytest

from generator.config import Topic
from generator.convert.topics import assign, prepare_terms, stem, stems
from generator.diagnostics import Span
from generator.frontmatter.schema import Name

TERMS = prepare_terms(
    [
        Topic(Name("strike", Span("")), "The strike", terms=("strike", "union", "night shift")),
        Topic(Name("talks", Span("")), "The talks", terms=("talks", "offer", "agreement")),
    ]
)


@pytest.mark.parametrize(
    "words",
    [
        "sanction sanctions sanctioned sanctioning",
        "deport deported deportation deportations",
        "revoke revoked revokes revoking",
        "negotiate negotiated negotiation negotiations",
        "ally allies",
        "agree agreed agrees agreement agreements",
    ],
)
def test_forms_of_a_word_meet(words: str) -> None:
    assert len(set(stems(words))) == 1


@pytest.mark.parametrize("word", ["visa", "aid", "Lima".lower(), "boat"])
def test_short_words_stay_whole(word: str) -> None:
    assert stem(word) == word


def test_the_topic_with_more_terms_wins() -> None:
    (one, other) = assign([("The union began a strike.", ""), ("An offer led to an agreement.", "")], TERMS, {})
    assert (one.topic, one.flagged) == ("strike", False)
    assert (other.topic, other.flagged) == ("talks", False)
    assert one.terms == ("union", "strike")


def test_a_paragraph_without_terms_stays_with_its_subject_and_is_flagged() -> None:
    _, other = assign([("The union began a strike.", ""), ("It rained.", "")], TERMS, {})
    assert (other.topic, other.flagged) == ("strike", True)


def test_a_tie_is_flagged_and_an_editor_settles_it() -> None:
    (doubtful,) = assign([("The union heard an offer.", "")], TERMS, {})
    assert doubtful.flagged
    (settled,) = assign([("The union heard an offer.", "")], TERMS, {1: "talks"})
    assert (settled.topic, settled.flagged, settled.margin) == ("talks", False, 1.0)


def test_the_sub_heading_speaks_too() -> None:
    (one,) = assign([("They sat until four in the morning.", "The talks")], TERMS, {})
    assert one.topic == "talks"


def test_terms_of_several_words_must_stand_together() -> None:
    (one,) = assign([("A shift by night is no night shift offer.", "")], TERMS, {})
    assert one.terms == ("night shift",)
