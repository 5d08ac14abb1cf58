"""Whatever an editor does between two runs: no existing file changes, and nothing is done twice."""

from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.convert.sections.coverage import read_ledger
from generator.seeds import load_sources
from tests.convert.site import ARTICLE, make_site, put, run
from tests.sites import files_in

EDITS = st.lists(
    st.tuples(
        st.sampled_from(["rename", "rewrite", "merge", "split", "uncite", "delete", "move", "add-paragraph", "retake"]),
        st.integers(0, 10_000),
    ),
    max_size=5,
)


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(EDITS)
def test_after_any_edits_convert_only_adds_what_is_missing(edits: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder:
        site = make_site(Path(folder) / "site")
        article = put(Path(folder), "cranes.txt", ARTICLE)
        run(site, article)
        for kind, seed in edits:
            _edit(site, kind, random.Random(seed))
            before, missing = files_in(site), _uncited(site)
            report, _ = run(site, *([article] if kind == "retake" else []))
            after = files_in(site)
            assert {path: after[path] for path in before} == before
            assert set(after) - set(before) == set(report.written)
            offered = [(section.source, item.paragraph.number) for file in report.files for section in file.sections
                       for item in section.paragraphs]  # fmt: skip
            assert sorted(offered) == sorted(missing)
            assert run(site)[0].written == ()
            assert files_in(site) == after


def test_a_paragraph_added_to_a_source_yields_one_section(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    run(site, put(tmp_path, "cranes.txt", ARTICLE))
    with (site / "seeds/gazette.md").open("a", encoding="utf-8") as file:
        file.write("\n[5] The union said that the strike would end in a week.\n")
    report, _ = run(site)
    assert len(report.written) == 1


def test_what_a_killed_run_left_is_cleared_and_nothing_else(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    run(site, put(tmp_path, "cranes.txt", ARTICLE))
    before = files_in(site)
    for path in ("seeds/.convert-12-0.tmp", "content/talks/.convert-345-67.tmp"):
        put(site, path, "half a sec")
    others = [
        "seeds/.convert-notes.tmp",
        "content/.convert-1-2.tmp.md",
        "content/talks/a/.convert-1-2.tmp",
        ".convert-1-2.tmp",
    ]
    foreign = {path: put(site, path, "mine").read_bytes() for path in others}
    (site / "seeds/.convert-1-2.tmp").mkdir()
    (site / "seeds/.convert-3-4.tmp").symlink_to(site / "seeds/gazette.md")
    run(site, dry_run=True)
    assert (site / "seeds/.convert-12-0.tmp").exists(), "a dry run changes nothing"
    run(site)
    after = files_in(site)
    assert after.pop("seeds/.convert-3-4.tmp") == before["seeds/gazette.md"]
    assert after == before | foreign


def test_files_are_written_whole_and_leave_nothing_behind(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site")
    run(site, put(tmp_path, "cranes.txt", ARTICLE))
    assert not [path for path in files_in(site) if ".tmp" in path]


def _sections(site: Path) -> list[Path]:
    return sorted([*site.glob("content/strike/*.md"), *site.glob("content/talks/*.md")])


def _uncited(site: Path) -> list[tuple[str, int]]:
    texts = [(str(path.relative_to(site)), path.read_text()) for path in site.glob("content/**/*.md")]
    ledger = read_ledger(texts, ())
    return [
        (source.id, paragraph.number)
        for source in load_sources(site).value
        for paragraph in source.paragraphs
        if not ledger.covers(source.id, paragraph.number)
    ]


def _edit(site: Path, kind: str, chance: random.Random) -> None:
    """One thing that an editor may do."""
    if kind == "add-paragraph":
        source = site / "seeds/gazette.md"
        number = source.read_text().count("\n[") + 1
        source.write_text(
            f"{source.read_text()}\n[{number}] The union and the mediator spoke again, number {number}.\n"
        )
    sections = _sections(site)
    if not sections or kind in ("add-paragraph", "retake"):
        return
    path, other = chance.choice(sections), chance.choice(sections)
    front, body = path.read_text().split("\n---\n", 1)
    if kind == "rename":
        path.rename(_fresh(path.parent))
    elif kind == "rewrite":
        path.write_text(f"{front}\n---\nIn my own words. {' '.join(_citations(body))}\n")
    elif kind == "merge" and path != other:
        other.write_text(f"{other.read_text()}\n{body}")
        path.unlink()
    elif kind == "split" and "\n\n" in body:
        first, rest = body.split("\n\n", 1)
        path.write_text(f"{front}\n---\n{first}\n")
        _fresh(site / "content/talks").write_text(f"---\ntitle: S\n---\n{rest}")
    elif kind == "uncite":
        path.write_text(f"{front}\n---\nNothing is cited here. {{.editorial}}\n")
    elif kind == "delete":
        path.unlink()
    elif kind == "move":
        path.rename(_fresh(site / "content/talks"))


def _fresh(folder: Path) -> Path:
    """A name that no file of the folder has."""
    folder.mkdir(exist_ok=True)
    return next(path for number in range(1000) if not (path := folder / f"edited-{number}.md").exists())


def _citations(body: str) -> list[str]:
    return [word for word in body.split() if word.startswith("[@")]
