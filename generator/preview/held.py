"""What the server has of the site, so that only what differs travels."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.addresses import ASSETS
from generator.ground.parts import as_bytes
from generator.ground.tuples import NamedTuple
from generator.layouts import Output, Promise
from generator.outside.pagefind import FOLDER as INDEX
from generator.preview.values import File, as_file

Files: TypeAlias = dict[str, File]


class _Known(NamedTuple):
    """A file that the server has: the keys of what it was made of, and its bytes."""

    quick: str
    key: str
    data: bytes


@dataclass(slots=True)
class Held:
    """The files that the server has, each with what it was made of."""

    known: dict[str, _Known] = field(default_factory=dict)

    @property
    def paths(self) -> frozenset[str]:
        """All of them."""
        return frozenset(self.known)

    def lasting(self) -> frozenset[str]:
        """Those of which older pages may still speak: assets, whose names change with their bytes, and the index."""
        return frozenset(path for path in self.known if is_asset(path) or is_index(path))

    def index(self) -> frozenset[str]:
        """Those of the index for search."""
        return frozenset(filter(is_index, self.known))

    def pages(self) -> tuple[Output, ...]:
        """All but the index."""
        return tuple(Output(path, known.data) for path, known in self.known.items() if not is_index(path))

    def renew(self, promise: Promise, news: Callable[[], bool]) -> Files | None:
        """Have a file made, if the server has another; None where there was news before it was whole."""
        path = promise.path
        known, quick = self.known.get(path), promise.quick(path)
        if known and quick and known.quick == quick:
            return {}
        made = promise.make(path)
        if known and known.key == made.key:
            self.known[path] = known._replace(quick=quick)
            return {}
        data = _until(news, as_bytes(made.data()))
        if data is None:
            return None
        self.known[path] = _Known(quick, made.key, data)
        return {} if known and known.data == data else {path: as_file(path, data)}

    def renew_index(self, made: Mapping[str, bytes]) -> Files:
        """Hold another index in the place of the one before; what of it the server does not have."""
        before = {path: self.known[path].data for path in self.index()}
        self.leave(self.paths - before.keys())
        self.known |= {path: _Known("", "", data) for path, data in made.items()}
        return {path: as_file(path, data) for path, data in made.items() if before.get(path) != data}

    def leave(self, paths: Collection[str]) -> int:
        """Let go of all files but these; how many those were."""
        count = len(self.known)
        self.known = {path: known for path, known in self.known.items() if path in paths}
        return count - len(self.known)


def is_asset(path: str) -> bool:
    """Whether a file is one that pages need to look as they should."""
    return path.startswith(f"{ASSETS}/")


def is_index(path: str) -> bool:
    """Whether a file belongs to the index for search."""
    return path.startswith(f"{INDEX}/")


def _until(news: Callable[[], bool], pieces: Iterable[bytes]) -> bytes | None:
    """The pieces as one; None if there was news before the last."""
    joined: list[bytes] = []
    for piece in pieces:
        if joined and news():
            return None
        joined.append(piece)
    return b"".join(joined)
