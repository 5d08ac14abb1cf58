"""`explainer verify`: sources against their originals, and what an editor has read again, put on record.

A note agrees with its original when the original is the file that the note names (by SHA-256), every quotation of the
note stands in it word for word, no paragraph is left out, and no twelve words in a row were taken over. An article does
when every paragraph stands in it word for word and none is left out.
"""

import functools
import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.build import Inputs, make_site, read
from generator.check import ORIGINAL_RULES, run_rules
from generator.convert.batch import clean_file
from generator.convert.lines.labels import override
from generator.convert.lines.overrides import load_overrides
from generator.convert.values import NUMBERED, Cleaned
from generator.diagnostics import Diagnostic, Outcome, Severity, Span, did_you_mean, has_errors, in_order
from generator.evidence.copying import COPIED, Run, index_of, longest_runs
from generator.evidence.nearest import nearest_passage
from generator.evidence.originals import Original, original_of
from generator.evidence.quotations import occurs_in_words, spoken_texts, words_of
from generator.evidence.records import (
    NO_WORDING,
    READ_FILE,
    VERIFIED_FILE,
    Records,
    Verified,
    digest_note,
    digest_paragraph,
    format_read,
    format_verified,
)
from generator.ground.replacing import replace_file
from generator.ground.tuples import NamedTuple
from generator.report import counted
from generator.seeds import FOLDER, ORIGINALS, Source

W = Severity.WARNING

_BEFORE, _SHOWN = 3, 10
"""Words shown before those that differ, and in all."""


class SourceReport(NamedTuple):
    """What became of one source: `verified` is what goes on record, None when nothing of its own may."""

    source: str
    summary: str
    verified: Verified | None
    diagnostics: tuple[Diagnostic, ...] = ()


def verify(root: Path) -> Outcome[tuple[SourceReport, ...]]:
    """Check every source whose original is at hand, and record in seeds/verified.yaml which agree."""
    inputs = read(root)
    if inputs.value is None:
        return Outcome((), in_order(inputs.diagnostics))
    records = inputs.value.records
    held = [source for source in inputs.value.sources if source.front.article]
    reports = tuple(_verify(root, source, records) for source in held)
    now = {
        source.id: report.verified or _refuted(source, records) for source, report in zip(held, reports, strict=True)
    }
    verified = {source: record for source, record in now.items() if record}
    found = [*inputs.diagnostics, *_statements(inputs.value)]
    if verified != dict(records.verified):
        if _of_seeds(inputs.diagnostics):
            found.append(_not_recorded(VERIFIED_FILE))
        else:
            replace_file(str(root / VERIFIED_FILE), [format_verified(verified).encode()])
    found += (finding for report in reports for finding in report.diagnostics)
    return Outcome(reports, in_order(found))


def _refuted(source: Source, records: Records) -> Verified | None:
    """The record of a source that was verified once and does not agree now: the source does not fit it."""
    record = records.verified.get(source.id)
    return record._replace(note=NO_WORDING) if record and records.agrees(source) else record


def confirm(root: Path, wanted: Sequence[str]) -> Outcome[int]:
    """Record the present wording of paragraphs as read; of all when none are named. The number that was new."""
    inputs = read(root)
    broken = _of_seeds(inputs.diagnostics)
    if inputs.value is None or broken:
        return Outcome(0, in_order(inputs.diagnostics if inputs.value is None else (*broken, _not_recorded(READ_FILE))))
    now = {
        (source.id, paragraph.number): frozenset((digest_paragraph(paragraph),))
        for source in inputs.value.sources
        for paragraph in source.paragraphs
    }
    before = dict(inputs.value.records.read or {})
    known = {f"{source}:{number}": (source, number) for source, number in now}
    unknown = tuple(_unknown(name, known) for name in wanted if name not in known)
    if unknown:
        return Outcome(0, unknown)
    after = {**before, **{known[name]: now[known[name]] for name in wanted}} if wanted else now
    if after != before or inputs.value.records.read is None:
        replace_file(str(root / READ_FILE), [format_read(after).encode()])
    return Outcome(sum(before.get(key) != digests for key, digests in after.items()))


def _of_seeds(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The errors in seeds/: what was on record of a source that cannot be read is not to be lost."""
    return tuple(one for one in found if one.severity is Severity.ERROR and one.span.path.startswith(FOLDER))


def _not_recorded(path: str) -> Diagnostic:
    message = f"{path} is as it was, because something in {FOLDER}/ cannot be read"
    return Diagnostic("not-recorded", message, Span(path), "mend the errors there, and run this again", W)


def _unknown(name: str, known: dict[str, tuple[str, int]]) -> Diagnostic:
    hint = did_you_mean(name, known) or "write source:paragraph, as in reuters:9"
    source = name.partition(":")[0]
    is_there = any(source == there for there, _ in known.values())
    place = f"{FOLDER}/{source}.md" if is_there else FOLDER
    return Diagnostic("unknown-paragraph", f"there is no paragraph {name}", Span(place), hint)


def _verify(root: Path, source: Source, records: Records) -> SourceReport:
    read_original = original_of(root, source)
    original, article = read_original.value, source.front.article
    assert article is not None
    if read_original.failed:
        on_record = records.verified.get(source.id)  # which nothing has refuted
        return SourceReport(source.id, "has an original that cannot be read", on_record, read_original.diagnostics)
    if original is None:
        if records.agrees(source):
            return SourceReport(source.id, "no original at hand; the record still holds", records.verified[source.id])
        why = f"the {source.front.text} has changed since" if source.id in records.verified else "it was never verified"
        hint = f"put {article.file} in {ORIGINALS}/ and run this again"
        finding = _finding(source, "unverified-note", f"{source.id} has no original at hand, and {why}", hint, W)
        return SourceReport(source.id, f"no original at hand, and {why}", None, (finding,))
    found = (*read_original.diagnostics, *_faults(root, source, original))
    runs = _runs(source, original.text) if source.front.text == "note" else []
    if has_errors(found) or any(run.words >= COPIED for run in runs):
        return SourceReport(source.id, "does not agree with its original", None, found)
    verified = _record(source, article.sha256, len(runs))
    size = counted(verified.paragraphs, "paragraph")
    size += f", {counted(verified.quotations, 'quotation')}" if source.front.text == "note" else ""
    return SourceReport(source.id, f"agrees with its original: {size}", verified, found)


def _faults(root: Path, source: Source, original: Original) -> Iterator[Diagnostic]:
    """Everything in which a source differs from what it stands for."""
    article = source.front.article
    assert article is not None
    if original.sha256 != article.sha256:
        hint = (
            f"put the file there that {source.id} was made from, or convert this one: its SHA-256 is {original.sha256}"
        )
        message = f"{ORIGINALS}/{article.file} is not the article that {source.id} names"
        yield _finding(source, "wrong-original", message, hint)
        return
    cleaned = clean_file(root / ORIGINALS / article.file).cleaned
    if source.front.text == "note":
        yield from _misquoted(source, words_of(original.text))
    else:
        blocks = (item.block.text for item in cleaned.labelled) if cleaned else ()
        yield from _altered(source, "\n".join((original.text, *blocks)))
    if cleaned is not None:
        yield from _paragraph_count(root, source, cleaned)


def _misquoted(source: Source, words: tuple[str, ...]) -> Iterator[Diagnostic]:
    """What was spoken is in a note as it is in its original."""
    for paragraph in source.paragraphs:
        for quotation in spoken_texts(source, paragraph):
            if not occurs_in_words(quotation, words):
                message = f"“{quotation}” is not in the original of {source.id}"
                yield Diagnostic("quote-not-in-original", message, paragraph.span, "quote it letter for letter")


def _altered(source: Source, text: str) -> Iterator[Diagnostic]:
    """Every paragraph of an article is in its original, of which this is the text, as it is saved and as it is read."""
    words = words_of(text)
    for paragraph in source.paragraphs:
        if not occurs_in_words(paragraph.text, words):
            instead = nearest_passage(paragraph.text, text).text
            hint = f"there it is “{_differing(instead, paragraph.text)}”" if instead else "leave it as it was published"
            here = _differing(paragraph.text, instead)
            message = f"“{here}” in ¶{paragraph.number} is not in the original of {source.id}"
            yield Diagnostic("altered-article", message, paragraph.span, hint)


def _differing(text: str, other: str) -> str:
    """The words of a text from shortly before it parts from another."""
    words = text.split()
    pairs = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(words, other.split(), strict=False))
    same = sum(1 for _ in pairs)
    start = max(same - _BEFORE, 0)
    return " ".join(("…" if start else "", *words[start : start + _SHOWN])).strip()


def _paragraph_count(root: Path, source: Source, cleaned: Cleaned) -> Iterator[Diagnostic]:
    """A source has a paragraph for each of the article's, and may have more: a caption, or a line below the title."""
    lines = load_overrides(root, source.id, ()).value.lines
    expected = sum(item.label in NUMBERED for item in override(cleaned.labelled, lines))
    if len(source.paragraphs) < expected:
        message = f"{source.id} has {len(source.paragraphs)} paragraphs, its original {expected}"
        hint = f"add what is missing; what is no paragraph can be settled in seeds/{source.id}.lines.yaml"
        yield _finding(source, "paragraph-count", message, hint)


def _runs(source: Source, original: str) -> list[Run]:
    """The runs that a note shares with its original; `check` and `verify` report them by rules of their own."""
    index = index_of((original,))
    return [run for p in source.paragraphs if p.kind != "quote" for run in longest_runs(p.text, index)]


def _record(source: Source, article: str, close_runs: int) -> Verified:
    of_note = source.paragraphs if source.front.text == "note" else ()
    quotations = sum(len(spoken_texts(source, paragraph)) for paragraph in of_note)
    return Verified(digest_note(source), article, len(source.paragraphs), quotations, close_runs)


def _statements(inputs: Inputs) -> tuple[Diagnostic, ...]:
    """Runs that the notes and the content share with the originals at hand."""
    site = make_site(inputs, functools.partial(run_rules, rules=ORIGINAL_RULES), drafts=True)
    codes = {rule.code for rule in ORIGINAL_RULES}
    return tuple(finding for finding in site.diagnostics if finding.code in codes)


def _finding(source: Source, code: str, message: str, hint: str, severity: Severity = Severity.ERROR) -> Diagnostic:
    return Diagnostic(code, message, source.span, hint, severity)
