"""Nothing that conversion says or writes about whole articles changes unseen; see whole.py."""

from __future__ import annotations

from tests.convert.whole import RECORDED, converted


def test_whole_articles_are_converted_as_recorded() -> None:
    assert "\n".join(converted()).split("\n") == RECORDED.read_text(encoding="utf-8").split("\n")
