"""What must hold before an edit of a case is recorded: what it speaks of must be there."""

from collections.abc import Sequence

from exitdesk.cases.acute import fold_acute
from exitdesk.cases.acute_edits import (
    ChooseAcuteLine,
    MoveAcuteLine,
    RewordAcuteLine,
    WithdrawAcuteLine,
    WriteAcuteLine,
)
from exitdesk.cases.contact_edits import WithdrawContact
from exitdesk.cases.contacts import fold_contacts
from exitdesk.journal.registers import Registers
from exitdesk.sos.edit import Edit
from exitdesk.sos.errors import NoSuchThing


def check(registers: Registers, edits: Sequence[Edit]) -> None:
    """Raise NoSuchThing where one of `edits` names a line or a contact that is not there.

    `registers` are the pair's, of no meeting.
    """
    for edit in edits:
        match edit:
            case WriteAcuteLine():
                if fold_acute(registers).line(edit.acute):
                    raise NoSuchThing("written already")
            case RewordAcuteLine() | ChooseAcuteLine() | MoveAcuteLine() | WithdrawAcuteLine():
                if not fold_acute(registers).line(edit.acute):
                    raise NoSuchThing("acute line")
            case WithdrawContact():
                if edit.contact not in {one.id for one in fold_contacts(registers)}:
                    raise NoSuchThing("contact")
            case _:
                pass
