"""The passphrase asked again in a bound vault whose keyring is in trouble: told so, never called wrong."""

from exitdesk.app.errors import BoundKeyringLocked
from tests.fakes.context import RIGHT_PASSPHRASE, FakeVault
from tests.screens.office_fixtures import Make
from tests.screens.sample_cases import sample_desk
from tests.ui.records.test_sheet import access_log


def test_a_keyring_in_the_way_is_told_and_not_called_a_wrong_passphrase(make_office: Make) -> None:
    """One reads what to do, and may try again at once: no wait was earned."""
    parts = make_office(desk=sample_desk())
    parts.unlock()
    assert parts.window.pages is not None
    vault = parts.window.pages.context.vault
    assert isinstance(vault, FakeVault)
    sheet = access_log(parts)
    sheet.table.click()
    vault.keys.unjudged = BoundKeyringLocked()
    sheet.passphrase.field.set_text(RIGHT_PASSPHRASE)
    sheet.passphrase.ask()
    assert parts.context.background.wait_idle()
    told = sheet.passphrase.field.error()

    assert "BoundKeyringLocked" in told
    vault.keys.unjudged = None
    sheet.passphrase.ask()
    for _ in range(3):
        assert parts.context.background.wait_idle()
    assert sheet.model.state.saved is not None
