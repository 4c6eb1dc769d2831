"""Several threads on one vault: one log, no two hold each other up, and listeners hear of each write."""

import threading
from collections.abc import Callable
from functools import partial

from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import MeetingId
from exitdesk.storage.log import LogHead
from tests.storage.places import Place, keep_card, open_case_with_meeting


def test_two_threads_write_one_log(place: Place) -> None:
    """Appends from several threads stand one after the other in one unbroken log."""
    vault = place.create()
    cases = [open_case_with_meeting(vault, f"Sag {nth}") for nth in range(3)]

    def work(session: CaseSession, meeting: MeetingId) -> None:
        for nth in range(10):
            keep_card(session, meeting, f"kort {nth}")

    threads = [threading.Thread(target=work, args=one) for one in cases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    vault.close()

    assert place.doctor() == []
    again = place.open()
    assert all(again.journal.entries(one.case) == one.entries() for one, _ in cases)


def test_listeners_hear_of_each_acknowledged_write(place: Place) -> None:
    """One call for each row that was marked, and none after it was stopped."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    heard: list[LogHead] = []
    stop = vault.subscribe_appended(lambda: heard.append(vault.high_water()))

    keep_card(session, meeting, "et")
    vault.index_pending()
    stop()
    keep_card(session, meeting, "to")

    assert len(heard) == 1


def test_a_listener_may_read_and_write_while_others_do(place: Place) -> None:
    """Nothing is held while a listener is called: indexing in it and beside it come to an end."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)

    def index() -> None:
        vault.index_pending()

    vault.subscribe_appended(index)
    ended = threading.Event()

    def beside() -> None:
        while not ended.is_set():
            vault.index_pending()

    thread = threading.Thread(target=beside, daemon=True)
    thread.start()
    for nth in range(40):
        keep_card(session, meeting, f"solsort {nth}")
    ended.set()
    thread.join(timeout=60)

    assert not thread.is_alive()
    assert len(vault.search.find("solsort")) == 40


def test_closing_while_others_read_and_write_ends_them_all(place: Place) -> None:
    """Whoever comes too late is told that the vault is closed; every acknowledged card is there."""
    vault = place.create()
    cases = [open_case_with_meeting(vault, f"Sag {nth}") for nth in range(2)]
    told: list[Exception] = []
    busy = threading.Barrier(5)

    def until_closed(work: Callable[[], object]) -> None:
        busy.wait()
        try:
            while True:
                work()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is looked at below
            told.append(error)

    works: list[Callable[[], object]] = [vault.index.rows, lambda: vault.journal.entries(cases[0][0].case)]
    works += [partial(keep_card, *one, "kort") for one in cases]
    threads = [threading.Thread(target=until_closed, args=(work,), daemon=True) for work in works]
    for thread in threads:
        thread.start()
    busy.wait()
    keep_card(*cases[0], "et til")
    vault.close()
    for thread in threads:
        thread.join(timeout=60)

    assert not any(thread.is_alive() for thread in threads)
    assert [(type(error), str(error)) for error in told] == [(RuntimeError, "the vault is closed")] * 4
    assert place.doctor() == []
