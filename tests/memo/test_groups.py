"""Names in groups, so that little changes when a name comes or goes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.memo import groups
from generator.memo.groups import group_size, in_groups
from generator.memo.infolder import Apart

names = st.lists(st.text(max_size=6), unique=True, max_size=60)


@pytest.fixture(autouse=True)
def _few_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "MOST_GROUPS", 4)


def flat(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(name for group in found for name in group)


@given(listed=names)
def test_every_name_is_in_one_group_in_its_place(listed: list[str]) -> None:
    found = in_groups(listed)
    assert flat(found.values()) == tuple(listed)
    assert all(first == group[0] for first, group in found.items())


@given(listed=names, place=st.integers(0, 60), more=st.text(max_size=6))
def test_one_name_more_changes_two_groups_at_most(listed: list[str], place: int, more: str) -> None:
    one_more = [*listed[:place], more, *listed[place:]]
    if more in listed or group_size(len(listed)) != group_size(len(one_more)):
        return
    before, after = in_groups(listed), in_groups(one_more)
    changed = [group for first, group in after.items() if before.get(first) != group]
    assert len(changed) <= 2
    assert more in flat(changed)


def test_there_are_few_groups_however_many_names_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [group_size(count) for count in (0, 1, 3, 4, 7, 8, 16, 400)] == [1, 1, 1, 2, 2, 4, 8, 128]
    monkeypatch.undo()
    for count in (900, 1100, 5000, 20000):
        found = len(in_groups([f"section-{number}" for number in range(count)]))
        assert count / 2 < found * group_size(count) < count * 2
        assert found < 2048
    assert all(len(group) == 1 for group in in_groups([f"section-{number}" for number in range(1000)]).values())


def test_what_is_kept_of_groups_is_spread_over_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "MOST_GROUPS", 1024)
    count = 20_000
    found = in_groups([f"content/strike/section-{number}.md" for number in range(count)])
    files = 128
    shelf = Apart(str(tmp_path), "stamp", "x", files * 128)
    for first in found:
        shelf.put(first, ("", ""), shelf.pack("text"))
    shelf.keep()
    assert len(list(tmp_path.iterdir())) > 0.9 * files, "where a group begins must not tell in which file it is"
