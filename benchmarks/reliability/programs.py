"""The generators: how each has a site of many pages written, retitled, given one more page, and built."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import TOPICS
from benchmarks.writers import write_explainer

SECONDS = 60
"""After this a build of something hostile is given up."""

PATIENCE = 900
"""After this any other build is."""

OLD, NEW = "The old title", "The new title"
_TITLE = re.compile(r"The (?:old|new) title(?: and more)*")
_WORDS = "The cranes stood still for nine days, and nobody in the port knew when they would move again. " * 24


@dataclass(frozen=True, slots=True)
class Done:
    """How a run ended: its exit code (None when it was given up), what it said, and how long it took."""

    code: int | None
    said: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Program:
    """A generator. `pages` is where its content lies, `settings` the file that holds the site's title.

    `most` is how many pages a site of it has at most: of some, the time grows with the square of that.
    """

    name: str
    command: tuple[str, ...]
    version: tuple[str, ...]
    settings: str
    pages: str
    output: str
    write: Callable[[Path, int], None]
    most: int = 1_000_000

    @property
    def there(self) -> bool:
        """Whether it can be run here."""
        return shutil.which(self.command[0]) is not None

    def version_here(self) -> str:
        """What it says of itself, in one word."""
        said = subprocess.run(self.version, capture_output=True, text=True, check=False).stdout  # noqa: S603  # a list, no shell
        return next((word.strip("v,") for word in said.split() if word.strip("v")[:1].isdigit()), "").partition("-")[0]

    def retitle(self, root: Path, title: str) -> None:
        """Another title for the site, which every page shows."""
        path = root / self.settings
        text = path.read_text(encoding="utf-8")
        path.write_text(_TITLE.sub(title, text), encoding="utf-8")

    def add(self, root: Path, name: str, front: str, body: str) -> Path:
        """One more page."""
        if self.name == "pelican":
            front = front.replace("title:", "Title:").replace("date:", "Date:").replace("tags: [", "Tags: [")
        path = root / self.pages / f"{name}.md"
        path.write_text(f"---\n{front}\n---\n{body}\n", encoding="utf-8")
        return path

    def start(self, root: Path) -> subprocess.Popen[bytes]:
        """Begin a build."""
        return subprocess.Popen(  # noqa: S603  # our own words
            self.command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
        )

    def build(self, root: Path, seconds: float = PATIENCE) -> Done:
        """A whole build, if it ends in time."""
        started = time.perf_counter()
        process = self.start(root)
        try:
            said, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            process.communicate()
            return Done(None, "", seconds)
        return Done(process.returncode, said.decode(errors="replace"), time.perf_counter() - started)


def _explainer(root: Path, count: int) -> None:
    write_explainer(root, count)
    _replace(root / "content/site.yaml", "title: Corpus", f"title: {OLD}")


def _markdown(folder: Path, count: int, front: str = "title: Section {n}") -> None:
    for number in range(count):
        body = f"---\n{front.format(n=number)}\n---\n{_WORDS} Number {number}.\n"
        _write(folder / f"{TOPICS[number % 4]}/section-{number:06}.md", body)


def _hugo(root: Path, count: int) -> None:
    head = "<!doctype html><html><head><title>{{ .Title }} {{ .Site.Title }}</title></head><body>"
    tags = '{{ range .GetTerms "tags" }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}'
    _write(root / "hugo.toml", f'baseURL = "https://example.org/"\ntitle = "{OLD}"\n')
    _write(
        root / "layouts/_default/single.html", f"{head}<h1>{{{{ .Title }}}}</h1>{{{{ .Content }}}}{tags}</body></html>"
    )
    _write(
        root / "layouts/_default/list.html",
        head + "{{ range .Pages }}<a href='{{ .RelPermalink }}'>{{ .Title }}</a>{{ end }}</body></html>",
    )
    _markdown(root / "content", count)


def _pelican(root: Path, count: int) -> None:
    _write(
        root / "pelicanconf.py",
        f'SITENAME = "{OLD}"\nAUTHOR = "A"\nPATH = "content"\nTIMEZONE = "UTC"\nFEED_ALL_ATOM = None\n',
    )
    _markdown(root / "content", count, "Title: Section {n}\nDate: 2026-01-01\nSlug: section-{n}")


def _mkdocs(root: Path, count: int) -> None:
    _write(root / "mkdocs.yml", f"site_name: {OLD}\n")
    _write(root / "docs/index.md", "# Home\n")
    _markdown(root / "docs", count)


_DRAFTS = """export default function (config) {
  config.addPreprocessor("drafts", "*", (data) => (data.draft ? false : undefined));
}
"""
"""As Eleventy's own manual has it; without it, it knows no drafts."""


def _eleventy(root: Path, count: int) -> None:
    _write(root / "eleventy.config.mjs", _DRAFTS)
    head = "<!doctype html><html><head><title>{{ title }} {{ site.title }}</title></head><body>"
    tags = "{% for tag in tags %}<a>{{ tag }}</a>{% endfor %}"
    _write(root / "content/_data/site.json", f'{{"title": "{OLD}"}}\n')
    _write(
        root / "content/_includes/base.njk",
        f"{head}<h1>{{{{ title }}}}</h1>{{{{ content | safe }}}}{tags}</body></html>",
    )
    _write(root / "content/content.json", '{"layout": "base.njk"}\n')
    _markdown(root / "content", count)


def _zensical(root: Path, count: int) -> None:
    _write(root / "zensical.toml", f'[project]\nsite_name = "{OLD}"\n')
    _write(root / "docs/index.md", "# Home\n")
    _markdown(root / "docs", count)


PROGRAMS = (
    Program(
        "explainer",
        (sys.executable, "-m", "generator", "--site", ".", "build"),
        (sys.executable, "-m", "generator", "--version"),
        "content/site.yaml",
        f"content/{TOPICS[0]}",
        "public",
        _explainer,
    ),
    Program("hugo", ("hugo",), ("hugo", "version"), "hugo.toml", f"content/{TOPICS[0]}", "public", _hugo),
    Program(
        "eleventy",
        ("eleventy", "--quiet", "--input=content", "--output=public"),
        ("eleventy", "--version"),
        "content/_data/site.json",
        f"content/{TOPICS[0]}",
        "public",
        _eleventy,
    ),
    Program(
        "pelican",
        ("pelican",),
        ("pelican", "--version"),
        "pelicanconf.py",
        f"content/{TOPICS[0]}",
        "output",
        _pelican,
    ),
    Program(
        "mkdocs", ("mkdocs", "build"), ("mkdocs", "--version"), "mkdocs.yml", f"docs/{TOPICS[0]}", "site", _mkdocs, 200
    ),
    Program(
        "zensical",
        ("zensical", "build"),
        ("zensical", "--version"),
        "zensical.toml",
        f"docs/{TOPICS[0]}",
        "site",
        _zensical,
        200,
    ),
)


def _replace(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
