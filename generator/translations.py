"""Files of content/ in other languages: `name.es.md` stands beside `name.md`."""

from __future__ import annotations

from generator.config import LANGUAGE, edition_of
from generator.diagnostics import Diagnostic, Outcome, Severity, Span
from generator.ground.patterns import lazy_pattern
from generator.ground.slugs import slugify

_TWO_LETTERS = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo "
    "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka "
    "kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng "
    "nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su "
    "sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
_LANGUAGES = frozenset(_TWO_LETTERS.split())
"""The languages of two letters (ISO 639-1); what has three may be an old copy, as `.old` and `.bak`."""
_NEARLY = lazy_pattern(r"(?P<name>.+)[._ ](?P<code>[A-Za-z]{2})")
_TRANSLATION = lazy_pattern(rf"\A(.+)\.({LANGUAGE})\.md\Z")


def meant_translation(stem: str) -> str:
    """How a file is called that ends nearly like one in another language, as `name_de` and `name.DE`; or empty."""
    found = _NEARLY.fullmatch(stem)
    code = found["code"].lower() if found else ""
    return f"{slugify(found['name'])}.{code}" if found and code in _LANGUAGES and slugify(found["name"]) else ""


def in_language(paths: tuple[str, ...], language: str) -> Outcome[tuple[str, ...]]:
    """The files that the edition in a language is made of: in Spanish `name.es.md` takes the place of `name.md`.

    What is not translated yet stands as it is, and a finding says how much that is.
    """
    translations = {path: match[2] for path in paths if (match := path.count(".") > 1 and _TRANSLATION.match(path))}
    ours = {original_of(path) for path, written in translations.items() if written == language}
    chosen = tuple(path for path in paths if path not in ours and translations.get(path, language) == language)
    known = frozenset(paths)
    alone = [path for path in translations if original_of(path) not in known]
    findings = [_nothing_to_translate(path) for path in alone]
    findings += [
        _unknown_language(path, code)
        for path, code in translations.items()
        if code.partition("-")[0] not in _LANGUAGES
        and code != language
        and not any(edition_of(each) == code for each in known)
    ]
    findings += [
        _no_language(path, code) for path in paths if len(code := edition_of(path)) == 2 and code not in _LANGUAGES
    ]
    codes = [code for path in paths if (code := edition_of(path))]
    findings += [_hyphened(path, code) for code in codes for path in paths if _is_hyphened(path, code, known)]
    left = [path for path in chosen if path.endswith(".md") and path not in translations]
    if ours and left:
        findings.append(_untranslated(left, len(ours), language))
    return Outcome(chosen, tuple(findings))


def original_of(path: str) -> str:
    """The file that a file of content/ is a translation of, or the file itself."""
    return _TRANSLATION.sub(r"\1.md", path) if path.count(".") > 1 else path  # of most files there is but one


def _nothing_to_translate(path: str) -> Diagnostic:
    hint = f"name.es.md stands beside name.md: here {original_of(path)} is missing"
    return Diagnostic("nothing-to-translate", f"{path} translates no file", Span(path), hint)


def _unknown_language(path: str, code: str) -> Diagnostic:
    message = f"{path} is taken for a translation into “{code}”, and no page shows it"
    folder = path.partition("/")[0]
    hint = f"move it out of {folder}/ if it is a copy; a language needs {folder}/site.{code}.yaml"
    return Diagnostic("unknown-language", message, Span(path), hint, Severity.WARNING)


def _no_language(path: str, code: str) -> Diagnostic:
    message = f"{path} has the words of an edition in “{code}”, and no language is called so"
    hint = "name the language as it is written for short, such as site.es.yaml for Spanish"
    return Diagnostic("unknown-language", message, Span(path), hint, Severity.WARNING)


def _is_hyphened(path: str, code: str, known: frozenset[str]) -> bool:
    """Whether a file has the language of an edition behind a hyphen, and stands beside what it may translate."""
    return path.endswith(f"-{code}.md") and f"{path.removesuffix(f'-{code}.md')}.md" in known


def _hyphened(path: str, code: str) -> Diagnostic:
    name = path.removesuffix(f"-{code}.md")
    message = f"{path} is a page of its own beside {name}.md, and no translation of it"
    hint = f"call it {name.rpartition('/')[2]}.{code}.md if it is one"
    return Diagnostic("unknown-language", message, Span(path), hint, Severity.WARNING)


def _untranslated(left: list[str], done: int, language: str) -> Diagnostic:
    message = f"{len(left)} of {len(left) + done} files have no {language} text yet and stand as they are"
    return Diagnostic("untranslated", message, Span(left[0]), f"write {left[0][:-3]}.{language}.md", Severity.WARNING)
