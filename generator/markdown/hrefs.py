"""Where a link leads, told by how its address is written."""

from __future__ import annotations

from generator.ground.patterns import lazy_pattern

EXTERNAL, ANCHOR, PATH, REFUSED = "external", "anchor", "path", "refused"

_SCHEME = lazy_pattern(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ELSEWHERE = lazy_pattern(
    r"(?i)https?://(?:\[[0-9a-f:.]+\]|[^\s/?#@:\[\]]+)(?::[0-9]{1,5})?(?:[/?#]\S*)?\Z|mailto:[^\s@]+@[^\s@]+\Z"
)
"""An address of the web that names a host and no password, or of a mailbox."""
_OF_ONE_MACHINE = lazy_pattern(r"(?i)https?://(?:(?:[\w.-]*\.)?localhost|127\.[\d.]+|0\.0\.0\.0|\[::1\])(?![\w.-])")


def as_named(href: str) -> str:
    """An address in the site as its file is named: markdown-it writes letters like ü, and spaces, in another way."""
    if "%" not in href:
        return href
    from urllib.parse import unquote  # noqa: PLC0415  # few addresses have any

    path, mark, part = href.partition("#")
    return f"{unquote(path)}{mark}{part}"


def is_of_one_machine(href: str) -> bool:
    """Whether an address leads each reader to their own machine, where the author's site or file is not."""
    return bool(_OF_ONE_MACHINE.match(href))


def kind_of(href: str) -> str:
    """Whether an address leads elsewhere, to a part of the page, to a file of the site, or nowhere it may."""
    if _ELSEWHERE.match(href):
        return EXTERNAL
    if _SCHEME.match(href) or href.startswith("//"):
        return REFUSED
    return ANCHOR if href.startswith("#") else PATH
