"""No rule's word on a line, however long and wherever it stands, changes unseen; see ruled.py."""

from __future__ import annotations

from functools import cache

import pytest

from tests.convert.ruled import LONGEST, Said, changes, recorded, ruled, tried


@cache
def known() -> dict[tuple[str, str], list[Said]]:
    return dict(recorded())


@pytest.mark.parametrize("line", tried())
def test_each_rule_changes_its_mind_at_the_length_that_is_recorded(line: str) -> None:
    for where in tried()[line]:
        said = known().get((line, where), [])
        assert [ruled(where, line, added) for added in changes(said)] == [said[added] for added in changes(said)], where


@pytest.mark.slow
@pytest.mark.parametrize("line", tried())
def test_what_each_rule_says_at_every_length_is_as_recorded(line: str) -> None:
    for where in tried()[line]:
        said = [ruled(where, line, added) for added in range(LONGEST)]
        assert known().get((line, where), said) == said, where


def test_most_lines_and_rules_are_recorded() -> None:
    assert set(known()) <= {(line, where) for line, surroundings in tried().items() for where in surroundings}
    assert len(known()) > 120
    assert len({rule for said in known().values() for one in said for rule in one}) > 30
