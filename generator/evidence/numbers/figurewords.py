"""The words of which numbers and dates are made, as tables; `figures` reads texts with them."""

from __future__ import annotations

from generator.evidence.numbers import foreignwords as foreign
from generator.evidence.words import calendars


def _words(text: str) -> list[str]:
    return text.split()


_ONES = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = _words("twenty thirty forty fifty sixty seventy eighty ninety")
_MONTHS = _words(calendars.MONTHS["en"])
_WEEKDAYS = _words(calendars.WEEKDAYS["en"])
_ORDINALS = _words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_UNITS = (
    ("second seconds", "time", 1.0 / 60),
    ("minute minutes min mins", "time", 1.0),
    ("hour hours hr hrs", "time", 60.0),
    ("day days", "time", 24 * 60.0),
    ("week weeks", "time", 7 * 24 * 60.0),
    ("fortnight fortnights", "time", 14 * 24 * 60.0),
    ("month months", "calendar", 1.0),
    ("year years", "calendar", 12.0),
    ("decade decades", "calendar", 120.0),
    ("century centuries", "calendar", 1200.0),
    ("percent % per_cent", "percent", 1.0),
    ("percentage_point percentage_points pp", "percentage points", 1.0),
    ("basis_point basis_points", "percentage points", 0.01),
    ("gram grams g", "mass", 0.001),
    ("kilogram kilograms kilo kilos kg", "mass", 1.0),
    ("ton tons tonne tonnes", "mass", 1000.0),
    ("lb lbs", "mass", 0.45359237),
    ("ounce ounces", "mass", 0.028349523),
    ("millimetre millimetres millimeter millimeters mm", "length", 0.001),
    ("centimetre centimetres centimeter centimeters cm", "length", 0.01),
    ("metre metres meter meters m", "length", 1.0),
    ("kilometre kilometres kilometer kilometers km", "length", 1000.0),
    ("inch inches", "length", 0.0254),
    ("foot feet ft", "length", 0.3048),
    ("yard yards", "length", 0.9144),
    ("mile miles", "length", 1609.344),
    ("nautical_mile nautical_miles", "length", 1852.0),
    ("mph", "speed", 1609.344),
    ("kph kmh", "speed", 1000.0),
    ("knot knots", "speed", 1852.0),
    ("m² sqm square_metre square_metres square_meter square_meters", "area", 1.0),
    ("km² square_kilometre square_kilometres square_kilometer square_kilometers", "area", 1e6),
    ("square_mile square_miles", "area", 1609.344**2),
    ("square_foot square_feet", "area", 0.3048**2),
    ("hectare hectares ha", "area", 1e4),
    ("acre acres", "area", 4046.8564224),
    ("litre litres liter liters", "volume", 0.001),
    ("m³ cubic_metre cubic_metres cubic_meter cubic_meters", "volume", 1.0),
    ("cubic_foot cubic_feet", "volume", 0.3048**3),
    ("gallon gallons", "gallons", 1.0),
    ("barrel barrels", "barrels", 1.0),
    ("watt watts", "power", 1.0),
    ("kilowatt kilowatts kw", "power", 1e3),
    ("megawatt megawatts mw", "power", 1e6),
    ("gigawatt gigawatts gw", "power", 1e9),
    ("terawatt terawatts tw", "power", 1e12),
    ("kilowatt_hour kilowatt_hours kwh", "energy", 1e3),
    ("megawatt_hour megawatt_hours mwh", "energy", 1e6),
    ("gigawatt_hour gigawatt_hours gwh", "energy", 1e9),
    ("terawatt_hour terawatt_hours twh", "energy", 1e12),
    *foreign.UNITS,
    ("celsius °_c degrees_celsius", "celsius", 1.0),
    ("fahrenheit °_f degrees_fahrenheit", "fahrenheit", 1.0),
)
"""Names of a unit, what it measures, and its size; “_” stands for a space. What has no one size (a gallon, a barrel)
is a measure of its own."""

_MONEY = (
    ("dollar dollars", "dollar"),
    ("usd", "us dollar"),
    ("cad", "canadian dollar"),
    ("aud", "australian dollar"),
    ("nzd", "new zealand dollar"),
    ("hkd", "hong kong dollar"),
    ("sgd", "singapore dollar"),
    ("euro euros eur", "euro"),
    ("pound pounds gbp", "pound"),
    ("yen jpy", "yen"),
    ("yuan renminbi rmb cny", "yuan"),
    ("franc francs chf", "franc"),
    ("rupee rupees inr", "rupee"),
    ("rouble roubles ruble rubles rub", "rouble"),
    ("peso pesos", "peso"),
    ("mxn", "mexican peso"),
    ("cop", "colombian peso"),
    ("ars", "argentine peso"),
    ("clp", "chilean peso"),
    ("reais brl", "real"),
    ("crown crowns krone kroner krona kronor", "crown"),
    ("nok", "norwegian crown"),
    ("sek", "swedish crown"),
    ("dkk", "danish crown"),
    ("czk", "czech crown"),
    ("zloty pln", "zloty"),
    ("rand zar", "rand"),
    ("lira liras", "lira"),
    ("shekel shekels ils", "shekel"),
    ("hryvnia hryvnias uah", "hryvnia"),
    *foreign.MONEY,
)
DOLLARS = {"R": "real", "US": "us dollar", "U.S.": "us dollar", "A": "australian dollar", "AU": "australian dollar"}
DOLLARS |= {"C": "canadian dollar", "CA": "canadian dollar", "NZ": "new zealand dollar", "HK": "hong kong dollar"}
"""Letters before the sign of a dollar that tell whose it is."""
MONEY = frozenset((*(family for _, family in _MONEY), *DOLLARS.values()))
_ROMAN = (
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV XXVI XXVII XXVIII "
    "XXIX XXX"
)
_BY_TENS = "first second third fourth fifth sixth seventh eighth ninth"

NUMBERS: dict[str, float] = {word: value for value, word in enumerate(_ONES)}
NUMBERS |= {word: 10 * ten for ten, word in enumerate(_TENS, 2)}
NUMBERS |= foreign.NUMBERS
SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9}
SCALES |= {"lakh": 1e5, "crore": 1e7} | foreign.SCALES
SHORT_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12}
"""Letters that scale the digits they touch: “€80m”."""

MONEY_SCALES = SHORT_SCALES | {"b": 1e9, "mio": 1e6}
"""Letters that scale a sum of money, also behind a space."""

PLURALS = {"tens": (10.0, 100.0), "dozens": (20.0, 200.0), "hundreds": (100.0, 1e3), "thousands": (1e3, 1e6)}
PLURALS |= {"millions": (1e6, 1e9), "billions": (1e9, 1e12), "trillions": (1e12, 1e15)}
"""Words that say only how large a number is: from where, and up to where."""

PARTS = {
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
PARTS |= {f"{name}s": number for name, number in PARTS.items()}

DECADES = {f"{ten[:-1]}ies": 10.0 * number for number, ten in enumerate(_TENS, 2)}
"""Decades of a life or of a century in words."""

SEVERAL = ("several", "few")
"""Words before “hundred” that make it hundreds."""

BEHIND_PARTS = frozenset(
    _words(
        "had has have lack lacks were was are is say says said in to from by on at more less higher lower since this "
        "last each every within over after before during compared when while because against"
    )
)
"""Words that may stand behind “a quarter” when that is a part: in “a quarter century” it is none."""

HALVES = {"half": 0.5, "quarter": 0.25}
EACH = ("per", "an", "a", "por", "pro", "par")
SPEEDS = {"hour": 1.0, "h": 1.0, "second": 3600.0, "s": 3600.0} | foreign.SPEEDS

FOLDS = {"double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0, "halve": 0.5}
FOLDS |= {f"{name}d": times for name, times in FOLDS.items()} | {f"{name}s": times for name, times in FOLDS.items()}
FOLDS |= {"twofold": 2.0, "threefold": 3.0, "fourfold": 4.0, "fivefold": 5.0, "tenfold": 10.0}
"""By how much something was multiplied."""

ROMAN = {text: number for number, text in enumerate(_ROMAN.split(), 1)}

ORDINALS = {word: number for number, word in enumerate(_ORDINALS, 1)}
OF_TWO = {"a", "the", "other", "each", "one", "latter", "better", *ORDINALS}
"""Words before “half of” that tell which of two parts is meant, and not how large it is."""

MONTHS = {name: number for number, name in enumerate(_MONTHS, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
DAYS = (
    ORDINALS
    | {
        f"{ten} {one}": tens + number
        for ten, tens in (("twenty", 20), ("thirty", 30))
        for number, one in enumerate(_BY_TENS.split(), 1)
        if tens + number <= 31
    }
    | {"thirtieth": 30}
)
"""Days of a month in words."""

WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAYS, 1)}
FOREIGN_MONTHS = {name: number for name, number in foreign.MONTHS.items() if name not in MONTHS}
"""Names of months that are written small, so that a day, a year or a word before them must tell what they are."""
FOREIGN_WEEKDAYS = foreign.WEEKDAYS

SHORT_WEEKDAYS = {name[:3]: number for name, number in WEEKDAYS.items()}
SHORT_WEEKDAYS |= {"tues": 2, "thur": 4, "thurs": 4}
"""Forms that are other words too: they name a day only beside its date."""

UNITS = {name.replace("_", " "): (family, size) for names, family, size in _UNITS for name in names.split()}
UNITS |= {name: (family, 1.0) for names, family in _MONEY for name in names.split()} | {"cents": ("dollar", 0.01)}
"""What a unit measures, and its size in the base unit; months and years cannot be counted in days."""

FOREIGN_SCALES = frozenset(foreign.SCALES) - {"millions", "mio"}
FOREIGN_UNITS = FOREIGN_SCALES.union(name for names, *_ in foreign.UNITS for name in names.split())
"""Units and scales of other languages, before which their ambiguous numbers are read."""

RATIOS = {("in",): 2, ("out", "of"): 3} | foreign.RATIOS
"""What stands between a part and the whole, and how many words on the whole is."""

CODES = {name: family for names, family in _MONEY for name in names.split() if len(name) == 3 and name != "yen"}
"""Codes of currencies, which may stand before the sum in capitals."""

CONVERTED = frozenset(("length", "speed", "area", "volume", "mass"))
"""What is measured in units of two systems, so that a number is rounded when it is told in the other."""

ZONES = {"utc": 0, "gmt": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "jst": 540}
ZONES |= {"est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420}
"""How many minutes a clock is ahead of UTC."""

CLOCK = {"noon": 720.0, "midday": 720.0, "midnight": 0.0}

FUSED = {"hourlong": "hour", "daylong": "day", "weeklong": "week", "monthlong": "month", "yearlong": "year"}

WEAK = {"a": 1.0, "an": 1.0, "both": 2.0, "pair": 2.0, "couple": 2.0, "twice": 2.0, "half": 0.5, "dozen": 12.0}
"""Words that can bear out a number but are not asked for their source."""

VAGUE_MONTHS = frozenset(("may", "march", "mar", "sept"))
"""Months whose names are also other words."""

LENDERS = frozenset(_words("in of since until till by during early late last next mid from through this"))
"""Words after which such a name is a month."""

LABELS = frozenset(
    _words("section chapter part figure table page paragraph article step volume question story summary")
)
"""Words before a number that is a name and no count: “chapter 3”."""

TERMS = frozenset(_words("term terms year day week month quarter century anniversary time round largest biggest"))
"""Words that make an ordinal a fact: “second term”, “third time”."""

OF_SOURCES = frozenset(
    _words(
        "report reports article articles account accounts version versions statement statements description "
        "descriptions wording wordings story stories note notes files"
    )
)
"""What a site counts when it speaks of its own evidence: “two reports say”."""

VOCABULARY = frozenset(
    word
    for word in {
        *NUMBERS,
        *FOREIGN_MONTHS,
        *FOREIGN_WEEKDAYS,
        *SCALES,
        *PLURALS,
        *DECADES,
        *foreign.ROUND,
        *PARTS,
        *ORDINALS,
        *MONTHS,
        *WEEKDAYS,
        *WEAK,
        *FUSED,
        *FOLDS,
        *CLOCK,
        *UNITS,
        *foreign.PARTS,
        "feira",
        "halb",
    }
    if len(word) > 2 and word.isalpha()
)
"""A text without a digit and without any of these has no figure; “a” counts only before a unit."""
