"""What the preview lives through, and how it ends."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import read
from generator.check import run_rules
from generator.outside.search import build_with_search
from tests.conftest import need
from tests.preview.running import BASE, SCRIPT, Running, eventually, letters, running
from tests.sites import write_files, write_site

pytestmark = pytest.mark.slow  # servers with their builders, started and stopped again and again

HOME = "content/index.md"


@pytest.fixture(scope="module")
def long_lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One preview that lives through test after test."""
    with running(write_site(tmp_path_factory.mktemp("living") / "site")) as preview:
        yield preview


@pytest.fixture
def preview(long_lived: Running) -> Running:
    """The preview that has lived through much, with the site as it was."""
    return long_lived.rewritten("")


@pytest.fixture
def short_lived(tmp_path: Path) -> Iterator[Running]:
    (tmp_path / "scratch").mkdir()
    with running(write_site(tmp_path / "site"), TMPDIR=str(tmp_path / "scratch")) as preview:
        yield preview


def gone(pids: set[int]) -> bool:
    """Whether processes have ended; one that nobody has asked about yet has."""

    def state(pid: int) -> str:
        try:
            return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
        except OSError:
            return "gone"

    return all(state(pid) in ("gone", "Z") for pid in pids)


def test_a_change_is_built_and_a_fault_keeps_the_last_good_site(preview: Running) -> None:
    preview.edit(HOME, "nine days", "nine long days")
    assert preview.shows("nine long days")
    preview.edit(HOME, "[@gazette:1]", "[@nobody:1]")
    assert eventually(lambda: "error[unknown-source]" in preview.said())
    assert eventually(lambda: "the last good site stays, 1 error" in preview.said())
    assert b"nine long days" in preview.get(BASE)[2]
    preview.edit(HOME, "nine long days. [@nobody:1]", "nine days again. [@gazette:1]")
    assert preview.shows("nine days again")


def test_the_preview_lives_through_a_broken_lost_and_mended_site(preview: Running) -> None:
    config = preview.root / "content/site.yaml"
    text = config.read_text(encoding="utf-8")
    for break_it in (lambda: config.write_text("title: [", encoding="utf-8"), config.unlink):
        before = preview.builds()
        break_it()
        assert eventually(lambda before=before: preview.builds() > before)  # type: ignore[misc]  # the default binds the loop's value
        assert preview.get(BASE)[0] == 200
    config.write_text(text.replace("title: The harbour", "title: The other harbour"), encoding="utf-8")
    assert preview.shows("The other harbour")


def test_folders_may_be_deleted_and_come_back(preview: Running) -> None:
    kept = preview.root.parent / "kept"
    shutil.copytree(preview.root / "content", kept)
    before = preview.builds()
    shutil.rmtree(preview.root / "content")
    assert eventually(lambda: preview.builds() > before)
    shutil.copytree(kept, preview.root / "content")
    preview.edit(HOME, "nine days", "nine more days")
    assert preview.shows("nine more days")
    preview.edit(HOME, "nine more days", "many more days")
    assert preview.shows("many more days")
    write_files(preview.root, "-- layouts/text/en.yaml --\nlabels: {skip: Straight to the words}\n")
    assert preview.shows("Straight to the words"), "a folder that was not there at the start"


def test_a_full_disk_truncates_a_file_and_is_freed(preview: Running) -> None:
    home = preview.root / HOME
    text = home.read_text(encoding="utf-8")
    home.write_text("", encoding="utf-8")  # what an editor leaves when the disk is full
    assert eventually(lambda: "error[missing-field] " in preview.said() or "content/index.md:1" in preview.said())
    home.write_text(text.replace("nine days", "nine freed days"), encoding="utf-8")
    assert preview.shows("nine freed days")


def test_a_file_that_a_link_leads_out_to_is_never_served(preview: Running) -> None:
    (preview.root.parent / "secret.txt").write_text("secret", encoding="utf-8")
    (preview.root / "layouts/assets").mkdir(parents=True, exist_ok=True)
    links = [preview.root / path for path in ("layouts/assets/out.txt", "content/strike/out.md")]
    for link in links:
        link.symlink_to(preview.root.parent / "secret.txt")
    assert eventually(lambda: preview.said().count("error[link-leads-out]") >= len(links))
    for path in ("assets/out.txt", "strike/out", "out.txt", "layouts/assets/out.txt"):
        assert preview.get(BASE + path)[0] == 404
    for link in links:
        link.unlink()


def test_a_builder_that_dies_is_replaced(preview: Running) -> None:
    before = preview.builds()
    for pid in preview.processes():
        if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes():
            os.kill(pid, signal.SIGKILL)
    assert preview.get(BASE)[0] == 200
    assert eventually(lambda: preview.builds() == before + 1), "it begins again"
    preview.edit(HOME, "nine days", "nine lives")
    assert preview.shows("nine lives")


def test_two_hundred_rapid_saves_end_with_the_last(preview: Running) -> None:
    home = preview.root / HOME
    text = home.read_text(encoding="utf-8")
    before = preview.builds()
    for number in range(200):
        home.write_text(
            text.replace("nine days", f"nine {'long ' * (number % 7)}{letters(number)} days"), encoding="utf-8"
        )
    assert preview.shows(f"{letters(199)} days")
    assert 0 < preview.builds() - before < 20, "saves that come while it builds are one more build"


def test_requests_are_answered_with_a_whole_site_while_it_builds(preview: Running) -> None:
    """How soon they are is measured by benchmarks/preview.py."""
    before, answers = preview.builds(), []
    for number in range(60):
        if number % 6 == 0:
            (preview.root / "seeds/new.md").write_text(f"---\ntitle: {letters(number)}\ntext: note\n---\n[1] A.\n")
        status, _, page = preview.get(BASE)
        answers.append((status, page.endswith(b"</html>\n")))
        time.sleep(0.01)
    (preview.root / "seeds/new.md").unlink()
    assert preview.builds() > before
    assert set(answers) == {(200, True)}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_it_ends_and_leaves_nothing(short_lived: Running, number: int) -> None:
    preview = short_lived
    preview.edit(HOME, "nine days", "nine long days")
    time.sleep(0.05)  # in the middle of a build
    files = set(preview.root.rglob("*"))
    processes = preview.processes()
    preview.end(number)
    assert eventually(lambda: gone(processes), 2)
    assert list((preview.root.parent / "scratch").iterdir()) == []
    assert "Traceback" not in preview.said()
    assert set(preview.root.rglob("*")) == files
    with socket.socket() as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", preview.port))


def test_a_taken_port_moves_on_and_a_site_that_never_built_shows_its_faults(preview: Running, tmp_path: Path) -> None:
    root = write_site(tmp_path / "second", "-- content/index.md --\n---\ntitle: H\n---\nNine. [@nobody:1]\n")
    with running(root, "--port", str(preview.port)) as second:
        assert f"port {preview.port} is taken" in second.said()
        assert second.port != preview.port
        status, _, body = second.get("/")
        assert status == 500
        assert b"unknown-source" in body
        second.edit(HOME, "nobody", "gazette")
        assert second.shows("Nine.")


def test_the_index_for_search_follows_the_pages(tmp_path: Path) -> None:
    need(importlib.util.find_spec("pagefind"), "Pagefind")
    root = write_site(tmp_path / "site")
    config = root / "content/site.yaml"
    config.write_text(config.read_text(encoding="utf-8") + "search: true\n", encoding="utf-8")
    outcome = build_with_search(read(root), run_rules, drafts=True)
    assert not outcome.failed
    with running(root) as preview:
        published = {output.path: SCRIPT.sub(b"", output.data) for output in outcome.value}
        assert any(path.startswith("pagefind/") for path in published)
        assert eventually(lambda: all(preview.get(BASE + path)[0] == 200 for path in published))
        assert {path: SCRIPT.sub(b"", preview.get(BASE + path)[2]) for path in published} == published
        preview.edit(HOME, "nine days", "nine findable days")
        assert preview.shows("nine findable days")
        newer = {output.path for output in build_with_search(read(root), run_rules, drafts=True).value}
        assert eventually(lambda: all(preview.get(BASE + path)[0] == 200 for path in newer))
        assert all(preview.get(BASE + path)[0] == 404 for path in published.keys() - newer)
