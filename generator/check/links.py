"""Links lead somewhere."""

import functools
import posixpath
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence

from generator.addresses import resolve_path
from generator.diagnostics import Diagnostic, Nearest, Span
from generator.entries import Entry
from generator.evidence.words.grammar import FUNCTION
from generator.evidence.words.naming import fold, folded
from generator.ground.characters import without_unseen
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple
from generator.site import Site, kept

_HOST = lazy_pattern(r"(?![^/]*\.(?:md|html)(?:#|\Z))(?:[\w-]+\.)+[a-z]{2,}(?:[/:?#]|\Z)")
"""How the address of a page elsewhere begins, of which somebody left out the scheme."""
_STANDING_IN = folded(
    "a an the this that these those it he she they we you i him her his its their there der die das ein eine er sie es "
    "wir ihr el la los las un una él ella ellos le les il ils elle elles une o os as um uma ele ela eles elas"
)
"""Articles, and words that stand for a name, with which sentences begin."""


def broken_link(site: Site) -> Iterator[Diagnostic]:
    """A wikilink, a `related` name or a relative link leads to nothing."""
    nearest_name, addresses = Nearest(site.targets), site.addresses
    nearest_address = _nearest_from(addresses)
    elsewhere, lost = site.drafts, site.lost
    unknown = {name for name in _named(site) - site.targets.keys() - elsewhere if not lost.may_be(name)}
    for name, span in _names(site, unknown):
        hint = _meant_by(site, name) or nearest_name.to(name)
        hint = hint or "link to a section, profile, topic, page, source or tag by name"
        yield Diagnostic("broken-link", f"nothing is called {name}", span, hint)
    for link in _links(site, "path"):
        path = _address(site, link).partition("#")[0]
        if path not in addresses and not any(p in elsewhere or lost.may_be(p) for p in (path, _drafted(link))):
            hint = (path and nearest_address(link)) or _other_way(site, link.target)
            message = f"{link.target} leads nowhere" if link.target else "this link has no address"
            yield Diagnostic("broken-link", message, link.span, hint)


def _meant_by(site: Site, name: str) -> str:
    """What to write for a name that is none, but what readers call a page, or a paragraph of a source."""
    source, _, numbers = name.partition(":")
    if source in site.sources and numbers[:1].isdecimal():
        return f"write [@{name}] to cite it"
    slug = _called(site).get(fold(name), "")
    return f"write [[{slug}|{name}]]" if slug else ""


@kept
def _called(site: Site) -> dict[str, str]:
    """The name of each page by what readers call it: its title, or a spelling of a profile; none that two share."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in site.entries.values():
        for spelling in (entry.title, *getattr(entry.document.front, "aliases", ())):
            if isinstance(spelling, str) and entry.document.slug in site.targets:
                found[fold(spelling)].add(entry.document.slug)
    return {spelling: min(slugs) for spelling, slugs in found.items() if len(slugs) == 1}


def _other_way(site: Site, target: str) -> str:
    """How to write a link whose address is none of the site's."""
    if "@" in target:
        return f"write mailto:{target} for an address of mail"
    if _HOST.match(target):
        return f"if it is elsewhere, write https://{target}"
    stem = posixpath.basename(target.partition("#")[0]).removesuffix(".md").removesuffix(".html")
    return f"link by name: [[{stem if stem in site.targets else 'name'}]]"


def link_to_draft(site: Site) -> Iterator[Diagnostic]:
    """A published page leads to a draft, which this build leaves out."""
    if not site.drafts:
        return
    paths = ((_drafted(link), link) for link in _links(site, "path"))
    to_paths = ((name, link.span) for name, link in paths if name in site.drafts and name not in site.addresses)
    for name, span in (*_names(site, site.drafts - site.targets.keys()), *to_paths):
        yield Diagnostic("link-to-draft", *_unpublished(site, name.removesuffix(".html"), span))


def _unpublished(site: Site, name: str, span: Span) -> tuple[str, Span, str]:
    """What is said of a name that only drafts give a meaning to, where, and what to do."""
    bare = name.rpartition(":")[2].rpartition("/")[2]
    if f"topic:{bare}" in site.drafts:
        return f"the topic {bare} has nothing but drafts", span, "publish one of them, or remove the link"
    if f"tag:{bare}" in site.drafts:
        return f"only drafts have the tag {bare}", span, "publish one of them, or remove the link"
    return f"{name} is a draft", span, "publish it, or remove the link"


def redirect_loop(site: Site) -> Iterator[Diagnostic]:
    """An alias leads to itself."""
    for claim in site.redirects:
        if claim.redirect == claim.path:
            message = f"{claim.path} would lead to itself"
            yield Diagnostic("redirect-loop", message, claim.span, "an alias is an old address: remove this one")


def self_link(site: Site) -> Iterator[Diagnostic]:
    """A link or a `related` name leads to the page on which it stands."""
    meant = {name: targets[0].path for name, targets in site.targets.items() if len(targets) == 1}
    for link in _links(site, "name"):
        if meant.get(link.target) == link.entry.path:
            yield _to_itself(link.target, link.span)
    for link in _links(site, "path"):
        if _address(site, link) == link.entry.path:
            yield _to_itself(link.target, link.span)
    for entry in site.of_kind("section"):
        yield from (_to_itself(n.text, n.span) for n in entry.section.related if meant.get(n.text) == entry.path)


def _to_itself(target: str, span: Span) -> Diagnostic:
    message, hint = f"{target} leads to the page on which it stands", "name the page that you mean, or remove it"
    return Diagnostic("self-link", message, span, hint)


def orphan_page(site: Site) -> Iterator[Diagnostic]:
    """No text leads to a profile, or no section touches a disagreement."""
    if any(site.lost) or site.config.origin:  # what cannot be read may lead to it, and what an edition shortens
        return
    sections = {entry.path for entry in site.of_kind("section")}
    touched: set[str] = set()
    for key, paths in site.at_odds.items():
        if not sections.isdisjoint(site.resting(key).paths):
            touched.update(paths)
    for entry in (*site.of_kind("profile"), *site.of_kind("disagreement")):
        if entry.path not in touched and not site.mentioning.get(entry.path):
            message = f"nothing leads to {entry.title}"
            hint = "name it where it belongs, or remove the file"
            yield Diagnostic("orphan-page", message, Span(entry.document.path), hint)


def ambiguous_name(site: Site) -> Iterator[Diagnostic]:
    """A wikilink or a `related` name means two things."""
    many = {name: targets for name, targets in site.targets.items() if len(targets) > 1}
    for name, span in _names(site, many.keys() & _named(site)):
        targets = many[name]
        ways = (f"{t.path.removesuffix('.html')}" if t.kind == "section" else f"{t.kind}:{name}" for t in targets)
        message = f"{name} means {len(targets)} things"
        yield Diagnostic("ambiguous-name", message, span, f"write {' or '.join(ways)}")


def shared_name(site: Site) -> Iterator[Diagnostic]:
    """Two profiles go by the same name, so that its first mention leads to one of them."""
    called: dict[str, Entry] = {}
    for entry in sorted(site.of_kind("profile"), key=lambda entry: entry.document.path):
        for spelling in dict.fromkeys(map(without_unseen, (entry.title, *entry.profile.aliases))):
            first = called.setdefault(spelling, entry)
            if first is not entry:
                message = f"{spelling} is the name of {first.document.slug} as well, to which its mentions lead"
                key = "title" if spelling == without_unseen(entry.title) else "aliases"
                hint = "leave it to one of them, and link to the other by name"
                yield Diagnostic("shared-name", message, entry.document.place_of(key), hint)


def ordinary_name(site: Site) -> Iterator[Diagnostic]:
    """A profile goes by a word that stands in every text, so that sections link to it which mean something else."""
    for entry in site.of_kind("profile"):
        for spelling in dict.fromkeys((*entry.profile.aliases, entry.title)):
            if _is_ordinary(spelling):
                message = (
                    f"“{spelling}” stands in every text: the first one of each section would lead to {entry.title}"
                )
                hint = f"leave it out, and write [[{entry.document.slug}|words]] where the text means this"
                key = "title" if spelling == entry.title else "aliases"
                yield Diagnostic("ordinary-name", message, entry.document.place_of(key), hint)


def _is_ordinary(spelling: str) -> bool:
    """Whether there is nothing but words in it that say nothing of what a text is about, or that stand for others.

    Of words with a capital letter many are names as well: May, Said, Will.
    """
    words = spelling.split()
    if any(len(word) > 1 and word.isupper() for word in words):  # US and UN are names
        return False
    return (FUNCTION if spelling.islower() else _STANDING_IN).issuperset(map(fold, words))


def broken_anchor(site: Site) -> Iterator[Diagnostic]:
    """A link leads to a part of a page that is not there."""
    numbered = {f"sources/{source.id}.html": source.paragraphs for source in site.sources.values()}
    ids = functools.cache(
        lambda path: _ids(site.entries[path]) if path in site.entries else {f"p{p.number}" for p in numbered[path]}
    )
    nearest = functools.cache(lambda path: Nearest(ids(path)))
    for kind in ("anchor", "path"):
        for link in _links(site, kind):
            address = link.entry.path + link.target if kind == "anchor" else _address(site, link)
            path, _, fragment = address.partition("#")
            if fragment and (path in site.entries or path in numbered) and fragment not in ids(path):
                hint = nearest(path).to(fragment)
                yield Diagnostic("broken-anchor", f"{path} has no part #{fragment}", link.span, hint)


def missing_picture(site: Site) -> Iterator[Diagnostic]:
    """A picture is not in content/."""
    known = {path for path, _ in site.pictures}
    nearest = _nearest_from(known)
    for link in _links(site, "picture"):
        path = resolve_path(link.target, link.entry.document.path, {})
        if path not in known and not site.lost.may_be(path):
            hint = nearest(link) or "put it beside the file, in content/"
            yield Diagnostic("missing-picture", f"there is no picture {link.target}", link.span, hint)


def _nearest_from(known: Collection[str]) -> Callable[["_Link"], str]:
    """A hint that names the nearest of some addresses, written as the file would have to write it."""
    beside = functools.cache(lambda folder: Nearest(posixpath.relpath(path, folder or ".") for path in known))
    return lambda link: beside(posixpath.dirname(link.entry.path)).to(link.target.partition("#")[0])


@kept
def _named(site: Site) -> frozenset[str]:
    """All of those names, to see at once whether a closer look is worth while."""
    return frozenset().union(*(entry.wikilinks for entry in site.entries.values()))


def _names(site: Site, wanted: Collection[str]) -> Iterator[tuple[str, Span]]:
    """Where authors wrote some names to link to something; those in bodies first."""
    if not wanted:
        return
    for link in _links(site, "name"):
        if link.target in wanted:
            yield link.target, link.span
    for entry in site.of_kind("section"):
        yield from ((name.text, name.span) for name in entry.section.related if name.text in wanted)


class _Link(NamedTuple):
    """A reference of an entry's body: what it leads to, and its place among all of the body."""

    entry: Entry
    target: str
    place: int

    @property
    def span(self) -> Span:
        """Where it stands in the file, which only the body knows."""
        return self.entry.prose.references[self.place].span


def _links(site: Site, kind: str) -> Sequence[_Link]:
    return _by_kind(site).get(kind, ())


@kept
def _by_kind(site: Site) -> dict[str, list[_Link]]:
    """Every reference of a body, by its kind."""
    found: dict[str, list[_Link]] = defaultdict(list)
    for entry in site.entries.values():
        for place, (kind, target) in enumerate(entry.outline.leading):
            found[kind].append(_Link(entry, target, place))
    return dict(found)


def _address(site: Site, link: _Link) -> str:
    return resolve_path(link.target, link.entry.document.path, site.pages_by_document)


def _drafted(link: _Link) -> str:
    """The address that a relative link means if it names a file that is left out."""
    page = link.target.partition("#")[0].removesuffix(".md").removesuffix(".html") + ".html"
    return resolve_path(page, link.entry.document.path, {})


def _ids(entry: Entry) -> set[str]:
    return {*entry.outline.anchors} | {heading.id for heading in entry.outline.headings}
