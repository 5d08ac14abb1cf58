"""What is read in the headers of pictures, of whatever bytes they are made."""

from __future__ import annotations

import struct
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ground.pictures import Measured, measure, other_kind

TURNED = struct.pack(">2sHLHHHLHHL", b"MM", 42, 8, 1, 0x0112, 3, 1, 6, 0, 0)
TURNED_LITTLE = struct.pack("<2sHLHHHLHHL", b"II", 42, 8, 1, 0x0112, 3, 1, 8, 0, 0)
UPRIGHT = struct.pack(">2sHLHHHLHHL", b"MM", 42, 8, 1, 0x0112, 3, 1, 1, 0, 0)


def png(width: int, height: int, *more: tuple[bytes, bytes]) -> bytes:
    header = struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), *more, (b"IDAT", b""), (b"IEND", b""))
    written = (struct.pack(">L", len(d)) + n + d + struct.pack(">L", zlib.crc32(n + d)) for n, d in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


def jpeg(width: int, height: int, *before: bytes, frame: int = 0xC0) -> bytes:
    sizes = struct.pack(">BBHBHHB", 0xFF, frame, 11, 8, height, width, 1) + bytes(3)
    return b"\xff\xd8" + b"".join(before) + sizes + b"\xff\xda\x00\x04\x00\x00\xff\xd9"


def part(mark: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, mark, len(data) + 2) + data


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + bytes(3) + b";"


def webp(form: bytes, data: bytes, *more: tuple[bytes, bytes]) -> bytes:
    parts = b"".join(n + struct.pack("<L", len(d)) + d + bytes(len(d) % 2) for n, d in ((form, data), *more))
    return b"RIFF" + struct.pack("<L", len(parts) + 4) + b"WEBP" + parts


def extended(width: int, height: int, *more: tuple[bytes, bytes]) -> bytes:
    size = b"".join((side - 1).to_bytes(3, "little") for side in (width, height))
    return webp(b"VP8X", bytes(4) + size, *more)


def box(name: bytes, *inside: bytes) -> bytes:
    data = b"".join(inside)
    return struct.pack(">L", len(data) + 8) + name + data


def avif(*properties: bytes, brand: bytes = b"avif") -> bytes:
    meta = box(b"meta", bytes(4), box(b"hdlr"), box(b"iprp", box(b"ipco", *properties), box(b"ipma")))
    return box(b"ftyp", brand, bytes(4), b"mif1") + box(b"free", b"x") + meta + box(b"mdat", bytes(50))


def sized(width: int, height: int) -> bytes:
    return box(b"ispe", bytes(4), struct.pack(">LL", width, height))


LOSSY = bytes(3) + b"\x9d\x01\x2a" + struct.pack("<HH", 640 | 1 << 14, 360)
LOSSLESS = b"\x2f" + struct.pack("<L", 639 | 359 << 14) + b"x"

PICTURES = {
    "png": (png(640, 360), Measured("PNG", 640, 360)),
    "png, turned": (png(640, 360, (b"eXIf", TURNED)), Measured("PNG")),
    "png, upright": (png(640, 360, (b"tEXt", b"x" * 99), (b"eXIf", UPRIGHT)), Measured("PNG", 640, 360)),
    "jpeg": (jpeg(640, 360), Measured("JPEG", 640, 360)),
    "jpeg, progressive": (jpeg(640, 360, part(0xE0, b"JFIF\0"), b"\xff", frame=0xC2), Measured("JPEG", 640, 360)),
    "jpeg, with tables before": (jpeg(640, 360, part(0xC4, b"x"), part(0xDB, b"y")), Measured("JPEG", 640, 360)),
    "jpeg, turned": (jpeg(640, 360, part(0xE1, b"Exif\0\0" + TURNED)), Measured("JPEG", 360, 640)),
    "jpeg, turned back": (jpeg(640, 360, part(0xE1, b"Exif\0\0" + TURNED_LITTLE)), Measured("JPEG", 360, 640)),
    "jpeg, upright": (jpeg(640, 360, part(0xE1, b"Exif\0\0" + UPRIGHT)), Measured("JPEG", 640, 360)),
    "jpeg, with a byte that belongs nowhere": (jpeg(640, 360, part(0xE0, b"JFIF\0"), b"\0"), Measured("JPEG")),
    "gif": (gif(640, 360), Measured("GIF", 640, 360)),
    "webp, lossy": (webp(b"VP8 ", LOSSY), Measured("WebP", 640, 360)),
    "webp, lossless": (webp(b"VP8L", LOSSLESS), Measured("WebP", 640, 360)),
    "webp, extended": (extended(640, 360, (b"ICCP", b"abc")), Measured("WebP", 640, 360)),
    "webp, turned": (extended(640, 360, (b"ICCP", b"abc"), (b"EXIF", TURNED)), Measured("WebP")),
    "avif": (avif(sized(64, 36), sized(640, 360)), Measured("AVIF", 640, 360)),
    "avif, turned": (avif(sized(640, 360), box(b"irot", b"\x01")), Measured("AVIF")),
    "avif, moving": (avif(brand=b"avis"), Measured("AVIF")),
}
OTHERS = {
    "": b"",
    "a PDF": b"%PDF-1.7",
    "TIFF": b"II*\0abc",
    "SVG": b'<?xml version="1.0"?>\n<!-- x -->\n<svg xmlns="http://www.w3.org/2000/svg"/>',
    "a web page": b"<!DOCTYPE html>\n<html lang=en>",
    "a pointer of Git LFS": b"version https://git-lfs.github.com/spec/v1\noid sha256:1\n",
    "HEIC or a film": box(b"ftyp", b"heic", bytes(4), b"mif1"),
}


@pytest.mark.parametrize(("data", "measured"), PICTURES.values(), ids=PICTURES)
def test_kind_and_size_are_those_of_the_picture_as_it_is_shown(data: bytes, measured: Measured) -> None:
    assert measure(data) == measured


CUT_OFF = {
    "png": (png(640, 360, (b"IDAT", bytes(200))), 120),
    "png, before its pixels": (png(640, 360, (b"iTXt", bytes(200))), 120),
    "jpeg": (jpeg(640, 360), 4),
    "jpeg, with a picture in it": (jpeg(640, 360, part(0xE1, b"Exif\0\0" + jpeg(16, 9))), 4),
    "gif": (b"GIF89a\x02\0\x01\0\x80\0\0" + bytes(6) + b"!\xf9\x04" + bytes(4) + b"\0,"
            + bytes(9) + b"\x02\x03abc\x02de\0;", 6),
    "webp": (webp(b"VP8 ", LOSSY + bytes(100)), 60),
    "avif": (avif(sized(640, 360)), 20),
}  # fmt: skip


@pytest.mark.parametrize(("data", "missing"), CUT_OFF.values(), ids=CUT_OFF)
def test_a_picture_without_its_end_is_told_from_a_whole_one(data: bytes, missing: int) -> None:
    for whole in (data, data + b"what a camera leaves behind"):
        measured = measure(whole)
        assert measured
        assert not measured.cut_off
    for length in (missing, missing // 2):
        measured = measure(data[:-length])
        assert measured
        assert measured.cut_off, length


@pytest.mark.parametrize(("kind", "data"), OTHERS.items(), ids=OTHERS)
def test_what_is_no_picture_is_told_for_what_it_is(kind: str, data: bytes) -> None:
    assert measure(data) is None
    assert other_kind(data) == (kind or "empty")


@pytest.mark.parametrize("data", [png(0, 1), jpeg(1, 0), gif(0, 0), png(1, 1)[:20], gif(1, 1)[:9], jpeg(1, 1)[:8]])
def test_a_damaged_header_has_no_size(data: bytes) -> None:
    assert measure(data) is None


@given(
    st.sampled_from([data for data, _ in PICTURES.values()]),
    st.integers(0, 400),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=6),
    st.binary(max_size=60),
)
def test_no_bytes_are_too_much(data: bytes, length: int, changes: list[tuple[int, int]], behind: bytes) -> None:
    """Pictures that are cut off, altered anywhere, or go on as something else."""
    altered = bytearray(data[:length] + behind)
    for at, value in changes:
        if at < len(altered):
            altered[at] = value
    measured = measure(bytes(altered))
    other_kind(bytes(altered))
    assert measured is None or (measured.width > 0) == (measured.height > 0)


@given(st.sampled_from([data[:12] for data, _ in PICTURES.values()]), st.binary(max_size=4000))
def test_a_picture_of_random_bytes_is_measured_or_not(begin: bytes, data: bytes) -> None:
    for each in (data, begin + data):
        measured = measure(each)
        assert measured is None or min(measured.width, measured.height) >= 0


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8\xff" + b"\xff" * 10_000_000,
        b"\xff\xd8" + b"\xff\xe1\x00\x02" * 2_000_000,
        b"\x89PNG\r\n\x1a\n" + bytes(4) + b"IHDR" + b"\0\0\0\1" * 2_000_000,
        box(b"ftyp", b"avif") + box(b"meta", bytes(4), box(b"iprp", box(b"ipco", sized(1, 1) * 500_000))),
        box(b"ftyp", b"avif") + box(b"meta", b"") * 1_000_000,
        b"<!--" * 5_000_000,
    ],
)
def test_so_many_parts_are_looked_at_and_no_more(data: bytes) -> None:
    steps = 0

    class Counted(bytes):
        def __getitem__(self, key: Any) -> Any:
            nonlocal steps
            steps += 1
            return bytes.__getitem__(self, key)

    measure(Counted(data))
    other_kind(Counted(data))
    assert steps < 60_000
