"""Which older encoding a text is in: declared by a page, or recognised by its letters.

charset-normalizer, an optional help that trafilatura brings along, weighs the encodings in which news is found; this
module is its only importer. What it cannot tell apart is not guessed.
"""

from __future__ import annotations

import re

_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset\s*=\s*|\A\s{0,20}<\?xml[^>]{0,80}?encoding\s*=\s*)["']?([A-Za-z0-9_:-]{2,40})""",
    re.I,
)
_NON_LATIN = {
    "GB18030": "gb18030",
    "Big5": "big5hkscs",
    "Shift-JIS": "cp932",
    "EUC-JP": "euc_jp",
    "EUC-KR": "cp949",
    "KOI8-R": "koi8_r",
    "KOI8-U": "koi8_u",
    "Windows-1251": "cp1251",
    "IBM866": "cp866",
    "ISO-8859-5": "iso8859_5",
    "Windows-1253": "cp1253",
    "Windows-1255": "cp1255",
    "Windows-1256": "cp1256",
    "Windows-874": "cp874",
}
_LATIN = {
    "Mac Roman": "mac_roman",
    "Windows-1250": "cp1250",
    "ISO-8859-2": "iso8859_2",
    "Windows-1254": "cp1254",
}
_CODECS = _NON_LATIN | _LATIN
_SPOKEN_OF = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "windows-1252": "cp1252",
    "cp1252": "cp1252", "iso-8859-15": "iso8859_15", "gb2312": "gb18030", "gbk": "gb18030", "x-sjis": "cp932",
    "shift_jis": "cp932", "windows-31j": "cp932", "ks_c_5601-1987": "cp949", "macintosh": "mac_roman",
    "iso-8859-7": "iso8859_7", "iso-8859-8": "iso8859_8", "iso-8859-6": "iso8859_6", "iso-8859-9": "cp1254",
    "tis-620": "cp874",
}  # fmt: skip
"""Names that pages use, and what browsers take them to mean."""

_SYMBOL_IN_WORD = re.compile(
    "[^\\W\\d_][\u0080-\u009f¡-©«-¶¸-¿×÷ƒ‚„†‡ˆ‰‹˜¨€][^\\W\\d_]|[a-z][À-ÖØ-ÞŽŠŒŸ][a-z]|[A-Za-z][ÒÓÔÕ]\\W|\\W[ÒÓ][A-Z]"
)
_NEVER_TOGETHER = (("ø", "ì"), ("þ", "ü"), ("þ", "ç"), ("ý", "ç"), ("ý", "ü"))
"""Letters that no language of Western Europe uses side by side: Czech and Turkish look so when misread."""
_SAMPLE = 32 * 1024


def declared(data: bytes) -> str:
    """The codec of the encoding that a page declares; empty where it declares none that is known."""
    found = _DECLARED.search(data[:4096])
    if not found:
        return ""
    name = found[1].decode("ascii").casefold()
    known = {spoken.casefold(): codec for spoken, codec in _CODECS.items()}
    return _SPOKEN_OF.get(name) or known.get(name, "")


def codec(name: str) -> str:
    """Python's name of an encoding."""
    return _CODECS[name]


def is_escaped_japanese(data: bytes) -> bool:
    """Whether the text is in ISO-2022-JP, which switches alphabets by escapes that nothing else uses."""
    return b"\x1b$B" in data[:_SAMPLE] or b"\x1b$@" in data[:_SAMPLE]


def is_plausible(text: str) -> bool:
    """Whether a text read as Windows-1252 looks like it: mostly plain letters, and no symbols within words."""
    sample = text[: 4 * _SAMPLE]
    foreign = sum(1 for character in sample if character > "\x7f" and character.isalpha())
    letters = sum(map(str.isalpha, sample))
    if any(one in sample and other in sample for one, other in _NEVER_TOGETHER):
        return False
    wrong = len(_SYMBOL_IN_WORD.findall(sample)) + sample.count("\ufffd")
    return foreign * 4 <= letters and wrong * 6 <= max(5, sum(1 for character in sample if character > "\x7f"))


def recognise(data: bytes) -> tuple[str, ...]:
    """The encodings that fit best: one where it is certain, several where their texts differ, none where none fits."""
    from charset_normalizer import from_bytes  # noqa: PLC0415  an optional help, rarely needed

    end = data.rfind(b"\n", 0, _SAMPLE)
    sample = data[: end if end > _SAMPLE // 4 else _SAMPLE]
    matches = [match for match in from_bytes(sample, cp_isolation=list(_CODECS.values())) if _is_possible(str(match))]
    equal = [match for match in matches if match.chaos <= matches[0].chaos and match.coherence >= matches[0].coherence]
    names = {codec: name for name, codec in _CODECS.items()}
    texts = {str(match): names[match.encoding] for match in reversed(equal) if match.encoding in names}
    return tuple(sorted(texts.values()))


def _is_possible(text: str) -> bool:
    """Whether no symbols stand within words, and no letters side by side that no language has."""
    together = any(one in text and other in text for one, other in _NEVER_TOGETHER)
    return not together and len(_SYMBOL_IN_WORD.findall(text)) * 200 <= len(text)
