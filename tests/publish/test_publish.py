"""Publishing: the committed site reaches the branch whole, and nobody's work is lost on the way."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from generator import cli
from generator.build import read
from generator.layouts import Output
from generator.publish.git import GitError
from generator.publish.withheld import withheld
from tests.publish.repositories import QUIET, Repositories, copied, git, make
from tests.sites import built

pytestmark = pytest.mark.slow  # every test starts dozens of processes of git


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in QUIET.items():
        monkeypatch.setenv(name, value)
    for name in ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "EMAIL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Repositories:
    return make(tmp_path_factory.mktemp("pattern"))


@pytest.fixture
def both(pattern: Repositories, tmp_path: Path) -> Repositories:
    return copied(pattern, tmp_path)


@pytest.fixture(scope="module")
def published_pattern(pattern: Repositories, tmp_path_factory: pytest.TempPathFactory) -> Repositories:
    both = copied(pattern, tmp_path_factory.mktemp("published"))
    assert not both.publish().failed
    both.pack()
    return both


@pytest.fixture
def published(published_pattern: Repositories, tmp_path: Path) -> Repositories:
    """The site with its branch, as the first publish left it."""
    return copied(published_pattern, tmp_path)


def test_the_branch_holds_the_build_and_the_hosts_file(both: Repositories) -> None:
    before = both.state()
    outcome = both.publish()
    assert not outcome.failed
    outputs = {output.path: output.data for output in built(both.work).value}
    assert both.files() == {*outputs, ".nojekyll"}
    clone = both.elsewhere(both.work.parent / "clone")
    assert {path: (clone / path).read_bytes() for path in outputs} == outputs
    assert both.state() == before


def test_the_message_names_the_commit_that_was_built(both: Repositories) -> None:
    source = git(both.work, "rev-parse", "HEAD")
    done = both.publish().value
    assert done.source == source
    assert done.commit == both.tip()
    assert source in git(both.bare, "log", "-1", "--format=%B", "gh-pages")


def test_a_second_publish_makes_no_commit(published: Repositories) -> None:
    tip = published.tip()
    again = published.publish()
    assert not again.failed
    assert not again.value.differs
    published.commit("a commit that changes no page")
    published.publish()
    assert published.tip() == tip


def test_a_change_is_one_commit_on_top(published: Repositories) -> None:
    first = published.tip()
    published.change("content/talks/the-deal.md", "title: The deal", "title: The bargain")
    published.commit()
    done = published.publish().value
    assert "talks/the-deal.html" in done.changed
    assert git(published.bare, "rev-list", "gh-pages").split("\n") == [published.tip(), first]


def test_pages_that_are_gone_leave_the_branch(published: Repositories) -> None:
    published.change("content/profiles/ada-moreno.md", "role:", "status: draft\nrole:")
    published.commit()
    assert "profiles/ada-moreno.html" in published.publish().value.removed
    assert "profiles/ada-moreno.html" not in published.files()


def test_the_hosts_own_files_stay(published: Repositories) -> None:
    clone = published.elsewhere(published.work.parent / "clone")
    (clone / "CNAME").write_text("example.org\n", encoding="utf-8")
    git(clone, "add", "CNAME")
    git(clone, "commit", "--quiet", "-m", "Create CNAME")
    git(clone, "push", "--quiet")
    published.change("content/site.yaml", "https://example.org/harbour/", "https://example.org/")
    published.change("content/talks/the-deal.md", "title: The deal", "title: The bargain")
    published.commit()
    assert not published.publish().failed
    assert {"CNAME", ".nojekyll", "index.html"} <= published.files()
    assert git(published.bare, "show", "gh-pages:CNAME") == "example.org"


def test_a_dry_run_lists_and_pushes_nothing(both: Repositories, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--site", str(both.work), "publish", "--dry-run"]) == 0
    shown = capsys.readouterr().out
    assert "+ index.html" in shown
    assert "nothing was pushed" in shown
    assert both.tip() == ""
    both.publish()
    both.change("content/talks/the-deal.md", "title: The deal", "title: The bargain")
    both.commit()
    tip = both.tip()
    assert "talks/the-deal.html" in both.publish(dry_run=True).value.changed
    assert both.tip() == tip


def test_an_edition_below_the_sites_address_is_published_with_it(both: Repositories) -> None:
    home = "https://example.org/harbour/"
    both.write("content/site.es.yaml", f"title: El puerto\nbase_url: {home}es/\n")
    both.write("content/site.de.yaml", "title: Der Hafen\nbase_url: https://example.org/hafen/\n")
    both.write("content/talks/the-deal.es.md", "---\ntitle: El trato\n---\nSin cambios. {.editorial}\n")
    both.commit()
    assert not both.publish().failed
    files = both.files()
    assert {"index.html", "es/index.html", "es/talks/the-deal.html", "es/sitemap.xml"} <= files
    assert not any(path.startswith(("de/", "hafen/")) for path in files)
    clone = both.elsewhere(both.work.parent / "clone")
    assert f"{home}es/talks/the-deal.html" in (clone / "talks/the-deal.html").read_text(encoding="utf-8")
    assert "El trato" in (clone / "es/talks/the-deal.html").read_text(encoding="utf-8")


def test_an_edition_that_says_no_address_is_published_below_the_site(both: Repositories) -> None:
    both.write("content/site.es.yaml", "title: El puerto\n")
    both.commit()
    assert not both.publish().failed
    assert {"index.html", "es/index.html", "es/sitemap.xml"} <= both.files()


def test_an_edition_with_faults_stops_all(both: Repositories) -> None:
    both.write("content/site.es.yaml", "title: El puerto\nbase_url: https://example.org/harbour/es/\n")
    both.write("content/talks/the-deal.es.md", "---\ntitle: El trato\n---\nSin fuente.\n")
    both.commit()
    assert both.codes() == {"uncited-statement"}


def test_an_edition_in_the_place_of_the_sites_own_pages_is_refused(both: Repositories) -> None:
    both.write("content/site.es.yaml", "title: El puerto\nbase_url: https://example.org/harbour/tags/\n")
    both.write("content/pay.md", "---\ntitle: Pay\n---\nWords. {.editorial}\n")
    both.commit()
    assert both.codes() == {"edition-in-the-way"}


def test_another_branch_and_a_path_as_remote(both: Repositories) -> None:
    assert not both.publish(branch="site", remote=str(both.bare)).failed
    assert "index.html" in both.files("site")


def test_a_site_in_a_folder_of_a_repository(both: Repositories) -> None:
    (both.work / "docs").mkdir()
    for part in ("content", "seeds"):
        shutil.move(both.work / part, both.work / "docs" / part)
    both.write("content/not-the-site.txt", "x")
    both.commit()
    both.write("content/not-the-site.txt", "changed, and none of our business")
    inner = Repositories(both.work / "docs", both.bare)
    assert not inner.publish().failed
    assert "strike/the-walkout.html" in both.files()


def test_what_is_published_is_the_commit_and_not_the_folder(both: Repositories) -> None:
    both.write(".git/info/exclude", "content/talks/private.md\n")
    both.write("content/talks/private.md", "---\ntitle: Private\n---\nNot for anyone. {.editorial}\n")
    assert not both.publish().failed
    assert "talks/private.html" not in both.files()


def test_line_ends_of_the_clone_do_not_reach_the_branch(published: Repositories) -> None:
    tip = published.tip()
    git(published.work, "config", "core.autocrlf", "true")
    git(published.work, "rm", "--quiet", "--cached", "-r", ".")
    git(published.work, "reset", "--quiet", "--hard")
    assert b"\r\n" in (published.work / "content/site.yaml").read_bytes()
    assert not published.publish().failed
    assert published.tip() == tip


@pytest.mark.parametrize("path", ["content/talks/the-deal.md", "seeds/courier.md", "content/talks/new.md"])
def test_uncommitted_files_are_refused(both: Repositories, path: str) -> None:
    with (both.work / path).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert both.codes() == {"uncommitted"}


def test_a_staged_or_deleted_file_is_uncommitted(both: Repositories) -> None:
    git(both.work, "rm", "--quiet", "content/talks/the-deal.md")
    assert both.codes() == {"uncommitted"}


def test_own_layouts_count_as_content(both: Repositories) -> None:
    both.write("layouts/404.html", "lost")
    assert both.codes() == {"uncommitted"}


def test_files_outside_the_site_may_be_uncommitted(both: Repositories) -> None:
    both.write("notes.txt", "mine")
    both.write("seeds/originals/a.txt", "not mine")
    assert not both.publish().failed


def test_errors_of_the_build_are_refused(both: Repositories) -> None:
    both.change("content/talks/the-deal.md", "[@courier:1]", "")
    both.commit()
    assert both.codes() == {"uncited-statement"}


def test_commits_of_others_are_refused(published: Repositories) -> None:
    clone = published.elsewhere(published.work.parent / "clone")
    (clone / "mine.html").write_text("by hand", encoding="utf-8")
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "-m", "by hand")
    git(clone, "push", "--quiet")
    assert published.codes() == {"foreign-commit"}


def test_a_commit_of_ours_that_was_amended_is_not_ours(published: Repositories) -> None:
    clone = published.elsewhere(published.work.parent / "clone")
    (clone / "mine.html").write_text("by hand", encoding="utf-8")
    git(clone, "add", "--all")
    git(clone, "commit", "--quiet", "--amend", "--no-edit")
    git(clone, "push", "--quiet", "--force")
    assert published.codes() == {"foreign-commit"}


def test_a_branch_of_sources_is_refused(both: Repositories) -> None:
    git(both.work, "push", "--quiet", "origin", "main:gh-pages")
    assert both.codes() == {"foreign-commit"}


def test_the_branch_one_writes_on_is_refused(both: Repositories) -> None:
    assert both.codes(branch="main") == {"source-branch"}


def test_originals_in_the_commit_are_refused(both: Repositories) -> None:
    both.write("seeds/originals/gazette.txt", "as published")
    git(both.work, "add", "--force", "seeds/originals/gazette.txt")
    git(both.work, "commit", "--quiet", "-m", "oops")
    assert both.codes() == {"original-committed"}


def test_layouts_that_print_a_draft_are_refused(both: Repositories) -> None:
    words = "The minister kept the second letter in his desk for weeks."
    both.write("content/talks/later.md", f"---\ntitle: Later\nstatus: draft\n---\n{words} [@courier:1]\n")
    both.commit()
    assert not both.publish().failed
    both.write("layouts/404.html", f"<p>{words.replace(' ', ' <b></b>')}</p>")
    both.commit()
    assert both.codes() == {"draft-published"}


@pytest.mark.parametrize(
    "target", ["letter.gif", "../talks/letter.gif", "<letter.gif>", "lett%65r.gif", "../talks/./lette&#114;.gif"]
)
def test_a_picture_that_only_a_draft_uses_is_left_out_and_refused(target: str, both: Repositories) -> None:
    both.write("content/talks/later.md", f"---\ntitle: Later\nstatus: draft\n---\n![A letter]({target}) [@courier:1]\n")
    both.write("content/talks/letter.gif", "GIF89a0000")
    both.write("content/strike/letter.gif", "GIF89a1111")
    shown = "![Two letters](../talks/newsletter.gif) [@courier:1]\n\n![One](letter.gif) [@courier:1]\n"
    both.write("content/strike/old.md", f"---\ntitle: Old letters\n---\n{shown}")
    both.write("content/talks/newsletter.gif", "GIF89a2222")
    made = built(both.work).value
    pictures = {output.path for output in made if output.path.endswith(".gif")}
    assert pictures == {"strike/letter.gif", "talks/newsletter.gif"}
    inputs = read(both.work).value
    assert inputs
    leaking = (*made, Output("talks/letter.gif", b"GIF89a0000"))
    told = [found.message for found in withheld(inputs, leaking, {}, ()) if found.code == "draft-published"]
    assert told == ["talks/letter.gif is used by a draft only"]
    assert "draft-published" not in {found.code for found in withheld(inputs, made, {}, ())}


def test_a_picture_that_a_page_uses_may_be_in_a_draft_too(both: Repositories) -> None:
    picture = "![A letter](letter.gif) [@courier:1]\n"
    both.write("content/talks/later.md", f"---\ntitle: Later\nstatus: draft\n---\n{picture}")
    both.write("content/talks/now.md", f"---\ntitle: Now\n---\n{picture.replace('(l', '(../talks/l')}")
    both.write("content/talks/letter.gif", "GIF89a0000")
    both.commit()
    assert "draft-published" not in {told.code for told in both.publish().diagnostics}


def test_an_article_or_original_in_the_output_is_refused(both: Repositories) -> None:
    words = "Crane drivers across the harbour laid down their work in the early hours of a misty Friday"
    both.write("seeds/originals/gazette.txt", f"{words}.\n")
    both.write("layouts/404.html", f"<p>{words}</p>")
    both.commit()
    assert both.codes() == {"original-published"}
    both.write("layouts/404.html", "lost")
    both.write("layouts/assets/gazette.txt", f"{words}.\n")
    both.commit()
    assert "original-published" in both.codes()


def test_the_sentences_of_an_article_source_are_refused(both: Repositories) -> None:
    words = "The harbour office had not planned for nights like these and nobody there had asked the drivers"
    both.change("seeds/courier.md", "text: note", "text: article")
    both.change("seeds/courier.md", "The port will shorten the nights.", words + ".")
    both.commit()
    assert not both.publish().failed
    both.write("layouts/404.html", f"<p>{words}.</p>")
    both.commit()
    assert both.codes() == {"article-published"}


def test_a_folder_of_this_machine_is_refused(both: Repositories) -> None:
    both.write("layouts/404.html", f"<p>{os.path.realpath(both.work)}</p>")
    both.commit()
    assert both.codes() == {"machine-published"}


def test_a_missing_or_wrong_address_is_refused(both: Repositories) -> None:
    both.change("content/site.yaml", "base_url: https://example.org/harbour/\n", "")
    both.commit()
    assert both.codes() == {"no-base-url"}
    both.change("content/site.yaml", "title: The harbour\n", "title: The harbour\nbase_url: http://localhost:8000/\n")
    both.commit()
    assert both.codes() == {"wrong-base-url"}


@pytest.mark.parametrize(
    "folder_is", ["no repository", "without a commit", "without a name", "without the remote", "with a bad branch"]
)
def test_what_is_not_set_up_is_said_with_the_way_out(both: Repositories, folder_is: str) -> None:
    target: dict[str, object] = {}
    if folder_is == "no repository":
        shutil.rmtree(both.work / ".git")
    elif folder_is == "without a commit":
        git(both.work, "update-ref", "-d", "refs/heads/main")
    elif folder_is == "without a name":
        git(both.work, "config", "--unset", "user.email")
    elif folder_is == "without the remote":
        target = {"remote": "elsewhere"}
    else:
        target = {"branch": "gh pages"}
    assert len(both.codes(**target)) == 1


def test_a_site_that_is_not_in_the_commit_is_said(both: Repositories) -> None:
    both.write(".git/info/exclude", "elsewhere/\n")
    for part in ("content", "seeds"):
        shutil.copytree(both.work / part, both.work / "elsewhere" / part)
    assert Repositories(both.work / "elsewhere", both.bare).codes() == {"no-commit"}


def test_many_commits_of_others_are_named_a_few_at_most(both: Repositories) -> None:
    for number in range(12):
        git(both.work, "commit", "--quiet", "--allow-empty", "-m", f"{number}")
    git(both.work, "push", "--quiet", "origin", "main:gh-pages")
    assert 1 <= len(both.publish().diagnostics) <= 5


def test_a_remote_that_cannot_be_reached_is_the_machines_fault(both: Repositories) -> None:
    git(both.work, "remote", "set-url", "origin", "../nowhere.git")
    with pytest.raises(GitError, match=r"nowhere\.git"):
        both.publish()
    assert cli.main(["--site", str(both.work), "publish"]) == 3


def test_a_push_that_the_remote_declines_is_said(both: Repositories, capsys: pytest.CaptureFixture[str]) -> None:
    hook = both.bare / "hooks/pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho protected >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    assert cli.main(["--site", str(both.work), "publish"]) == 3
    assert "protected" in capsys.readouterr().err
    assert both.tip() == ""


def test_variables_that_a_hook_leaves_do_not_lead_astray(both: Repositories, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_DIR", str(both.bare))
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere")
    assert not both.publish().failed


def test_a_clone_of_the_branch_tells_nothing_but_the_site(both: Repositories) -> None:
    secret = "A sentence that only a draft has and nobody may read before its time"
    private = "Words of an article that belong to someone else and stay at home for good"
    original = "What the newspaper printed on its first page, letter by letter"
    both.write("content/talks/later.md", f"---\ntitle: Hidden title\nstatus: draft\n---\n{secret}. [@courier:1]\n")
    both.write("seeds/wire.md", f"---\ntitle: Wire\ntext: article\n---\n[1] {private}.\n")
    both.write("seeds/originals/gazette.txt", original)
    both.commit()
    both.publish()
    both.change("content/talks/the-deal.md", "title: The deal", "title: The bargain")
    both.commit()
    both.publish()
    clone = both.elsewhere(both.work.parent / "clone")
    everything = git(clone, "log", "--patch", "--text", "--format=raw").encode()
    everything += b"".join(
        path.read_bytes() for path in clone.rglob("*") if path.is_file() and ".git" not in path.parts
    )
    machine = (str(both.work.parent), os.path.expanduser("~") + "/", os.uname().nodename)
    for words in (secret, private, original, "Hidden title", *machine):
        assert words.encode() not in everything, words
    assert not re.search(rb"(author|committer) .*[+-](?!0000)\d{4}\n", everything)
