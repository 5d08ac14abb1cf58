"""Pictures are what their names say, and the card for links from elsewhere says what the site does."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import FOLDER
from generator.diagnostics import Diagnostic, Span
from generator.ground.pictures import ENDINGS, other_kind
from generator.pages import CARD
from generator.site import Site

_HINTS = {"a pointer of Git LFS": "fetch the picture itself: git lfs pull"}


def not_a_picture(site: Site) -> Iterator[Diagnostic]:
    """A file that is called a picture is none that browsers show."""
    for path, data in site.pictures:
        if site.measures[path] is None and not site.lost.may_be(path):
            kind = other_kind(data)
            message = f"readers see no picture here: the file is {kind or f'no {_promised(path)}, or is damaged'}"
            hint = _HINTS.get(kind, "save the picture as JPEG, PNG or WebP, or remove the file")
            yield Diagnostic("not-a-picture", message, Span(f"{FOLDER}/{path}"), hint)
    for path, measured in site.measures.items():
        if measured and measured.cut_off:
            message = f"the end of this {measured.kind} is missing, so readers see a part of it or nothing"
            hint = "copy or download the picture once more, whole"
            yield Diagnostic("not-a-picture", message, Span(f"{FOLDER}/{path}"), hint)


def misnamed_picture(site: Site) -> Iterator[Diagnostic]:
    """A picture is of another kind than its name says."""
    for path, measured in site.measures.items():
        if measured and measured.kind != _promised(path):
            ending = next(ending for ending, kind in ENDINGS.items() if kind == measured.kind)
            name = f"{path.rpartition('.')[0].rpartition('/')[2]}{ending}"
            message = f"this is a picture of the kind {measured.kind}, and its name says {_promised(path)}"
            hint = f"call it {name}, here and where it is shown"
            yield Diagnostic("misnamed-picture", message, Span(f"{FOLDER}/{path}"), hint)


def outdated_card(site: Site) -> Iterator[Diagnostic]:
    """The card that explainer drew shows a former title, tagline or topic of the site."""
    drawn = dict(site.pictures).get(CARD, b"")
    if not drawn or site.config.origin:  # an edition has no card of its own
        return
    from generator.pages.stamps import less_drafted, words_of, words_shown  # noqa: PLC0415  # most sites have no card

    shown = words_shown(drawn)
    if shown and shown != words_of(less_drafted(site.config, [entry.document for entry in site.entries.values()])):
        message = "this card for links from elsewhere shows a former title, tagline or topic of the site"
        yield Diagnostic("outdated-card", message, Span(f"{FOLDER}/{CARD}"), "draw it anew: explainer card")


def _promised(path: str) -> str:
    """The kind that a file's name says."""
    return next(kind for ending, kind in ENDINGS.items() if path.lower().endswith(ending))
