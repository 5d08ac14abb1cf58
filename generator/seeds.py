"""The sources in seeds/: metadata and numbered paragraphs, as frozen values."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.diagnostics import Diagnostic, Outcome, Severity, Span, has_errors
from generator.frontmatter.marks import html_in
from generator.frontmatter.schema import SLUG, WORDS, Choice, Date, Field, ListOf, Number, Record, Text, read_record
from generator.ground.characters import without_unseen
from generator.ground.dates import PartialDate
from generator.ground.digests import digest_text
from generator.ground.files import walk
from generator.ground.ordering import reordered
from generator.ground.patterns import lazy_pattern
from generator.ground.slugs import slugify
from generator.ground.tuples import NamedTuple
from generator.memo.work import NOTHING_KEPT, Work

if TYPE_CHECKING:
    from generator.frontmatter.splitting import Parts

FOLDER = "seeds"
ORIGINALS = f"{FOLDER}/originals"
"""Where the articles behind notes are, if they are at hand."""

_MISSING = 100
"""So many paragraphs at the most may be missing in one place, and are looked at to tell."""
LONGEST = 100_000
"""Characters of one paragraph at most."""

_HEADING = lazy_pattern(r"#{1,6}(?: |\Z)")
"""How a heading begins; “#SaveTheBridge” begins a paragraph."""
_NUMBER = lazy_pattern(r"\[([0-9]{1,6})\]\s*")
_LISTED = lazy_pattern(r"(\d{1,6})[.)] ")
"""How a number begins a text that is meant for that of a paragraph, or of a list."""
_ATTRIBUTION = lazy_pattern(r"^[—–]\s*(.+)$")


class Paragraph(NamedTuple):
    """One numbered paragraph of a source.

    `kind` is `body`, `list_item` or `quote`; `heading` the sub-heading it stands under; `attribution` who said a
    quotation set apart; `unused` why nothing need cite it.
    """

    number: int
    kind: str
    text: str
    span: Span
    heading: str = ""
    attribution: str = ""
    unused: str = ""


class Article(NamedTuple):
    """The file behind a source, as published, and its SHA-256 in hexadecimal."""

    file: str
    sha256: str


class Unused(NamedTuple):
    """A paragraph that is left out on purpose."""

    paragraph: int
    reason: str
    span: Span


class SourceFront(NamedTuple):
    """The front matter of a source."""

    title: str
    publisher: str
    byline: str
    published: PartialDate | None
    url: str
    text: str
    article: Article | None
    unused: tuple[Unused, ...]


class Source(NamedTuple):
    """One source: its id is its file's name.

    `called` is its name beside others of its publisher; `faulty` says that its file has an error, so that its
    paragraphs may have other numbers than citations count on: what follows from that is not told besides.
    """

    id: str
    front: SourceFront
    paragraphs: tuple[Paragraph, ...]
    span: Span
    digest: str = ""
    called: str = ""
    faulty: bool = False

    @property
    def name(self) -> str:
        """How the site calls it in short: its publisher, with what tells it from others of that; else its title."""
        return self.called or self.front.publisher or self.front.title

    @property
    def shown(self) -> bool:
        """Whether the site may show its text."""
        return self.front.text in ("note", "open")

    def paragraph(self, number: int) -> Paragraph | None:
        """The paragraph with that number, counted from 1."""
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None


ARTICLE = Record(
    "article",
    {
        "file": Field(Text(), "the article's file name", required=True),
        "sha256": Field(Text("[0-9a-f]{64}", "a SHA-256 in hexadecimal"), "its checksum", required=True),
    },
    make=Article,
)
UNUSED = Record(
    "an unused paragraph",
    {
        "paragraph": Field(Number(1, 100_000), "its number", required=True),
        "reason": Field(Text(), "why nothing cites it", required=True),
    },
    make=Unused,
    places={"span": ()},
)
SOURCE = Record(
    "a source",
    {
        "title": Field(WORDS, "the headline", required=True),
        "publisher": Field(WORDS, "who published it; leave out when not named", default=""),
        "byline": Field(WORDS, "who wrote it", default=""),
        "published": Field(Date(), "when it was published"),
        "url": Field(
            Text(r"https?://\S+", "a web address", hint="begin it with https://"), "where it was published", default=""
        ),
        "text": Field(Choice(("note", "article", "open")), "whose words these are", default="article"),
        "article": Field(ARTICLE, "the file behind it"),
        "unused": Field(ListOf(UNUSED), "paragraphs that nothing need cite", default=()),
    },
    make=SourceFront,
)

_BESIDE = lazy_pattern(rf"{FOLDER}/(?:originals/.*|verified\.yaml|read\.txt|[^/]+\.lines\.yaml)")
"""What lies beside the sources: the articles behind them, what verification recorded, what editors decided."""
_MISNAMED = lazy_pattern(rf"{FOLDER}/([^/.]+)\.(?:(?!md$)(?i:md|mdown|mkd|markdown)|(?i:md)\.txt)")
"""What an editor or a system may have made of the name of a source."""


def load_sources(root: Path, work: Work = NOTHING_KEPT) -> Outcome[tuple[Source, ...]]:
    """Every source in seeds/, in the order of their ids."""
    names = walk(root, FOLDER) if (root / FOLDER).is_dir() else Outcome((), tuple(_in_its_place(root)))
    notes = [path for path in names.value if path.endswith(".md") and path.count("/") == 1]
    parsed, _ = work.parsed(
        ("sources", "source-texts"), root, notes, "", lambda text, path, _: (parse_source(text, path), "")
    )
    outcomes = tuple(parsed.values())
    diagnostics = tuple(finding for outcome in (names, *outcomes) for finding in outcome.diagnostics)
    others = (path for path in names.value if path not in parsed and not _BESIDE.fullmatch(path))
    sources = _told_apart(tuple(outcome.value for outcome in outcomes if outcome.value))
    return Outcome(sources, (*diagnostics, *map(_not_a_source, others)))


def _told_apart(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """Sources of one publisher, each with what none of the others has: the year, the day, or the title."""
    by_publisher: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        by_publisher[source.front.publisher].append(source)
    called: dict[str, str] = {}
    for publisher, alike in by_publisher.items():
        if not publisher or len(alike) < 2:
            continue
        days = [source.front.published for source in alike]
        years = [str(day.year) if day else "" for day in days]
        words = next((each for each in (years, [str(day or "") for day in days]) if _are_unlike(each)), None)
        names = [f"{publisher}, {word}" for word in words] if words else [source.front.title for source in alike]
        called |= zip((source.id for source in alike), names, strict=True)
    return tuple(source._replace(called=called.get(source.id, "")) for source in sources)


def _are_unlike(words: list[str]) -> bool:
    return all(words) and len(set(words)) == len(words)


def _in_its_place(root: Path) -> Iterator[Diagnostic]:
    """What stands where the folder of the sources belongs."""
    if (root / FOLDER).exists():
        hint = f"a folder belongs here: make one of that name, with each source as {FOLDER}/<name>.md"
        yield Diagnostic("not-a-source", f"{FOLDER} is a file, so nothing of it is read", Span(FOLDER), hint)


def _not_a_source(path: str) -> Diagnostic:
    hint = f"move it out of {FOLDER}/ and convert it; what stands behind a source belongs into {FOLDER}/originals/"
    if path.endswith(".md"):
        hint = f"put it into {FOLDER}/ itself: its name there is its id"
    elif path.endswith((".yaml", ".yml")):
        hint = f"what an editor decides of a source is in {FOLDER}/<id>.lines.yaml"
    severity = Severity.WARNING
    if meant := _MISNAMED.fullmatch(path):
        hint, severity = f"a source is a file that ends in .md: call it {meant[1]}.md", Severity.ERROR
    return Diagnostic("not-a-source", f"{path} is no source, and nothing reads it", Span(path), hint, severity)


def parse_source(text: str, path: str) -> Outcome[Source | None]:
    """Read one file of seeds/."""
    from generator.frontmatter.splitting import split_front_matter  # noqa: PLC0415  # most builds read none anew

    parts = split_front_matter(text, path)
    if parts.failed and not parts.value.body and not parts.value.front.entries:
        return Outcome(None, parts.diagnostics)
    if _cites(parts.value):
        hint = "move it to content/, into the folder of its topic; here stands what is cited"
        message = f"{path} cites sources, as a section does"
        return Outcome(None, (Diagnostic("not-a-source", message, Span(path), hint),))
    front: Outcome[Any] = read_record(SOURCE, parts.value.front)
    name = Path(path).stem
    found = [*parts.diagnostics, *front.diagnostics, *reordered(text, path)]
    if "<" in parts.value.body or "&" in parts.value.body:
        found += html_in(parts.value.body, path, parts.value.body_line)
    if not SLUG.match(name):
        hint = f"{f'call it {meant}.md; ' if (meant := slugify(name)) else ''}use a-z, 0-9 and single hyphens"
        found.append(Diagnostic("bad-file-name", f"“{name}” cannot be a source's id", Span(path), hint))
    if front.value is None:
        return Outcome(None, tuple(found))
    paragraphs = parse_paragraphs(parts.value, path)
    faulty = has_errors((*found, *paragraphs.diagnostics))
    digest = digest_text(text)
    source = Source(name, front.value, paragraphs.value, Span(path), digest, faulty=faulty)
    marked = _mark_unused(source)
    value = marked.value._replace(faulty=faulty or marked.failed)
    return Outcome(value, (*found, *paragraphs.diagnostics, *marked.diagnostics))


def _cites(parts: Parts) -> bool:
    """Whether a file has the form of a section: citations, and keys that no source has."""
    return "[@" in parts.body and any(key.text not in SOURCE.fields for key, _ in parts.front.entries)


def parse_paragraphs(parts: Parts, path: str) -> Outcome[tuple[Paragraph, ...]]:
    """The numbered paragraphs of a source's body: its blocks, less the sub-headings.

    Where the numbers that follow show that some are missing, these are there without a word, so that the others keep
    theirs, and one slip is one finding.
    """
    paragraphs: list[Paragraph] = []
    diagnostics: list[Diagnostic] = []
    heading = ""
    blocks = list(_blocks(parts._replace(body=without_unseen(parts.body))))
    written = [_written(block) for _, block in blocks if not _is_heading(block)]
    place = shift = 0
    for line, block in blocks:
        if _is_heading(block):
            heading = block[0].lstrip("#").strip()
            continue
        off = _off(written, place, shift)
        diagnostics += _miscounted(written[place], off, Span(path, line))
        if off and _goes_on(written, place, shift, off):
            shift += off
            first = len(paragraphs) + 1
            paragraphs += [Paragraph(number, "body", "", Span(path, line)) for number in range(first, first + off)]
        place += 1
        paragraph = _paragraph(block, Span(path, line), len(paragraphs) + 1)
        diagnostics += _swallowed(block, path, line, len(paragraphs) + 1)
        paragraphs.append(paragraph._replace(heading=heading))
        if len(paragraph.text) > LONGEST:
            message = f"a text of {len(paragraph.text):,} characters is no paragraph"
            hint = f"{LONGEST:,} characters are the limit: part it with blank lines"
            diagnostics.append(Diagnostic("paragraph-too-long", message, Span(path, line), hint))
            paragraphs[-1] = paragraphs[-1]._replace(text="")
    if len(paragraphs) > 1 and not any(written) and all(_LISTED.match(each.text) for each in paragraphs):
        diagnostics += _listed(paragraphs)
    if not paragraphs:
        hint = "write its paragraphs below the front matter, parted by blank lines"
        diagnostics.append(Diagnostic("empty-source", f"{path} has no paragraph", Span(path), hint))
    return Outcome(tuple(paragraphs), tuple(diagnostics))


def _listed(paragraphs: list[Paragraph]) -> Iterator[Diagnostic]:
    """Numbers of paragraphs that are written as those of a list."""
    written = [found[1] for each in paragraphs if (found := _LISTED.match(each.text))]
    if written == [str(each.number) for each in paragraphs]:
        place = paragraphs[0].span
        message = f"readers see {written[0]}. as it is written, and so on in each paragraph"
        hint = f"the number of a paragraph stands in brackets: write [{written[0]}], or leave it out"
        span = Span(place.path, place.line, place.column, place.column + len(written[0]) + 1)
        yield Diagnostic("paragraph-number", message, span, hint, Severity.WARNING)


def _is_heading(block: list[str]) -> bool:
    return _HEADING.match(block[0]) is not None


def _written(block: list[str]) -> int:
    """The number that a block says it has; 0 where it says none."""
    number = _NUMBER.match(_content(block)[1])
    return int(number[1]) if number else 0


def _off(written: list[int], place: int, shift: int) -> int:
    """How far the number that a paragraph says it has is from that which it has by the order of all."""
    return written[place] - (place + 1 + shift) if written[place] else 0


def _goes_on(written: list[int], place: int, shift: int, off: int) -> bool:
    """Whether the numbers behind a place are off as far as the one there: some are missing there, or too many."""
    last = min(len(written), place + 1 + _MISSING)
    behind = [_off(written, after, shift) for after in range(place + 1, last) if written[after]]
    return off <= _MISSING and behind.count(off) > behind.count(0)


def _blocks(parts: Parts) -> Iterator[tuple[int, list[str]]]:
    """Lines that belong together, with the line of the file on which they begin."""
    block: list[str] = []
    start = 0
    for number, line in enumerate(parts.body.split("\n"), parts.body_line):
        stripped = line.strip()
        begins = stripped.startswith("- ") or _HEADING.match(stripped) or (block and _is_heading(block))
        if block and (not stripped or begins):
            yield start, block
            block = []
        if stripped:
            start = start if block else number
            block.append(stripped)
    if block:
        yield start, block


def _paragraph(block: list[str], span: Span, number: int) -> Paragraph:
    kind, text, attribution = _content(block)
    written = _NUMBER.match(text)
    return Paragraph(number, kind, text[written.end() :] if written else text, span, "", attribution)


def _content(block: list[str]) -> tuple[str, str, str]:
    """Of what kind the paragraph of a block is, its text, and who said it."""
    kind, lines, attribution = "body", block, ""
    if block[0].startswith("- "):
        kind, lines = "list_item", [block[0][2:], *block[1:]]
    elif block[0].startswith(">"):
        kind, lines = "quote", [line.removeprefix(">").strip() for line in block]
        credited = _ATTRIBUTION.match(lines[-1])
        if credited and len(lines) > 1:
            attribution, lines = credited[1], lines[:-1]
    return kind, " ".join(lines), attribution


def _swallowed(block: list[str], path: str, line: int, number: int) -> Iterator[Diagnostic]:
    """A line within a paragraph that has the number of the next one."""
    following = f"[{number + 1}]"
    for place, text in enumerate(block[1:], line + 1):
        if text.startswith(following):
            message = f"{following} stands within paragraph {number}"
            at = Span(path, place, 1, len(following) + 1)
            yield Diagnostic("paragraph-number", message, at, "leave a blank line before it")
            return


def _miscounted(written: int, off: int, span: Span) -> Iterator[Diagnostic]:
    if off:
        message = f"this is paragraph {written - off}, but it says [{written}]"
        hint = "citations count on these numbers: restore the order, or renumber here and in the citations"
        yield Diagnostic("paragraph-number", message, span, hint)


def _mark_unused(source: Source) -> Outcome[Source]:
    reasons = {unused.paragraph: unused.reason for unused in source.front.unused}
    known = range(1, len(source.paragraphs) + 1)
    findings = tuple(
        Diagnostic(
            "wrong-value",
            f"{source.id} has no paragraph {unused.paragraph}",
            unused.span,
            f"it has {len(source.paragraphs)}",
        )
        for unused in source.front.unused
        if unused.paragraph not in known
    )
    paragraphs = tuple(p._replace(unused=reasons.get(p.number, "")) for p in source.paragraphs)
    return Outcome(source._replace(paragraphs=paragraphs), findings)
