"""The values that conversion hands from stage to stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.diagnostics import Outcome
from generator.ground.dates import PartialDate

LABELS = (
    "headline",
    "subheading",
    "deck",
    "byline",
    "dateline",
    "caption",
    "chrome",
    "body",
    "list_item",
    "quote",
    "quote_attribution",
    "credit",
    "tags",
    "trailing_teaser",
)
NUMBERED = frozenset({"body", "list_item", "quote"})
"""The labels whose blocks become numbered paragraphs."""
KEPT = NUMBERED | {"subheading", "quote_attribution"}
"""The labels that reach the source's text; everything else is dropped and reported."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of a file that belong together: mostly one, several where the text is wrapped.

    `role` is what the file's own format says of it (`heading`, `list_item`, `quote`, `image`, `columns`), or empty;
    `gap` whether a blank line stands before it.
    """

    lines: tuple[int, ...]
    text: str
    role: str = ""
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article besides its text."""

    title: str = ""
    publisher: str = ""
    byline: str = ""
    published: PartialDate | None = None
    url: str = ""
    rights: str = "article"


UNKNOWN = Metadata()
"""Nothing known."""

Read: TypeAlias = Outcome[tuple[Metadata, tuple[Block, ...]]]
"""What reading a file of any format gives."""

NOTHING: tuple[Metadata, tuple[Block, ...]] = (UNKNOWN, ())
"""The same of a file that cannot be read."""


@dataclass(frozen=True, slots=True)
class Article:
    """One file, read: `form` is `text`, `markdown` or `html`."""

    file: str
    sha256: str
    form: str
    blocks: tuple[Block, ...]
    metadata: Metadata = UNKNOWN


@dataclass(frozen=True, slots=True)
class Labelled:
    """A block with its label, the rule that gave it, and how sure that rule is (0 to 1)."""

    block: Block
    label: str
    rule: str
    confidence: float

    @property
    def kept(self) -> bool:
        """Whether its text reaches the source."""
        return self.label in KEPT


@dataclass(frozen=True, slots=True)
class Cleaned:
    """An article whose blocks are labelled and whose metadata is completed from them."""

    article: Article
    labelled: tuple[Labelled, ...]
    metadata: Metadata
