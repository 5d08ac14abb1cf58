"""The commonest words around articles that are not in English: no list could be whole."""

from __future__ import annotations

import re

from generator.convert.looks import Look, Verdict
from generator.convert.rows import any_of

_NAME = r"(?-i:[A-ZÀ-Þ][\w.’'-]+)"
_BYLINE = re.compile(rf"\A(?:von|par|por|di|door|af|av|autor|auteur|autore): ?{_NAME}(?: {_NAME}){{0,4}}\Z", re.I)
_BYLINE_BARE = re.compile(
    r"\A(?:Von|Par|Por|Di|Door)(?: [A-ZÀ-Þ][\w.’'-]+){2,4}(?: (?:und|et|y|e|en) [A-ZÀ-Þ].{2,40})?\Z"
)
_LINK = any_of(
    r"""
    lesen sie (?:auch|mehr|dazu)|mehr zum thema|auch interessant|zum thema|weiterlesen
    das könnte sie (?:auch )?interessieren
    (?:à )?lire (?:aussi|également)|sur le même sujet|voir aussi|a lire aussi|nos articles
    le[ae] también|leer más|te puede interesar|más información|noticias relacionadas|lee más|artículos relacionados
    leggi anche|potrebbe interessarti|per approfondire|leia (?:também|mais)|veja também|notícias relacionadas
    lees (?:ook|meer|verder)|meer over|læs også|läs (?:också|mer|även)|les også
    """,
    start=r"\A",
    end=r"(?:\W{0,3}\Z|\s?[:|»>–—]\s?\S.{0,200}\Z)",
)
_BUTTON = any_of(
    r"""
    teilen|merken|drucken|kommentare?|newsletter|anzeige|werbung
    jetzt (?:abonnieren|anmelden|registrieren|lesen|testen)
    (?:newsletter|kostenlos) (?:abonnieren|bestellen|anmelden|testen)
    artikel (?:teilen|merken|anhören|drucken)
    partager|imprimer|commentaires?|publicité|s[’']abonner|abonnez-vous\b.{0,60}|inscrivez-vous\b.{0,60}
    écouter (?:cet article)?
    compartir|imprimir|comentarios?|publicidad|suscríb[ae](?:te|se)\b.{0,60}
    regístrate\b.{0,60}|escuchar (?:este artículo)?
    condividi|stampa|commenti|pubblicità|abbonati\b.{0,60}|iscriviti\b.{0,60}|ascolta (?:questo articolo)?
    compartilh(?:ar|e)|comentários|publicidade|ass?ine\b.{0,60}|inscreva-se\b.{0,60}
    delen|reacties|advertentie|abonneer\b.{0,60}|meld je aan\b.{0,60}
    impressum|datenschutz(?:erklärung)?|mentions légales|aviso legal
    política de (?:privacidad|cookies)|privacyverklaring
    """,
    start=r"\A",
    end=r"\W{0,3}\Z",
)

GERMAN_DAY = (
    r"(?:(?<!\b\d\.)(?<!\b\d\d\.)|(?!\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|"
    r"Dezember|Jahrhundert)))"
)
"""Holds where a full stop does not stand within “4. April”."""


def abroad(look: Look) -> Verdict | None:
    """A byline, a button or a link to another article in one of the neighbouring languages."""
    text = look.text
    if look.words > 30 or look.quoted:
        return None
    if _BYLINE.match(text) or _BYLINE_BARE.match(text):
        return "byline", 0.85
    if _BUTTON.match(text):
        return "chrome", 0.9
    return ("chrome", 0.85) if _LINK.match(text) and not (look.stops and look.words > 16) else None
