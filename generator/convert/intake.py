"""A cleaned article becomes a source: an id of its own, an editor's decisions, numbered paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.convert.batch import CleanedFile
from generator.convert.facts.metadata import complete, stand_in_title
from generator.convert.lines.labels import override
from generator.convert.lines.looks import FUNCTION_WORDS
from generator.convert.lines.overrides import NONE, Overrides, load_overrides
from generator.convert.sections.paragraphs import Numbered, number_paragraphs
from generator.convert.sections.texts import source_text
from generator.convert.values import UNKNOWN, Cleaned, Labelled, Metadata
from generator.diagnostics import Diagnostic, Outcome, Severity, Span
from generator.ground.slugs import slugify, unique
from generator.seeds import FOLDER, Article, Source, SourceFront

_ID_WORDS = 3


@dataclass(frozen=True, slots=True)
class Taken:
    """One file as a source. `text` is what its new file in seeds/ will hold; empty when it has one already."""

    file: str
    outcome: str
    source: Source | None = None
    numbered: tuple[Numbered, ...] = ()
    labelled: tuple[Labelled, ...] = ()
    metadata: Metadata = UNKNOWN
    text: str = ""
    overrides: Overrides = NONE
    diagnostics: tuple[Diagnostic, ...] = ()


def take_all(
    root: Path,
    files: Iterable[CleanedFile],
    known: Mapping[str, Source],
    taken: set[str],
    topics: tuple[str, ...],
    *,
    as_new: bool,
) -> tuple[Taken, ...]:
    """Every file as a source. `known` holds the sources by their article's SHA-256; `as_new` shows those anew too."""
    by_address = {_address(source): source.id for source in known.values() if source.front.url}
    result: list[Taken] = []
    here: dict[str, Source] = {}
    for file in files:
        if file.cleaned is None:
            result.append(Taken(file.name, "failed", diagnostics=file.diagnostics))
            continue
        if same := here.get(file.cleaned.article.sha256):  # a copy: what it says is taken once
            told = _metadata(same.front)
            result.append(Taken(file.name, "known", same, (), file.cleaned.labelled, told, "", NONE, file.diagnostics))
            continue
        before = known.get(file.cleaned.article.sha256)
        source_id = before.id if before else choose_id(file.cleaned, taken)
        taken.add(source_id)
        item = _take(file, file.cleaned, source_id, load_overrides(root, source_id, topics), before, as_new=as_new)
        result.append(_told_of_another(item, by_address))
        if item.source is not None:
            here[file.cleaned.article.sha256] = item.source
    return tuple(result)


def from_seeds(root: Path, source: Source, topics: tuple[str, ...]) -> Taken:
    """A source that lies in seeds/ already."""
    overrides = load_overrides(root, source.id, topics)
    numbered = tuple(Numbered(paragraph, ()) for paragraph in source.paragraphs)
    metadata = _metadata(source.front)
    return Taken(source.span.path, "source", source, numbered, (), metadata, "", overrides.value, overrides.diagnostics)


def choose_id(cleaned: Cleaned, taken: set[str]) -> str:
    """An id from the publisher, else from the headline's words, else from the file's name; unlike all others."""
    publisher = slugify(cleaned.metadata.publisher)
    headline = cleaned.article.metadata.title or next(
        (item.block.text for item in cleaned.labelled if item.label == "headline"), ""
    )
    words = [word for word in slugify(headline).split("-") if len(word) > 2 and word not in FUNCTION_WORDS]
    telling = "-".join(words[:_ID_WORDS])
    stem = slugify(Path(cleaned.article.file).stem)
    wanted = [publisher, f"{publisher}-{telling}" if publisher and telling else telling, stem]
    wanted = [candidate for candidate in wanted if candidate] or ["article"]
    return next((candidate for candidate in wanted if candidate not in taken), unique(wanted[-1], taken))


def _take(
    file: CleanedFile,
    cleaned: Cleaned,
    source_id: str,
    overrides: Outcome[Overrides],
    before: Source | None,
    *,
    as_new: bool,
) -> Taken:
    found = file.diagnostics + overrides.diagnostics
    if before is not None and not as_new:
        numbered = tuple(Numbered(paragraph, ()) for paragraph in before.paragraphs)
        told = _metadata(before.front)
        return Taken(file.name, "known", before, numbered, cleaned.labelled, told, "", overrides.value, found)
    labelled = override(cleaned.labelled, overrides.value.lines)
    metadata = complete(cleaned.article, labelled)
    if not metadata.title:
        metadata = replace(metadata, title=stand_in_title(cleaned.article, metadata))
        found += (_untitled(file.name, source_id, metadata.title),)
    path = f"{FOLDER}/{source_id}.md"
    numbered = number_paragraphs(labelled, path)
    if not numbered:
        finding = Diagnostic("no-article-text", f"no text is left of {file.name}", Span(file.name), "see its overrides")
        return Taken(file.name, "failed", labelled=labelled, diagnostics=(*found, finding))
    front = _front(cleaned, metadata)
    source = Source(source_id, front, tuple(item.paragraph for item in numbered), Span(path))
    text = "" if before else source_text(cleaned.article, metadata, numbered)
    outcome = "known" if before else "new"
    return Taken(file.name, outcome, source, numbered, labelled, metadata, text, overrides.value, found)


def _told_of_another(item: Taken, by_address: dict[str, str]) -> Taken:
    """A file with a warning where another source has its address: a later version of an article says much twice."""
    if item.outcome != "new" or item.source is None or not item.source.front.url:
        return item
    other = by_address.setdefault(_address(item.source), item.source.id)
    if other == item.source.id:
        return item
    mine, theirs = (f"{FOLDER}/{each}.md" for each in (item.source.id, other))
    message = f"{item.file} has the address of {theirs}: it may be another version of that article"
    hint = f"compare the two: correct {theirs}, or keep {mine} for what is new in it"
    found = Diagnostic("same-address", message, Span(item.file), hint, Severity.WARNING)
    return replace(item, diagnostics=(*item.diagnostics, found))


def _address(source: Source) -> str:
    return source.front.url.partition("#")[0].rstrip("/")


def _untitled(file: str, source_id: str, title: str) -> Diagnostic:
    message = f"{file} has no headline; it is called “{title}” for now"
    return Diagnostic("no-headline", message, Span(file), f"give {FOLDER}/{source_id}.md a title", Severity.WARNING)


def _front(cleaned: Cleaned, metadata: Metadata) -> SourceFront:
    return SourceFront(
        title=metadata.title,
        publisher=metadata.publisher,
        byline=metadata.byline,
        published=metadata.published,
        url=metadata.url,
        text=metadata.rights,
        article=Article(cleaned.article.file, cleaned.article.sha256),
        unused=(),
    )


def _metadata(front: SourceFront) -> Metadata:
    return Metadata(front.title, front.publisher, front.byline, front.published, front.url, front.text)
