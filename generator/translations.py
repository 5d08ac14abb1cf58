"""Files of content/ in other languages: `name.es.md` stands beside `name.md`."""

from __future__ import annotations

from generator.config import LANGUAGE
from generator.diagnostics import Diagnostic, Outcome, Severity, Span
from generator.ground.patterns import lazy_pattern

_TRANSLATION = lazy_pattern(rf"(.+)\.({LANGUAGE})\.md\Z")


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


def _untranslated(left: list[str], done: int, language: str) -> Diagnostic:
    message = f"{len(left)} of {len(left) + done} files have no {language} text yet and stand as they are"
    return Diagnostic("untranslated", message, Span(left[0]), f"write {left[0][:-3]}.{language}.md", Severity.WARNING)
