"""Every rule that a site is held to, in one list. A new rule is a function in this folder and a line here."""

import bisect
import functools
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.check import (
    base_url,
    causes,
    citations,
    contradictions,
    copying,
    coverage,
    dates,
    disagreements,
    figures,
    letters,
    links,
    names,
    paragraphs,
    pictures,
    quotations,
    records,
    statements,
    tags,
)
from generator.check.following import less_following
from generator.config import SITE_FILE, Config
from generator.content import Ignore
from generator.diagnostics import UNPUBLISHED, Diagnostic, Severity, did_you_mean, in_order, of_that_kind
from generator.entries import Counts, Entry
from generator.ground.digests import digest_of
from generator.ground.tuples import NamedTuple
from generator.joining import profile_names
from generator.memo.work import NOTHING_KEPT, Work
from generator.site import Checked, Site

E, W = Severity.ERROR, Severity.WARNING

COPIED_RUN = "copied-run"
_PAGES = 3
"""To hold a document to its sources takes as long as to write so many pages, so that it pays sooner to share it."""


class Rule(NamedTuple):
    """A rule: the code its findings carry, how much they weigh, and the function that finds them."""

    code: str
    severity: Severity
    find: Callable[[Site, Iterable[Entry]], Iterator[Diagnostic]]


def _of_site(find: Callable[[Site], Iterator[Diagnostic]]) -> Callable[[Site, Iterable[Entry]], Iterator[Diagnostic]]:
    """A rule about the site as a whole; it looks at all entries, whichever are asked for."""
    return functools.wraps(find)(lambda site, _entries: find(site))


EVIDENCE_RULES: tuple[Rule, ...] = (
    Rule("unknown-source", E, citations.unknown_source),
    Rule("unknown-paragraph", E, citations.unknown_paragraph),
    Rule("malformed-citation", E, citations.malformed_citation),
    Rule("misplaced-citation", E, citations.misplaced_citation),
    Rule("unused-cited", W, citations.unused_cited),
    Rule("uncited-statement", E, statements.uncited_statement),
    Rule("quote-not-in-source", E, quotations.quote_not_in_source),
    Rule("unclosed-quotation", W, quotations.unclosed_quotation),
    Rule("mixed-letters", W, letters.mixed_letters),
    Rule("garbled-letters", W, letters.garbled_letters),
    Rule("figure-not-in-source", W, figures.figure_not_in_source),
    Rule("name-not-in-source", W, names.name_not_in_source),
    Rule("contradicts-source", W, contradictions.contradicts_source),
    Rule("cause-not-in-source", W, causes.cause_not_in_source),
    Rule("wrong-paragraph", W, paragraphs.wrong_paragraph),
    Rule(COPIED_RUN, E, copying.copied_run),
    Rule("close-wording", W, copying.close_wording),
)
"""What these find in an entry rests on nothing but the entry, the sources, the names of profiles and site.yaml."""

OUTLINE_RULES: tuple[Rule, ...] = (
    Rule("position-not-held", E, _of_site(disagreements.position_not_held)),
    Rule("possible-disagreement", W, _of_site(disagreements.possible_disagreement)),
    Rule("broken-link", E, _of_site(links.broken_link)),
    Rule("link-to-draft", E, _of_site(links.link_to_draft)),
    Rule("ambiguous-name", E, _of_site(links.ambiguous_name)),
    Rule("shared-name", W, _of_site(links.shared_name)),
    Rule("ordinary-name", W, _of_site(links.ordinary_name)),
    Rule("unknown-tag", W, _of_site(tags.unknown_tag)),
    Rule("shared-tag", W, _of_site(tags.shared_tag)),
    Rule("similar-tag", W, _of_site(tags.similar_tag)),
    Rule("broken-anchor", E, _of_site(links.broken_anchor)),
    Rule("missing-picture", E, _of_site(links.missing_picture)),
    Rule("not-a-picture", E, _of_site(pictures.not_a_picture)),
    Rule("misnamed-picture", W, _of_site(pictures.misnamed_picture)),
    Rule("redirect-loop", E, _of_site(links.redirect_loop)),
    Rule("self-link", W, _of_site(links.self_link)),
    Rule("orphan-page", W, _of_site(links.orphan_page)),
    Rule("empty-page", W, _of_site(statements.empty_page)),
    Rule("empty-topic", W, _of_site(statements.empty_topic)),
    Rule("same-title", W, _of_site(statements.same_title)),
    Rule("after-as-of", W, _of_site(dates.after_as_of)),
    Rule("unused-paragraph", W, _of_site(coverage.unused_paragraph)),
)
"""Whether these find anything rests on the outlines of the site; where in a file they find it, on its body."""

SITE_RULES: tuple[Rule, ...] = (
    Rule("site-figure-not-in-source", W, _of_site(figures.site_figure_not_in_source)),
    Rule("site-quote-not-in-source", E, _of_site(quotations.site_quote_not_in_source)),
    Rule("copied-original", E, copying.copied_original),
    Rule("close-to-original", W, copying.close_to_original),
    Rule("garbled-source", W, _of_site(letters.garbled_source)),
    Rule("unverified-note", W, _of_site(records.unverified_note)),
    Rule("changed-source", W, _of_site(records.changed_source)),
    Rule("outdated-card", W, _of_site(pictures.outdated_card)),
    Rule("no-base-url", W, _of_site(base_url.no_base_url)),
    Rule("wrong-base-url", W, _of_site(base_url.wrong_base_url)),
)

RULES = (*EVIDENCE_RULES, *OUTLINE_RULES, *SITE_RULES)

ORIGINAL_RULES = tuple(rule for rule in RULES if rule.code in UNPUBLISHED)
"""The rules that need the originals."""

UNUSED_IGNORE = "unused-ignore"
UNKNOWN_RULE = "unknown-rule"
_JUST_ABOVE = 3
"""Lines between a finding and a comment below it that was meant for it."""


def run_rules(site: Site, work: Work = NOTHING_KEPT, rules: tuple[Rule, ...] = RULES) -> Checked:
    """Every finding of every rule, with the severities that site.yaml sets, less what authors silenced."""
    chosen = {name.text: severity for name, severity in site.config.checks}
    kept = [rule for rule in rules if chosen.get(rule.code) != "off"]
    entries = tuple(site.entries.values())
    looked = _of_entries(site, [rule for rule in kept if rule in EVIDENCE_RULES], work)
    found = [finding for entry in looked.values() for finding in entry.findings]
    found += _of_outlines(site, [rule for rule in kept if rule in OUTLINE_RULES], work)
    found += (finding for rule in kept if rule in SITE_RULES for finding in rule.find(site, entries))
    weights = {UNUSED_IGNORE: W, **{rule.code: rule.severity for rule in rules}} | chosen
    shown = (f for f in _less_ignored(site, found) if weights.get(f.code) != "off")
    weighed = (f._replace(severity=Severity(weights.get(f.code, f.severity))) for f in shown)
    rewritten = tuple(weighed if COPIED_RUN in chosen else _to_be_rewritten(entries, weighed))
    faulty = frozenset(source.id for source in site.sources.values() if source.faulty)
    told = (*less_following(entries, rewritten, faulty), *_unknown_rules(site.config, rules))
    counts = {path: entry.counts for path, entry in looked.items()}
    return Checked(told, sum(entry.figures for entry in looked.values()), counts)


def _to_be_rewritten(entries: Iterable[Entry], findings: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The same, but the words of an article in a draft are a warning: `convert` puts them there, to be rewritten.

    A site that weighs the rule itself is taken at its word.
    """
    drafts = {entry.document.path for entry in entries if entry.document.draft}
    for finding in findings:
        lenient = finding.code == COPIED_RUN and finding.span.path in drafts
        yield finding._replace(severity=W) if lenient else finding


class _Looked(NamedTuple):
    """What the rules find in an entry by itself, how many figures they hold it to, and how much it can prove."""

    findings: list[Diagnostic]
    figures: int
    counts: Counts


def _of_entries(site: Site, rules: Sequence[Rule], work: Work) -> dict[str, _Looked]:
    """What is found in each entry by itself; it rests on the entry, the sources and the names of profiles."""
    sources = tuple((source.id, source.digest) for source in site.sources.values())
    profiles = tuple((entry.path, entry.profile.kind) for entry in site.of_kind("profile"))
    names = profile_names(entry.document for entry in site.of_kind("profile"))
    settings = site.config.as_of, site.config.language
    held_to = digest_of((tuple(rule.code for rule in rules), sources, profiles, names, settings, site.lost))

    def look(path: str) -> _Looked:
        entry = site.entries[path]
        found = [finding for rule in rules for finding in rule.find(site, (entry,))]
        return _Looked(found, figures.held(entry), site.count(entry))

    keys = {
        path: f"{entry.document.path} {entry.document.digest} {entry.filled_in}" for path, entry in site.entries.items()
    }
    return work.each("findings", keys, look, rest=held_to, size=_PAGES, together=True).at_once()


def _of_outlines(site: Site, rules: Sequence[Rule], work: Work) -> Iterator[Diagnostic]:
    """What these rules find; one that found nothing is not asked again while the outlines are the same."""
    found: dict[str, tuple[Diagnostic, ...]] = {}

    def silent() -> tuple[str, ...]:
        found.update((rule.code, tuple(rule.find(site, ()))) for rule in rules)
        return tuple(code for code, findings in found.items() if not findings)

    nothing = work.once("silent", f"{site.outlined} {' '.join(rule.code for rule in rules)}", silent)
    for rule in rules:
        if rule.code not in nothing:
            yield from found[rule.code] if rule.code in found else rule.find(site, ())


def _less_ignored(site: Site, findings: list[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings that no comment silences, and the comments that silence nothing.

    A comment silences one finding: the first of its code, in the statement that follows or in what heads it, that no
    comment before it has silenced.
    """
    by_place: dict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for finding in in_order(findings):
        by_place[finding.code, finding.span.path].append(finding)
    silenced: set[Diagnostic] = set()
    done: dict[tuple[str, str], int] = defaultdict(int)
    for entry in (entry for entry in site.entries.values() if entry.outline.ignores):
        for ignore, end in _reaches(entry):
            place = ignore.code, ignore.span.path
            found = by_place[place]
            first = bisect.bisect_left(found, ignore.span.line, key=lambda finding: finding.span.line)
            chosen = max(first, done[place])
            if chosen < len(found) and found[chosen].span.line <= end:
                silenced.add(found[chosen])
                done[place] = chosen + 1
            else:
                above = found[first - 1] if first else None
                before = above and above not in silenced and ignore.span.line - above.span.line <= _JUST_ABOVE
                yield _unused(ignore, again=chosen > first, before=bool(before))
    yield from (finding for finding in findings if finding not in silenced)


def _reaches(entry: Entry) -> Iterator[tuple[Ignore, int]]:
    """Each comment with the last line of the entry or statement that follows it; where none does, of the file."""
    statements = entry.prose.statements
    starts = [statement.span.line for statement in statements]
    for ignore in entry.outline.ignores:
        after = bisect.bisect_right(starts, ignore.span.line)
        yield ignore, ignore.end or (statements[after].end_line if after < len(starts) else sys.maxsize)


def _unused(ignore: Ignore, *, again: bool, before: bool) -> Diagnostic:
    what, hint = f"nothing here is reported as {ignore.code}", "remove the comment"
    if again:
        what = f"no other {ignore.code} is found here"
    elif before:
        what, hint = f"nothing behind this is reported as {ignore.code}", "put it on a line before the statement"
    elif ignore.code not in (codes := [rule.code for rule in RULES]):
        what, hint = f"there is no rule {ignore.code}", did_you_mean(ignore.code, codes) or hint
    return Diagnostic(UNUSED_IGNORE, what, ignore.span, hint, Severity.WARNING)


def _unknown_rules(config: Config, rules: tuple[Rule, ...]) -> Iterator[Diagnostic]:
    codes = [*(rule.code for rule in rules), UNUSED_IGNORE]
    for name, _ in config.checks:
        if name.text not in codes:
            near = did_you_mean(name.text, codes) or of_that_kind(name.text, codes)
            hint = near or f"the rules are {', '.join(codes)}"
            yield Diagnostic(UNKNOWN_RULE, f"there is no rule {name} ({SITE_FILE})", name.span, hint)
