"""A value is what a frozen dataclass with slots is: equal, hashed, shown, copied and refused alike."""

import copy
import pickle
from dataclasses import KW_ONLY, FrozenInstanceError, asdict, dataclass, field, fields, replace
from typing import Any

import pytest

from exitdesk.value import value


@value
class Said:
    """As it is made here."""

    who: str
    words: str = field(repr=False)
    heard: tuple[str, ...] = ()
    at: int = field(default=0, compare=False)
    lanes: list[str] = field(default_factory=list, hash=None)
    length: int = field(init=False)

    def __post_init__(self) -> None:
        """Count the words."""
        object.__setattr__(self, "length", len(self.words.split()))


@dataclass(frozen=True, slots=True)
class Theirs:
    """As the standard library makes it."""

    who: str
    words: str = field(repr=False)
    heard: tuple[str, ...] = ()
    at: int = field(default=0, compare=False)
    lanes: list[str] = field(default_factory=list, hash=None)
    length: int = field(init=False)

    def __post_init__(self) -> None:
        """Count the words."""
        object.__setattr__(self, "length", len(self.words.split()))


@value
class Pair:
    """Two fields that can be hashed."""

    one: int
    two: str = ""


@value
class Nothing:
    """No field at all."""


@value
class Hushed:
    """It says itself how it is shown."""

    secret: str

    def __repr__(self) -> str:
        return "Hushed(not shown)"


def test_it_says_what_a_dataclass_says() -> None:
    """Fields, defaults, what is shown, what is compared."""
    ours, theirs = Said("Jonas", "jeg vil ud", at=3), Theirs("Jonas", "jeg vil ud", at=3)
    assert asdict(ours) == asdict(theirs)
    assert repr(ours) == repr(theirs).replace("Theirs", "Said")
    assert Said.__match_args__ == Theirs.__match_args__
    assert [(one.name, one.repr, one.compare) for one in fields(ours)] == [
        (one.name, one.repr, one.compare) for one in fields(theirs)
    ]
    assert Said("a", "b").lanes is not Said("a", "b").lanes
    assert repr(Hushed("navn")) == "Hushed(not shown)"


def test_it_equals_its_like_and_nothing_else() -> None:
    """What is not compared makes no difference; another kind with the same fields does."""
    assert Said("Jonas", "ja", at=1) == Said("Jonas", "ja", at=2)
    assert Said("Jonas", "ja") != Said("Jonas", "nej")
    others: tuple[Any, ...] = (Theirs("Jonas", "ja"), ("Jonas", "ja"), None)
    assert not any(Said("Jonas", "ja") == one for one in others)
    assert Nothing() == Nothing()
    assert len({Pair(1), Pair(1, ""), Pair(one=1, two="x"), Nothing(), Nothing()}) == 3


@pytest.mark.parametrize("change", [("who", "Karen"), ("other", 1)])
def test_it_is_never_changed(change: tuple[str, Any]) -> None:
    """No field is set or taken away, and there is no room for another."""
    said = Said("Jonas", "ja")
    with pytest.raises(FrozenInstanceError):
        setattr(said, *change)
    with pytest.raises(FrozenInstanceError):
        del said.who
    assert said.who == "Jonas"


def test_it_is_copied_whole() -> None:
    """By `replace`, by `copy`, and through bytes."""
    said = Said("Jonas", "jeg vil ud", ("x",), 4, ["y"])
    other = replace(said, words="nej")
    assert (other.length, other.heard, other.at, other.lanes) == (1, ("x",), 4, ["y"])
    packed = pickle.dumps(said)
    for one in (copy.copy(said), copy.deepcopy(said), pickle.loads(packed)):  # noqa: S301 - packed above
        assert asdict(one) == asdict(said)


def test_what_is_missing_or_too_much_is_refused() -> None:
    """As in any call."""
    wrongs: tuple[tuple[Any, ...], ...] = ((), ("a",), ("a", "b", (), 1, [], 2))
    for wrong in wrongs:
        with pytest.raises(TypeError):
            Said(*wrong)
    with pytest.raises(TypeError):
        Pair(1, three=3)  # type: ignore[call-arg]


def test_what_it_fills_itself_with_is_matched_by_place() -> None:
    """A pattern reads the fields in their order."""
    match Pair(3, "x"):
        case Pair(one, two):
            assert (one, two) == (3, "x")


@value
class Named:
    """What follows the mark is said by name, in any order."""

    one: int
    _: KW_ONLY
    two: int = 2
    three: int


def test_what_is_said_by_name_only_is_said_by_name() -> None:
    """A field without a default may follow one that has one."""
    assert Named(1, three=3) == Named(1, two=2, three=3)
    with pytest.raises(TypeError):
        Named(1, 2, 3)  # type: ignore[call-arg]
