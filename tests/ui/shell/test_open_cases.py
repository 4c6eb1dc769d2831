"""Which cases are open: what waits in any of them is known to a lock at every moment, from any thread."""

from collections.abc import Callable
from threading import Thread
from typing import Any

import pytest

from exitdesk.cases.case_edits import RenameCase
from exitdesk.cases.desk import Desk
from exitdesk.cases.errors import DiskFull
from exitdesk.journal.entry import CaseId, Entry, ThingId
from exitdesk.sos.card import CardId, Column
from exitdesk.sos.card_edits import KeepCard
from exitdesk.ui.parcel.receive_sheet import ReceiveSheet
from tests.fakes.desk import case_of
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import sample_desk


def test_a_lock_on_another_thread_always_finds_what_waits(
    make_office: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A case that waits for the disk is left and opened: at no moment is its word in no note, or twice.

    What a partner sends meanwhile is seen in it, too, with the word that waits on top, and a way back.
    """
    desk = sample_desk()
    parts = make_office(desk=desk)
    parts.unlock()
    pages, case = parts.window.pages, case_of(desk, "2026-014")
    assert pages is not None
    office, seen = pages.office, list[int]()

    def read_on_a_thread(real: Callable[..., Any]) -> Callable[..., Any]:
        def done(*told: Any, **named: Any) -> Any:
            result = real(*told, **named)
            reader = Thread(target=lambda: seen.append(len(pages.unwritten)))
            reader.start()
            reader.join()
            return result

        return done

    live = office.open_case(case)
    before = live.session.file().name
    desk.store.trouble = DiskFull()  # type: ignore[attr-defined]
    word = live.record(RenameCase(case=case, name="Noah"))
    assert parts.context.background.wait_idle()
    for name in ("open", "close"):
        monkeypatch.setattr(office._cases, name, read_on_a_thread(getattr(office._cases, name)))
    for _ in range(2):
        office.show_list()
        assert office.open_case(case) is live

    assert seen == [1] * 4
    assert live.pending == (word,)
    office.show_list()
    (of_her,) = _said_by_the_partner(desk, case, "fra hende")
    desk.store.trouble = None  # type: ignore[attr-defined]
    desk.store.receive([of_her], [])
    desk.store.trouble = DiskFull()  # type: ignore[attr-defined]
    office.receive()
    assert office._cases._open[case] is live
    (sheet,) = office.window().findChildren(ReceiveSheet)
    sheet.model.taken.emit()
    assert of_her in live.session.entries()  # its line in the list is written from here
    desk.store.trouble = None  # type: ignore[attr-defined]
    desk.store.receive(later := _said_by_the_partner(desk, case, "mere"), [])
    desk.store.trouble = DiskFull()  # type: ignore[attr-defined]
    assert office.open_case(case) is live
    assert later[0] in live.session.entries()
    assert live.pending == (word,)
    assert live.session.file().name == "Noah"
    live.undo()
    assert live.session.file().name == before


def _said_by_the_partner(desk: Desk, case: CaseId, text: str) -> list[Entry]:
    """Return a card that somebody else kept who has what is on the disk."""
    said: list[Entry] = []
    hers = desk.open(case, keep=lambda entry, *_: said.append(entry), resumed=True)
    card = CardId(ThingId(hers.new_id("card")))
    hers.record(KeepCard(card=card, text=text, column=Column.WORRIES, key="V"), meeting=hers.meetings()[-1])
    return said
