"""The stamp on a card that explainer drew: a digest of the words on it, and one of the picture itself.

By the first one tells whether the card still says what the site does, by the other whether it is as it was drawn.
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Collection

from generator.config import Config
from generator.content import Document

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_AFTER_HEADER = len(_SIGNATURE) + 25
_KEYWORD = b"Source"


def less_drafted(config: Config, documents: Collection[Document]) -> Config:
    """Settings without the topics that have drafts alone, which no card shows."""
    drafted, shown = ({each.topic for each in documents if each.draft is draft} for draft in (True, False))
    return config._replace(topics=tuple(topic for topic in config.topics if topic.id.text not in drafted - shown))


def stamped(png: bytes, config: Config) -> bytes:
    """The picture with digests of the words on it and of itself, as text that viewers ignore."""
    return png[:_AFTER_HEADER] + _stamp(words_of(config), png) + png[_AFTER_HEADER:]


def words_shown(png: bytes) -> bytes:
    """The digest of the words that a card shows; empty when the picture is not as we drew it."""
    end = _AFTER_HEADER + len(_stamp(words_of(Config()), b""))
    stamp, drawn = png[_AFTER_HEADER:end], png[:_AFTER_HEADER] + png[end:]
    words = stamp[8 + len(_KEYWORD) + 1 :].partition(b" ")[0]
    return words if stamp == _stamp(words, drawn) else b""


def words_of(config: Config) -> bytes:
    """The digest of the words that the card of a site shows."""
    return _digest("\n".join((config.title, config.tagline, *(topic.title for topic in config.topics))).encode())


def _stamp(words: bytes, png: bytes) -> bytes:
    body = b"tEXt" + _KEYWORD + b"\0" + words + b" " + _digest(png)
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
