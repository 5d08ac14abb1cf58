"""Whatever was kept: what a build writes is what a build that knows nothing would write."""

from __future__ import annotations

import itertools
import os
import pickle
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from generator.build import build, keep, plan, read
from generator.check import run_rules
from generator.cli import build as building
from generator.cli import main
from generator.cli.saying import FINE
from generator.ground import parallel, states
from generator.layouts.markup import Markings
from generator.memo import FOLDER, groups
from generator.memo.fingerprint import Seen, look, look_at
from generator.memo.infolder import Apart, Together
from generator.memo.shelf import Memory
from generator.memo.work import Work
from tests.memo.building import build_again
from tests.sites import files_in, files_of, pages, write_site

WALKOUT = """
---
title: {title}
tags: [{tag}]
date: 2031-05-02
summary: Crane drivers stopped work over night shifts.
order: 10
{status}
---
{body}
"""
BODIES = (
    "Moreno led 140 drivers out on 2 May. [@gazette:1-2] She said nights were “longer than the pay”. [@gazette:3]",
    "All drivers went. [@gazette:2]",
    "Moreno spoke. [@gazette:3]\n\nSee [[the-deal]]. {.editorial}",
    "Nobody said so.",
)
OTHERS = {
    "content/talks/after.md": (
        "---\ntitle: After it\ntags: [pay]\nsummary: What came.\n---\nNights are shorter. [@courier:1]\n",
        "---\ntitle: Afterwards\nsummary: What came then.\n---\nIt took ten days. [@courier:2]\n",
    ),
    "content/profiles/ada-moreno.md": (
        "---\ntitle: Ada Moreno\nrole: Speaker\naliases: [Moreno]\n---\nShe spoke. [@gazette:3]\n",
        "---\ntitle: Ada Moreno\nrole: Speaker\naliases: [drivers]\n---\nShe spoke. [@gazette:3]\n",
    ),
    "content/disagreements/how-long.md": (
        "---\ntitle: How long was it?\npositions:\n  - {says: Nine days, cite: 'gazette:1'}\n"
        "  - {says: Ten days, cite: 'courier:2'}\n---\n",
    ),
    "seeds/courier.md": (
        "---\ntitle: Port gives way\ntext: note\n---\n[1] The port will shorten the nights.\n\n[2] It took ten days.\n",
        "---\ntitle: The port yields\ntext: article\n---\n[1] The port will shorten nights.\n\n[2] It took ten days.\n",
    ),
    "content/site.yaml": (
        "title: The port\nbase_url: https://example.org/port/\nas_of: 2031-05-21\ntopics:\n"
        "  - {id: talks, title: Talks}\n  - {id: strike, title: Strike}\n",
    ),
    "layouts/tag.html": ("{% extends 'base.html' %}{% block content %}<h1>{{ page.title }}!</h1>{% endblock %}\n",),
    "layouts/text/en.yaml": ("titles:\n  home: Start\n",),
    "layouts/styles/99-own.css": ("body { color: teal; }\n",),
    "content/strike/picture.gif": ("GIF89a0000", "GIF89a0011", "GIF89a0011;"),
}

KEPT = (
    *("built", "documents-0-of-1", "pieces-0-of-1", "prose-0-of-1"),
    *("wholes-0-of-1", "claims-0-of-1", "findings-0-of-1"),
    *("joined-0-of-1", "silent-0-of-1", "outlines-0-of-1", "names-en-0-of-1", "everything-0-of-1"),
)

EXAMPLES = max(settings.get_profile("explainer").max_examples // 4, 5)
"""Each is some ten builds."""

walkouts = st.builds(
    WALKOUT.format,
    title=st.sampled_from(("The walkout", "Out")),
    tag=st.sampled_from(("cranes", "pay")),
    status=st.sampled_from(("", "status: draft")),
    body=st.sampled_from(BODIES),
)
edits = st.one_of(
    st.tuples(st.just("content/strike/the-walkout.md"), walkouts),
    st.tuples(st.just("content/strike/renamed.md"), walkouts),
    st.sampled_from([(path, text) for path, texts in OTHERS.items() for text in texts]),
    st.sampled_from([(path, None) for path in (*OTHERS, "content/strike/renamed.md", "content/talks/the-deal.md")]),
    st.sampled_from(
        [
            (f"{spoilt}-0-of-1", "spoilt")
            for spoilt in ("pieces", "prose", "documents", "outlines", "wholes", "claims", "everything")
        ]
    ),
    st.just(("built", "spoilt")),
    st.just((FOLDER, None)),
)


def apply(root: Path, path: str, text: str | None) -> None:
    """Write or remove one file, or spoil what is kept."""
    target = root / path if "/" in path or path == FOLDER else root / FOLDER / path
    if text is not None:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text.lstrip("\n"), encoding="utf-8")
    elif target.is_dir():
        shutil.rmtree(target)
    elif path == "content/site.yaml":
        target.write_text(files_of(BASE_SITE)[path], encoding="utf-8")
    else:
        target.unlink(missing_ok=True)


BASE_SITE = """-- content/site.yaml --
title: The harbour
topics:
  - {id: strike, title: The strike}
  - {id: talks, title: The talks}
"""


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=EXAMPLES)
@given(
    steps=st.lists(st.lists(edits, min_size=1, max_size=3), min_size=1, max_size=5),
    most_groups=st.sampled_from((1, 2, 1024)),
)
def test_any_edits_give_the_bytes_of_a_clean_build(
    steps: list[list[tuple[str, str | None]]], most_groups: int, jobs: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = write_site(tmp_path_factory.mktemp("site"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parallel, "WORTH_IT", 2)
        patch.setattr(groups, "MOST_GROUPS", most_groups)
        build_again(root, jobs)
        for step in steps:
            for path, text in step:
                apply(root, path, text)
            before = files_in(root / "public")
            written = build_again(root, jobs)
            after = files_in(root / "public")
            if written.files:
                clean = pages_of(root)
                assert {path: data for path, data in after.items() if path != ".explainer.json"} == clean
            else:
                assert after == before, "a build that fails leaves the last good site"


def test_a_program_that_writes_otherwise_writes_every_page_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages are told by their values, of which a new version may write other HTML."""
    root = write_site(tmp_path / "site")
    asked = ["--site", str(root), "build", "--output", str(tmp_path / "public")]
    assert main(asked) == FINE
    monkeypatch.setattr(building, "program", lambda: "another version")
    monkeypatch.setattr(Markings, "time", lambda *_: Markup("<time>in other words</time>"))
    assert main(asked) == FINE
    after = files_in(tmp_path / "public")
    assert any(b"in other words" in data for data in after.values())
    assert main([*asked, "--clean"]) == FINE
    assert files_in(tmp_path / "public") == after


@pytest.mark.slow
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=EXAMPLES)
@given(steps=st.lists(st.lists(edits, min_size=1, max_size=3), min_size=1, max_size=5))
def test_a_process_that_lives_on_gives_the_bytes_and_the_findings_of_a_clean_build(
    steps: list[list[tuple[str, str | None]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    root, numbers = write_site(tmp_path_factory.mktemp("site")), itertools.count(10**9)
    memory: Memory = {}
    seen: dict[str, Seen] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(states, "JUST_NOW_NS", 0)  # a file's times are believed although it was written just now
        for step in steps:
            for path, text in step:
                apply(root, path, text)
                date(root / path, next(numbers))
            changed = [str(root / path) for path, _ in step]
            seen = look_at(str(root), seen, changed) or look(str(root), seen)
            work = Work(memory=memory, digests={path: file.digest for path, file in seen.items()})
            kept = keep(plan(read(root, work=work), run_rules, work=work))
            clean = build(read(root), run_rules)
            assert kept == clean


def date(path: Path, number: int) -> None:
    """Give a file a time that it has never had: those of a file system are not as fine as a test is fast."""
    if path.is_file():
        os.utime(path, ns=(number, number))


def test_a_file_that_was_written_just_now_is_read_again(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    status = (root / "content/index.md").stat()
    seen = look(str(root), {})
    text = (root / "content/index.md").read_text(encoding="utf-8")
    (root / "content/index.md").write_text(text.replace("nine", "five"), encoding="utf-8")
    os.utime(root / "content/index.md", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert look(str(root), seen)["content/index.md"].digest != seen["content/index.md"].digest


def test_a_file_that_is_no_longer_what_was_looked_at_is_not_kept_as_if_it_were(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    memory: Memory = {}
    digests = {path: file.digest for path, file in look(str(root), {}).items()}
    text = (root / "content/index.md").read_text(encoding="utf-8")
    (root / "content/index.md").write_text(text.replace("nine", "five"), encoding="utf-8")
    assert read(root, work=Work(memory=memory, digests=digests)) == read(root)
    (root / "content/index.md").write_text(text, encoding="utf-8")
    assert read(root, work=Work(memory=memory, digests=digests)) == read(root)


def pages_of(root: Path) -> dict[str, bytes]:
    """What a build that knows nothing gives."""
    return {path: text.encode("utf-8", "replace") for path, text in pages(root).items()}


def test_a_memory_from_elsewhere_is_not_believed(tmp_path: Path) -> None:
    ours = write_site(tmp_path / "ours")
    build_again(ours)
    theirs = tmp_path / "theirs"
    shutil.copytree(ours, theirs)
    assert build_again(ours).made != build_again(theirs).made
    assert len(build_again(theirs).made) < len(files_in(theirs / "public"))


def test_a_page_changed_by_hand_is_made_again(tmp_path: Path) -> None:
    root = write_site(tmp_path)
    build_again(root)
    page = root / "public/strike/the-walkout.html"
    good = page.read_bytes()
    page.write_bytes(b"changed by hand")
    build_again(root)
    assert page.read_bytes() == good


def test_a_file_with_a_type_that_is_not_ours_is_not_taken_from_what_is_kept(tmp_path: Path) -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.system, (f"touch {tmp_path}/owned",)

    folder, keys = str(tmp_path / "kept"), {"a": "1"}
    work = Work(1, folder, "stamp")
    work.each("x", keys, lambda _: "good")
    apart = Apart(folder, "stamp", "x", 1)
    apart.put("a", ("1", ""), b"o" + pickle.dumps(Evil()))
    apart.settle(["a"])
    assert work.each("x", keys, lambda _: "made anew")["a"] == "made anew"
    together = Together(folder, "stamp", "y", 1)
    together.put("a", ("1", ""), Evil())
    together.settle(["a"])
    assert work.each("y", keys, lambda _: "made anew", together=True)["a"] == "made anew"
    assert not (tmp_path / "owned").exists()


def test_the_files_of_what_is_kept_are_let_go_of(tmp_path: Path) -> None:
    work = Work(1, str(tmp_path), "stamp")
    values = work.each("x", {"a": "1"}, lambda _: "good")
    assert values["a"] == "good"
    work.close()
    (tmp_path / "x-0-of-1").write_bytes(b"another build's")
    assert work.each("x", {"a": "1"}, lambda _: "made anew")["a"] == "made anew"


@pytest.mark.parametrize("together", [True, False])
def test_what_is_kept_may_be_cut_at_any_byte(together: bool, tmp_path: Path) -> None:
    work = Work(1, str(tmp_path), "stamp")
    work.each("x", {"a": "1"}, lambda _: ("good", 1), together=together)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert work.each("x", {"a": "1"}, lambda _: ("good", 1), together=together)["a"] == ("good", 1)


@pytest.mark.parametrize("together", [True, False])
def test_a_byte_that_is_another_is_noticed(together: bool, tmp_path: Path) -> None:
    work = Work(1, str(tmp_path), "stamp")
    work.each("x", {"a": "1"}, lambda _: ("good", 1), together=together)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes((whole[place] ^ 1,)) + whole[place + 1 :])
        assert work.each("x", {"a": "1"}, lambda _: ("good", 1), together=together)["a"] == ("good", 1)


@pytest.mark.parametrize("together", [True, False])
def test_files_from_when_there_were_fewer_values_are_removed(together: bool, tmp_path: Path) -> None:
    (tmp_path / "x-files-0-of-1").write_bytes(b"of another name")
    for count in (10, 700, 300):
        keys = {str(number): "key" for number in range(count)}
        values = Work(1, str(tmp_path), "stamp").each("x", keys, str.upper, together=together)
        assert dict(values) == {name: name for name in keys}
        assert {path.name.rpartition("-")[2] for path in tmp_path.iterdir()} == {"1", str(max(count // 128, 1))}
    assert (tmp_path / "x-files-0-of-1").exists()


def test_what_cannot_be_written_is_there_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "folder").write_bytes(b"a file in the way")
    for together in (True, False):
        keys = {str(number): "key" for number in range(300)}
        values = Work(1, str(tmp_path / "folder"), "stamp").each("x", keys, lambda name: (name,), together=together)
        assert dict(values) == {name: (name,) for name in keys}


def test_several_may_be_read_from_a_shelf_that_others_write_at_the_same_time(tmp_path: Path) -> None:
    keys = {str(number): "key" for number in range(300)}
    for together in (True, False):
        first = Work(1, str(tmp_path), "stamp").each("x", keys, lambda name: (name, 1), together=together)
        others = dict.fromkeys(keys, "another")
        Work(1, str(tmp_path), "stamp").each("x", others, lambda name: (name, 2), together=together)
        assert {value[0] for value in first.values()} == set(keys)


def test_a_finding_moves_with_the_words_around_it(tmp_path: Path) -> None:
    root, memory = write_site(tmp_path), Memory()
    text = (root / "content/strike/the-walkout.md").read_text(encoding="utf-8")
    for before in ("See [[nowhere]]. {.editorial}", "Do, please, see [[nowhere]]. {.editorial}"):
        (root / "content/strike/the-walkout.md").write_text(f"{text}\n{before}\n", encoding="utf-8")
        digests = {path: file.digest for path, file in look(str(root), {}).items()}
        work = Work(memory=memory, digests=digests)
        found = plan(read(root, work=work), run_rules, work=work).diagnostics
        assert [(f.code, f.span.column) for f in found] == [("broken-link", before.index("nowhere") + 1)]
