"""Documents and sources → `Site`: addresses, names, order, timeline, backlinks, coverage, collisions."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import TypeAlias

from generator.addresses import KINDS, Claim, Target, claim_addresses, collisions, name_targets, path_of, resolve_path
from generator.config import Config
from generator.content import FOLDER, Content, Document, ProfileFront
from generator.diagnostics import Diagnostic, Outcome
from generator.entries import Bodies, Entry, Resting, StatementAt
from generator.evidence.citations import ParagraphKey, cited_keys
from generator.evidence.records import Records
from generator.evidence.words.naming import fold
from generator.ground.characters import without_unseen
from generator.ground.digests import digest_of
from generator.ground.patterns import lazy_pattern
from generator.ground.pictures import Measured, measure
from generator.ground.slugs import slugify
from generator.ground.tuples import NamedTuple
from generator.markdown.outlines import Outline
from generator.markdown.values import Names
from generator.memo.work import Work
from generator.seeds import Source
from generator.site import Lost, Pictures, Site, Tag, TimelineEntry
from generator.translations import original_of

Outlines: TypeAlias = Mapping[str, Outcome[Outline]]
"""What is known of each body without reading it, by the paths of the documents, with what was found in them."""

_ENDING = lazy_pattern(r"(?i)(?:\.(?:md|mdown|mkd|markdown|txt))+\Z")


class Joined(NamedTuple):
    """What only the whole site knows, and no word of a body changes: the fields of `Site` that have these names.

    `collisions` are the addresses that two claim.
    """

    targets: Mapping[str, tuple[Target, ...]]
    addresses: frozenset[str]
    redirects: tuple[Claim, ...]
    collisions: tuple[Diagnostic, ...]
    tags: Mapping[str, Tag]
    timeline: tuple[TimelineEntry, ...]
    citing: Mapping[ParagraphKey, Resting]
    at_odds: Mapping[ParagraphKey, tuple[str, ...]]
    mentioning: Mapping[str, tuple[str, ...]]


class Rendering(NamedTuple):
    """What became of documents: their bodies, read where they are shown, and an outline of each."""

    bodies: Bodies
    outlines: Outlines


class Drafts(NamedTuple):
    """What is left out: every name by which a link may mean a draft, and every paragraph that one cites.

    `lost` is what cannot be read.
    """

    names: frozenset[str] = frozenset()
    cited: frozenset[ParagraphKey] = frozenset()
    lost: Lost = Lost()


def drafts_of(documents: Sequence[Document], topics: Iterable[str], outlines: Outlines) -> Drafts:
    """What the site knows of documents that are left out, and of topics that have no others."""
    names = {name for draft in documents for name in _names_of(draft)}
    names |= {name for topic in topics for name in (topic, f"topic:{topic}", f"{topic}.html")}
    tags = {tag.text for draft in documents for tag in getattr(draft.front, "tags", ())}
    names |= {name for tag in tags for name in (tag, f"tag:{tag}", f"tags/{tag}.html")}
    cited = (cited for outline in outlines.values() for cited in outline.value.cited)
    return Drafts(frozenset(names), frozenset(key for keys in cited for key in keys))


def published_pictures(pictures: Pictures, shown: Outlines, hidden: Outlines) -> Pictures:
    """The pictures of content/ but for those that only documents use which are left out."""
    secret = _pictures_of(hidden)
    if not secret:
        return pictures
    secret -= _pictures_of(shown)
    return tuple((path, data) for path, data in pictures if path not in secret)


def _pictures_of(outlines: Outlines) -> set[str]:
    leading = ((path, lead) for path, outline in outlines.items() for lead in outline.value.leading)
    return {resolve_path(lead.target, path, {}) for path, lead in leading if lead.kind == "picture"}


def _names_of(draft: Document) -> tuple[str, ...]:
    return (draft.slug, f"{draft.topic or draft.kind}/{draft.slug}", f"{draft.kind}:{draft.slug}", path_of(draft))


def names_of_lost(paths: Iterable[str]) -> Iterator[str]:
    """Every name by which a link or a citation may mean one of these files."""
    for path in map(original_of, paths):
        folder, _, name = path.partition("/")
        stem, kind = name.removesuffix(".md"), KINDS.get(name.partition("/")[0], "")
        slug = slugify(_ENDING.sub("", PurePosixPath(name).name))
        if folder != FOLDER:  # a source may have an ending that none has
            slug = slugify(_ENDING.sub("", PurePosixPath(name).name))
            stem, kind = f"sources/{slug}", "source"
        yield from (slug, stem, f"{stem}.html", f"{kind or ('section' if '/' in name else 'page')}:{slug}")


def profile_names(documents: Iterable[Document]) -> Names:
    """The names and aliases of all profiles, for the links at first mention."""
    spellings: dict[str, str] = {}
    for document in documents:
        if isinstance(document.front, ProfileFront):
            for spelling in (document.front.title, *document.front.aliases):
                spellings.setdefault(without_unseen(spelling), document.slug)
    return Names(tuple(sorted(spellings.items())))


def assemble(
    config: Config,
    sources: Sequence[Source],
    content: Content,
    rendering: Rendering,
    drafts: Drafts,
    *,
    records: Records,
    work: Work,
) -> Outcome[Site]:
    """Join everything into a site; not anew what only words of bodies have changed since it was joined last."""
    bodies, outlines = rendering
    entries: dict[str, Entry] = {}
    for document in _in_reading_order(content.documents, config):
        path = path_of(document)
        entries[path] = Entry(document, outlines[document.path].value, path, bodies)
    by_id = {source.id: source for source in sources}
    measures = {path: measure(data) for path, data in content.pictures}
    rests = _outlined(config, sources, entries, measures, drafts)
    joined = work.once("joined", rests, lambda: _join(config, by_id, entries, content.pictures))
    filled = {path: _with_titles(entry, joined.targets) for path, entry in entries.items() if entry.outline.named}
    entries |= filled
    site = Site(
        config=config,
        sources=by_id,
        entries=entries,
        targets=joined.targets,
        addresses=joined.addresses,
        redirects=joined.redirects,
        pictures=content.pictures,
        measures=measures,
        tags=joined.tags,
        timeline=joined.timeline,
        citing=joined.citing,
        at_odds=joined.at_odds,
        mentioning=joined.mentioning,
        drafts=drafts.names,
        drafted=drafts.cited,
        lost=drafts.lost,
        outlined=rests,
        records=records,
    )
    return Outcome(site, joined.collisions)


def _outlined(
    config: Config,
    sources: Iterable[Source],
    entries: Mapping[str, Entry],
    measures: Mapping[str, Measured | None],
    drafts: Drafts,
) -> str:
    shared = "".join(f"{len(path)}:{path}{entry.outline.shared}" for path, entry in entries.items())
    digests = tuple((source.id, source.digest) for source in sources)
    names, cited = tuple(sorted(drafts.names)), tuple(sorted(drafts.cited))
    return digest_of((config, digests, shared, tuple(measures.items()), names, cited, drafts.lost))


def _join(config: Config, sources: Mapping[str, Source], entries: Mapping[str, Entry], pictures: Pictures) -> Joined:
    tags = _tags(config, entries.values())
    documents = [(entry.document, path) for path, entry in entries.items()]
    tag_targets = {name: Target("tag", tag.path, tag.title) for name, tag in tags.items()}
    tag_paths = [tag.path for tag in tags.values()]
    claims = tuple(claim_addresses(config, sources.values(), documents, tag_paths, pictures))
    targets = name_targets(config, sources.values(), documents, tag_targets)
    return Joined(
        targets,
        frozenset(claim.path for claim in claims),
        tuple(claim for claim in claims if claim.redirect),
        collisions(claims),
        tags,
        _timeline(entries.values()),
        _citing(entries),
        _at_odds(entries.values()),
        _mentioning(entries, targets),
    )


def _in_reading_order(documents: tuple[Document, ...], config: Config) -> list[Document]:
    kinds = {kind: rank for rank, kind in enumerate(("index", "section", "profile", "disagreement", "page"))}
    topics = {topic.id.text: rank for rank, topic in enumerate(config.topics)}
    return sorted(documents, key=lambda d: (kinds[d.kind], topics.get(d.topic, 0), d.front.order, d.slug))


def _with_titles(entry: Entry, named: Mapping[str, tuple[Target, ...]]) -> Entry:
    """Know the title for each wikilink without text, which left its name in a statement's text."""
    titles = {}
    for target in entry.leading("name"):
        targets = named.get(target, ())
        titles[f"[[{target}]]"] = targets[0].title if targets else target
    known = tuple(titles.items())
    return entry._replace(titles=known, filled_in=digest_of(known))


def _tags(config: Config, entries: Iterable[Entry]) -> dict[str, Tag]:
    """Every tag in the order of their titles; a tag that site.yaml gives none is called by its name."""
    carrying: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        for tag in entry.tags:
            carrying[tag].append(entry.path)
    titles = {name: name.replace("-", " ") for name in carrying} | {name.text: title for name, title in config.tags}
    in_order = sorted(carrying.items(), key=lambda item: (fold(titles[item[0]]), item[0]))
    return {name: Tag(name, f"tags/{name}.html", titles[name], tuple(paths)) for name, paths in in_order}


def _timeline(entries: Iterable[Entry]) -> tuple[TimelineEntry, ...]:
    found = [
        TimelineEntry(event, entry.path, f"e{number}")
        for entry in entries
        if entry.document.kind == "section"
        for number, event in enumerate(entry.section.events, 1)
    ]
    return tuple(sorted(found, key=lambda item: item.event.date))


def _citing(entries: Mapping[str, Entry]) -> dict[ParagraphKey, Resting]:
    citing: dict[ParagraphKey, list[StatementAt]] = defaultdict(list)
    for path, entry in entries.items():
        statements = zip(entry.outline.anchors, entry.outline.cited, strict=True)
        for place, (anchor, cited) in enumerate(statements):
            for key in cited:
                citing[key].append(StatementAt(path, anchor, place))
    return {key: Resting(*zip(*placed, strict=True)) for key, placed in citing.items()}


def _at_odds(entries: Iterable[Entry]) -> dict[ParagraphKey, tuple[str, ...]]:
    touching: dict[ParagraphKey, list[str]] = defaultdict(list)
    for entry in entries:
        if entry.document.kind == "disagreement":
            for key in dict.fromkeys(k for p in entry.disagreement.positions for k in cited_keys(p.cite)):
                touching[key].append(entry.path)
    return {key: tuple(paths) for key, paths in touching.items()}


def _mentioning(entries: Mapping[str, Entry], named: Mapping[str, tuple[Target, ...]]) -> dict[str, tuple[str, ...]]:
    linking: dict[str, dict[str, None]] = defaultdict(dict)
    for here, entry in entries.items():
        for target in entry.outline.targets:
            targets = named.get(target)
            if targets and targets[0].path != here:
                linking[targets[0].path][here] = None
    return {path: tuple(paths) for path, paths in linking.items()}
