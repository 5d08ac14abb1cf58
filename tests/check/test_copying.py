"""Our words are ours: runs of a source's words are found wherever a site has words, and nowhere else."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from generator.build import make_site, read
from generator.check import run_rules
from generator.diagnostics import Severity
from generator.evidence.copying import CLOSE, COPIED, index_of, longest_runs, word_spans
from generator.evidence.quotations import without_quotations
from tests.sites import checked, write_site

TEXT = "one after the other went home through rain and wind before night fell upon the quiet old harbour town"
WORDS = TEXT.split()


def words(count: int, start: int = 0) -> str:
    return " ".join(WORDS[start : start + count])


def found(text: str, source: str) -> list[tuple[int, str]]:
    return [(run.words, text[run.start : run.end]) for run in longest_runs(text, index_of((source,)))]


@pytest.mark.parametrize("count", [CLOSE - 1, CLOSE, COPIED - 1, COPIED, len(WORDS)])
def test_a_run_is_as_long_as_what_is_shared(count: int) -> None:
    text = f"They say that {words(count)}; but no more."
    assert found(text, f"x {words(len(WORDS))} y") == ([(count, words(count))] if count >= CLOSE else [])


def test_a_run_ends_where_the_words_differ_and_another_may_follow() -> None:
    text = f"{words(8)} otherwise {words(9, 8)}"
    assert found(text, words(len(WORDS))) == [(8, words(8)), (9, words(9, 8))]


def test_runs_do_not_go_from_one_paragraph_to_the_next() -> None:
    index = index_of((words(6), words(6, 6)))
    assert longest_runs(words(12), index) == ()


@pytest.mark.parametrize(
    "text",
    [
        f"“{words(10)}”",
        f'"{words(10)}"',
        f"‘{words(10)}’",
        f"'{words(10)}'",
        f"‹{words(10)}›",
        f"「{words(10)}」",
        f"{words(4)} “{words(4, 4)}” {words(4, 8)}",
    ],
)
def test_what_is_quoted_is_no_run_and_none_goes_across(text: str) -> None:
    assert found(text, words(len(WORDS))) == []


def test_a_bar_stands_in_for_what_is_quoted() -> None:
    assert without_quotations("a “b c” d") == "a \x00\x00\x00\x00\x00 d"
    assert without_quotations("no marks") == "no marks"
    assert without_quotations("the port’s ‘own’ men") == "the port’s ‘own’ men", "too short to be a quotation"


def test_a_number_is_one_word() -> None:
    assert [word for word, _, _ in word_spans("up to 100,000 crowns at 19.00 in 2031")] == [
        "up",
        "to",
        "100,000",
        "crowns",
        "at",
        "19.00",
        "in",
        "2031",
    ]


def test_case_and_typography_do_not_count() -> None:
    text = "The Port’s ＯＷＮ men, ÄRGER and x_y"
    assert [word for word, _, _ in word_spans(text)] == ["the", "port's", "own", "men", "ärger", "and", "x", "y"]
    assert all(text[start:end].strip() for _, start, end in word_spans(text))


SOURCE = f"-- seeds/paper.md --\n---\ntitle: Paper\ntext: article\n---\n{words(len(WORDS))}\n"


@pytest.mark.parametrize(
    ("front", "body", "line"),
    [
        (f"title: {words(12)}", "x [@paper:1]", 2),
        (f"title: T\nquestion: {words(12)}", "x [@paper:1]", 3),
        (f"title: T\nsummary: {words(12)}", "x [@paper:1]", 3),
        ("title: T", f"x [@paper:1]\n\n## {words(12)}\n\ny [@paper:1]", 6),
        ("title: T", f"x {words(12)} [@paper:1]", 4),
        (f"title: T\nevents:\n  - {{date: 2031, title: {words(12)}}}", "x [@paper:1]", 4),
    ],
)
def test_every_text_of_a_section_is_looked_at(front: str, body: str, line: int, tmp_path: Path) -> None:
    root = write_site(tmp_path, f"{SOURCE}-- content/talks/a.md --\n---\n{front}\n---\n{body}\n")
    runs = [f for f in checked(root) if f.code == "copied-run"]
    assert [(f.span.path, f.span.line) for f in runs] == [("content/talks/a.md", line)]
    assert runs[0].message == f"12 words in a row are those of paper: {words(12)}"
    assert runs[0].hint == "say it in your own words, or quote it"


def test_the_role_of_a_profile_is_looked_at(tmp_path: Path) -> None:
    root = write_site(tmp_path, f"{SOURCE}-- content/profiles/a.md --\n---\ntitle: A\nrole: {words(12)}\n---\n")
    assert [f.span.line for f in checked(root) if f.code == "copied-run"] == [3]


@pytest.mark.parametrize(("count", "code"), [(7, ""), (8, "close-wording"), (11, "close-wording"), (12, "copied-run")])
def test_from_eight_words_it_is_close_and_from_twelve_copied(count: int, code: str, tmp_path: Path) -> None:
    root = write_site(tmp_path, f"{SOURCE}-- content/talks/a.md --\n---\ntitle: T\n---\nx {words(count)} [@paper:1]\n")
    codes = {f.code for f in checked(root)} & {"close-wording", "copied-run"}
    assert codes == ({code} if code else set())


def test_a_note_is_not_an_article(tmp_path: Path) -> None:
    note = SOURCE.replace("text: article", "text: note")
    root = write_site(tmp_path, f"{note}-- content/talks/a.md --\n---\ntitle: T\n---\nx {words(12)} [@paper:1]\n")
    assert not {f.code for f in checked(root)} & {"close-wording", "copied-run"}


def test_what_convert_puts_into_a_draft_stops_no_preview(tmp_path: Path) -> None:
    article = f"-- seeds/wire.md --\n---\ntitle: A report\ntext: article\n---\n[1] {TEXT}.\n"
    draft = f"-- content/strike/a.md --\n---\ntitle: A\nstatus: draft\n---\n{TEXT.capitalize()}. [@wire:1]\n"
    inputs = read(write_site(tmp_path, article + draft))
    assert inputs.value is not None
    found = {
        f.span.path: f.severity
        for f in make_site(inputs.value, run_rules, drafts=True).diagnostics
        if f.code == "copied-run"
    }
    assert found == {"content/strike/a.md": Severity.WARNING}
    (tmp_path / "content/strike/a.md").write_text(
        draft.partition("\n")[2].replace("status: draft\n", ""), encoding="utf-8"
    )
    inputs = read(tmp_path)
    assert inputs.value is not None
    assert make_site(inputs.value, run_rules, drafts=True).failed


def test_a_site_that_weighs_the_rule_itself_has_it_weighed_so_in_drafts(tmp_path: Path) -> None:
    article = f"-- seeds/wire.md --\n---\ntitle: A report\ntext: article\n---\n[1] {TEXT}.\n"
    draft = f"-- content/strike/a.md --\n---\ntitle: A\nstatus: draft\n---\n{TEXT.capitalize()}. [@wire:1]\n"
    root = write_site(tmp_path, article + draft)
    settings = root / "content/site.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "checks: {copied-run: error}\n", encoding="utf-8")
    inputs = read(root)
    assert inputs.value is not None
    assert make_site(inputs.value, run_rules, drafts=True).failed


def told_with_original(tmp_path: Path, article: str, original: str, shared: int) -> list[str]:
    """The findings of a statement that has so many words in a row from an article and its original."""
    digest = hashlib.sha256(original.encode()).hexdigest()
    front = f"title: A report\ntext: article\narticle: {{file: wire.txt, sha256: {digest}}}"
    site = f"-- seeds/wire.md --\n---\n{front}\n---\n[1] {article}\n"
    site += f"-- content/strike/a.md --\n---\ntitle: A\n---\nAnd {words(shared)} it ends. [@wire:1]\n"
    root = write_site(tmp_path, site)
    (root / "seeds/originals").mkdir()
    (root / "seeds/originals/wire.txt").write_text(original, encoding="utf-8")
    return [finding.code for finding in checked(root) if "in a row" in finding.message]


@pytest.mark.parametrize(("shared", "codes"), [(9, ["close-wording"]), (12, ["copied-run"])])
def test_what_an_article_and_its_original_have_is_told_once(shared: int, codes: list[str], tmp_path: Path) -> None:
    assert told_with_original(tmp_path, f"{TEXT}.", f"{TEXT}.\n\nAnd {words(3)} more.\n", shared) == codes


def test_what_an_original_alone_has_is_told_of_it(tmp_path: Path) -> None:
    original = f"They went home.\n\n{TEXT}.\n"
    assert told_with_original(tmp_path, "They went home.", original, 9) == ["close-to-original"]


def test_a_quotation_that_is_set_apart_is_no_run(tmp_path: Path) -> None:
    body = f"> {words(14)} [@paper:1]\n>\n> — Ada Vale\n\nAnd {words(12)} they went. [@paper:1]"
    root = write_site(tmp_path, f"{SOURCE}-- content/talks/a.md --\n---\ntitle: T\n---\n{body}\n")
    assert [f.span.line for f in checked(root) if f.code == "copied-run"] == [8]
