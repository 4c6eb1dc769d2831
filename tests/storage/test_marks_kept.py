"""What is held back is in the vault: there after closing it, and gone from its journal once erased."""

from exitdesk.cases.erasing import OneCard, Reason, erase, plan_erasing
from exitdesk.cases.holding_back import Ground, HeldBack
from exitdesk.cases.own_data import gather
from exitdesk.cases.weighing import Fate, Weighed, marked, weighed
from exitdesk.storage.vault import Vault
from tests.fakes.safekeeping import FakeBackups
from tests.storage.places import Place, keep_card, open_case_with_meeting

WHY = "Sagt af hans mor i fortrolighed"


def about(vault: Vault, name: str) -> dict[str, Weighed]:
    """Return what is kept about somebody, by its words."""
    data = gather(vault.desk(), name)
    return {" ".join(one.kept.texts): one for one in weighed(data, {found.key for found in data.found})}


def test_a_mark_is_there_after_the_vault_was_closed(place: Place) -> None:
    """For whoever asked."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault, "Jonas")
    keep_card(session, meeting, "Omar ringede")
    marked(vault.desk(), about(vault, "Omar")["Omar ringede"], HeldBack("Omar", Ground.OTHERS, WHY))
    place.close()
    again = place.open()
    found = about(again, "omar")
    assert [(one.fate, one.held) for one in found.values()] == [
        (Fate.HELD, HeldBack("Omar", Ground.OTHERS, WHY))
    ]
    assert about(again, "Jonas")["Omar ringede"].fate is Fate.GIVEN


def test_an_erased_card_takes_its_reason_out_of_the_journal(place: Place) -> None:
    """Nothing of it is left in any payload, and nothing is found about him."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault, "Jonas")
    _, card = keep_card(session, meeting, "Omar ringede")
    keep_card(session, meeting, "Han sover")
    desk = vault.desk()
    marked(desk, about(vault, "Omar")["Omar ringede"], HeldBack("Omar", Ground.OTHERS, WHY))
    plan = plan_erasing(desk.read(session.case), OneCard(meeting, card))
    erase(desk, FakeBackups(), plan, Reason.ASKED_FOR)
    said = vault.database.read("SELECT payload FROM log WHERE payload NOT NULL")
    assert said
    assert not any(WHY.encode() in payload or b"Omar" in payload for (payload,) in said)
    assert about(vault, "Omar") == {}
