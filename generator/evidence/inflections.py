"""The forms of regular verbs and adjectives of Spanish, French, Portuguese, Italian and German, without accents."""

from __future__ import annotations

from collections.abc import Iterator

_IR_OF_SPANISH = "ir e en io ieron ia ian ira iran iria irian ido ida idos idas iendo a an"
_IR_OF_PORTUGUESE = "ir e em iu iram ia iam ira irao iria iriam ido ida idos idas indo a"
_VERBS = {
    "es": {
        "ar": "ar a an o aron aba aban ara aran aria arian ado ada ados adas ando e en",
        "er": "er e en io ieron ia ian era eran eria erian ido ida idos idas iendo a an",
        "ir": _IR_OF_SPANISH,
    },
    "fr": {
        "er": "er e ent a erent ait aient era eront erait eraient ee ees es",
        "re": "re e ait ra ront rait u ue us ues",
    }
    | {"ir": "ir it issent issait ira iront irait i ie is ies"},
    "pt": {
        "ar": "ar a am ou aram ava avam ara arao aria ariam ado ada ados adas ando e em",
        "er": "er e em eu eram ia iam era erao eria eriam ido ida idos idas endo a am",
        "ir": _IR_OF_PORTUGUESE,
    },
    "it": {
        "are": "are a ano o arono ava avano era eranno erebbe erebbero ato ata ati ate ando i ino",
        "ere": "ere e ono ette ettero eva evano era eranno erebbe uto uta uti ute endo a ano",
        "ire": "ire e ono isce iscono i irono iva ivano ira iranno irebbe ito ita iti ite endo",
    },
    "de": {"en": "en t te ten", "n": "n t te ten"},
}
"""The endings of each language, by those of the infinitive."""
_DECLINED = {"es": ("o", "a", "os", "as"), "pt": ("o", "a", "os", "as"), "it": ("o", "a", "i", "e")}
_BEHIND = {"fr": ("", "e", "s", "es"), "de": ("", "e", "en", "er", "es", "em")}
_INSEPARABLE = ("be", "ver", "er", "ent", "zer", "ge", "unter", "uber", "wider", "miss")
"""How verbs of German begin that have no “ge” in the participle, nor have those that end with “ieren”."""
_BEFORE_E = {"es": {"c": "qu", "g": "gu", "z": "c"}, "pt": {"c": "qu", "g": "gu"}}
_SOFTENING = frozenset(("era", "eranno", "erebbe", "erebbero", "i", "ino"))
"""Endings of verbs in “-care” and “-gare” before which an “h” is written: “critica”, “critichi”."""


def forms_of(entry: str, language: str) -> Iterator[str]:
    """The forms of an entry of a table, folded: a verb with `*`, an adjective with `~`, and those behind a colon."""
    word, _, others = entry.partition(":")
    if "+" in word:
        yield from _joined(entry)
        return
    if word.endswith("*"):
        yield from _conjugated(word[:-1], language)
    elif word.endswith("~"):
        yield from _declined(word[:-1], language)
    else:
        yield word
    for form in filter(None, others.split(",")):
        yield from forms_of(form, language)


def parted_forms_of(entry: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb of German from which its first part is parted, and that part: “lehnt” and “ab”."""
    part, _, rest = entry.partition("+")
    yield from ((form, part) for form in forms_of(rest, "de") if not form.startswith("ge")) if rest else ()


def _joined(entry: str) -> Iterator[str]:
    """Those that are written in one word: “ablehnen”, “abgelehnt”, “abzulehnen”."""
    part, _, rest = entry.partition("+")
    for form in forms_of(rest, "de"):
        yield f"{part}{form}"
        if form.startswith("ge"):
            yield from (f"{part}{form}{ending}" for ending in ("e", "en", "er"))
    yield f"{part}zu{rest.partition(':')[0].rstrip('*')}"


def _conjugated(verb: str, language: str) -> Iterator[str]:
    for ending, forms in _VERBS[language].items():
        if verb.endswith(ending):
            root = verb.removesuffix(ending)
            for form in forms.split():
                yield _written(root, form, language)
            if language == "de" and not verb.startswith(_INSEPARABLE) and not verb.endswith("ieren"):
                yield from (f"ge{root}t", f"ge{root}te", f"ge{root}ten")
            elif language == "de":
                yield f"{root}ter"
            return


def _written(root: str, form: str, language: str) -> str:
    """A root with an ending, as spelling has it: “rechazar” and “rechace”, “licenziare” and “licenzierà”."""
    if form[0] in "ei":
        if form in ("e", "en", "em") and root[-1] in _BEFORE_E.get(language, {}):
            return root[:-1] + _BEFORE_E[language][root[-1]] + form
        if language == "it" and form[0] == "i" and root.endswith("i"):
            return root[:-1] + form
        if language == "it" and root[-1] in "cg" and form in _SOFTENING:
            return f"{root}h{form}"
    return root + form


def _declined(word: str, language: str) -> Iterator[str]:
    if language in _DECLINED:
        yield from (word[:-1] + ending for ending in _DECLINED[language])
    else:
        yield from (word + ending for ending in _BEHIND[language])
