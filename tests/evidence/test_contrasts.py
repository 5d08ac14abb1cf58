"""Words whose opposites alone the sources have, in freer words, and the forms in which the tables have them."""

from __future__ import annotations

import pytest

from generator.evidence.names.mentions import Comparison, Spellings
from generator.evidence.polarity.contrasts import contrasts
from generator.evidence.words.inflections import forms_of, parted_forms_of

NORTH = "The firm shut its mill in Oskby in May and hired forty weavers, who must work at night."
DAM = "El alcalde de Lar levantó el veto a la pesca, pero los perros siguen prohibidos en la playa."
HALL = "Der Rat lehnt den Bau der Halle in Lemberg ab, weil die Kosten im Frühjahr gestiegen sind."
MILL = "Die Firma schloss ihre Mühle in Lemberg im Mai, und vierzig Weber verloren die Arbeit."
FIRE = "Une baisse du vent a permis d’éteindre le feu, et les chemins de Lorvan sont fermés."
PIER = "A câmara de Lobal proibiu os barcos no cais, e o preço do peixe caiu em maio."
PASS = "Il comune di Varca ha chiuso il passo, e gli alberghi non hanno licenziato i camerieri."


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        (NORTH, "In May the mill in Oskby was opened.", ["opened"]),
        (NORTH, "Forty weavers were laid off by the firm.", ["laid off"]),
        (NORTH, "The mill in Oskby is no longer open since May.", []),
        (NORTH, "Before May, the mill in Oskby was not shut.", []),
        (NORTH, "A mill in Halden was opened by the firm.", []),
        (NORTH, "In 1990 the mill in Oskby was opened.", []),
        (DAM, "Los perros están permitidos en la playa.", ["permitidos"]),
        (DAM, "El alcalde de Lar permite la pesca.", []),
        (HALL, "Dem Bau der Halle stimmt der Rat zu.", ["stimmt"]),
        (HALL, "Der Bau der Halle wird vom Rat nicht angenommen.", []),
        (HALL, "Im Frühjahr sind die Kosten der Halle gesunken.", ["gesunken"]),
        (MILL, "Im Mai eröffnete die Firma ihre Mühle in Lemberg.", ["eröffnete"]),
        (MILL, "Die Mühle in Lemberg wurde im Mai von der Firma eröffnet.", ["eröffnet"]),
        (FIRE, "La hausse du vent a permis d’éteindre le feu.", ["hausse"]),
        (FIRE, "Les chemins de Lorvan sont ouverts.", ["ouverts"]),
        (PIER, "Os barcos são permitidos no cais de Lobal.", ["permitidos"]),
        (PIER, "O preço do peixe aumentou em maio.", ["aumentou"]),
        (PASS, "Il passo di Varca è aperto.", ["aperto"]),
        ("Il parco di Varca riapre con orari più lunghi.", "Gli orari del parco saranno più brevi.", ["brevi"]),
        (PASS, "Gli alberghi di Varca hanno assunto i camerieri.", []),
    ],
)
def test_a_word_is_told_whose_opposite_alone_a_source_has(source: str, text: str, found: list[str]) -> None:
    assert written(source, text) == found


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The port sold a crane to Arne Holt.", "Arne Holt bought a crane from the port."),
        ("More trains stop in the north than in the south.", "Fewer trains stop in the south than in the north."),
        ("Im Vorjahr kamen weniger Gäste als heute.", "Heute kamen mehr Gäste, als im Vorjahr da waren."),
        ("The title was her first since 2012.", "In 2012 she had won her last title."),
        ("None of the pumps worked.", "All of the pumps failed to work."),
        ("Traders hope for a rise in the price of tin.", "The price of tin has fallen."),
        ("Readers opposed the closing of the hall.", "Readers supported the opening of the hall."),
        ("The council voted against the sale, which the mayor supported.", "The council rejected the sale."),
        ("The lake was full in May and empty in August.", "The lake was full in May."),
    ],
)
def test_what_may_be_so_as_well_is_let_be(source: str, text: str) -> None:
    assert written(source, text) == []


def test_what_a_source_says_as_well_of_something_else_is_no_excuse() -> None:
    source = "Rain has filled the wells of the town, where the tanks of the school were nearly empty in August."
    assert written(source, "In August the tanks of the school were nearly full.") == ["full"]


@pytest.mark.parametrize(
    ("entry", "language", "some"),
    [
        ("rechazar*", "es", {"rechaza", "rechazo", "rechace", "rechazara", "rechazados"}),
        ("cerrar*:cierra,cierran", "es", {"cerro", "cerraron", "cierra", "cierran"}),
        ("licenziare*", "it", {"licenzia", "licenziera", "licenziati"}),
        ("criticare*", "it", {"critica", "critichera", "criticato"}),
        ("autoriser*", "fr", {"autorise", "autoriserait", "autorisees"}),
        ("aprovar*", "pt", {"aprovou", "aprovada", "aprovara"}),
        ("erhohen*", "de", {"erhoht", "erhohten"}),
        ("kaufen*", "de", {"kaufte", "gekauft"}),
        ("ab+lehnen*", "de", {"ablehnt", "abgelehnt", "abgelehnten", "abzulehnen"}),
        ("barato~", "es", {"barato", "baratas"}),
        ("privato~", "it", {"privati", "private"}),
        ("fermé:clos~", "fr", {"fermé", "close", "clos"}),
    ],
)
def test_verbs_and_adjectives_are_told_in_their_forms(entry: str, language: str, some: set[str]) -> None:
    assert some <= set(forms_of(entry, language))


def test_no_verb_of_german_has_ge_where_its_first_part_stays() -> None:
    assert not {"geerhoht", "geverkauft"} & {*forms_of("erhohen*", "de"), *forms_of("verkaufen*", "de")}
    assert ("lehnte", "ab") in set(parted_forms_of("ab+lehnen*"))


def written(source: str, text: str) -> list[str]:
    return [one.written for one in contrasts(Comparison(text, (source,), Spellings(frozenset(), capitals=True)))]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("A pesca foi interditada no lago de Lobal até maio.", "Não é permitida a pesca no lago de Lobal até maio."),
        ("La pesca è vietata nel lago di Varca fino a maggio.", "Non è permessa la pesca nel lago di Varca."),
    ],
)
def test_an_is_with_an_accent_begins_no_clause(source: str, text: str) -> None:
    assert written(source, text) == []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The guide to Oskby can be bought at the mill.", "The guide to Oskby is sold at the mill."),
        ("La guida di Varca può essere comprata al mulino.", "La guida di Varca è in vendita al mulino."),
    ],
)
def test_what_is_sold_is_bought(source: str, text: str) -> None:
    assert written(source, text) == []


def test_what_others_have_as_well_is_not_the_only_one() -> None:
    source = "Lobal is the only harbour on the lake with a crane of its own."
    assert written(source, "Like other harbours on the lake, Lobal has a crane of its own.") == ["Like other"]


@pytest.mark.parametrize(
    ("source", "text", "told"),
    [
        (
            "Police arrested five men in Oskby on Monday. A sixth suspect, the driver of a port crane, was let go.",
            "The driver of the crane was kept behind bars.",
            "behind bars",
        ),
        (
            "The harvest of cocoa will shrink this year, dealers warned on Monday. World prices rose on the news.",
            "On the warning, dealers let the world prices of cocoa slide.",
            "slide",
        ),
    ],
)
def test_what_a_source_says_of_something_else_that_shares_less_is_no_excuse(source: str, text: str, told: str) -> None:
    assert written(source, text) == [told]


def test_what_a_source_says_of_what_shares_as_much_is_an_excuse() -> None:
    source = "The police arrested the driver of the crane on Monday. A judge let the driver of the crane go on Friday."
    assert written(source, "The driver of the crane was kept behind bars.") == []
