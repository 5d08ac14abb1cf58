"""Our words are ours: no long run of a source's words outside quotation marks."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from generator.check.headlines import FIELDS
from generator.check.places import place_of
from generator.diagnostics import Diagnostic, Span
from generator.entries import Entry
from generator.evidence.copying import CLOSE, COPIED, Index, Run, index_of, longest_runs
from generator.ground.tuples import NamedTuple
from generator.site import Site, kept

_HINT = "say it in your own words, or quote it"


def copied_run(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A statement has twelve words or more in a row from an article, outside quotation marks."""
    yield from _found(_ours(entries), "copied-run", _articles(site), _copied)


def close_wording(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A statement has eight to eleven words in a row from an article, outside quotation marks."""
    yield from _found(_ours(entries), "close-wording", _articles(site), _close)


def copied_original(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A statement or a note has twelve words or more in a row from an original that is at hand."""
    yield from _found(_all(site, entries), "copied-original", _originals(site), _copied, _articles(site))


def close_to_original(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A statement or a note has eight to eleven words in a row from an original that is at hand."""
    yield from _found(_all(site, entries), "close-to-original", _originals(site), _close, _articles(site))


class Passage(NamedTuple):
    """A text of ours, and how to say where a part of it stands."""

    text: str
    place: Callable[[str], Span]


def _copied(run: Run) -> bool:
    return run.words >= COPIED


def _close(run: Run) -> bool:
    return CLOSE <= run.words < COPIED


@kept
def _articles(site: Site) -> dict[str, Index]:
    """What stands in the articles that are kept whole, by source."""
    sources = (source for source in site.sources.values() if source.front.text == "article" and not source.faulty)
    return {source.id: index_of(paragraph.text for paragraph in source.paragraphs) for source in sources}


@kept
def _originals(site: Site) -> dict[str, Index]:
    """What stands in the originals that are at hand, by source, but for those that may be shown whole."""
    shown = {source.id for source in site.sources.values() if source.front.text == "open"}
    return {source: index_of((text,)) for source, text in site.records.originals.items() if source not in shown}


def _found(
    passages: Iterable[Passage],
    code: str,
    indexes: Mapping[str, Index],
    wanted: Callable[[Run], bool],
    told: Mapping[str, Index] = MappingProxyType({}),
) -> Iterator[Diagnostic]:
    """The runs of words that are wanted, but for those that are told of the same source by another rule."""
    for passage in passages if indexes else ():
        for source, index in indexes.items():
            runs = list(filter(wanted, longest_runs(passage.text, index)))
            others = longest_runs(passage.text, told[source]) if runs and source in told else ()
            known = [other for other in others if other.words >= CLOSE]
            for run in runs:
                if not any(other.start <= run.start and run.end <= other.end for other in known):
                    words = passage.text[run.start : run.end]
                    message = f"{run.words} words in a row are those of {source}: {words}"
                    yield Diagnostic(code, message, passage.place(words), _HINT)


def _always(span: Span) -> Callable[[str], Span]:
    """The same place, whatever words are found there."""
    return lambda _words: span


def passages_of(entries: Iterable[Entry], *, quoted: bool = True) -> Iterator[Passage]:
    """Every statement, title, summary, heading and label; with quotations that are set apart, if asked for."""
    for entry in entries:
        for statement in entry.statements:
            if statement.kind == "blockquote" and not quoted:
                continue
            yield Passage(statement.text, partial(place_of, entry, statement))
        for key in FIELDS:
            text = getattr(entry.document.front, key, "")
            yield Passage(text, partial(entry.document.place_of, key))
        for heading in entry.prose.uncited:
            yield Passage(heading.text, _always(heading.span))


def _ours(entries: Iterable[Entry]) -> Iterator[Passage]:
    """What is said in our words: a quotation that is set apart has those of its source, and is held to them."""
    return passages_of(entries, quoted=False)


def _all(site: Site, entries: Iterable[Entry]) -> Iterator[Passage]:
    """The same, and every paragraph of a note."""
    yield from _ours(entries)
    for source in site.sources.values():
        if source.front.text == "note":
            for paragraph in source.paragraphs:
                if paragraph.kind != "quote":
                    yield Passage(paragraph.text, _always(paragraph.span))
