"""Articles become sources and sections: read, clean, number, judge, group, write. This module is the whole of it.

What each stage needs is in a folder: `forms/` that files may have, `page/` for saved pages, `lines/` for what a line
is, `facts/` for title, author and day, `sections/` for what is made of paragraphs, `words/` for the tables they use.
Reading and writing happen at the edge (`forms/reading`, `site`, `overrides`, `writing`); every stage between is a pure
function of frozen values. No file that exists is ever opened for writing: the content's own citations say what is done.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from generator.convert.batch import CleanedFile, clean_files, expand
from generator.convert.intake import Taken, from_seeds, take_all
from generator.convert.judging import judge
from generator.convert.report import Report
from generator.convert.sections.contradictions import contradictions
from generator.convert.site import Known, load_known
from generator.convert.writing import write_report
from generator.diagnostics import Outcome, in_order

__all__ = ["Report", "convert"]


def convert(
    root: Path,
    files: Sequence[Path],
    *,
    dry_run: bool = False,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Outcome[Report]:
    """Take articles into seeds/ and write sections for every paragraph that no content cites yet.

    Args:
        root: the site's folder.
        files: articles, or folders of articles; none means the sources in seeds/ alone. Nothing is written where one
            of them is not there.
        dry_run: write nothing, and report each file as if it were new.
        jobs: how many processes may clean articles.
        progress: called with the number of files done and the number of all.
    """
    known = load_known(root)
    if known.value is None:
        return Outcome(Report((), (), dry_run), in_order(known.diagnostics))
    listed = expand(files, root)
    if listed.failed:  # a name that is wrong is put right first: half of what was asked for is not what was asked for
        return Outcome(Report((), (), dry_run), in_order((*known.diagnostics, *listed.diagnostics)))
    taken = _take(root, known.value, clean_files(listed.value, jobs, progress), as_new=dry_run)
    if not (dry_run and files):
        taken += _not_taken(root, known.value, taken)
    names = set(known.value.ledger.names)
    judged = [judge(item, known.value, names, everything=dry_run and bool(files)) for item in taken]
    reports = tuple(report for report in judged if report.outcome != "source" or report.sections or not files)
    texts = {item.source.id: item.text for item in taken if item.source and item.text}
    written = Outcome(Report(reports, (), True)) if dry_run else write_report(root, Report(reports), texts)
    found = [finding for report in judged for finding in report.diagnostics]
    found += contradictions((mention for report in judged for mention in report.mentions), known.value.ledger.settled)
    return Outcome(written.value, in_order((*known.diagnostics, *listed.diagnostics, *found, *written.diagnostics)))


def _take(
    root: Path,
    known: Known,
    cleaned: tuple[CleanedFile, ...],
    *,
    as_new: bool,
) -> tuple[Taken, ...]:
    """The files as sources, each with an id of its own."""
    by_article = {source.front.article.sha256: source for source in known.sources if source.front.article}
    return take_all(root, cleaned, by_article, set(known.ledger.names | known.source_ids), known.topics, as_new=as_new)


def _not_taken(root: Path, known: Known, taken: tuple[Taken, ...]) -> tuple[Taken, ...]:
    """The sources of seeds/ that none of the files is."""
    ids = {item.source.id for item in taken if item.source}
    return tuple(from_seeds(root, source, known.topics) for source in known.sources if source.id not in ids)
