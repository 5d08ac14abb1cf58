"""`explainer publish`: the committed site, built and checked, as one new commit on a branch.

Nothing is checked out and no local branch moves. The commit is made from blobs and a tree, and only the push, which
the other side takes or refuses as a whole, changes anything that anyone sees.
docs/decisions/0006-publishing-with-plumbing.md says why.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from generator import __version__
from generator.build import read
from generator.check import run_rules
from generator.check.base_url import address_faults, place_in
from generator.config import SITE_FILE, SITE_PLACE
from generator.content import FOLDER
from generator.diagnostics import Diagnostic, Outcome, Span
from generator.evidence.originals import leads_out
from generator.ground.tuples import NamedTuple
from generator.layouts import Output
from generator.memo.fingerprint import SITE_FOLDERS
from generator.outside.search import build_with_search
from generator.publish.git import Git, GitError, said
from generator.publish.withheld import original_files, withheld
from generator.seeds import ORIGINALS

THEIRS = ("CNAME", ".nojekyll")
"""Files of the branch that belong to the host's settings; they stay as they are."""

TRAILER = "Explainer-Tree"
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Target:
    """Where to publish, and whether only to say what would happen."""

    branch: str = "gh-pages"
    remote: str = "origin"
    dry_run: bool = False

    @property
    def name(self) -> str:
        """How reports call it."""
        return f"{self.remote}/{self.branch}"

    @property
    def reference(self) -> str:
        """The branch by its full name."""
        return f"refs/heads/{self.branch}"


@dataclass(frozen=True, slots=True)
class Published:
    """What changed on the branch; `commit` is empty when nothing was pushed."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    commit: str = ""
    source: str = ""

    @property
    def differs(self) -> bool:
        """Whether the branch held another site."""
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class _Repository:
    """The git repository around a site: its top folder, the site's place in it, and the commit to publish."""

    git: Git
    prefix: str
    commit: str


class _Built(NamedTuple):
    """The finished site, its address and where that is written, and the languages and addresses of all editions."""

    outputs: tuple[Output, ...] = ()
    base_url: str = ""
    place: Span = SITE_PLACE
    editions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Branch:
    """The branch as the remote has it: its last commit (empty when there is none), and its files."""

    tip: str = ""
    files: Mapping[str, str] = field(default_factory=dict)


def publish(root: Path, target: Target) -> Outcome[Published]:
    """Publish the last commit of a site, or say why not.

    Raises:
        GitError: when git cannot do what it is asked, for want of a network for instance.
        OSError: when the machine does not let us write temporary files.
    """
    repository = _open(root)
    if repository.value is None:
        return Outcome(Published(), repository.diagnostics)
    faults = (*_bad_target(repository.value, target), *_uncommitted(repository.value))
    if faults:
        return Outcome(Published(), faults)
    with tempfile.TemporaryDirectory(prefix="explainer-") as temporary:
        return _publish(root, repository.value, target, Path(os.path.realpath(temporary)))


def describe(published: Published, target: Target) -> str:
    """What was done, or would be, in words."""
    changes = ((published.added, "+"), (published.changed, "~"), (published.removed, "-"))
    counts = f"{len(published.added)} new, {len(published.changed)} changed, {len(published.removed)} removed"
    if not published.differs:
        return f"nothing to do: {target.name} holds this site already"
    if target.dry_run:
        listed = [f"{sign} {path}" for paths, sign in changes for path in paths]
        return "\n".join([*listed, f"{target.name} would have {counts}; nothing was pushed"])
    made = f"commit {_short(published.commit)} from {_short(published.source)}"
    return f"published to {target.name}: {counts} ({made})"


def _publish(root: Path, repository: _Repository, target: Target, temporary: Path) -> Outcome[Published]:
    built = _build_commit(repository, temporary, root)
    if built.failed:
        return Outcome(Published(), built.diagnostics)
    branch = _fetch(repository.git, target)
    url = _url(repository.git, target.remote)
    domain = _domain(repository.git, branch)
    strangers = islice(_strangers(repository.git, branch.tip, target), _NAMED)
    faults = (*address_faults(built.value.base_url, url, domain, built.value.place), *strangers)
    if faults:
        return Outcome(Published(), _errors_for(faults, built.diagnostics))
    entries = _entries(repository.git, built.value.outputs, branch, temporary, write=not target.dry_run)
    plan = _compare(entries, branch.files, repository.commit)
    if target.dry_run or not plan.differs:
        return Outcome(plan, built.diagnostics)
    done = _commit_and_push(repository, target, branch, entries, temporary)
    published = Published(plan.added, plan.changed, plan.removed, plan.unchanged, done.value, plan.source)
    return Outcome(published, built.diagnostics + done.diagnostics)


def _errors_for(faults: tuple[Diagnostic, ...], others: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """All findings, those of the checks less what stands in the way as an error too."""
    codes = {fault.code for fault in faults}
    return (*(other for other in others if other.code not in codes), *faults)


def _open(root: Path) -> Outcome[_Repository | None]:
    """The repository that a site lies in, at its last commit."""
    here = Git(root)
    inside = here.attempt("rev-parse", "--show-toplevel")
    if inside.returncode and b"not a git repository" not in inside.stderr:
        raise GitError(inside.returncode, said(inside), "git")
    if inside.returncode:
        hint = "run git init, then commit your content and name a remote"
        return Outcome(None, (Diagnostic("no-repository", "the site is in no git repository", Span(SITE_FILE), hint),))
    prefix = here.text("rev-parse", "--show-prefix").strip("/")
    head = here.attempt("rev-parse", "--verify", "--quiet", "HEAD^{commit}")
    if head.returncode or here.attempt("cat-file", "-e", f"HEAD:{prefix}").returncode:
        hint = "git add --all, then git commit: what is published is a commit"
        return Outcome(None, (Diagnostic("no-commit", "nothing has been committed yet", Span(SITE_FILE), hint),))
    top = Path(os.fsdecode(inside.stdout).rstrip("\n"))
    return Outcome(_Repository(Git(top), prefix, head.stdout.decode().strip()))


def _bad_target(repository: _Repository, target: Target) -> Iterator[Diagnostic]:
    """Why a branch or a remote cannot be published to."""
    git = repository.git
    if git.attempt("check-ref-format", target.reference).returncode or target.branch.startswith("-"):
        yield Diagnostic("bad-branch", f"“{target.branch}” cannot name a branch", Span(target.name), "try gh-pages")
    elif target.branch == git.attempt("symbolic-ref", "--short", "HEAD").stdout.decode("utf-8", "replace").strip():
        hint = "name another one with --branch"
        yield Diagnostic("source-branch", f"{target.branch} is the branch you write on", Span(target.name), hint)
    known = git.text("remote").split("\n")
    if target.remote not in known and (target.remote.startswith("-") or not set("/:\\") & set(target.remote)):
        hint = f"git remote add {target.remote} ADDRESS"
        yield Diagnostic("no-remote", f"there is no remote {target.remote}", Span(target.name), hint)
    if git.attempt("-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT").returncode:
        hint = 'git config user.name "…" and git config user.email "…"; this machine\'s name must not stand in a commit'
        yield Diagnostic("no-identity", "git does not know who publishes", Span(target.name), hint)


def _uncommitted(repository: _Repository) -> Iterator[Diagnostic]:
    """Files of the site that differ from the last commit, and originals that are in it."""
    prefix = f"{repository.prefix}/" if repository.prefix else ""
    parts = [f":(top,literal){prefix}{part}" for part in SITE_FOLDERS]
    parts.append(f":(top,literal,exclude){prefix}{ORIGINALS}")
    state = repository.git.lines(
        "status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", *parts
    )
    for line in state:
        path = line[3:].removeprefix(prefix)
        what = "is not in git yet" if line.startswith("??") else "has changes that are not committed"
        hint = f"git add and git commit it, or git restore it; {_short(repository.commit)} is what would be published"
        yield Diagnostic("uncommitted", what, Span(path), hint)
    for path in repository.git.lines(
        "ls-tree", "-r", "-z", "--name-only", "--full-tree", repository.commit, "--", prefix + ORIGINALS
    ):
        hint = f"git rm --cached it, and keep {ORIGINALS}/ in .gitignore"
        yield Diagnostic("original-committed", "is someone else's article", Span(path.removeprefix(prefix)), hint)


def _build_commit(repository: _Repository, temporary: Path, root: Path) -> Outcome[_Built]:
    """The outputs of the commit itself, whatever lies in the work tree beside it, with those of editions below it.

    Only the originals come from the work tree, as they are in no commit: checks compare with them.
    """
    site = temporary / "site"
    _export(repository, temporary)
    if (root / ORIGINALS).is_dir() and not leads_out(root):
        shutil.copytree(root / ORIGINALS, site / ORIGINALS, symlinks=True, dirs_exist_ok=True)
    machine = temporary, Path(os.path.realpath(root))
    built = _build_edition(site, "", machine)
    if built.failed:
        return built
    outputs, findings = {output.path: output for output in built.value.outputs}, list(built.diagnostics)
    for code, folder in _editions_below(built.value):
        edition = _build_edition(site, code, machine)
        findings += edition.diagnostics
        for output in edition.value.outputs:
            path = f"{folder}/{output.path}"
            if path in outputs:
                return Outcome(_Built(), (_in_the_way(code, path),))
            outputs[path] = Output(path, output.data)
    return Outcome(built.value._replace(outputs=tuple(outputs.values())), tuple(dict.fromkeys(findings)))


def _build_edition(site: Path, language: str, machine: tuple[Path, ...]) -> Outcome[_Built]:
    """The site in a language, its own if none is named, with what may not be shown among the findings."""
    inputs = read(site, language)
    outcome = build_with_search(inputs, run_rules)
    if outcome.failed or inputs.value is None:
        return Outcome(_Built(), outcome.diagnostics)
    config = inputs.value.config
    kept_back = withheld(inputs.value, outcome.value, original_files(site), machine)
    built = _Built(outcome.value, config.base_url, place_in(config), config.editions)
    return Outcome(built, outcome.diagnostics + kept_back)


def _editions_below(built: _Built) -> Iterator[tuple[str, str]]:
    """The languages of editions that have their address below the site's, with the folder that it means."""
    home = f"{built.base_url.rstrip('/')}/"
    for code, address in built.editions:
        folder = address.removeprefix(home)
        if folder != address and {".", ".."}.isdisjoint(folder.split("/")):
            yield code, folder


def _in_the_way(code: str, path: str) -> Diagnostic:
    message, hint = f"{path} is a file of the site itself", "give the edition another base_url"
    return Diagnostic("edition-in-the-way", message, Span(f"{FOLDER}/site.{code}.yaml"), hint)


def _export(repository: _Repository, temporary: Path) -> None:
    """Write the site's folders of the commit into `site`, by way of an index of their own."""
    (temporary / "site").mkdir()
    tree = f"{repository.commit}:{repository.prefix}"
    git = Git(repository.git.folder, {"GIT_INDEX_FILE": str(temporary / "index")})
    git.run(
        "update-index", "-z", "--index-info", given=git.run("ls-tree", "-r", "-z", "--full-tree", tree, *SITE_FOLDERS)
    )
    git.run("checkout-index", "--all", f"--prefix={(temporary / 'site').as_posix()}/")


def _fetch(git: Git, target: Target) -> _Branch:
    """The branch as the remote has it now; no ref of ours moves."""
    tip = _tip(git, target)
    if not tip:
        return _Branch()
    without = ("--no-tags", "--no-prune", "--no-recurse-submodules", "--no-auto-maintenance", "--no-write-fetch-head")
    git.run("fetch", "--quiet", *without, "--refmap=", target.remote, target.reference)
    files = {}
    for line in git.lines("ls-tree", "-r", "-z", "--full-tree", tip):
        about, _, path = line.partition("\t")
        files[path] = about.split()[2]
    return _Branch(tip, files)


def _tip(git: Git, target: Target) -> str:
    """The last commit of the branch on the remote; empty when there is no such branch."""
    found = (line.split("\t") for line in git.text("ls-remote", target.remote, target.reference).splitlines())
    return next((commit for commit, name in found if name == target.reference), "")


def _url(git: Git, remote: str) -> str:
    found = git.attempt("remote", "get-url", remote)
    return remote if found.returncode else found.stdout.decode("utf-8", "replace").strip()


def _domain(git: Git, branch: _Branch) -> str:
    """The domain that the host's file on the branch names; empty where there is none."""
    if "CNAME" not in branch.files:
        return ""
    return git.run("cat-file", "blob", branch.files["CNAME"]).decode("utf-8", "replace").strip()


def _strangers(git: Git, tip: str, target: Target) -> Iterator[Diagnostic]:
    """Commits of the branch that we did not make.

    Ours name their own tree in a trailer, so a commit that was amended is not ours any more. A commit that only sets
    the host's files is nobody's work to lose.
    """
    form = f"--format=%H %T %(trailers:key={TRAILER},valueonly,separator=%x20)"
    for line in git.text("-c", "log.showSignature=false", "log", form, tip).split("\n") if tip else ():
        commit, tree, *named = line.split()
        if named == [tree]:
            continue
        change = git.lines("diff-tree", "-r", "-z", "--root", "-m", "--no-commit-id", "--name-only", commit)
        others = [path for path in change if path not in THEIRS]
        if others or not change:
            shown = ", ".join(others[:_NAMED]) or "no file"
            message = f"commit {_short(commit)} was not made by explainer publish (it changes {shown})"
            hint = "publish to another branch with --branch, or move that work elsewhere and delete the branch"
            yield Diagnostic("foreign-commit", message, Span(target.name), hint)


def _entries(git: Git, outputs: tuple[Output, ...], branch: _Branch, temporary: Path, *, write: bool) -> dict[str, str]:
    """The blob of every file that the branch is to hold. Bytes go in as they are: no filter, no line ends."""
    files = [*outputs, *([] if ".nojekyll" in branch.files else [Output(".nojekyll", b"")])]
    folder = temporary / "blobs"
    folder.mkdir()
    for number, output in enumerate(files):
        (folder / str(number)).write_bytes(output.data)
    names = "".join(f"{folder.as_posix()}/{number}\n" for number in range(len(files)))
    flags = ("-w",) if write else ()
    blobs = git.run("hash-object", *flags, "--no-filters", "--stdin-paths", given=os.fsencode(names)).decode().split()
    kept = {path: blob for path, blob in branch.files.items() if path in THEIRS}
    return {**kept, **{output.path: blob for output, blob in zip(files, blobs, strict=True)}}


def _compare(entries: Mapping[str, str], before: Mapping[str, str], source: str) -> Published:
    same = {path for path, blob in entries.items() if before.get(path) == blob}
    return Published(
        added=tuple(sorted(entries.keys() - before.keys())),
        changed=tuple(sorted(entries.keys() & before.keys() - same)),
        removed=tuple(sorted(before.keys() - entries.keys())),
        unchanged=len(same),
        source=source,
    )


def _commit_and_push(
    repository: _Repository, target: Target, branch: _Branch, entries: Mapping[str, str], temporary: Path
) -> Outcome[str]:
    git = repository.git
    commit = _commit(repository, _tree(git, entries, temporary), branch.tip)
    options = ("--quiet", "--no-follow-tags", "--recurse-submodules=no")
    pushed = git.attempt("push", *options, target.remote, f"{commit}:{target.reference}")
    if not pushed.returncode:
        return Outcome(commit)
    now = _tip(git, target)
    if now != branch.tip:
        stands = f"theirs stands ({_short(now)})" if now else "the branch is gone"
        message = f"someone else published while this one was being made; {stands}"
        hint = "fetch what is new in the sources, and publish again"
        return Outcome("", (Diagnostic("published-meanwhile", message, Span(target.name), hint),))
    raise GitError(pushed.returncode, said(pushed) or "the push was refused", "git push")


def _tree(git: Git, entries: Mapping[str, str], temporary: Path) -> str:
    listing = "".join(f"100644 {blob}\t{path}\0" for path, blob in sorted(entries.items()))
    own = Git(git.folder, {"GIT_INDEX_FILE": str(temporary / "tree")})
    own.run("update-index", "-z", "--index-info", given=listing.encode("utf-8", "surrogateescape"))
    return own.text("write-tree")


def _commit(repository: _Repository, tree: str, parent: str) -> str:
    """A commit object: nothing refers to it yet. Its times are in UTC, which tells nothing of where it was made."""
    message = (
        f"Publish {_short(repository.commit)}\n\n"
        f"The site of commit {repository.commit},\nbuilt by explainer {__version__}.\n\n"
        f"{TRAILER}: {tree}\n"
    )
    now = f"{int(time.time())} +0000"
    git = Git(repository.git.folder, {"GIT_AUTHOR_DATE": now, "GIT_COMMITTER_DATE": now})
    parents = ("-p", parent) if parent else ()
    fixed = ("-c", "user.useConfigOnly=true", "-c", "i18n.commitEncoding=UTF-8")
    return git.run(*fixed, "commit-tree", tree, *parents, given=message.encode()).decode().strip()


def _short(commit: str) -> str:
    return commit[:12]
