"""The first start's intents: the door is asked off the GUI thread, and makes the vault only at the end."""

import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from exitdesk.errors import ExitDeskError
from exitdesk.ui.background import Background
from exitdesk.ui.first_run.flow import Authority, FirstRun, FirstRunFlow, Step
from exitdesk.ui.unlock.door_once import DoorOnce

if TYPE_CHECKING:
    from exitdesk.cases.ports import OpenVault, Owner
    from exitdesk.ui.context import Explanation
    from exitdesk.ui.printing.view_model import PrintWay


class FirstRunViewModel(QObject):
    """Making the vault; `made` carries it, open, once the last page was read."""

    state_changed = Signal(object)
    made = Signal(object)
    kit_drawn = Signal(bytes)

    def __init__(
        self,
        door: DoorOnce,
        background: Background,
        explain: "Callable[[ExitDeskError], Explanation]",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._door, self._background, self._explain = door, background, explain
        self._flow = FirstRunFlow()
        self._vault: object = None

    @property
    def state(self) -> FirstRun:
        """What the pages show."""
        return self._flow.state

    def prepare(self) -> None:
        """Load what is needed and draw the words; call it once the page is painted."""
        self._background.run(
            lambda: (self._door().suggest_passphrase(), self._door().new_kit()), self._on_drawn
        )

    def new_words(self) -> None:
        """Offer six other words."""
        self._background.run(lambda: self._door().suggest_passphrase(), self._on_words_drawn)

    def writes_who(self, name: str, role: str, authority: str) -> None:
        """Note who one is."""
        self._flow.writes(name=name, role=role, authority=Authority(authority))

    def wants_own(self, own_wanted: bool) -> None:
        """Choose between the words offered and one's own."""
        self._flow.writes(own_wanted=own_wanted, repeated="")
        self._show()

    def writes_own(self, own: str) -> None:
        """Note an own passphrase."""
        self._flow.writes(own=own, repeated="")

    def repeats(self, typed: str) -> None:
        """Note the passphrase typed back."""
        self._flow.writes(repeated=typed)

    def writes_kit(self, words: tuple[str, ...]) -> None:
        """Note the kit typed back."""
        self._flow.writes(kit_typed=words)

    def draw_kit_paper(self) -> None:
        """Set the kit on a sheet; `kit_drawn` carries it while its words are the ones on the screen."""
        kit = self.state.kit
        language = "en" if QLocale().language() is QLocale.Language.English else "da"
        self._background.run(lambda: (kit, self._door().kit_paper.draw(kit, language)), self._on_kit_drawn)

    def print_way(self) -> "PrintWay":
        """Return the way to a printer from here, once a kit was drawn; no printer is remembered yet."""
        from exitdesk.ui.printing.view_model import PrintWay

        printing = self._door().kit_paper.printing
        return PrintWay(printing, self._background, self._explain, str, lambda _printer: None)

    def go_back(self) -> None:
        """Go to the page before."""
        self._flow.go_back()
        self._show()

    def go_on(self) -> None:
        """Go to the next page, make the vault, or go to work."""
        state = self.state
        if state.step is Step.MADE:
            self._finish()
        elif state.step is Step.PASSPHRASE and state.own_wanted:
            own = state.own
            self._background.run(lambda: self._door().passphrase_is_strong_enough(own), self._on_judged)
        elif state.step is not Step.MAKING and (state.step is not Step.PASSPHRASE or state.offered):
            self._flow.go_on()
            self._show()
            if self.state.step is Step.MAKING:
                self._make()

    def _make(self) -> None:
        state = self.state

        def work() -> "OpenVault":
            return self._door().create(state.passphrase, state.kit, _owner(state))

        self._background.run(work, self._on_made, self._on_not_made)

    def _finish(self) -> None:
        vault, self._vault = self._vault, None
        if vault is not None:
            self.made.emit(vault)

    def _show(self) -> None:
        self.state_changed.emit(self.state)

    @Slot(object)
    def _on_drawn(self, drawn: object) -> None:
        if isinstance(drawn, tuple):
            words, kit = drawn
            self._flow.is_offered(words)
            self._flow.is_given(tuple(kit))
            self._show()

    @Slot(object)
    def _on_words_drawn(self, words: object) -> None:
        self._flow.is_offered(str(words))
        self._show()

    @Slot(object)
    def _on_kit_drawn(self, drawn: tuple[tuple[str, ...], bytes]) -> None:
        kit, pdf = drawn
        if self.state.step is Step.KIT and kit == self.state.kit:
            self.kit_drawn.emit(pdf)

    @Slot(object)
    def _on_judged(self, strong_enough: object) -> None:
        if self.state.step is Step.PASSPHRASE:
            self._flow.go_on(strong_enough=bool(strong_enough))
            self._show()

    @Slot(object)
    def _on_made(self, vault: object) -> None:
        self._vault = vault
        self._flow.go_on()
        self._flow.forget()
        self._show()

    @Slot(object)
    def _on_not_made(self, error: Exception) -> None:
        told = self._explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        self._flow.could_not_be_made(told.happened, told.to_do)
        self._show()


def _owner(state: FirstRun) -> "Owner":
    from exitdesk.cases.ports import Owner
    from exitdesk.journal.entry import PersonId, ThingId, new_id

    person = PersonId(ThingId(new_id("person", secrets.token_bytes)))
    return Owner(person, state.name.strip(), state.role.strip(), state.authority.value)
