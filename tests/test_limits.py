"""The limits that the documentation names are those that hold."""

from __future__ import annotations

import re

from generator.convert.page import webpage
from generator.evidence import citations
from generator.frontmatter import schema, yamltree
from generator.ground import decoding, files
from generator.markdown import rules
from generator.memo import fingerprint
from tests.conftest import ROOT

MIB = 1 << 20
LIMITS = {
    "a text file": (files.MAX_BYTES,),
    "a picture, or another file of `layouts/` that is published": (files.MAX_PICTURE_BYTES,),
    "front matter, `site.yaml`": (yamltree.MAX_CHARACTERS, yamltree.MAX_DEPTH),
    "one value of front matter": (schema.LONGEST,),
    "one paragraph, heading or cell, also of a source": (rules.LONGEST,),
    "lists within lists, quotations within quotations": (rules.MOST_LISTS, rules.DEEPEST - 3),
    "folders within folders": (files.MAX_DEPTH,),
    "paragraphs named by one citation mark": (citations.MOST,),
    "an article to convert": (
        *(decoding.MAX_TEXT_BYTES, decoding.MAX_HTML_BYTES, decoding.MAX_LINES, decoding.MAX_LINE),
        *(webpage.MAX_TAGS, webpage.MAX_DEPTH),
    ),
}


def test_every_limit_is_as_documented() -> None:
    _, _, table = (ROOT / "docs/reliability.md").read_text(encoding="utf-8").partition("## Limits\n")
    rows = [row.strip("| ").split(" | ") for row in table.split("\n## ")[0].splitlines() if row.startswith("| ")][1:]
    assert {what: tuple(_numbers(limit)) for what, limit, _ in rows} == LIMITS


def _numbers(text: str) -> list[int]:
    units = {" MiB": MIB, " Ki": 1024}
    found = re.findall(r"([\d,]*\d)( MiB| Ki)?", text)
    return [int(number.replace(",", "")) * units.get(unit, 1) for number, unit in found]


def test_what_a_build_looks_at_is_as_large_as_what_it_reads() -> None:
    assert max(files.MAX_PICTURE_BYTES, files.MAX_BYTES) == fingerprint.LARGEST
