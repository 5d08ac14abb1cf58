"""What an editor and `explainer verify` have established, in files that are committed beside the notes.

`seeds/verified.yaml` says which notes agree with their originals; `seeds/read.txt` which wording of each paragraph the
statements were written from. `seeds/originals/` holds the articles themselves where they are at hand; it is never
committed, and nothing that is published depends on it.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Outcome, Span
from generator.frontmatter.schema import Field, MapOf, Name, Number, Record, Text
from generator.frontmatter.yamltree import parse_yaml
from generator.ground.files import read_text
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple
from generator.memo.work import NOTHING_KEPT, Work
from generator.seeds import FOLDER, ORIGINALS, Paragraph, Source

VERIFIED_FILE = f"{FOLDER}/verified.yaml"
READ_FILE = f"{FOLDER}/read.txt"

_LINE = lazy_pattern(r"([a-z0-9]+(?:-[a-z0-9]+)*):(\d{1,6}) ([0-9a-f]{16})")
_READ_HEAD = "# The wording from which each paragraph's statements were written. Written by: explainer verify --confirm"
_VERIFIED_HEAD = "# Sources that agreed with their originals. Written by: explainer verify"
_SHA256 = Text("[0-9a-f]{64}", "a SHA-256 in hexadecimal")


NO_WORDING = "0" * 64
"""Stands for the digest of a source that was verified once, and then did not agree with its original."""


class Verified(NamedTuple):
    """A source as it was when it agreed with its original. Nothing here holds a word of either."""

    note: str
    article: str
    paragraphs: int
    quotations: int
    close_runs: int


class Records(NamedTuple):
    """Everything that is on record. `read` is None where no record of what was read is kept."""

    verified: Mapping[str, Verified] = {}
    read: Mapping[tuple[str, int], frozenset[str]] | None = None
    originals: Mapping[str, str] = {}

    def describe(self, sources: Iterable[Source]) -> str:
        """How far the sources are verified, in one line; empty where none is to be."""
        held = list(filter(self.is_held, sources))
        if not held:
            return ""
        agreeing = sum(map(self.agrees, held))
        at_hand = sum(source.id in self.originals for source in held)
        what = "notes" if all(source.front.text == "note" for source in held) else "sources"
        there = "1 original is at hand" if at_hand == 1 else f"{at_hand} originals are at hand"
        how = there if at_hand else "by the record alone: the originals are not at hand"
        return f"{agreeing} of {len(held)} {what} are as they were when they were verified ({VERIFIED_FILE}; {how})"

    def is_held(self, source: Source) -> bool:
        """Whether a source is held to its original: a note that names one, and an article once it was verified."""
        return bool(source.front.article) and (source.front.text == "note" or source.id in self.verified)

    def agrees(self, source: Source) -> bool:
        """Whether a source is still as it was when it was verified, against the same article."""
        record = self.verified.get(source.id)
        article = source.front.article
        return bool(record and article and record.note == digest_note(source) and record.article == article.sha256)


VERIFIED = Record(
    "a verified source",
    {
        "note": Field(_SHA256, "the source's own digest", required=True),
        "article": Field(_SHA256, "the article's digest", required=True),
        "paragraphs": Field(Number(0, 100_000), "how many paragraphs both have", required=True),
        "quotations": Field(Number(0, 100_000), "how many quotations are verbatim", required=True),
        "close_runs": Field(Number(0, 100_000), "how many runs of eight to eleven words they share", required=True),
    },
    make=Verified,
)


def load_records(root: Path, sources: Iterable[Source], work: Work = NOTHING_KEPT) -> Outcome[Records]:
    """Everything on record in seeds/; what is absent is not a fault."""
    verified = work.once(
        "verified", work.bytes_of((VERIFIED_FILE,)), lambda: _load(root, VERIFIED_FILE, parse_verified, {})
    )
    read = _load(root, READ_FILE, parse_read, None)
    was_read = None if read.failed else read.value  # what a line of it said of a source is not known
    records = Records(verified.value, was_read, load_originals(root, sources))
    return Outcome(records, verified.diagnostics + read.diagnostics)


def load_originals(root: Path, sources: Iterable[Source]) -> dict[str, str]:
    """The text of each original that is at hand and can be read, by its source's id; `verify` says which cannot."""
    if not os.path.isdir(root / ORIGINALS):
        return {}
    from generator.evidence.originals import original_of  # noqa: PLC0415  # most builds have none at hand

    originals = ((source.id, original_of(root, source).value) for source in sources)
    return {source: original.text for source, original in originals if original}


def digest_paragraph(paragraph: Paragraph) -> str:
    """A short digest of a paragraph's wording."""
    text = f"{paragraph.kind}\n{paragraph.text}\n{paragraph.attribution}"
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def digest_note(source: Source) -> str:
    """The digest of all that a source is evidence by: its paragraphs, whose they are, of which day, and of what kind.

    Its address, the list of its unused paragraphs and its sub-headings do not change it.
    """
    front = source.front
    parts = [f"{front.title}\n{front.publisher}\n{front.byline}\n{front.published}\n{front.text}"]
    parts += (f"{p.number}\n{p.kind}\n{p.text}\n{p.attribution}" for p in source.paragraphs)
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def parse_verified(text: str) -> Outcome[dict[str, Verified]]:
    """Read the text of seeds/verified.yaml."""
    tree = parse_yaml(text, VERIFIED_FILE)
    found = list(tree.diagnostics)
    pairs: tuple[tuple[Name, Any], ...] | None = MapOf(VERIFIED).read(tree.value, found.append)
    return Outcome({name.text: value for name, value in pairs or () if value is not None}, tuple(found))


def parse_read(text: str) -> Outcome[dict[tuple[str, int], frozenset[str]]]:
    """Read the text of seeds/read.txt. A paragraph may stand twice, as after a merge: each wording counts as read."""
    read: dict[tuple[str, int], frozenset[str]] = {}
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        match = _LINE.fullmatch(line.strip())
        if match:
            key = (match[1], int(match[2]))
            read[key] = read.get(key, frozenset()) | {match[3]}
        elif line.strip() and not line.startswith("#"):
            hint = "a line is source:paragraph and 16 digits, as explainer verify --confirm writes it"
            place = Span(READ_FILE, number, 1, len(line) + 1)
            found.append(Diagnostic("bad-record", "this line is no record of a paragraph", place, hint))
    return Outcome(read, tuple(found))


def format_verified(verified: Mapping[str, Verified]) -> str:
    """The text of seeds/verified.yaml, in the order of the ids."""
    lines = [_VERIFIED_HEAD]
    for source, record in sorted(verified.items()):
        lines += [f"{source}:", *(f"  {key}: {_value(getattr(record, key))}" for key in VERIFIED.fields)]
    return "\n".join(lines) + "\n"


def format_read(read: Mapping[tuple[str, int], frozenset[str]]) -> str:
    """The text of seeds/read.txt: one line a paragraph, in order, so that two editors' changes merge."""
    lines = [
        f"{source}:{number} {digest}" for (source, number), found in sorted(read.items()) for digest in sorted(found)
    ]
    return "\n".join((_READ_HEAD, *lines)) + "\n"


def _value(value: str | int) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)


def _load(root: Path, path: str, parse: Any, absent: Any) -> Outcome[Any]:
    if not os.path.isfile(root / path):  # unlike is_file, it has no fault where the folder may not be read
        return Outcome(absent)
    text = read_text(root, path)
    if text.failed:
        return Outcome(absent, text.diagnostics)
    outcome: Outcome[Any] = parse(text.value)
    return outcome
