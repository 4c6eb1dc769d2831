"""What a gesture replaces, decided once: when it is made, from the registers as they stand."""

from collections.abc import Sequence

from exitdesk.journal.entry import Write
from exitdesk.journal.registers import Registers
from exitdesk.sos.edit import Edit, Intent, Over
from exitdesk.sos.fold import is_gone


def writes_of(registers: Registers, edits: Sequence[Edit]) -> tuple[Write, ...]:
    """Return the writes of a gesture made now: an ordinary edit replaces what is shown, a choice all."""
    return tuple(_write(registers, intent) for edit in edits for intent in edit.intents())


def _write(registers: Registers, intent: Intent) -> Write:
    if intent.over is Over.ALL:
        replaced = registers.live_ids(intent.thing, intent.register)
    else:
        replaced = registers.shown_ids(intent.thing, intent.register, is_gone)
    return Write(intent.thing, intent.register, replaced)
