"""What somebody is in a body that is named: no “treasurer of the Council” where the source has its president alone."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from generator.evidence.names.mentions import Comparison
from generator.evidence.words.naming import entries_of, fold, keys_in
from generator.evidence.words.sentences import Contrary, Sentence
from generator.ground.tuples import NamedTuple

_POSTS = """
president chairman chairwoman chair chairperson head director chief leader boss executive ceo governor
fellow researcher scholar analyst expert scientist
treasurer
secretary
spokesman spokeswoman spokesperson
founder cofounder
editor
professor lecturer teacher
student pupil graduate
lawyer attorney counsel
adviser advisor consultant
ambassador envoy
inspector auditor
engineer
"""
"""Posts: those of a line may be held by one, or be one in other words."""
_OF = frozenset(("of", "at", "for"))
_THE = frozenset(("the", "a", "an"))
_REACH = 4
"""Words in which the first ones of a body's name stand: “Council on Foreign”."""
_COMPARED = 2
"""Words of the name of a body by which two are one."""


class _Post(NamedTuple):
    """A post in a body: its line in the table, the first words of the body's name, and where it stands."""

    line: int
    body: tuple[str, ...]
    at: int
    last: int


@functools.cache
def _lines() -> dict[str, int]:
    return {word: line for line, words in enumerate(entries_of(fold(_POSTS))) for word in words.split()}


@functools.cache
def _words() -> frozenset[str]:
    return frozenset(_lines())


def other_posts(compared: Comparison) -> Iterator[Contrary]:
    """The posts that a text gives somebody in a body in which its sources know another one alone."""
    if not compared.has_any(_words()) or all(_words().isdisjoint(keys_in(source)) for source in compared.sources):
        return
    for said in compared.said:
        for post in _posts(said):
            found = [(sentence, other) for sentence in compared.given for other in _posts(sentence)]
            same = [(sentence, other) for sentence, other in found if other.body == post.body]
            lines = {_lines().get(term.key) for sentence in compared.given for term in sentence.terms}
            if same and post.line not in lines:
                sentence, other = same[0]
                written = said.written(post.at, post.last)
                yield Contrary(written, said.terms[post.at].start, sentence.passage((other.at, other.last)))


def _posts(sentence: Sentence) -> Iterator[_Post]:
    terms = sentence.terms
    for at, term in enumerate(terms[:-2]):
        line = _lines().get(term.key)
        if line is None or terms[at + 1].key not in _OF:
            continue
        first = at + 2 + (terms[at + 2].key in _THE)
        places = [n for n in range(first, min(first + _REACH, len(terms))) if terms[n].capital][:_COMPARED]
        if len(places) == _COMPARED and places[0] == first:
            yield _Post(line, tuple(terms[n].key for n in places), at, places[-1])
