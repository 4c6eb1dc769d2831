"""Unlocking as a step machine."""

from exitdesk.ui.unlock.flow import (
    Locked,
    Open,
    TroubleWithVault,
    UnlockFlow,
    WrongKit,
    WrongPassphrase,
)


def test_each_wrong_passphrase_waits_twice_as_long_up_to_thirty_seconds() -> None:
    """1, 2, 4, 8, 16, 30, 30: nobody guesses by hand."""
    flow = UnlockFlow()
    waits = []

    for _ in range(7):
        assert flow.tries()
        waits.append(flow.was_wrong())
        flow.waited()

    assert waits == [1, 2, 4, 8, 16, 30, 30]


def test_no_answer_is_taken_while_one_waits() -> None:
    """A second try during the wait, or during the first try, does nothing."""
    flow = UnlockFlow()
    flow.tries()
    assert not flow.tries()

    flow.was_wrong()

    assert not flow.tries()
    assert flow.step == WrongPassphrase(1)


def test_that_it_was_wrong_stays_said_after_the_wait() -> None:
    """One may look away for the second that the wait lasts."""
    flow = UnlockFlow()
    flow.tries()
    flow.was_wrong()

    flow.waited()

    assert flow.step == WrongPassphrase(0)
    assert flow.may_try


def test_a_slip_of_the_pen_in_the_kit_costs_no_wait() -> None:
    """The check words named the place: it is a misspelt kit, not a guess."""
    flow = UnlockFlow()
    flow.tries()

    assert flow.kit_was_wrong(6) == 0

    assert flow.step == WrongKit(6, 0)
    assert flow.may_try


def test_a_foreign_kit_waits_as_a_wrong_passphrase_does() -> None:
    """Where no place can be named it may be a guess; the wait goes on growing."""
    flow = UnlockFlow()
    flow.tries()
    flow.was_wrong()
    flow.waited()
    flow.tries()

    assert flow.kit_was_wrong(None) == 2

    flow.waited()
    assert flow.step == WrongKit(None, 0)


def test_turning_to_the_kit_does_not_end_a_wait() -> None:
    """Otherwise the wait would be one key away from nothing."""
    flow = UnlockFlow()
    flow.tries()
    flow.was_wrong()

    flow.starts_over()

    assert flow.step == WrongPassphrase(1)


def test_trouble_with_the_vault_is_never_a_wrong_passphrase() -> None:
    """It says what happened, takes a new try at once, and starts no wait."""
    flow = UnlockFlow()
    flow.tries()

    flow.has_trouble("Filen er beskadiget.", "Brug en kopi.")

    assert flow.step == TroubleWithVault("Filen er beskadiget.", "Brug en kopi.")
    assert flow.may_try


def test_turning_to_the_kit_forgets_what_was_said() -> None:
    """A trouble, or a wrong passphrase that was waited for, is not held against the kit."""
    flow = UnlockFlow()
    flow.has_trouble("Filen er beskadiget.", "Brug en kopi.")

    flow.starts_over()

    assert flow.step == Locked()


def test_an_open_vault_takes_no_more_answers() -> None:
    """The page is on its way out."""
    flow = UnlockFlow()
    flow.tries()

    flow.opened()

    assert flow.step == Open()
    assert not flow.may_try
