"""What a text tells as sure or done, and its source as possible or planned, in languages besides English."""

from __future__ import annotations

import pytest

from generator.evidence.modality import intentions
from generator.evidence.modality.intentions import unsure_deeds
from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.words.naming import fold

JUDGE = "El fiscal de Lar podría recurrir la sentencia antes de abril."
HALL = "La ville de Lorvan compte rénover le théâtre, dont le toit fuit."
VOTE = "O projeto da ponte poderá voltar a votação em setembro."
PALACE = "La regione intende vendere il palazzo di Varca e potrebbe ricorrere in appello."


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (JUDGE, "El fiscal de Lar recurrirá la sentencia.", ["recurrirá"]),
        (JUDGE, "El fiscal quizá recurrirá la sentencia.", []),
        (JUDGE, "El fiscal no recurrirá la sentencia.", []),
        (JUDGE, "El fiscal puede recurrir la sentencia.", []),
        (HALL, "La ville de Lorvan a rénové le théâtre.", ["rénové"]),
        (HALL, "La ville rénovera le théâtre de Lorvan.", []),
        (VOTE, "O projeto da ponte voltará a votação em setembro.", ["voltará"]),
        (PALACE, "La regione ha venduto il palazzo di Varca.", ["venduto"]),
        (PALACE, "La regione ricorrerà in appello.", ["ricorrerà"]),
        ("Le maire pourrait faire appel du jugement.", "Le maire fera appel du jugement.", ["fera"]),
        ("Il comune potrebbe aprire il passo di Varca.", "Il comune di Varca aprì il passo.", ["aprì"]),
        (f"{JUDGE} La fiscal jefa recurrirá.", "El fiscal de Lar recurrirá la sentencia.", []),
    ],
)
def test_what_is_possible_or_planned_is_not_sure_or_done(source: str, text: str, found: list[str]) -> None:
    compared = Comparison(text, (source,), Spellings(frozenset(), capitals=True))
    assert [one.written for one in unsure_deeds(compared)] == found


@pytest.mark.parametrize("table", [intentions._ENDINGS, intentions._IRREGULAR])
def test_tables_of_forms_are_folded_as_the_words_of_a_text_are(table: dict[str, tuple[str, str]]) -> None:
    assert table == {fold(verb): (fold(future), fold(past)) for verb, (future, past) in table.items()}
