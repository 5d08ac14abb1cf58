"""The people whom an article names: who is one, whom it calls by a title alone, and who is named around a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.evidence.names.firstnames import FIRST_NAMES
from generator.evidence.names.mentions import NO_NAMES
from generator.evidence.names.titles import single_words
from generator.evidence.speech.quotingpatterns import CALLINGS, CAPITAL, FIRMS, NAME, RANKS, TRADE
from generator.evidence.words.grammar import FUNCTION
from generator.evidence.words.naming import LATELY, fold, folded, keys_in
from generator.ground.lately import lately

_TITLES = RANKS | folded(
    "lord lady captain coach lawyer prosecutor doctor chief deputy former mother father mp councillor justice "
    "professor editor manager keeper striker goalkeeper singer actor actress director chairman chairwoman owner "
    "inspector ecologist economist historian librarian novelist critic composer conductor physicist hotelier"
)
_BODIES = folded(
    "university institute bank museum board council party union club league court ministry agency group press post "
    "times office department association federation society company commission committee parliament house street "
    "square park river sea bay island valley mountain airport station school college church hospital festival prize "
    "securities partners holdings motors steel airlines energy systems industries capital empresa grupo banco partido "
    "cup open tour news radio television crescent cross nations states kingdom republic fund foundation trust service"
)
"""Words that names of people do not have."""


_FIRMS = folded(
    "firm airline brand maker retailer carrier lender insurer publisher newspaper magazine ship ferry yacht film novel "
    "play song album book team side village compañía firma cadena acerera aerolínea ciudad pueblo película novela obra "
    "equipo diario revista barco buque entreprise société ville film roman équipe journal navire firma stadt konzern "
    "unternehmen schiff zeitung verein mannschaft buch empresa cidade filme jornal navio azienda città squadra giornale"
)
"""Words for what is nobody, before a name of two words."""


def bare(name: str) -> str:
    """A name without the words before it that name nobody, or say what somebody is: “In May Mayor Ola Brandt”."""
    words = name.split()
    while len(words) > 1 and (key := fold(words[0])) and (key in NO_NAMES or key in _TITLES or key in single_words()):
        del words[0]
    return " ".join(words)


@lately(LATELY)
def is_person(name: str, article: str) -> bool:
    """Whether an article tells a name by a first name, with a word more before it, or by what somebody is."""
    words = bare(name).split()
    if fold(name.split(maxsplit=1)[0]) in RANKS or (len(words) > 1 and _is_whole(words)):
        return True
    first = re.escape(words[0])
    trades = (match["trade"] for match in re.finditer(rf"\b(?i:the|an?)\s(?:[a-z]+\s)?{TRADE}\s{first}\b", article))
    if not all(trade.endswith(FIRMS) for trade in trades):
        return True
    if len(words) > 1 and _BODIES.isdisjoint(map(fold, words)):
        told = re.finditer(rf"(?P<what>[a-zà-ÿ]{{4,}}),?\s{re.escape(' '.join(words))}\b", article)
        if any(fold(found["what"]) not in FUNCTION | _BODIES | _FIRMS for found in told):
            return True
    return bool(re.search(rf"(?:{CAPITAL}\s(?:[A-Z]\.\s)?|\b(?:{CALLINGS}),?\s){first}\b", article))


def _is_whole(words: list[str]) -> bool:
    """Whether words are a first name and a surname."""
    return fold(words[0].partition("-")[0]) in FIRST_NAMES and _BODIES.isdisjoint(map(fold, words))


def is_title(word: str) -> bool:
    """Whether a word says what somebody is."""
    key = fold(word)
    known = key in _TITLES or key in single_words() or re.fullmatch(CALLINGS, key)
    return bool(known) or (bool(re.fullmatch(TRADE, key)) and not key.endswith(FIRMS))


@lately(LATELY)
def titled(title: str, article: str) -> str:
    """The only one in an article who has a title, before the name or set beside it; empty where there are more."""
    word = re.escape(title)
    before = re.finditer(
        rf"\b(?i:{word})(?:,?\s|\s(?:of|at|for|de|del|du|da|do|von)\s[^,.;:?!“\"]{{2,40}},\s)(?P<name>{NAME})", article
    )
    behind = re.finditer(rf"(?P<name>{NAME}),\s(?:[\w'’-]+\s){{0,4}}?{word}\b", article)
    names = [bare(found["name"]) for found in (*before, *behind)]
    alike = names and all(keys_in(name) & keys_in(names[0]) for name in names)
    return max(names, key=len) if alike else ""


def people_in(text: str, article: str) -> Iterator[str]:
    """The people whom a part of an article names with first name and surname."""
    for match in re.finditer(NAME, text):
        name = bare(match[0])
        if len(words := name.split()) > 1 and _BODIES.isdisjoint(map(fold, words)) and is_person(name, article):
            yield name
