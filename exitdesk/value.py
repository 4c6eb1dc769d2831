"""Values: frozen dataclasses with slots, of which only `__init__` is written out and compiled at each start.

The standard library compiles six methods for each such class, alike in all of them but for the names: that
is nearly all it costs to make one. Here these are the same functions for every class. Fields, `replace`,
`asdict`, `match` and copies are the dataclass's own.
"""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, Final, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """Return the class as a frozen dataclass with slots."""
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    compared = [one.name for one in fields(made) if one.compare]
    made.compared_ = attrgetter(*compared) if compared else type
    for name, method in _ALIKE.items():
        if name not in vars(cls):
            setattr(made, name, method)
    made.__init__ = _init(made, fields(made))
    made.__setattr__ = made.__delattr__ = _refuse
    return made  # type: ignore[no-any-return]


def _init(made: Any, said: tuple[Field[Any], ...]) -> Callable[..., None]:
    """Return what fills the slots of a new value, and calls its `__post_init__` if it has one."""
    known: dict[str, Any] = {"unsaid": MISSING, "__name__": made.__module__}
    lines = [line for one in said if one.init for line in _filled(made, one, known)]
    lines += ["self.__post_init__()"] if hasattr(made, "__post_init__") else []
    placed, named = (
        [_taken(one) for one in said if one.init and one.kw_only is kind] for kind in (False, True)
    )
    taken = ", ".join(["self", *placed, *(["*", *named] if named else [])])
    exec(f"def __init__({taken}):\n " + "\n ".join(lines or ["pass"]), known)  # noqa: S102 - names of fields
    known["__init__"].__qualname__ = f"{made.__qualname__}.__init__"
    return known["__init__"]  # type: ignore[no-any-return]


def _taken(one: Field[Any]) -> str:
    if one.default is not MISSING:
        return f"{one.name}=default_{one.name}"
    return one.name if one.default_factory is MISSING else f"{one.name}=unsaid"


def _filled(made: Any, one: Field[Any], known: dict[str, Any]) -> Iterator[str]:
    known[f"put_{one.name}"] = getattr(made, one.name).__set__
    known[f"default_{one.name}"] = one.default
    if one.default_factory is not MISSING:
        known[f"new_{one.name}"] = one.default_factory
        yield f"if {one.name} is unsaid: {one.name} = new_{one.name}()"
    yield f"put_{one.name}(self, {one.name})"


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    compared = self.compared_
    return compared(self) == compared(other)


def _hash(self: Any) -> int:
    return hash(self.compared_(self))


def _repr(self: Any) -> str:
    said = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(said)})"


def _state(self: Any) -> list[Any]:
    return [getattr(self, one.name) for one in fields(self)]


def _from_state(self: Any, state: list[Any]) -> None:
    for one, said in zip(fields(self), state, strict=True):
        object.__setattr__(self, one.name, said)


def _refuse(_: object, name: str, *_value: object) -> None:
    raise FrozenInstanceError(name)


_ALIKE: Final = {
    "__eq__": _eq,
    "__hash__": _hash,
    "__repr__": _repr,
    "__getstate__": _state,
    "__setstate__": _from_state,
}
