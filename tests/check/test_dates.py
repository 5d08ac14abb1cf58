"""Dates after the day that a site speaks of as today."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sites import checked, write_site


def dated(count: int, later: int, tmp_path: Path) -> list[tuple[str, str]]:
    """What is found in a site of 2031-05-20 with so many sections, of which some are of a later day."""
    sections = "".join(
        f"-- content/strike/d{number}.md --\n---\ntitle: D{number}\ntags: [pay]\n"
        f"date: 2031-0{6 if number < later else 5}-{number + 1:02}\n---\nx {{.editorial}}\n"
        for number in range(count)
    )
    root = write_site(tmp_path, sections)
    settings = root / "content/site.yaml"
    text = "".join(line for line in settings.read_text(encoding="utf-8").splitlines(True) if "as_of" not in line)
    settings.write_text(f"{text}as_of: 2031-05-31\n", encoding="utf-8")
    return [(one.span.path, one.message) for one in checked(root) if one.code == "after-as-of"]


@pytest.mark.parametrize(("count", "later"), [(20, 6), (5, 5), (9, 0)])
def test_some_later_dates_are_told_where_they_stand(count: int, later: int, tmp_path: Path) -> None:
    found = dated(count, later, tmp_path)
    assert [path for path, _ in found] == [f"content/strike/d{number}.md" for number in range(later)]


def test_where_most_dates_are_later_the_day_of_the_site_is_told(tmp_path: Path) -> None:
    ((path, message),) = dated(20, 20, tmp_path)
    assert path == "content/site.yaml"
    assert message.startswith("20 of ")
