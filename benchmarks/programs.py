"""The programs: how the corpus is written for each, how each is run, and which of them are here."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.writers import write_explainer, write_hugo, write_pelican
from generator import __version__

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Program:
    """A program that was found."""

    name: str
    version: str
    command: tuple[str, ...]
    site: Site


@dataclass(frozen=True, slots=True)
class Site:
    """How a program's folder is laid out: who writes it, where its pages and what it keeps go, and a template."""

    write: Callable[[Path, int], None]
    output: str
    kept: tuple[str, ...]
    template: str


SITES = {
    "explainer": Site(write_explainer, "public", (".explainer-cache",), "layouts/section.html"),
    "hugo": Site(write_hugo, "public", ("resources", ".hugo_build.lock"), "layouts/page.html"),
    "pelican": Site(write_pelican, "output", ("cache",), "theme/templates/article.html"),
}


def find(name: str, peers: Path) -> Program | None:
    """A program by its name: our own as it lies here, another in the environment `peers` or on the path."""
    if name == "explainer":
        return Program(name, _own_version(), (sys.executable, "-m", "generator", "build"), SITES[name])
    found = shutil.which(name, path=os.pathsep.join([str(peers.absolute() / "bin"), os.environ.get("PATH", "")]))
    if not found:
        return None
    return _HOW_FOUND[name](Path(found))


def environment() -> Mapping[str, str]:
    """What every program is run with: ours, but Python may keep its byte code, as it does where nobody forbids it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def prepare() -> None:
    """Compile our modules and templates, as set-up does."""
    for words in (("compileall", "-q", "generator"), ("generator.layouts",), ("generator.evidence",)):
        subprocess.run((sys.executable, "-m", *words), cwd=ROOT, env=environment(), check=True)  # noqa: S603  # our own words


def clear(folder: Path, site: Site) -> None:
    """Remove what a program made and kept in a site, and nothing of the program itself."""
    for name in (site.output, *site.kept):
        path = folder / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _hugo(found: Path) -> Program | None:
    """Hugo; its package brings the program itself, which is asked without the wrapper in Python around it."""
    packages = found.resolve().parent.parent.glob("lib/python*/site-packages/hugo/binaries/hugo*")
    binary = next((str(path) for path in packages if os.access(path, os.X_OK)), str(found))
    return _peer("hugo", _says(binary, "version"), (binary, "--quiet"))


def _pelican(found: Path) -> Program | None:
    return _peer("pelican", _says(str(found), "--version"), (str(found), "-q"))


def _peer(name: str, said: str, command: tuple[str, ...]) -> Program | None:
    """A program that can say its version; another does not run here."""
    version = re.search(r"\d+(\.\d+)+", said)
    return Program(name, f"{name.title()} {version[0]}", command, SITES[name]) if version else None


_HOW_FOUND = {"hugo": _hugo, "pelican": _pelican}


def _own_version() -> str:
    commit = _says("git", "rev-parse", "--short", "HEAD")
    changed = ", with changes" if _says("git", "status", "--porcelain", "generator", "layouts") else ""
    return f"explainer {__version__}" + (f", commit {commit}{changed}" if commit else "")


def _says(*command: str) -> str:
    """What a command prints; nothing if it cannot."""
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603  # our own words
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
