"""What pages rest on, told without making them: another whenever a page may be, and now and then when it is not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from generator.ground.digests import digest_text
from generator.pages.views import Page, Planned
from generator.site import Site, kept


def on_outlines(site: Site, _path: str = "") -> str:
    """What a page rests on that shows no body: the whole site but its bodies and the words of statements."""
    return site.outlined


def on_body(site: Site, path: str) -> str:
    """What a page rests on that shows the body of the entry at a path."""
    return f"{site.outlined} {site.entries[path].outline.digest}"


def on_bodies(site: Site, kind: str) -> str:
    """What a page rests on that shows the bodies of a kind."""
    return f"{on_outlines(site)} {' '.join(entry.outline.digest for entry in site.of_kind(kind))}"


def on_statements(site: Site, source_id: str) -> str:
    """What a page rests on that shows the statements which rest on a source."""
    return f"{on_outlines(site)} {digest_text(repr(_words(site).get(source_id)))}"


@kept
def _words(site: Site) -> Mapping[str, Sequence[int]]:
    """What is another whenever the words of a statement are, for each that rests on a source, in reading order."""
    words: dict[str, list[int]] = defaultdict(list)
    for entry in site.entries.values():
        outline = entry.outline
        for cited, word in zip(outline.cited, outline.words, strict=True):
            for source_id, _ in cited:
                words[source_id].append(word)
    return words


def one_each(site: Site, kind: str, page: Callable[[Site, str], Page]) -> Iterator[Planned]:
    """A page for each entry of a kind, given its path, that shows its body."""
    make, rests = partial(page, site), partial(on_body, site)
    return (Planned(entry.path, make, rests) for entry in site.of_kind(kind))
