"""What must never leave the house: drafts, articles that belong to others, and where the site was built.

The build leaves all of it out. This looks again at the finished bytes, knowing nothing of how they came about, because
a site's own layouts can print anything and a published page cannot be taken back.
"""

from __future__ import annotations

import hashlib
import html
import os
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from generator.addresses import path_of
from generator.build import Inputs
from generator.content import FOLDER, Document
from generator.diagnostics import Diagnostic, Span
from generator.evidence.originals import leads_out, text_of_original
from generator.layouts import Output
from generator.seeds import ORIGINALS, Source

DRAFT, ORIGINAL, ARTICLE, MACHINE = "draft-published", "original-published", "article-published", "machine-published"

_MARKUP = re.compile(r"\[@[^\]]*\]|https?://\S+|[\[\](){}<>*_`#|\\“”\"]")
_PARTING = re.compile(_MARKUP.pattern + r"|[.!?;:]\s")
_QUOTED = re.compile(r"[“\"][^”\"]*(?P<end>[”\"]?)")
_TAG = re.compile(r"<[^<>]*>")
_TARGET = re.compile(r"\](?:\(|:)\s*(?:<([^<>\n]*)>|([^\s<>()]+))")
"""What a link or picture leads to, as Markdown has it behind its text or behind the name of a reference."""
_TEXTS = (".html", ".xml", ".txt", ".json", ".js", ".css", ".svg")


@dataclass(frozen=True, slots=True)
class _Secret:
    """Words that may not be shown, the file they come from, and the code to report them under."""

    words: str
    path: str
    code: str

    @property
    def tight(self) -> str:
        """The words as they are looked for."""
        return _tight(self.words)


def withheld(
    inputs: Inputs, outputs: Iterable[Output], originals: Mapping[str, bytes], folders: Iterable[Path]
) -> tuple[Diagnostic, ...]:
    """Every draft, article, original or folder of this machine that a finished site would show."""
    made = tuple(outputs)
    found = (
        *_draft_files(inputs, made),
        *_whole_originals(inputs.sources, made, originals),
        *_secret_words(inputs, made, originals),
        *_folders(made, folders),
    )
    return tuple(dict.fromkeys(found))


def original_files(root: Path) -> dict[str, bytes]:
    """The articles behind the notes that lie in this work tree, by path."""
    paths = () if leads_out(root) else sorted((root / ORIGINALS).rglob("*"))
    files = (path for path in paths if path.is_file() and not path.is_symlink())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def _draft_files(inputs: Inputs, outputs: tuple[Output, ...]) -> Iterator[Diagnostic]:
    """Pages of drafts, and pictures that only drafts use."""
    made = {output.path for output in outputs}
    documents, bodies = inputs.content.documents, inputs.content.bodies
    shown = [document for document in documents if not document.draft]
    addresses = {path_of(document) for document in shown}
    on_pages = {target for document in shown for target in _targets(document.path, bodies[document.path])}
    for draft in (document for document in documents if document.draft):
        if path_of(draft) in made - addresses:
            yield _finding(DRAFT, f"{path_of(draft)} is the page of a draft", draft.path)
        in_draft = _targets(draft.path, bodies[draft.path]) - on_pages
        for picture, _ in inputs.content.pictures:
            if picture in made and f"{FOLDER}/{picture}" in in_draft:
                yield _finding(DRAFT, f"{picture} is used by a draft only", draft.path)


def _targets(path: str, body: str) -> set[str]:
    """The files that the links and pictures of a document may mean, from the top of the site on."""
    written = (match[1] or match[2] for match in _TARGET.finditer(body))
    targets = (unquote(html.unescape(target)).partition("#")[0] for target in written)
    return {posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) for target in targets}


def _whole_originals(
    sources: Iterable[Source], outputs: Iterable[Output], originals: Mapping[str, bytes]
) -> Iterator[Diagnostic]:
    """Files of the site that are an original, byte for byte."""
    known = {hashlib.sha256(data).hexdigest(): path for path, data in originals.items() if data}
    for source in sources:
        if source.front.article and source.front.text != "open":
            known.setdefault(source.front.article.sha256, source.span.path)
    for output in outputs:
        path = known.get(hashlib.sha256(output.data).hexdigest())
        if path:
            yield _finding(ORIGINAL, f"{output.path} is an article as published", path)


def _secret_words(inputs: Inputs, outputs: Iterable[Output], originals: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """Sentences that the site shows and that stand only where nothing may be shown from."""
    free = _tight(" ".join(_free_words(inputs)))
    secrets = {secret.tight: secret for secret in _secrets(inputs, originals)}
    secrets = {tight: secret for tight, secret in secrets.items() if tight not in free}
    if not secrets:
        return
    for output in outputs:
        if output.path.endswith(_TEXTS):
            shown = _tight(html.unescape(_TAG.sub(" ", output.data.decode("utf-8", "replace"))))
            for tight, secret in secrets.items():
                if tight in shown:
                    yield _finding(secret.code, f"{output.path} shows “{secret.words[:60]}”", secret.path)


def _free_words(inputs: Inputs) -> Iterator[str]:
    """Everything that the site may show: what is published, and the sources that may be shown."""
    config = inputs.config
    yield from (config.title, config.tagline, config.description)
    for document in inputs.content.documents:
        if not document.draft:
            yield from _words(inputs, document)
    for source in inputs.sources:
        yield from (source.front.title, source.front.publisher, source.front.byline)
        if source.shown:
            yield from (paragraph.text for paragraph in source.paragraphs)


def _secrets(inputs: Inputs, originals: Mapping[str, bytes]) -> Iterator[_Secret]:
    for document in inputs.content.documents:
        if document.draft:
            for words in _words(inputs, document):
                yield from _fragments(words, 30, document.path, DRAFT)
    for source in inputs.sources:
        for paragraph in source.paragraphs if not source.shown else ():
            yield from _fragments(_unquoted(paragraph.text), 60, source.span.path, ARTICLE)
    for path, data in originals.items():
        text = text_of_original(data, path)
        for line in (data.decode("utf-8", "replace") if text.failed else text.value).splitlines():
            yield from _fragments(_unquoted(line), 60, path, ORIGINAL)


def _unquoted(text: str) -> str:
    """A text with a bar for each quotation in it; one that nothing closes stays."""
    return _QUOTED.sub(lambda quoted: "|" if quoted["end"] else quoted[0], text)


def _words(inputs: Inputs, document: Document) -> Iterator[str]:
    yield from (document.front.title, document.front.summary)
    yield from re.split(r"\n\s*\n", inputs.content.bodies[document.path])


def _fragments(text: str, least: int, path: str, code: str) -> Iterator[_Secret]:
    """The sentences of a text, and their parts between markup, that are long enough to be told from chance."""
    for part in _PARTING.split(text):
        words = " ".join(part.split()).strip(" .,;:!?")
        if len(words) >= least:
            yield _Secret(words, path, code)


def _tight(text: str) -> str:
    """A text without markup and white space, which tags and line breaks put in other places."""
    return "".join(_MARKUP.sub("", text).split())


def _folders(outputs: Iterable[Output], folders: Iterable[Path]) -> Iterator[Diagnostic]:
    """Outputs that name a folder of the machine that made them."""
    names = [os.fsencode(folder) for folder in folders if len(folder.parts) > 2]
    for output in outputs:
        if any(name in output.data for name in names):
            yield _finding(MACHINE, f"{output.path} names a folder of this machine", output.path)


def _finding(code: str, message: str, path: str) -> Diagnostic:
    hint = {
        DRAFT: "publish it by removing `status: draft`, or take it out of your layouts and pictures",
        ORIGINAL: "take it out of layouts/ and content/; an article that is not yours stays in seeds/originals/",
        ARTICLE: "take it out of your layouts; mark the source `text: open` if you may show it whole",
        MACHINE: "take the path out of your content or layouts",
    }[code]
    return Diagnostic(code, message, Span(path), hint)
