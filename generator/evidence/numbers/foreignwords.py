"""The words of numbers and dates in Spanish, German, French and Portuguese, as tables.

They are read in every text: a translation is held to sources in another language. Words that are others in English
(“once”, “seize”, “elf”) or in one of these languages (“dos”, “neuf”) are left out.
"""

from __future__ import annotations

from generator.evidence.words import calendars
from generator.ground.patterns import lazy_pattern

_MONTHS = (
    *(calendars.MONTHS[language] for language in ("es", "de", "fr", "pt")),
    "jänner febrero mars abril mayo junio julio agosto setiembre octubre noviembre diciembre",
)
_WEEKDAYS = tuple(calendars.WEEKDAYS[language] for language in ("es", "de", "fr"))
FEIRAS = {name: number for number, name in enumerate(calendars.WEEKDAYS["pt"].split()[:5], 1)}
"""Portuguese days of the week, before “feira”."""
_NUMBERS = (
    "zwei dois deux duas", "tres drei trois três", "cuatro vier quatre quatro", "cinco fünf cinq", "seis sechs",
    "siete sieben sept sete", "ocho acht huit oito", "nueve neun nove", "diez zehn dix dez", "onze",
    "doce zwölf douze doze",
    "trece dreizehn treize treze", "catorce vierzehn quatorze", "quince fünfzehn quinze",
    "dieciséis sechzehn dezesseis",
    "diecisiete siebzehn dezessete", "dieciocho achtzehn dezoito", "diecinueve neunzehn dezenove",
    "veinte zwanzig vingt vinte",
)  # fmt: skip
_TENS = (
    "treinta dreißig trente trinta", "cuarenta vierzig quarante quarenta", "cincuenta fünfzig cinquante cinquenta",
    "sesenta sechzig soixante sessenta", "setenta siebzig", "ochenta achtzig oitenta", "noventa neunzig",
)  # fmt: skip
_HUNDREDS = {
    200: "doscient duzent", 300: "trescient trezent", 400: "cuatrocient quatrocent", 500: "quinient quinhent",
    600: "seiscient seiscent", 700: "setecient setecent", 800: "ochocient oitocent", 900: "novecient novecent",
}  # fmt: skip
_GERMAN_ONES = "ein zwei drei vier fünf sechs sieben acht neun"
_GERMAN_HALVED = f"{_GERMAN_ONES} zehn elf zwölf"

MONTHS = {name: number for names in _MONTHS for number, name in enumerate(names.split(), 1)}
WEEKDAYS = {name: number for names in _WEEKDAYS for number, name in enumerate(names.split(), 1)}
NUMBERS: dict[str, float] = {name: number for number, names in enumerate(_NUMBERS, 2) for name in names.split()}
NUMBERS |= {name: tens * 10 for tens, names in enumerate(_TENS, 3) for name in names.split()}
NUMBERS |= {
    f"{one}und{tens}": value + NUMBERS[tens]
    for value, one in enumerate(_GERMAN_ONES.split(), 1)
    for tens in ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
}
NUMBERS |= {f"{one}einhalb": value + 0.5 for value, one in enumerate(_GERMAN_HALVED.split(), 1)} | {"anderthalb": 1.5}
NUMBERS |= {"cien": 100, "hundert": 100}
NUMBERS |= {
    f"{name}{end}": hundreds for hundreds, names in _HUNDREDS.items() for name in names.split() for end in ("os", "as")
}

_COMPOUND = lazy_pattern(r"(?:(?P<thousands>.*?)tausend)?(?:und)?(?:(?P<hundreds>.*?)hundert)?(?:und)?(?P<rest>.*)")
_SMALL = {**{one: number for number, one in enumerate(_GERMAN_ONES.split(), 1)}, "eins": 1, "elf": 11}
_SHORTEST, _LONGEST = 10, 60
"""Letters of such a word: hundertelf has ten."""


def compound_of(word: str) -> float:
    """The number that a word of several numbers in German is: “zweitausenddreihundert”; 0 where it is none."""
    if not _SHORTEST <= len(word) <= _LONGEST or not ("hundert" in word or "tausend" in word) or word in NUMBERS:
        return 0
    return _compound(word)


def _compound(word: str) -> float:
    small = NUMBERS.get(word) or _SMALL.get(word, 0)
    match = _COMPOUND.fullmatch(word)
    if small or match is None or match["thousands"] is match["hundreds"] is None:
        return small
    total = 0.0
    for part, size in ((match["thousands"], 1000), (match["hundreds"], 100), (match["rest"], 1)):
        number = _compound(part) if part else int(part == "" and size > 1)
        if part and not number:
            return 0
        total += number * size
    return total


_AMERICAN: tuple[str, ...] = ("states", "american", "americans", "u")
NAMES: dict[str, tuple[str, ...]] = dict.fromkeys(("estados", "unidos", "etats", "unis"), _AMERICAN)
NAMES |= dict.fromkeys(("naciones", "unidas", "nacoes", "unies"), ("nations", "un"))
NAMES |= dict.fromkeys(("reino", "unido", "royaume", "uni"), ("kingdom", "britain", "british", "uk"))
NAMES |= dict.fromkeys(("europea", "europeia", "europeenne", "uniao"), ("european", "eu"))
NAMES |= dict.fromkeys(("casa", "blanca", "branca", "maison", "blanche"), ("white",))
"""Words of names that are translated, without accents, and what stands for the name in English."""

LEFT_OUT = {
    "un": 1,
    "uno": 1,
    "um": 1,
    "una": 1,
    "une": 1,
    "uma": 1,
    "dos": 2,
    "neuf": 9,
    "once": 11,
    "elf": 11,
    "seize": 16,
    "ciento": 100,
    "cento": 100,
    "cent": 100,
}
"""Numbers that are other words too: they are read before a unit or a scale of their language, and behind tens."""
THOUSANDS = ("mil", "mille", "tausend")
"""Words that are a thousand without a number before them."""
AND = frozenset(("y", "e", "et"))
"""Words between tens and ones, and before “half”."""
HALVES = dict.fromkeys(("medio", "media", "meio", "meia", "demi", "demie"), 0.5)
PARTS = dict.fromkeys(("mitad", "hälfte", "moitié", "metade"), 1 / 2)
PARTS |= dict.fromkeys(("tercio", "tercios", "drittel", "tiers", "terço", "terços"), 1 / 3)
PARTS |= dict.fromkeys(("viertel", "quart", "quarts"), 1 / 4)
"""Parts of a whole; the Spanish “cuarto” is a room as well."""
RATIOS: dict[tuple[str, ...], int] = {("sur",): 2, ("von",): 2, ("de", "cada"): 3, ("em", "cada"): 3}
"""“dos de cada tres”"""

ROUND = {"dizaine": 10.0, "douzaine": 12.0, "vingtaine": 20.0, "trentaine": 30.0, "cinquantaine": 50.0}
ROUND |= {"soixantaine": 60.0, "centaine": 100.0, "decena": 10.0, "docena": 12.0, "veintena": 20.0, "treintena": 30.0}
ROUND |= {"centenar": 100.0, "dezena": 10.0, "dúzia": 12.0, "centena": 100.0, "dutzend": 12.0}
"""Nouns that are a number, more or less, behind an article: “une trentaine”."""

SCALES = {"mil": 1e3, "tausend": 1e3, "mille": 1e3}
SCALES |= dict.fromkeys(("millón", "millones", "millionen", "millions", "mio", "milhão", "milhões"), 1e6)
SCALES |= dict.fromkeys(("md", "mds"), 1e9)
SCALES |= dict.fromkeys(("milliarde", "milliarden", "milliard", "milliards", "mrd", "bilhão", "bilhões"), 1e9)
SCALES |= dict.fromkeys(("billón", "billones", "billionen"), 1e12)

UNITS = (
    ("segundo segundos sekunde sekunden seconde secondes", "time", 1.0 / 60),
    ("minuto minutos minuten", "time", 1.0),
    ("hora horas stunde stunden heure heures", "time", 60.0),
    ("día días dia dias tage tagen jour jours", "time", 24 * 60.0),
    ("semana semanas woche wochen semaine semaines", "time", 7 * 24 * 60.0),
    ("mes meses monat monate monaten mois mês", "calendar", 1.0),
    ("año años ano anos jahr jahre jahren ans année années", "calendar", 12.0),
    ("década décadas jahrzehnt jahrzehnte jahrzehnten décennie décennies", "calendar", 120.0),
    ("prozent por_ciento pour_cent por_cento", "percent", 1.0),
    ("prozentpunkt prozentpunkte prozentpunkten puntos_porcentuales pontos_percentuais", "percentage points", 1.0),
    ("décima décimas", "percentage points", 0.1),
    ("tonelada toneladas tonnen", "mass", 1000.0),
    ("metro metros metern mètre mètres", "length", 1.0),
    ("kilómetro kilómetros kilometern kilomètre kilomètres quilômetro quilômetros", "length", 1000.0),
    ("quadratkilometer quadratkilometern kilómetros_cuadrados kilomètres_carrés quilômetros_quadrados", "area", 1e6),
    ("hectárea hectáreas hektar hectares", "area", 1e4),
)
MONEY = (("dólar dólares", "dollar"), ("libra libras", "pound"), ("franken francos", "franc"))

SPEEDS = dict.fromkeys(("hora", "stunde", "heure"), 1.0)
DEGREES = ("grad", "grado", "grados", "degré", "degrés", "grau", "graus")
ARTICLES = frozenset(
    ("la", "die", "der", "das", "un", "una", "ein", "eine", "einem", "um", "uma", "une", "le", "les", "os", "los")
)

OF = frozenset(("de", "d", "do", "del", "er"))
"""Words between a number and what it counts, or between a day and its month."""
UP_TO = frozenset(("y", "e", "et", "und", "al", "a", "au", "ao", "bis", "el", "le", "o"))
"""Words between two days of a month."""
IN = frozenset(("en", "im", "em", "seit", "desde", "depuis", "hasta", "bis", "até"))
"""Words after which a month stands alone."""

ABOVE = "más de|pasan de|pasa de|mais de|mehr als|über|plus de|al menos|mindestens|au moins|pelo menos"
BELOW = "menos de|weniger als|moins de|casi|fast|presque|quase|bis zu|hasta|jusqu'à|jusqu’à|até|unter"
ABOUT = "unos|unas|alrededor de|cerca de|etwa|rund|ungefähr|environ|quelque|por volta de|aproximadamente"
