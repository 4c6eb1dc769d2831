"""What a change of keys does, off the GUI thread; a wrong passphrase is noted where it is judged."""

from collections.abc import Callable

from exitdesk.cases.safekeeping import Keys, Loose
from exitdesk.ui.progress import ProgressRelay
from exitdesk.ui.reask.waits import OWNER, Waits
from exitdesk.ui.safekeeping.flow import Change, State


def work_of(
    keys: Keys, state: State, relay: ProgressRelay | None, waits: Waits
) -> Callable[[], Loose | None]:
    """Return what does the change, with what was written."""
    now, new, kit, change = state.now, state.new, state.kit, state.change

    def work() -> Loose | None:
        match change:
            case Change.PASSPHRASE if state.by_kit:
                return keys.settle(new, bind=keys.bound)
            case Change.PASSPHRASE:
                keys.change_passphrase(now, new)
            case Change.KIT:
                keys.new_kit(now, kit)
            case Change.KEY if relay is not None:
                keys.rekey(now, new, kit, relay)
            case Change.BIND | Change.UNBIND if state.by_kit:
                return keys.settle(new, bind=change is Change.BIND)
            case Change.BIND:
                return keys.bind(now)
            case Change.UNBIND:
                return keys.unbind(now)
        return None

    def judged() -> Loose | None:
        with waits.judging(OWNER):
            return work()

    return judged
