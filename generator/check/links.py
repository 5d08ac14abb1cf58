"""Links lead somewhere."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.addresses import resolve_path
from generator.content import SectionFront
from generator.diagnostics import Diagnostic, Nearest, Span
from generator.entries import Entry
from generator.markdown.values import Reference
from generator.site import Site, kept


def broken_link(site: Site) -> Iterator[Diagnostic]:
    """A wikilink, a `related` name or a relative link leads to nothing."""
    nearest_name, nearest_address = Nearest(site.targets), Nearest(addresses := _addresses(site))
    unknown = _named(site) - site.targets.keys() - site.drafts
    for _, name, span in _names(site) if unknown else ():
        if name in unknown:
            hint = nearest_name.to(name) or "link to a section, profile, topic, page, source or tag by name"
            yield Diagnostic("broken-link", f"nothing is called {name}", span, hint)
    for entry, reference in _references(site, "path"):
        path = _address(site, entry, reference).partition("#")[0]
        if path not in addresses and _drafted(entry, reference) not in site.drafts:
            hint = nearest_address.to(path) or "link by name: [[name]]"
            yield Diagnostic("broken-link", f"{reference.target} leads nowhere", reference.span, hint)


def link_to_draft(site: Site) -> Iterator[Diagnostic]:
    """A published page leads to a draft, which this build leaves out."""
    if not site.drafts:
        return
    wanted = ((name, span) for _, name, span in _names(site) if name not in site.targets)
    paths = ((_drafted(entry, reference), reference.span) for entry, reference in _references(site, "path"))
    for name, span in (*wanted, *paths):
        if name in site.drafts:
            message = f"{name.removesuffix('.html')} is a draft"
            yield Diagnostic("link-to-draft", message, span, "publish it, or remove the link")


def redirect_loop(site: Site) -> Iterator[Diagnostic]:
    """An alias leads to itself."""
    for claim in site.claims:
        if claim.redirect and claim.redirect == claim.path:
            message = f"{claim.path} would lead to itself"
            yield Diagnostic("redirect-loop", message, claim.span, "an alias is an old address: remove this one")


def orphan_page(site: Site) -> Iterator[Diagnostic]:
    """No text leads to a profile, or no section touches a disagreement."""
    sections = {entry.path for entry in site.of_kind("section")}
    touched: set[str] = set()
    for key, paths in site.at_odds.items():
        if any(placed.path in sections for placed in site.citing.get(key, ())):
            touched.update(paths)
    for entry in (*site.of_kind("profile"), *site.of_kind("disagreement")):
        if entry.path not in touched and not site.mentioning.get(entry.path):
            message = f"nothing leads to {entry.title}"
            hint = "name it where it belongs, or remove the file"
            yield Diagnostic("orphan-page", message, Span(entry.document.path), hint)


def ambiguous_name(site: Site) -> Iterator[Diagnostic]:
    """A wikilink or a `related` name means two things."""
    many = {name: targets for name, targets in site.targets.items() if len(targets) > 1}
    for _, name, span in _names(site) if many.keys() & _named(site) else ():
        targets = many.get(name)
        if targets:
            ways = (f"{t.path.removesuffix('.html')}" if t.kind == "section" else f"{t.kind}:{name}" for t in targets)
            message = f"{name} means {len(targets)} things"
            yield Diagnostic("ambiguous-name", message, span, f"write {' or '.join(ways)}")


def broken_anchor(site: Site) -> Iterator[Diagnostic]:
    """A link leads to a part of a page that is not there."""
    ids = functools.cache(lambda path: _ids(site.entries[path]))
    nearest = functools.cache(lambda path: Nearest(ids(path)))
    for kind in ("anchor", "path"):
        for entry, reference in _references(site, kind):
            address = entry.path + reference.target if kind == "anchor" else _address(site, entry, reference)
            path, _, fragment = address.partition("#")
            if fragment and path in site.entries and fragment not in ids(path):
                hint = nearest(path).to(fragment)
                yield Diagnostic("broken-anchor", f"{path} has no part #{fragment}", reference.span, hint)


def missing_picture(site: Site) -> Iterator[Diagnostic]:
    """A picture is not in content/."""
    known = {path for path, _ in site.pictures}
    nearest = Nearest(known)
    for entry, reference in _references(site, "picture"):
        path = resolve_path(reference, entry.document.path, {})
        if path not in known:
            hint = nearest.to(path) or "put it beside the file, in content/"
            yield Diagnostic("missing-picture", f"there is no picture {reference.target}", reference.span, hint)


@kept
def _named(site: Site) -> frozenset[str]:
    """All of those names, to see at once whether a closer look is worth while."""
    return frozenset().union(*(entry.wikilinks for entry in site.entries.values()))


def _names(site: Site) -> Iterator[tuple[Entry, str, Span]]:
    """Every name that an author wrote to link to something."""
    for entry, reference in _references(site, "name"):
        yield entry, reference.target, reference.span
    for entry in site.entries.values():
        if isinstance(entry.document.front, SectionFront):
            for name in entry.document.front.related:
                yield entry, name.text, name.span


def _references(site: Site, kind: str) -> Sequence[tuple[Entry, Reference]]:
    return _by_kind(site).get(kind, ())


@kept
def _by_kind(site: Site) -> dict[str, list[tuple[Entry, Reference]]]:
    """Every reference of a body with the entry that it stands in."""
    found: dict[str, list[tuple[Entry, Reference]]] = defaultdict(list)
    for entry in site.entries.values():
        for reference in entry.outline.references:
            found[reference.kind].append((entry, reference))
    return dict(found)


def _address(site: Site, entry: Entry, reference: Reference) -> str:
    return resolve_path(reference, entry.document.path, site.pages_by_document)


def _drafted(entry: Entry, reference: Reference) -> str:
    """The address that a relative link means if it names a file that is left out."""
    page = reference.target.partition("#")[0].removesuffix(".md").removesuffix(".html") + ".html"
    return resolve_path(reference._replace(target=page), entry.document.path, {})


def _addresses(site: Site) -> set[str]:
    return {claim.path for claim in site.claims}


def _ids(entry: Entry) -> set[str]:
    return {s.anchor for s in entry.statements} | {heading.id for heading in entry.rendered.headings}
