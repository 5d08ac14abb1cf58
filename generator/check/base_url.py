"""The address where a site is published: named, and one that readers can reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.config import SITE_PLACE, Config
from generator.diagnostics import Diagnostic, Span
from generator.ground.patterns import lazy_pattern
from generator.markdown.hrefs import is_of_one_machine
from generator.site import Site

MISSING, WRONG = "no-base-url", "wrong-base-url"

_GITHUB = lazy_pattern(r"github\.com[:/]+(?P<owner>[^/]+)/(?P<name>[^/]+?)(?:\.git)?/?$", re.IGNORECASE)


def no_base_url(site: Site) -> Iterator[Diagnostic]:
    """site.yaml names no base_url, and none was given; one that is no address is told as such."""
    written = site.config.written("base_url")
    yield from missing_address(site.config.base_url or (written.text if written else ""))


def wrong_base_url(site: Site) -> Iterator[Diagnostic]:
    """The base_url leads nowhere."""
    yield from private_address(site.config.base_url, place_in(site.config))


def place_in(config: Config) -> Span:
    """Where the address is written that a site is built for; one of the command line stands in no file."""
    written = config.written("base_url")
    return written.span if written and written.text == config.base_url else SITE_PLACE


def missing_address(base_url: str, expected: str = "") -> Iterator[Diagnostic]:
    """A site that does not know where it will be: no canonical addresses, no sitemap, a 404 page that loses its way."""
    if not base_url:
        hint = f"add base_url: {expected or 'https://…/'}, the address readers will use"
        yield Diagnostic(MISSING, "site.yaml does not say where the site is published", SITE_PLACE, hint)


def private_address(base_url: str, place: Span) -> Iterator[Diagnostic]:
    """An address that leads readers to their own machine."""
    if is_of_one_machine(base_url):
        hint = "give the address that readers will use; the preview needs none"
        named = "the base_url that was given" if place == SITE_PLACE else "base_url"
        yield Diagnostic(WRONG, f"{named} is {base_url}, which no reader can reach", place, hint)


def address_faults(base_url: str, remote: str, custom_domain: str, place: Span = SITE_PLACE) -> Iterator[Diagnostic]:
    """What is wrong with a base_url, given the remote's address and the custom domain that the branch is set to."""
    expected = github_address(remote, custom_domain)
    yield from missing_address(base_url, expected)
    yield from private_address(base_url, place)
    here = urlsplit(base_url.casefold())
    there = urlsplit(expected.casefold())
    elsewhere = (here.hostname, here.path.strip("/")) != (there.hostname, there.path.strip("/"))
    if base_url and expected and elsewhere and (custom_domain or (here.hostname or "").endswith(".github.io")):
        message = f"base_url is {base_url}, but the site will be at {expected}"
        yield Diagnostic(WRONG, message, place, f"write base_url: {expected}")


def github_address(remote: str, custom_domain: str = "") -> str:
    """Where a branch is served: at its custom domain, or on GitHub Pages below its owner's name; else unknown."""
    if custom_domain:
        return f"https://{custom_domain}/"
    found = _GITHUB.search(remote)
    if not found:
        return ""
    owner, name = found["owner"].lower(), found["name"]
    own_site = name.lower() == f"{owner}.github.io"
    return f"https://{owner}.github.io/" if own_site else f"https://{owner}.github.io/{name}/"
