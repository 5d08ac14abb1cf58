"""Every small fault that can be put into a module: one piece of its text replaced by another.

Left alone is what no test could be asked to notice: annotations, decorators (that a value is frozen is for the type
checker), docstrings, asserts that only tell types, names of type variables, and the words of messages.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

_OPERATORS: dict[type[ast.AST], str] = {
    ast.Eq: "!=",
    ast.NotEq: "==",
    ast.Lt: "<=",
    ast.LtE: "<",
    ast.Gt: ">=",
    ast.GtE: ">",
    ast.In: "not in",
    ast.NotIn: "in",
    ast.Is: "is not",
    ast.IsNot: "is",
    ast.And: "or",
    ast.Or: "and",
    ast.Add: "-",
    ast.Sub: "+",
    ast.Mult: "//",
    ast.Div: "*",
    ast.FloorDiv: "*",
    ast.Mod: "*",
    ast.BitOr: "&",
    ast.BitAnd: "|",
    ast.LShift: ">>",
}

_TWINS = {"any": "all", "all": "any", "min": "max", "max": "min", "startswith": "endswith", "endswith": "startswith"}

_PROSE = re.compile(r"[^\\\[\](){}|^$*+]*[A-Za-z’,:;]+ [^\\\[\](){}|^$*+]*")
"""Several words, and nothing that is used in patterns: a message, or a word of the help."""


class Mutant(NamedTuple):
    """A module with one fault: its bytes from `start` on are no longer `old` but `new`.

    It is in the statement that begins in line `line` and whose head ends in line `last`.
    """

    path: str
    line: int
    last: int
    start: int
    old: str
    new: str
    kind: str

    def applied(self, source: bytes) -> bytes:
        """The text of the module with the fault."""
        return source[: self.start] + self.new.encode() + source[self.start + len(self.old.encode()) :]

    def undone(self, faulty: bytes) -> bytes:
        """The text of the module without the fault."""
        return faulty[: self.start] + self.old.encode() + faulty[self.start + len(self.new.encode()) :]

    def shown(self, source: bytes) -> str:
        """The fault in one line."""
        line = source[: self.start].count(b"\n") + 1
        return f"{self.path}:{line}: {self.kind}: {' '.join(self.old.split())} -> {' '.join(self.new.split())}"


_Lines: TypeAlias = tuple[int, int]


class _Place(NamedTuple):
    """A piece of a module's text, in bytes."""

    start: int
    end: int


_Fault: TypeAlias = tuple[_Place, str, str]
"""What is replaced, by what, and the kind of fault."""


def mutants(path: str, source: bytes) -> list[Mutant]:
    """Every fault of a module, in order of place."""
    return sorted(_Finder(path, source).found(), key=lambda mutant: mutant[3:])


class _Finder:
    def __init__(self, path: str, source: bytes) -> None:
        self._path = path
        self._source = source
        self._starts = [0]
        for line in source.splitlines(keepends=True):
            self._starts.append(self._starts[-1] + len(line))

    def found(self) -> Iterator[Mutant]:
        for lines, node in _told(ast.parse(self._source), (1, 1)):
            for place, new, kind in self._faults(node):
                yield Mutant(self._path, *lines, place.start, self._text(place), new, kind)

    def _faults(self, node: ast.expr | ast.stmt) -> Iterator[_Fault]:
        yield from self._in_operators(node)
        yield from self._in_values(node)
        yield from self._in_statements(node)
        for condition in _conditions(node):
            place = self._place(condition)
            yield place, f"(not ({self._text(place)}))", "condition"

    def _in_operators(self, node: ast.AST) -> Iterator[_Fault]:
        match node:
            case ast.Compare():
                operands = [node.left, *node.comparators]
                for left, operator, right in zip(operands, node.ops, operands[1:], strict=False):
                    yield self._between(left, right), _OPERATORS[type(operator)], "comparison"
            case ast.BoolOp():
                for left, right in zip(node.values, node.values[1:], strict=False):
                    yield self._between(left, right), _OPERATORS[type(node.op)], "and/or"
            case ast.BinOp() if type(node.op) in _OPERATORS and not (_is_text(node.left) or _is_text(node.right)):
                yield self._between(node.left, node.right), _OPERATORS[type(node.op)], "arithmetic"
            case ast.UnaryOp(op=ast.Not() | ast.USub()):
                yield self._place(node), f"({self._text(self._place(node.operand))})", "sign or not"

    def _in_values(self, node: ast.AST) -> Iterator[_Fault]:
        match node:
            case ast.Constant(value=bool() as value):
                yield self._place(node), str(not value), "constant"
            case ast.Constant(value=int() | float() as value):
                yield self._place(node), f"{value + 1}", "constant"
            case ast.Constant(value=str() as value) if not _PROSE.fullmatch(value):
                yield self._place(node), _spoilt(value), "text"
            case ast.Constant(value=bytes() as value):
                yield self._place(node), repr(b"XX" + value), "text"
            case ast.Name(id=name) if name in _TWINS:
                yield self._place(node), _TWINS[name], "twin"
            case ast.Attribute(attr=name) if name in _TWINS:
                end = self._place(node).end
                yield _Place(end - len(name), end), _TWINS[name], "twin"

    def _in_statements(self, node: ast.AST) -> Iterator[_Fault]:
        match node:
            case ast.Return(value=value) if value is not None and not _is_nothing(value):
                yield self._place(value), "None", "return"
            case ast.Continue():
                yield self._place(node), "break", "statement"
            case ast.Break():
                yield self._place(node), "continue", "statement"
            case ast.Expr() | ast.AugAssign() | ast.Raise() | ast.Delete():
                yield self._place(node), "pass", "statement"
            case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
                yield self._place(node), "pass", "statement"

    def _place(self, node: ast.expr | ast.stmt) -> _Place:
        last, column = node.end_lineno or 0, node.end_col_offset or 0
        return _Place(self._starts[node.lineno - 1] + node.col_offset, self._starts[last - 1] + column)

    def _between(self, left: ast.expr, right: ast.expr) -> _Place:
        """The operator between two operands, without the brackets around them."""
        start, end = self._place(left).end, self._place(right).start
        between = self._source[start:end]
        operator = re.search(rb"[^\s()]+(\s+(not|in)\b)?", between)
        assert operator
        return _Place(start + operator.start(), start + operator.end())

    def _text(self, place: _Place) -> str:
        return self._source[place.start : place.end].decode()


def _told(node: ast.AST, lines: _Lines) -> Iterator[tuple[_Lines, ast.expr | ast.stmt]]:
    """The nodes in which a fault is one of behaviour, each with the lines of its statement's head."""
    if isinstance(node, ast.stmt):
        lines = _head(node)
    if isinstance(node, ast.expr | ast.stmt):
        yield lines, node
    for field, value in ast.iter_fields(node):
        if field not in ("annotation", "returns", "decorator_list"):
            for child in value if isinstance(value, list) else [value]:
                if isinstance(child, ast.AST) and not _is_untold(child):
                    yield from _told(child, lines)


def _head(node: ast.stmt) -> _Lines:
    body = getattr(node, "body", None) or getattr(node, "cases", None)
    if not body:
        return node.lineno, node.end_lineno or node.lineno
    first = body[0].pattern if isinstance(body[0], ast.match_case) else body[0]
    return node.lineno, max(first.lineno - 1, node.lineno)


def _is_untold(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Assert() | ast.JoinedStr() | ast.Import() | ast.ImportFrom():
            return True
        case ast.Assign(value=ast.Call(func=ast.Name(id="TypeVar" | "TypeVarTuple" | "NewType"))):
            return True
        case ast.AnnAssign(annotation=ast.Name(id="TypeAlias")) | ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
    return False


def _conditions(node: ast.AST) -> list[ast.expr]:
    match node:
        case ast.If(test=test) | ast.While(test=test) | ast.IfExp(test=test):
            return [test] if _has_own_negation(test) else []
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            return [test for part in node.generators for test in part.ifs if _has_own_negation(test)]
    return []


def _has_own_negation(test: ast.expr) -> bool:
    """Whether no other fault is the same as the negation of this condition."""
    if isinstance(test, ast.Compare):
        return len(test.ops) > 1 or isinstance(test.ops[0], ast.Lt | ast.LtE | ast.Gt | ast.GtE)
    return not isinstance(test, ast.UnaryOp | ast.Constant)


def _spoilt(text: str) -> str:
    """Another text; of one that is a list of lines, one without its first."""
    first, newline, rest = text.strip().partition("\n")
    return repr(f"\n{rest}" if newline and first else f"XX{text}")


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str | bytes))


def _is_nothing(node: ast.expr) -> bool:
    """Whether a value is as empty as None, which would tell whoever asks the same."""
    return (isinstance(node, ast.Constant) and not node.value) or (
        isinstance(node, ast.Tuple | ast.List) and not node.elts
    )
