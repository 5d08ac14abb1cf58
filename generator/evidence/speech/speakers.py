"""Who is named as the speaker of a quotation, and whether a source gives the same words to somebody else."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from generator.evidence.names.mentions import NO_NAMES
from generator.evidence.quotations import MARKS, Quotation, find_quotations, occurs_in_words, words_of
from generator.evidence.words.naming import fold, keys_in, words_in
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

_SAYING_WORDS = """
said says told tells called calls wrote writes added adds spoke speaks described describes warned warns argued argues
declared declares insisted insists replied replies accused accuses criticised criticized stated states noted notes
explained explains announced announces testified testifies recalled recalls commented comments remarked remarks
concluded claimed claims acknowledged admitted asked asks urged joked complained observed reiterated stressed
emphasised emphasized tweeted posted promised promises vowed vows pledged pledges compared compares likened likens
dismissed dismisses saw sees answered answers considered considers regarded regards put puts thinks thought believes
believed feels felt blamed blames mocked scoffed quipped lamented conceded concedes countered retorted summed rejected
rejects welcomed welcomes defended defends cited cites used uses hailed praised denounced condemned labelled labeled
branded dubbed termed
dijo dice prometió comparó consideró considera rechazó defendió declaró afirmó aseguró añadió agregó señaló indicó
explicó manifestó expresó sostuvo advirtió calificó describió habló llamó respondió contestó reiteró subrayó recalcó
apuntó escribió comentó informó admitió reconoció denunció criticó preguntó insistió precisó puntualizó
sagte sagt sprach spricht erklärte erklärt nannte nennt meinte meint betonte betont warnte schrieb schreibt forderte
antwortete behauptete kritisierte bezeichnete
dit déclare affirme ajoute explique répond estime assure précise souligne lance
disse diz declarou afirmou acrescentou explicou respondeu ressaltou destacou informou garantiu alertou criticou
escreveu reconheceu chamou descreveu comentou observou falou
"""
_SAID_WORDS = (
    "dit|déclaré|affirmé|ajouté|expliqué|répondu|martelé|estimé|assuré|précisé|indiqué|souligné|lancé|confié|regretté"
    "|dénoncé|averti|rappelé|insisté|écrit|reconnu|qualifié|parlé"
)
_SAYING = rf"{'|'.join(_SAYING_WORDS.split())}|(?:a|avait) (?:{_SAID_WORDS})"
_CAPITAL = r"(?<![\w'’-])[^\W\d_a-zß-ÿ](?=[\w'’-]*[a-zß-ÿ])[\w'’-]+"
_WITHIN = r"(?:van|von|der|den|de|da|do|dos|del|la|bin|al|ten|(?:[A-Z]\.){1,3})"
_NAME = rf"{_CAPITAL}(?:\s(?:{_WITHIN}\s){{0,2}}{_CAPITAL}){{0,4}}"
_BEFORE = lazy_pattern(
    rf"(?P<the>\b[Tt]he\s)?(?P<name>{_NAME})(?:,?\s|\swho\s|,\s[^,.;:?!“\"„«]{{2,90}},\s)"
    rf"(?:(?:has|had|then|also|later|himself|herself|themselves|itself|la|lo|le|las|los|se|l['’])\s?)?(?:{_SAYING})\b"
)
_LIGHT = r"(?:(?!(?:in|on|at|to|of|after|before|that|from|en)\s)[a-zà-ÿ]+,?\s)"
"""A word that may stand between such a word and who says it."""
_BEHIND = lazy_pattern(rf"[»”“\"’,.]{{0,3}}\s*(?:{_SAYING}|so)\s{_LIGHT}{{0,4}}(?:(?:[A-Z]\.)+\s)?(?P<name>{_NAME})")
_SAID_BY = lazy_pattern(rf"\b(?:{_SAYING})\s{_LIGHT}{{0,2}}(?:(?:[A-Z]\.)+\s)?(?P<name>{_NAME})")
_WORDS = (
    "words?|word|phrase|term|answer|reply|comment|verdict|forecast|prediction|description|remark|summary|slogan|message"
    "|promise|warning|motto|comparison|image|talk|claim|charge|accusation|complaint|plea|pledge|vow"
)
"""What somebody says, which may stand behind whose it is."""
_OWNED = lazy_pattern(rf"['’]s\s(?:[a-z]+\s)?(?:{_WORDS})\b")
"""Vale’s word, or his own words."""
_CALLING_WORDS = """
call calls called calling label labels labelled labeled labelling labeling brand brands branded branding term terms
termed dub dubs dubbed dubbing describe describes described describing characterise characterised characterize
characterized denounce denounces denounced denouncing accuse accuses accused accusing
nannte nennt bezeichnet bezeichnete llamó llama llamando calificó califica tildó tachó qualifié qualifie qualifiait
traité appelé chamou chama classificou
"""
_NOT_OF = "by|to|for|with|from|of|about|that|how|what|why|when|on|at|in|von|por|par|de|que|dass"
_CALLING = lazy_pattern(
    rf"(?i:\b(?:{'|'.join(_CALLING_WORDS.split())}))\s(?:(?!(?:{_NOT_OF})\s)[a-zà-ÿ]+\s){{0,3}}"
    rf"(?P<name>{_NAME})(?:\s[a-zà-ÿ]+){{0,5}}\Z"
)
"""Of whom a quotation is said that follows: “called Vale a “dreamer””."""
_IN_WORDS = lazy_pattern(rf"\b(?i:in|to\suse)\s(?:the\s(?:{_WORDS}|view|eyes|opinion)|those)\sof\s(?P<name>{_NAME})")
"""Whose words a quotation is beside: “fast”, in the words of Vale."""
_FOR = lazy_pattern(
    rf"(?:(?:\A|[;:]\s|,\s)(?:According\sto|according\sto|For|To|In\sthe\seyes\sof|Según|Para|Laut|Für|Selon|Pour|Segundo)"
    rf"|\b(?:according\sto|según|laut|selon|segundo))\s(?:the\s[a-z]+\s|[a-z]+\s)?(?P<name>{_NAME})(?!['’]s)"
)
"""For whom, or according to whom, something is as a quotation says."""
_HE = lazy_pattern(rf"\b(?:(?:he|she)\s(?:(?:has|had|then|also|later)\s)?(?:{_SAYING})|(?:{_SAYING})\s(?:he|she))\b")
"""A pronoun beside a word of saying."""
_TITLE = lazy_pattern(
    rf"\b[Tt]he\s(?:[a-z]+['’]s\s)?(?P<title>[a-z]{{5,}})(?:\sof\s(?:the\s)?[\w-]+|,\s[^,.;:?!“\"„«]{{2,60}},)?\s"
    rf"(?:(?:has|had|then|also|later|himself|herself)\s)?(?:{_SAYING})\b"
)
"""Somebody who is told by what he or she is, before a word of saying: “the director said”."""
_LEADING = lazy_pattern(
    rf"(?:(?:And|But|Then|Later|Yet|Still),?\s)?(?P<name>{_NAME})\s(?=[a-z])"
    rf"(?!.*\b(?:hear[ds]?|reads?|got|gets|receive[ds]?|faced|(?:was|were|been|being)\s(?:\w+\s)?[a-z]+(?:ed|ld|en))\b)"
    rf"(?!.*(?:{_CAPITAL}|,\s(?:and|but|so|while|when|as|then)\b)).*:\s*\Z",
    re.DOTALL,
)
"""A clause about one alone, to whom nothing is said, before a colon: “Vale did not hide it: “It is over.””"""
_ADDING = lazy_pattern(
    rf"(?:(?:And|But|Then|Later|Yet|Still),?\s)?(?P<name>{_NAME})\s(?=[a-z])"
    r"(?:(?!\b(?:who|which|that)\b)[^“\"„«]){3,160},\s"
    r"(?:saying|adding|declaring|insisting|arguing|warning|(?:telling|calling) (?:[a-z]+ ){0,3}?[a-z]+)"
    r"(?:\sthat)?[:,]?\s*\Z"
)
"""Who does what a clause tells, and says something with it: “Vale left the hall, saying: “It is over.””"""
_BEING = frozenset(("was", "were", "is", "are"))
_LEADING_TO = frozenset(("of", "with", "about", "to", "a", "an", "the"))
"""Words from “Vale’s comparison” to the quotation."""
_MOST = 7
"""Words between what somebody says and the quotation, at the most: “Vale’s word for the ferry was”."""
_MARKED = '»”“"’,. '
"""What may stand between a quotation and the words that follow it."""
_WORDED = 90
"""Characters before a quotation in which such words stand."""
_MARKED_OR_OPENED = _MARKED + "".join(MARKS)
_PRONOUNS = frozenset(("He", "She", "Él", "Ella", "Er", "Sie", "Il", "Elle", "Ele", "Ela"))
_OWNING = lazy_pattern(r"[\w-]+['’]s\s+(?P<thing>[a-z]+)")
_ENDS = lazy_pattern(r"(?<![ .][A-Z])[.!?][”\"»’]?\s+(?=[\"“«„]|[^\W\d_a-zà-ÿ])")

_CALLINGS = (
    "executive|head|minister|officer|spokesman|spokeswoman|director|judge|captain|coach|analyst|lawyer|mayor|governor"
    "|professor|president|secretary|chairman|chairwoman|founder|leader|ministro|ministra|portavoz|presidente|presidenta"
    "|abogado|abogada|directora|sprecher|sprecherin|chef|chefin"
)
"""What a person is, which may stand before a name."""
_TRADE = r"(?P<trade>[a-z]{2,}(?:er|or|ist|ian|man|woman|ress|owner))"
"""“The shipowner Vale”: what somebody is, or what a firm is."""
_FIRMS = (
    *("maker", "carrier", "retailer", "broadcaster", "lender", "publisher", "insurer", "manufacturer", "producer"),
    *("developer", "operator", "supplier", "contractor", "paper", "exporter", "importer", "provider", "builder"),
    *("server", "competitor", "vendor", "brewer", "processor", "distributor", "steamer", "trawler", "cruiser"),
)
_MOST_PAIRS = 16
"""So often at the most two quotations of a text are looked up in a paragraph that has them again and again."""
_RANKS = frozenset(("prince", "princess", "king", "queen", "president", "minister", "senator", "judge", "general"))
_RANKS |= frozenset(("dr", "mr", "mrs", "ms", "prof", "professor", "sir", "dame"))
"""Titles that a name may begin with, of which no firm has any."""


class Misattributed(NamedTuple):
    """A name to which a text gives a quotation, where it stands, and the name to which the source gives it."""

    written: str
    start: int
    instead: str


def misattributed(
    text: str, quotation: Quotation, source: str, article: str, people: frozenset[str] = frozenset()
) -> Misattributed | None:
    """The speaker of a quotation where a paragraph lets another one say the same words.

    Whom the text names must be somebody else whom the `article` knows: a person, who is told by a part of the name, or
    by the words of the names of `people`; or whom it calls what the article calls one person alone.
    """
    said = [(name, start, name) for name, start in _speakers(text, quotation) if fold(name) not in NO_NAMES]
    said = said or _titled(text, quotation, article)
    if len(said) != 1:
        return None
    ((written, start, name),) = said
    names = keys_in(name)
    for other in find_quotations(source) if names <= keys_in(article) else ():
        if not occurs_in_words(quotation.text, words_of(other.text)):
            continue
        given = [_meant(name, source, start) for name, start in _speakers(source, other)]
        given = given or _by_pronoun(source, other, names)
        is_other = given and all(_is_name(name, article) for name in given)
        if called := _called(source, other, names):
            by = _bare(given[0]) if is_other else f"another, who speaks of {_bare(called)}"
            return Misattributed(written, start, by)
        is_person = names <= people or _is_person(name, article)
        is_other = is_other and is_person and _is_nobody_of(names, given, _around(source, other), text)
        return Misattributed(written, start, _bare(given[0])) if is_other else None
    return None


def _titled(text: str, quotation: Quotation, article: str) -> list[tuple[str, int, str]]:
    """Who says it that is told by a title, where that stands, and the one name that has the title in an article."""
    first, last = _sentence(text, quotation)
    for match in (*_TITLE.finditer(text, first, quotation.start), *_TITLE.finditer(text, quotation.end, last)):
        title = re.escape(match["title"])
        named = re.finditer(rf"\b(?i:{title})(?:,?\s|\sof\s[^,.;:?!“\"]{{2,40}},\s)(?P<name>{_NAME})", article)
        behind = re.finditer(rf"(?P<name>{_NAME}),\s(?:[\w'’-]+\s){{0,3}}?{title}\b", article)
        names = [_bare(found["name"]) for found in (*named, *behind)]
        if names and all(keys_in(name) & keys_in(names[0]) for name in names):
            return [(match[0].rsplit(" ", 1)[0], match.start(), max(names, key=len))]
    return []


def _by_pronoun(text: str, quotation: Quotation, others: frozenset[str]) -> list[str]:
    """Who speaks where “he said” stands: who spoke in the sentence before, unless one of some others is named since."""
    first, last = _sentence(text, quotation)
    if not first or not (_HE.search(text, first, quotation.start) or _HE.search(text, quotation.end, last)):
        return []
    before = max((m.end() for m in _ENDS.finditer(text, 0, first - 1)), default=0)
    spoke = [*_SAID_BY.finditer(text, before, first), *_said_before(text, before, first)]
    named = max(spoke, key=re.Match.start, default=None)
    return [named["name"]] if named and others.isdisjoint(keys_in(text[named.start() : quotation.start])) else []


def exchanged_speakers(text: str, quotations: tuple[Quotation, Quotation], source: str) -> Misattributed | None:
    """The speaker of the first of two quotations, where a paragraph gives this one to whom a text gives the other."""
    said = _each_speaker(text, quotations)
    if len(said) < len(quotations):
        return None
    others = find_quotations(source)
    same = [[o for o in others if occurs_in_words(q.text, words_of(o.text))] for q in quotations]
    for given in (_each_speaker(source, pair) for pair in itertools.islice(itertools.product(*same), _MOST_PAIRS)):
        if len(given) == len(said) and _are_exchanged(said, given):
            return Misattributed(*said[0], given[0][0])
    return None


def _are_exchanged(said: Sequence[tuple[str, int]], given: Sequence[tuple[str, int]]) -> bool:
    """Whether of two speakers each is the other one, and not the same."""
    mine, theirs = [keys_in(name) for name, _ in said], [keys_in(name) for name, _ in given]
    crossed = zip(mine, reversed(theirs), strict=True)
    return all(a & b for a, b in crossed) and not any(a & b for a, b in zip(mine, theirs, strict=True))


def _each_speaker(text: str, quotations: Iterable[Quotation]) -> list[tuple[str, int]]:
    """The last name with a word of saying between each quotation and what is quoted before it in its sentence."""
    found: list[tuple[str, int]] = []
    every = find_quotations(text)
    for quotation in quotations:
        first, last = _sentence(text, quotation)
        first = max([first, *(q.end for q in every if q.end <= quotation.start)])
        last = min([last, *(q.start for q in every if q.start >= quotation.end)])
        named = [(match["name"], match.start("name")) for match in _said_before(text, first, quotation.start)]
        named = named or list(_owners(text, quotation, first, quotation.end))
        named = named or _beside(text, quotation, quotation.start, last)
        found += named[-1:]
    return found


def _meant(name: str, source: str, start: int) -> str:
    """Whom a pronoun stands for: who spoke last before it; itself where nobody did."""
    if name not in _PRONOUNS:
        return name
    before = [*_SAID_BY.finditer(source, 0, start), *_said_before(source, 0, start)]
    named = [match for match in before if match["name"] not in _PRONOUNS]
    return max(named, key=re.Match.start)["name"] if named else name


def _is_name(written: str, source: str) -> bool:
    """Whether a speaker has two names, or one that does not stand where sentences begin: “He” and “Officials” do."""
    return " " in written or any(not word.opens for word in words_in(source) if word.text == written)


def _is_nobody_of(names: frozenset[str], given: list[str], around: str, text: str) -> bool:
    """Whether a speaker is not named around the words in the source, and none of those who are given is in the text.

    “Vale’s lawyer” is not Vale, unless the text speaks of a lawyer too.
    """
    said = keys_in(text)
    others = _OWNING.sub(lambda owned: owned[0] if owned["thing"] in said else "", around)
    return names.isdisjoint(keys_in(others)) and keys_in(" ".join(given)).isdisjoint(said)


def _bare(name: str) -> str:
    """A name without the words before it that name nobody: “In May Ola Brandt”."""
    words = name.split()
    while len(words) > 1 and fold(words[0]) in NO_NAMES:
        del words[0]
    return " ".join(words)


def _called(source: str, quotation: Quotation, names: frozenset[str]) -> str:
    """The one of these names of whom a quotation is said in the source, by another."""
    first, _ = _sentence(source, quotation)
    called = _CALLING.search(source[first : quotation.start].rstrip(_MARKED_OR_OPENED))
    return called["name"] if called and not names.isdisjoint(keys_in(called["name"])) else ""


def _around(text: str, quotation: Quotation) -> str:
    """The sentence of a quotation without its words."""
    first, last = _sentence(text, quotation)
    return f"{text[first : quotation.start]} {text[quotation.end : last]}"


def _speakers(text: str, quotation: Quotation) -> list[tuple[str, int]]:
    """The names beside a word of saying in the sentence of a quotation, and where they stand."""
    first, last = _sentence(text, quotation)
    found = [(match["name"], match.start("name")) for match in _said_before(text, first, quotation.start)]
    if behind := _BEHIND.match(text, quotation.end, last):
        found.append((behind["name"], behind.start("name")))
    found += [(match["name"], match.start("name")) for match in _said_before(text, quotation.end, last)]
    found = found or list(_owners(text, quotation, first, last)) or _beside(text, quotation, first, last)
    return found or [
        (match["name"], match.start("name"))
        for match in (*_FOR.finditer(text, first, quotation.start), *_FOR.finditer(text, quotation.end, last))
    ]


def _beside(text: str, quotation: Quotation, first: int, last: int) -> list[tuple[str, int]]:
    """In whose words it is, or of whom alone the clause is that leads to a quotation."""
    found = [*_IN_WORDS.finditer(text, first, quotation.start), *_IN_WORDS.finditer(text, quotation.end, last)]
    lead = text[first : quotation.start].rstrip(_MARKED_OR_OPENED)
    if not found and lead.endswith(":") and (leading := _LEADING.match(lead)):
        return [(leading["name"], first + leading.start("name"))]
    if not found and (adding := _ADDING.match(lead)):
        return [(adding["name"], first + adding.start("name"))]
    return [(match["name"], match.start("name")) for match in found]


def _owners(text: str, quotation: Quotation, first: int, last: int) -> Iterator[tuple[str, int]]:
    """Whose words a quotation is said to be: “Vale’s word was”, “was Vale’s forecast”."""
    if behind := _OWNED.search(text, quotation.end, last):
        name, start = _name_before(text, behind.start())
        if name and text[quotation.end : start].strip(_MARKED) in _BEING:
            yield name, start  # “We will win,” was Vale’s forecast
    end = quotation.start - (text[quotation.start - 1 : quotation.start] in MARKS)
    for before in _OWNED.finditer(text, max(first, end - _WORDED), end):
        between = text[before.end() : end].rstrip(": ").removesuffix(" that").split()
        name, start = _name_before(text, before.start())
        is_led = bool(between) and between[-1] in _BEING and len(between) <= _MOST and "".join(between).islower()
        is_led = is_led or (0 < len(between) <= len(_LEADING_TO) and _LEADING_TO.issuperset(between))
        if name and is_led and not text[:start].endswith(("the ", "The ")):
            yield name, start  # Vale’s word for the ferry was “fast”


def _name_before(text: str, end: int) -> tuple[str, int]:
    """The words with a capital letter that stand in a row up to a place, and where they begin."""
    start = end
    for word in reversed(text[:end].split(" ")):
        if not word[:1].isupper() or not word.isalpha():
            break
        start -= len(word) + (start < end)
    return text[start:end], start


def _said_before(text: str, first: int, last: int) -> Iterator[re.Match[str]]:
    return (match for match in _BEFORE.finditer(text, first, last) if not match["the"])


def _sentence(text: str, quotation: Quotation) -> tuple[int, int]:
    """Where the sentence around a quotation begins and ends."""
    ends = [match.end() for match in _ENDS.finditer(text)]
    first = max((end for end in ends if end <= quotation.start), default=0)
    return first, min((end for end in ends if end > quotation.end + 1), default=len(text))


def _is_person(written: str, source: str) -> bool:
    """Whether an article tells a name with a word more before it, such as a first name or a title."""
    first = re.escape(written.split(maxsplit=1)[0])
    trades = (match["trade"] for match in re.finditer(rf"\b(?:the|an?)\s(?:[a-z]+\s)?{_TRADE}\s{first}\b", source))
    if not all(trade.endswith(_FIRMS) for trade in trades):
        return True
    return (
        bool(re.search(rf"(?:{_CAPITAL}\s(?:[A-Z]\.\s)?|\b(?:{_CALLINGS}),?\s){first}\b", source))
        or fold(written.split(maxsplit=1)[0]) in _RANKS
    )
