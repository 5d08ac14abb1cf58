"""Nothing that joining a site works out changes unseen; see recorded.py."""

from __future__ import annotations

from tests.recorded import RECORDED, joined, told


def test_a_joined_site_is_as_recorded() -> None:
    assert "\n".join(told(joined())).split("\n") == RECORDED.read_text(encoding="utf-8").removesuffix("\n").split("\n")
