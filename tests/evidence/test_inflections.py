"""Regular verbs of German, Spanish, Portuguese, French and Italian are made as they are spelt."""

from __future__ import annotations

import pytest

from generator.evidence.inflections import forms_of, parted_forms_of


@pytest.mark.parametrize(
    ("entry", "some", "none"),
    [
        ("verhaften*", {"verhaftet", "verhaftete", "verhafteten", "verhafteter"}, {"verhaftt", "geverhaftet"}),
        ("beenden*", {"beendet", "beendete", "beendeten"}, {"beendt"}),
        ("starten*", {"startet", "startete", "gestartet", "gestartete"}, {"startt", "gestartt"}),
        ("offnen*", {"offnet", "offnete", "geoffnet"}, {"offnt"}),
        ("rechnen*", {"rechnet", "rechnete", "gerechnet"}, {"rechnt"}),
        ("atmen*", {"atmet", "atmeten", "geatmet"}, {"atmt"}),
        ("ordnen*", {"ordnet", "geordnet"}, {"ordnt"}),
        ("lehnen*", {"lehnt", "lehnte", "gelehnt"}, {"lehnet"}),
        ("filmen*", {"filmt", "filmte", "gefilmt"}, {"filmet"}),
        ("warnen*", {"warnt", "gewarnt"}, {"warnet"}),
        ("stimmen*", {"stimmt", "gestimmt"}, {"stimmet"}),
        ("planen*", {"plant", "geplant"}, {"planet"}),
        ("steigern*", {"steigern", "steigert", "gesteigert"}, {"steigeret"}),
        ("dementieren*", {"dementiert", "dementierte"}, {"gedementiert"}),
    ],
)
def test_verbs_of_german_have_an_e_where_none_could_be_spoken_without(
    entry: str, some: set[str], none: set[str]
) -> None:
    forms = set(forms_of(entry, "de"))
    assert some <= forms
    assert none.isdisjoint(forms)


def test_what_is_parted_from_its_verb_has_the_same_forms() -> None:
    assert {("richtet", "ein"), ("richtete", "ein")} <= set(parted_forms_of("ein+richten*"))
    assert {"einrichtet", "eingerichtet", "eingerichteten", "einzurichten"} <= set(forms_of("ein+richten*", "de"))
