"""Pages + layouts/ → outputs: what lies in the folders is read here, and `rendering.py` makes pages of it.

A site may put a file of the same name in its own layouts/ folder to replace one of ours: templates, styles, scripts,
assets and texts are looked up there first.
"""

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from generator.addresses import ASSETS
from generator.config import SITE_PLACE
from generator.diagnostics import Diagnostic, Outcome, Severity, Span, in_order
from generator.frontmatter.yamltree import Mapping as YamlMapping
from generator.frontmatter.yamltree import Node, Scalar, parse_yaml
from generator.ground.digests import digest_bytes
from generator.ground.files import read_bytes, read_text, walk
from generator.ground.parts import Pieces, as_bytes
from generator.ground.patterns import lazy_pattern
from generator.ground.states import states_of
from generator.ground.tuples import NamedTuple
from generator.layouts.own import (
    frameless,
    loaded_parts,
    loaded_styles,
    unknown_blocks,
    unknown_texts,
    unread_styles,
    unused_files,
)
from generator.memo.work import NOTHING_KEPT, Work

FOLDER = "layouts"
TEMPLATES = (".html", ".xml", ".txt")
_PUBLISHED = ("styles/", "scripts/", f"{ASSETS}/")

_SPARE = lazy_pattern(
    rb"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|/\*(?!!).*?\*/|(\n)\s*(?://[^\n]*)?"""
    rb"""|(/\*(?!!).*)""",
    re.DOTALL,
)
_AROUND = lazy_pattern(rb"""("[^"\n]*"|'[^'\n]*')|(?:(?:(?<!\s)\s+)?([{};])|([:,]))\s*""")
"""Space that a style sheet does not need."""

_PACKAGE = Path(__file__).parent.parent
_INSTALLED = _PACKAGE / "_layouts"
SHIPPED = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / FOLDER
"""The layouts that come with the package: beside it in a checkout, inside it once installed."""


class Output(NamedTuple):
    """One file of the site: its path relative to the site's root, and its bytes."""

    path: str
    data: bytes


class FaultError(Exception):
    """A file cannot be made, because a template has a fault."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


CANNOT = " cannot be laid out: "
"""What stands in the message of such a finding between the page and the reason."""


def fault_by_fault(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings, with one for each fault of a template in place of one for each page that has it."""
    alike: dict[Diagnostic, list[str]] = {}
    for finding in in_order(findings):
        page, _, reason = finding.message.partition(CANNOT)
        alike.setdefault(finding._replace(message=reason) if reason else finding, []).append(page)
    return tuple(_on_pages(fault, pages) for fault, pages in alike.items())


def _on_pages(fault: Diagnostic, pages: Sequence[str]) -> Diagnostic:
    if fault.message == pages[0]:
        return fault
    which = pages[0] if len(pages) == 1 else f"{len(pages)} pages, {pages[0]} among them,"
    return fault._replace(message=f"{which}{CANNOT}{fault.message}")


class Made(NamedTuple):
    """What stands behind a promise: `key` is another whenever the bytes may be; `data` gives them, piece by piece.

    Asking for a piece raises FaultError where it cannot be made.
    """

    key: str
    data: Callable[[], Pieces]


class Promise(NamedTuple):
    """One file of the site that is made when it is its turn, in whichever process.

    While `quick` gives the same, so are the bytes, whatever else changed; what it gives is empty where it cannot tell.
    Both are told the path, so that files of a kind share them.
    """

    path: str
    make: Callable[[str], Made]
    quick: Callable[[str], str] = lambda _path: ""

    def keep(self) -> Output | Diagnostic:
        """The file itself, or what is wrong with it."""
        try:
            return Output(self.path, b"".join(as_bytes(self.make(self.path).data())))
        except FaultError as fault:
            return fault.diagnostic


def promise(path: str, data: Callable[[], bytes]) -> Promise:
    """A file whose bytes must be there before anyone can tell whether they have changed."""

    def make(_path: str) -> Made:
        made = data()
        return Made(digest_bytes(made), lambda: (made,))

    return Promise(path, make)


def promised(output: Output) -> Promise:
    """A file that is there already."""
    return promise(output.path, lambda: output.data)


class Layouts(NamedTuple):
    """Everything of layouts/: templates by name, interface texts by dotted key, finished assets by plain name."""

    templates: Mapping[str, str] = MappingProxyType({})
    text: Mapping[str, str] = MappingProxyType({})
    assets: Mapping[str, Output] = MappingProxyType({})


_Found: TypeAlias = dict[str, tuple[Path, str]]
"""The files of layouts, by their names: the folder that each is in, and its path from there."""


def load_layouts(root: Path, language: str, work: Work = NOTHING_KEPT, place: Span = SITE_PLACE) -> Outcome[Layouts]:
    """Read the shipped layouts with the site's own laid over them; `place` is where the language is named."""
    ours, theirs = _files_of(SHIPPED.parent, SHIPPED.name), _files_of(root, FOLDER)
    files = [f"{base}/{path}" for found in (ours, theirs) for base, path in found.value.values()]
    loaded = work.once(
        f"layouts-{language}", states_of(files), partial(_load, root, ours.value | theirs.value, language)
    )
    found = (f._replace(span=place) if f.code == "no-interface-words" else f for f in loaded.diagnostics)
    return Outcome(loaded.value, (*ours.diagnostics, *theirs.diagnostics, *found))


def _files_of(base: Path, folder: str) -> Outcome[_Found]:
    if not (base / folder).is_dir():
        return Outcome({}, (_no_folder(folder),) if (base / folder).exists() else ())
    paths = walk(base, folder)
    return Outcome({path.removeprefix(f"{folder}/"): (base, path) for path in paths.value}, paths.diagnostics)


def _no_folder(folder: str) -> Diagnostic:
    message, hint = f"{folder} is a file, so nothing of it is taken up", "a folder belongs here: make one of that name"
    return Diagnostic("unused-layout", message, Span(folder), hint, Severity.WARNING)


def _load(root: Path, found: _Found, language: str) -> Outcome[Layouts]:
    diagnostics: list[Diagnostic] = []
    templates = {}
    for name in sorted(found):
        if name.endswith(TEMPLATES) and not name.startswith(f"{ASSETS}/"):
            read = read_text(*found[name])
            diagnostics += read.diagnostics
            templates[name] = read.value
    own = [name for name, text in templates.items() if text and found[name][0] != SHIPPED.parent]
    text = _texts((SHIPPED.parent, root), language, [templates[name] for name in own])
    assets = _assets(found)
    diagnostics += (
        *unknown_blocks(own, templates),
        *frameless(own, templates, _shipped),
        *text.diagnostics,
        *assets.diagnostics,
    )
    diagnostics += (*_unused(found, templates), *_miscalled(found, language))
    return Outcome(Layouts(templates, text.value, assets.value), tuple(diagnostics))


def _shipped(name: str) -> str:
    """The text of the template that a site's own takes the place of; empty where there is none."""
    return read_text(SHIPPED.parent, f"{SHIPPED.name}/{name}").value if (SHIPPED / name).is_file() else ""


def _unused(found: _Found, templates: Mapping[str, str]) -> Iterable[Diagnostic]:
    """What the site's own files say that no page takes up."""
    own = sorted(name for name, (base, _) in found.items() if base != SHIPPED.parent)
    ours = _files_of(SHIPPED.parent, SHIPPED.name).value if own else {}
    yield from unused_files(own, templates, ours)
    for name in own:
        if name.startswith("styles/") and name.endswith(".css"):
            sheet = read_text(*found[name]).value
            yield from (*unread_styles(name, sheet), *loaded_styles(name, sheet))
        elif name in templates:
            yield from loaded_parts(name, templates[name])


def _miscalled(found: _Found, language: str) -> Iterable[Diagnostic]:
    """Texts for the language whose file has other capitals in its name, so that they are those of no language."""
    for name, (base, path) in found.items():
        if (
            base != SHIPPED.parent
            and name.lower() == f"text/{language}.yaml".lower()
            and name != f"text/{language}.yaml"
        ):
            hint = f"call it text/{language}.yaml, as the language of the site is written"
            yield Diagnostic("unused-layout", f"no page takes up {path}", Span(path), hint, Severity.WARNING)


def _texts(bases: tuple[Path, ...], language: str, own: Sequence[str] = ()) -> Outcome[dict[str, str]]:
    """The interface texts of a language: English where it has none, and the site's own laid over ours key by key.

    Those of `pt-BR` are laid over those of `pt`.

    `own` are the site's own templates, which may ask for texts of their own.
    """
    texts: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    given: set[str] = set()
    spoken = language.partition("-")[0]
    for name in dict.fromkeys(("en", spoken, language)):
        for base in dict.fromkeys(bases):
            path = f"{FOLDER if base != SHIPPED.parent else SHIPPED.name}/text/{name}.yaml"
            if os.path.isfile(base / path):
                given.add(name)
                read = read_text(base, path).then(partial(parse_yaml, path=path))
                diagnostics += (*read.diagnostics, *_no_texts(read.value))
                if base != SHIPPED.parent:
                    diagnostics += unknown_texts(read.value, texts, own)
                texts |= dict(_flatten(read.value, ""))
    if given.isdisjoint((spoken, language)):
        diagnostics.append(_unspoken(spoken))
    return Outcome(texts, tuple(diagnostics))


def _unspoken(language: str) -> Diagnostic:
    known = sorted(path.stem for path in (SHIPPED / "text").glob("*.yaml"))
    message = f"the interface has no words in {language}, so that menus, labels and dates are English"
    hint = f"put them into {FOLDER}/text/{language}.yaml; there are {', '.join(known)}"
    return Diagnostic("no-interface-words", message, SITE_PLACE, hint, Severity.WARNING)


def _flatten(node: Node, prefix: str) -> Iterable[tuple[str, str]]:
    if isinstance(node, Scalar):
        yield prefix, node.text
    elif isinstance(node, YamlMapping):
        for key, value in node.entries:
            yield from _flatten(value, f"{prefix}.{key.text}" if prefix else key.text)


def _no_texts(node: Node) -> Iterable[Diagnostic]:
    """What stands where a text belongs, and is none."""
    if isinstance(node, YamlMapping):
        for _, value in node.entries:
            yield from _no_texts(value)
    elif not isinstance(node, Scalar):
        yield Diagnostic("wrong-value", "a text is expected here, not a list", node.span, "write it in one line")


def _assets(found: Mapping[str, tuple[Path, str]]) -> Outcome[dict[str, Output]]:
    """One style sheet, one script and the files of assets/, each under a name that changes with its bytes."""
    read = {path: read_bytes(*found[path]) for path in sorted(found) if path.startswith(_PUBLISHED)}
    assets = {}
    for name, folder, ending in (("site.css", "styles/", ".css"), ("site.js", "scripts/", ".js")):
        parts = [file.value for path, file in read.items() if path.startswith(folder) and path.endswith(ending)]
        if parts:
            data = _without_comments(b"\n".join(parts))
            assets[name] = _hashed(name, _AROUND.sub(rb"\1\2\3", data) if ending == ".css" else data)
    for path, file in read.items():
        if path.startswith(f"{ASSETS}/"):
            name = path.removeprefix(f"{ASSETS}/")
            assets[name] = _hashed(name, file.value)
    return Outcome(assets, tuple(finding for file in read.values() for finding in file.diagnostics))


def _without_comments(data: bytes) -> bytes:
    """Styles or script without what only their authors read: comments (unless `/*!`) and the space before a line."""
    return _SPARE.sub(rb"\1\2\3", b"\n" + data).lstrip()


def _hashed(name: str, data: bytes) -> Output:
    stem, _, ending = name.rpartition(".")
    return Output(f"{ASSETS}/{stem}.{hashlib.sha256(data).hexdigest()[:10]}.{ending}", data)
