"""Gives each section the one before and the one after it in its topic; Pelican has no such links by itself."""

from itertools import pairwise
from typing import Any

from pelican import signals  # type: ignore[import-not-found]  # installed beside Pelican only


def register() -> None:
    """What Pelican calls."""
    signals.article_generator_finalized.connect(_link)


def _link(generator: Any) -> None:
    for _, articles in generator.categories:
        for later, earlier in pairwise(articles):
            earlier.next_in_topic, later.previous_in_topic = later, earlier
