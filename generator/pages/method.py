"""How the site was checked: the rules in plain words with what each was applied to in this build."""

from __future__ import annotations

from collections.abc import Iterable

from generator.diagnostics import UNPUBLISHED, Diagnostic
from generator.entries import Counts
from generator.pages.reference import source_card
from generator.pages.resolving import counts_of_all
from generator.pages.views import MethodView, Page, Planned, RuleView, WarningView
from generator.seeds import Paragraph
from generator.site import Site


def method_page(site: Site, warnings: tuple[Diagnostic, ...]) -> Planned:
    """method.html, with every warning that stands open."""

    def page(_path: str) -> Page:
        return Page("method.html", "method.html", "", method_view(site, warnings), kind="method")

    return Planned("method.html", page)


def method_view(site: Site, warnings: Iterable[Diagnostic]) -> MethodView:
    """All that method.html shows."""
    paragraphs = [(source.id, paragraph) for source in site.sources.values() for paragraph in source.paragraphs]
    counts = counts_of_all(site)
    return MethodView(
        counts=counts,
        sections=len(site.of_kind("section")),
        profiles=len(site.of_kind("profile")),
        disagreements=len(site.of_kind("disagreement")),
        paragraphs=len(paragraphs),
        cited=sum((source, paragraph.number) in site.citing for source, paragraph in paragraphs),
        unused=sum(bool(paragraph.unused) for _, paragraph in paragraphs),
        sources=tuple(source_card(site, source.id) for source in site.sources.values()),
        warnings=tuple(published(warnings)),
        rules=_rules(site, counts, paragraphs),
        relaxed=tuple((name.text, severity) for name, severity in site.config.checks),
    )


def published(warnings: Iterable[Diagnostic]) -> Iterable[WarningView]:
    """The warnings that the site itself tells of."""
    for warning in warnings:
        if warning.code not in UNPUBLISHED:
            yield WarningView(warning.code, warning.message, f"{warning.span.path}:{warning.span.line}")


def _rules(site: Site, counts: Counts, paragraphs: list[tuple[str, Paragraph]]) -> tuple[RuleView, ...]:
    """Each rule under the name of its words in layouts/text, with how often it had something to look at."""
    return (
        RuleView("statement", counts.statements),
        RuleView("quotation", counts.quotations),
        RuleView("figure", site.figures),
        RuleView("name", sum(len(paths) for path, paths in site.mentioning.items() if path.startswith("profiles/"))),
        RuleView("closeness", counts.statements),
        *_compared(site),
        RuleView("disagreement", len(site.of_kind("disagreement"))),
        RuleView("paragraph", len(paragraphs)),
        RuleView("drift", sum(key in site.citing for key in site.records.read or ())),
        RuleView("link", sum(len(entry.outline.targets) for entry in site.entries.values())),
        RuleView("editorial", counts.editorial),
    )


def _compared(site: Site) -> Iterable[RuleView]:
    """The rule for notes, where there are any: of how many it is on record that they were held to their articles."""
    notes = [source for source in site.sources.values() if source.front.text == "note"]
    if agreeing := sum(map(site.records.agrees, notes)):
        yield RuleView("note", agreeing, len(notes))
    elif notes:
        yield RuleView("uncompared", len(notes))
