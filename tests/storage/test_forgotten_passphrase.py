"""A passphrase that was forgotten is replaced by the kit, and no other way."""

from pathlib import Path

import pytest

from exitdesk.app.errors import OpenedByKit
from exitdesk.cases.errors import WrongKit, WrongPassphrase
from tests.storage.kept import PASSPHRASE, Kept

NEW = "fem nye ord til en anden tid"


def test_whoever_forgot_the_passphrase_chooses_another_after_the_kit(tmp_path: Path) -> None:
    """The kit that has just opened stands for it, once; the forgotten one opens no more."""
    kept = Kept(tmp_path / "data")
    kept.opened.close()
    opened = kept.door().unlock_with_kit(kept.kit)
    assert [type(one) for one in opened.notices] == [OpenedByKit]

    opened.keys.settle(NEW, bind=opened.keys.bound)
    with pytest.raises(WrongKit):
        opened.keys.settle("et andet sæt ord som er langt nok", bind=False)
    events = [line.event for line in opened.desk.access.find()]
    opened.close()

    assert events[0] == "passphrase_changed"
    with pytest.raises(WrongPassphrase):
        kept.door().unlock(PASSPHRASE)
    kept.door().unlock(NEW).close()
    kept.door().unlock_with_kit(kept.kit).close()
