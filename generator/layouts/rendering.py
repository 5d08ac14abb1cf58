"""Pages through their templates; the only importer of Jinja."""

from __future__ import annotations

import base64
import hashlib
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from functools import partial
from itertools import islice
from typing import Any

from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from generator.diagnostics import Diagnostic, Span, did_you_mean
from generator.ground.dates import PartialDate
from generator.ground.digests import digest_of
from generator.ground.patterns import lazy_pattern
from generator.layouts import CANNOT, FOLDER, FaultError, Layouts, Made, Output, Promise
from generator.layouts.compiled import Compiled
from generator.layouts.everything import Sections, fill, write_wholes
from generator.layouts.markup import Markings
from generator.memo.work import Work
from generator.pages.sections import EVERYTHING
from generator.pages.views import Chrome, Page, Planned

_PLAIN_TEXT = lazy_pattern(r"""\{\{ t\((["'])([\w.-]+)\1\) \}\}""")

_BRINGS = lazy_pattern(r"\{%-?\s*(?:extends|from|import|include)\b")
_BRINGS_IN = lazy_pattern(r"""\{%-?\s*(?:extends|from|import|include)\s+["']([^"']+)["']""")
_NO_PART = lazy_pattern(r"'(?P<module>generator\.[\w.]+)\.(?P<kind>\w+) object' has no attribute '(?P<part>\w+)'")
"""How Jinja says that one of our values lacks something."""
_PIECE = 512
"""So many texts of a template are one piece of a page."""

_TEMPLATE_FAULTS = (
    *(TemplateError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError),
    *(RecursionError, MemoryError),
)
_IN_A_CIRCLE = "the templates go round in a circle: one includes, extends or calls another that leads back to it"


def promise_pages(
    pages: Sequence[Planned],
    wholes: Callable[[], Iterable[Planned]],
    chrome: Chrome,
    layouts: Layouts,
    work: Work,
) -> tuple[Promise, ...]:
    """Each page as a promise, kept by its template. A fault in a template is a finding with the template's line.

    `wholes` are the sections as the page that holds everything shows them.
    """
    environment = _environment(chrome, layouts)
    keys, render = _Keys(chrome, layouts), partial(_whole, environment)
    sections = Sections(work.later(lambda: write_wholes(tuple(wholes()), render, keys, work)))
    environment.globals["whole"] = sections.whole

    planned = {page.path: page for page in pages}

    def make(path: str) -> Made:
        page = planned[path].page()
        return Made(keys.exact(page), partial(_pieces, environment, page))

    def make_everything(path: str) -> Made:
        rests = keys.quick(planned[path])
        frame = work.once("everything", rests, lambda: sections.frame(lambda: render(planned[path].page())))
        return fill(frame, sections.wholes())

    def quick(path: str) -> str:
        return keys.quick(planned[path])

    return tuple(
        Promise(path, make_everything) if path == EVERYTHING else Promise(path, make, quick) for path in planned
    )


def render_page(page: Page, chrome: Chrome, layouts: Layouts) -> bytes:
    """One page through its template.

    Raises:
        FaultError: when the template has a fault.
    """
    return _whole(_environment(chrome, layouts), page)


def compile_templates(layouts: Layouts) -> None:
    """Compile every template and keep what comes of it."""
    environment = _plain_environment(layouts)
    environment.bytecode_cache = Compiled(writing=True)
    for name in layouts.templates:
        environment.get_template(name)


class _Keys:
    """What pages are made of, as digests: their own values, and what they are laid out with."""

    def __init__(self, chrome: Chrome, layouts: Layouts) -> None:
        assets = tuple((name, output.path) for name, output in sorted(layouts.assets.items()))
        self._templates = layouts.templates
        self._everywhere = digest_of((chrome, tuple(sorted(layouts.text.items())), assets))
        self._all = digest_of((self._everywhere, tuple(sorted(layouts.templates.items()))))
        self._around: dict[str, str] = {}

    def quick(self, planned: Planned) -> str:
        """Another whenever a page may be, without making it; empty where that cannot be told."""
        return f"{self._all} {planned.rests(planned.path)}" if planned.rests else ""

    def exact(self, page: Page) -> str:
        """Another when a page is."""
        if page.template not in self._around:
            used = sorted(_used(self._templates, page.template))
            sources = tuple((name, self._templates.get(name, "")) for name in used)
            self._around[page.template] = digest_of((self._everywhere, sources))
        return digest_of((self._around[page.template], page))


def _used(templates: Mapping[str, str], name: str) -> set[str]:
    """A template and every other that it brings in, directly or not; all of them where it names one by a variable."""
    used: set[str] = set()
    waiting = [name]
    while waiting:
        name = waiting.pop()
        if name in used:
            continue
        used.add(name)
        source = templates.get(name, "")
        found = _BRINGS_IN.findall(source)
        if len(found) < len(_BRINGS.findall(source)):
            return set(templates)
        waiting += found
    return used


def _pieces(environment: Environment, page: Page) -> Iterator[bytes]:
    """A page through its template, piece by piece; what it raises for a fault is a FaultError."""
    try:
        written = _written(environment.get_template(page.template), page)
        while piece := "".join(islice(written, _PIECE)):
            yield piece.encode()
    except _TEMPLATE_FAULTS as fault:
        raise FaultError(_template_fault(fault, page)) from None


def _whole(environment: Environment, page: Page) -> bytes:
    return b"".join(_pieces(environment, page))


def _written(template: Template, page: Page) -> Iterator[str]:
    """What `template.generate` does, without copying what all pages share through a chain of mappings each time."""
    values = {**template.globals, "page": page, "view": page.view}
    try:
        yield from template.root_render_func(template.new_context(values, shared=True))
    except Exception:  # noqa: BLE001  # raised again, with the lines of the template instead of those of its code
        template.environment.handle_exception()


def _environment(chrome: Chrome, layouts: Layouts) -> Environment:
    environment = _plain_environment(layouts)
    text = partial(_text, layouts.text)
    date = partial(_date, text)
    markup = Markings(chrome.topics, text, date, chrome.origin)
    environment.globals.update(site=chrome, t=text, asset=partial(_asset, layouts.assets), markup=markup)
    environment.filters.update(date=date)
    return environment


class _Template(Template):
    """A template that writes out texts as they are where there is nothing to escape, which is nearly everywhere."""

    @classmethod
    def from_code(cls, *given: Any, **more: Any) -> Template:
        template = super().from_code(*given, **more)
        template.root_render_func.__globals__["escape"] = _escaped
        return template


def _escaped(value: Any) -> Any:
    """What `escape` gives, sooner for most."""
    if type(value) is Markup:
        return value
    if type(value) is str and not ("&" in value or "<" in value or ">" in value or '"' in value or "'" in value):
        return value
    return escape(value)


class _Context(Context):
    """Calls things without asking what they want to be told first: of all that templates can call, only macros do."""

    def call(
        self, called: Callable[..., Any], /, *given: Any, _loop_vars: Any = None, _block_vars: Any = None, **named: Any
    ) -> Any:
        try:
            if type(called) is Macro:
                return called(self.eval_ctx, *given, **named)
            return called(*given, **named)
        except StopIteration:
            return self.environment.undefined("a value was undefined because what was called had no more of them")


class _Environment(Environment):
    """All templates share their globals: Jinja would chain mappings for each, and ask the chain on every page."""

    context_class = _Context
    template_class = _Template

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._loaded: dict[str | Template, Template] = {}

    def get_template(self, name: str | Template, *given: Any, **more: Any) -> Template:
        """A template, which stays the same for as long as there is this environment."""
        if name not in self._loaded:
            self._loaded[name] = super().get_template(name, *given, **more)
        return self._loaded[name]

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **d} if d else self.globals


def _plain_environment(layouts: Layouts) -> Environment:
    """All that it takes to compile templates."""
    environment = _Environment(
        loader=FunctionLoader(partial(_template, layouts)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        bytecode_cache=Compiled(),
    )
    environment.filters.update(date=str, iso=str, digest=_digest)
    return environment


def _template(layouts: Layouts, name: str) -> tuple[str, str, None] | None:
    """A template with the file name that its faults are reported under.

    A text without values is the same on every page, so it is filled in before the template is compiled.
    """
    if name not in layouts.templates:
        return None
    source = _PLAIN_TEXT.sub(lambda call: _filled_in(layouts.text, call), layouts.templates[name])
    return source, f"{FOLDER}/{name}", None


def _filled_in(texts: Mapping[str, str], call: re.Match[str]) -> str:
    text = texts.get(call[2], "{")
    return call[0] if "{" in text else str(escape(text))


def _text(texts: Mapping[str, str], key: str, n: int | None = None, **values: object) -> str:
    """An interface text. With `n` the form `key.one` or `key.other` is taken; `{n}` and other names are filled in."""
    name = key if n is None else f"{key}.{'one' if n == 1 else 'other'}"
    if name not in texts:
        raise UndefinedError(_and_meant(f"there is no text {name} in layouts/text", name, texts))
    return texts[name].format(n=n, **values) if values or n is not None else texts[name]


def _digest(text: str) -> str:
    """How a page's content security policy names a script that stands in the page."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _asset(assets: Mapping[str, Output], name: str) -> str:
    if name not in assets:
        raise UndefinedError(_and_meant(f"there is no asset {name} in layouts", name, assets))
    return assets[name].path


def _date(text: Callable[..., str], date: PartialDate) -> str:
    """A date in words, as precise as it is known."""
    month = text(f"months.m{date.month:02}") if date.month else ""
    return text(f"dates.{date.precision}", year=date.year, month=month, day=date.day)


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
    reason = _lacking(str(fault)) or type(fault).__name__
    if isinstance(fault, RecursionError):
        reason, line = _IN_A_CIRCLE, 1
    if isinstance(fault, TemplateNotFound):
        reason = f"there is no template {fault.name}"
    hint = "mend the template, or remove your own copy of it"
    if reason.startswith("a value of "):
        hint = f"explainer inspect PAGE lists what there is; {hint}"
    return Diagnostic("template", f"{page.path}{CANNOT}{reason}", Span(path, max(line, 1)), hint)


def _lacking(reason: str) -> str:
    """What a template asked of one of our values that has no such part, and what it may have meant."""
    asked = _NO_PART.fullmatch(reason)
    if asked is None:
        return reason
    known = getattr(getattr(sys.modules.get(asked["module"]), asked["kind"], None), "_fields", ())
    return _and_meant(f"a value of {asked['kind']} has no {asked['part']}", asked["part"], known)


def _and_meant(message: str, name: str, known: Iterable[str]) -> str:
    hint = did_you_mean(name, known)
    return f"{message}; {hint}" if hint else message
