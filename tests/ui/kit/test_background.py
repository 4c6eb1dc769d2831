"""Work leaves the GUI thread by one door, and its result comes back on the GUI thread or not at all."""

from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from exitdesk.errors import Cancelled, ExitDeskError
from exitdesk.ui.background import Background, Cancellation


class DiskIsFull(ExitDeskError):
    """An expected trouble for these tests."""


class Receiver(QObject):
    """Something on the screen that wants a result."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: list[bool] = []

    def hear(self, what: object) -> None:
        """Take a result or an error."""
        self.heard.append(what)
        self.threads.append(current_thread() is main_thread())


@pytest.fixture
def troubles() -> list[Exception]:
    """What reached the error view."""
    return []


@pytest.fixture
def background(qapp: QApplication, troubles: list[Exception]) -> Iterator[Background]:
    """A background whose error view is a list; nothing may be under way when the test ends."""
    assert qapp is QApplication.instance()
    door = Background(troubles.append)
    yield door
    assert door.wait_idle()
    door.close()


def fail(error: Exception) -> None:
    """Raise the error, as work would."""
    raise error


def test_work_is_done_elsewhere_and_heard_of_here(background: Background) -> None:
    """The work runs on another thread, the result is delivered on the GUI thread."""
    receiver = Receiver()
    background.run(lambda: current_thread() is main_thread(), receiver.hear)
    assert background.wait_idle()
    assert receiver.heard == [False]
    assert receiver.threads == [True]


def test_a_failure_nobody_takes_reaches_the_error_view(
    background: Background, troubles: list[Exception]
) -> None:
    """Nothing is lost in silence."""
    receiver = Receiver()
    background.run(lambda: fail(DiskIsFull()), receiver.hear)
    assert background.wait_idle()
    assert receiver.heard == []
    assert [type(trouble) for trouble in troubles] == [DiskIsFull]


def test_an_expected_failure_goes_to_the_one_who_takes_it(
    background: Background, troubles: list[Exception]
) -> None:
    """It is not told twice."""
    receiver = Receiver()
    background.run(lambda: fail(DiskIsFull()), None, receiver.hear)
    assert background.wait_idle()
    assert [type(trouble) for trouble in receiver.heard] == [DiskIsFull]
    assert troubles == []


def test_a_bug_reaches_the_error_view_even_when_the_failure_is_taken(
    background: Background, troubles: list[Exception]
) -> None:
    """The screen can undo its waiting, and the crash view still hears."""
    receiver = Receiver()
    background.run(lambda: fail(ZeroDivisionError()), None, receiver.hear)
    assert background.wait_idle()
    assert [type(trouble) for trouble in receiver.heard] == [ZeroDivisionError]
    assert [type(trouble) for trouble in troubles] == [ZeroDivisionError]


def test_cancelled_work_is_silent(background: Background, troubles: list[Exception]) -> None:
    """Neither success nor failure is told, though the work had begun."""
    receiver = Receiver()
    begun, go_on = Event(), Event()
    wish = Cancellation()

    def work() -> str:
        begun.set()
        go_on.wait(5)
        wish.check()
        return "done"

    returned = background.run(work, receiver.hear, receiver.hear, cancellation=wish)
    assert begun.wait(5)
    returned.cancel()
    go_on.set()
    assert background.wait_idle()
    assert receiver.heard == []
    assert troubles == []
    assert wish.wished


def test_a_result_that_came_in_spite_of_the_wish_is_not_delivered(background: Background) -> None:
    """Work that never asked is finished, and nobody hears of it."""
    receiver = Receiver()
    go_on = Event()
    wish = background.run(lambda: go_on.wait(5), receiver.hear)
    wish.cancel()
    go_on.set()
    assert background.wait_idle()
    assert receiver.heard == []


def test_work_cancelled_before_it_began_is_not_done(background: Background) -> None:
    """What waits in line is not even started."""
    done: list[str] = []
    go_on = Event()
    line = background.queue("line")
    line.run(lambda: go_on.wait(5))
    line.run(lambda: done.append("late")).cancel()
    go_on.set()
    assert background.wait_idle()
    assert done == []


def test_a_receiver_that_is_gone_hears_nothing(background: Background, troubles: list[Exception]) -> None:
    """A closed screen is not called, neither with a result nor with a failure."""
    for error in (None, DiskIsFull()):
        receiver = Receiver()
        heard = receiver.heard
        go_on = Event()

        def work(go_on: Event = go_on, error: Exception | None = error) -> None:
            go_on.wait(5)
            if error is not None:
                raise error

        background.run(work, receiver.hear, receiver.hear)
        receiver.deleteLater()
        QApplication.sendPostedEvents(receiver)
        QApplication.processEvents()
        go_on.set()
        assert background.wait_idle()
        assert heard == []
    assert troubles == []


def test_a_named_receiver_counts_too(background: Background) -> None:
    """A plain function is not called once the object it works for is gone."""
    receiver = Receiver()
    heard: list[object] = []
    go_on = Event()
    background.run(lambda: go_on.wait(5), heard.append, receiver=receiver)
    receiver.deleteLater()
    QApplication.sendPostedEvents(receiver)
    go_on.set()
    assert background.wait_idle()
    assert heard == []


def test_a_line_does_its_work_in_order_and_goes_on_after_a_failure(
    background: Background, troubles: list[Exception]
) -> None:
    """First in, first done, one at a time; results come in the same order."""
    journal = background.queue("journal")
    done: list[int] = []
    heard: list[int] = []

    def work(number: int) -> int:
        if number == 5:
            raise DiskIsFull
        done.append(number)
        return number

    for number in range(20):
        journal.run(lambda number=number: work(number), heard.append)  # type: ignore[misc]
    assert background.wait_idle()
    assert done == heard == [number for number in range(20) if number != 5]
    assert len(troubles) == 1
    assert background.queue("journal") is journal


def test_busy_is_told_when_it_begins_and_when_it_ends(background: Background) -> None:
    """Once each, however much is under way."""
    told = QSignalSpy(background.busy_changed)
    for _ in range(3):
        background.run(lambda: None)
    busy = [background.busy]
    assert background.wait_idle()
    busy.append(background.busy)
    assert busy == [True, False]
    assert [told.at(at)[0] for at in range(told.count())] == [True, False]


def test_waiting_gives_up_when_the_time_is_over(background: Background) -> None:
    """`wait_idle` tells that something is still under way."""
    go_on = Event()
    background.run(lambda: go_on.wait(10))
    assert not background.wait_idle(0.01)
    go_on.set()
    assert background.wait_idle()


@pytest.mark.usefixtures("qapp")
def test_work_for_later_is_done_later(background: Background, qtbot: QtBot) -> None:
    """Not at once, on a thread, and by itself."""
    done: list[bool] = []
    background.later(1, lambda: done.append(current_thread() is main_thread()))
    assert not background.busy
    qtbot.waitUntil(lambda: done == [False])


def test_work_for_later_is_not_begun_after_closing(qtbot: QtBot, troubles: list[Exception]) -> None:
    """The window may be gone before a while is over."""
    background, done = Background(troubles.append), list[bool]()
    background.later(1, lambda: done.append(True))
    background.close()
    with qtbot.captureExceptions() as raised:
        qtbot.wait(20)
    assert (raised, done) == ([], [])


def test_nothing_is_delivered_after_closing() -> None:
    """The work under way is finished, so a write is whole, but no screen is called."""
    door = Background(fail)
    receiver = Receiver()
    done: list[str] = []
    door.queue("journal").run(lambda: done.append("written"), receiver.hear)
    door.close()
    QApplication.processEvents()
    assert done == ["written"]
    assert receiver.heard == []
    assert not door.busy


def test_a_wish_to_stop_raises_only_once_it_is_wished() -> None:
    """`check` is silent before and raises Cancelled after."""
    wish = Cancellation()
    wish.check()
    wish.cancel()
    with pytest.raises(Cancelled):
        wish.check()
