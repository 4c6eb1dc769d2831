"""The laptop's claim of the time: a claim only, and nothing is decided by it."""

from datetime import datetime


def clock() -> datetime:
    """Return the time in the laptop's own zone, aware."""
    return datetime.now().astimezone()
