"""A page that ends where only subscribers read on is told, and what says so is no text of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.convert.batch import clean_file
from generator.convert.lines.gates import is_gate

TEXT = (
    "Crane drivers began a strike on Monday over night shifts, their union said, and no picket line was crossed.",
    "Ada Moreno, who leads the union, said that the walkout would last until every driver slept at night again.",
    "A mediator will meet both sides on Friday. Moreno said that an offer without a wage rise would be no offer.",
)
LONG = tuple(
    f"On day {day} of the strike nothing moved in the harbour, and the union said so to everybody." for day in range(16)
)


@pytest.mark.parametrize(
    ("line", "gate"),
    [
        ("Subscribe to read", True),
        ("Subscribe to continue reading", True),
        ("Subscribe now to read the rest of this story.", True),
        ("This article is for subscribers", True),
        ("This article is for subscribers only.", True),
        ("The rest of this post is available to paid subscribers", True),
        ("To continue reading, please sign in or create an account.", True),
        ("Keep reading with a 7-day free trial", True),
        ("You've read all your free articles this month", True),
        ("Log in to read the full article", True),
        ("Weiterlesen mit Plus", True),
        ("Dieser Artikel ist nur für Abonnenten", True),
        ("Il vous reste 73.2% de cet article à lire. La suite est réservée aux abonnés.", True),
        ("Para seguir leyendo, suscríbete", True),
        ("Contenido exclusivo para suscriptores", True),
        ("Para continuar lendo, assine o jornal", True),
        ("Per continuare a leggere, abbonati", True),
        ("この記事は有料会員限定です", True),
        ("Already a subscriber? Log in", False),
        ("Subscribe to our newsletter", False),
        ("To continue reading the letters she moved closer to the window.", False),
        ("This article is for everybody who has ever waited for a ferry.", False),
        ("The article is for sale, and the subscribers of the paper may bid for it before anybody else does.", False),
        ("He joined to read the meters of the whole valley.", False),
    ],
)
def test_a_line_that_closes_a_page_is_known(line: str, gate: bool) -> None:
    assert is_gate(line) is gate


def codes(path: Path) -> list[str]:
    return [finding.code for finding in clean_file(path).diagnostics]


def kept(path: Path) -> list[str]:
    cleaned = clean_file(path).cleaned
    assert cleaned is not None
    return [item.block.text for item in cleaned.labelled if item.kept]


@pytest.mark.parametrize("gate", ["Subscribe to read the rest of this article", "This article is for subscribers"])
def test_a_short_text_that_ends_at_a_gate_is_a_warning_and_the_gate_no_text(tmp_path: Path, gate: str) -> None:
    path = tmp_path / "cranes.txt"
    path.write_text("\n\n".join(("Cranes stand still in Port Lessing", *TEXT, gate)), encoding="utf-8")
    assert codes(path) == ["only-the-beginning"]
    assert kept(path) == list(TEXT)


def test_a_long_text_or_one_without_a_gate_is_none(tmp_path: Path) -> None:
    whole, short = tmp_path / "whole.txt", tmp_path / "short.txt"
    whole.write_text("\n\n".join((*TEXT, *LONG, "Subscribe to continue reading")), encoding="utf-8")
    short.write_text("\n\n".join((*TEXT, "Subscribe to our newsletter")), encoding="utf-8")
    assert codes(whole) == codes(short) == []


def test_a_gate_is_seen_wherever_a_page_has_it_below_its_headline(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    path = tmp_path / "cranes.html"
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    body = f"<main><article><h1>Cranes stand still</h1>{text}</article></main><div>Subscribe to continue reading</div>"
    path.write_text(f"<html><head><title>Cranes stand still</title></head><body>{body}</body></html>", encoding="utf-8")
    assert codes(path) == ["only-the-beginning"]
    assert kept(path) == list(TEXT)
