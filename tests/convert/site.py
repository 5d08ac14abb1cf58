"""A small site in a temporary folder, for tests that let conversion read and write."""

from __future__ import annotations

from pathlib import Path

from generator.convert import convert
from generator.convert.report import Report
from generator.diagnostics import Diagnostic

SITE = """title: The harbour
topics:
  - {id: strike, title: The strike, terms: [strike, walkout, union, driver, picket, night shift]}
  - {id: talks, title: The talks, terms: [talks, agreement, mediator, offer, wage, deal]}
"""

PROFILE = """---
title: Ada Moreno
aliases: [Moreno, Ms Moreno]
---
She leads the union. [@gazette:1]
"""

ARTICLE = """Cranes stand still in Port Lessing
By Gazette Staff
20 May 2031
Share

Crane drivers began a strike on Monday over night shifts, their union said, and no picket line was crossed.

Ada Moreno, who leads the union, said that the walkout would last until every driver slept at night again.

The talks

A mediator will meet both sides on Friday. Moreno said that an offer without a wage rise would be no offer.

“We want an agreement, and we want it in writing,” she said of the talks with the port.

Sign up for our newsletter
"""


def make_site(root: Path) -> Path:
    """A site with two topics and one profile."""
    put(root, "content/site.yaml", SITE)
    put(root, "content/profiles/ada-moreno.md", PROFILE.replace(" [@gazette:1]", ""))
    return root


def put(root: Path, path: str, text: str) -> Path:
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    return target


def run(root: Path, *files: Path, dry_run: bool = False) -> tuple[Report, tuple[Diagnostic, ...]]:
    outcome = convert(root, files, dry_run=dry_run)
    return outcome.value, outcome.diagnostics
