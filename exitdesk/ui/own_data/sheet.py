"""Indsigt: what is kept about one person, gathered, weighed and written out, a step at a time."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from exitdesk.ui.context import UiContext
from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.button import Button
from exitdesk.ui.kit.sheet import Sheet
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.own_data.ask_page import AskPage
from exitdesk.ui.own_data.pieces_page import PiecesPage
from exitdesk.ui.own_data.save_page import SavePage
from exitdesk.ui.own_data.view_model import Form, OwnDataViewModel, State, Step
from exitdesk.ui.own_data.who_page import SHOWN, WhoPage

_NARROW, _WIDE = 720, 1120


class OwnDataSheet(Sheet):
    """A person's own data."""

    def __init__(self, context: UiContext, host: QWidget, live: LiveCase | None = None) -> None:
        super().__init__(context.theme, host, "", width=_NARROW)
        self.set_title(self.tr("Indsigt: alt om en person"))
        self.model = OwnDataViewModel(context, live, self)
        theme = context.theme
        self.ask = AskPage(theme)
        self.who = WhoPage(theme)
        self.pieces = PiecesPage(theme, context.template)
        self.save = SavePage(context)
        self.trouble = Banner(theme, "", kind="danger")
        self.back = Button(theme, self.tr("Tilbage"), kind="quiet", icon="arrow-left", height=44)
        self.onward = Button(theme, self.tr("Saml"), kind="primary", height=44)
        self._step = Step.ASK
        self._build()
        self._connect()
        self._on_state_changed(self.model.state)

    def _build(self) -> None:
        self.body.addWidget(self.trouble)
        for page in (self.ask, self.who, self.pieces, self.save):
            self.body.addWidget(page, 1)
        self.footer.addWidget(self.back)
        self.footer.addStretch(1)
        self.footer.addWidget(self.onward)

    def _connect(self) -> None:
        model = self.model
        model.state_changed.connect(self._on_state_changed)
        model.marked.connect(self.pieces.go_on_after)
        self.ask.asked.connect(model.ask)
        self.ask.stopped.connect(model.stop)
        self.who.chosen.connect(self._on_chosen)
        self.pieces.held_back.connect(model.hold_back)
        self.pieces.given_out.connect(model.give_out)
        for choice in (self.save.form, self.save.ending):
            choice.chosen.connect(model.wish_for_another_file)
        self.save.passphrase.submitted.connect(self.save.passphrase.ask)
        self.save.passphrase.answered.connect(self._on_answered)
        self.back.clicked.connect(model.go_back)
        self.onward.clicked.connect(self._on_onward)
        self.closed.connect(model.stop)
        self.closed.connect(self.save.passphrase.clear)

    @Slot(object)
    def _on_state_changed(self, state: State) -> None:
        for page, steps in self._pages():
            page.setVisible(state.step in steps)
        self.trouble.set_text(state.told)
        self.trouble.setVisible(bool(state.told))
        self.ask.show_state(state)
        self.who.show_state(state)
        if state.step in (Step.PIECES, Step.SAVE):
            self.pieces.show_state(state)
            self.save.show_state(state)
        self._show_buttons(state)
        if state.step is not self._step:
            self._step = state.step
            self.set_room(_WIDE if state.step is Step.PIECES else _NARROW, tall=self._is_long(state))
            self.save.passphrase.clear()
            self._focus_of(state.step).setFocus(Qt.FocusReason.OtherFocusReason)

    def _pages(self) -> tuple[tuple[QWidget, tuple[Step, ...]], ...]:
        return (
            (self.ask, (Step.ASK, Step.GATHERING)),
            (self.who, (Step.WHO,)),
            (self.pieces, (Step.PIECES,)),
            (self.save, (Step.SAVE,)),
        )

    def _show_buttons(self, state: State) -> None:
        step = state.step
        self.back.setVisible(step in (Step.WHO, Step.PIECES, Step.SAVE))
        words = {
            Step.ASK: self.tr("Saml"),
            Step.GATHERING: self.tr("Saml"),
            Step.WHO: self.tr("Se det igennem"),
            Step.PIECES: self.tr("Gem som fil ..."),
            Step.SAVE: self.tr("Gem"),
        }
        self.onward.setText(words[step])
        ready = {
            Step.GATHERING: False,
            Step.WHO: bool(state.chosen),
            Step.SAVE: self.save.may_save,
        }
        self.onward.setEnabled(ready.get(step, True))

    def _is_long(self, state: State) -> bool:
        """Say whether there is a list that takes all the room there is."""
        return state.step is Step.PIECES or (state.step is Step.WHO and len(state.data.found) > SHOWN)

    def _focus_of(self, step: Step) -> QWidget:
        return {
            Step.ASK: self.ask.name.edit,
            Step.GATHERING: self.ask.progress.cancel,
            Step.WHO: self.who.list,
            Step.PIECES: self.pieces.list,
            Step.SAVE: self.save.passphrase.field.edit if self.save.may_save else self.back,
        }[step]

    @Slot(object, bool)
    def _on_chosen(self, key: object, on: bool) -> None:
        self.model.choose(key, on=on)  # type: ignore[arg-type] # a Key

    @Slot()
    def _on_onward(self) -> None:
        match self.model.state.step:
            case Step.ASK:
                self.ask.ask()
            case Step.WHO:
                self.model.look_through()
            case Step.PIECES:
                self.model.go_on_to_save()
            case Step.SAVE:
                self.save.passphrase.ask()
            case _:
                pass

    @Slot()
    def _on_answered(self) -> None:
        self.model.save(Form(self.save.form.current()), self.save.ending.current())
