"""A statement does not say the opposite of the sentence it rests on."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from generator.check.attributions import less_named, misattributed, tells_speaker
from generator.check.figures import unsupported
from generator.check.headlines import headlines
from generator.check.names import words_of_profiles
from generator.check.places import place_of, where_cited
from generator.diagnostics import Diagnostic
from generator.entries import Entry
from generator.evidence.agency.doers import other_doers, others_who_did
from generator.evidence.agency.rivals import turned_comparisons
from generator.evidence.agency.roles import clause_actors, exchanged_roles, other_actors
from generator.evidence.agency.scores import turned_scores
from generator.evidence.agency.swaps import swapped
from generator.evidence.agency.ways import reversed_ways
from generator.evidence.agency.winners import turned_results
from generator.evidence.events.firsts import firsts_told_again
from generator.evidence.events.orders import reversed_orders
from generator.evidence.events.sequences import turned_sequences
from generator.evidence.modality.certainty import surer
from generator.evidence.modality.intentions import unsure_deeds
from generator.evidence.modality.overstatements import overstatements
from generator.evidence.modality.plans import done_plans
from generator.evidence.modality.quantities import other_frequencies, other_quantities
from generator.evidence.modality.ranks import overranked
from generator.evidence.modality.stages import wrong_stages
from generator.evidence.modality.wholes import parts_as_wholes
from generator.evidence.names.compass import other_points
from generator.evidence.names.descriptions import other_descriptions, tells_post
from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.names.modifiers import lost_modifiers, other_countries
from generator.evidence.names.offices import tells_office, wrong_offices
from generator.evidence.names.posts import other_posts
from generator.evidence.names.scenes import other_scenes
from generator.evidence.names.unheard import unheard_offices
from generator.evidence.polarity.calledoff import called_off
from generator.evidence.polarity.contraries import contraries
from generator.evidence.polarity.contrasts import contrasts
from generator.evidence.polarity.denials import groundless_denials
from generator.evidence.polarity.denied import told_though_denied
from generator.evidence.polarity.negations import negations
from generator.evidence.polarity.nobody import done_to_nobody
from generator.evidence.polarity.preferences import reversed_preferences
from generator.evidence.polarity.qualities import other_qualities
from generator.evidence.polarity.reversals import reversals
from generator.evidence.polarity.trends import turned_trends
from generator.evidence.polarity.undone import undone
from generator.evidence.speech.claims import told_as_fact
from generator.evidence.words.naming import fold, folded
from generator.evidence.words.sentences import Contrary
from generator.markdown.covering import IN_SENTENCES, covered_sentences
from generator.markdown.values import Statement
from generator.seeds import Paragraph, Source
from generator.site import Site, kept

CODE = "contradicts-source"
_NEAR = 40
"""Characters from a number or date that is reported, within which what tells of it is not reported again."""
_ASKING = folded(
    "who whom whose what which when where why how whether quién quiénes qué cuál cuándo dónde cómo wer wen was welche "
    "wann wo warum wie ob qui que quoi quand où pourquoi comment quem quando onde como chi che cosa dove perché"
)
"""Words with which a title begins that asks something, without a mark that says so: “Who might buy the station”."""
_ANSWER = 4
"""Words that a position has at the least which can be read without its question."""
_NOUNS_CAPITAL = "de"
"""The language whose capitals tell no names."""

_OF_LIKE_SENTENCES = (
    contraries,
    negations,
    exchanged_roles,
    other_actors,
    clause_actors,
    others_who_did,
    overstatements,
    lost_modifiers,
    other_countries,
    done_plans,
    reversed_orders,
    reversed_preferences,
    other_posts,
    other_quantities,
)
"""What looks at the sentences that tell something in words like those of a paragraph."""
_OF_SMALL_ONES = (contrasts, reversals, unsure_deeds)
"""What goes through a text again for each of its words, and is asked of those of common length."""
_OF_ANY = (
    other_doers,
    groundless_denials,
    other_qualities,
    wrong_stages,
    other_points,
    reversed_ways,
    turned_results,
    turned_scores,
)
"""What looks for words that tell it by themselves."""
_OF_THE_WHOLE = (
    surer,
    undone,
    told_though_denied,
    called_off,
    done_to_nobody,
    swapped,
    overranked,
    turned_sequences,
    firsts_told_again,
    other_frequencies,
    other_scenes,
    parts_as_wholes,
    turned_trends,
    turned_comparisons,
)
"""What words tell together; asked where no word tells it by itself."""


def contradicts_source(site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A statement says in nearly the words of its source what the source denies, or gives to one what is another's."""
    for entry in entries:
        for statement in _told(entry):
            if not site.has_all(statement.citations):
                continue
            found = list(_apart(_contradictions(site, entry, statement)))
            numbers = [written.start for written in unsupported(site, statement)] if found else []
            for one in found:
                if not any(abs(one.start - start) < _NEAR for start in numbers):
                    yield _finding(site, entry, statement, one)
        yield from _other_roles(site, entry)


def _other_roles(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """What a profile says that somebody is, as “Ada Vale, harbour master” would say it."""
    role = next((headline for headline in headlines(entry) if headline.kind == "role"), None)
    cited = tuple(site.paragraphs(role.citations)) if role and site.has_all(role.citations) else ()
    if role and cited:
        told = f"{entry.document.front.title}, {role.text}"
        compared = Comparison(told, tuple(paragraph.text for _, paragraph in cited), _spellings(site))
        for found in itertools.islice(_by_posts(compared, cited), 1):
            yield _finding(site, entry, role, found._replace(written=role.text, start=0))


def _apart(found: Iterable[Contrary]) -> Iterator[Contrary]:
    """What is found, each word once, by whichever looked first."""
    taken: list[tuple[int, int]] = []
    for one in found:
        end = one.start + len(one.written)
        if not any(one.start < last and first < end for first, last in taken):
            taken.append((one.start, end))
            yield one


def _told(entry: Entry) -> Iterator[Statement]:
    """The statements that are sentences, and what the document says about itself."""
    yield from (s for s in entry.statements if s.citations and not s.editorial and _is_sentence(s))
    yield from (headline for headline in headlines(entry) if _asserts(headline))


def _is_sentence(statement: Statement) -> bool:
    """Whether a statement says something; “Nine days” leaves what it is of to the question that it answers."""
    if statement.kind == "position":
        return len(statement.text.split()) >= _ANSWER
    return statement.kind in IN_SENTENCES and statement.kind != "fact"


def _asserts(headline: Statement) -> bool:
    """Whether it says something; a summary is a sentence, in which “when” asks nothing."""
    if headline.kind == "summary":
        return not headline.text.endswith("?")
    asks = headline.text.endswith("?") or fold(headline.text.partition(" ")[0]) in _ASKING
    return headline.kind in ("title", "heading") and not asks


def _finding(site: Site, entry: Entry, statement: Statement, found: Contrary) -> Diagnostic:
    where = where_cited(site.paragraphs(statement.citations))
    place = place_of(entry, statement, found.written, at=found.start)
    return Diagnostic(CODE, f"“{found.written}” contradicts {where}", place, f"the source has {found.instead}")


def _contradictions(site: Site, entry: Entry, statement: Statement) -> Iterator[Contrary]:
    names = _spellings(site)
    said: list[Contrary] = []
    for start, text, citations in covered_sentences(statement):
        cited = tuple(site.paragraphs(citations))
        for found in _looked(text, cited, names, is_fact=statement.kind != "position") if cited else ():
            yield found._replace(start=start + found.start)
        if cited and tells_speaker(text):
            said += (one._replace(start=start + one.start) for one in misattributed(site, text, cited, names))
    yield from less_named(site, entry, statement, said)


def _looked(
    text: str, cited: Sequence[tuple[Source, Paragraph]], names: Spellings, *, is_fact: bool
) -> Iterator[Contrary]:
    """What is found in a text, by what looks at words and then by what looks at all of them.

    A text that `is_fact` tells it so; a position of a disagreement tells what somebody claims.
    """
    compared = Comparison(text, tuple(paragraph.text for _, paragraph in cited), names)
    found = [*_by_words(compared), *_by_posts(compared, cited)]
    yield from found
    if not found and compared.is_small:
        for look in (*_OF_THE_WHOLE, *((told_as_fact,) if is_fact else ())):
            yield from look(compared)


def _by_words(compared: Comparison) -> Iterator[Contrary]:
    small = compared.is_small
    looks = (*(_OF_LIKE_SENTENCES if small and compared.said else ()), *_OF_ANY, *(_OF_SMALL_ONES if small else ()))
    for look in looks:
        yield from look(compared)


def _by_posts(compared: Comparison, cited: Sequence[tuple[Source, Paragraph]]) -> Iterator[Contrary]:
    """Offices and descriptions that are somebody else's: who has them may stand anywhere in the source."""
    office, post = tells_office(compared), tells_post(compared)
    if office or post:
        whole = [paragraph.text for source in dict.fromkeys(s for s, _ in cited) for paragraph in source.paragraphs]
        yield from wrong_offices(compared, whole) if office else ()
        yield from unheard_offices(compared, whole) if office and compared.is_small else ()
        yield from other_descriptions(compared, whole) if post else ()


@kept
def _spellings(site: Site) -> Spellings:
    return Spellings(words_of_profiles(site), not site.config.language.startswith(_NOUNS_CAPITAL))
