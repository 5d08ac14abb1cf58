"""What conversion must know of the site before it begins: topics, profiles, sources, and what is cited already."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.config import SITE_FILE, Config, load_config
from generator.content import DISAGREEMENTS, FOLDER, PROFILES
from generator.convert.sections.coverage import Ledger, read_ledger
from generator.convert.sections.topics import Terms, prepare_terms
from generator.diagnostics import Diagnostic, Outcome, Severity, Span
from generator.documents import parse_document
from generator.ground.files import read_text, walk
from generator.joining import profile_names
from generator.markdown.values import Names
from generator.seeds import FOLDER as SEEDS
from generator.seeds import Source, load_sources


@dataclass(frozen=True, slots=True)
class Known:
    """The site as conversion finds it.

    `source_ids` also holds files of seeds/ that cannot be read; `faulty` the sources whose numbers cannot be relied on.
    """

    topics: tuple[str, ...]
    terms: Terms
    names: Names
    ledger: Ledger
    sources: tuple[Source, ...]
    source_ids: frozenset[str]
    faulty: frozenset[str] = frozenset()


def load_known(root: Path) -> Outcome[Known | None]:
    """Read the site; None when it has no topics, or content that cannot be read and so may cite anything."""
    config = load_config(root)
    if config.value is None:
        return Outcome(None, config.diagnostics)
    if not config.value.topics:
        hint = "list the topics with their terms"
        finding = Diagnostic("no-topics", f"{SITE_FILE} names no topic", Span(SITE_FILE), hint)
        return Outcome(None, (*config.diagnostics, finding))
    content = _read_content(root)
    if content.failed:
        return Outcome(None, (*config.diagnostics, *content.diagnostics))
    return _assemble(root, config.value, content.value, config.diagnostics + content.diagnostics)


def _assemble(
    root: Path, config: Config, content: tuple[tuple[str, str], ...], found: tuple[Diagnostic, ...]
) -> Outcome[Known | None]:
    sources = load_sources(root)
    faulty = {finding.span.path for finding in sources.diagnostics if finding.severity is Severity.ERROR}
    topics = tuple(topic.id.text for topic in config.topics)
    ids = frozenset(path.stem for path in (root / SEEDS).glob("*.md"))
    names = {PurePosixPath(path).stem for path, _ in content} | {*topics, PROFILES, DISAGREEMENTS} | ids
    known = Known(
        topics=topics,
        terms=prepare_terms(config.topics),
        names=_profile_names(content, config),
        ledger=read_ledger(content, names),
        sources=sources.value,
        source_ids=ids,
        faulty=frozenset(source.id for source in sources.value if source.span.path in faulty),
    )
    return Outcome(known, found + sources.diagnostics)


def _read_content(root: Path) -> Outcome[tuple[tuple[str, str], ...]]:
    """Path and text of every Markdown file of content/."""
    paths = walk(root, FOLDER)
    texts: list[tuple[str, str]] = []
    found: list[Diagnostic] = []
    for path in paths.value:
        if path.endswith(".md"):
            text = read_text(root, path)
            found += text.diagnostics
            texts.append((path, text.value))
    return Outcome(tuple(texts), tuple(found))


def _profile_names(content: tuple[tuple[str, str], ...], config: Config) -> Names:
    """The spellings of all profiles; a profile with faults is left out, `check` says what is wrong with it."""
    inside = f"{FOLDER}/{PROFILES}/"
    read = (parse_document(text, path, config=config).document for path, text in content if path.startswith(inside))
    return profile_names(document.value for document in read if document.value is not None)
