"""The builder's work in its order, and the index for search that nobody waits for; in this process."""

from __future__ import annotations

import gc
import importlib.util
import os
from pathlib import Path
from typing import cast

import pytest

from generator.diagnostics import Outcome
from generator.layouts import Made, Output, Promise
from generator.preview import indexing, worker
from generator.preview.building import Builder, Plan, make
from generator.preview.indexing import Indexing
from generator.preview.news import Inbox, News
from generator.preview.values import Answered, Fresh, Report, ToServer, Wishes
from tests.preview.builders import Server, builder, plan
from tests.sites import BASE, files_of, write_site


class _EndError(Exception):
    """The conversation is over."""


class Heard:
    """An inbox that has heard all of it already; how long it was waited for each time is kept."""

    open = frozenset({"/x/a"})

    def __init__(self, *news: News) -> None:
        self.left = list(news)
        self.waited: list[float | None] = []

    def take(self, seconds: float | None) -> News:
        self.waited.append(seconds)
        if not self.left:
            raise _EndError
        return self.left.pop(0)

    def has_news(self) -> bool:
        return False

    def wake(self) -> None:
        """Nobody waits here."""


def worked(one: Builder, *news: News) -> tuple[list[ToServer], list[float | None]]:
    """What the builder sends on this news, and how long it was ready to wait."""
    inbox, sent = Heard(*news), list[ToServer]()
    with pytest.raises(_EndError):
        worker._work(one, cast("Inbox", inbox), sent.append)
    return sent, inbox.waited


def test_what_is_wanted_is_answered_before_anything_is_built() -> None:
    one = builder(plan(a=b"1", z=b"1"), plan(a=b"2", z=b"2"))
    list(one.after(()))
    sent, waited = worked(one, News(frozenset({"x"}), ("z.html",)))
    assert isinstance(sent[0], Fresh)
    assert set(sent[0].files) == {"z.html"}
    assert sent[1] == Answered("z.html")
    assert next(set(message.files) for message in sent[2:] if isinstance(message, Fresh)) == {"a.html"}
    assert waited == [0, 0], "there is always something left to make: nothing is waited for"
    assert one.open == {"/x/a"}


def test_what_is_left_is_made_and_then_news_is_waited_for() -> None:
    one = builder(plan(index=b"1", z=b"1"))
    list(one.after(()))
    sent, waited = worked(one, News(quiet=True), News(quiet=True), News())
    assert next(set(message.files) for message in sent if isinstance(message, Fresh)) == {"z.html"}
    assert waited == [0, worker.IDLE_SECONDS, None, None], "after a quiet while it waits for as long as it takes"


def test_what_changed_without_notice_is_found_when_it_is_quiet(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    one = Builder(Wishes(root))
    _sent, _ = worked(one, News(frozenset({"all"})), News(), News(quiet=True))
    page = root / "content/index.md"
    page.write_text(page.read_text(encoding="utf-8").replace("nine", "eleven"), encoding="utf-8")
    assert one.missed() == {str(page)}
    sent, _ = worked(one, News(quiet=True), News(), News(quiet=True))
    assert any("index.html" in message.files for message in sent if isinstance(message, Fresh))
    assert one.missed() == frozenset()


def test_a_look_that_fails_ends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise OSError(5, "no longer there")

    one = Builder(Wishes(write_site(tmp_path)))
    monkeypatch.setattr("generator.preview.building.look", failing)
    assert one.missed() == frozenset()


def test_memory_is_tidied_when_it_is_quiet_after_many_builds(monkeypatch: pytest.MonkeyPatch) -> None:
    tidied: list[bool] = []
    monkeypatch.setattr(worker, "TIDIED_EVERY", 2)
    monkeypatch.setattr(gc, "collect", lambda: tidied.append(True))
    change, quiet = News(frozenset({"x"})), News(quiet=True)
    worked(builder(*(plan(a=b"1") for _ in range(3))), change, quiet, quiet)
    assert tidied == []
    worked(builder(*(plan(a=b"1") for _ in range(3))), change, quiet, change, quiet, quiet, quiet)
    assert tidied == [True], "once for both builds"


def searched(*data: bytes) -> Builder:
    """A builder of sites that ask for search, one page each."""

    def planned(text: bytes) -> Plan:
        return Plan(Outcome((Promise("a.html", lambda _: Made(repr(text), lambda: (text,))),)), "/x/", searched=True)

    return builder(*map(planned, data))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Instead of Pagefind something quick; what was indexed is kept."""
    seen: list[bytes] = []

    def indexed(outputs: tuple[Output, ...]) -> tuple[Output, ...]:
        seen.append(outputs[0].data)
        if outputs[0].data == b"breaks":
            raise OSError("no index today")
        return (*outputs, Output("pagefind/entry.json", b"{}"), Output(f"pagefind/{len(seen)}.pf", outputs[0].data))

    monkeypatch.setattr(indexing, "with_index", indexed)
    monkeypatch.setattr(os, "setpriority", lambda *_: None, raising=False)  # a test keeps its rank
    return seen


def finish(one: Indexing) -> list[ToServer]:
    """What is handed over once the index that is being made is done."""
    if one._made:
        one._made.exception(10)
    return list(one.go_on(quiet=False))


def test_an_index_is_made_in_a_quiet_moment_and_once_for_the_same_pages(made: list[bytes]) -> None:
    server = Server(searched(b"1", b"2"))
    one = Indexing(server.builder, lambda: None)
    server.build()
    assert finish(one) == []
    assert list(one.go_on(quiet=True)) == []
    server.take(finish(one))
    assert set(server.shown) == {"a.html", "pagefind/entry.json", "pagefind/1.pf"}
    assert "the search index is up to date" in server.said[-1]
    list(one.go_on(quiet=True))
    assert made == [b"1"], "the pages are as they were"
    server.build()
    list(one.go_on(quiet=True))
    server.take(finish(one))
    assert made == [b"1", b"2"]
    assert set(server.shown) == {"a.html", "pagefind/entry.json", "pagefind/2.pf"}, "what it no longer names is gone"


def test_an_index_of_pages_that_are_others_by_now_is_not_handed_over(made: list[bytes]) -> None:
    server = Server(searched(b"1", b"2"))
    one = Indexing(server.builder, lambda: None)
    server.build()
    list(one.go_on(quiet=True))
    server.build()
    assert finish(one) == []
    assert set(server.shown) == {"a.html"}


def test_an_index_that_fails_is_reported_and_the_pages_stay(made: list[bytes]) -> None:
    server = Server(searched(b"breaks"))
    one = Indexing(server.builder, lambda: None)
    server.build()
    list(one.go_on(quiet=True))
    server.take(finish(one))
    assert server.report.failed
    assert "no index today" in server.report.trouble
    assert server.shown == {"a.html": b"breaks"}
    list(one.go_on(quiet=True))
    assert made == [b"breaks"], "it is not tried again before the pages are others"


def test_a_site_that_does_not_ask_is_not_indexed(made: list[bytes]) -> None:
    server = Server(builder(plan(a=b"1")))
    server.build()
    list(Indexing(server.builder, lambda: None).go_on(quiet=True))
    assert made == []


def test_a_plan_of_the_preview_is_the_build_without_its_index(tmp_path: Path) -> None:
    config = files_of(BASE)["content/site.yaml"]
    root = write_site(tmp_path, f"-- content/site.yaml --\nsearch: true\n{config}")
    one = Builder(Wishes(root))
    planned = make(one.wishes, one.work)
    assert planned.searched is (importlib.util.find_spec("pagefind") is not None)
    assert planned.base_path == "/harbour/"
    assert "index.html" in {promise.path for promise in planned.outcome.value}
    write_site(root, "-- content/strike/a.md --\n---\ntitle: A\n---\nx [@nobody:1]\n")
    again = make(one.wishes, one.work)
    assert again.outcome.value == ()
    assert "unknown-source" in {finding.code for finding in again.outcome.diagnostics}


def test_a_site_that_cannot_be_read_is_a_report(tmp_path: Path) -> None:
    (report,) = [message for message in Builder(Wishes(tmp_path)).after(()) if isinstance(message, Report)]
    assert [finding.code for finding in report.findings] == ["no-site"]


def test_the_page_of_the_file_written_last_comes_first(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    server = Server(Builder(Wishes(root)))
    server.build()
    changed = [root / "content/strike/the-walkout.md", root / "seeds/gazette.md", root / "content/gone.md"]
    for number, path in enumerate(changed[:2]):
        path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        os.utime(path, (number, number))
    sent = list(server.builder.after([str(path) for path in changed]))
    shape = next(message.shape for message in sent if isinstance(message, Fresh) and message.shape)
    assert shape.edit.path == "sources/gazette.html"
