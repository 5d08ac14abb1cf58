"""What the builder hears while it is busy is all there afterwards, as one piece of news."""

from __future__ import annotations

import os
from collections.abc import Iterator
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from generator.preview.news import Inbox, News
from generator.preview.values import Open, Wanted
from generator.preview.watching import Watch
from tests.preview.running import eventually
from tests.sites import write_site


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_site(tmp_path)


@pytest.fixture
def server() -> Iterator[tuple[Connection, Connection]]:
    ours, theirs = Pipe()
    yield ours, theirs
    ours.close()


def test_saves_during_a_build_are_one_more_build(root: Path, server: tuple[Connection, Connection]) -> None:
    inbox = Inbox(server[1], Watch(root), lambda: None)
    assert inbox.take(0) == News(quiet=True)
    for number in range(5):
        (root / "content/index.md").write_text(str(number), encoding="utf-8")
        assert eventually(inbox.has_news)
        server[0].send(Wanted("a.html"))
    (root / "content/late.md").write_text("late", encoding="utf-8")
    heard = inbox.take(5)
    while "late.md" not in {os.path.basename(path) for path in heard.changed}:
        more = inbox.take(5)
        heard = News(heard.changed | more.changed, heard.wanted or more.wanted)
    assert {os.path.basename(path) for path in heard.changed} == {"index.md", "late.md"}
    assert heard.wanted == ("a.html",)


def test_the_builder_knows_which_pages_are_open(root: Path, server: tuple[Connection, Connection]) -> None:
    inbox = Inbox(server[1], Watch(root), lambda: None)
    server[0].send(Open(frozenset({"/x/a"})))
    server[0].send(Open(frozenset({"/x/b"})))
    assert eventually(lambda: inbox.take(0) is not None and inbox.open == frozenset({"/x/b"}))


def test_the_end_of_the_server_is_heard(root: Path, server: tuple[Connection, Connection]) -> None:
    ended: list[bool] = []
    Inbox(server[1], Watch(root), lambda: ended.append(True))
    server[0].close()
    assert eventually(lambda: bool(ended))


def test_watching_that_breaks_ends_the_builder(
    root: Path, server: tuple[Connection, Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_watch: Watch) -> frozenset[str]:
        raise OSError("no more")

    monkeypatch.setattr(Watch, "wait", breaks)
    inbox = Inbox(server[1], Watch(root), lambda: None)
    with pytest.raises(OSError, match="no more"):
        inbox.take(5)
