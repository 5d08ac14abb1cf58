"""The whole pipeline on one screen: a folder → inputs → site → pages → outputs.

Every stage is a function from frozen values to frozen values, and hands on what it found wrong. Only `read` looks at
the disk; writing is `public.write`. Read this first.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from generator.config import SITE_PLACE, Config
from generator.content import Content
from generator.diagnostics import Diagnostic, Outcome, Severity, has_errors, in_order
from generator.documents import folder_by_folder, load_content
from generator.editions import load_edition
from generator.entries import Bodies
from generator.evidence.records import Records, load_records
from generator.frontmatter.schema import SLUG
from generator.ground.digests import digest_of
from generator.ground.lately import let_go
from generator.ground.parallel import map_in_processes
from generator.ground.tuples import NamedTuple
from generator.joining import Rendering, assemble, drafts_of, names_of_lost, profile_names, published_pictures
from generator.layouts import Layouts, Made, Output, Promise, fault_by_fault, load_layouts, promise, promised
from generator.layouts.rendering import promise_pages
from generator.markdown.outlines import Outline, outline_of, sharing
from generator.markdown.rendering import render
from generator.markdown.values import Piece, Prose
from generator.memo.work import NOTHING_KEPT, Work
from generator.pages import make_chrome, plan_pages
from generator.pages.claims import CLAIMS, SCHEMA_FILE, claims_of, schema_json
from generator.pages.sections import whole_sections
from generator.seeds import Source, load_sources
from generator.site import Checked, Lost, Site

Check: TypeAlias = Callable[[Site, Work], Checked]
"""What a site is held to; handed in from the edge, so that the core knows no rule."""


class Inputs(NamedTuple):
    """Everything that a build reads."""

    config: Config
    sources: tuple[Source, ...]
    content: Content
    layouts: Layouts
    records: Records
    lost: Lost = Lost()
    """What is there and cannot be read: what leads to it is not broken besides."""


def read(root: Path, language: str = "", work: Work = NOTHING_KEPT, base_url: str = "") -> Outcome[Inputs | None]:
    """Read a site's folder, in the language and for the address named, if any; None without a usable site.yaml."""
    loaded = load_edition(root, language, work, base_url)
    if loaded.value is None:
        return Outcome(None, loaded.diagnostics)
    config = loaded.value
    sources = load_sources(root, work)
    content = load_content(root, config, work)
    place = SITE_PLACE if config.origin else config.place_of("language")
    layouts = load_layouts(root, config.language, work, place)
    records = load_records(root, sources.value, work)
    found = (loaded, sources, content, layouts, records)
    findings = [finding for outcome in found for finding in outcome.diagnostics]
    diagnostics = folder_by_folder(findings, config, content.value)
    lost = _lost(root, sources, content)
    return Outcome(Inputs(config, sources.value, content.value, layouts.value, records.value, lost), tuple(diagnostics))


def _lost(root: Path, sources: Outcome[tuple[Source, ...]], content: Outcome[Content]) -> Lost:
    named = (source for source in sources.value if SLUG.match(source.id))
    called = (document for document in content.value.documents if SLUG.match(document.slug))
    read = {*(source.span.path for source in named), *(document.path for document in called)}
    faults = (finding for finding in (*sources.diagnostics, *content.diagnostics) if finding.severity is Severity.ERROR)
    paths = {finding.span.path for finding in faults} - read
    return Lost(frozenset(names_of_lost(paths)), folders=any((root / path).is_dir() for path in paths))


def make_site(inputs: Inputs, check: Check, *, drafts: bool = False, work: Work = NOTHING_KEPT) -> Outcome[Site]:
    """Render every document and join them into a site that has been checked."""
    documents = inputs.content.documents
    left_out = [document for document in documents if document.draft and not drafts]
    kept = [document for document in documents if drafts or not document.draft]
    content, config = inputs.content._replace(documents=tuple(kept)), inputs.config
    unshown = {document.topic for document in left_out if document.topic} - {document.topic for document in kept}
    config = config._replace(topics=tuple(topic for topic in config.topics if topic.id.text not in unshown))
    bodies = _render_all("", content, work)
    unseen = _render_all("draft-", inputs.content._replace(documents=tuple(left_out)), work)
    content = content._replace(pictures=published_pictures(content.pictures, bodies.outlines, unseen.outlines))
    unpublished = drafts_of(left_out, unshown, unseen.outlines)._replace(lost=inputs.lost)
    assembled = assemble(config, inputs.sources, content, bodies, unpublished, records=inputs.records, work=work)
    site = assembled.value
    checked = check(site, work)
    site.let_go()
    let_go()
    in_bodies = tuple(finding for outline in bodies.outlines.values() for finding in outline.diagnostics)
    finished = replace(site, figures=checked.figures, counts=checked.counts)
    return Outcome(finished, (*in_bodies, *assembled.diagnostics, *checked.findings))


def lay_out(
    site: Site, layouts: Layouts, findings: tuple[Diagnostic, ...], work: Work = NOTHING_KEPT
) -> tuple[Promise, ...]:
    """Every file of the finished site, as a promise; what takes longest to keep comes first."""
    warnings = in_order(f for f in findings if f.severity is Severity.WARNING)
    ready = (*layouts.assets.values(), *(Output(path, data) for path, data in site.pictures))
    claims = work.later(partial(claims_of, site, warnings, work))
    return (
        Promise(CLAIMS, lambda _: Made(claims().key, claims().pieces)),
        promise(SCHEMA_FILE, schema_json),
        *promise_pages(plan_pages(site, warnings), partial(whole_sections, site), make_chrome(site), layouts, work),
        *map(promised, ready),
    )


def plan(
    inputs: Outcome[Inputs | None], check: Check, *, drafts: bool = False, work: Work = NOTHING_KEPT
) -> Outcome[tuple[Promise, ...]]:
    """All files of a site as promises, or none and every error found on the way."""
    if inputs.value is None:
        return Outcome((), in_order(inputs.diagnostics))
    site = make_site(inputs.value, check, drafts=drafts, work=work)
    findings = inputs.diagnostics + site.diagnostics
    if has_errors(findings):
        return Outcome((), in_order(findings))
    return Outcome(lay_out(site.value, inputs.value.layouts, findings, work), in_order(findings))


def keep(promises: Outcome[tuple[Promise, ...]], jobs: int = 1) -> Outcome[tuple[Output, ...]]:
    """All files of a site, in the order of their paths, or none and every fault of a template."""
    made = map_in_processes(Promise.keep, promises.value, jobs)
    faults = tuple(one for one in made if isinstance(one, Diagnostic))
    outputs = sorted((one for one in made if isinstance(one, Output)), key=lambda output: output.path)
    return Outcome(() if faults else tuple(outputs), in_order(promises.diagnostics + fault_by_fault(faults)))


def build(
    inputs: Outcome[Inputs | None], check: Check, *, drafts: bool = False, jobs: int = 1
) -> Outcome[tuple[Output, ...]]:
    """All outputs of a site, or none and every error found on the way; the same bytes for any number of processes."""
    return keep(plan(inputs, check, drafts=drafts, work=Work(jobs)), jobs)


def _render_all(prefix: str, content: Content, work: Work) -> Rendering:
    names, written = profile_names(content.documents), content.bodies
    by_path = {document.path: document for document in content.documents}
    keys = {path: document.digest for path, document in by_path.items()}

    def render_one(path: str) -> tuple[tuple[Piece, ...], Prose, Outcome[Outline]]:
        outcome = render(by_path[path], written[path], names)
        rendered = outcome.value
        return rendered.pieces, rendered.prose, Outcome(outline_of(by_path[path], rendered), outcome.diagnostics)

    shelves = (f"{prefix}pieces", f"{prefix}prose", f"{prefix}outlines")
    pieces, prose, outlines = work.parts(shelves, keys, render_one, sharing(), rest=digest_of(names))
    return Rendering(Bodies(written, pieces, prose), outlines.at_once())
