"""The site that comes with this repository keeps its own promises."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from generator.build import build, make_site, read
from generator.check import run_rules
from generator.diagnostics import Outcome
from generator.layouts import Output
from tests.conftest import ROOT


def test_nothing_is_reported_not_even_a_warning(shipped_outcome: Outcome[tuple[Output, ...]]) -> None:
    assert shipped_outcome.diagnostics == ()


def test_every_topic_has_sections_and_every_paragraph_is_used() -> None:
    inputs = read(ROOT).value
    assert inputs is not None
    site = make_site(inputs, partial(run_rules, rules=())).value
    for topic in ("background", "sanctions", "maduro-raid", "meeting-outcomes"):
        assert len(site.in_topic(topic)) >= 3
    for source in site.sources.values():
        for paragraph in source.paragraphs:
            assert paragraph.unused or (source.id, paragraph.number) in site.citing


def test_every_quotation_is_verified(shipped: tuple[Output, ...]) -> None:
    claims = json.loads(next(o.data for o in shipped if o.path == "claims.json"))["statements"]
    quotations = [quotation for claim in claims for quotation in claim["quotations"]]
    assert len(quotations) > 50
    assert all(quotation["verified"] for quotation in quotations)


def test_each_statement_has_its_anchor_on_its_page(shipped: tuple[Output, ...]) -> None:
    html = {output.path: output.data.decode() for output in shipped if output.path.endswith(".html")}
    claims = json.loads(next(o.data for o in shipped if o.path == "claims.json"))["statements"]
    assert len(claims) > 200
    for claim in claims:
        assert f'id="{claim["anchor"]}"' in html[claim["page"]], claim["id"]


@pytest.mark.slow
def test_the_same_folder_gives_the_same_bytes(shipped: tuple[Output, ...]) -> None:
    assert build(read(ROOT), run_rules).value == shipped


def test_nothing_of_the_machine_is_in_the_output(shipped: tuple[Output, ...]) -> None:
    for output in shipped:
        assert str(ROOT).encode() not in output.data, output.path
        assert str(Path.home()).encode() + b"/" not in output.data, output.path
