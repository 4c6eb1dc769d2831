"""Access lines, settings, signing keys and pins."""

from datetime import date

import pytest

from exitdesk.cases.ports import Access
from exitdesk.journal.entry import CaseId, PersonId, ThingId
from tests.fakes.desk import KAREN
from tests.storage.places import Place, open_case_with_meeting

CASE = CaseId("case-1")


def test_what_is_done_to_a_case_is_written_down_newest_first(place: Place) -> None:
    """Opening a case stands in the access log, and survives."""
    vault = place.create()
    session, _ = open_case_with_meeting(vault)
    vault.desk().open(session.case)
    vault.close()

    newest, first = place.open().access.find()

    assert newest == Access(
        "2026-11-21T13:00:00+01:00", KAREN.person, "opened", session.case, number=newest.number
    )
    assert first.event == "opened_new"


def test_access_lines_are_rows_of_the_log(place: Place) -> None:
    """A line moves the log on, and one that was changed is found."""
    vault = place.create()
    before = vault.high_water().number
    vault.access.note("printed", CASE, "signed_copy")
    assert vault.high_water().number == before + 1
    vault._database.write(lambda transaction: transaction.run("UPDATE access SET event = 'opened'"))
    vault.close()

    assert [finding.what for finding in place.doctor()] == ["row"]


@pytest.mark.parametrize(("event", "detail"), [("Jonas ringede", ""), ("opened", "De ringer"), ("", "")])
def test_no_sentence_gets_into_the_access_log(place: Place, event: str, detail: str) -> None:
    """Only fixed words fit."""
    vault = place.create()

    with pytest.raises(ValueError, match="fixed word"):
        vault.access.note(event, CASE, detail)

    assert vault.access.find() == []


def test_a_setting_is_kept(place: Place) -> None:
    """The last value stands; an unknown name has none."""
    vault = place.create()
    vault.settings.set("folder", "a")
    vault.settings.set("folder", "b")

    assert vault.settings.get("folder") == "b"
    assert vault.settings.get("other") is None


def test_a_renewed_signing_key_takes_the_place_of_the_old(place: Place) -> None:
    """One a case: what the old one signed is verified by its pin."""
    vault = place.create()
    assert vault.signing_keys.get(CASE) is None
    vault.signing_keys.keep(CASE, b"key", b"cert")
    assert vault.signing_keys.get(CASE) == (b"key", b"cert")

    vault.signing_keys.keep(CASE, b"other", b"cert")
    assert vault.signing_keys.get(CASE) == (b"other", b"cert")


def test_a_partner_has_a_key_for_each_case_until_they_are_forgotten(place: Place) -> None:
    """Hers are hers alone; the newest of any case is found."""
    vault, other = place.create(), CaseId("case-2")
    lene, sara = PersonId(ThingId("person-lene")), PersonId(ThingId("person-sara"))
    assert vault.partner_keys.any_of(lene) is None
    vault.partner_keys.keep(CASE, lene, b"first")
    vault.partner_keys.keep(CASE, sara, b"of Sara")

    assert vault.partner_keys.get(CASE, lene) == vault.partner_keys.any_of(lene) == b"first"
    assert vault.partner_keys.get(other, lene) is None

    vault.partner_keys.keep(CASE, lene, b"another")
    assert vault.partner_keys.get(CASE, lene) == b"another"

    vault.partner_keys.forget(lene)
    assert vault.partner_keys.any_of(lene) is None
    assert vault.partner_keys.get(CASE, sara) == b"of Sara"


def test_the_earliest_day_a_key_is_said_to_be_lost_stands(place: Place) -> None:
    """Said again later, it does not become good for the days between."""
    vault, key = place.create(), b"\1" * 32
    assert vault.pins.lost() == {}
    for day in (20, 24, 18):
        vault.pins.report_lost(key, date(2026, 11, day))

    assert vault.pins.lost() == {key: date(2026, 11, 18)}


def test_a_pin_can_be_named_again_and_removed(place: Place) -> None:
    """One pin for each fingerprint."""
    vault = place.create()
    vault.pins.add(b"\1" * 32, "Karen")
    vault.pins.add(b"\1" * 32, "Karen, politi")

    assert [(pin.fingerprint, pin.name) for pin in vault.pins.all()] == [(b"\1" * 32, "Karen, politi")]
    assert "Karen" not in repr(vault.pins.all())

    vault.pins.remove(b"\1" * 32)
    assert vault.pins.all() == []
