"""Dataclasses that cost a tenth to define: `value` (frozen, slotted), `record` (may change), `fresh`.

A plain run defines some thirty of them. `dataclasses` takes 18 ms for that and 8 ms to be imported (it
needs `inspect`): two and a half empty interpreters. To a type checker they are dataclasses.
"""

from __future__ import annotations

from functools import cache
from types import CodeType, FunctionType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import dataclass, field

    value = dataclass(frozen=True, slots=True)
    record = dataclass(slots=True)

    def fresh(factory):
        return field(default_factory=factory)


class _Fresh:
    """A default made anew for every instance."""

    __slots__ = ("make",)

    def __init__(self, make) -> None:
        self.make = make


def _fresh(make) -> _Fresh:
    """The default of a field that each instance gets its own of: `fresh(list)`."""
    return _Fresh(make)


def _value(cls: type) -> type:
    """A frozen class whose fields are its annotations: equal by value, hashable, with a repr.

    Fields live in slots; a class with a cached_property has a __dict__ for that besides.
    """
    made = _slotted(cls, {"__eq__": _equal, "__hash__": _hash, "__setattr__": _refuse, "__delattr__": _refuse})
    return made


def _record(cls: type) -> type:
    """The same, but it may change, and is equal to itself alone."""
    return _slotted(cls, {})


if not TYPE_CHECKING:
    value, record, fresh = _value, _record, _fresh


def _slotted(cls: type, methods: dict) -> type:
    names = tuple(cls.__dict__.get("__annotations__", ()))
    body = {key: item for key, item in cls.__dict__.items() if key not in (*names, "__dict__", "__weakref__")}
    lazy = any(type(item).__name__ == "cached_property" for item in body.values())
    body["__slots__"] = (*names, "__dict__") if lazy else names
    body["__match_args__"] = names
    for name, method in ({"__repr__": _repr} | methods).items():
        body.setdefault(name, method)
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__init__ = _init(made, names, {name: cls.__dict__[name] for name in names if name in cls.__dict__})
    return made


def _init(cls: type, names: tuple[str, ...], defaults: dict):
    """__init__ as one function of source: slots are set through their descriptors, past __setattr__."""
    fresh = tuple([isinstance(defaults.get(name), _Fresh) for name in names])
    code = _init_code(fresh)
    code = code.replace(co_varnames=("self", *names))
    scope: dict = {f"_set_{i}": cls.__dict__[name].__set__ for i, name in enumerate(names)}
    scope |= {f"_default_{i}": defaults[name] for i, name in enumerate(names) if fresh[i]}
    return FunctionType(code, scope, "__init__", tuple([defaults[name] for name in names if name in defaults]))


@cache
def _init_code(fresh: tuple[bool, ...]) -> CodeType:
    """The code of an __init__ of so many fields, whatever they are called: to compile it for each class takes thrice as long."""
    lines = [f"def __init__({', '.join(['self', *(f'_{i}' for i in range(len(fresh)))])}):"]
    for i, new in enumerate(fresh):
        lines.append(f"    _set_{i}(self, _default_{i}.make() if _{i} is _default_{i} else _{i})" if new else f"    _set_{i}(self, _{i})")
    scope: dict = {}
    exec("\n".join(lines if fresh else [*lines, "    pass"]), scope)
    return scope["__init__"].__code__


def as_tuple(item) -> tuple:
    """The fields of a value in order."""
    return tuple([getattr(item, name) for name in item.__match_args__])


def _equal(self, other) -> bool:
    return as_tuple(self) == as_tuple(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self) -> int:
    return hash(as_tuple(self))


def _repr(self) -> str:
    inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__name__}({inside})"


def _refuse(self, name: str, *_) -> None:
    raise AttributeError(f"{type(self).__name__} is frozen: cannot change {name!r}")


def changed(item, **fields):
    """A copy of a value with some fields set anew, like dataclasses.replace."""
    return type(item)(**{name: getattr(item, name) for name in item.__match_args__} | fields)
