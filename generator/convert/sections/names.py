"""Who and what a paragraph names: known profiles by their aliases, and names that have no profile yet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.convert.facts.dates import MONTHS, WEEKDAYS
from generator.markdown.values import Names

_WORD = r"[A-ZÀ-Þ][\w’'-]*[\wà-ÿ]"
_PARTICLE = r"(?: (?:al|bin|da|de|del|den|der|di|dos|du|el|ibn|la|ter|van|von))"
_NAME = re.compile(rf"(?<![\w“\"‘])(?:[A-Z]\. )?{_WORD}(?:{_PARTICLE}{{0,2}} {_WORD}| [A-Z]\.(?= ))+")
_OPENERS = frozenset(
    """
    The A An In On At For But And Or If When While After Before As It He She They We I His Her Their Its This That
    These Those There Under Since Still Both Behind Despite During Last Next President Presidents Minister Senator
    Mr Mrs Ms Dr Sir Former Acting First
    """.split()  # noqa: SIM905  a list of words reads best as words
)
_NO_NAME = re.compile(rf"\b(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b")


@dataclass(frozen=True, slots=True)
class Stub:
    """A name without a profile, proposed to the editor: how often it stands in which source."""

    name: str
    count: int
    source: str


def find_profiles(text: str, names: Names) -> tuple[str, ...]:
    """The ids of the profiles that a text names, longest spelling first, in the order of their first mention."""
    return tuple(dict.fromkeys(slug for _, _, slug in names.find(text)))


def find_stubs(texts: Iterable[str], names: Names, source: str) -> tuple[Stub, ...]:
    """Names of two words or more that no profile knows, most frequent first; once is not enough."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(filter(None, (_trimmed(match[0]) for match in _NAME.finditer(_without_known(text, names)))))
    frequent = [(name, count) for name, count in counts.items() if count > 1]
    return tuple(Stub(name, count, source) for name, count in sorted(frequent, key=lambda item: (-item[1], item[0])))


def _without_known(text: str, names: Names) -> str:
    for start, end, _ in reversed(names.find(text)):
        text = f"{text[:start]}·{text[end:]}"
    return text


def _trimmed(name: str) -> str:
    words = re.sub(r"[’']s?\Z", "", name).split()
    while words and (words[0] in _OPENERS or _NO_NAME.fullmatch(words[0])):
        words.pop(0)
    return " ".join(words) if len(words) > 1 and not _NO_NAME.search(" ".join(words)) else ""
