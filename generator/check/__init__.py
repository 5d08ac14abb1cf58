"""Every rule that a site is held to, in one list. A new rule is a function in this folder and a line here."""

from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from generator.check import (
    base_url,
    citations,
    copying,
    coverage,
    disagreements,
    figures,
    links,
    names,
    quotations,
    records,
    statements,
)
from generator.config import SITE_FILE, Config
from generator.diagnostics import UNPUBLISHED, Diagnostic, Severity, did_you_mean
from generator.markdown.values import Statement
from generator.site import Site

E, W = Severity.ERROR, Severity.WARNING


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: the code its findings carry, how much they weigh, and the function that finds them."""

    code: str
    severity: Severity
    find: Callable[[Site], Iterator[Diagnostic]]


RULES: tuple[Rule, ...] = (
    Rule("unknown-source", E, citations.unknown_source),
    Rule("unknown-paragraph", E, citations.unknown_paragraph),
    Rule("unused-cited", W, citations.unused_cited),
    Rule("uncited-statement", E, statements.uncited_statement),
    Rule("quote-not-in-source", E, quotations.quote_not_in_source),
    Rule("unclosed-quotation", W, quotations.unclosed_quotation),
    Rule("figure-not-in-source", W, figures.figure_not_in_source),
    Rule("name-not-in-source", W, names.name_not_in_source),
    Rule("copied-run", E, copying.copied_run),
    Rule("close-wording", W, copying.close_wording),
    Rule("copied-original", E, copying.copied_original),
    Rule("close-to-original", W, copying.close_to_original),
    Rule("position-not-held", E, disagreements.position_not_held),
    Rule("possible-disagreement", W, disagreements.possible_disagreement),
    Rule("unverified-note", W, records.unverified_note),
    Rule("changed-source", W, records.changed_source),
    Rule("broken-link", E, links.broken_link),
    Rule("link-to-draft", E, links.link_to_draft),
    Rule("ambiguous-name", E, links.ambiguous_name),
    Rule("broken-anchor", E, links.broken_anchor),
    Rule("missing-picture", E, links.missing_picture),
    Rule("redirect-loop", E, links.redirect_loop),
    Rule("orphan-page", W, links.orphan_page),
    Rule("unused-paragraph", W, coverage.unused_paragraph),
    Rule("no-base-url", W, base_url.no_base_url),
    Rule("wrong-base-url", W, base_url.wrong_base_url),
)

ORIGINAL_RULES = tuple(rule for rule in RULES if rule.code in UNPUBLISHED)
"""The rules that need the originals."""

UNUSED_IGNORE = "unused-ignore"
UNKNOWN_RULE = "unknown-rule"


def run_rules(site: Site, rules: tuple[Rule, ...] = RULES) -> tuple[Diagnostic, ...]:
    """Every finding of every rule, with the severities that site.yaml sets, less what authors silenced."""
    chosen = {name.text: severity for name, severity in site.config.checks}
    found: list[Diagnostic] = []
    for rule in rules:
        severity = chosen.get(rule.code, rule.severity)
        if severity != "off":
            found += (replace(finding, severity=Severity(severity)) for finding in rule.find(site))
    return (*_less_ignored(site, found), *_unknown_rules(site.config, rules))


def _less_ignored(site: Site, findings: list[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings that no comment silences, and the comments that silence nothing."""
    silenced: set[Diagnostic] = set()
    by_place: dict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for finding in sorted(findings, key=lambda finding: finding.span.line):
        by_place[finding.code, finding.span.path].append(finding)
    for entry in site.entries.values():
        starts = [statement.span.line for statement in entry.rendered.statements] if entry.rendered.ignores else []
        for ignore in entry.rendered.ignores:
            after = bisect.bisect_right(starts, ignore.span.line)
            near = by_place[ignore.code, ignore.span.path]
            covered = _within(near, entry.rendered.statements[after]) if after < len(starts) else []
            silenced.update(covered)
            if not covered:
                message = f"nothing here is reported as {ignore.code}"
                yield Diagnostic(UNUSED_IGNORE, message, ignore.span, "remove the comment", Severity.WARNING)
    yield from (finding for finding in findings if finding not in silenced)


def _within(findings: list[Diagnostic], statement: Statement) -> list[Diagnostic]:
    """Those findings, given by line, that stand in a statement's lines."""
    first = bisect.bisect_left(findings, statement.span.line, key=lambda finding: finding.span.line)
    last = bisect.bisect_right(findings, statement.end_line, key=lambda finding: finding.span.line)
    return findings[first:last]


def _unknown_rules(config: Config, rules: tuple[Rule, ...]) -> Iterator[Diagnostic]:
    codes = [rule.code for rule in rules]
    for name, _ in config.checks:
        if name.text not in codes:
            hint = did_you_mean(name.text, codes) or f"the rules are {', '.join(codes)}"
            yield Diagnostic(UNKNOWN_RULE, f"there is no rule {name} ({SITE_FILE})", name.span, hint)
