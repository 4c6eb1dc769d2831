"""Checking one file after another, off the GUI thread; knowing a key once its words were compared.

A copy of a case of this vault that lacks a signature can be signed here: it stays the same copy, recorded in
its case and written beside the first.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from exitdesk.cases.checking import Checked, Signer
from exitdesk.cases.issue_copy import signed_again
from exitdesk.cases.papers import partners_of
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId
from exitdesk.sos.seen import anything_seen
from exitdesk.ui.checking.errors import PaperNotRead
from exitdesk.ui.close.issuing import CopyIssuer
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase
from exitdesk.ui.signing.view_model import SecondSignatureModel

_MOST_BYTES: Final = 50_000_001
"""One byte more than is ever looked at: a longer file is told to be too large by what checks it."""


@dataclass(frozen=True, slots=True)
class State:
    """The file, whether it is being looked at, what came out, and what was in the way.

    `saved_as` is the name of the file that has one signature more; it is `keeping` that one while it is being
    recorded and written, and it `waits` where it is recorded and could not be written.
    """

    file: Path | None = None
    working: bool = False
    checked: Checked | None = None
    told: str = ""
    saved_as: str = ""
    keeping: bool = False
    waits: bool = False

    def __repr__(self) -> str:
        return f"State({self.checked})"

    @property
    def unknown(self) -> Signer | None:
        """The first signer who is not known here."""
        signers = self.checked.signers if self.checked else ()
        return next((one for one in signers if not one.name), None)


OpenCase: TypeAlias = Callable[[CaseId], LiveCase]


class CheckingViewModel(QObject):
    """Whether a copy is genuine."""

    state_changed = Signal(object)

    def __init__(self, context: UiContext, open_case: OpenCase, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._open_case = context, open_case
        self._pdf = b""
        self._signing: tuple[CaseId, bytes] | None = None
        self._issuer: CopyIssuer | None = None
        self._twice: tuple[LiveCase, bytes] | None = None
        self.state = State()

    def check(self, file: Path) -> None:
        """Look at a file; the answer to the one before is taken away."""
        if self.state.working:
            return
        self._issuer = None
        self._show(saved_as="", waits=False)
        self._look_at(file)

    def sign(self) -> None:
        """Put the owner's signature under the copy; her partner signed first."""
        checked, checking, pdf = self.state.checked, self._context.open_vault.checking, self._pdf
        if checked is None or checked.case is None or not checked.takes_a_signature or self.state.working:
            return
        case = checked.case.case
        self._signing = case, pdf
        self._show(working=True)
        self._context.background.run(lambda: checking.sign(pdf, case), self.issue, self._on_failed)

    def again(self) -> None:
        """Write the copy that could not be written, where it may still leave."""
        if self._issuer is None or self._twice is None or not self.state.waits or self.state.working:
            return
        try:
            live, twice = self._twice
            signed_again(live.session, twice, twice)
        except ExitDeskError as error:
            self._on_failed(error)
            return
        self._show(working=True, keeping=True)
        self._issuer.again()

    def tell(self, words: str) -> None:
        """Say what is in the way."""
        self._show(told=words)

    def partners_turn(self) -> SecondSignatureModel | None:
        """Return the turn of a partner, None where nobody else is on the case."""
        checked = self.state.checked
        if checked is None or checked.case is None or self.state.working:
            return None
        self._signing = checked.case.case, self._pdf
        session = self._open_case(checked.case.case).session
        partners = partners_of(session.file(), session.author.person, session.now().date())
        return SecondSignatureModel(self._context, self._pdf, session.case, partners) if partners else None

    @Slot(object)
    def issue(self, twice: bytes) -> None:
        """Record the copy with its second signature in its case, and hand it out.

        It is the case of the file that was signed, whatever file was looked at meanwhile.
        """
        if self._signing is None:
            return
        (case, once), self._signing = self._signing, None
        self._show(working=True, keeping=True)
        try:
            live = self._open_case(case)
            edit = signed_again(live.session, once, twice)
            self._twice = live, twice
            self._issuer = CopyIssuer(live, self._context.background, self._context.handed_out, self)
            self._issuer.written.connect(self._on_written)
            self._issuer.failed.connect(self._on_failed)
            live.not_saved.connect(self._on_not_saved)
            self._issuer.issue(edit, twice)
        except ExitDeskError as error:
            self._on_failed(error)

    def report(self, signer: Signer) -> None:
        """Report a signer's key as lost, or, where it was, as found again; and look at the file anew."""
        checking = self._context.open_vault.checking
        if self.state.working:
            return
        self._show(working=True)
        work = partial(checking.report_found if signer.lost else checking.report_lost, signer)
        self._context.background.run(work, self._on_remembered, self._on_failed)

    def remember(self, name: str) -> None:
        """Know the unknown signer's key by this name, and look at the file again."""
        signer, checking = self.state.unknown, self._context.open_vault.checking
        if signer is None or not anything_seen(name) or self.state.working:
            return
        self._show(working=True)
        self._context.background.run(
            lambda: checking.remember(signer, name.strip()), self._on_remembered, self._on_failed
        )

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, told=changes.pop("told", ""), **changes)
        self.state_changed.emit(self.state)

    def _look_at(self, file: Path) -> None:
        checking = self._context.open_vault.checking
        self._show(file=file, working=True, checked=None)

        def work() -> tuple[bytes, Checked]:
            pdf = _read(file)
            return pdf, checking.check(pdf)

        self._context.background.run(work, self._on_checked, self._on_failed)

    @Slot(object)
    def _on_checked(self, found: tuple[bytes, Checked]) -> None:
        pdf, checked = found
        self._pdf = pdf if checked.takes_a_signature else b""
        self._show(working=False, checked=checked)

    @Slot(object)
    def _on_not_saved(self, error: object) -> None:
        """Say what is in the way of recording; it is tried again until it is on the disk."""
        if self.state.keeping:
            self._show(told=self._told(error))

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self._issuer = None
        self._show(working=False, keeping=False, waits=False, saved_as=path.name)
        self._look_at(path)

    @Slot(object)
    def _on_remembered(self, _: object) -> None:
        self._show(working=False)
        if self.state.file is not None:
            self.check(self.state.file)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        waits = self._issuer is not None and self._issuer.waits
        self._show(working=False, keeping=False, waits=waits, told=self._told(error))

    def _told(self, error: object) -> str:
        told = self._context.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        return f"{told.happened} {told.to_do}"


def _read(file: Path) -> bytes:
    """Return a file's bytes, of a file that is too large its beginning; raises PaperNotRead."""
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST_BYTES)
    except OSError:
        raise PaperNotRead from None
