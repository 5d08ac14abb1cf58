"""Conversion as a whole: an article in, a source and sections out, and nothing done twice."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

import pytest

from generator.config import load_config
from generator.content import SectionFront
from generator.convert import batch, convert
from generator.diagnostics import Severity
from generator.documents import load_content
from generator.seeds import load_sources
from tests.convert.site import ARTICLE, make_site, put, run
from tests.sites import files_in


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    return put(tmp_path, "articles/cranes.txt", ARTICLE)


def test_an_article_becomes_a_source(site: Path, article: Path) -> None:
    run(site, article)
    (source,) = load_sources(site).value
    assert source.id == "gazette"
    assert source.front.title == "Cranes stand still in Port Lessing"
    assert source.front.publisher == "Gazette"
    assert str(source.front.published) == "2031-05-20"
    assert source.front.text == "article"
    assert source.front.article is not None
    assert source.front.article.file == "cranes.txt"
    assert [paragraph.heading for paragraph in source.paragraphs] == ["", "", "The talks", "The talks"]
    assert source.paragraphs[3].text.startswith("“We want an agreement")


def test_its_paragraphs_become_draft_sections_that_cite_them(site: Path, article: Path) -> None:
    report, found = run(site, article)
    assert not found
    config = load_config(site).value
    assert config is not None
    content = load_content(site, config)
    assert not content.diagnostics
    sections = {document.path: document for document in content.value.documents if document.kind == "section"}
    assert list(sections) == [
        "content/strike/crane-drivers-began-a-strike-on-monday.md",
        "content/talks/the-talks.md",
    ]
    first, second = sections.values()
    assert isinstance(first.front, SectionFront)
    assert isinstance(second.front, SectionFront)
    assert first.draft
    assert str(first.front.date) == "2031-05-19"
    assert "union" in {tag.text for tag in first.front.tags}
    assert second.front.title == "The talks"
    assert [paragraph[-13:] for paragraph in content.value.bodies[first.path].split("\n\n")] == [
        " [@gazette:1]",
        " [@gazette:2]",
    ]
    assert report.written == ("seeds/gazette.md", *sections)


def test_an_unseen_control_character_in_the_headline_is_left_out(tmp_path: Path) -> None:
    site = make_site(tmp_path)
    article = put(site, "article.txt", f"\x80{ARTICLE}")
    assert run(site, article)[0].written
    assert not load_sources(site).diagnostics
    assert run(site, article)[0].written == ()


def test_a_second_run_writes_nothing(site: Path, article: Path) -> None:
    run(site, article)
    before = files_in(site)
    for files in ((), (article,), (article, article)):
        report, _ = run(site, *files)
        assert report.written == ()
    assert files_in(site) == before


def test_a_dry_run_writes_nothing_and_reports_the_file_as_if_new(site: Path, article: Path) -> None:
    before = files_in(site)
    first, _ = run(site, article, dry_run=True)
    assert files_in(site) == before
    run(site, article)
    again, _ = run(site, article, dry_run=True)
    (one,), (other,) = first.to_json(), again.to_json()
    assert other["source"]["id"] == one["source"]["id"] == "gazette"
    assert other["paragraphs"] == one["paragraphs"]
    assert [section["paragraphs"] for section in other["sections"]] == [[1, 2], [3, 4]]
    assert {section["path"] for section in other["sections"]}.isdisjoint(files_in(site))


def test_the_json_has_the_promised_form(site: Path, article: Path) -> None:
    report, _ = run(site, article, dry_run=True)
    (file,) = json.loads(json.dumps(report.to_json()))
    assert set(file) == {"file", "source", "lines", "paragraphs", "sections"}
    assert set(file["source"]) == {"id", "title", "publisher", "byline", "published"}
    written = [number for number, line in enumerate(ARTICLE.split("\n"), 1) if line.strip()]
    assert [line["n"] for line in file["lines"]] == written
    assert set(file["lines"][0]) == {"n", "label", "kept", "rule", "confidence"}
    assert [line["label"] for line in file["lines"]] == [
        "headline", "byline", "dateline", "chrome", "body", "body", "subheading", "body", "body", "chrome",
    ]  # fmt: skip
    assert file["paragraphs"][2] == {
        "p": 3,
        "lines": [12],
        "kind": "body",
        "topic": "talks",
        "margin": file["paragraphs"][2]["margin"],
        "flagged": False,
        "dates": ["2031-05-23"],
        "profiles": ["ada-moreno"],
    }
    assert file["sections"][1] == {"path": "content/talks/the-talks.md", "topic": "talks", "paragraphs": [3, 4]}


def test_the_summary_tells_what_was_dropped_and_proposed(site: Path, article: Path) -> None:
    put(site.parent, "articles/cranes.txt", ARTICLE + "\nPort Lessing is a harbour, and Port Lessing sleeps badly.\n")
    report, _ = run(site, article)
    summary = report.summary()
    assert "dropped line 4: chrome (interface" in summary
    assert "no profile yet: Port Lessing (named 2 times)" in summary
    assert "wrote seeds/gazette.md" in summary
    assert not list(site.glob("content/profiles/port*"))


def test_a_note_gives_published_sections(site: Path) -> None:
    put(site, "seeds/diary.md", '---\ntitle: "Diary"\ntext: note\n---\n[1] The strike went on, the union said.\n')
    run(site)
    (section,) = site.glob("content/strike/*.md")
    assert "status" not in section.read_text()


def test_unused_paragraphs_are_left_alone(site: Path) -> None:
    front = '---\ntitle: "D"\ntext: note\nunused:\n  - {paragraph: 1, reason: "credit"}\n---\n'
    put(site, "seeds/diary.md", front + "[1] The strike went on.\n\n[2] The talks failed.\n")
    report, _ = run(site)
    assert [
        [item.paragraph.number for item in section.paragraphs] for file in report.files for section in file.sections
    ] == [[2]]


def test_what_would_be_markdown_is_shown_as_written(site: Path) -> None:
    hostile = "The union said [@x:1] and [[link]] *stars* <b>bold</b> `code` {{ jinja }} 1 > 0 \\ | {.editorial}"
    put(site, "seeds/diary.md", f'---\ntitle: "D"\ntext: note\n---\n[1] {hostile}\n\n[2] 12. strikes are # many\n')
    report, _ = run(site)
    assert report.written
    assert run(site)[0].written == ()
    (section,) = site.glob("content/strike/*.md")
    body = section.read_text().split("---\n")[2]
    assert "\\[@x:1\\]" in body
    assert "\n12\\. strikes" in body


def test_a_quotation_set_apart_stays_one_and_its_speaker_stands_below(site: Path) -> None:
    quoted = "> [1] “We want the strike to end.”\n> — Ada Moreno, at the gate\n"
    put(site, "seeds/diary.md", f'---\ntitle: "D"\ntext: note\n---\n{quoted}')
    run(site)
    (section,) = site.glob("content/strike/*.md")
    body = section.read_text().split("---\n")[2]
    assert body == "> “We want the strike to end.” [@diary:1]\n>\n> — Ada Moreno, at the gate\n"


def test_a_speaker_who_is_not_read_as_one_is_a_statement_of_its_own(site: Path) -> None:
    quoted = "> [1] “We want the strike to end.”\n> — the driver of a crane (asked twice)\n"
    put(site, "seeds/diary.md", f'---\ntitle: "D"\ntext: note\n---\n{quoted}')
    run(site)
    (section,) = site.glob("content/strike/*.md")
    assert section.read_text().endswith("\n\n— the driver of a crane (asked twice) [@diary:1]\n")


def test_a_name_that_is_taken_is_left_alone(site: Path, article: Path) -> None:
    mine = put(site, "content/talks/the-talks.md", "---\ntitle: Mine\n---\nMy own words. {.editorial}\n")
    report, _ = run(site, article)
    assert "content/talks/the-talks-2.md" in report.written
    assert mine.read_text() == "---\ntitle: Mine\n---\nMy own words. {.editorial}\n"


def test_one_bad_file_never_stops_the_rest(site: Path, article: Path) -> None:
    put(site.parent, "articles/empty.txt", "")
    (site.parent / "articles/picture.txt").write_bytes(b"\x89PNG" + b"\x00" * 100)
    (article.parent / "gone.txt").symlink_to(site.parent / "nowhere.txt")
    report, found = run(site, article.parent)
    assert [finding.code for finding in found] == ["empty-file", "unreadable-file", "binary-file"]
    assert [file.outcome for file in report.files] == ["new", "failed", "failed", "failed"]
    assert report.to_json()[1]["source"] is None
    assert "seeds/gazette.md" in report.written


@pytest.mark.parametrize("wrong", ["gone.txt", "site/content/site.yaml", "https://gazette.example/cranes"])
@pytest.mark.parametrize("dry_run", [True, False])
def test_a_name_that_is_wrong_keeps_all_from_being_written(
    wrong: str, dry_run: bool, site: Path, article: Path
) -> None:
    before = files_in(site)
    wrong_path = Path(wrong) if ":" in wrong else site.parent / wrong.replace("site/", f"{site.name}/")
    report, found = run(site, article, wrong_path, dry_run=dry_run)
    assert [finding.code for finding in found] == ["not-an-article" if "yaml" in wrong else "unreadable-file"]
    assert found[0].hint
    assert (report.files, report.written) == ((), ())
    assert files_in(site) == before
    assert "seeds/gazette.md" in run(site, article)[0].written


def test_a_file_that_was_not_converted_is_not_called_cited(site: Path) -> None:
    report, _ = run(site, put(site.parent, "empty.txt", ""))
    assert report.summary().splitlines()[-2:] == ["1 file: 1 not converted; 0 new sections", "Nothing was written."]


@pytest.mark.parametrize("folder", ["seeds", "content/strike"])
def test_what_was_refused_is_not_told_as_done(site: Path, article: Path, folder: str) -> None:
    shutil.rmtree(site / folder, ignore_errors=True)
    (site.parent / "elsewhere").mkdir()
    (site / folder).symlink_to(site.parent / "elsewhere")
    report, found = run(site, article)
    assert "link-leads-out" in {finding.code for finding in found}
    assert (
        report.summary() == f"{article}: not converted\n\n1 file: 1 not converted; 0 new sections\nNothing was written."
    )
    assert [(told["source"], told["sections"]) for told in report.to_json()] == [(None, [])]


def test_sections_of_a_source_that_were_refused_are_not_told_as_cited(site: Path, article: Path) -> None:
    run(site, article)
    shutil.rmtree(site / "content/strike")
    (site.parent / "elsewhere").mkdir()
    (site / "content/strike").symlink_to(site.parent / "elsewhere")
    report, found = run(site)
    assert [finding.code for finding in found if finding.severity is Severity.ERROR] == ["link-leads-out"] * len(found)
    assert report.summary().splitlines()[-2:] == ["1 file: 1 not converted; 0 new sections", "Nothing was written."]
    assert [told["source"]["id"] for told in report.to_json()] == ["gazette"]


def test_an_article_without_a_headline_is_called_by_its_file_and_the_editor_told(site: Path) -> None:
    text = ARTICLE.removeprefix("Cranes stand still in Port Lessing\nBy Gazette Staff\n20 May 2031\nShare\n")
    report, found = run(site, put(site.parent, "articles/no-crane-moves.txt", text))
    assert [finding.code for finding in found] == ["no-headline"]
    assert report.files[0].metadata.title == "No crane moves"
    assert "Crane drivers" not in (site / f"seeds/{report.files[0].source}.md").read_text().split("---\n")[1]


def test_a_later_version_of_an_article_is_told(site: Path) -> None:
    head = "---\ntitle: Cranes stand still\npublisher: Gazette\nurl: https://gazette.example/cranes{}\n---\n"
    versions = [
        put(site.parent, f"{place}.md", head.format(end) + f"Crane drivers began a strike for {word} more crowns.\n")
        for place, (end, word) in enumerate((("", "forty"), ("/#top", "fifty"), ("/2", "sixty")))
    ]
    run(site, versions[0])
    _, found = run(site, *versions[1:])
    assert [(finding.code, finding.severity) for finding in found] == [("same-address", Severity.WARNING)]
    assert "seeds/gazette.md" in found[0].message
    assert "same-address" not in [finding.code for finding in run(site, *versions)[1]]


def test_a_web_address_is_no_file_and_the_hint_says_so(site: Path) -> None:
    _, found = run(site, Path("https://gazette.example/cranes"))
    assert [finding.code for finding in found] == ["unreadable-file"]
    assert "save the page" in found[0].hint


def test_a_pipe_into_which_nobody_writes_is_not_waited_for(site: Path, article: Path) -> None:
    os.mkfifo(article.parent / "pipe.txt")
    report, found = run(site, article.parent)
    assert [(finding.code, Path(finding.span.path).name) for finding in found] == [("empty-file", "pipe.txt")]
    assert [file.outcome for file in report.files] == ["new", "failed"]


def test_a_pipe_into_which_somebody_wrote_is_read_to_its_end(site: Path) -> None:
    reading, writing = os.pipe()
    os.write(writing, ARTICLE.encode())
    os.close(writing)
    report, _ = run(site, Path(f"/dev/fd/{reading}"))
    os.close(reading)
    assert [file.outcome for file in report.files] == ["new"]
    assert "Cranes stand still in Port Lessing" in (site / "seeds/gazette.md").read_text(encoding="utf-8")


def test_a_broken_link_in_a_folder_is_named(site: Path, article: Path) -> None:
    (article.parent / "gone.txt").symlink_to(site / "nowhere.txt")
    report, found = run(site, article.parent)
    assert [finding.code for finding in found] == ["unreadable-file"]
    assert [file.outcome for file in report.files] == ["new", "failed"]


def test_a_fault_of_ours_in_one_file_never_stops_the_rest(
    site: Path, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = put(site.parent, "articles/bad.txt", ARTICLE)
    original = batch.clean_file

    def faulty(path: Path) -> batch.CleanedFile:
        if path == bad:
            raise RecursionError("too deep")
        return original(path)

    monkeypatch.setattr(batch, "clean_file", faulty)
    report, found = run(site, bad, article)
    assert [file.outcome for file in report.files] == ["failed", "new"]
    assert [finding.code for finding in found] == ["conversion-fault"]
    assert "RecursionError: too deep" in found[0].message


def test_profiles_named_and_terms_used_are_tags(site: Path) -> None:
    put(site, "content/strike/older.md", "---\ntitle: Older\ntags: [walkout]\n---\nMine. {.editorial}\n")
    text = "[1] Ada Moreno told the union, and the walkout spread.\n"
    put(site, "seeds/diary.md", f'---\ntitle: "D"\ntext: note\n---\n{text}')
    report, _ = run(site)
    (section,) = (section for file in report.files for section in file.sections)
    assert section.tags == ("ada-moreno", "union", "walkout")


def test_who_is_named_throughout_a_longer_text_is_no_tag(site: Path) -> None:
    text = "\n\n".join(f"[{n}] Ada Moreno spoke to the union for the {n}th time." for n in range(1, 8))
    put(site, "seeds/diary.md", f'---\ntitle: "D"\ntext: note\n---\n{text}\n')
    report, _ = run(site)
    (section,) = (section for file in report.files for section in file.sections)
    assert section.tags == ("union",)


def test_a_dated_paragraph_proposes_an_entry_of_the_timeline(site: Path) -> None:
    text = "[1] Drivers began the strike on 19 May 2031.\n"
    put(site, "seeds/diary.md", f'---\ntitle: "D"\ntext: note\n---\n{text}')
    run(site)
    config = load_config(site).value
    assert config is not None
    content = load_content(site, config)
    assert not content.diagnostics
    (section,) = (document.front for document in content.value.documents if isinstance(document.front, SectionFront))
    (event,) = section.events
    assert (str(event.date), event.title) == ("2031-05-19", "Drivers began the strike on 19 May 2031")
    assert [(citation.source, citation.paragraphs) for citation in event.cite] == [("diary", (1,))]


def test_the_guide_shows_what_is_written(site: Path, article: Path) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "converting.md").read_text(encoding="utf-8")
    report, _ = run(site, article)
    source = (site / "seeds/gazette.md").read_text(encoding="utf-8")
    assert re.sub(r'sha256: "[0-9a-f]+"', 'sha256: "…"', source) in guide
    assert (site / "content/talks/the-talks.md").read_text(encoding="utf-8") in guide
    for number, line in enumerate(ARTICLE.rstrip("\n").split("\n"), 1):
        assert f"{number:>2}  {line}".rstrip() in guide
    for item in report.files[0].labelled:
        if item.rule != "model":
            assert re.search(
                rf"\| {item.block.lines[0]} \| {item.label} \| {item.rule}.* {item.confidence:.2f} \|", guide
            )


def test_content_that_cannot_be_read_may_cite_anything_so_nothing_is_written(site: Path, article: Path) -> None:
    (site / "content/strike").mkdir()
    (site / "content/strike/old.md").write_bytes(b"---\ntitle: \xff\n---\n")
    report, found = run(site, article)
    assert report.written == ()
    assert [finding.code for finding in found] == ["not-utf8"]


def test_a_source_with_wrong_numbers_is_not_cited(site: Path) -> None:
    put(site, "seeds/diary.md", '---\ntitle: "D"\n---\n[1] The strike went on.\n\n[3] The talks failed.\n')
    report, found = run(site)
    assert report.written == ()
    assert [finding.code for finding in found] == ["paragraph-number"]


def test_without_a_site_or_topics_there_is_a_finding(tmp_path: Path) -> None:
    assert [finding.code for finding in run(tmp_path)[1]] == ["no-site"]
    put(tmp_path, "content/site.yaml", "title: T\ntopics: []\n")
    assert [finding.code for finding in run(tmp_path)[1]] == ["no-topics"]


@pytest.mark.slow
def test_any_number_of_processes_gives_the_same_files(tmp_path: Path) -> None:
    for number in range(70):
        put(tmp_path, f"articles/a{number:02}.txt", ARTICLE.replace("Monday", f"Monday at {number} places"))
    results = []
    seen: list[tuple[int, int]] = []
    for jobs in (1, 2):
        site = make_site(tmp_path / f"site{jobs}")
        convert(site, [tmp_path / "articles"], jobs=jobs, progress=lambda done, of: seen.append((done, of)))
        results.append(files_in(site))
    assert results[0] == results[1]
    assert len([path for path in results[0] if path.startswith("seeds/")]) == 70
    assert seen == [(done, 70) for done in range(1, 71)] * 2


def test_two_sources_that_date_one_event_differently_are_named(site: Path) -> None:
    put(site, "content/profiles/jan-berg.md", "---\ntitle: Jan Berg\n---\nHe leads the port.\n")
    for source, day in (("courier", "3 May 2031"), ("gazette", "5 May 2031")):
        text = f"[1] Ada Moreno and Jan Berg held their first meeting on {day}, the union said.\n"
        put(site, f"seeds/{source}.md", f'---\ntitle: "T"\ntext: note\n---\n{text}')
    _, found = run(site)
    assert [finding.code for finding in found] == ["dates-differ"]
    assert "courier ¶1 dates the meeting 2031-05-03, gazette ¶1 dates it 2031-05-05" in found[0].message
    put(
        site,
        "content/disagreements/when.md",
        "---\ntitle: When?\npositions:\n"
        '  - {says: "3 May", cite: "courier:1"}\n  - {says: "5 May", cite: "gazette:1"}\n---\n',
    )
    assert run(site)[1] == ()


def test_a_site_that_is_named_as_an_article_is_an_error(site: Path) -> None:
    assert [(f.code, f.severity) for f in run(site, site / "seeds")[1]] == [("not-an-article", Severity.ERROR)]
