"""Fraction keys: a card between two others gets a key between theirs, so a move never renumbers anything.

A key is a fraction in base 62, digits after the point, without trailing zeros; keys compare as plain text.
"""

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
