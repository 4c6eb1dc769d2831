"""The root of every expected error: something the person at the laptop can act on.

Each package has an `errors.py` of its own with subclasses named after what happened. A message never
carries a name, a word of a case, a key or a library's text: the words shown come from one table
(`exitdesk.app.troubles`), keyed by class.
"""


class ExitDeskError(Exception):
    """An expected trouble; everything that is not one of these is a bug."""


class Cancelled(ExitDeskError):
    """The person chose to stop; nothing is said about it."""
