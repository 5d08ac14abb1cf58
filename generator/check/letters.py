"""Letters that are not what was written: of another script that looks alike, or read in another encoding."""

from collections.abc import Iterable, Iterator

from generator.check.copying import passages_of
from generator.diagnostics import Diagnostic, Span
from generator.entries import Entry
from generator.ground.patterns import lazy_pattern
from generator.site import Site

_LOOK_ALIKES = {
    "Cyrillic": dict(zip("АВЕЅІЈКМНОРСТУХаеоріјѕсухһ", "ABESIJKMHOPCTYXaeopijscyxh", strict=True)),
    "Greek": dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ", "ABEZHIKMNOPTYXovu", strict=True)),
}
"""Letters of another script, and those of ours as which they are read."""
_SCRIPTS = {letter: script for script, letters in _LOOK_ALIKES.items() for letter in letters}
_READ = {letter: plain for letters in _LOOK_ALIKES.values() for letter, plain in letters.items()}
_STRANGE = "".join(_READ)
_OURS = "A-Za-zÀ-ÖØ-öø-ɏ"
_GARBLED = lazy_pattern(
    "\u00e2(?:\u20ac.?|\u0080.)|[\u00c2\u00c3\u00c4\u00c5](?=[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122])."
)
"""What the two or three bytes of one letter in UTF-8 are in the older encoding of western systems."""
_OLDER = "cp1252"
_EITHER = f"[{_OURS}{_STRANGE}]"
_MIXED = lazy_pattern(rf"(?<!{_EITHER})(?:[{_OURS}]+[{_STRANGE}]|[{_STRANGE}]+[{_OURS}]){_EITHER}*")


def mixed_letters(_site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A word has letters of another script that look like those around them."""
    for passage in passages_of(entries):
        for found in () if passage.text.isascii() else _MIXED.finditer(passage.text):
            word = found[0]
            strange = next(letter for letter in word if letter in _READ)
            message = f"{word} has the {_SCRIPTS[strange]} letter {strange}, which looks like {_READ[strange]}"
            plain = "".join(_READ.get(letter, letter) for letter in word)
            yield Diagnostic("mixed-letters", message, passage.place(word), f"write {plain}")


def garbled_letters(_site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A text was read in another encoding than it was written in."""
    for passage in passages_of(entries):
        if found := None if passage.text.isascii() else _garbled(passage.text):
            yield _finding("garbled-letters", *found, passage.place(found[0]))


def garbled_source(site: Site) -> Iterator[Diagnostic]:
    """A paragraph of a source was read in another encoding than it was written in."""
    for source in site.sources.values():
        for paragraph in source.paragraphs:
            if found := None if paragraph.text.isascii() else _garbled(paragraph.text):
                yield _finding("garbled-source", *found, paragraph.span)


def _garbled(text: str) -> tuple[str, str] | None:
    """The first letters of a text that stand for one, and that one; empty where a byte of it is lost."""
    for found in _GARBLED.finditer(text):
        written = found[0]
        if written.startswith("\u00e2"):
            return written.strip(), _read_again(written)
        if letter := _read_again(written):
            return written, letter
    return None


def _read_again(written: str) -> str:
    try:
        return written.encode(_OLDER).decode("utf-8")
    except UnicodeError:
        return ""


def _finding(code: str, written: str, letter: str, place: Span) -> Diagnostic:
    message = f"{written} is a letter that was read in the wrong encoding"
    hint = (
        f"write {letter}, and save the file as UTF-8" if letter else "copy the text again, and save the file as UTF-8"
    )
    return Diagnostic(code, message, place, hint)
