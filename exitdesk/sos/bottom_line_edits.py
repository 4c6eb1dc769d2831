"""Edits of bottom lines."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from exitdesk.sos.bottom_line import BottomLineId, Demand
from exitdesk.sos.card import Withdrawn
from exitdesk.sos.edit import Edit, Intent, Over, Words

BottomLineRef = Annotated[BottomLineId, StringConstraints(pattern=r"^demand-[0-9a-z]+$", max_length=96)]


class SetBottomLine(Edit):
    """Say what an authority cannot give way on, and why. Said again, it rewords and chooses."""

    tag: Literal["set_bottom_line"] = "set_bottom_line"
    demand: BottomLineRef
    what: Words
    because: Words
    authority: Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,40}$")]

    def intents(self) -> tuple[Intent, ...]:
        """Return the demand with its reason, one register."""
        return (Intent(self.demand, "demand", Demand(self.what, self.because, self.authority)),)


class WithdrawBottomLine(Edit):
    """Take a bottom line away; what somebody else wrote meanwhile stays as a question."""

    tag: Literal["withdraw_bottom_line"] = "withdraw_bottom_line"
    demand: BottomLineRef

    def intents(self) -> tuple[Intent, ...]:
        """Return withdrawn as a value of the register."""
        return (Intent(self.demand, "demand", Withdrawn(), Over.SHOWN),)
