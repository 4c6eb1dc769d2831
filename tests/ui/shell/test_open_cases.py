"""Which cases are open: what waits in any of them is known to a lock at every moment, from any thread."""

from collections.abc import Callable
from threading import Thread
from typing import Any

import pytest

from exitdesk.cases.case_edits import RenameCase
from exitdesk.cases.errors import DiskFull
from tests.fakes.desk import case_of
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import sample_desk


def test_a_lock_on_another_thread_always_finds_what_waits(
    make_office: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A case that waits for the disk is left and opened: at no moment is its word in no note, or twice."""
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
    desk.store.trouble = DiskFull()  # type: ignore[attr-defined]
    word = live.record(RenameCase(case=case, name="Noah"))
    assert parts.context.background.wait_idle()
    for name in ("open", "close"):
        monkeypatch.setattr(office._cases, name, read_on_a_thread(getattr(office._cases, name)))
    for _ in range(2):
        office.show_list()
        assert office.open_case(case) is live
    desk.store.trouble = None  # type: ignore[attr-defined]

    assert seen == [1] * 4
    assert live.pending == (word,)
