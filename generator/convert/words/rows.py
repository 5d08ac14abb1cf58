"""Patterns written as rows of alternatives, so that a long list of phrases can be read and extended."""

from __future__ import annotations

import re


def any_of(rows: str, start: str = "", end: str = "") -> re.Pattern[str]:
    """A pattern of alternatives in any case; a row that is indented further continues the one above."""
    joined = re.sub(r"\n {8,}", "", rows)
    return re.compile(f"{start}(?:{'|'.join(row.strip() for row in joined.strip().splitlines())}){end}", re.I)
