"""content/site.yaml, read once into a frozen `Config`."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, Outcome, Severity, Span
from generator.frontmatter.schema import (
    WORDS,
    Choice,
    Date,
    Field,
    Flag,
    ListOf,
    MapOf,
    Name,
    Record,
    Slug,
    Text,
    read_record,
)
from generator.frontmatter.yamltree import Mapping, Node, Scalar, Sequence, parse_yaml
from generator.ground.dates import PartialDate
from generator.ground.files import read_text
from generator.ground.ordering import reordered
from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

SITE_FILE = "content/site.yaml"
SITE_PLACE = Span(SITE_FILE)
"""Where findings stand that are about no line of it."""
LANGUAGE = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
"""How a language is named: in site.yaml, in the names of an edition's files, and on the command line."""

_EDITION_FILE = lazy_pattern(rf"content/site\.({LANGUAGE})\.yaml")
_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_PORT = r"(?:[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
BASE_URL = lazy_pattern(
    rf"https?://{_HOST}(?:\.{_HOST})*(?::{_PORT})?(?:/(?!\.\.?(?:/|$)|[^/]*\.html?/?$)[A-Za-z0-9._~-]+)*/?"
)
"""The address of a folder: below that of a page there is none."""
WHOLE_FOLDER = "write the whole address of the site's folder, from https:// on, without the name of a page"


class Topic(NamedTuple):
    """One chapter: its folder below content/ and the words by which conversion recognises it.

    `lang` is the language of its title where that is not the edition's, and `summary_lang` that of its summary.
    """

    id: Name
    title: str
    summary: str = ""
    terms: tuple[str, ...] = ()
    lang: str = ""
    summary_lang: str = ""


class Config(NamedTuple):
    """Everything that is set once for the whole site."""

    title: str = ""
    tagline: str = ""
    description: str = ""
    language: str = "en"
    base_url: str = ""
    as_of: PartialDate | None = None
    editor: str = ""
    topics: tuple[Topic, ...] = ()
    tags: tuple[tuple[Name, str], ...] = ()
    """What readers see of a tag whose name does not say it."""
    checks: tuple[tuple[Name, str], ...] = ()
    search: bool = False
    editions: tuple[tuple[str, str], ...] = ()
    """Languages and addresses of all editions, this one among them; empty where there is one only."""
    origin: str = ""
    """In an edition in another language than site.yaml's, that one: sources and what is not translated speak it."""
    places: tuple[tuple[str, Scalar], ...] = ()
    """The values as written, by their keys; those of a topic by `topics.`, its id and theirs."""

    def written(self, key: str) -> Scalar | None:
        """A value as written; None where it is not. The last of a key holds: an edition's follow those of site.yaml."""
        return next((value for name, value in reversed(self.places) if name == key), None)

    def place_of(self, key: str, at: int = 0, length: int = 0) -> Span:
        """Where a value stands, or a part of it that begins at a character; the file's beginning if it is nowhere."""
        written = self.written(key)
        if written is None:
            return SITE_PLACE
        return written.place_of(at, length) if length else written.span

    @property
    def base_path(self) -> str:
        """The path part of base_url, with a slash at both ends; `/` when there is none."""
        path = re.sub(r"^https?://[^/]*", "", self.base_url).strip("/")
        return f"/{path}/" if path else "/"


TOPIC = Record(
    "a topic",
    {
        "id": Field(Slug(), "the name of the topic's folder", required=True),
        "title": Field(WORDS, "the topic's name for readers", required=True),
        "summary": Field(WORDS, "one sentence on what the topic covers", default=""),
        "terms": Field(ListOf(Text()), "words by which conversion recognises the topic", default=()),
    },
    make=Topic,
)

TAGS = Field(MapOf(WORDS), "what readers see of a tag, by its name", default=())

SITE = Record(
    "site.yaml",
    {
        "title": Field(WORDS, "the name of the site", required=True),
        "tagline": Field(WORDS, "a line below the title", default=""),
        "description": Field(WORDS, "for search engines and link previews", default=""),
        "language": Field(
            Text(LANGUAGE, "a language code such as en or pt-BR", hint="as in de, en, es, fr, pt or nl"),
            "a code",
            default="en",
        ),
        "base_url": Field(
            Text(BASE_URL.pattern, "an address such as https://example.org/site/", hint=WHOLE_FOLDER),
            "where it is published",
            default="",
        ),
        "as_of": Field(Date(), "the day the site speaks of as today"),
        "editor": Field(WORDS, "who answers for the site", default=""),
        "topics": Field(ListOf(TOPIC), "the chapters in reading order", required=True),
        "tags": TAGS,
        "checks": Field(
            MapOf(Choice(("error", "warning", "off"))), "another severity for a rule, by its code", default=()
        ),
        "search": Field(Flag(), "full-text search, with the extra of that name", default=False),
    },
    make=Config,
)


def edition_of(path: str) -> str:
    """The language that a file of content/ gives settings for; empty for every other file."""
    match = _EDITION_FILE.fullmatch(path)
    return match[1] if match else ""


def load_config(root: Path) -> Outcome[Config | None]:
    """The site's settings; None, with the reason, when there are none that can be used."""
    if not (root / SITE_FILE).is_file():
        others = [name for name in (f"{SITE_FILE[:-4]}yml", SITE_FILE.rpartition("/")[2]) if (root / name).is_file()]
        hint = "run this in an explainer's folder, or name one with --site DIR"
        hint = f"call {others[0]} {SITE_FILE}" if others else hint
        above = enumerate(root.resolve().parents, 1)
        if up := next((number for number, folder in above if (folder / SITE_FILE).is_file()), 0):
            hint = f"this is within an explainer's folder: go up to it, or name it with --site {'/'.join(['..'] * up)}"
        return Outcome(None, (Diagnostic("no-site", f"there is no {SITE_FILE} here", Span(SITE_FILE), hint),))
    text = read_text(root, SITE_FILE)
    return Outcome(None, text.diagnostics) if text.failed else parse_config(text.value)


def parse_config(text: str) -> Outcome[Config | None]:
    """Read the text of site.yaml."""
    tree = parse_yaml(text, SITE_FILE)
    if tree.failed and not tree.value.entries:
        return Outcome(None, tree.diagnostics)
    outcome: Outcome[Any] = read_record(SITE, tree.value)
    read: Config | None = outcome.value
    config = read and read._replace(places=tuple(written_in(tree.value)))
    found = (*tree.diagnostics, *outcome.diagnostics, *_doubled_topics(config), *reordered(text, SITE_FILE))
    return Outcome(config, found)


def has_faults(found: Iterable[Diagnostic]) -> bool:
    """Whether a fault of site.yaml is among some findings: what it lists may be more than could be read."""
    return any(each.severity is Severity.ERROR and each.span.path == SITE_FILE for each in found)


def written_in(node: Node, prefix: str = "") -> Iterator[tuple[str, Scalar]]:
    """The values of a mapping as written, and those of what lies in it, by their keys; a list's by their `id`."""
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if isinstance(value, Scalar):
            yield f"{prefix}{key.text}", value
        yield from written_in(value, f"{prefix}{key.text}.")
    for item in node.items if isinstance(node, Sequence) else ():
        id_ = dict(written_in(item)).get("id") if isinstance(item, Mapping) else None
        yield from written_in(item, f"{prefix}{id_.text}.") if id_ else ()


def _doubled_topics(config: Config | None) -> tuple[Diagnostic, ...]:
    seen: set[str] = set()
    found = []
    for topic in config.topics if config else ():
        if topic.id.text in seen:
            message = f"the topic {topic.id} is listed twice"
            found.append(Diagnostic("duplicate-topic", message, topic.id.span, "keep one"))
        seen.add(topic.id.text)
    return tuple(found)
