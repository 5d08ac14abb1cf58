"""Tags are what pages carry, and each is another one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Nearest
from generator.evidence.words.naming import fold
from generator.site import Site, Tag

_SHORTEST, _LONG, _LONGEST = 4, 6, 60
"""Letters of two tags that are written almost alike, at the least: but for a last s, in any way, and at the most."""


def unknown_tag(site: Site) -> Iterator[Diagnostic]:
    """site.yaml has a title for a tag that nothing carries."""
    if site.drafts or any(site.lost):  # these may carry it
        return
    nearest = Nearest(site.tags)
    for name, _ in site.config.tags:
        if name.text not in site.tags:
            hint = nearest.to(name.text) or "give it to a section, or remove the line"
            yield Diagnostic("unknown-tag", f"nothing has the tag {name}", name.span, hint)


def shared_tag(site: Site) -> Iterator[Diagnostic]:
    """site.yaml calls a tag as another one is called, so that readers cannot tell them apart."""
    titled = [(name, title) for name, title in site.config.tags if name.text in site.tags]
    called = {_as_called(name): name for name in site.tags}
    for name, title in titled:
        other = called.setdefault(_as_called(title), name.text)
        if other != name.text:
            message = f"{name} would be called “{title}”, as {other} is"
            yield Diagnostic("shared-tag", message, name.span, "call them differently, or make them one tag")


def _as_called(title: str) -> str:
    """What readers take for the same title; that of a tag without one is its name."""
    return fold(title).replace("-", " ")


def similar_tag(site: Site) -> Iterator[Diagnostic]:
    """A tag that one page alone carries is almost another one, which several carry: a slip made a page of its own."""
    if site.drafts or any(site.lost):  # these may carry it too
        return
    common = {name for name, tag in site.tags.items() if len(tag.entries) > 1 and _SHORTEST <= len(name) <= _LONGEST}
    shortened = {short: name for name in common for short in _shortened(name)}
    for name, tag in site.tags.items():
        if len(tag.entries) > 1 or not _SHORTEST <= len(name) <= _LONGEST:
            continue
        longer, shorter = shortened.get(name), next((short for short in _shortened(name) if short in common), None)
        other = longer or shorter or next((turned for turned in _turned(name) if turned in common), None)
        if other:
            yield _finding(site, name, tag, other)


def _finding(site: Site, name: str, tag: Tag, other: str) -> Diagnostic:
    front = site.entries[tag.entries[0]].document.front
    place = next(one.span for one in getattr(front, "tags", ()) if one.text == name)
    count = len(site.tags[other].entries)
    hint = f"did you mean “{other}”, as {count} pages have it? Else call them more differently"
    return Diagnostic("similar-tag", f"no other page has the tag {name}", place, hint)


def _shortened(name: str) -> Iterator[str]:
    """A tag without its last s, or any one letter where many remain; a number more makes another tag."""
    for at, letter in enumerate(name):
        plural = letter == "s" and at == len(name) - 1
        if letter.isalpha() and len(name) > (_SHORTEST if plural else _LONG):
            yield name[:at] + name[at + 1 :]


def _turned(name: str) -> Iterator[str]:
    """A tag with any two letters beside each other turned round."""
    places = (at for at in range(len(name) - 1) if len(name) >= _LONG and name[at : at + 2].isalpha())
    return (name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in places)
