"""Fraction keys: a card between two others gets a key between theirs, so a move never renumbers anything.

A key is a fraction in base 62, digits after the point, without trailing zeros; keys compare as plain text.
"""

from collections.abc import Iterable, Sequence

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(DIGITS)


def key_between(before: str | None, after: str | None) -> str:
    """Return a key that sorts after `before` and before `after`; None is the open end.

    Raises ValueError where `before` does not sort before `after`.
    """
    low, high = before or "", after
    if high is not None and low >= high:
        raise ValueError("no room between equal or reversed keys")
    if not low and high is None:
        return DIGITS[_BASE // 2]
    if high is None:
        return _after(low)
    return _middle(low, high)


def key_at_end(keys: Iterable[str]) -> str:
    """Return a key that sorts after all of `keys`, in whatever order they come."""
    return key_between(max(keys, default=None), None)


def key_a_step_on(keys: Sequence[str], at: int, step: int) -> str | None:
    """Return the key that moves the one at `at` a step up (-1) or down (1); None at the end.

    `keys` are in order. Two that took one place at once have no room between them: one goes past both, to the
    next place with room.
    """
    others, place = [*keys[:at], *keys[at + 1 :]], at + step
    while 0 <= place <= len(others):
        before = others[place - 1] if place else None
        after = others[place] if place < len(others) else None
        if before is None or before != after:
            return key_between(before, after)
        place += step
    return None


def _after(low: str) -> str:
    """Return a short key above `low`: one step up in the first digit that has room."""
    for place, digit in enumerate(low):
        value = DIGITS.index(digit)
        if value < _BASE - 1:
            return low[:place] + DIGITS[value + 1]
    return low + DIGITS[_BASE // 2]


def _middle(low: str, high: str) -> str:
    common = 0
    while common < len(high) and (low[common] if common < len(low) else DIGITS[0]) == high[common]:
        common += 1
    if common:
        return high[:common] + _middle(low[common:], high[common:])
    first_low = DIGITS.index(low[0]) if low else 0
    first_high = DIGITS.index(high[0])
    if first_high - first_low > 1:
        return DIGITS[(first_low + first_high) // 2]
    if len(high) > 1:
        return high[0]
    return DIGITS[first_low] + _after_or_middle(low[1:])


def _after_or_middle(rest: str) -> str:
    return _after(rest) if rest else DIGITS[_BASE // 2]
