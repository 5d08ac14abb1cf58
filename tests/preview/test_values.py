"""What travels from the builder to the server, and who may ask; without processes."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Outcome, Severity, Span
from generator.layouts import Output
from generator.preview.building import SHOWN, Builder, Made
from generator.preview.handlers import with_script
from generator.preview.hosts import Allowed, is_this_machine
from generator.preview.values import Built, File, Part, Report, Snapshot, Wishes, as_file


def page(text: str, style: str = "0123456789") -> bytes:
    return f'<head><link href="../assets/site.{style}.css"></head><p>{text}</p>'.encode()


def made(**files: bytes) -> Made:
    return Made(Outcome(tuple(Output(f"{name}.html", data) for name, data in sorted(files.items()))), "/x/")


def builder(*results: Made | BaseException) -> Builder:
    left = list(results)

    def make(_wishes: Wishes) -> Made:
        result = left.pop(0)
        if isinstance(result, BaseException):
            raise result
        return result

    return Builder(Wishes(Path(), editor="vscode://file/{path}:{line}:{column}"), make)


def built(builder: Builder, snapshot: Snapshot) -> tuple[Snapshot, Report, set[str]]:
    changed: dict[str, File] = {}
    for message in builder.after(()):
        if isinstance(message, Part):
            changed |= message.files
        else:
            return snapshot.after(message, changed), message.report, set(changed)
    raise AssertionError("a build ends with a report")


def test_only_what_changed_travels() -> None:
    one = builder(made(a=b"1", b=b"1", c=b"1"), made(a=b"1", b=b"2", d=b"1"))
    first, _, sent = built(one, Snapshot({"old.html": File(b"", "")}))
    assert sent == set(first.files) == {"a.html", "b.html", "c.html"}
    second, report, sent = built(one, first)
    assert sent == {"b.html", "d.html"}
    assert {path: file.data for path, file in second.files.items()} == {"a.html": b"1", "b.html": b"2", "d.html": b"1"}
    assert "3 of 3 files changed, 0 errors" in report.text


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
    one = builder(made(a=b"1"), fault, made(a=b"2"))
    good, _, _ = built(one, Snapshot())
    same, report, _ = built(one, good)
    assert same is good
    assert report.failed
    assert type(fault).__name__ in report.trouble
    assert built(one, good)[0].files["a.html"].data == b"2"


def test_findings_come_errors_first_with_line_and_link(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/ä b.md").write_text("one\ntwo words here\n", encoding="utf-8")
    span = Span("content/ä b.md", 2, 5, 10)
    warnings = [Diagnostic(f"w{n}", "m", span, severity=Severity.WARNING) for n in range(SHOWN)]
    error = Diagnostic("wrong", "m", span, "h")
    one = builder(Made(Outcome((), (*warnings, error))))
    one.wishes = Wishes(tmp_path, editor=one.wishes.editor)
    _, report, _ = built(one, Snapshot())
    assert report.failed
    assert report.more == 1
    assert report.findings[0].code == "wrong"
    assert report.findings[0].line == ("two ", "words", " here")
    assert report.findings[0].editor == f"vscode://file/{tmp_path}/content/%C3%A4%20b.md:2:5"
    assert "… and 1 more" in report.text


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
    files = {name: as_file(name, b"") for name in ("index.html", "a.html", "t/b.html")}
    assert Snapshot(files, "/x/").find(address) == found


def test_a_large_site_travels_in_parts() -> None:
    one = builder(made(**{f"p{n}": bytes(400_000) for n in range(9)}))
    messages = list(one.after(()))
    assert len(messages) == 4
    assert isinstance(messages[-1], Built)


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
