"""Letters of another script among those that look like them: a word that nobody finds who looks for it."""

from collections.abc import Iterable, Iterator

from generator.check.copying import passages_of
from generator.diagnostics import Diagnostic
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
_MIXED = lazy_pattern(rf"[{_OURS}{_STRANGE}]*(?:[{_OURS}][{_STRANGE}]|[{_STRANGE}][{_OURS}])[{_OURS}{_STRANGE}]*")


def mixed_letters(_site: Site, entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """A word has letters of another script that look like those around them."""
    for passage in passages_of(entries):
        for found in () if passage.text.isascii() else _MIXED.finditer(passage.text):
            word = found[0]
            strange = next(letter for letter in word if letter in _READ)
            message = f"{word} has the {_SCRIPTS[strange]} letter {strange}, which looks like {_READ[strange]}"
            plain = "".join(_READ.get(letter, letter) for letter in word)
            yield Diagnostic("mixed-letters", message, passage.place(word), f"write {plain}")
