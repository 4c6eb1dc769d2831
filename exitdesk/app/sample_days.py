"""The sample's days moved by whole weeks, so that an invented case never looks a year old.

Weekdays stay what the words say ("på mandag"), and a day that is spoken ("lørdag 28/11") moves along.
"""

from datetime import date, timedelta
from typing import Any, Final

_DAYS_OF_A_TERM: Final = ("begins", "ends")


def lately(sample: dict[str, Any], today: date) -> dict[str, Any]:
    """Return the sample with its last meeting on one of the seven days before `today`."""
    last = date.fromisoformat(sample["open_meeting"]["day"])
    weeks = ((today - last).days - 1) // 7
    moved: dict[str, Any] = _moved(sample, timedelta(weeks=weeks))
    return moved


def _moved(told: Any, by: timedelta) -> Any:
    if isinstance(told, list):
        return [_moved(one, by) for one in told]
    if not isinstance(told, dict):
        return told
    moved = {name: _moved(one, by) for name, one in told.items()}
    if told.get("day"):
        before = date.fromisoformat(told["day"])
        after = before + by
        moved["day"] = after.isoformat()
        if "when" in told:
            moved["when"] = told["when"].replace(_spoken(before), _spoken(after))
    for name in _DAYS_OF_A_TERM:
        if told.get(name):
            moved[name] = (date.fromisoformat(told[name]) + by).isoformat()
    return moved


def _spoken(day: date) -> str:
    return f"{day.day}/{day.month}"
