"""The words of numbers and dates in Spanish, German, French and Portuguese, as tables.

They are read in every text: a translation is held to sources in another language. Words that are others in English
(“once”, “seize”, “elf”) or in one of these languages (“dos”, “neuf”) are left out.
"""

from __future__ import annotations

_MONTHS = (
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "jänner febrero mars abril mayo junio julio agosto setiembre octubre noviembre diciembre",
)
_WEEKDAYS = (
    "lunes martes miércoles jueves viernes sábado domingo",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
)
_NUMBERS = (
    "zwei dois deux duas", "tres drei trois três", "cuatro vier quatre quatro", "cinco fünf cinq", "seis sechs",
    "siete sieben sept sete", "ocho acht huit oito", "nueve neun nove", "diez zehn dix dez", "onze",
    "doce zwölf douze doze",
    "trece dreizehn treize treze", "catorce vierzehn quatorze", "quince fünfzehn quinze",
    "dieciséis sechzehn dezesseis",
    "diecisiete siebzehn dezessete", "dieciocho achtzehn dezoito", "diecinueve neunzehn dezenove",
    "veinte zwanzig vingt vinte",
)  # fmt: skip
_TENS = ("treinta dreißig trente trinta", "cuarenta vierzig quarante quarenta", "cincuenta fünfzig cinquante cinquenta")

MONTHS = {name: number for names in _MONTHS for number, name in enumerate(names.split(), 1)}
WEEKDAYS = {name: number for names in _WEEKDAYS for number, name in enumerate(names.split(), 1)}
NUMBERS = {name: number for number, names in enumerate(_NUMBERS, 2) for name in names.split()}
NUMBERS |= {name: tens * 10 for tens, names in enumerate(_TENS, 3) for name in names.split()}

SCALES = {"mil": 1e3, "tausend": 1e3, "mille": 1e3}
SCALES |= dict.fromkeys(("millón", "millones", "millionen", "millions", "mio", "milhão", "milhões"), 1e6)
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
    ("prozent por_ciento pour_cent por_cento", "percent", 1.0),
    ("prozentpunkt prozentpunkte prozentpunkten puntos_porcentuales pontos_percentuais", "percentage points", 1.0),
    ("tonelada toneladas tonnen", "mass", 1000.0),
    ("metro metros metern mètre mètres", "length", 1.0),
    ("kilómetro kilómetros kilometern kilomètre kilomètres quilômetro quilômetros", "length", 1000.0),
    ("hectárea hectáreas hektar hectares", "area", 1e4),
)
MONEY = (("dólar dólares", "dollar"), ("libra libras", "pound"), ("franken francos", "franc"))

OF = frozenset(("de", "d", "do", "del", "er"))
"""Words between a number and what it counts, or between a day and its month."""
IN = frozenset(("en", "im", "em", "seit", "desde", "depuis", "hasta", "bis", "até"))
"""Words after which a month stands alone."""

ABOVE = "más de|mais de|mehr als|über|plus de|al menos|mindestens|au moins|pelo menos"
BELOW = "menos de|weniger als|moins de|casi|fast|presque|quase|bis zu|hasta|jusqu'à|jusqu’à|até|unter"
ABOUT = "unos|unas|alrededor de|cerca de|etwa|rund|ungefähr|environ|quelque|por volta de|aproximadamente"
