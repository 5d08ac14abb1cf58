"""The forms of regular verbs and adjectives of Spanish, French, Portuguese, Italian and German, without accents.

Those of verbs are the third person, as texts tell of what others did, the participles and the infinitive.
"""

from __future__ import annotations

_ENDINGS = {
    "es": {
        "ar": "ar a an o aron aba aban ara aran aria arian ado ada ados adas ando e en",
        "er": "er e en io ieron ia ian era eran eria erian ido ida idos idas iendo a an",
        "ir": "ir e en io ieron ia ian ira iran iria irian ido ida idos idas iendo a an",
    },
    "fr": {
        "er": "er e ent a erent ait aient era eront erait eraient ee ees es",
        "ir": "ir it issent issait ira iront irait i ie is ies",
        "re": "re e ait ra ront rait u ue us ues",
    },
    "pt": {
        "ar": "ar a am ou aram ava avam ara arao aria ariam ado ada ados adas ando e em",
        "er": "er e em eu eram ia iam era erao eria eriam ido ida idos idas endo a am",
        "ir": "ir e em iu iram ia iam ira irao iria iriam ido ida idos idas indo a",
    },
    "it": {
        "are": "are a ano o arono ava avano era eranno erebbe erebbero ato ata ati ate ando i ino",
        "ere": "ere e ono ette ettero eva evano era eranno erebbe uto uta uti ute endo a ano",
        "ire": "ire e ono isce iscono i irono iva ivano ira iranno irebbe ito ita iti ite endo",
    },
    "de": {"en": "en t te ten", "n": "n t te ten"},
}
"""The endings of each language, by those of the infinitive."""
_VERBS = {lang: {end: all_.split() for end, all_ in verbs.items()} for lang, verbs in _ENDINGS.items()}
_DECLINED = {"es": ("o", "a", "os", "as"), "pt": ("o", "a", "os", "as"), "it": ("o", "a", "i", "e")}
_BEHIND = {"fr": ("", "e", "s", "es"), "de": ("", "e", "en", "er", "es", "em")}
_INSEPARABLE = ("be", "ver", "er", "ent", "zer", "ge", "unter", "uber", "wider", "miss")
"""How verbs of German begin that have no “ge” in the participle, nor have those that end with “ieren”."""
_STOPS = frozenset("bcdfgkpqstvxz")
"""Letters behind which “n” and “m” are not spoken together with a “t”: “öffnet” and “atmet”, not “lernet”."""
_BEFORE_E: dict[str, dict[str, tuple[str, ...]]] = {
    "es": {"c": ("qu",), "g": ("gu",), "z": ("c",)},
    "pt": {"c": ("qu", "c"), "g": ("gu",)},
}
"""How what roots of verbs in “-ar” end with is spelt before an “e”: “c” is “ç” as well, of which no accent is left."""
_SOFTENING = frozenset(("era", "eranno", "erebbe", "erebbero", "i", "ino"))
"""Endings of verbs in “-care” and “-gare” before which an “h” is written: “criticherà”, “critichi”."""


def english_forms(verb: str) -> tuple[str, str, str, str]:
    """The forms of a regular verb: base, third person, past and present; `+` tells that its end is doubled."""
    base = verb.removesuffix("+")
    root = base.removesuffix("e") if base == verb else base + base[-1]
    if base.endswith("y") and base[-2] not in "aeou":
        return base, f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    third = f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{base}s"
    return base, third, f"{root}ed", f"{base}ing" if base.endswith("ee") else f"{root}ing"


def forms_of(entry: str, language: str) -> list[str]:
    """The forms of an entry of a table, folded: a verb with `*`, an adjective with `~`, and those behind a colon."""
    word, _, others = entry.partition(":")
    if "+" in word:
        return _joined(entry)
    mark = word[-1:]
    found = [word] if mark not in "*~" else (_conjugated if mark == "*" else _declined)(word[:-1], language)
    return found if not others else [*found, *(f for other in others.split(",") for f in forms_of(other, language))]


def parted_forms_of(entry: str) -> list[tuple[str, str]]:
    """The forms of a verb of German from which its first part is parted, and that part: “lehnt” and “ab”."""
    part, _, rest = entry.partition("+")
    return [(form, part) for form in forms_of(rest, "de") if not form.startswith("ge")] if rest else []


def _joined(entry: str) -> list[str]:
    """Those that are written in one word: “ablehnen”, “abgelehnt”, “abzulehnen”."""
    part, _, rest = entry.partition("+")
    found = [part + form for form in forms_of(rest, "de")]
    participles = [form for form in found if form.startswith(f"{part}ge") and not form.endswith("e")]
    found += [f"{form}{end}" for form in participles for end in ("e", "en", "er")]
    return [*found, f"{part}zu{rest.partition(':')[0].rstrip('*')}"]


def _conjugated(verb: str, language: str) -> list[str]:
    endings = _VERBS[language]
    ending = next((ending for ending in endings if verb.endswith(ending)), None)
    if ending is None:
        return [verb]
    root = verb.removesuffix(ending)
    if language == "de":
        kept = verb.startswith(_INSEPARABLE) or verb.endswith("ieren")
        spoken = f"{root}e" if _needs_e(root) else root
        forms = [f"{spoken if e[0] == 't' else root}{e}" for e in endings[ending]]
        return [*forms, *([f"{spoken}ter"] if kept else [f"ge{spoken}t", f"ge{spoken}te"])]
    if root[-1] in "cgzi":
        return [written for form in endings[ending] for written in _written(root, ending, form, language)]
    return [root + form for form in endings[ending]]


def _needs_e(root: str) -> bool:
    """Whether an “e” parts a root of German from a “t” behind it: “verhaftet”, “öffnet”, “rechnet”."""
    if root.endswith(("t", "d")):
        return True
    return root.endswith(("n", "m")) and (root[-2:-1] in _STOPS or root[-3:-1] == "ch")


def _written(root: str, ending: str, form: str, language: str) -> list[str]:
    """A root with another ending, as it is spelt: “rechazar” and “rechace”, “cominciare” and “comincerà”."""
    last, first = root[-1], form[0]
    if ending == "ar" and first == "e" and last in _BEFORE_E.get(language, {}):
        return [root[:-1] + spelt + form for spelt in _BEFORE_E[language][last]]
    if language == "fr" and ending == "er" and last == "g" and first == "a":
        return [f"{root}e{form}"]
    if ending == "are" and (last == first == "i" or (first == "e" and root.endswith(("ci", "gi")))):
        return [root[:-1] + form]
    if ending == "are" and last in "cg" and form in _SOFTENING:
        return [f"{root}h{form}"]
    return [root + form]


def _declined(word: str, language: str) -> list[str]:
    if language in _DECLINED:
        return [word[:-1] + ending for ending in _DECLINED[language]]
    return [word + ending for ending in _BEHIND[language]]
