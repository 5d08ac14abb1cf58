"""Pages + layouts/ → outputs; the only importer of Jinja.

A site may put a file of the same name in its own layouts/ folder to replace one of ours: templates, styles, scripts,
assets and texts are looked up there first.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)

from generator.addresses import ASSETS
from generator.diagnostics import Diagnostic, Outcome, Span
from generator.frontmatter.yamltree import Mapping as YamlMapping
from generator.frontmatter.yamltree import Node, Scalar, parse_yaml
from generator.ground.dates import PartialDate
from generator.ground.files import read_text, walk
from generator.ground.parallel import map_in_processes
from generator.pages.views import Chrome, Page

FOLDER = "layouts"
TEMPLATES = (".html", ".xml", ".txt")

_SPARE = re.compile(
    rb"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|/\*(?!!).*?\*/|(\n)\s*(?://[^\n]*)?""", re.DOTALL
)
_AROUND = re.compile(rb"""("[^"\n]*"|'[^'\n]*')|\s*([{};])\s*""")
"""Space that a style sheet does not need."""

_SHIPPED = Path(__file__).parent / "_layouts"
_TEMPLATE_FAULTS = (TemplateError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError)
SHIPPED = _SHIPPED if _SHIPPED.is_dir() else Path(__file__).parent.parent / FOLDER
"""The layouts that come with the package: beside it in a checkout, inside it once installed."""


@dataclass(frozen=True, slots=True)
class Output:
    """One file of the site: its path relative to the site's root, and its bytes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Layouts:
    """Everything of layouts/: templates by name, interface texts by dotted key, finished assets by plain name."""

    templates: Mapping[str, str] = field(default_factory=dict)
    text: Mapping[str, str] = field(default_factory=dict)
    assets: Mapping[str, Output] = field(default_factory=dict)


def load_layouts(root: Path, language: str) -> Outcome[Layouts]:
    """Read the shipped layouts with the site's own laid over them."""
    found: dict[str, tuple[Path, str]] = {}
    diagnostics: list[Diagnostic] = []
    for base, folder in ((SHIPPED.parent, SHIPPED.name), (root, FOLDER)):
        if (base / folder).is_dir():
            names = walk(base, folder)
            diagnostics += names.diagnostics
            found |= {path.removeprefix(f"{folder}/"): (base, path) for path in names.value}
    text = _texts((SHIPPED.parent, root), language)
    templates = {}
    for name in sorted(found):
        if name.endswith(TEMPLATES) and not name.startswith(f"{ASSETS}/"):
            read = read_text(*found[name])
            diagnostics += read.diagnostics
            templates[name] = read.value
    return Outcome(Layouts(templates, text.value, _assets(found)), (*diagnostics, *text.diagnostics))


def render_pages(pages: Sequence[Page], chrome: Chrome, layouts: Layouts, jobs: int = 1) -> Outcome[tuple[Output, ...]]:
    """Each page through its template. A fault in a template is a finding with the template's line."""
    environment = _environment(chrome, layouts)
    for name in sorted({page.template for page in pages} & set(layouts.templates)) if jobs > 1 else ():
        with suppress(TemplateError):  # said with its page, below; here every process is spared the compiling
            environment.get_template(name)
    results = map_in_processes(partial(_render_page, environment), pages, jobs)
    outputs = tuple(result for result in results if isinstance(result, Output))
    return Outcome(outputs, tuple(result for result in results if isinstance(result, Diagnostic)))


def _render_page(environment: Environment, page: Page) -> Output | Diagnostic:
    try:
        html = environment.get_template(page.template).render(page=page, view=page.view)
    except _TEMPLATE_FAULTS as fault:
        return _template_fault(fault, page)
    return Output(page.path, html.encode())


def _environment(chrome: Chrome, layouts: Layouts) -> Environment:
    environment = Environment(
        loader=FunctionLoader(partial(_template, layouts.templates)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    text = partial(_text, layouts.text)
    environment.globals.update(site=chrome, t=text, asset=partial(_asset, layouts.assets))
    environment.filters.update(date=partial(_date, text), iso=str, digest=_digest)
    environment.tests["html"] = lambda part: isinstance(part, str)
    environment.tests["part"] = lambda part, name: type(part).__name__ == name
    return environment


def _template(templates: Mapping[str, str], name: str) -> tuple[str, str, None] | None:
    """A template with the file name that its faults are reported under."""
    return (templates[name], f"{FOLDER}/{name}", None) if name in templates else None


def _text(texts: Mapping[str, str], key: str, n: int | None = None, **values: object) -> str:
    """An interface text. With `n` the form `key.one` or `key.other` is taken; `{n}` and other names are filled in."""
    name = key if n is None else f"{key}.{'one' if n == 1 else 'other'}"
    if name not in texts:
        raise UndefinedError(f"there is no text {name} in layouts/text")
    return texts[name].format(n=n, **values) if values or n is not None else texts[name]


def _digest(text: str) -> str:
    """How a page's content security policy names a script that stands in the page."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _asset(assets: Mapping[str, Output], name: str) -> str:
    if name not in assets:
        raise UndefinedError(f"there is no asset {name} in layouts")
    return assets[name].path


def _date(text: Callable[..., str], date: PartialDate) -> str:
    """A date in words, as precise as it is known."""
    month = text(f"months.m{date.month:02}") if date.month else ""
    return text(f"dates.{date.precision}", year=date.year, month=month, day=date.day)


def _texts(bases: tuple[Path, ...], language: str) -> Outcome[dict[str, str]]:
    """The interface texts of a language: English where it has none, and the site's own laid over ours key by key."""
    texts: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    for name in dict.fromkeys(("en", language.partition("-")[0])):
        for base in dict.fromkeys(bases):
            path = f"{FOLDER if base != SHIPPED.parent else SHIPPED.name}/text/{name}.yaml"
            if (base / path).is_file():
                read = read_text(base, path).then(partial(parse_yaml, path=path))
                diagnostics += read.diagnostics
                texts |= dict(_flatten(read.value, ""))
    return Outcome(texts, tuple(diagnostics))


def _flatten(node: Node, prefix: str) -> Iterable[tuple[str, str]]:
    if isinstance(node, Scalar):
        yield prefix, node.text
    elif isinstance(node, YamlMapping):
        for key, value in node.entries:
            yield from _flatten(value, f"{prefix}.{key.text}" if prefix else key.text)


def _assets(found: Mapping[str, tuple[Path, str]]) -> dict[str, Output]:
    """One style sheet, one script and the files of assets/, each under a name that changes with its bytes."""
    assets = {}
    for name, folder, ending in (("site.css", "styles/", ".css"), ("site.js", "scripts/", ".js")):
        parts = [_bytes(*found[path]) for path in sorted(found) if path.startswith(folder) and path.endswith(ending)]
        if parts:
            data = _without_comments(b"\n".join(parts))
            assets[name] = _hashed(name, _AROUND.sub(rb"\1\2", data) if ending == ".css" else data)
    for path in sorted(found):
        if path.startswith(f"{ASSETS}/"):
            name = path.removeprefix(f"{ASSETS}/")
            assets[name] = _hashed(name, _bytes(*found[path]))
    return assets


def _without_comments(data: bytes) -> bytes:
    """Styles or script without what only their authors read: comments (unless `/*!`) and the space before a line."""
    return _SPARE.sub(rb"\1\2", b"\n" + data).lstrip()


def _bytes(base: Path, path: str) -> bytes:
    return (base / path).read_bytes()


def _hashed(name: str, data: bytes) -> Output:
    stem, _, ending = name.rpartition(".")
    return Output(f"{ASSETS}/{stem}.{hashlib.sha256(data).hexdigest()[:10]}.{ending}", data)


def _template_fault(fault: Exception, page: Page) -> Diagnostic:
    """Where in the templates a page failed: the last frame of the traceback that is a template's."""
    path, line = f"{FOLDER}/{page.template}", 1
    trace = fault.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(f"{FOLDER}/"):
            path, line = name, trace.tb_lineno
        trace = trace.tb_next
    if isinstance(fault, TemplateSyntaxError):
        path, line = f"{FOLDER}/{fault.name or page.template}", fault.lineno
    reason = str(fault) or type(fault).__name__
    if isinstance(fault, TemplateNotFound):
        reason = f"there is no template {fault.name}"
    message = f"{page.path} cannot be laid out: {reason}"
    return Diagnostic("template", message, Span(path, max(line, 1)), "mend the template, or remove your own copy of it")
