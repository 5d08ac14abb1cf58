"""Citations that cannot be read: what their authors meant, as far as it can be told, and how that is written."""

from __future__ import annotations

import re
import unicodedata

from generator.diagnostics import Span
from generator.evidence.citations import FORM, MAX_PARAGRAPH, MOST, read_part
from generator.frontmatter.schema import SLUG
from generator.ground.patterns import lazy_pattern

_LONGEST = 200
"""Characters of a citation that its author may have meant for one."""
_LABEL = r"(?:(?:pp?|pars?|para|paragraphs?|abs|absatz|párrafo|parágrafo|paragraphe|no|nr)(?![^\W\d_])\.?|[§¶#])"
"""What stands before the number of a paragraph elsewhere."""
_PARTS = lazy_pattern(
    rf"(?P<source>[^\W_].*?)(?P<sign>[\s:#.,=|/]+)(?P<label>(?:(?:{_LABEL}|[–—-])\s*)*)(?P<numbers>[0-9][^:;@]*)\Z",
    re.IGNORECASE,
)
_NEXT_SOURCE = lazy_pattern(r"(?<=[0-9])[\s,&+/]+(?:and\s+)?@?(?=[^\W\d_][\w-]{0,60}\s?:)", re.IGNORECASE)
_RANGE = lazy_pattern(r"(?:(?<!\s)\s+)?(?:\.{2,3}|[—–−-]|\b(?:to|bis|through)\b)\s*", re.IGNORECASE)
_LIST = lazy_pattern(r"\s*(?:[,&+/]|\b(?:and|und|et|y|e)\b)[\s,]*|\s+", re.IGNORECASE)
_BESIDE_NUMBERS = lazy_pattern(rf"{_LABEL}\s*(?=[0-9])|(?<=[0-9])[a-z]\b", re.IGNORECASE)
_NUMBERS = lazy_pattern(r"[0-9]{1,9}(?:-[0-9]{1,9})?(?:, [0-9]{1,9}(?:-[0-9]{1,9})?)*")
_FROM_TO = lazy_pattern(r"(?<![0-9])([0-9]+)-([0-9]+)")


def how_to_write(part: str) -> str:
    """What to do about a part of a mark that cannot be read, as a hint."""
    if len(part) > _LONGEST:
        return FORM
    text = _in_plain_signs(part).strip().lstrip("@").strip()
    if not text:
        return f"leave it out, or {FORM}"
    if _is_read(part):
        return _TOO_MANY
    bare = text.strip("[]@ ")
    if bare != text and _is_read(bare):
        return f"no brackets stand here: write {bare}"
    pieces = [_meant(piece)[0] for piece in _NEXT_SOURCE.split(text)]
    if len(pieces) > 1:
        return f"sources are parted by semicolons: write {'; '.join(pieces)}" if all(pieces) else FORM
    written, why = _meant(text)
    if why == _PLAIN and text.isascii() and not part.isascii():
        why = "only plain signs and digits are read"
    return f"{why}: write {written}" if written else why or FORM


_PLAIN = "commas part numbers, and a hyphen stands between the first and the last of several"
_TOO_MANY = f"one mark names {MOST:,} paragraphs at most: name those that say it"


def _in_plain_signs(text: str) -> str:
    """A text with the signs and digits of a plain keyboard for those of the same meaning."""
    digits = (str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)
    return unicodedata.normalize("NFKC", "".join(digits))


def _is_read(text: str) -> bool:
    return read_part(text, Span("")) is not None


def _meant(text: str) -> tuple[str, str]:
    """The one citation that a text was meant for, empty where that cannot be told, and what was wrong with it."""
    found = _PARTS.match(text)
    if found is None:
        return "", _without_number(text)
    source, numbers = _as_id(found["source"]), _as_numbers(found["numbers"])
    upwards = _FROM_TO.sub(lambda each: each[0] if int(each[1]) <= int(each[2]) else f"{each[2]}-{each[1]}", numbers)
    if not _is_read(f"{source}:{upwards}"):
        return "", _beyond(numbers) if SLUG.match(source) else ""
    why = _PLAIN
    if source != found["source"]:
        why = "a source is called what its file in seeds/ is, in small letters"
    elif found["sign"].strip() != ":":
        why = "a colon stands between source and paragraph"
    elif found["label"] or _BESIDE_NUMBERS.search(found["numbers"]):
        why = "paragraphs are named by their numbers alone"
    elif upwards != numbers:
        why = "the lower number comes first"
    return f"{source}:{upwards}", why


def _without_number(text: str) -> str:
    """What is wrong with a text in which no number of a paragraph is found."""
    name, colon, rest = text.partition(":")
    source = _as_id(name)
    if not SLUG.match(source):
        return ""
    if colon and rest.strip():
        return f"a paragraph is named by its number, as in {source}:1"
    return f"the number of the paragraph is missing, as in {source}:1"


def _beyond(numbers: str) -> str:
    """What is wrong with numbers that are written as those of paragraphs are, and are of none."""
    if not _NUMBERS.fullmatch(numbers):
        return ""
    each = [int(number) for number in re.findall(r"[0-9]+", numbers)]
    if 0 in each:
        return "paragraphs are counted from 1"
    return _TOO_MANY if max(each) <= MAX_PARAGRAPH else f"no source has more than {MAX_PARAGRAPH:,} paragraphs"


def _as_id(source: str) -> str:
    """The id that a source's name stands for."""
    name = source.strip().lower().removeprefix("seeds/").removesuffix(".md")
    return re.sub(r"[\s_]+", "-", name)


def _as_numbers(numbers: str) -> str:
    """Numbers and ranges of numbers as a citation has them."""
    bare = _BESIDE_NUMBERS.sub("", numbers).strip(" .,-")
    return _LIST.sub(", ", _RANGE.sub("-", bare))
