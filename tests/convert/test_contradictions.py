"""Where two sources date one event differently, both are named; until a disagreement cites both."""

from __future__ import annotations

import pytest

from generator.convert.sections.contradictions import Mention, contradictions, find_mentions
from generator.diagnostics import Span
from generator.ground.dates import PartialDate, parse_date
from generator.seeds import Source, parse_source


def source(name: str, text: str) -> Source:
    read = parse_source(f"---\ntitle: {name}\n---\n{text}\n", f"seeds/{name}.md").value
    assert read is not None
    return read


def mention(name: str, date: str, event: str = "meeting", number: int = 1, profiles: str = "ada bo") -> Mention:
    return Mention(event, parse_date(date), name, number, frozenset(profiles.split()), Span(f"seeds/{name}.md"))


@pytest.mark.parametrize(
    ("text", "date", "event"),
    [
        ("The meeting was held on DAY.", "2031-05-02", "meeting"),
        ("On DAY the meeting was held.", "2031-05-02", "meeting"),
        ("The strike, and then the vote, came on DAY.", "2031-05", "vote"),
        ("The vote of DAY and a strike.", "2031-05-02", "vote"),
        (f"The strike {'x ' * 20}came on DAY before the vote.", "2031-05-02", "vote"),
        (f"The strike {'x' * 48} DAY", "2031-05-02", "strike"),
        (f"The strike {'x' * 64} DAY", "2031-05-02", ""),
        (f"DAY {'x' * 12} strike.", "2031-05-02", "strike"),
        (f"DAY {'x' * 40} strike.", "2031-05-02", ""),
        ("The meeting was held in DAY.", "2031", ""),
        ("Meetings were held on DAY.", "2031-05-02", ""),
        ("the vote on DAY strike", "2031-05-02", "vote"),
        ("the vote on a DAY strike", "2031-05-02", "strike"),
    ],
)
def test_the_event_nearest_to_a_date_is_the_one_dated(text: str, date: str, event: str) -> None:
    place = text.index("DAY")
    found = list(find_mentions(source("one", text), 1, [(place, parse_date(date))], ("ada",)))
    assert [each.event for each in found] == ([event] if event else [])
    for each in found:
        assert (each.source, each.number, each.profiles, each.span.path) == (
            "one",
            1,
            frozenset({"ada"}),
            "seeds/one.md",
        )
        assert each.date == parse_date(date)


def test_two_dates_for_one_event_are_said_once_with_both_sources() -> None:
    found = contradictions([mention("one", "2031-05-02"), mention("two", "2031-05-03", number=4)], ())
    (finding,) = found
    assert finding.message == "one ¶1 dates the meeting 2031-05-02, two ¶4 dates it 2031-05-03"
    assert (finding.code, finding.severity, finding.span.path) == ("dates-differ", "warning", "seeds/one.md")
    assert "disagreement that cites both" in finding.hint
    more = [mention("one", "2031-05-02"), mention("two", "2031-05-03"), mention("two", "2031-05-04", number=2)]
    assert len(contradictions(more, ())) == 1
    others = [mention("one", "2031-05-02"), mention("two", "2031-05-03"), mention("three", "2031-05-04")]
    assert len(contradictions(others, ())) == 3


@pytest.mark.parametrize(
    "other",
    [
        mention("two", "2031-05-02"),
        mention("two", "2031-05"),
        mention("one", "2031-05-03", number=2),
        mention("two", "2031-05-03", "strike"),
        mention("two", "2031-05-03", profiles="ada"),
        mention("two", "2031-05-03", profiles="ada cy"),
        mention("two", "2031-05-03", profiles="cy di"),
    ],
)
def test_what_is_less_exact_or_of_something_else_is_no_contradiction(other: Mention) -> None:
    assert contradictions([mention("one", "2031-05-02"), other], ()) == ()
    assert contradictions([other, mention("one", "2031-05-02")], ()) == ()


@pytest.mark.parametrize(
    ("cited", "said"),
    [
        ({("one", 1), ("two", 1)}, 0),
        ({("one", 1), ("two", 1), ("three", 9)}, 0),
        ({("one", 1)}, 1),
        ({("one", 1), ("two", 2)}, 1),
        (set(), 1),
    ],
)
def test_a_disagreement_that_cites_both_settles_it(cited: set[tuple[str, int]], said: int) -> None:
    both = [mention("one", "2031-05-02"), mention("two", "2031-05-03")]
    assert len(contradictions(both, [frozenset({("x", 1)}), frozenset(cited)])) == said


def test_a_bare_year_contradicts_nothing() -> None:
    assert list(find_mentions(source("one", "The vote of x."), 1, [(12, PartialDate(2031))], ())) == []
