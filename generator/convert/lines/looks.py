"""What can be seen of a line without understanding it; rules and the model judge by nothing else."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TypeAlias

from generator.convert.lines.headlines import RUBRICS, find_headline, long_words, stands_over_byline
from generator.convert.values import Block, Metadata

_WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*")
_WITHIN_WORDS = re.compile("[\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u200c\u200d]")
"""Signs of India's scripts, of which the vowels count as no letters; points of Arabic, accents set apart, joiners."""
_ENDS = re.compile(r"""[.!?…:;,؟۔।。]["'”’“‘»«)\]*]{0,3}\Z""")
_SENTENCE_END = re.compile(r"""[.!?…؟۔।。]["'”’“‘»«)\]*]{0,3}\Z""")
_NOTE_END = re.compile(r"""(?<=[^\W\d_]{3}[.!?])(["”’»)]{0,2})\[?[0-9]{1,3}\]?\Z""")
"""The mark of a note behind the end of a sentence."""
_QUOTED = re.compile(r"""[“"'‘„«]|»(?=\S)""")
_SPEECH = re.compile(r"[“«„\"]([^“”«»„\"]{2,})[“”»\"]")
_KEY = re.compile(r"[^\w]+")
_CREDITED_END = re.compile(r"\([^()]{2,80}\)\Z")
_AMOUNT_END = re.compile(r" \((?:\d|[A-Z]{0,3}[$£€¥] ?\d)[^()]{1,80}\)\Z")
"""What an amount is worth in other money, behind the last full stop: no credit."""
_INITIALS_END = re.compile(r"(?<=[.!?…”“\"’]) \([a-z]{2,5}(?:/[a-z]{2,5}){0,2}\)\Z")
"""The initials of who wrote or edited a report, behind its last full stop: no credit of a picture."""
HEARD = re.compile(
    r" ?[(\[](?:[^\W\d_]{2,20},? ){0,4}(?:laughter|laughs?|laughing|chuckles?|giggles|sighs?|applause|cheers|cheering|"
    r"clapping|boos|booing|crosstalk|cross-?talk|inaudible|pauses?|silence|singing|beifall|heiterkeit|gelächter|lacht|"
    r"zuruf|rires?|applaudissements|risas|ríe|risos|aplausos|risate|ride|applausi|gelach|applaus|skratt|applåder|śmiech|"
    r"oklaski|смех|аплодисменты)(?:,? [^\W\d_]{2,20}){0,4}[.!]?[)\]]\Z",
    re.I,
)
"""What was heard while somebody spoke, behind what was said."""
_BY = re.compile(
    r"\A(?:by|words by|interview by|as told to|reviewed by|written by|story by|report by|text by|"
    r"von|par|por|di|door)[: ]\s*",
    re.I,
)
_FULL_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]{0,30}(?: [\w.’'-]{1,30}){0,3} [A-ZÀ-Þ][\w’'-]{1,30}")
PAST = re.compile(
    r"\b(?:said|told|was|were|had|did|asked|added|wrote|announced|decided|reported|began|came|went|met|won)\b"
)
_TOLD = re.compile(rf"{PAST.pattern}|\b[a-z]{{3,}}ed\b")
_COMMENTS = re.compile(
    r"(?:\d{1,6} )?(?:(?:readers? )?comments?|kommentare?|kommentarer|commentaires?|comentarios?|comentários?|commenti|"
    r"reacties|komentarze|komentarzy|комментарии)(?: \d{1,6})?|leave a (?:comment|reply)|"
    r"join the (?:conversation|discussion)|"
    r"\d{1,4} (?:thoughts? on|responses? to|gedanken? zu|réflexions? sur|comentarios? en|pensamientos? (?:en|sobre)|"
    r"pensieri su|gedachten over|comentários? (?:em|sobre)) .{3,200}"
)
Verdict: TypeAlias = tuple[str, float]
"""A label and how sure a rule is of it."""
Decision: TypeAlias = tuple[str, Verdict]
"""The name of a rule, and its verdict: a label and how sure it is."""

_FAR = 10
_PARTING = 2
_FEWEST_BEFORE = 3
"""So many paragraphs stand before the comments of readers."""
_WORDS_OF_NAME, _LINES_OF_HEAD = 4, 16
_SENTENCE_WORDS, _CHARACTERS = 8, 10
"""So many words make a sentence, or, where a script sets no spaces between them, more characters than words have."""
_FIRST_SIGN, _LAST_SIGN, _SIGNS_OF_WORD = "\u3040", "\u9fff", 2
RUN = 5
"""So many words one after the other tell a passage from another."""
_FEW = 20
_COUNTED = re.compile(r"(\d{1,2})[.)] ?[^\W\d]")
_FEWEST_COUNTED = 4
_FEWEST_HEADS, _WORDS_OF_HEAD = 3, 5

FUNCTION_WORDS = frozenset(
    """
    a an the of in on at to for from with by as and or but that this which who was were is are has have had be been
    it its he she his her they their not will would could can said says than after before when while because into
    over about more also if we you i our
    """.split()  # noqa: SIM905  a list of words reads best as words
)


@dataclass(frozen=True, slots=True)
class Look:
    """One block as it looks. `key` is its text without case and marks, for finding repetitions; `lower` the text."""

    text: str
    role: str
    gap: bool
    words: int
    ends: bool
    stops: bool
    capitals: float
    functions: int
    shouting: bool
    quoted: bool
    key: str
    lower: str

    @property
    def prose(self) -> bool:
        """Whether it reads like a paragraph: sentences, or too long to be anything else."""
        return (self.stops and self.words >= 8 and self.functions >= 2) or (self.words >= 30 and self.functions >= 5)

    @property
    def short(self) -> bool:
        """Whether it could be a heading or a link."""
        return self.words <= 25 and not self.ends


def look_at(block: Block) -> Look:
    """How one block looks."""
    text = block.text
    words = _WORD.findall(text if text.isascii() else _WITHIN_WORDS.sub("a", text))
    letters = [word for word in words if word[0].isalpha()]
    major = [word for word in letters if len(word) > 3]
    told = HEARD.sub("", text[-90:]) if text[-1:] in ")]" else text[-90:]
    end = _INITIALS_END.sub("", _AMOUNT_END.sub("", told)) if told[-1:] == ")" else _without_note(told)
    return Look(
        text=text,
        role=block.role,
        gap=block.gap,
        words=len(words) if text.isascii() else max(len(words), _signs(text) // _SIGNS_OF_WORD),
        ends=bool(_ENDS.search(_without_note(told[-12:])[-5:])),
        stops=bool(_SENTENCE_END.search(end[-5:])) and not _CREDITED_END.search(end),
        capitals=len([word for word in major if word[0].isupper()]) / len(major) if major else 0.0,
        functions=sum(map(FUNCTION_WORDS.__contains__, map(str.lower, words))),
        shouting=len(letters) >= 3 and text.isupper(),
        quoted=bool(_QUOTED.match(text)),
        key=key_of(text),
        lower=text.lower(),
    )


def _signs(text: str) -> int:
    """How many signs of a text are Chinese or Japanese, where no spaces part words."""
    return sum(_FIRST_SIGN <= sign <= _LAST_SIGN for sign in text)


def key_of(text: str) -> str:
    """The words of a text without case and marks."""
    return _KEY.sub(" ", text.casefold()).strip()


def is_sentence(text: str) -> bool:
    """Whether a text of some length ends as sentences do, in whatever language."""
    words = len(text.split())
    long_enough = words >= _SENTENCE_WORDS or len(text) > _CHARACTERS * max(words, 2)
    return long_enough and ends_sentence(text)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as sentences do, however short it is."""
    return bool(_SENTENCE_END.search(_without_note(text[-12:])[-5:]))


def _without_note(text: str) -> str:
    """A text without the mark of a note behind its last sentence."""
    return _NOTE_END.sub(r"\1", text) if text[-1:] == "]" or text[-1:].isdigit() else text


def _whatever_the_language(looks: tuple[Look, ...]) -> tuple[Look, ...]:
    """The looks, with as many function words taken for granted as English has where the text is not English."""
    long = [look for look in looks if look.words >= 8]
    if sum(look.functions for look in long) * 8 >= sum(look.words for look in long):
        return looks
    return tuple(replace(look, functions=look.words // 3) for look in looks)


class Page:
    """All blocks of an article as they look, and what only the whole shows: repetitions, and where the text lies."""

    def __init__(self, blocks: tuple[Block, ...], metadata: Metadata) -> None:
        self.looks = _whatever_the_language(tuple(map(look_at, blocks)))
        self.metadata = metadata
        self.decided: tuple[Decision | None, ...] = (None,) * len(blocks)
        self.repeated = {
            key for key, count in Counter(look.key for look in self.looks if look.key).items() if count > 1
        }

    def decide(self, decided: tuple[Decision | None, ...]) -> None:
        """Take note of the blocks that are known by their own looks; the rest is judged by where it stands."""
        self.decided = decided

    @cached_property
    def prose(self) -> tuple[int, ...]:
        """The places of the undecided blocks that read like paragraphs."""
        prose = (place for place, look in enumerate(self.looks) if look.prose and self.label_at(place) in ("", "body"))
        found = [place for place in prose if not self.stands_twice(place)]
        return tuple(found[1:] if found and stands_over_byline(self, found[0]) else found)

    @cached_property
    def shared_words(self) -> Counter[str]:
        """In how many of the blocks that read like paragraphs each longer word stands."""
        return Counter(word for place in self.prose for word in set(long_words(self.looks[place].key)))

    @cached_property
    def known_words(self) -> Counter[str]:
        """In how many of the blocks that read like paragraphs each word stands."""
        return Counter(word for place in self.prose for word in set(self.looks[place].key.split()))

    @cached_property
    def sequences(self) -> dict[str, list[int]]:
        """In which blocks that read like paragraphs each run of some words stands."""
        found: dict[str, list[int]] = {}
        for place in self.prose:
            words = self.looks[place].key.split()
            for start in range(len(words) - RUN + 1):
                found.setdefault(" ".join(words[start : start + RUN]), []).append(place)
        return found

    def stands_in(self, place: int) -> bool:
        """Whether the words of a block stand in a paragraph too, one after the other but for who says them."""
        key = self.looks[place].key
        if key in self.spoken:
            return True
        places = self.sequences.get(" ".join(key.split()[:RUN]), [])
        return any(other != place and key in self.looks[other].key for other in places[:_FEW])

    @cached_property
    def spoken(self) -> str:
        """What each paragraph quotes that tells within a quotation who speaks: the words spoken alone, a line each."""
        parted = ((look.key, _SPEECH.findall(look.text)) for look in self.looks if look.words > RUN)
        told = ((key, key_of(" ".join(quoted))) for key, quoted in parted if len(quoted) > 1)
        return "\n".join(spoken for key, spoken in told if spoken != key)

    def is_stranger(self, place: int, text: str) -> bool:
        """Whether no paragraph but the one at a place, and no headline, has a word of a text that has a capital."""
        names = {part for word in _WORD.findall(text) if word[0].isupper() for part in key_of(word).split()}
        own = 1 if self.is_prose(place) else 0
        known = set(self.headline.split())
        return bool(names) and not any(self.known_words[name] > own or name in known for name in names)

    @cached_property
    def told_in_past(self) -> bool:
        """Whether paragraphs that say what was are no fewer than others."""
        past = sum(bool(_TOLD.search(self.looks[place].text)) for place in self.prose)
        return past >= 3 and past * 2 >= len(self.prose)

    @cached_property
    def counted_until(self) -> int:
        """Where a row of numbers ends that the text begins to count, with the paragraph below the last; -1 for none."""
        counted: list[int] = []
        for place, look in enumerate(self.looks):
            number = _COUNTED.match(look.text)
            if number and int(number[1]) == len(counted) + 1 and not self.decided[place]:
                counted.append(place)
        if len(counted) < _FEWEST_COUNTED or counted[_FEWEST_COUNTED // 2] > self.last:
            return -1
        below = self.at(counted[-1] + 1)
        return counted[-1] + (below is not None and below.words > _WORDS_OF_HEAD)

    @cached_property
    def heads_in_capitals(self) -> bool:
        """Whether lines in capitals, most of them of a few words, stand over paragraphs, as only sub-headings do."""
        shouting = [place for place in range(self.first + 1, self.last) if self.looks[place].shouting]
        short = [place for place in shouting if self.looks[place].words <= _WORDS_OF_HEAD and self.is_prose(place + 1)]
        return len(short) >= _FEWEST_HEADS and len(short) * 2 >= len(shouting)

    @cached_property
    def comments_from(self) -> int:
        """Where the heading of readers' comments stands, below a text; beyond the end where there is none."""
        headings = (place for place, look in enumerate(self.looks) if _COMMENTS.fullmatch(look.key))
        return next((place for place in headings if self.prose_before(place) >= _FEWEST_BEFORE), len(self.looks))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each text stands, by its key."""
        places: dict[str, list[int]] = {}
        for place, look in enumerate(self.looks):
            places.setdefault(look.key, []).append(place)
        return places

    @cached_property
    def first_unrepeated(self) -> int:
        """The first paragraph that stands only once; 0 when there is none."""
        return next((place for place in self.prose if self.looks[place].key not in self.repeated), 0)

    @cached_property
    def first(self) -> int:
        """Where the text probably begins: the first prose that has more of it close behind."""
        return self._edge(self.prose)

    @cached_property
    def last(self) -> int:
        """Where the text probably ends."""
        return self._edge(self.prose[::-1]) if self.prose else len(self.looks) - 1

    @cached_property
    def headline(self) -> str:
        """The key of the headline, or empty: the given title, else the first line before the text that tells of it."""
        if self.metadata.title:
            return key_of(self.metadata.title)
        return find_headline(self)

    def told(self, look: Look) -> int:
        """How many of a line's longer words stand in the text."""
        return sum(1 for word in set(long_words(look.key)) if self.shared_words[word])

    def names_author(self, place: int) -> bool:
        """Whether a line between the headline and the text is nothing but a name, with the day or a “by” beside it."""
        look = self.looks[place]
        bare = _BY.sub("", look.text).split(" | ")[0]
        named = 2 <= len(bare.split()) <= _WORDS_OF_NAME and look.capitals == 1.0 and not look.ends and not look.role
        named = named and all(word[0].isalpha() for word in bare.split())
        if not named or place >= self.first or set(look.key.split()) & RUBRICS or look.key == self.headline:
            return False
        twice = look.key in self.repeated
        signed = _BY.match(look.text) is not None
        above = self.looks[max(0, place - (_LINES_OF_HEAD if twice or signed else 3)) : place]
        if (look.shouting and not twice) or not any(look.key == self.headline for look in above if look.key):
            return False
        return signed or any(
            self.label_at(near) == "dateline" for near in (*range(place + 1, place + 4), place - 1, place - 2)
        )

    @cached_property
    def authors(self) -> tuple[str, ...]:
        """The names of the authors, from the file or the bylines before the text."""
        lines = [self.metadata.byline.split(", ")] if self.metadata.byline else []
        lines += [
            re.split(r",? (?:and|&) |, ", _BY.sub("", look.text))
            for place, look in enumerate(self.looks[: self.first])
            if self.label_at(place) == "byline" or self.names_author(place)
        ]
        return tuple(name.strip() for names in lines for name in names if _FULL_NAME.fullmatch(name.strip()))

    def gap(self, place: int, step: int) -> int:
        """How many blocks lie between a place and the nearest paragraph above (-1) or below (1); at most ten."""
        found = (count for count in range(_FAR) if self.is_prose(place + step * (count + 1)))
        return next(found, _FAR)

    def prose_before(self, place: int) -> int:
        """How many blocks that read like paragraphs stand before a place."""
        return bisect_left(self.prose, place)

    def prose_behind(self, place: int) -> int:
        """How many blocks that read like paragraphs stand behind a place."""
        return len(self.prose) - bisect_right(self.prose, place)

    def at(self, place: int) -> Look | None:
        """The look at a place; None beyond the ends."""
        return self.looks[place] if 0 <= place < len(self.looks) else None

    def is_prose(self, place: int) -> bool:
        """Whether the block at a place reads like a paragraph of the article; False beyond the ends."""
        return 0 <= place < len(self.looks) and self.decided[place] is None and self.looks[place].prose

    def stands_twice(self, place: int) -> bool:
        """Whether the line beside a place says the same: so a caption stands below what stands for its picture."""
        key = self.looks[place].key
        return key in self.repeated and any(
            beside is not None and beside.key == key for beside in (self.at(place - 1), self.at(place + 1))
        )

    def is_edge(self, place: int) -> bool:
        """Whether a line is the edge of a page, or a word or two of a page's own that part a text."""
        look = self.at(place)
        parts = self.rule_at(place) in ("interface", "button-abroad") and look is not None and look.words <= _PARTING
        return parts or self.rule_at(place) == "edge-of-page"

    def is_text(self, place: int) -> bool:
        """Whether the block at a place reads like a paragraph, or is an undecided sentence; False beyond the ends."""
        look = self.at(place)
        return look is not None and self.decided[place] is None and (look.prose or look.stops or bool(look.role))

    def label_at(self, place: int) -> str:
        """The label that a block has by its own looks; empty when undecided or beyond the ends."""
        decision = self.decided[place] if 0 <= place < len(self.looks) else None
        return decision[1][0] if decision else ""

    def rule_at(self, place: int) -> str:
        """The rule that decided a block by its own looks; empty when undecided or beyond the ends."""
        decision = self.decided[place] if 0 <= place < len(self.looks) else None
        return decision[0] if decision else ""

    @cached_property
    def _ranks(self) -> tuple[int, ...]:
        """The places counted without the items of lists: a list parts no text."""
        counted = (look.role != "list_item" or self.decided[place] is not None for place, look in enumerate(self.looks))
        return tuple(accumulate(map(int, counted)))

    def _edge(self, places: tuple[int, ...]) -> int:
        for place, following in pairwise(places):
            if abs(self._ranks[following] - self._ranks[place]) <= 3:
                return place
        return places[0] if places else 0
