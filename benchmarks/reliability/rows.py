"""The rows of the table: each does one thing to a program's site and says in a few words what became of it."""

from __future__ import annotations

import contextlib
import os
import random
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.reliability.programs import NEW, OLD, SECONDS, Done, Program

_BUILT_AT = re.compile(rb"<!--\s*MkDocs version.*?-->", re.DOTALL)
LONGER = NEW + " and more" * 500
_PAGE_END = b"</html>"
_CITED = " [@paper-00:1]"


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is done: pages of a site, kills, and rebuilds under a reader's eyes."""

    pages: int
    kills: int
    rebuilds: int


def kills(program: Program, root: Path, scale: Scale) -> str:
    """Rebuilds killed at random moments over a good output; what the folder holds then."""
    versions = _both(program, root)
    chance = random.Random(5)  # noqa: S311  # moments, not secrets
    seconds = _seconds_of_rebuild(program, root)
    found: Counter[str] = Counter()
    for _ in range(scale.kills):
        _restore(root / program.output, versions[0])
        program.retitle(root, NEW)
        process = program.start(root)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(chance.uniform(0.05, 1) * seconds)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        found[_state(_tree(root / program.output), *versions)] += 1
        program.retitle(root, OLD)
    kinds = ("old", "new", "mixed", "broken")
    last = _after_kills(program, root, versions[0])
    return " / ".join(str(found[kind]) for kind in kinds) + f" of {scale.kills}; {last}"


def _seconds_of_rebuild(program: Program, root: Path) -> float:
    """How long a build takes that changes every page; the old site is in place afterwards."""
    program.retitle(root, NEW)
    seconds = program.build(root).seconds
    program.retitle(root, OLD)
    program.build(root)
    return seconds


def _after_kills(program: Program, root: Path, old: dict[str, bytes]) -> str:
    done = program.build(root)
    right = done.code == 0 and _tree(root / program.output) == old
    return "next build right" if right else "next build not as before"


def reader(program: Program, root: Path, scale: Scale) -> str:
    """Pages read all the time while the site is rebuilt: how many are not whole, and how long old stands beside new."""
    _both(program, root)
    paths = [path for path in sorted((root / program.output).rglob("*.html")) if "section" in str(path)]
    counts: Counter[str] = Counter()
    longest = 0.0
    for number in range(scale.rebuilds):
        program.retitle(root, (NEW, OLD)[number % 2])
        stop = threading.Event()
        seen: list[tuple[float, bool]] = []
        thread = threading.Thread(target=_poll, args=(paths, stop, counts, seen, (NEW, OLD)[number % 2].encode()))
        thread.start()
        program.build(root)
        stop.set()
        thread.join()
        longest = max(longest, _mixed(seen))
    not_whole = counts["missing"] + counts["cut"]
    return f"{not_whole} of {counts.total()} reads missing or cut; old beside new {longest:.2f} s"


def _poll(
    paths: list[Path], stop: threading.Event, counts: Counter[str], seen: list[tuple[float, bool]], new: bytes
) -> None:
    chance = random.Random(3)  # noqa: S311  # no secret depends on it
    while not stop.is_set():
        try:
            data = chance.choice(paths).read_bytes()
        except OSError:
            counts["missing"] += 1
            continue
        whole = data.rstrip().endswith(_PAGE_END)
        counts["whole" if whole else "cut"] += 1
        if whole:
            seen.append((time.perf_counter(), new in data))


def _mixed(seen: list[tuple[float, bool]]) -> float:
    """Seconds from the first new page to the last old one after it."""
    first = next((moment for moment, is_new in seen if is_new), None)
    last = next((moment for moment, is_new in reversed(seen) if not is_new), None)
    return max(0.0, last - first) if first is not None and last is not None else 0.0


def disk_full(program: Program, root: Path, _scale: Scale) -> str:
    """A rebuild on a disk that has no room for it, over a good site: every page grows by a few KB."""
    if os.geteuid() != 0:
        return "not run: needs a small disk of its own, which only root may mount"
    old, new = _both(program, root, LONGER)
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file())
    room = size + 3 * sum(map(len, new.values())) + (64 << 20)
    with tempfile.TemporaryDirectory() as name, _small_disk(Path(name), room):
        site = Path(name) / "site"
        shutil.copytree(root, site)
        filler = Path(name) / "filler"
        _fill(filler)
        program.retitle(site, LONGER)
        done = program.build(site)
        state = _state(_tree(site / program.output), old, new)
        filler.unlink()
        again = program.build(site)
        after = _state(_tree(site / program.output), old, new)
    return f"exit {done.code}, site {state}; with room again exit {again.code}, site {after}"


@contextlib.contextmanager
def _small_disk(folder: Path, size: int) -> Iterator[None]:
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=True)  # noqa: S603, S607  # as root, with our own words
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)  # noqa: S603, S607  # as root, with our own words


def _fill(path: Path) -> None:
    """Leave a little room, as a disk that runs full has."""
    with path.open("wb", buffering=0) as file:
        with contextlib.suppress(OSError):
            while file.write(bytes(1 << 16)):
                pass
        file.truncate(max(0, file.tell() - (1 << 16)))


def withdrawn(program: Program, root: Path, _scale: Scale) -> str:
    """A page whose file is deleted, and one that becomes a draft, where a program knows drafts."""
    names = ("deleted", "drafted") if program.name not in _NO_DRAFTS else ("deleted",)
    front, body = "title: {}\ndate: 2026-01-02", f"To be withdrawn.{_cited(program)}"
    written = [program.add(root, name, front.format(name), body) for name in names]
    program.build(root)
    written[0].unlink()
    if "drafted" in names:
        draft = "status: draft" if program.name in ("explainer", "pelican") else "draft: true"
        program.add(root, "drafted", f"{front.format('drafted')}\n{draft}", body)
    program.build(root)
    left = [name for name in names if _published(program, root, name)]
    gone = "both gone" if len(names) > 1 else "deleted gone; knows no drafts"
    return f"still public: {', '.join(left)}" if left else gone


_NO_DRAFTS = ("mkdocs", "zensical")


def one_address(program: Program, root: Path, _scale: Scale) -> str:
    """Two files that ask for one address."""
    first, second = _ASKING.get(program.name, ("", ""))
    other = "two/index" if program.name in ("mkdocs", "zensical") else "one"
    (root / program.pages / "two").mkdir()
    program.add(root, other, f"title: One\ndate: 2026-01-02\n{first}", f"First.{_cited(program)}")
    program.add(root, "two", f"title: Two\ndate: 2026-01-02\n{second}", f"Second.{_cited(program)}")
    return _verdict(program.build(root), f"{other}.md|two.md")


_ASKING = {
    "explainer": ("aliases: [origins/two]", "order: 1"),
    "hugo": ("url: /origins/two/", "url: /origins/two/"),
    "eleventy": ("permalink: /origins/two.html", "permalink: /origins/two.html"),
    "pelican": ("Slug: two", "Slug: two"),
}
"""How each is told that two files want one address; where there is no such word, the files' names say it."""


def impossible_date(program: Program, root: Path, _scale: Scale) -> str:
    """30 February."""
    program.add(root, "odd", "title: Odd\ndate: 2026-02-30", f"Words.{_cited(program)}")
    return _verdict(program.build(root), "odd.md")


def front_matter(program: Program, root: Path, _scale: Scale) -> str:
    """A block that is not closed, a key that stands twice, a tab."""
    verdicts = []
    for text in (
        "---\ntitle: Odd\nWords.\n",
        "---\ntitle: Odd\ntitle: Again\n---\nWords.\n",
        "---\ntitle: Odd\ntags:\n\t- a\n---\nWords.\n",
    ):
        (root / program.pages / "odd.md").write_text(text, encoding="utf-8")
        verdicts.append(_verdict(program.build(root), "odd.md"))
    return "; ".join(dict.fromkeys(verdicts)) if len(set(verdicts)) == 1 else " / ".join(verdicts)


def scripts(program: Program, root: Path, _scale: Scale) -> str:
    """A script in title, tag, body and link: in which of them it is live."""
    script = "<script>alert(1)</script>"
    live = []
    attempts = {
        "title": (f'title: "{script}"', "Words."),
        "tag": (f'title: Odd\ntags: ["{script}"]', "Words."),
        "body": ("title: Odd", f"Words {script}."),
        "link": ("title: Odd", "[Words](javascript:alert(1))."),
    }
    for name, (front, body) in attempts.items():
        path = program.add(root, "odd", f"{front}\ndate: 2026-01-02", body + _cited(program))
        _clear(root / program.output)
        if program.build(root).code == 0 and _has_live(_tree(root / program.output)):
            live.append(name)
        path.unlink()
    return f"live in {', '.join(live)}" if live else "none live"


def _has_live(files: dict[str, bytes]) -> bool:
    """Whether a page, feed or picture would run it."""
    live = re.compile(rb'<script>alert\(1|href="?javascript:alert')
    return any(live.search(data) for path, data in files.items() if path.endswith((".html", ".xml", ".svg")))


def alias_bomb(program: Program, root: Path, _scale: Scale) -> str:
    """YAML that doubles itself thirty times."""
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 30)), "tags: *a29"]
    program.add(root, "odd", "title: Odd\ndate: 2026-01-02\n" + "\n".join(lines), f"Words.{_cited(program)}")
    return _timed(program.build(root, SECONDS), "odd.md")


def megabyte(program: Program, root: Path, _scale: Scale) -> str:
    """One line of 1 MB that is all `[a](`."""
    program.add(root, "odd", "title: Odd\ndate: 2026-01-02", "[a](" * 250_000 + _cited(program))
    return _timed(program.build(root, SECONDS), "odd.md")


def link_out(program: Program, root: Path, _scale: Scale) -> str:
    """A link of the file system that leads out of the content folder."""
    with tempfile.TemporaryDirectory() as name:
        secret = Path(name) / "secret.md"
        secret.write_text(
            f"---\ntitle: Secret\ndate: 2026-01-02\n---\nThe password is told here.{_cited(program)}\n",
            encoding="utf-8",
        )
        (root / program.pages / "secret.md").symlink_to(secret)
        done = program.build(root)
        published = any(b"password is told" in data for data in _tree(root / program.output).values())
    return "published" if published else _verdict(done, "secret.md") if done.code else "ignored"


Row = Callable[[Program, Path, Scale], str]

ROWS: dict[str, tuple[str, Row]] = {
    "kills": ("kills of a rebuild over a good output: old / new / a mix / missing or cut", kills),
    "reader": ("a reader during rebuilds", reader),
    "full": ("disk full over a good site", disk_full),
    "withdrawn": ("deleted page, withdrawn draft", withdrawn),
    "address": ("two files, one address", one_address),
    "date": ("date 2026-02-30", impossible_date),
    "front": ("unclosed front matter / duplicate key / tab", front_matter),
    "script": ("a script in title, tag, body, link", scripts),
    "bomb": ("alias bomb in YAML", alias_bomb),
    "megabyte": ("1 MB of `[a](` in one line", megabyte),
    "link": ("a link that leads out of the content folder", link_out),
}


def _cited(program: Program) -> str:
    return _CITED if program.name == "explainer" else ""


def _verdict(done: Done, name: str) -> str:
    if done.code is None:
        return f"no end within {done.seconds:.0f} s"
    placed = re.search(rf"(?:{name})[:\"' (]+(?:line )?\d+", done.said) is not None
    named = placed or re.search(name, done.said) is not None
    if done.code == 0:
        return "exit 0, the file named" if named else "exit 0, not a word"
    return f"exit {done.code}, {'file:line' if placed else 'the file named' if named else 'no file named'}"


def _timed(done: Done, name: str) -> str:
    verdict = _verdict(done, name)
    return verdict if done.code is None else f"{verdict}, {done.seconds:.1f} s"


def _both(program: Program, root: Path, title: str = NEW) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The two whole sites; the old one is in place afterwards."""
    program.retitle(root, title)
    program.build(root)
    new = _tree(root / program.output)
    _clear(root / program.output)
    program.retitle(root, OLD)
    done = program.build(root)
    if done.code != 0:
        raise SystemExit(f"{program.name} does not build its corpus: {done.said[-400:]}")
    return _tree(root / program.output), new


def _tree(folder: Path) -> dict[str, bytes]:
    """What a reader can ask for; files and comments with the time in them are left out."""
    skipped = (".gz", ".explainer.json", "sitemap.xml", "search_index.json", "index.xml")
    return {
        str(path.relative_to(folder)): _BUILT_AT.sub(b"", path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(skipped)
    }


def _state(now: dict[str, bytes], old: dict[str, bytes], new: dict[str, bytes] | None) -> str:
    if now == old:
        return "old"
    if now == new:
        return "new"
    wanted = set(old)
    whole = all(now.get(path, b"").rstrip().endswith(_PAGE_END) for path in wanted if path.endswith(".html"))
    return "mixed" if whole else "broken"


def _restore(folder: Path, files: dict[str, bytes]) -> None:
    """Put a good site back where a killed build left none."""
    for path, data in files.items():
        target = folder / path
        if not target.is_file() or target.read_bytes() != data:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.unlink(missing_ok=True)
            target.write_bytes(data)


def _published(program: Program, root: Path, name: str) -> bool:
    return any(name in path for path in _tree(root / program.output))


def _clear(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
