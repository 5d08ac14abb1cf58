"""What travels from the builder to the server, and who may ask; without processes."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Outcome, Severity, Span
from generator.layouts import Made, Promise
from generator.preview.building import Plan
from generator.preview.handlers import with_script
from generator.preview.hosts import Allowed, is_this_machine
from generator.preview.reporting import SHOWN, report_of
from generator.preview.values import Fresh, Shape, Snapshot, Wishes, as_file, find
from tests.preview.builders import Server, builder, plan


def page(text: str, style: str = "0123456789") -> bytes:
    return f'<head><link href="../assets/site.{style}.css"></head><p>{text}</p>'.encode()


def test_only_what_changed_travels() -> None:
    server = Server(builder(plan(a=b"1", b=b"1", c=b"1"), plan(a=b"1", b=b"2", d=b"1")))
    assert sorted(server.build()) == ["a.html", "b.html", "c.html"]
    assert sorted(server.build()) == ["b.html", "d.html"]
    assert server.shown == {"a.html": b"1", "b.html": b"2", "d.html": b"1"}
    assert "3 of 3 files changed, 0 errors" in server.said[-1]


def test_what_readers_look_at_comes_first_and_the_rest_when_nothing_else_is_to_be_done() -> None:
    server = Server(builder(plan(t_a=b"1", t_b=b"1", z=b"1"), plan(t_a=b"2", t_b=b"2", z=b"2")))
    server.build()
    server.builder.open = frozenset({"/x/t/b"})
    server.take(server.builder.after(()))
    assert server.shown == {"t/a.html": b"1", "t/b.html": b"2", "z.html": b"1"}
    server.take(server.builder.answer("z.html"))
    assert server.shown["z.html"] == b"2", "made because it was asked for"
    server.take(server.builder.go_on(lambda: True))
    assert server.builder.unfinished, "there is news: all else waits"
    server.take(server.builder.go_on(lambda: False))
    assert set(server.shown.values()) == {b"2"}
    assert not server.builder.unfinished


def test_a_build_that_is_overtaken_loses_nothing() -> None:
    server = Server(builder(plan(a=b"1", b=b"1"), plan(a=b"1", b=b"2"), plan(a=b"3", b=b"2")))
    server.build()
    server.take(server.builder.after(()))
    server.build()
    assert "overtaken by the next change" in server.said[-2]
    assert server.shown == {"a.html": b"3", "b.html": b"2"}


def test_an_error_in_the_content_does_not_stop_the_last_good_site_from_getting_whole() -> None:
    wrong = Plan(Outcome((), (Diagnostic("wrong", "m", Span("content/a.md")),)))
    server = Server(builder(plan(a=b"1", b=b"1"), plan(a=b"2", b=b"2"), wrong))
    server.build()
    server.take(server.builder.after(()))
    server.build()
    assert server.shown == {"a.html": b"2", "b.html": b"2"}
    assert server.report.failed


def test_a_site_that_begins_with_an_error_has_its_address_and_says_that_nothing_is_shown() -> None:
    wrong = Plan(Outcome((), (Diagnostic("wrong", "m", Span("content/a.md")),)), "/tram/")
    server = Server(builder(wrong, wrong, plan(a=b"1")))
    server.build()
    server.build()
    assert server.snapshot.shape.base_path == "/tram/"
    assert "there is no site to show yet" in server.said[-1]
    server.build()
    assert server.shown == {"a.html": b"1"}


def test_a_fault_that_only_one_page_shows_brings_the_last_good_site_back() -> None:
    fault = Diagnostic("template", "m", Span("layouts/z.html"))
    server = Server(builder(plan(t_a=b"1", z=b"1"), plan(t_a=b"2", z=fault), plan(t_a=b"3", z=b"3")))
    server.build()
    server.build()
    assert server.shown == {"t/a.html": b"1", "z.html": b"1"}
    assert server.report.findings[0].code == "template"
    assert "the last good site stays" in server.said[-1]
    server.build()
    assert server.shown == {"t/a.html": b"3", "z.html": b"3"}
    assert not server.report.failed


def test_a_site_whose_first_build_shows_a_fault_shows_nothing_else() -> None:
    server = Server(builder(plan(t_a=b"1", z=Diagnostic("template", "m", Span("layouts/z.html")))))
    server.build()
    assert server.snapshot == Snapshot()
    assert server.report.failed


@pytest.mark.parametrize(
    "fault",
    [
        ZeroDivisionError("x"),
        OSError(errno.ENOSPC, "No space left on device"),
        MemoryError(),
        SystemExit(3),
        RecursionError(),
    ],
    ids=repr,
)
def test_a_build_that_breaks_off_is_reported_and_the_next_one_counts(fault: BaseException) -> None:
    server = Server(builder(plan(a=b"1"), fault, plan(a=b"2")))
    server.build()
    assert server.build() == []
    assert server.report.failed
    assert type(fault).__name__ in server.report.trouble
    server.build()
    assert server.shown == {"a.html": b"2"}
    assert not server.report.failed


def test_a_page_that_breaks_off_brings_the_last_good_site_back() -> None:
    def breaks(_path: str) -> Made:
        raise MemoryError

    broken = Plan(Outcome((*plan(t_a=b"2").outcome.value, Promise("z.html", breaks))), "/x/")
    server = Server(builder(plan(t_a=b"1", z=b"1"), broken))
    server.build()
    server.build()
    assert server.shown == {"t/a.html": b"1", "z.html": b"1"}
    assert "MemoryError" in server.report.trouble


def test_findings_come_errors_first_with_line_and_link(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/ä b.md").write_text("one\ntwo words here\n", encoding="utf-8")
    span = Span("content/ä b.md", 2, 5, 10)
    warnings = [Diagnostic(f"w{n}", "m", span, severity=Severity.WARNING) for n in range(SHOWN)]
    error = Diagnostic("wrong", "m", span, "h")
    report = report_of(Wishes(tmp_path, editor="vscode://file/{path}:{line}:{column}"), (*warnings, error))
    assert report.failed
    assert report.more == 1
    assert report.findings[0].code == "wrong"
    assert report.findings[0].line == ("two ", "words", " here")
    assert report.findings[0].editor == f"vscode://file/{tmp_path}/content/%C3%A4%20b.md:2:5"
    assert "… and 1 more" in report.text


def test_a_finding_shows_no_line_of_a_file_outside_the_site(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret\n", encoding="utf-8")
    (tmp_path / "site/content").mkdir(parents=True)
    (tmp_path / "site/content/out.md").symlink_to(tmp_path / "secret.txt")
    report = report_of(Wishes(tmp_path / "site"), (Diagnostic("wrong", "m", Span("content/out.md")),))
    assert report.findings[0].line == ("", "", "")
    assert "secret" not in report.text


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/x/", "index.html"),
        ("/x/a", "a.html"),
        ("/x/a.html", "a.html"),
        ("/x/%61", "a.html"),
        ("/x/t/b", "t/b.html"),
        ("/x/t", ""),
        ("/x/t/", ""),
        ("/x/t%2Fb", ""),
        ("/x/t%5cb", ""),
        ("/x/t\\b", ""),
        ("/x/a%00", ""),
        ("/x/%ff", ""),
        ("/x/../x/a", ""),
        ("/x/./a", ""),
        ("/x//a", ""),
        ("/xa", ""),
        ("/", ""),
        ("", ""),
    ],
)
def test_an_address_finds_its_file_or_nothing(address: str, found: str) -> None:
    assert find(address, Shape(frozenset({"index.html", "a.html", "t/b.html"}), "/x/")) == found


def test_a_large_site_travels_in_parts() -> None:
    one = builder(plan(**{f"p{n}": bytes(400_000) for n in range(9)}))
    list(one.after(()))
    sizes = [len(message.files) for message in one.go_on(lambda: False) if isinstance(message, Fresh)]
    assert sizes == [3, 3, 3, 0]


def test_a_style_sheet_alone_leaves_the_version_of_a_page() -> None:
    one, other = as_file("a.html", page("x")), as_file("a.html", page("x", "abcdefabcd"))
    assert one.version == other.version
    assert (one.styles, other.styles) == ("site.0123456789.css", "site.abcdefabcd.css")
    assert as_file("a.html", page("y")).version != one.version


@pytest.mark.parametrize(
    ("sent", "served"),
    [
        (
            "<html><head lang=en><title>",
            '<html><head lang=en><script src="/livereload.js" data-version="v" data-edit="e" defer></script><title>',
        ),
        (
            "<p>no head, a <header>",
            '<p>no head, a <header><script src="/livereload.js" data-version="v" data-edit="e" defer></script>',
        ),
    ],
)
def test_the_script_is_added_to_every_page(sent: str, served: str) -> None:
    assert with_script(sent.encode(), "v", "e").decode() == served


@pytest.mark.parametrize(
    ("address", "host", "allowed"),
    [
        ("127.0.0.1", "127.0.0.1:8000", True),
        ("127.0.0.1", "LocalHost:8000", True),
        ("127.0.0.1", "localhost", False),
        ("127.0.0.1", "localhost:8000:8000", False),
        ("127.0.0.1", "192.168.1.5:8000", False),
        ("127.0.0.1", "", False),
        ("::1", "[::1]:8000", True),
        ("::", "[fe80::1]:8000", True),
        ("0.0.0.0", "192.168.1.5:8000", True),
        ("0.0.0.0", "example.org:8000", False),
        ("workshop.lan", "workshop.lan:8000", True),
    ],
)
def test_hosts(address: str, host: str, allowed: bool) -> None:
    assert Allowed(address, 8000).host(host) is allowed


def test_the_usual_port_may_be_left_out() -> None:
    assert Allowed("127.0.0.1", 80).host("localhost")
    assert Allowed("127.0.0.1", 80).origin("http://localhost", "localhost")
    assert not Allowed("127.0.0.1", 80).origin("https://localhost", "localhost")


def test_what_is_this_machine() -> None:
    assert [is_this_machine(host) for host in ("127.0.0.1", "127.8.8.8", "::1", "localhost")] == [True] * 4
    assert [is_this_machine(host) for host in ("0.0.0.0", "::", "192.168.1.5", "workshop.lan")] == [False] * 4


def test_a_long_file_is_left_half_made_when_there_is_news_and_made_afterwards() -> None:
    long = Promise("long.html", lambda _: Made("long", lambda: iter((b"one ", b"two"))))
    one = builder(plan(index=b"home"), Plan(Outcome((*plan(index=b"home").outcome.value, long)), "/x/"))
    server = Server(one)
    server.take(one.after(()))
    server.take(one.go_on(lambda: False))
    server.take(one.after(()))
    asked = iter((False, True, True))
    server.take(one.go_on(lambda: next(asked)))
    assert "long.html" not in server.snapshot.files
    assert one.unfinished
    server.take(one.go_on(lambda: False))
    assert server.snapshot.files["long.html"].data == b"one two"
    assert not one.unfinished
