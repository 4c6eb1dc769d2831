"""The edit that writes down what he agreed to. It is the pair's, and of the case."""

from typing import Annotated, Literal

from pydantic import AfterValidator

from exitdesk.cases.consent import CONSENT, Agreed
from exitdesk.cases.documents.letters import Authority, Matter
from exitdesk.cases.of_case import OfCase
from exitdesk.sos.edit import Day, Intent, Line


def in_order(matters: tuple[Matter, ...]) -> tuple[Matter, ...]:
    """Return kinds once each, in the order of the sheet."""
    return tuple(one for one in Matter if one in matters)


class RecordConsent(OfCase):
    """Write down what an authority may exchange from this day: said again it confirms, widens or takes back.

    No matters: everything was taken back from this authority.
    """

    tag: Literal["record_consent"] = "record_consent"
    authority: Authority
    matters: Annotated[tuple[Matter, ...], AfterValidator(in_order)]
    day: Day
    worker: Line = ""

    @property
    def agreed(self) -> Agreed:
        """The value of the authority's register: kinds, day and worker were said together."""
        return Agreed(self.authority, self.matters, self.day, self.worker)

    def intents(self) -> tuple[Intent, ...]:
        """Return the authority's register of the case."""
        return (Intent(self.thing, f"{CONSENT}.{self.authority}", self.agreed),)
