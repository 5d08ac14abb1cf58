"""Regular verbs of German, Spanish, Portuguese, French and Italian are made as they are spelt."""

from __future__ import annotations

import pytest

from generator.evidence.words.inflections import forms_of, parted_forms_of


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
    assert not {form for form in forms_of("ab+lehnen*", "de") if "ee" in form}


@pytest.mark.parametrize(
    ("entry", "language", "some", "none"),
    [
        ("criticar*", "es", {"critica", "critique", "critiquen"}, {"critice"}),
        ("negar*", "es", {"negue", "nego"}, {"nege"}),
        ("autorizar*", "es", {"autorice", "autorizo"}, {"autorize"}),
        ("crecer*", "es", {"crece", "crecen", "crecera"}, {"creque"}),
        ("proteger*", "es", {"protege", "protegen"}, {"protegue"}),
        ("reducir*", "es", {"reduce", "reducen"}, {"reduque"}),
        ("ficar*", "pt", {"fica", "fique", "fiquem"}, set()),
        ("comecar*", "pt", {"comeca", "comece", "comecem"}, set()),
        ("reconhecer*", "pt", {"reconhece", "reconhecem"}, {"reconheque"}),
        ("proteger*", "pt", {"protege", "protegeu"}, {"protegue"}),
        ("prolonger*", "fr", {"prolongea", "prolongeait", "prolonge", "prolongee"}, {"prolonga"}),
        ("autoriser*", "fr", {"autorisa", "autorisait"}, {"autorisea"}),
        ("criticare*", "it", {"critichera", "critichi", "critica", "critico"}, {"criticera"}),
        ("cominciare*", "it", {"comincia", "comincera", "comincino"}, {"cominciera", "comincii"}),
        ("licenziare*", "it", {"licenziera", "licenzi"}, {"licenzera"}),
        ("vincere*", "it", {"vince", "vincera", "vinceranno"}, {"vinchera"}),
    ],
)
def test_roots_are_spelt_as_the_ending_behind_them_asks_for(
    entry: str, language: str, some: set[str], none: set[str]
) -> None:
    forms = set(forms_of(entry, language))
    assert some <= forms
    assert none.isdisjoint(forms)
