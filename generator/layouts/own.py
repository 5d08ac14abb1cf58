"""What a site's own layouts say and nothing takes up: files, texts and blocks that no page asks for, unread styles."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from string import Formatter

from generator.config import LANGUAGE
from generator.diagnostics import Diagnostic, Severity, Span, did_you_mean
from generator.frontmatter.yamltree import Mapping as YamlMapping
from generator.frontmatter.yamltree import Node, Scalar
from generator.ground.patterns import lazy_pattern

_UNSEEN = lazy_pattern(r"\{#.*?(?:#\}|\Z)|\{%[-+]?\s*raw\s.*?(?:endraw\s*[-+]?%\}|\Z)", re.DOTALL)
_FRAME = lazy_pattern(r"(?i)<!doctype|<html|\{%[-+]?\s*(?:extends|include)\b")
"""What gives a page its head, by itself or by another template."""
_EXTENDS = lazy_pattern(r"\{%[-+]?\s*extends\s+(?:[\"']([\w./-]+)[\"'])?")
_BLOCK = lazy_pattern(r"\{%[-+]?\s*(?:block\s+(\w+)|(endblock)\b)")
_QUOTED = lazy_pattern(r"[\"']([\w.-]+)[\"']")
_STYLE = lazy_pattern(
    r"/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|url\([^)\"']*\)|(?P<sign>[{}]|/\*)", re.DOTALL
)
"""What a style sheet may hold a brace in, and the braces and comments that count."""
_ELSEWHERE = r"(?P<address>(?:https?:)?//[^\s\"'<>()]{1,300})"
_LOADED = lazy_pattern(
    rf"/\*.*?(?:\*/|\Z)|(?P<import>@import\b[^;\n]{{0,300}})|url\(\s*[\"']?{_ELSEWHERE}|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'",
    re.DOTALL | re.IGNORECASE,
)
"""What a style sheet loads; comments and texts, which load nothing."""
_WITHIN = r"[^<>]{0,500}?"
_PART = lazy_pattern(
    rf"<(?:script|img|iframe|source|video|audio|embed|object|track)\s{_WITHIN}"
    rf"(?:src|srcset|data|poster)\s*=\s*[\"']?{_ELSEWHERE}",
    re.IGNORECASE,
)
_LINKED = lazy_pattern(
    rf"<link\s(?={_WITHIN}\brel\s*=\s*[\"']?(?:stylesheet|(?:shortcut )?icon|preload|preconnect))"
    rf"{_WITHIN}\bhref\s*=\s*[\"']?{_ELSEWHERE}",
    re.IGNORECASE,
)
"""What of a page a browser loads by itself; other links are for readers to follow."""
_REFUSED = "pages load nothing from elsewhere, so browsers leave this out"
_PLACES = {"css": "styles/", "js": "scripts/"}
_ROOMS = {
    "text": "the words, such as text/en.yaml,",
    "styles": "style sheets",
    "scripts": "scripts",
    "assets": "pictures and icons",
    "parts": "parts of templates",
}
"""The folders of layouts/, and what belongs into each."""
_TEXT_FILE = lazy_pattern(rf"text/{LANGUAGE}\.yaml")


def unused_files(own: Iterable[str], templates: Mapping[str, str], ours: Collection[str]) -> Iterator[Diagnostic]:
    """Files of the site's own layouts that no page is made of, for what they are called or where they lie."""
    for name in own:
        if hint := _template_hint(name, templates, ours) if name in templates else _place_hint(name):
            message = f"no page takes up layouts/{name}"
            yield Diagnostic("unused-layout", message, Span(f"layouts/{name}"), hint, Severity.WARNING)


def _template_hint(name: str, templates: Mapping[str, str], ours: Collection[str]) -> str:
    """What to do about a template, which is ours by name or asked for by name in another; empty if nothing."""
    if name in ours or any(f'"{name}"' in text or f"'{name}'" in text for text in templates.values()):
        return ""
    stem, dot, ending = name.rpartition("/")[2].rpartition(".")
    known = [other.removesuffix(dot + ending) for other in ours if other in templates and other.endswith(dot + ending)]
    return did_you_mean(stem, known) or "ask for it by its name in a template of your own"


def _place_hint(name: str) -> str:
    """What to do about a file that is no template; empty if nothing, as with what is only read by people."""
    if name in _ROOMS:
        return f"a folder belongs here: make one of that name, and put {_ROOMS[name]} into it"
    file = name.rpartition("/")[2]
    ending = file.rpartition(".")[2] if "." in file else "md"
    if ending in ("yaml", "yml"):
        return "" if _TEXT_FILE.fullmatch(name) else "texts are in layouts/text/<language>.yaml, such as text/en.yaml"
    place = _PLACES.get(ending, "assets/")
    return "" if ending == "md" or name.startswith((place, "assets/")) else f"put it into layouts/{place}"


def unread_styles(name: str, text: str) -> Iterator[Diagnostic]:
    """The place from which a style sheet, and with it those behind it, cannot be read as it is meant."""
    opened: list[re.Match[str]] = []
    for found in _STYLE.finditer(text):
        if found["sign"] == "/*":
            yield _style_fault(name, text, found, "this comment is not closed", "close it with */")
            return
        if found["sign"] == "{":
            opened.append(found)
        elif found["sign"] == "}":
            if not opened:
                yield _style_fault(name, text, found, "this bracket closes nothing", "remove it")
                return
            opened.pop()
    if opened:
        yield _style_fault(name, text, opened[-1], "this bracket is not closed", "close it with }")


def loaded_styles(name: str, text: str) -> Iterator[Diagnostic]:
    """What a style sheet of the site would have loaded: from elsewhere, or another style sheet, from wherever."""
    for found in _LOADED.finditer(text):
        if found["import"]:
            message = "no style sheet is imported: those of layouts/styles/ are joined into one"
            hint = "put the file into layouts/styles/, and remove this"
            yield _remote(_place(name, text, found.start(), len(found[0].rstrip())), message, hint)
        elif found["address"]:
            hint = "put a picture into content/, or write it as data:; pages load no fonts"
            yield _remote(_place_of_address(name, text, found), _REFUSED, hint)


def loaded_parts(name: str, text: str) -> Iterator[Diagnostic]:
    """What a template of the site would have loaded from elsewhere."""
    source = _UNSEEN.sub(lambda unseen: re.sub(r"[^\n]", " ", unseen[0]), text)
    for pattern in (_PART, _LINKED):
        for found in pattern.finditer(source):
            yield _remote(_place_of_address(name, source, found), _REFUSED, "put it into layouts/, and name that")


def _remote(place: Span, message: str, hint: str) -> Diagnostic:
    return Diagnostic("remote-layout", message, place, hint, Severity.WARNING)


def _place_of_address(name: str, text: str, found: re.Match[str]) -> Span:
    return _place(name, text, found.start("address"), len(found["address"]))


def _style_fault(name: str, text: str, found: re.Match[str], message: str, hint: str) -> Diagnostic:
    return Diagnostic("style-syntax", message, _place(name, text, found.start(), len(found[0])), hint)


def _place(name: str, text: str, start: int, length: int) -> Span:
    line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
    return Span(f"layouts/{name}", line, column, column + length)


def unknown_texts(node: Node, known: Mapping[str, str], templates: Iterable[str]) -> tuple[Diagnostic, ...]:
    """Texts that none of ours is called like and no template of the site asks for, or that cannot be filled in."""
    asked = frozenset(name for source in templates for name in _QUOTED.findall(source))
    return tuple(_unknown(node, "", known, asked))


def _unknown(node: Node, prefix: str, known: Mapping[str, str], asked: AbstractSet[str]) -> Iterator[Diagnostic]:
    for key, value in node.entries if isinstance(node, YamlMapping) else ():
        name = prefix + key.text
        inside = next((other for other in known if other.startswith(f"{name}.")), "")
        if isinstance(value, YamlMapping):
            if inside or any(other.startswith(name) for other in asked):
                yield from _unknown(value, f"{name}.", known, asked)
            elif name in known:
                yield Diagnostic("unknown-text", f"{name} is one text, not several", key.span, "write it in one line")
            else:
                yield _unheard_of(name, key.span, {other.rpartition(".")[0] for other in known})
        elif isinstance(value, Scalar) and inside:
            yield Diagnostic("unknown-text", f"{name} is several texts, not one", key.span, f"{inside} is one of them")
        elif isinstance(value, Scalar) and name in known:
            one, _, form = name.rpartition(".")
            forms = (f"{one}.one", f"{one}.other") if form in ("one", "other") else (name,)
            yield from _unfilled(value, "".join(known.get(each, "") for each in forms))
        elif isinstance(value, Scalar) and name not in known and not asked & {name, prefix, prefix[:-1]}:
            yield _unheard_of(name, key.span, known)


def _unfilled(value: Scalar, ours: str) -> Iterator[Diagnostic]:
    """A place in a text that nothing is filled into, or that cannot be read."""
    known = {name for _, name, *_ in Formatter().parse(ours) if name}
    if not known:
        return  # texts without values are shown as they are
    hint = f"write {' and '.join(f'{{{name}}}' for name in sorted(known))}, as the text of ours does"
    try:
        wrong = [name for _, name, *_ in Formatter().parse(value.text) if name is not None and name not in known]
    except ValueError:
        yield Diagnostic("wrong-value", "a brace of this text is not closed, or closes nothing", value.span, hint)
        return
    if wrong:
        yield Diagnostic("wrong-value", f"nothing is filled in for {{{wrong[0]}}} here", value.span, hint)


def _unheard_of(name: str, place: Span, known: Collection[str]) -> Diagnostic:
    hint = did_you_mean(name, sorted(known)) or "remove it, or ask for it in a template of your own"
    return Diagnostic("unknown-text", f"no template shows a text called {name}", place, hint)


def unknown_blocks(own: Iterable[str], templates: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Blocks of the site's own templates that no template above has, so that nobody sees what stands in them."""
    for name in own:
        source = _UNSEEN.sub(lambda unseen: re.sub(r"[^\n]", " ", unseen[0]), templates[name])
        above = tuple(_above(source, templates))
        known = frozenset(block for ancestor in above for block in _named(ancestor))
        for found in _outermost(source) if above and all(above) else ():
            if found[1] not in known:
                yield _unknown_block(name, source, found, known)


def frameless(own: Iterable[str], templates: Mapping[str, str], shipped: Callable[[str], str]) -> Iterator[Diagnostic]:
    """Pages of the site's own without the frame that the shipped ones of the same name have."""
    for name in own:
        if _FRAME.search(_UNSEEN.sub("", templates[name])):
            continue
        if ours := _EXTENDS.search(shipped(name)):
            message = f"layouts/{name} extends no template and has no <html>, so its pages have no head, style or menu"
            hint = f'begin it with {{% extends "{ours[1]}" %}}, or write the whole page'
            yield Diagnostic("bare-template", message, Span(f"layouts/{name}"), hint, Severity.WARNING)


def _above(source: str, templates: Mapping[str, str]) -> Iterator[str]:
    """The templates that one extends, nearest first; an empty text for one that cannot be told."""
    seen = {source}
    while extended := _EXTENDS.search(source):
        source = templates.get(extended[1] or "", "")
        yield source
        if source in seen:
            return
        seen.add(source)


def _named(source: str) -> Iterator[str]:
    return (found[1] for found in _BLOCK.finditer(source) if found[1])


def _outermost(source: str) -> Iterator[re.Match[str]]:
    """The blocks of a template that stand in no other: one within a block is shown where that is."""
    depth = 0
    for found in _BLOCK.finditer(source):
        if found[1] and depth == 0:
            yield found
        depth += 1 if found[1] else -1


def _unknown_block(name: str, source: str, found: re.Match[str], known: Collection[str]) -> Diagnostic:
    place = _place(name, source, found.start(1), len(found[1]))
    extended = _EXTENDS.search(source)
    message = f"{extended[1] if extended else name} has no block {found[1]}, so what stands in it is shown nowhere"
    hint = did_you_mean(found[1], known) or f"its blocks are {', '.join(sorted(known))}"
    return Diagnostic("unknown-block", message, place, hint)
