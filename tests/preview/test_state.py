"""The server waits for a file that may have changed, but not for long."""

from __future__ import annotations

import asyncio

import pytest

from generator.preview import state
from generator.preview.state import Preview
from generator.preview.values import Answered, Fresh, Report, Said, Shape, ToBuilder, Wanted, as_file

PAGE = as_file("a.html", b"old")
UNSETTLED = Shape(frozenset({"a.html", "b.html", "assets/site.css"}), settled=False)


def preview(asked: list[ToBuilder]) -> Preview:
    """A server that has one page, of a build that goes on."""
    one = Preview(tell=asked.append)
    one.take(Fresh({"a.html": PAGE, "assets/site.css": PAGE}, UNSETTLED))
    return one


def test_a_settled_site_and_an_asset_are_not_asked_for() -> None:
    asked: list[ToBuilder] = []
    one = preview(asked)
    asyncio.run(one.fresh("assets/site.css"))
    one.take(Fresh(shape=Shape(UNSETTLED.paths)))
    asyncio.run(one.fresh("a.html"))
    assert asked == []


def test_a_page_that_may_have_changed_is_asked_for_and_waited_for() -> None:
    asked: list[ToBuilder] = []

    async def conversation() -> bytes:
        one = preview(asked)
        waiting = asyncio.create_task(one.fresh("b.html"))
        await asyncio.sleep(0)
        assert asked == [Wanted("b.html")]
        assert not waiting.done()
        one.take(Fresh({"b.html": as_file("b.html", b"new")}))
        one.take(Answered("b.html"))
        await waiting
        return one.snapshot.files["b.html"].data

    assert asyncio.run(conversation()) == b"new"


def test_when_the_builder_is_busy_the_page_is_shown_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(state, "LONGEST_WAIT_SECONDS", 1000)
    asyncio.run(asyncio.wait_for(preview([]).fresh("a.html"), 10))


def test_whoever_waits_goes_on_when_all_is_made() -> None:
    async def conversation() -> None:
        one = preview([])
        waiting = asyncio.create_task(one.fresh("b.html"))
        await asyncio.sleep(0)
        one.take(Fresh(shape=Shape(UNSETTLED.paths)))
        await waiting

    asyncio.run(asyncio.wait_for(conversation(), 10))


def test_the_terminal_hears_and_the_overlay_keeps_what_it_shows(capsys: pytest.CaptureFixture[str]) -> None:
    one = preview([])
    one.take(Report(failed=True, text="what is wrong", summary="1 error"))
    one.take(Said("the index is there"))
    assert capsys.readouterr().err == "what is wrong\nthe index is there\n"
    assert one.report == Report(failed=True, summary="1 error")
