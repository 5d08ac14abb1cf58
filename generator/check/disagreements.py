"""Where the sources disagree, the site says so, and what it says about that still holds."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from generator.check.figures import unsupported
from generator.check.places import where_cited
from generator.diagnostics import Diagnostic, Span
from generator.entries import StatementAt
from generator.evidence.citations import ParagraphKey
from generator.evidence.numbers.amounts import Amount
from generator.evidence.numbers.bearing import bears_out, may_be_year, same_moment
from generator.evidence.numbers.figures import Figures, find_figures
from generator.evidence.numbers.figurewords import MONTHS, WEEKDAYS
from generator.evidence.numbers.moments import Moment
from generator.evidence.words.grammar import COMMON
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple
from generator.markdown.values import Statement
from generator.site import Site

_WORD = lazy_pattern(r"[^\W\d_]{4,}")
_SENTENCE = lazy_pattern(r"(?<=[.!?”])\s+(?=[A-Z“\"])")
_CLAUSE = lazy_pattern(
    r"[;:()]|,(?!\d)|\s[—–-]\s|\b(?:and|but|or|while|until|after|before|when|because|since|though|although|which|who|as)\b"
)
"""Where what a sentence says of one thing may end."""
_COMMON = COMMON.union(MONTHS, WEEKDAYS)
"""Words that tell nothing of what a sentence speaks of."""

_SHARED = 2
"""How many telling words two clauses must share, at the least, to look as if they spoke of one thing."""
_AROUND = 500
"""Characters on either side of a figure in which its clause is looked for."""
_MOST_SHARERS = 50
"""A word that more claims of a kind than this share tells nothing about what they speak of."""


def position_not_held(site: Site) -> Iterator[Diagnostic]:
    """A position of a disagreement is not in the paragraphs that it cites, or nobody holds another one."""
    for entry in site.of_kind("disagreement"):
        positions = [statement for statement in entry.statements if statement.kind == "position"]
        if len({statement.text.casefold() for statement in positions}) < 2:
            message = "a disagreement needs two positions that differ"
            yield Diagnostic(
                "position-not-held", message, Span(entry.document.path), "add the other, or remove the file"
            )
        for statement in positions:
            reason = _not_held(site, statement) if statement.citations else ""
            if reason:
                hint = "read the paragraph again: correct the position, or remove what is no longer at odds"
                yield Diagnostic("position-not-held", reason, statement.span, hint)


def possible_disagreement(site: Site) -> Iterator[Diagnostic]:
    """Two cited paragraphs give different numbers or dates for what looks like the same thing."""
    by_subject: dict[str, list[_Claim]] = defaultdict(list)
    for claim in _claims(site):
        by_subject[claim.subject].append(claim)
    told: set[frozenset[ParagraphKey]] = set()
    for subject in sorted(by_subject):
        for one, other in _pairs(by_subject[subject]):
            keys = frozenset((one.key, other.key))
            if keys not in told and _at_odds(one, other) and not _known(site, one.key, other.key):
                told.add(keys)
                yield _proposal(site, one, other)


class _Claim(NamedTuple):
    """A number or date that a cited paragraph gives, the telling words of its clause, and the years of its sentence."""

    key: ParagraphKey
    subject: str
    figure: Amount | Moment
    written: str
    words: frozenset[str]
    years: frozenset[int] = frozenset()


def _not_held(site: Site, statement: Statement) -> str:
    paragraphs = tuple(site.paragraphs(statement.citations))
    if not paragraphs:
        return ""  # there is no such paragraph, which is reported as such
    missing = next(unsupported(site, statement), None)
    if missing:
        return f"{missing.text} is not in {where_cited(paragraphs)}"
    figures = find_figures(statement.text)
    if any(not amount.weak for amount in figures.amounts) or figures.moments:
        return ""  # the paragraphs have its numbers and dates
    said = _stems(statement.text)
    given = {stem for _, paragraph in paragraphs for stem in _stems(f"{paragraph.text} {paragraph.attribution}")}
    if said and said.isdisjoint(given):
        return f"no word of this position is in {where_cited(paragraphs)}"
    return ""


def _claims(site: Site) -> Iterator[_Claim]:
    """What the cited paragraphs say in numbers and full dates."""
    for source_id, number in site.citing:
        source = site.sources.get(source_id)
        paragraph = source.paragraph(number) if source else None
        if paragraph is None:
            continue
        figures = find_figures(paragraph.text)
        if not figures.amounts and not figures.moments:
            continue
        for sentence in _SENTENCE.split(paragraph.text):
            yield from _claims_of((source_id, number), sentence)


def _claims_of(key: ParagraphKey, sentence: str) -> Iterator[_Claim]:
    figures = find_figures(sentence)
    years = frozenset(int(year) for year in _years(figures))
    for amount in figures.amounts:
        subject = amount.family or amount.thing[:5]
        if subject and not amount.weak and not amount.ordinal:
            words = _told_of(sentence, amount)
            yield _Claim(key, subject, amount, sentence[amount.start : amount.end], words, years)
    for moment in figures.moments:
        if moment.month and moment.day:
            yield _Claim(key, "a day", moment, sentence[moment.start : moment.end], _told_of(sentence, moment))


def _years(figures: Figures) -> Iterator[float]:
    """The years that a sentence names."""
    yield from (moment.year for moment in figures.moments if moment.year)
    yield from (amount.number for amount in figures.amounts if may_be_year(amount))


def _told_of(sentence: str, figure: Amount | Moment) -> frozenset[str]:
    """The telling words of the clause in which a figure stands, without its own; of a long clause those around it."""
    before = _CLAUSE.split(sentence[max(figure.start - _AROUND, 0) : figure.start])[-1]
    return _stems(before) | _stems(_CLAUSE.split(sentence[figure.end : figure.end + _AROUND])[0])


def _pairs(claims: Sequence[_Claim]) -> Iterator[tuple[_Claim, _Claim]]:
    """Claims of different paragraphs, where the telling words of the shorter clause stand in the longer.

    They all do, or three in four of many.
    """
    by_word: dict[str, list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        for word in claim.words:
            by_word[word].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for places in by_word.values():
        if len(places) <= _MOST_SHARERS:
            shared.update(itertools.combinations(places, 2))
    for (first, second), count in sorted(shared.items()):
        one, other = claims[first], claims[second]
        fewest = min(len(one.words), len(other.words))
        enough = count == fewest or (count > _SHARED and 4 * count >= 3 * fewest)
        if one.key != other.key and count >= _SHARED and enough:
            yield one, other


def _at_odds(one: _Claim, other: _Claim) -> bool:
    if isinstance(one.figure, Moment) and isinstance(other.figure, Moment):
        return not same_moment(one.figure, other.figure) and not same_moment(other.figure, one.figure)
    if isinstance(one.figure, Amount) and isinstance(other.figure, Amount):
        agreed = bears_out(one.figure, other.figure) or bears_out(other.figure, one.figure)
        of_other_years = bool(one.years and other.years) and one.years.isdisjoint(other.years)
        return one.figure.family == other.figure.family and not agreed and not of_other_years
    return False


def _known(site: Site, one: ParagraphKey, other: ParagraphKey) -> bool:
    """Whether a disagreement shows both paragraphs already."""
    return not set(site.at_odds.get(one, ())).isdisjoint(site.at_odds.get(other, ()))


def _proposal(site: Site, one: _Claim, other: _Claim) -> Diagnostic:
    said = f"{one.key[0]} ¶{one.key[1]} says {one.written}, {other.key[0]} ¶{other.key[1]} says {other.written}"
    hint = "the same thing? then show it in content/disagreements/; if not, silence this before the statement"
    return Diagnostic("possible-disagreement", said, _place(site, one.key, other.key), hint)


def _place(site: Site, one: ParagraphKey, other: ParagraphKey) -> Span:
    """The first statement that cites both paragraphs, else that cites one; those of bodies come first."""
    others = set(site.resting(other).each())

    def rank(placed: StatementAt) -> tuple[bool, bool]:
        in_front = placed.place < len(site.entries[placed.path].front)
        return placed not in others, in_front

    return site.statement(min(site.resting(one).each(), key=rank)).span


def _stems(text: str) -> frozenset[str]:
    """The telling words of a text, by their first letters so that inflection does not count."""
    return frozenset(word[:5] for word in map(str.lower, _WORD.findall(text)) if word not in _COMMON)
