"""Every command of explainer that writes, killed at random moments of it; and what was there afterwards.

Each kind of kill has a fresh site put into a folder, a command that is run on it, a sign that it has begun to write,
and three questions: is what it wrote the old or the new, whole (`state`); is what it must leave alone as it was
(`kept`); is all right after the next run.
Every other kill falls anywhere in the run, every other one after the command has begun to write.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from abc import ABC, abstractmethod
from collections import Counter
from pathlib import Path

from benchmarks.reliability.programs import NEW, OLD, PROGRAMS
from benchmarks.writers import write_explainer

PAGES = 12
_TRUNK = Path(__file__).parent.parent.parent
_QUIET = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "PYTHONPATH": str(_TRUNK)}
_ARTICLE = "Cranes stand still\n20 May 2031\n\n" + "\n\n".join(
    f"On day {number} no crane moved, and the drivers of shift {number} said that the origins of it were old."
    for number in range(1, 60)
)


class Killed(ABC):
    """One kind of kill; `root` holds the site. What `signs` names is other once the command has begun to write."""

    words: tuple[str, ...] = ("build",)

    def __init__(self, root: Path) -> None:
        self.root = root
        self.site = root / "site"

    @abstractmethod
    def signs(self) -> list[str]:
        """Names that are other once the command has begun to write."""

    @abstractmethod
    def prepare(self) -> None:
        """Put everything there as it is before the command."""

    @abstractmethod
    def state(self) -> str:
        """`old`, `new`, `part` where some of several whole files may be there, or what is wrong."""

    def kept(self) -> object:
        """What the command must leave alone."""
        return None

    def start(self) -> subprocess.Popen[bytes]:
        """Begin the command."""
        return subprocess.Popen(  # noqa: S603  # our own words
            (sys.executable, "-m", "generator", "--site", str(self.site), *self.words),
            env={**os.environ, **_QUIET},
            cwd=_TRUNK,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def run(self) -> int:
        """The whole command."""
        return self.start().wait()

    def copied(self, name: str) -> Path:
        """A folder put there anew from how it was laid aside."""
        shutil.rmtree(self.root / name, ignore_errors=True)
        shutil.copytree(self.root / f"kept-{name}", self.root / name, symlinks=True)
        return self.root / name

    def lay_aside(self, *names: str) -> None:
        """Keep folders as they are now."""
        for name in names:
            shutil.rmtree(self.root / f"kept-{name}", ignore_errors=True)
            shutil.copytree(self.root / name, self.root / f"kept-{name}", symlinks=True)


class Build(Killed):
    """A rebuild of every page over a good site."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        explainer = PROGRAMS[0]
        explainer.write(self.site, PAGES)
        self.both = []
        for title in (NEW, OLD):
            explainer.retitle(self.site, title)
            self.run()
            self.both.append(digest_of(self.site / "public"))
        explainer.retitle(self.site, NEW)
        self.lay_aside("site")

    def signs(self) -> list[str]:
        return _names(self.site, ".public*")

    def prepare(self) -> None:
        self.copied("site")

    def state(self) -> str:
        now = digest_of(self.site / "public")
        return "old" if now == self.both[1] else "new" if now == self.both[0] else "neither the old site nor the new"


class Cache(Build):
    """A first build, killed while it writes down what it will remember."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        shutil.rmtree(self.site / ".explainer-cache")
        self.lay_aside("site")

    def signs(self) -> list[str]:
        return _names(self.site, ".explainer-cache/*")


class Convert(Killed):
    """An article that becomes a source and sections: each file whole, none that was there before changed."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        write_explainer(self.site, 4)
        article = root / "article.txt"
        article.write_text(_ARTICLE, encoding="utf-8")
        self.words = ("convert", str(article))
        self.lay_aside("site")
        self.old = _files(self.site)
        self.run()
        self.new = _files(self.site)

    def signs(self) -> list[str]:
        return _names(self.site, "*/*", "*/*/*")

    def prepare(self) -> None:
        self.copied("site")

    def state(self) -> str:
        now = {name: digest for name, digest in _files(self.site).items() if not name.endswith(".tmp")}
        if now == self.new:
            return "new"
        if not now.items() <= self.new.items():
            return "a file that is not whole"
        return "old" if now == self.old else "part"

    def kept(self) -> object:
        return {name: digest for name, digest in _files(self.site).items() if name in self.old}


class Publish(Killed):
    """A second publish of a committed site to a branch of a bare repository."""

    words = ("publish",)

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.bare = root / "remote"
        _git(root, "init", "--quiet", "--bare", str(self.bare))
        _git(root, "init", "--quiet", "--initial-branch=main", str(self.site))
        write_explainer(self.site, PAGES)
        (self.site / ".gitignore").write_text("/public/\n/.explainer-cache/\n", encoding="utf-8")
        for key, value in (("user.name", "Ada"), ("user.email", "ada@example.org")):
            _git(self.site, "config", key, value)
        _git(self.site, "remote", "add", "origin", "../remote")
        self._commit()
        if self.run():
            raise SystemExit("the first publish failed")
        self.old = self._tree()
        settings = self.site / "content/site.yaml"
        settings.write_text(settings.read_text(encoding="utf-8").replace("Corpus", "Collection"), encoding="utf-8")
        self._commit()
        self.lay_aside("site", "remote")
        self.run()
        self.new = self._tree()

    def signs(self) -> list[str]:
        return _names(self.bare, "*", "*/*")

    def prepare(self) -> None:
        self.copied("site")
        self.copied("remote")

    def state(self) -> str:
        for lock in self.bare.rglob("*.lock"):  # a host's own process does not die with ours, as it does here
            lock.unlink()
        try:
            _git(self.bare, "fsck", "--strict", "--connectivity-only")
        except subprocess.CalledProcessError:
            return "a repository that is not whole"
        now = self._tree()
        return "old" if now == self.old else "new" if now == self.new else "neither the old branch nor the new"

    def kept(self) -> object:
        files = {name: digest for name, digest in _files(self.site).items() if not name.startswith(".git/")}
        return files, _git(self.site, "for-each-ref", "refs/heads"), (self.site / ".git/index").read_bytes()

    def _commit(self) -> None:
        _git(self.site, "add", "--all")
        _git(self.site, "commit", "--quiet", "-m", "The site")

    def _tree(self) -> str:
        return _git(self.bare, "rev-parse", "gh-pages^{tree}")


KINDS: dict[str, type[Killed]] = {"build": Build, "convert": Convert, "publish": Publish, "cache writing": Cache}


def kill_all(name: str, kills: int) -> str:
    """So many kills of one kind, and what was found, in words."""
    chance = random.Random(7)  # noqa: S311  # moments, not secrets
    found: Counter[str] = Counter()
    writing = 0
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        kind = KINDS[name](Path(folder))
        whole, span = _spans(kind)
        for number in range(kills):
            kind.prepare()
            before = kind.kept()
            writing += _kill(kind, chance, whole, span if number % 2 else 0)
            found[kind.state()] += 1
            found["something that is not ours changed"] += kind.kept() != before
            found["next run not right"] += kind.run() != 0 or kind.state() != "new"
    states = ", ".join(f"{count} {state}" for state, count in sorted(found.items()) if count)
    wrong = sum(count for state, count in found.items() if state not in ("old", "new", "part"))
    return f"{kills} kills, {writing} of them after writing had begun | {states}; {wrong or 'nothing'} else"


def _spans(kind: Killed) -> tuple[float, float]:
    """How long the command takes, and how long of that it writes."""
    kind.prepare()
    started = time.perf_counter()
    process = kind.start()
    began = _first_write(kind, process)
    process.wait()
    ended = time.perf_counter()
    return ended - started, ended - began


def _kill(kind: Killed, chance: random.Random, whole: float, span: float) -> bool:
    """Kill the command anywhere, or within the span after its first write; whether it had begun to write."""
    before = kind.signs()
    process = kind.start()
    if span:
        _first_write(kind, process, before)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(chance.uniform(0, span or whole))
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return kind.signs() != before


def _first_write(kind: Killed, process: subprocess.Popen[bytes], before: list[str] | None = None) -> float:
    before = kind.signs() if before is None else before
    while process.poll() is None and kind.signs() == before:
        time.sleep(0.001)
    return time.perf_counter()


def _names(folder: Path, *patterns: str) -> list[str]:
    return sorted(str(path) for pattern in patterns for path in folder.glob(pattern))


def digest_of(folder: Path) -> str:
    """One digest of all names and bytes below a folder, without the record of what is ours."""
    digest = hashlib.sha256()
    for name, value in sorted(_files(folder).items()):
        if not name.endswith(".explainer.json"):
            digest.update(f"{name} {value}\n".encode())
    return digest.hexdigest()


def _files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and ".explainer-cache" not in path.parts
    }


def _git(folder: Path, *words: str) -> str:
    done = subprocess.run(  # noqa: S603  # a list, no shell
        ("git", "-C", str(folder), *words),  # noqa: S607  # the git that is first here
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, **_QUIET},
    )
    return done.stdout.strip()
