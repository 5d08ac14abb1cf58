"""What was called off and what took place, told the other way round."""

from __future__ import annotations

import pytest

from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.polarity.calledoff import called_off

EVENTS = (
    "The march in Harrow went ahead on Friday although the police had banned it. The fair in Selby was called off "
    "because of the rain, and the talks in Tenby took place a week late. The concert was cancelled an hour before it "
    "was to begin."
)
CONCERT = "Das Konzert in Harrow wurde wegen des Regens abgesagt. In Selby fand das Spiel am Sonntag statt."


def told(text: str, source: str, *, capitals: bool = True) -> list[str]:
    compared = Comparison(text, (source,), Spellings(frozenset(), capitals=capitals))
    return [one.written for one in called_off(compared)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The march in Harrow was cancelled.", "cancelled"),
        ("On Friday the march was called off.", "called"),
        ("The fair in Selby was held.", "was"),
        ("The fair went ahead.", "went"),
        ("The talks in Tenby were scrapped.", "scrapped"),
        ("The concert took place.", "took"),
        ("The organisers called off the march in Harrow.", "called"),
    ],
)
def test_what_happened_to_an_event_is_not_turned_round(text: str, word: str) -> None:
    assert told(text, EVENTS) == [word]


@pytest.mark.parametrize(
    ("text", "source", "capitals", "word"),
    [
        ("Das Konzert in Harrow fand am Sonntag statt.", CONCERT, False, "fand"),
        ("Das Spiel in Selby fiel aus.", CONCERT, False, "fiel"),
        ("El partido fue suspendido.", "El partido en Selby se celebró el domingo.", True, "fue"),
        ("El concierto se celebró el domingo.", "El concierto fue cancelado por la lluvia.", True, "se"),
        ("Le concert a eu lieu.", "Le concert a été annulé.", True, "a"),
        ("A feira foi cancelada.", "A feira teve lugar em maio.", True, "foi"),
        ("Il concerto ha avuto luogo.", "Il concerto è stato annullato.", True, "ha"),
    ],
)
def test_nor_is_it_in_other_languages(text: str, source: str, capitals: bool, word: str) -> None:
    assert told(text, source, capitals=capitals) == [word]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The march in Harrow took place.", EVENTS),
        ("The fair in Selby was cancelled.", EVENTS),
        ("The fair in Tenby was held.", EVENTS),
        ("The fair in Selby was not held.", EVENTS),
        ("The fair in Selby was to be held on Monday.", EVENTS),
        ("Was the march cancelled?", EVENTS),
        ("The police wanted the march called off.", EVENTS),
        ("The meeting in Harrow was cancelled.", EVENTS),
        ("The search was held in the dark.", "The search was called off at nine."),
        ("The fair was held in June.", "The fair was cancelled in May. It rained, but the fair was held in June."),
        ("The fair was cancelled.", "The fair was nearly held in a barn."),
    ],
)
def test_the_same_and_what_is_left_open_and_another_event_are_let_be(text: str, source: str) -> None:
    assert told(text, source) == []
