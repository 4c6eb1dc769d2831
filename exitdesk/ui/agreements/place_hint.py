"""What is to be remembered at a place, in one quiet line under where it is written."""

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.places import is_at_the_police, remember_at
from exitdesk.cases.unit import UnitTemplate


def place_hint(template: UnitTemplate, place: str) -> str:
    """Return it, an empty text where there is nothing to remember."""
    if is_at_the_police(place):
        return QCoreApplication.translate(
            "PlaceHint", "På en politistation kan man blive set. Helst et andet sted."
        )
    known = remember_at(template.places, place)
    return QCoreApplication.translate("PlaceHint", "Husk: {what}").format(what=known) if known else ""
