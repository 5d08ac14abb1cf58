"""Faults planted in the shipped site, afresh in each run: the rules must find them, and nothing where there is none.

The seed is printed with every failure; EXPLAINER_SEED repeats a run.
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.build import Inputs, make_site, read
from generator.check import RULES, run_rules
from generator.diagnostics import has_errors
from generator.markdown.rendering import render
from generator.markdown.values import Names
from generator.seeds import Source, parse_source
from generator.site import Checked, Site
from tests.check import planted
from tests.check.planted import Placed
from tests.conftest import ROOT

pytestmark = pytest.mark.slow  # the shipped site is read and checked again and again
SEED = int(os.environ.get("EXPLAINER_SEED", random.SystemRandom().randrange(10**6)))


@pytest.fixture(scope="module")
def inputs() -> Inputs:
    outcome = read(ROOT)
    assert outcome.value is not None
    return outcome.value


@pytest.fixture(scope="module")
def site(inputs: Inputs) -> Site:
    return make_site(inputs, lambda *_: Checked()).value


@pytest.fixture(scope="module")
def first(site: Site) -> Placed:
    """A statement of the site."""
    return planted.placed(site)[0]


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    return random.Random(f"{SEED} {request.node.name}")


def said_in(site: Site, where: Placed) -> list[str]:
    return [f"{p.text} {p.attribution}" for _, p in site.paragraphs(where.statement.citations)]


def test_the_site_itself_has_no_error(site: Site) -> None:
    assert not has_errors(run_rules(site).findings)


def test_altered_quotations_are_all_caught(site: Site, chance: random.Random) -> None:
    missed, made = [], 0
    known = planted.quotations(site)
    while made < 500:
        where, quotation = chance.choice(known)
        changed = planted.altered(quotation.text, chance)
        if not planted.is_altered(quotation.text, changed, said_in(site, where)):
            continue
        made += 1
        faulty = planted.quoted(where, quotation, changed, chance)
        if not planted.reported(site, faulty, "quote-not-in-source"):
            missed.append(faulty.statement.text)
    assert not missed, f"seed {SEED}: {missed}"


def test_legitimate_variants_of_quotations_pass(site: Site, chance: random.Random) -> None:
    complaints = []
    known = planted.quotations(site)
    for _ in range(500):
        where, quotation = chance.choice(known)
        varied = planted.quoted(where, quotation, planted.variant(quotation.text, chance), chance)
        if planted.reported(site, varied, "quote-not-in-source"):
            complaints.append(varied.statement.text)
    assert len(complaints) <= 5, f"seed {SEED}: {complaints}"


def stripped(where: Placed, chance: random.Random) -> Placed:
    """The statement without its citations, or without the last of several where words then stand uncovered."""
    cites = where.statement.cites
    kept = cites[:-1] if chance.random() < 0.5 and where.statement.kind == "paragraph" else ()
    uncovered = kept and where.statement.text[kept[-1].at :].strip(" .")
    return replace(where, statement=where.statement._replace(cites=kept if uncovered else ()))


def test_statements_without_their_citation_are_all_caught(site: Site, chance: random.Random) -> None:
    chosen = chance.sample(planted.placed(site), 200)
    missed = [w for w in chosen if not planted.reported(site, stripped(w, chance), "uncited-statement")]
    assert not missed, f"seed {SEED}"


def test_changed_numbers_and_dates_are_caught(site: Site, chance: random.Random) -> None:
    known = list(planted.figures(site))
    missed, made = [], 0
    while made < 200:
        where, figure = chance.choice(known)
        text = planted.with_another_figure(where.statement.text, figure, chance)
        if text == where.statement.text:
            continue
        made += 1
        faulty = planted.saying(where, text)
        if not planted.reported(site, faulty, "figure-not-in-source", "position-not-held"):
            missed.append((text, said_in(site, where)))
    assert len(missed) <= 10, f"seed {SEED}: {missed}"


# -- copied runs ---------------------------------------------------------------------------------------------------


def invented_words(chance: random.Random, count: int) -> list[str]:
    syllables = ("ka", "lo", "mi", "ter", "san", "vel", "dor", "pe", "ru", "nal", "est", "gor", "hin", "tas", "bel")
    return ["".join(chance.choices(syllables, k=chance.randint(1, 3))) for _ in range(count)]


def article(number: int, words: list[str]) -> Source:
    text = f"---\ntitle: Article {number}\ntext: article\n---\n{' '.join(words)}.\n"
    source = parse_source(text, f"seeds/article-{number}.md").value
    assert source is not None
    return source


def copies(chance: random.Random, articles: list[list[str]]) -> Iterator[tuple[int, str]]:
    """Statements in which a run of an article stands, in other typography, with how many words were taken."""
    for _ in range(100):
        words = chance.choice(articles)
        length = chance.randint(8, 30)
        start = chance.randrange(len(words) - length)
        run = [word.capitalize() if chance.random() < 0.1 else word for word in words[start : start + length]]
        run[chance.randrange(length - 1)] += chance.choice((",", ";", "", "", " –"))
        before, after = (" ".join(["own", *invented_words(chance, 6), "words"]) for _ in range(2))
        yield length, f"{before} {' '.join(run)} {after}."


def test_copied_runs_are_all_caught(site: Site, chance: random.Random) -> None:
    articles = [invented_words(chance, 300) for _ in range(4)]
    sources = {source.id: source for source in (article(n, words) for n, words in enumerate(articles))}
    copied = replace(site, sources={**site.sources, **sources})
    where = planted.placed(site)[0]
    for length, text in copies(chance, articles):
        codes = ("copied-run",) if length >= 12 else ("copied-run", "close-wording")
        faulty = planted.saying(where, text)
        assert planted.reported(copied, faulty, *codes), f"seed {SEED}: {length} words: {text}"


def test_runs_of_originals_are_caught_in_statements_and_in_notes(site: Site, chance: random.Random) -> None:
    articles = [invented_words(chance, 300) for _ in range(2)]
    originals = {f"article-{n}": " ".join(words) for n, words in enumerate(articles)}
    at_hand = replace(site, records=site.records._replace(originals=originals))
    where = planted.placed(site)[0]
    note = parse_source("---\ntitle: A note\ntext: note\n---\nIn our own words.\n", "seeds/a.md").value
    assert note is not None
    for length, text in copies(chance, articles):
        codes = ("copied-original",) if length >= 12 else ("copied-original", "close-to-original")
        faulty = planted.saying(where, text)
        assert planted.reported(at_hand, faulty, *codes)
        paragraph = note.paragraphs[0]._replace(text=text)
        noted = replace(at_hand, sources={note.id: note._replace(paragraphs=(paragraph,))})
        assert planted.reported(noted, where, *codes)


def test_a_run_within_quotation_marks_is_a_quotation(site: Site, chance: random.Random) -> None:
    words = invented_words(chance, 100)
    copied = replace(site, sources={"article-0": article(0, words)})
    where = planted.placed(site)[0]
    quoted = replace(where, statement=where.statement._replace(text=f"He said “{' '.join(words[10:40])}” again."))
    assert not planted.reported(copied, quoted, "copied-run", "close-wording")


# -- the other links of the chain ------------------------------------------------------------------------------------


def test_a_changed_paragraph_has_all_its_statements_read_again(inputs: Inputs, chance: random.Random) -> None:
    source = chance.choice(inputs.sources)
    number = chance.choice([p.number for p in source.paragraphs if not p.unused])
    paragraphs = tuple(p._replace(text=f"{p.text} Or not.") if p.number == number else p for p in source.paragraphs)
    changed = source._replace(paragraphs=paragraphs)
    sources = tuple(changed if s.id == source.id else s for s in inputs.sources)
    site = make_site(inputs._replace(sources=sources), lambda *_: Checked()).value
    found = [finding for finding in run_rules(site).findings if finding.code == "changed-source"]
    statements = {(p.path, p.anchor) for p in site.resting((source.id, number)).each()}
    assert statements
    assert len(found) >= len(statements)
    assert all(f"{source.id} ¶{number} " in finding.message for finding in found)
    assert any(finding.code == "unverified-note" for finding in run_rules(site).findings)


def test_a_disagreement_that_is_taken_away_is_noticed(site: Site) -> None:
    entry = site.of_kind("disagreement")[0]
    front = entry.disagreement._replace(positions=entry.disagreement.positions[:1])
    emptied = entry._replace(document=entry.document._replace(front=front))
    found = run_rules(replace(site, entries={**site.entries, entry.path: emptied})).findings
    assert "position-not-held" in {finding.code for finding in found}


def test_rendering_gives_the_place_where_each_citation_ends(inputs: Inputs) -> None:
    document = next(d for d in inputs.content.documents if d.kind == "section")
    (statement,) = render(document, "One. [@a:1] Two, and more.\n", Names()).value.prose.statements
    assert statement.text[statement.cites[-1].at :].strip() == "Two, and more."


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(codec="utf-8") | st.sampled_from('“”"‘’[]…0123456789 May'), max_size=120))
def test_no_statement_makes_a_rule_raise(site: Site, first: Placed, text: str) -> None:
    lone = planted.alone(site, planted.saying(first, text))
    for rule in RULES:
        planted.reports(rule, lone)
