"""No pattern that is looked for in whole texts takes more than linear time, whatever a text holds."""

from __future__ import annotations

import ast
import importlib
import re
import signal
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from types import ModuleType

import pytest

from generator.ground.patterns import lazy_pattern
from tests.test_house import MODULES, PACKAGE, nodes_of

SEEDS = (
    "a", "A", "1", " ", ".", "“", '"', "(", ")", "[", "](", "*", "`", "/", "|", ":", "-", "—", "@", "<", "<div ",
    "©", "20", "A.", "A ", "a ", ". (", ". (A ", "(A/", "Ab ", "Ab, ", "By A ", " and ", "in A", " in Aa", "May ",
    "May 1", "1 May ", "2031 ", "in May ", "Photo: ", "Photo by A", "Credit: A", "you ", "our ", "sign up for ",
    "our free ", "email a@", "The A is the ", "A is the a ", "Mr A ", "President of ", "reporting by A", "aB",
    "Reporting by A in B and ", "copyright A", "cite: a:1;", "[@a:1", "tags: [", "```", "~~~", "&#", "\n", "\n- ",
    "<!--", "<script ", "[a][", "|-", "(@a) ", "a / A", "A B for ", "Photo via ", "1. ", "> ", "<a ", "— A ",
    "this is ", "1:11 ", "{#a", "/*a", "<a", "“a", "![a](a", "](<a", "aa/", "[#", "publié ", ", on", "'s ", "1,", "1-",
)  # fmt: skip
_LENGTHS = (600, 60_000)
"""At the shorter, what doubles with each character never ends; at the longer, nor does what grows with the square."""

_NEVER = 2
"""Seconds of work, not of the clock, after which a search is taken for one that never ends.

One that grows with the square takes longer, and one that grows with its text less than a tenth of that.
"""

_LOOKS = {"search": 1, "finditer": 1, "findall": 1, "split": 1, "sub": 2, "subn": 2}
"""What looks through a text, and by which argument it is given one."""

NAMES = [
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix("__init__").removesuffix(".")
    for path in MODULES
    if path.stem != "__main__"
]
"""All modules, by what they are called in the package."""

Pattern = re.Pattern[str] | re.Pattern[bytes]


@pytest.fixture
def _ends() -> Iterator[None]:
    """Interrupt what never ends, where the system has an alarm."""

    def give_up(_signal: int, _frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, give_up)
    yield
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    signal.signal(signal.SIGVTALRM, before)


@cache
def modules() -> list[ModuleType]:
    return [importlib.import_module(f"generator.{name}".removesuffix(".")) for name in NAMES]


@cache
def patterns() -> dict[str, Pattern]:
    """Each pattern, once, by the module that has it first and its name there, with its place in a table behind “#”."""
    found: dict[int, tuple[str, Pattern]] = {}
    for name, module in zip(NAMES, modules(), strict=True):
        for variable, value in vars(module).items():
            for place, pattern in enumerate(patterns_in(value)):
                found.setdefault(id(pattern), (f"{name}.{variable}{f'#{place}' * bool(place)}", pattern))
    return dict(found.values())


def patterns_in(value: object) -> Iterator[Pattern]:
    """A pattern, or those that stand in a table of them."""
    if isinstance(value, re.Pattern | type(lazy_pattern(""))):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from patterns_in(each)
    elif isinstance(value, Mapping):
        yield from patterns_in(list(value.values()))


@cache
def looked_for() -> set[int]:
    """Patterns with a use that is neither a match at a place nor a look at a part of a text with two ends."""
    found = set()
    for module in modules():
        nodes = nodes_of(Path(str(module.__file__)))
        narrow = {id(node) for call in nodes for node in narrowly_used(call)}
        for node in nodes:
            if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load) and id(node) not in narrow:
                found |= {id(pattern) for pattern in patterns_in(meant(module, node))}
    return found


def meant(module: ModuleType, node: ast.expr) -> object:
    """What a name of a module, or of one that it imports, stands for."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        within = vars(module).get(node.value.id)
        return vars(within).get(node.attr) if isinstance(within, ModuleType) else None
    return vars(module).get(node.id) if isinstance(node, ast.Name) else None


def narrowly_used(node: ast.AST) -> Iterator[ast.expr]:
    """The pattern of a match, of a look at a part, or of which another is made."""
    if isinstance(node, ast.Attribute) and node.attr in ("match", "fullmatch", "pattern"):
        yield node.value
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _LOOKS:
        method, given = node.func.attr, node.args
        text = given[_LOOKS[method] - 1] if len(given) >= _LOOKS[method] else None
        part = text.slice if isinstance(text, ast.Subscript) else None
        ends = isinstance(part, ast.Slice) and part.lower and part.upper
        if ends or (method in ("search", "finditer") and len(given) == 3):
            yield node.func.value


@cache
def lengths(name: str) -> tuple[int, ...]:
    """To which lengths a pattern is held: all to the shorter, and to the longer those of lines and whole texts."""
    whole = name.startswith("convert.") or id(patterns()[name]) in looked_for()
    return _LENGTHS if whole else _LENGTHS[:1]


def searching(pattern: Pattern) -> Callable[[str], object]:
    """What looks for a pattern in a text, or in its bytes."""
    if isinstance(pattern.pattern, bytes):
        return lambda text: pattern.search(text.encode())
    return pattern.search


def test_patterns_of_all_folders_are_found() -> None:
    folders = {name.rpartition(".")[0].rpartition(".")[0] for name in patterns() if len(lengths(name)) > 1}
    assert folders >= {f"convert.{each}" for each in ("words", "lines", "facts", "page", "forms", "sections")}
    assert folders >= {f"evidence.{each}" for each in ("numbers", "names", "agency", "polarity", "modality", "speech")}
    assert folders >= {"check", "frontmatter", "markdown", "layouts", "ground", "outside", "publish"}


@pytest.mark.slow
@pytest.mark.usefixtures("_ends")
@pytest.mark.parametrize("module", NAMES)
def test_a_search_ends_whatever_is_searched(module: str) -> None:
    for name, pattern in patterns().items():
        search, ours = searching(pattern), name.rpartition(".")[0] == module
        for length, seed in product(lengths(name) if ours else (), SEEDS):
            for text in (seed * (length // len(seed)) + "!", "(" + seed * 200 + "!"):
                signal.setitimer(signal.ITIMER_VIRTUAL, _NEVER)
                try:
                    search(text)
                except TimeoutError:
                    pytest.fail(f"{name} does not end on {seed!r}")
