"""The address where a site is published: named, reachable, and the one that the remote will give it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.base_url import address_faults, github_address
from generator.config import BASE_URL
from tests.sites import findings, write_site

HERE = "base_url: https://example.org/harbour/\n"


def codes(base_url: str, remote: str = "", domain: str = "") -> list[str]:
    return [finding.code for finding in address_faults(base_url, remote, domain)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (HERE, []),
        ("", ["no-base-url"]),
        ('base_url: ""\n', ["no-base-url"]),
        ("base_url: http://localhost:8000/\n", ["wrong-base-url"]),
        ("base_url: http://127.0.0.1:8000/\n", ["wrong-base-url"]),
        ("checks: {no-base-url: off}\n", []),
    ],
)
def test_check_reports_a_missing_or_wrong_address(written: str, expected: list[str], tmp_path: Path) -> None:
    root = write_site(tmp_path)
    config = root / "content/site.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace(HERE, written), encoding="utf-8")
    found = [finding for finding in findings(root) if finding.code.endswith("base-url")]
    assert [finding.code for finding in found] == expected
    assert all(finding.severity == "warning" and finding.hint for finding in found)


@pytest.mark.parametrize(
    ("remote", "domain", "expected"),
    [
        ("git@github.com:Ada/bridge.git", "", "https://ada.github.io/bridge/"),
        ("https://github.com/Ada/bridge", "", "https://ada.github.io/bridge/"),
        ("ssh://git@github.com/ada/bridge.git/", "", "https://ada.github.io/bridge/"),
        ("https://github.com/ada/Ada.github.io.git", "", "https://ada.github.io/"),
        ("https://github.com/ada/bridge", "bridge.example.org", "https://bridge.example.org/"),
        ("/srv/git/bridge.git", "", ""),
        ("https://example.org/ada/bridge.git", "", ""),
    ],
)
def test_where_a_remote_will_be_served(remote: str, domain: str, expected: str) -> None:
    assert github_address(remote, domain) == expected


@pytest.mark.parametrize(
    ("base_url", "remote", "domain", "expected"),
    [
        ("https://ada.github.io/bridge/", "git@github.com:Ada/bridge.git", "", []),
        ("https://Ada.github.io/bridge", "git@github.com:Ada/bridge.git", "", []),
        ("https://example.github.io/bridge/", "git@github.com:Ada/bridge.git", "", ["wrong-base-url"]),
        ("https://ada.github.io/", "git@github.com:Ada/bridge.git", "", ["wrong-base-url"]),
        ("https://bridge.example.org/", "git@github.com:Ada/bridge.git", "", []),
        ("https://bridge.example.org/", "git@github.com:Ada/bridge.git", "bridge.example.org", []),
        ("https://other.example.org/", "git@github.com:Ada/bridge.git", "bridge.example.org", ["wrong-base-url"]),
        ("https://example.org/x/", "/srv/git/x.git", "", []),
        ("", "git@github.com:Ada/bridge.git", "", ["no-base-url"]),
    ],
)
def test_publishing_compares_the_address_with_the_remote(
    base_url: str, remote: str, domain: str, expected: list[str]
) -> None:
    assert codes(base_url, remote, domain) == expected


def test_the_hint_names_the_address_to_write() -> None:
    (finding,) = address_faults("", "git@github.com:Ada/bridge.git", "")
    assert "https://ada.github.io/bridge/" in finding.hint


@pytest.mark.parametrize("address", ["../x/", "a/../x/", "a/./x/", "x/index.html"])
def test_no_address_leads_out_of_its_own_folders(address: str) -> None:
    assert not BASE_URL.fullmatch(f"https://example.org/{address}")


@pytest.mark.parametrize("host", ["..", "-", "a..b", "a-", ".a", "a:99999", "a:１"])
def test_no_address_is_of_a_host_that_cannot_be(host: str) -> None:
    assert not BASE_URL.fullmatch(f"https://{host}/")


@pytest.mark.parametrize(
    "address", ["a.example.org", "localhost:8000", "xn--bcher-kva.example", "10.0.0.1:65535", "a/.x/"]
)
def test_other_addresses_may_be(address: str) -> None:
    assert BASE_URL.fullmatch(f"http://{address}")
