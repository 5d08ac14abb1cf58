"""Who may ask: this machine, by its own names, from the preview's own pages."""

from __future__ import annotations

from ipaddress import ip_address

HOST = "127.0.0.1"


class Allowed:
    """Which Host and which Origin a request may name: a page from elsewhere must not read the preview.

    A name that merely leads here is refused: that is how a foreign page would get in (DNS rebinding).
    """

    def __init__(self, host: str, port: int) -> None:
        shown = f"[{host}]" if ":" in host else host
        self._names = frozenset({shown.lower(), "localhost", HOST})
        self._port = port
        self._any_address = host in ("0.0.0.0", "::")  # noqa: S104  # asked for with --host, and warned about

    def host(self, named: str) -> bool:
        """Whether a request may name this host."""
        name, _, port = named.lower().rpartition(":") if not named.endswith("]") else (named.lower(), "", "")
        if not name:
            name, port = port, ""
        if (port or "80") != str(self._port):
            return False
        return name in self._names or (self._any_address and _is_address(name))

    def origin(self, origin: str, host: str) -> bool:
        """Whether a request may come from this origin: only from the preview itself."""
        return origin == f"http://{host}"


def _is_address(name: str) -> bool:
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def is_this_machine(host: str) -> bool:
    """Whether a host to serve on can be reached from this machine only."""
    return host == "localhost" or (_is_address(host) and ip_address(host).is_loopback)
