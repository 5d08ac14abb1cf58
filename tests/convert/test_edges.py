"""The rarer ways of a conversion: files that come in between, folders without articles, text without a certain line."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from generator.convert import writing
from generator.convert.batch import clean_file, clean_files, expand
from generator.convert.forms.reading import plain_blocks
from generator.convert.lines.labels import label
from generator.convert.values import NUMBERED, Metadata
from generator.convert.writing import write_new
from tests.convert.site import ARTICLE, make_site, put, run
from tests.sites import files_in


def test_a_source_that_someone_else_wrote_meanwhile_is_never_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make_site(tmp_path / "site")
    real = writing._make_folders

    def meanwhile(root: Path, folders: Any) -> Any:
        yield from real(root, folders)
        put(site, "seeds/gazette.md", "mine")

    monkeypatch.setattr(writing, "_make_folders", meanwhile)
    report, found = run(site, put(tmp_path, "cranes.txt", ARTICLE))
    assert [(f.code, f.span.path, f.hint) for f in found] == [
        ("already-exists", "seeds/gazette.md", "run the command again")
    ]
    assert found[0].message.startswith("seeds/gazette.md exists already; nothing of ")
    assert report.written == ()
    assert report.files[0].sections == ()
    assert report.summary().splitlines()[-2:] == ["1 file: 1 not converted; 0 new sections", "Nothing was written."]
    assert (site / "seeds/gazette.md").read_text(encoding="utf-8") == "mine"
    assert not list(site.glob("content/*/crane*"))


def test_a_section_that_someone_else_wrote_meanwhile_leaves_its_name_to_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make_site(tmp_path / "site")
    real = writing._make_folders

    def meanwhile(root: Path, folders: Any) -> Any:
        yield from real(root, folders)
        put(site, "content/talks/the-talks.md", "mine")
        put(site, "content/talks/the-talks-2.md", "mine too")

    monkeypatch.setattr(writing, "_make_folders", meanwhile)
    report, _ = run(site, put(tmp_path, "cranes.txt", ARTICLE))
    assert "content/talks/the-talks-3.md" in report.written
    assert (site / "content/talks/the-talks.md").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("make", [lambda path, out: path.symlink_to(out), lambda path, out: path.write_text("a file")])
def test_a_folder_that_leads_out_or_is_none_is_said_and_nothing_is_written(make: Any, tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    (tmp_path / "out").mkdir()
    make(site / "content/talks", tmp_path / "out")
    before = files_in(site)
    report, found = run(site, put(tmp_path, "cranes.txt", ARTICLE))
    assert ("link-leads-out", "content/talks", "make it a plain folder") in [
        (f.code, f.span.path, f.hint) for f in found
    ]
    assert report.written == ()
    assert files_in(site) == before
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("there", [False, True])
def test_where_there_are_no_hard_links_a_file_is_new_or_not_written(
    there: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(os, "link", refuse)
    if there:
        put(tmp_path, "a.md", "mine")
    assert write_new(tmp_path, "a.md", "new\n") is not there
    assert (tmp_path / "a.md").read_bytes() == (b"mine" if there else b"new\n")
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_a_new_file_that_cannot_be_written_is_told_by_its_own_name(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as fault:
        write_new(tmp_path, "missing/a.md", "one\n")
    assert fault.value.filename == str(tmp_path / "missing/a.md")


def test_a_new_file_never_replaces_one(tmp_path: Path) -> None:
    assert write_new(tmp_path, "a.md", "one\n")
    assert not write_new(tmp_path, "a.md", "two\n")
    assert (tmp_path / "a.md").read_bytes() == b"one\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_files_named_and_found_are_taken_in_order_once_each(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    for name in ("in/b.txt", "in/a/c.HTML", "in/d.md", "in/e.pdf", "in/f.htm", "other.xyz"):
        put(tmp_path, name, "x")
    (tmp_path / "in/folder.txt").mkdir()
    outcome = expand([tmp_path / "in/d.md", tmp_path / "in", tmp_path / "other.xyz"], site)
    names = [str(path.relative_to(tmp_path)) for path in outcome.value]
    assert names == ["in/d.md", "in/a/c.HTML", "in/b.txt", "in/f.htm", "other.xyz"]
    assert outcome.diagnostics == ()


def test_a_folder_without_articles_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    outcome = expand([tmp_path / "empty"], make_site(tmp_path / "site"))
    (finding,) = outcome.diagnostics
    assert (outcome.value, finding.code) == ((), "no-articles")
    assert ".txt" in finding.hint
    assert finding.message.endswith("empty holds no article")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "content",
        "content/site.yaml",
        "content/talks",
        "seeds",
        "seeds/a.md",
        "layouts/x",
        "public",
        "public-es/a",
        "..",
    ],
)
def test_what_the_site_is_made_of_is_no_article(name: str, tmp_path: Path) -> None:
    site = make_site(tmp_path / "inside/site")
    outcome = expand([site / name], site)
    assert [f.code for f in outcome.diagnostics] == ["not-an-article"]
    assert outcome.diagnostics[0].hint


@pytest.mark.parametrize("name", ["originals", "seeds/originals/a.txt", "articles/content.txt"])
def test_originals_and_folders_beside_may_be_converted(name: str, tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    path = put(site, name, "x") if name.endswith(".txt") else put(site, f"{name}/a.txt", "x").parent
    assert expand([path], site).diagnostics == ()


@pytest.mark.slow
def test_many_files_give_the_same_in_several_processes(tmp_path: Path) -> None:
    files = [put(tmp_path, f"{number}.txt", f"{ARTICLE}\nNumber {number}.") for number in range(64)]
    assert clean_files(files, jobs=2) == clean_files(files, jobs=1)


def test_an_article_whose_lines_are_all_set_aside_is_said_and_not_taken(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    count = ARTICLE.count("\n") + 1
    lines = "".join(f"  {number}: chrome\n" for number in range(1, count))
    put(site, "seeds/gazette.lines.yaml", f"lines:\n{lines}")
    report, found = run(site, put(tmp_path, "cranes.txt", ARTICLE))
    assert "no-article-text" in [f.code for f in (*found, *report.files[0].diagnostics)]
    assert report.files[0].outcome == "failed"
    assert not (site / "seeds/gazette.md").exists()


def test_of_text_in_which_nothing_is_certain_the_likeliest_sentence_is_kept() -> None:
    text = (
        "Home\nNews\nSign up for our newsletter\nIt is what it is, and so it goes on, one might say, for ever.\nShare"
    )
    blocks = plain_blocks(text)
    labelled = label(blocks)
    assert [item.block for item in labelled] == list(blocks), "every line has its label, once"
    kept = [item for item in labelled if item.label in NUMBERED]
    assert [item.block.text[:10] for item in kept] == ["It is what"]


def test_text_that_stands_twice_is_kept_once() -> None:
    first = "The council will open the old bridge again in the spring, the mayor of the town said on Monday evening."
    others = [
        f"The {word} of the town had asked for that in a long letter to the council, which nobody had answered."
        for word in ("bakers", "millers", "drivers", "tailors")
    ]
    labelled = label(plain_blocks("\n".join(["Bridge to open again", *others[:2], first, others[2], first, others[3]])))
    kept = [item.block.text for item in labelled if item.kept]
    assert kept.count(first) == 1
    assert set(others) <= set(kept)


def test_the_same_article_twice_in_one_run_is_one_source(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    report, _ = run(site, put(tmp_path, "one.txt", ARTICLE), put(tmp_path, "two.txt", ARTICLE))
    assert [(file.outcome, file.source) for file in report.files] == [("new", "gazette"), ("known", "gazette")]
    assert [path.name for path in site.glob("seeds/*.md")] == ["gazette.md"]
    cited = [
        (section.source, item.paragraph.number)
        for f in report.files
        for section in f.sections
        for item in section.paragraphs
    ]
    assert len(cited) == len(set(cited)) > 0
    assert report.files[1].sections == ()


@pytest.mark.parametrize(
    ("items", "kept"),
    [
        (("Read more books than the year before.", "Walk to the harbour."), True),
        (("Read more: How the old line was lost", "Read more: Who pays for the railway"), False),
    ],
)
def test_one_item_of_two_does_not_make_a_list_furniture(items: tuple[str, str], kept: bool) -> None:
    before = "The county asked what people mean to do next year, and wrote their answers down in two lists."
    behind = "Nobody knew what would come of it, but all who were asked said that they would keep their word."
    labelled = label(plain_blocks("\n".join((before, *(f"- {item}" for item in items), behind))))
    assert [item.kept for item in labelled] == [True, kept, kept, True]


def test_a_headline_that_reads_like_a_paragraph_is_still_the_headline() -> None:
    title = "The county asked what people mean to do next year, and wrote their answers down in two lists."
    text = "Nobody knew what would come of it, but all who were asked said that they would keep their word."
    more = "Those who were not asked said the same, and nobody wrote it down, so nobody knows how many they were."
    labelled = label(plain_blocks("\n".join((title, text, title, more))), Metadata(title=title))
    assert [(item.label, item.rule) for item in labelled[:2]] == [("headline", "headline"), ("body", "model")]
    assert labelled[2].rule != "headline", "between paragraphs it is one of them"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("BY AMY NG", "Amy Ng"),
        ("By Ian Fox and Ann Lee", "Ian Fox, Ann Lee"),
        ("By Jo Finch", "Jo Finch"),
        ("By the way", ""),
        ("By then", ""),
    ],
)
def test_names_of_short_words_are_names(line: str, byline: str, tmp_path: Path) -> None:
    told = "voted on Tuesday to close the old swimming bath after a report on its roof, and nobody spoke against it."
    text = "\n\n".join(
        ("Council closes the old bath", line, *(f"The {who} {told}" for who in ("council", "mayor", "club")))
    )
    cleaned = clean_file(put(tmp_path, "bath.txt", text)).cleaned
    assert cleaned is not None
    assert cleaned.metadata.byline == byline


def kept_of(text: str) -> list[str]:
    return [item.block.text for item in label(plain_blocks(text)) if item.kept]


VOTE = (
    "Voters in the valley decided on Sunday to reopen the railway that closed forty years ago, it was said.",
    "“This is the day we were told would never come, and here it is,” said Ida Ferro, who led the campaign.",
    "The county expects the first works to begin in the autumn, and the first trains to run in three years.",
    "Otto Brand, who drove the last train, said that he would be on the first one as well.",
)


def test_what_stands_below_the_heading_of_an_author_is_no_text() -> None:
    life = ("Sobre la autora", "Lucía Ferrándiz", "Es redactora de Sociedad. Antes trabajó en Teruel y en la costa.")
    assert kept_of("\n\n".join((*VOTE, *life))) == list(VOTE)


def test_a_heading_is_copied_from_a_wiki_without_its_link_to_the_editor() -> None:
    text = "\n\n".join((*VOTE[:2], "History[edit]", *VOTE[2:], "The way[edit | edit source]", VOTE[0][:-13] + "."))
    assert [line for line in kept_of(text) if len(line) < 20] == ["History", "The way"]


def test_an_author_who_signs_every_post_has_no_box_behind_the_text() -> None:
    head = ("Live: the valley votes", "By Ruth Hale and Jo Bell", "21 October 2031")
    posts = [line for text, name in zip(VOTE, ("Ruth Hale", "Jo Bell") * 2, strict=True) for line in (name, text)]
    assert [line for line in kept_of("\n\n".join((*head, *posts))) if line in VOTE] == list(VOTE)
