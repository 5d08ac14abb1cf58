"""Bylines, buttons and links around articles in the neighbouring languages."""

from __future__ import annotations

import pytest

from generator.convert.lines.languages import button_abroad, byline_abroad, related_abroad
from generator.convert.lines.looks import is_sentence, look_at
from generator.convert.values import Block

BYLINES = (
    "Von: Max Prell", "von: Max Prell", "par: Zoé Lind", "Par Zoé Lind et Max Prell", "Por Ana Ruiz", "di: Vera Lind",
    "Door Jan Bos", "af: Max", "av: Max", "Autor: Max Prell", "auteur: Zoé", "autore: Vera Lind",
    "Von Max Prell und Jo Bell",
)  # fmt: skip
NO_BYLINES = ("Von hier", "von Max Prell", "Autor Max", "Par exemple", "Door the door", "X Von Max Prell")
BUTTONS = (
    "Teilen", "Merken", "Drucken", "Kommentar", "Kommentare", "Newsletter", "Anzeige", "Werbung", "Jetzt abonnieren",
    "Jetzt testen", "Kostenlos anmelden", "Newsletter bestellen", "Artikel anhören", "Partager", "Imprimer",
    "Publicité",
    "S’abonner", "Abonnez-vous dès maintenant", "Inscrivez-vous", "Écouter cet article", "Compartir", "Comentarios",
    "Suscríbete ya", "Regístrate gratis", "Escuchar este artículo",
    "Condividi", "Stampa", "Abbonati", "Iscriviti ora",
    "Ascolta questo articolo", "Compartilhar", "Assine já", "Inscreva-se", "Delen", "Reacties", "Abonneer nu",
    "Meld je aan", "Impressum", "Datenschutzerklärung", "Aviso legal", "Política de cookies", "Privacyverklaring",
)  # fmt: skip
LINKS = (
    "Lesen Sie auch", "Lesen Sie mehr", "Mehr zum Thema", "Weiterlesen", "Das könnte Sie interessieren",
    "Das könnte Sie auch interessieren: Wie es war", "Lire aussi", "À lire aussi: Les ponts", "Sur le même sujet",
    "Voir aussi | Les ponts", "Lea también", "Leer más", "Te puede interesar", "Más información", "Leggi anche",
    "Potrebbe interessarti", "Per approfondire", "Leia também", "Veja mais", "Veja também", "Lees ook: De brug",
    "Meer over", "Læs også", "Läs mer", "Les også",
)  # fmt: skip
TEXT = (
    "Die Fähre kommt erst im Herbst, wie das Hafenamt sagte.", "“Teilen”", "Teilen Sie das Brot mit allen.",
    "Le pont est fermé.", "Anzeige gegen den Wirt", "Mehr zum Thema kam nicht.",
)  # fmt: skip


def said(text: str) -> tuple[str, float] | None:
    look = look_at(Block((1,), text))
    return byline_abroad(look) or button_abroad(look) or related_abroad(look)


@pytest.mark.parametrize("text", BYLINES)
def test_bylines(text: str) -> None:
    assert said(text) == ("byline", 0.85)


@pytest.mark.parametrize("text", BUTTONS)
def test_buttons(text: str) -> None:
    assert said(text) == ("chrome", 0.9)
    assert said(f"{text}!") == ("chrome", 0.9)


@pytest.mark.parametrize("text", [link for link in LINKS if link != "Veja mais"])
def test_links(text: str) -> None:
    assert said(text) == ("chrome", 0.85)


@pytest.mark.parametrize("text", [*TEXT, *NO_BYLINES])
def test_text_is_let_alone(text: str) -> None:
    assert said(text) is None


def test_a_long_line_is_no_link() -> None:
    long = " ".join(["wort"] * 13)
    assert said(f"Mehr zum Thema: {long}.") == ("chrome", 0.85)
    assert said(f"Mehr zum Thema: {long} wort.") is None
    assert said(f"Mehr zum Thema: {long} wort") == ("chrome", 0.85)
    assert said(f"Mehr zum Thema: {' '.join(['w'] * 27)}") == ("chrome", 0.85)
    assert said(f"Mehr zum Thema: {' '.join(['w'] * 28)}") is None


@pytest.mark.parametrize(
    ("text", "shouts"),
    [
        ("GATES LEAK AGAIN IN ORRIN", True),
        ("Gates leak again in Orrin", False),
        ("السد القديم يتسرب منذ الربيع.", False),
        ("הסכר הישן דולף מאז האביב.", False),
        ("पुराना बाँध वसंत से टपक रहा है।", False),
    ],
)
def test_a_script_without_capitals_never_shouts(text: str, shouts: bool) -> None:
    assert look_at(Block((), text)).shouting is shouts


@pytest.mark.parametrize(
    "text",
    [
        "„Wir haben zu lange gewartet, und jetzt ist das Dach nicht mehr zu retten.“",
        "»Wir haben zu lange gewartet, und jetzt ist das Dach nicht mehr zu retten.«",
        "पुराना बाँध वसंत से टपक रहा है और कोई उसे नहीं देखता।",
    ],
)
def test_sentences_end_and_quotations_close_as_their_language_has_it(text: str) -> None:
    assert is_sentence(text)
    assert look_at(Block((), text)).stops


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("शीला दीक्षित: एक दूरदर्शी राजनेत्री, जिन्होंने दिल्ली को सजाया", 9),
        ("দিল্লির বৃষ্টি", 2),
        ("தில்லியில் மழை", 2),
        ("می‌خواهم بروم", 2),
        ("Cafe\u0301 noir", 2),
        ("दिल्ली।", 1),
    ],
)
def test_a_word_is_one_whatever_signs_its_script_writes_vowels_with(text: str, words: int) -> None:
    assert look_at(Block((), text)).words == words
