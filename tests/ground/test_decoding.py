"""Bytes of unknown origin: which text they are, and what is said where they are none."""

from __future__ import annotations

import pytest

from generator.ground import charsets, decoding
from generator.ground.decoding import clean_text, decode_article

TEXT = "“The ferry was late,” said Zoë – and it was, by an hour.\n"
PAGE = "<html><body><p>{}</p></body></html>"


@pytest.mark.parametrize(
    ("data", "code", "says", "hint"),
    [
        (b"", "empty-file", "a.txt is empty", "is it the right file?"),
        (b"%PDF-1.7", "binary-file", "a.txt is a PDF, not text", "save the article as text, Markdown or HTML"),
        (b"PK\x03\x04x", "binary-file", "a ZIP archive or an office document", "save the article"),
        (b"\x89PNG\r\n", "binary-file", "is a picture", "save the article"),
        (b"\xff\xd8\xff\xe0", "binary-file", "is a picture", "save the article"),
        (b"GIF89a", "binary-file", "is a picture", "save the article"),
        (b"{\\rtf1 x}", "binary-file", "is a rich-text document", "save the article"),
        (b"\x01\x02" * 300 + b"text " * 200, "binary-file", "a.txt is not text", "save the article"),
    ],
)
def test_what_is_no_text_is_said(data: bytes, code: str, says: str, hint: str) -> None:
    outcome = decode_article(data, "a.txt")
    (finding,) = outcome.diagnostics
    assert (outcome.value, finding.code, finding.span.path) == ("", code, "a.txt")
    assert says in finding.message
    assert hint in finding.hint


LIMITS = [
    ("MAX_TEXT_BYTES", False, b""),
    ("MAX_HTML_BYTES", True, b""),
    ("MAX_HTML_BYTES", False, b"  <!DOCTYPE html>"),
]


@pytest.mark.parametrize(("name", "html", "start"), LIMITS)
def test_an_article_may_be_just_so_large(name: str, html: bool, start: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    for other in ("MAX_TEXT_BYTES", "MAX_HTML_BYTES"):
        monkeypatch.setattr(decoding, other, 3 << 20 if other == name else 1 << 20)
    data = start + b"a" * ((3 << 20) - len(start))
    assert decode_article(data, "a.txt", html).value
    (finding,) = decode_article(data + b"a", "a.txt", html).diagnostics
    assert (finding.code, finding.hint) == ("file-too-large", "the limit is 3 MiB")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\u00adb\u200bc\ufeffd\u200ee", "abcde"),
        ("a\u00a0b\u2003c\td\u3000e\u2028f\x85g\x0ch", "a b c d e f g h"),
        ("می\u200cروم خانه\u200cها", "می\u200cروم خانه\u200cها"),
        ("می\u200c\u200cروم\u200c \u200cو\u200c.", "می\u200cروم و."),
        ("क्\u200dष र्\u200d क्\u200c", "क्\u200dष र्\u200d क्\u200c"),
        ("ക്\u200c.", "ക്\u200c."),
        ("👩🏽\u200d🚒 🏳\ufe0f\u200d🌈 👍\u200d ok", "👩🏽\u200d🚒 🏳\ufe0f\u200d🌈 👍 ok"),
        ("Auf\u200clage z\u200do \u200c\u200d", "Auflage zo "),
        ("<b>می\u200c</b>روم", "<b>می\u200c</b>روم"),
        ("a\x00b\x1fc\x7fd\x9fe\uffffg", "abcdeg"),
        ("e\u0301", "é"),
        ("a\nb", "a\nb"),
    ],
)
def test_text_becomes_plain(written: str, expected: str) -> None:
    assert clean_text(written) == expected


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["The", "It was late.\n", TEXT * 3000])
def test_utf16_without_its_mark_is_known_by_its_zeros(encoding: str, text: str) -> None:
    outcome = decode_article(text.encode(encoding), "a.txt")
    assert (outcome.value, outcome.diagnostics) == (text, ())


@pytest.mark.parametrize("encoding", ["utf-32", "utf-16", "utf-8-sig"])
def test_a_mark_is_believed(encoding: str) -> None:
    assert decode_article(TEXT.encode(encoding), "a.txt").value == TEXT


def test_a_few_broken_letters_are_left_out_with_a_warning() -> None:
    data = TEXT.encode() * 10 + b"\xc3 "
    outcome = decode_article(data, "a.txt")
    (finding,) = outcome.diagnostics
    assert (finding.code, finding.severity) == ("damaged-text", "warning")
    assert finding.message == "a.txt is damaged UTF-8; the broken characters were left out"
    assert "\ufffd" not in outcome.value
    assert outcome.value.startswith(TEXT)


def test_windows_letters_are_read_and_a_hole_is_said() -> None:
    text = TEXT.encode("cp1252")
    assert decode_article(text, "a.txt").value == TEXT
    outcome = decode_article(text * 20 + b"Zo\x81e came.\n", "a.txt")
    assert outcome.value == TEXT * 20 + "Zoe came.\n"
    assert [f.message for f in outcome.diagnostics] == [
        "a.txt is damaged Windows-1252; the broken characters were left out"
    ]


@pytest.mark.parametrize("html", [True, False])
def test_what_a_page_declares_counts_only_in_a_page(html: bool) -> None:
    text = "<meta charset=windows-1251>" + "Паром снова опоздал, и никто не знал почему. " * 9
    outcome = decode_article(text.encode("cp1251"), "a.html", html)
    assert outcome.value == text
    assert [f.code for f in outcome.diagnostics] == ([] if html else ["guessed-encoding"])


@pytest.mark.parametrize(
    ("page", "codec"),
    [
        (b'<meta charset="windows-1252">', "cp1252"),
        (b"<META CHARSET='ISO-8859-1'>", "cp1252"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8_r"),
        (b'<?xml version="1.0" encoding="shift_jis"?>', "cp932"),
        (b" " * 20 + b'<?xml version="1.0" encoding="big5"?>', "big5hkscs"),
        (b'<p><?xml version="1.0" encoding="big5"?>', ""),
        (b"<meta charset=nonsense>", ""),
        (b"<meta charset=utf-8>", ""),
        (b"<p>no charset</p>", ""),
        (b"x" * 4080 + b"<meta charset=koi8-r>", ""),
        *((f"<meta charset={name}>".encode(), codec) for name, codec in (
            ("latin1", "cp1252"), ("us-ascii", "cp1252"), ("ascii", "cp1252"), ("cp1252", "cp1252"),
            ("iso-8859-15", "iso8859_15"), ("gb2312", "gb18030"), ("GBK", "gb18030"), ("x-sjis", "cp932"),
            ("windows-31j", "cp932"), ("ks_c_5601-1987", "cp949"), ("macintosh", "mac_roman"),
            ("iso-8859-7", "iso8859_7"), ("iso-8859-8", "iso8859_8"), ("iso-8859-6", "iso8859_6"),
            ("iso-8859-9", "cp1254"), ("tis-620", "cp874"), ("gb18030", "gb18030"), ("Big5", "big5hkscs"),
            ("Shift-JIS", "cp932"), ("EUC-JP", "euc_jp"), ("euc-kr", "cp949"), ("KOI8-U", "koi8_u"),
            ("windows-1251", "cp1251"), ("IBM866", "cp866"), ("iso-8859-5", "iso8859_5"),
            ("windows-1253", "cp1253"), ("windows-1255", "cp1255"), ("windows-1256", "cp1256"),
            ("windows-874", "cp874"), ("windows-1250", "cp1250"), ("iso-8859-2", "iso8859_2"),
            ("windows-1254", "cp1254"),
        )),
    ],
)  # fmt: skip
def test_declared_encodings_are_what_browsers_take_them_for(page: bytes, codec: str) -> None:
    assert charsets.declared(page) == codec


@pytest.mark.parametrize(
    ("text", "plausible"),
    [
        (TEXT, True),
        ("Zoë, André, François, Jürgen and Søren met in Malmö at five o’clock – or was it six?", True),
        ("plain letters only", True),
        ("ÐŸÐ°Ñ€Ð¾Ð¼ ÑÐ½Ð¾Ð²Ð° Ð¾Ð¿Ð¾Ð·Ð´Ð°Ð»", False),
        ("Ïàðîì ñíîâà îïîçäàë è íèêòî íå çíàë", False),
        ("ø and ì never meet", False),
        ("þ and ü never meet", False),
        ("ý and ç never meet", False),
        ("a¤b c¦d e§f g¨h i©j k«l m¬n", False),
        ("", True),
    ],
)
def test_what_looks_like_windows_1252(text: str, plausible: bool) -> None:
    assert charsets.is_plausible(text) is plausible


@pytest.mark.parametrize(
    ("foreign", "letters", "plausible"), [(25, 100, True), (26, 100, False), (1, 4, True), (1, 3, False)]
)
def test_at_most_a_quarter_of_the_letters_is_foreign(foreign: int, letters: int, plausible: bool) -> None:
    assert charsets.is_plausible("é" * foreign + " " + "e" * (letters - foreign)) is plausible


@pytest.mark.parametrize(
    ("data", "escaped"), [(b"\x1b$B", True), (b"a\x1b$@b", True), (b"\x1b(B", False), (b"$B", False)]
)
def test_escaped_japanese_is_known_by_its_escapes(data: bytes, escaped: bool) -> None:
    assert charsets.is_escaped_japanese(data) is escaped


def test_an_uncertain_encoding_names_what_it_could_be(monkeypatch: pytest.MonkeyPatch) -> None:
    data = "Příliš žluťoučký kůň úpěl ďábelské ódy. ".encode("iso8859_2") * 9
    monkeypatch.setattr(charsets, "recognise", lambda _: ())
    (finding,) = decode_article(data, "a.txt").diagnostics
    assert (finding.code, finding.message) == ("unknown-encoding", "the encoding of a.txt is not certain")
    assert finding.hint == "save the file as UTF-8"
    monkeypatch.setattr(charsets, "recognise", lambda _: ("ISO-8859-2",))
    outcome = decode_article(data, "a.txt")
    (finding,) = outcome.diagnostics
    assert (finding.code, finding.severity) == ("guessed-encoding", "warning")
    assert "its letters are those of ISO-8859-2" in finding.message
    assert outcome.value.startswith("Příliš žluťoučký")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"a\0b\0c\0d\0e\0", "utf-16-le"),
        (b"a\0b\0c\0d\0ee", ""),
        (b"a\0b\0c\0d\0e\0ff", "utf-16-le"),
        (b"\0a\0b\0c\0d\0e", "utf-16-be"),
        (b"\0a\0b\0c\0dee", ""),
        (b"a\0", ""),
        (b"a\0b\0", "utf-16-le"),
        (b"\0a", ""),
        (b"plain text", ""),
        (b"", ""),
    ],
)
def test_more_than_four_of_five_zeros_are_utf16(data: bytes, kind: str) -> None:
    assert decoding._utf16_without_mark(data) == kind


@pytest.mark.parametrize(("mark", "encoding"), [(b"\xfe\xff", "utf-16-be"), (b"\x00\x00\xfe\xff", "utf-32-be")])
def test_a_mark_tells_which_byte_comes_first(mark: bytes, encoding: str) -> None:
    assert decode_article(mark + TEXT.encode(encoding), "a.txt").value == TEXT


def test_only_the_beginning_of_a_long_text_tells_what_it_looks_like() -> None:
    many = 4 * 32 * 1024
    assert charsets.is_plausible("e" * many + "\ufffd" * many)
    assert not charsets.is_plausible("e" * (many - 100) + "\ufffd" * many)


@pytest.mark.parametrize(
    ("text", "possible"),
    [
        *(("ø alone", True), ("ì alone", True), ("ø and ì", False), ("ý and ü", False), ("þ and ç", False)),
        *(("ç alone", True), ("a§b and nothing more", False), ("a§b" + " and words" * 60, True)),
    ],
)
def test_a_text_that_no_language_has_is_no_guess(text: str, possible: bool) -> None:
    assert charsets._is_possible(text) is possible


@pytest.mark.parametrize(("letters", "plausible"), [(10, True), (9, False)])
def test_at_most_a_sixth_of_the_strange_letters_is_wrong(letters: int, plausible: bool) -> None:
    assert charsets.is_plausible("a§b c§d " + "plain words " * 9 + "é" * letters) is plausible
