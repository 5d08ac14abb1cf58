"""content/site.es.yaml: what the edition in another language says in the place of site.yaml."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from generator.config import (
    BASE_URL,
    SITE_FILE,
    TAGS,
    TOPIC,
    WHOLE_FOLDER,
    Config,
    Topic,
    edition_of,
    has_faults,
    load_config,
    written_in,
)
from generator.diagnostics import Diagnostic, Outcome, Severity, Span, did_you_mean, some_of
from generator.frontmatter.schema import WORDS, Field, ListOf, Name, Record, Text, read_record
from generator.frontmatter.yamltree import Scalar, parse_yaml
from generator.ground.files import read_text
from generator.ground.ordering import reordered
from generator.ground.tuples import NamedTuple
from generator.memo.work import NOTHING_KEPT, Work


class Edition(NamedTuple):
    """The words of an edition, and where it is published; what is empty stands as site.yaml has it."""

    title: str = ""
    tagline: str = ""
    description: str = ""
    base_url: str = ""
    editor: str = ""
    topics: tuple[Topic, ...] = ()
    tags: tuple[tuple[Name, str], ...] = ()
    places: tuple[tuple[str, Scalar], ...] = ()
    """The values as written, by their keys, as settings have them."""


EDITION = Record(
    "an edition's site.yaml",
    {
        "title": Field(WORDS, "the name of the site in this language", default=""),
        "tagline": Field(WORDS, "a line below the title", default=""),
        "description": Field(WORDS, "for search engines and link previews", default=""),
        "base_url": Field(
            Text(BASE_URL.pattern, "an address such as https://example.org/es/", hint=WHOLE_FOLDER),
            "where this edition is published",
            default="",
        ),
        "editor": Field(WORDS, "who answers for the site", default=""),
        "topics": Field(ListOf(TOPIC), "topics of site.yaml, by their id, in this language", default=()),
        "tags": TAGS,
    },
    make=Edition,
)


def load_edition(
    root: Path, language: str = "", work: Work = NOTHING_KEPT, base_url: str = ""
) -> Outcome[Config | None]:
    """The site's settings in a language, its own if none is named, with the addresses of all editions.

    Where it is told at which `base_url` this edition will be, the site and what lies below it move with it.
    """
    files = (path for path in work.digests if path == SITE_FILE or edition_of(path))
    rests = work.bytes_of(files)
    return work.once(f"settings-{language}", rests and f"{rests} {base_url}", lambda: _load(root, language, base_url))


def _load(root: Path, language: str, base_url: str) -> Outcome[Config | None]:
    loaded = load_config(root)
    if loaded.value is None:
        return loaded
    diagnostics = list(loaded.diagnostics)
    editions: dict[str, Edition] = {}
    for path in sorted((root / SITE_FILE).parent.glob("site.*.yaml")):
        name = f"{Path(SITE_FILE).parent}/{path.name}"
        if code := edition_of(name):
            read = read_text(root, name).then(partial(_parse, name=name, config=loaded))
            diagnostics += read.diagnostics
            editions[code] = read.value
    if language in editions:
        diagnostics += _untranslated(loaded.value, editions[language], language)
    return Outcome(_chosen(loaded.value, editions, language or loaded.value.language, base_url), tuple(diagnostics))


def _parse(text: str, name: str, config: Outcome[Config | None]) -> Outcome[Edition]:
    tree = parse_yaml(text, name)
    read: Outcome[Any] = read_record(EDITION, tree.value)
    edition: Edition = (read.value or Edition())._replace(places=tuple(written_in(tree.value)))
    found = (*tree.diagnostics, *read.diagnostics, *_unknown_topics(edition, config), *reordered(text, name))
    return Outcome(edition, found)


def _unknown_topics(edition: Edition, config: Outcome[Config | None]) -> Iterator[Diagnostic]:
    known = [topic.id.text for topic in config.value.topics] if config.value else []
    translated = [topic.id.text for topic in edition.topics]
    for topic in edition.topics if not has_faults(config.diagnostics) else ():
        if topic.id.text not in known:
            near = did_you_mean(topic.id.text, [name for name in known if name not in translated])
            hint = near or f"the topics of site.yaml are {', '.join(known) or 'none yet'}"
            yield Diagnostic("unknown-topic", f"{topic.id} is no topic of site.yaml", topic.id.span, hint)


def _untranslated(config: Config, edition: Edition, language: str) -> Iterator[Diagnostic]:
    """The words of topics that an edition leaves as site.yaml has them."""
    translated = {topic.id.text: topic for topic in edition.topics}
    left = [
        f"the {key} of {topic.id}"
        for topic in config.topics
        for key in ("title", "summary")
        if getattr(topic, key) and not getattr(translated.get(topic.id.text), key, "")
    ]
    if left:
        file = f"{Path(SITE_FILE).parent}/site.{language}.yaml"
        message = f"{some_of(left)} {'has' if len(left) == 1 else 'have'} no {language} words yet"
        hint = f"write them below topics: in {file}"
        yield Diagnostic("untranslated", message, Span(file), hint, Severity.WARNING)


def _chosen(config: Config, editions: dict[str, Edition], language: str, base_url: str) -> Config:
    edition = editions.get(language, Edition())
    addresses = _addresses(config, {code: one.base_url for code, one in editions.items()}, language, base_url)
    listed = tuple((code, at) for code, at in addresses.items() if at and code in (config.language, *editions))
    written = config.base_url if language == config.language else edition.base_url
    here = base_url or written or (addresses[language] and f"{addresses[language]}/")
    origin = config.language if language != config.language else ""
    config = config._replace(language=language, origin=origin, editions=listed if len(listed) > 1 else ())
    return _laid_over(config, edition)._replace(base_url=here)


def _addresses(config: Config, written: dict[str, str], language: str, base_url: str) -> dict[str, str]:
    """Where the site and its editions are, by their languages: in a folder of that name below the site, if not said.

    An address that is given for one of them moves the site, and with it all that lies below the site.
    """
    site, given = config.base_url.rstrip("/"), base_url.rstrip("/")
    others = {code: written.get(code, "") for code in (*written, language) if code != config.language}
    places = {code: at.rstrip("/").removeprefix(f"{site}/") or code for code, at in others.items()}
    if language == config.language:
        site = given or site
    else:
        folder = language if _is_whole(places[language]) else places[language]
        site = given.removesuffix(f"/{folder}") if given.endswith(f"/{folder}") else site
    below = {code: place if _is_whole(place) else site and f"{site}/{place}" for code, place in places.items()}
    return {config.language: site, **below, **({language: given} if given else {})}


def _is_whole(address: str) -> bool:
    return "://" in address


def _laid_over(config: Config, edition: Edition) -> Config:
    words = {name: getattr(edition, name) for name in ("title", "tagline", "description", "editor")}
    translated = {topic.id.text: topic for topic in edition.topics}
    topics = tuple(_in_words_of(topic, translated.get(topic.id.text), config.origin) for topic in config.topics)
    tags = {name.text: (name, title) for name, title in (*config.tags, *edition.tags)}
    said = {name: text for name, text in words.items() if text}
    places = (*config.places, *edition.places)
    return config._replace(topics=topics, tags=tuple(tags.values()), places=places, **said)


def _in_words_of(topic: Topic, other: Topic | None, origin: str) -> Topic:
    """A topic as an edition has it, which says in what language the words are that it does not translate."""
    if other is None:
        return topic._replace(lang=origin, summary_lang=origin)
    summary_lang = "" if other.summary else origin
    return Topic(topic.id, other.title, other.summary or topic.summary, topic.terms, "", summary_lang)
