"""What a site's own layouts say and nothing takes up: texts that no template shows, blocks that no page has."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from generator.diagnostics import Diagnostic, Span, did_you_mean
from generator.frontmatter.yamltree import Mapping as YamlMapping
from generator.frontmatter.yamltree import Node, Scalar
from generator.ground.patterns import lazy_pattern

_UNSEEN = lazy_pattern(r"\{#.*?#\}|\{%[-+]?\s*raw\s.*?endraw\s*[-+]?%\}", re.DOTALL)
_EXTENDS = lazy_pattern(r"\{%[-+]?\s*extends\s+(?:[\"']([\w./-]+)[\"'])?")
_BLOCK = lazy_pattern(r"\{%[-+]?\s*(?:block\s+(\w+)|(endblock)\b)")
_QUOTED = lazy_pattern(r"[\"']([\w.-]+)[\"']")


def unknown_texts(node: Node, known: Collection[str], templates: Iterable[str]) -> tuple[Diagnostic, ...]:
    """Texts that none of ours is called like, and that no template of the site asks for."""
    asked = frozenset(name for source in templates for name in _QUOTED.findall(source))
    return tuple(_unknown(node, "", known, asked))


def _unknown(node: Node, prefix: str, known: Collection[str], asked: AbstractSet[str]) -> Iterator[Diagnostic]:
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
        elif isinstance(value, Scalar) and name not in known and not asked & {name, prefix, prefix[:-1]}:
            yield _unheard_of(name, key.span, known)


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
    line, column = source.count("\n", 0, found.start(1)) + 1, found.start(1) - source.rfind("\n", 0, found.start(1))
    place = Span(f"layouts/{name}", line, column, column + len(found[1]))
    extended = _EXTENDS.search(source)
    message = f"{extended[1] if extended else name} has no block {found[1]}, so what stands in it is shown nowhere"
    hint = did_you_mean(found[1], known) or f"its blocks are {', '.join(sorted(known))}"
    return Diagnostic("unknown-block", message, place, hint)
