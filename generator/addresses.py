"""Which page has which address, what each name leads to, and where two claim one place."""

import posixpath
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from generator.config import SITE_FILE, Config, Topic
from generator.content import FOLDER, Document, SectionFront
from generator.diagnostics import Diagnostic, Span
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple
from generator.seeds import Source

GENERATED = (
    "404.html",
    "claims.json",
    "claims.schema.json",
    "disagreements.html",
    "everything.html",
    "feed.xml",
    "index.html",
    "method.html",
    "profiles.html",
    "questions.html",
    "robots.txt",
    "search.html",
    "sitemap.xml",
    "sources.html",
    "tags.html",
    "timeline.html",
)
"""Addresses that every site has."""

LONGEST = 200
"""Characters of an address at most: file systems end at 255."""

_ADDRESS = lazy_pattern(r"[\w~-][\w.~-]*(?:/[\w~-][\w.~-]*)*")

ASSETS = "assets"
"""The folder of style sheets, scripts and pictures of the layouts."""


_FOLDERS = {"profile": "profiles", "disagreement": "disagreements"}
KINDS = {folder: kind for kind, folder in _FOLDERS.items()}
"""What the documents in these folders are; in all others they are sections."""


class Target(NamedTuple):
    """What a name leads to; `path` is relative to the site's root."""

    kind: str
    path: str
    title: str
    summary: str = ""


class Claim(NamedTuple):
    """An output address and what asks for it; `redirect` is the page an alias leads to."""

    path: str
    span: Span
    redirect: str = ""


def path_of(document: Document) -> str:
    """The address of a document's page, relative to the site's root."""
    folder = document.topic if document.kind == "section" else _FOLDERS.get(document.kind)
    return f"{folder}/{document.slug}.html" if folder else f"{document.slug}.html"


def claim_addresses(
    config: Config,
    sources: Iterable[Source],
    documents: Collection[tuple[Document, str]],
    tags: Iterable[str],
    pictures: Iterable[tuple[str, bytes]],
) -> Iterator[Claim]:
    """Every address of the site with the place that asks for it; documents and tags come with their addresses."""
    has_index = any(document.kind == "index" for document, _ in documents)
    for path in GENERATED:
        if path != "index.html" or not has_index:
            yield Claim(path, Span(SITE_FILE))
    for topic in _once_each(config.topics):
        yield Claim(f"{topic.id}.html", topic.id.span)
    for source in sources:
        yield Claim(f"sources/{source.id}.html", source.span)
    for path in tags:
        yield Claim(path, Span(SITE_FILE))
    for picture, _ in pictures:
        yield Claim(picture, Span(f"{FOLDER}/{picture}"))
    for document, path in documents:
        yield Claim(path, Span(document.path))
    for document, path in documents:
        for alias in document.front.aliases if isinstance(document.front, SectionFront) else ():
            yield Claim(alias_path(alias.text), alias.span, path)


def alias_path(alias: str) -> str:
    """The address of an old name: `sanctions/old` and `/sanctions/old.html` are the same."""
    path = posixpath.normpath(alias.strip().lstrip("/")) if alias.strip("/ ") else "index"
    return path if path.endswith(".html") else f"{path}.html"


def _is_address(path: str) -> bool:
    return len(path) <= LONGEST and bool(_ADDRESS.fullmatch(path)) and not f"{path}/".startswith(f"{ASSETS}/")


def _once_each(topics: Sequence[Topic]) -> Iterator[Topic]:
    """The topics by their ids: one that is listed twice is a fault of its own."""
    seen: set[str] = set()
    for topic in topics:
        if topic.id.text not in seen:
            yield topic
        seen.add(topic.id.text)


def collisions(claims: Iterable[Claim]) -> tuple[Diagnostic, ...]:
    """Addresses that two or more ask for, and addresses that lead out of the site."""
    by_path: dict[str, list[Claim]] = defaultdict(list)
    found: list[Diagnostic] = []
    for claim in claims:
        if not _is_address(claim.path):
            shown = claim.path if claim.path.isprintable() and len(claim.path) <= LONGEST else "this"
            hint = f"an address is made of letters, digits, dots, hyphens and slashes, at most {LONGEST}"
            found.append(Diagnostic("bad-address", f"{shown} is not an address of this site", claim.span, hint))
        by_path[claim.path.casefold()].append(claim)
    for path, same in by_path.items():
        above = path.rpartition("/")[0]
        while above and above not in by_path:
            above = above.rpartition("/")[0]
        if above:
            message = f"{path} lies below {above}, which is a page"
            found.append(Diagnostic("address-collision", message, same[-1].span, "rename one of them"))
        for claim in same[1:]:
            if claim.redirect == claim.path:
                continue  # leads to itself, which a rule of its own reports
            first = same[0].span
            other = "every site has that page" if path in GENERATED else f"{first.path} has it already"
            found.append(
                Diagnostic("address-collision", f"two pages ask for {path}: {other}", claim.span, "rename one of them")
            )
    return tuple(found)


def name_targets(
    config: Config, sources: Iterable[Source], documents: Iterable[tuple[Document, str]], tags: Mapping[str, Target]
) -> dict[str, tuple[Target, ...]]:
    """What each name leads to; several targets under one name make it ambiguous.

    Documents go before topics, topics before sources, sources before tags: a bare name that means a document and a
    tag means the document.
    """
    targets: dict[str, tuple[Target, ...]] = {}
    bare: dict[str, list[Target]] = defaultdict(list)
    for document, path in documents:
        target = Target(document.kind, path, document.front.title, document.front.summary)
        targets[f"{document.kind}:{document.slug}"] = (target,)
        if document.topic:
            targets[f"{document.topic}/{document.slug}"] = (target,)
        bare[document.slug].append(target)
    for topic in _once_each(config.topics):
        _add(targets, bare, topic.id.text, Target("topic", f"{topic.id}.html", topic.title, topic.summary))
    for source in sources:
        _add(targets, bare, source.id, Target("source", f"sources/{source.id}.html", source.front.title))
    for name, target in tags.items():
        _add(targets, bare, name, target)
    return targets | {name: tuple(found) for name, found in bare.items()}


def resolve_path(target: str, document_path: str, document_pages: Mapping[str, str]) -> str:
    """The address, with fragment, that a relative link of a document means; empty when it means none.

    A link may name the Markdown file (`../sanctions/visas.md`) or the page (`../sanctions/visas.html`).
    """
    path, hash_, fragment = target.partition("#")
    here = document_path.removeprefix(f"{FOLDER}/")
    if not path:
        return ""
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(here), path))
    if joined.endswith(".md"):
        joined = document_pages.get(f"{FOLDER}/{joined}", "")
    return f"{joined}{hash_}{fragment}" if joined and not joined.startswith("../") else ""


def _add(targets: dict[str, tuple[Target, ...]], bare: dict[str, list[Target]], name: str, target: Target) -> None:
    targets[f"{target.kind}:{name}"] = (target,)
    if name not in bare:
        bare[name].append(target)
