"""After an edit, exactly those pages are made again that show what was edited."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from generator.build import keep, plan, read
from generator.check import run_rules
from generator.ground.parallel import map_in_processes
from generator.layouts import SHIPPED, Made, Promise
from generator.memo.built import recall
from generator.memo.fingerprint import look
from generator.memo.shelf import Memory
from generator.memo.work import Work
from generator.public import write
from tests.memo.building import build_again
from tests.sites import write_site

T = TypeVar("T")

ALWAYS = {"claims.json", "claims.schema.json", "card.png"}
"""Files that are made to tell whether they have changed; what they hold is kept line by line."""

ALWAYS_WORKED_OUT = {"everything.html", "method.html", "404.html", "sitemap.xml"}
"""Pages whose values are made to tell whether they have changed."""


def edit(root: Path, path: str, old: str, new: str) -> None:
    """Replace a text in a file, where it must stand."""
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A site that has been built."""
    folder = write_site(tmp_path)
    build_again(folder)
    assert made(folder) == set()
    return folder


def made(root: Path) -> set[str]:
    """The pages that the next build makes, and no other file changes."""
    written = build_again(root)
    pages = {path for path in written.made if not path.startswith("assets/")} - ALWAYS
    assert {path for path in written.changed if not path.startswith("assets/")} <= pages | ALWAYS
    return pages


def test_a_picture_of_another_size(root: Path) -> None:
    edit(root, "content/talks/the-deal.md", "---\nThe port", "---\n![The quay](../quay.gif)\n\nThe port")
    quay = root / "content/quay.gif"
    quay.write_bytes(b"GIF89a" + bytes((40, 0, 30, 0)))
    made(root)
    page = root / "public/talks/the-deal.html"
    assert 'alt="The quay" width="40" height="30" loading="lazy"' in page.read_text(encoding="utf-8")
    quay.write_bytes(b"GIF89a" + bytes((40, 0, 30, 0, 7)))
    assert made(root) == {"quay.gif"}, "its bytes alone, not its size"
    quay.write_bytes(b"GIF89a" + bytes((50, 0, 30, 0)))
    assert {"talks/the-deal.html", "everything.html"} <= made(root)
    for path in ("talks/the-deal.html", "everything.html"):
        assert 'width="50" height="30"' in (root / "public" / path).read_text(encoding="utf-8")


def test_a_body(root: Path) -> None:
    edit(root, "content/talks/the-deal.md", "shorter nights after", "far shorter nights after")
    assert made(root) == {"talks/the-deal.html", "everything.html", "sources/courier.html"}


def test_a_title(root: Path) -> None:
    edit(root, "content/talks/the-deal.md", "title: The deal", "title: The bargain")
    assert made(root) == {
        "talks/the-deal.html",
        "talks.html",
        "strike/the-walkout.html",  # leads on to it
        "sources/courier.html",  # it rests on that
        "tags.html",
        "tags/pay.html",
        "index.html",
        "search.html",
        "feed.xml",
        "everything.html",
    }


def test_a_tag(root: Path) -> None:
    edit(root, "content/talks/the-deal.md", "tags: [pay]", "tags: [nights]")
    assert made(root) == {
        "talks/the-deal.html",
        "strike/the-walkout.html",  # had the tag in common
        "tags.html",
        "tags/pay.html",
        "tags/nights.html",
        "search.html",
        "sitemap.xml",
    }


def test_an_alias(root: Path) -> None:
    edit(root, "content/profiles/ada-moreno.md", "aliases: [Moreno]", "aliases: [Moreno, the drivers]")
    assert made(root) == {"profiles/ada-moreno.html"}


def test_a_disagreement(root: Path) -> None:
    edit(root, "content/disagreements/how-long.md", "One paper counts", "The one paper counts")
    assert made(root) == {"disagreements/how-long.html", "disagreements.html", "everything.html"}


def test_a_paragraph_of_a_source(root: Path) -> None:
    edit(root, "seeds/courier.md", "The port will shorten the nights.", "The port is going to shorten the nights.")
    assert made(root) == {"sources/courier.html", "talks/the-deal.html", "everything.html"}


def test_a_template(root: Path) -> None:
    (root / "layouts").mkdir()
    (root / "layouts/tag.html").write_text("<html>{{ page.title }}\n", encoding="utf-8")
    assert made(root) == {"tags/cranes.html", "tags/pay.html"}


def test_a_template_that_others_bring_in(root: Path) -> None:
    (root / "layouts/parts").mkdir(parents=True)
    shipped = (SHIPPED / "parts/disagreement.html").read_text(encoding="utf-8")
    (root / "layouts/parts/disagreement.html").write_text(f"{shipped}{{# ours #}}", encoding="utf-8")
    assert made(root) == {"disagreements/how-long.html", "disagreements.html"}


def test_a_setting(root: Path) -> None:
    edit(root, "content/site.yaml", "title: The harbour", "title: The port")
    assert {"index.html", "talks/the-deal.html", "feed.xml"} <= made(root)


def test_nothing(root: Path) -> None:
    assert made(root) == set()


def test_a_process_that_lives_on_parses_renders_and_checks_what_was_edited(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[list[str]] = []

    def counted(work: Callable[[str], T], called: Sequence[str], jobs: int, size: int = 1) -> list[T]:
        done.append(list(called))
        return map_in_processes(work, called, jobs, size)

    monkeypatch.setattr("generator.memo.work.map_in_processes", counted)
    memory: Memory = {}

    def build_once() -> None:
        digests = {path: file.digest for path, file in look(str(root), {}).items()}
        work = Work(memory=memory, digests=digests)
        keep(plan(read(root, work=work), run_rules, work=work))

    build_once()
    assert ["talks/the-deal.html" in called for called in done].count(True) == len(("findings", "claims", "wholes"))
    done.clear()
    edit(root, "content/talks/the-deal.md", "shorter nights after", "far shorter nights after")
    build_once()
    by_file, by_page = ["content/talks/the-deal.md"], ["talks/the-deal.html"]
    read_rendered, found_told_shown = [by_file] * 2, [by_page] * 3
    assert [called for called in done if called] == read_rendered + found_told_shown


def values_made(root: Path) -> set[str]:
    """The pages of which the next build makes the value, to tell whether they have changed."""
    asked: list[str] = []

    def counted(promise: Promise) -> Promise:
        def make(path: str) -> Made:
            asked.append(path)
            return promise.make(path)

        return promise._replace(make=make)

    last = recall(str(root), str(root / "public"))
    promises = tuple(map(counted, plan(read(root), run_rules).value))
    write(promises, root / "public", left=last.files if last else {})
    return {path for path in asked if path.endswith((".html", ".xml"))}


def test_an_edited_body_leaves_the_values_of_most_pages_unmade(root: Path) -> None:
    build_again(root)
    assert values_made(root) == ALWAYS_WORKED_OUT
    edit(root, "content/talks/the-deal.md", "shorter nights after", "far shorter nights after")
    assert values_made(root) == ALWAYS_WORKED_OUT | {"talks/the-deal.html", "sources/courier.html"}


def test_another_language_is_checked_anew(root: Path) -> None:
    deal = root / "content/talks/the-deal.md"
    deal.write_text(f"{deal.read_text(encoding='utf-8')}\nIt rained in Skjervik. [@gazette:2]\n", encoding="utf-8")
    memory: Memory = {}

    def told() -> list[str]:
        found = plan(read(root, work=Work(memory=memory)), run_rules, work=Work(memory=memory)).diagnostics
        return [finding.message for finding in found if finding.code == "name-not-in-source"]

    assert told() == ["Skjervik is not in gazette ¶2"]
    edit(root, "content/site.yaml", "title: The harbour", "title: The harbour\nlanguage: es")
    assert told() == []


def test_an_edited_statement_leaves_the_sources_of_others_unmade(root: Path) -> None:
    deal = root / "content/talks/the-deal.md"
    deal.write_text(f"{deal.read_text(encoding='utf-8')}\nThe cranes stood still. [@gazette:2]\n", encoding="utf-8")
    build_again(root)
    edit(root, "content/talks/the-deal.md", "The cranes stood", "All cranes stood")
    assert values_made(root) == ALWAYS_WORKED_OUT | {"talks/the-deal.html", "sources/gazette.html"}


def test_what_takes_long_to_keep_waits_in_a_process_that_lives_on_until_it_is_asked_for() -> None:
    asked: list[str] = []
    later = Work(memory={}).later(lambda: asked.append("later"))
    assert asked == []
    later()
    later()
    Work().later(lambda: asked.append("at once"))
    assert asked == ["later", "at once"]
