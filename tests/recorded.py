"""What a whole site is once it is joined, what is said of each fault, and what may stand in a file; written down.

python -m tests.recorded writes it anew: read the difference before it is kept.
"""

from __future__ import annotations

import contextlib
import io
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generator.addresses import claim_addresses
from generator.cli import main
from generator.diagnostics import Span
from generator.site import Site
from tests.sites import CASES, Case, built_with, cases, site_of, write_site

SITE = CASES / "joined/site.txt"
RECORDED = CASES / "joined/recorded.txt"
FINDINGS = CASES / "joined/findings.txt"
SCHEMA = CASES / "joined/schema.json"


def joined() -> Site:
    """The base site with more of everything."""
    with tempfile.TemporaryDirectory() as folder:
        return site_of(write_site(Path(folder), SITE.read_text(encoding="utf-8")))


def told(site: Site) -> Iterator[str]:
    """Everything that joining works out."""
    for path, entry in site.entries.items():
        yield f"entry {path}: {entry.document.kind} {entry.document.topic} {entry.document.slug} | {entry.title}"
        yield f"  front {entry.document.front._replace(title='')}".replace(",)", ")")
        keys = [line.split(" ")[0] for line in entry.document.places.splitlines()]
        yield from (f"  value {key} {_place(entry.document.place_of(key))}" for key in keys)
        yield from (f"  {s.kind} #{s.anchor} {_place(s.span)}-{s.end_line} {s.text}" for s in entry.statements)
        yield f"  cited {sorted(entry.cited)}"
        yield f"  tags {entry.tags} wikilinks {sorted(set(entry.wikilinks))}"
    for name, targets in sorted(site.targets.items()):
        yield f"name {name}: {'; '.join(' | '.join(target) for target in targets)}"
    documents = [(entry.document, path) for path, entry in site.entries.items()]
    tag_paths = [tag.path for tag in site.tags.values()]
    claims = tuple(claim_addresses(site.config, site.sources.values(), documents, tag_paths, site.pictures))
    assert site.addresses == {claim.path for claim in claims}
    assert set(site.redirects) == {claim for claim in claims if claim.redirect}
    yield from (f"claim {c.path} by {c.span.path} {_place(c.span)} {c.redirect}".rstrip() for c in claims)
    yield from (f"tag {tag.name} {tag.path} {tag.entries}" for tag in site.tags.values())
    yield from (f"event {t.event.date} {t.path}#{t.anchor} {t.event.title}" for t in site.timeline)
    for key, citing in site.citing.items():
        yield f"citing {key}: {[f'{p.path}#{p.anchor} {site.statement(p).text}' for p in citing.each()]}"
    yield from (f"at odds {key}: {paths}" for key, paths in site.at_odds.items())
    yield from (f"linking to {path}: {paths}" for path, paths in site.mentioning.items())
    yield f"drafts {sorted(site.drafts)}, citing {sorted(site.drafted)}"
    yield f"places {dict(site.places)}"
    yield f"pages {dict(site.pages_by_document)}"
    yield f"figures {site.figures}, pictures {[path for path, _ in site.pictures]}"
    for kind in ("index", "section", "profile", "disagreement", "page", "none"):
        yield f"of kind {kind}: {[entry.path for entry in site.of_kind(kind)]}"
    for entry in site.entries.values():
        for statement in entry.statements:
            for checked in site.quotations(statement):
                yield f"quotation in {entry.path}#{statement.anchor}: {checked.quotation} {checked.verified}"


def _place(span: Span) -> str:
    return f"{span.line}:{span.column}-{span.end_column}"


def said(case: Case) -> str:
    """What is said of the faults of a case: every finding with its hint."""
    found = built_with(case.input).diagnostics
    lines = (f"{f.severity} {f.code} {f.span.path}:{_place(f.span)}\n  {f.message}\n  {f.hint}\n" for f in found)
    return f"== {case.title}\n{''.join(lines)}"


def schema() -> str:
    """What `explainer schema` prints."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        main(["schema"])
    return printed.getvalue()


def record() -> None:
    """Write the records anew."""
    RECORDED.write_text("\n".join(told(joined())) + "\n", encoding="utf-8")
    FINDINGS.write_text("".join(map(said, cases("faults.md"))), encoding="utf-8")
    SCHEMA.write_text(schema(), encoding="utf-8")


if __name__ == "__main__":
    record()
