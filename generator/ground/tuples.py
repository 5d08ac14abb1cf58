"""`NamedTuple` as `typing` has it, as far as it is used here: the same classes, made sooner.

`typing.NamedTuple` compiles source for the constructor of each class. A build has some 170 of them before it does
anything, which was a thirteenth of the instructions of a build after an edit of one of fifty sections. Here the
constructors of all tuples of one size share their code, under the names of each one's fields.
"""

import sys
from collections.abc import Iterable, Mapping
from types import FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING or sys.version_info >= (3, 14):  # there a class does not have its annotations at hand
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414  # given on from here
else:
    try:
        from _collections import _tuplegetter as _field  # as `collections` has it
    except ImportError:
        from operator import itemgetter

        def _field(index: int, doc: str) -> property:
            return property(itemgetter(index), doc=doc)

    _new = tuple.__new__
    _CONSTRUCTORS = (
        lambda _cls: _new(_cls, ()),
        lambda _cls, a: _new(_cls, (a,)),
        lambda _cls, a, b: _new(_cls, (a, b)),
        lambda _cls, a, b, c: _new(_cls, (a, b, c)),
        lambda _cls, a, b, c, d: _new(_cls, (a, b, c, d)),
        lambda _cls, a, b, c, d, e: _new(_cls, (a, b, c, d, e)),
        lambda _cls, a, b, c, d, e, f: _new(_cls, (a, b, c, d, e, f)),
        lambda _cls, a, b, c, d, e, f, g: _new(_cls, (a, b, c, d, e, f, g)),
        lambda _cls, a, b, c, d, e, f, g, h: _new(_cls, (a, b, c, d, e, f, g, h)),
        lambda _cls, a, b, c, d, e, f, g, h, i: _new(_cls, (a, b, c, d, e, f, g, h, i)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j: _new(_cls, (a, b, c, d, e, f, g, h, i, j)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k, m)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m, n: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k, m, n)),
        lambda _cls, a, b, c, d, e, f, g, h, i, j, k, m, n, o: _new(_cls, (a, b, c, d, e, f, g, h, i, j, k, m, n, o)),
    )
    """By the number of fields."""

    class _Fields(tuple):
        """What all named tuples can do."""

        __slots__ = ()
        _fields = ()

        def __repr__(self) -> str:
            shown = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({shown})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Any:
            made = _new(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, not {len(made)}")
            return made

        def _replace(self, /, **values: Any) -> Any:
            made = self._make(map(values.pop, self._fields, self))
            if values:
                raise ValueError(f"{type(self).__name__} has no field {', '.join(values)}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

    class _Maker(type):
        """Makes a class that has the fields which it annotates."""

        def __new__(cls, name: str, bases: tuple[type, ...], namespace: Mapping[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, namespace)
            fields = tuple(namespace.get("__annotations__", ()))
            if len(fields) >= len(_CONSTRUCTORS):
                raise TypeError(f"{name} has {len(fields)} fields: take typing.NamedTuple")
            if "__new__" in namespace:
                raise TypeError(f"{name} has a constructor of its own: derive it from one that has none")
            defaults = tuple(namespace[field] for field in fields if field in namespace)
            if any(field in namespace for field in fields[: len(fields) - len(defaults)]):
                raise TypeError(f"in {name}, a field without a default follows one that has one")
            code = _CONSTRUCTORS[len(fields)].__code__
            names = (code.co_varnames[0], *fields)
            code = code.replace(co_varnames=names, co_name="__new__", co_qualname=f"{name}.__new__")
            members = {
                **namespace,
                **{field: _field(index, field) for index, field in enumerate(fields)},
                "__new__": FunctionType(code, globals(), "__new__", defaults),
                "__slots__": (),
                "__match_args__": fields,
                "_fields": fields,
            }
            return type(name, tuple(_Fields if base is NamedTuple else base for base in bases), members)

    class NamedTuple(metaclass=_Maker):
        """What such a class is derived from, and then has `_Fields` in its place."""
