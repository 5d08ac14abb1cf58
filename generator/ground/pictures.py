"""What the bytes of a picture say: its kind, how wide and high it is, so that a page can keep its place free, its end.

The bytes are anybody's: whatever they are, the answer is a value, after a bounded number of steps.
"""

from collections.abc import Callable, Iterator, Mapping

from generator.ground.patterns import lazy_pattern
from generator.ground.tuples import NamedTuple

ENDINGS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".gif": "GIF", ".webp": "WebP", ".avif": "AVIF"}
"""The kind that a file's name promises."""

_STEPS = 4096
"""Parts of a picture that are looked at, at most."""
_TURNED = range(5, 9)
"""Orientations by which width and height change places."""
_NO_FRAME = (0xC4, 0xC8, 0xCC)
"""Marks of JPEG among those that begin a frame, and begin none."""
_BARE = (0x01, *range(0xD0, 0xD9))
"""Marks of JPEG behind which there is no length."""

_OTHERS = (
    (b"%PDF-", "a PDF"),
    (b"BM", "BMP"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"version https://git-lfs.github.com/", "a pointer of Git LFS"),
)
_MARKUP = lazy_pattern(
    rb"\s*(?:<!--.{0,2000}?-->\s*|<(?:\?|!doctype)[^>]{0,2000}>\s*){0,8}<(svg|html|head|title|body|meta)\b"
)
_LONG = (b"iTXt", b"tEXt", b"zTXt", b"iCCP", b"eXIf")
"""What may take long before the pixels of a PNG begin."""
_FORMS = (b"avif", b"avis")
_OUTER = (b"ftyp", b"meta", b"mdat", b"moov", b"moof", b"free", b"skip", b"uuid")
"""The boxes of which a file is made; what else stands behind them is none of it."""


class Measured(NamedTuple):
    """The kind of a picture, and its width and height in pixels; 0 where they are not told for sure.

    `cut_off` says that its end is missing for sure, so that browsers show a part of it or nothing.
    """

    kind: str
    width: int = 0
    height: int = 0
    cut_off: bool = False


def measure(data: bytes) -> Measured | None:
    """What a picture is; None when it is none that browsers show, or its header is damaged."""
    read = next((read for begins, read in _KINDS if data.startswith(begins)), None)
    if read is None and _brands(data).intersection(_FORMS):
        read = _avif
    measured = read(data) if read else None
    return measured._replace(cut_off=True) if measured and _CUT_OFF[measured.kind](data) else measured


def other_kind(data: bytes) -> str:
    """What a file that is no picture is instead, in words; empty where that cannot be told."""
    if not data:
        return "empty"
    found = next((words for begins, words in _OTHERS if data.startswith(begins)), "")
    if not found and _brands(data):
        return "HEIC or a film"
    markup = _MARKUP.match(data[:20_000].lower())
    if markup:
        return "SVG" if markup[1] == b"svg" else "a web page"
    return found


def _sized(kind: str, width: int, height: int) -> Measured | None:
    return Measured(kind, width, height) if width and height else None


def _big(data: bytes, at: int, length: int) -> int:
    return int.from_bytes(data[at : at + length], "big")


def _little(data: bytes, at: int, length: int) -> int:
    return int.from_bytes(data[at : at + length], "little")


def _png(data: bytes) -> Measured | None:
    if data[12:16] != b"IHDR" or len(data) < 24:
        return None
    turned = any(
        name == b"eXIf" and _orientation(data[at : at + 4096]) in _TURNED for name, at in _chunks(data, 8, _big, 4)
    )
    return Measured("PNG") if turned else _sized("PNG", _big(data, 16, 4), _big(data, 20, 4))


def _gif(data: bytes) -> Measured | None:
    return _sized("GIF", _little(data, 6, 2), _little(data, 8, 2)) if len(data) >= 10 else None


def _webp(data: bytes) -> Measured | None:
    if data[8:12] != b"WEBP":
        return None
    form = data[12:16]
    if form == b"VP8X" and len(data) >= 30:
        turned = any(
            name == b"EXIF" and _orientation(data[at : at + 4096].removeprefix(b"Exif\0\0")) in _TURNED
            for name, at in _chunks(data, 12, _little, 0)
        )
        return Measured("WebP") if turned else Measured("WebP", _little(data, 24, 3) + 1, _little(data, 27, 3) + 1)
    if form == b"VP8L" and data[20:21] == b"\x2f" and len(data) >= 25:
        sizes = _little(data, 21, 4)
        return Measured("WebP", (sizes & 0x3FFF) + 1, (sizes >> 14 & 0x3FFF) + 1)
    if form == b"VP8 " and data[23:26] == b"\x9d\x01\x2a" and len(data) >= 30:
        return _sized("WebP", _little(data, 26, 2) & 0x3FFF, _little(data, 28, 2) & 0x3FFF)
    return None


def _chunks(
    data: bytes, start: int, number: Callable[[bytes, int, int], int], behind: int
) -> Iterator[tuple[bytes, int]]:
    """The parts of a PNG, whose lengths stand before their names, or of a WebP, where they stand behind them.

    Each with its name and where its own bytes begin.
    """
    before = 4 if behind else 0  # a PNG has a checksum behind each part, and its length before the name
    for _ in range(_STEPS):
        if start + 8 > len(data):
            return
        length = number(data, start + 4 - before, 4)
        yield data[start + before : start + before + 4], start + 8
        start += 8 + length + behind + (0 if behind else length % 2)


def _jpeg(data: bytes) -> Measured | None:
    """A photograph is shown as the camera was held."""
    at, turned = 2, False  # a camera tells how it was held before the frame begins
    for _ in range(_STEPS):
        if data[at : at + 1] != b"\xff":  # browsers pass over what does not belong there
            return Measured("JPEG") if at < len(data) else None
        mark = _big(data, at + 1, 1)
        if mark == 0xFF:  # there may be any number of them before a mark
            at += 1
        elif mark in _BARE:
            at += 2
        elif 0xC0 <= mark <= 0xCF and mark not in _NO_FRAME:
            height, width = _big(data, at + 5, 2), _big(data, at + 7, 2) if len(data) >= at + 9 else 0
            return _sized("JPEG", *((height, width) if turned else (width, height)))
        else:
            if mark == 0xE1 and data[at + 4 : at + 10] == b"Exif\0\0":
                turned = _orientation(data[at + 10 : at + 4106]) in _TURNED
            at += 2 + max(_big(data, at + 2, 2), 2)
    return None


def _orientation(tiff: bytes) -> int:
    """How a picture is to be turned, as cameras tell it; 0 where they do not."""
    number = _little if tiff[:2] == b"II" else _big
    at = number(tiff, 4, 4)
    for entry in range(min(number(tiff, at, 2), 200)):
        place = at + 2 + 12 * entry
        if number(tiff, place, 2) == 0x0112:
            return number(tiff, place + 8, 2)
    return 0


def _brands(data: bytes) -> frozenset[bytes]:
    """The formats that a file made of boxes goes by; empty for another."""
    if data[4:8] != b"ftyp":
        return frozenset()
    listed = data[16 : max(min(_big(data, 0, 4), 400), 16)]
    return frozenset((data[8:12], *(listed[at : at + 4] for at in range(0, len(listed), 4))))


def _avif(data: bytes) -> Measured:
    """The largest of the pictures in it is the one that is shown, unless a part turns or cuts it."""
    size = 0, 0
    for name, at in _boxes(data, 0, len(data), (b"meta", b"iprp", b"ipco")):
        if name in (b"irot", b"clap", b"imir"):
            return Measured("AVIF")
        if name == b"ispe" and len(data) >= at + 12:
            size = max(size, (_big(data, at + 4, 4), _big(data, at + 8, 4)), key=lambda each: each[0] * each[1])
    return Measured("AVIF", *size) if all(size) else Measured("AVIF")


def _boxes(data: bytes, start: int, end: int, entered: tuple[bytes, ...]) -> Iterator[tuple[bytes, int]]:
    """The boxes of a file and where their own bytes begin, up to and within the first that is to be entered."""
    for _ in range(_STEPS):
        length, name, at = _big(data, start, 4), data[start + 4 : start + 8], start + 8
        if length == 1:
            length, at = _big(data, start + 8, 8), start + 16
        length = length or end - start
        if at > end or length < 8:
            return
        yield name, at
        if entered and name == entered[0]:
            inside = at + (4 if name == b"meta" else 0)
            yield from _boxes(data, inside, min(start + length, end), entered[1:])
            return
        start += length


def _png_cut_off(data: bytes) -> bool:
    if data.rfind(b"IEND") >= 0:
        return False
    ends = ((name, at + _big(data, at - 8, 4)) for name, at in _chunks(data, 8, _big, 4))
    return b"IDAT" in data or any(name in _LONG and end > len(data) for name, end in ends)


def _jpeg_cut_off(data: bytes) -> bool:
    """The last row of pixels goes on to the end; a picture within the picture, which stands before it, has its own."""
    begun = data.rfind(b"\xff\xda")
    return begun >= 0 and data.rfind(b"\xff\xd9") < begun


def _gif_cut_off(data: bytes) -> bool:
    """The blocks of it go on to the end, and none of them says that it is the last."""
    at, steps = 13 + _palette(data, 10), iter(range(4 * _STEPS if len(data) > 13 else 0))
    for _ in steps:
        mark = data[at : at + 1]
        if mark not in (b"", b"!", b","):
            return False
        at += 2 if mark == b"!" else 11 + _palette(data, at + 9)
        for _ in steps:
            length = _big(data, at, 1)
            at += 1 + length
            if not length:
                break
        if at > len(data):
            return True
    return False


def _palette(data: bytes, at: int) -> int:
    """How many bytes the colours take that a GIF has behind a place, where it says whether it has any."""
    flags = _big(data, at, 1)
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _webp_cut_off(data: bytes) -> bool:
    return 8 + _little(data, 4, 4) > len(data) + 1


def _avif_cut_off(data: bytes) -> bool:
    start = 0
    for _ in range(_STEPS):
        length = _big(data, start, 4)
        length = _big(data, start + 8, 8) if length == 1 else length
        if length < 8 or data[start + 4 : start + 8] not in _OUTER:
            break
        start += length
    return start > len(data)


_CUT_OFF: Mapping[str, Callable[[bytes], bool]] = {
    "PNG": _png_cut_off,
    "JPEG": _jpeg_cut_off,
    "GIF": _gif_cut_off,
    "WebP": _webp_cut_off,
    "AVIF": _avif_cut_off,
}
_KINDS: tuple[tuple[bytes, Callable[[bytes], Measured | None]], ...] = (
    (b"\x89PNG\r\n\x1a\n", _png),
    (b"\xff\xd8\xff", _jpeg),
    (b"GIF87a", _gif),
    (b"GIF89a", _gif),
    (b"RIFF", _webp),
)
"""How the kinds of pictures begin that browsers show, and what measures them."""
