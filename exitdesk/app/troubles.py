"""The one table of expected errors: what happened, and what you can do now, in Danish and English.

The sentences lie in `resources/troubles/troubles.json`, keyed by package and class: happened, to do and,
for an error with a page of its own, what is safe; `remedies` names what that page offers. A test proves
that every expected error has a row of its own and every row an error.
"""

import json
from functools import cache

from exitdesk.errors import ExitDeskError
from exitdesk.resources import resource
from exitdesk.ui.explanation import Explanation, Remedy


def explain(error: ExitDeskError, language: str) -> Explanation:
    """Return the sentences for an error in ``da`` or ``en``; a class without a row gets its parent's."""
    rows = table()
    for kind in type(error).__mro__:
        row = rows.get(row_name(kind))
        if row is not None:
            happened, to_do, *safe = row["en" if language == "en" else "da"]
            remedies = tuple(Remedy(one) for one in row.get("remedies", ()))
            named = f"{happened[:-1]}{_particulars(error)}."  # what is named belongs in the sentence
            return Explanation(named, to_do, "".join(safe), remedies)
    raise LookupError(type(error).__name__)


def row_name(kind: type) -> str:
    """Return the key of a class: ``storage.VaultIsOpen``."""
    package = kind.__module__.removeprefix("exitdesk.").split(".")[0]
    return f"{package}.{kind.__name__}"


@cache
def table() -> dict[str, dict[str, list[str]]]:
    """Return the whole table."""
    rows: dict[str, dict[str, list[str]]] = json.loads(
        resource("troubles", "troubles.json").read_text("utf-8")
    )
    return rows


def _particulars(error: ExitDeskError) -> str:
    """Return the numbers or characters an error carries: never words of a case."""
    lines = getattr(error, "lines", ())
    if lines:
        shown = ", ".join(str(line) for line in lines[:20])
        return f" ({shown}{' …' if len(lines) > 20 else ''})"
    characters = getattr(error, "characters", "")
    return f" ({' '.join(characters[:10])})" if characters else ""
