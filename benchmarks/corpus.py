"""A deterministic corpus of any size: the same words for every program.

N sections of 400 words in 4 topics with 50 tags, and 40 sources of 25 paragraphs; in each section 3 tags, 3 citations
and 3 links to other sections. The number of a section says where it is, so none has to be kept to link to it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

TOPICS = ("origins", "pressure", "turning", "outcome")
TAGS = tuple(f"subject-{number:02}" for number in range(50))
SOURCES = tuple(f"paper-{number:02}" for number in range(40))
SOURCE_PARAGRAPHS = 25
WORDS = 400
SUMMARY = "In short."

_SOURCE_WORDS = 40
_SYLLABLES = ("ka", "lo", "mi", "ter", "san", "vel", "dor", "pe", "ru", "nal", "est", "gor", "hin", "tas", "bel", "cor")


@dataclass(frozen=True, slots=True)
class Place:
    """What the number of a section says about it."""

    number: int

    @property
    def topic(self) -> str:
        """Its folder."""
        return TOPICS[self.number % len(TOPICS)]

    @property
    def slug(self) -> str:
        """The file's name."""
        return f"section-{self.number:06}"

    @property
    def title(self) -> str:
        """The heading."""
        return f"Section {self.number} of the long story"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some sentences, the section they link to at their end, and the source's paragraph they rest on."""

    text: str
    link: Place
    source: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Section:
    """One section."""

    place: Place
    tags: tuple[str, ...]
    day: str
    paragraphs: tuple[Paragraph, ...]


def sections(count: int, seed: int = 7) -> Iterator[Section]:
    """The sections of a corpus."""
    chance = random.Random(seed)  # noqa: S311  # a corpus, not a secret
    words = _vocabulary(chance, 3000)
    for number in range(count):
        yield Section(
            Place(number),
            tuple(chance.sample(TAGS, 3)),
            f"2026-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
            tuple(_paragraph(chance, words, length, number, count) for length in (134, 133, 133)),
        )


def sources(seed: int = 11) -> dict[str, tuple[str, ...]]:
    """The sources, each with its paragraphs."""
    chance = random.Random(seed)  # noqa: S311  # a corpus, not a secret
    words = _vocabulary(chance, 2000)
    return {name: tuple(_prose(chance, words, _SOURCE_WORDS) for _ in range(SOURCE_PARAGRAPHS)) for name in SOURCES}


def _vocabulary(chance: random.Random, count: int) -> list[str]:
    return ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(count)]


def _paragraph(chance: random.Random, words: list[str], length: int, number: int, count: int) -> Paragraph:
    text = _prose(chance, words, length)
    linked = chance.randrange(count)
    link = Place((linked + (linked == number)) % count)  # to another section
    return Paragraph(text, link, chance.choice(SOURCES), chance.randint(1, SOURCE_PARAGRAPHS))


def _prose(chance: random.Random, words: list[str], count: int) -> str:
    """Sentences of 9 to 19 words, every tenth or so with a word emphasised."""
    sentences = []
    while count > 0:
        length = min(count, chance.randint(9, 19))
        sentence = chance.choices(words, k=length)
        if length > 2 and chance.random() < 0.1:
            sentence[1] = f"*{sentence[1]}*"
        text = " ".join(sentence)
        sentences.append(text[0].upper() + text[1:])
        count -= length
    return ". ".join(sentences)
