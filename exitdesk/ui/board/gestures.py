"""What was done, in the words of the undo message: one name for every edit that can be taken back."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_NAMES = {
    "keep_card": QT_TRANSLATE_NOOP("Gestures", "nyt kort"),
    "reword_card": QT_TRANSLATE_NOOP("Gestures", "rettet kort"),
    "move_card": QT_TRANSLATE_NOOP("Gestures", "flyttet kort"),
    "set_lane": QT_TRANSLATE_NOOP("Gestures", "fokusområde"),
    "mark_kept_safe": QT_TRANSLATE_NOOP("Gestures", "har holdt dig sikker"),
    "split_card": QT_TRANSLATE_NOOP("Gestures", "delt kort"),
    "park_card": QT_TRANSLATE_NOOP("Gestures", "kort, der venter"),
    "withdraw_card": QT_TRANSLATE_NOOP("Gestures", "fjernet kort"),
    "choose_words": QT_TRANSLATE_NOOP("Gestures", "valg mellem to versioner"),
    "merge_card": QT_TRANSLATE_NOOP("Gestures", "samlede kort"),
    "introduce_person": QT_TRANSLATE_NOOP("Gestures", "person på mødet"),
    "withdraw_person": QT_TRANSLATE_NOOP("Gestures", "fjernet person"),
    "mark_present": QT_TRANSLATE_NOOP("Gestures", "til stede"),
    "place_person": QT_TRANSLATE_NOOP("Gestures", "plads i netværket"),
    "take_off_circles": QT_TRANSLATE_NOOP("Gestures", "taget ud af netværket"),
    "set_knows": QT_TRANSLATE_NOOP("Gestures", "ved det"),
    "set_may_contact": QT_TRANSLATE_NOOP("Gestures", "må kontaktes"),
    "set_pulls_back": QT_TRANSLATE_NOOP("Gestures", "trækker tilbage"),
    "set_until": QT_TRANSLATE_NOOP("Gestures", "er der indtil"),
    "ask_scale": QT_TRANSLATE_NOOP("Gestures", "spørgsmål"),
    "withdraw_scale": QT_TRANSLATE_NOOP("Gestures", "fjernet spørgsmål"),
    "rate": QT_TRANSLATE_NOOP("Gestures", "tal"),
    "withdraw_number": QT_TRANSLATE_NOOP("Gestures", "fjernet tal"),
    "choose_number": QT_TRANSLATE_NOOP("Gestures", "valg mellem to tal"),
    "make_agreement": QT_TRANSLATE_NOOP("Gestures", "ny aftale"),
    "reword_agreement": QT_TRANSLATE_NOOP("Gestures", "rettet aftale"),
    "choose_agreement": QT_TRANSLATE_NOOP("Gestures", "valg mellem to aftaler"),
    "withdraw_agreement": QT_TRANSLATE_NOOP("Gestures", "fjernet aftale"),
    "set_bottom_line": QT_TRANSLATE_NOOP("Gestures", "mindstekrav"),
    "withdraw_bottom_line": QT_TRANSLATE_NOOP("Gestures", "fjernet mindstekrav"),
    "answer_agreement": QT_TRANSLATE_NOOP("Gestures", "svar på aftale"),
    "word_for_pocket": QT_TRANSLATE_NOOP("Gestures", "ord til lommesedlen"),
    "head_pocket_note": QT_TRANSLATE_NOOP("Gestures", "lommesedlens overskrift"),
    "give_frame": QT_TRANSLATE_NOOP("Gestures", "rammen er givet"),
    "agree_next_meeting": QT_TRANSLATE_NOOP("Gestures", "næste møde"),
    "choose_take_along": QT_TRANSLATE_NOOP("Gestures", "hvad der tages med"),
    "choose_paper": QT_TRANSLATE_NOOP("Gestures", "kopiens sprog og skrift"),
    "switch_lane": QT_TRANSLATE_NOOP("Gestures", "fokusområde på mødet"),
    "name_lane": QT_TRANSLATE_NOOP("Gestures", "fokusområde med egne ord"),
    "enter_in_journal": QT_TRANSLATE_NOOP("Gestures", "ført i journal"),
    "end_meeting": QT_TRANSLATE_NOOP("Gestures", "mødet afsluttet"),
    "write_note": QT_TRANSLATE_NOOP("Gestures", "egen note"),
    "withdraw_note": QT_TRANSLATE_NOOP("Gestures", "fjernet note"),
    "hold_back": QT_TRANSLATE_NOOP("Gestures", "holdt tilbage"),
    "give_out": QT_TRANSLATE_NOOP("Gestures", "kan udleveres"),
    "rename_case": QT_TRANSLATE_NOOP("Gestures", "navn på sagen"),
    "number_case": QT_TRANSLATE_NOOP("Gestures", "nummer på sagen"),
    "set_status": QT_TRANSLATE_NOOP("Gestures", "status"),
    "put_on_case": QT_TRANSLATE_NOOP("Gestures", "på sagen"),
    "hold_erasing": QT_TRANSLATE_NOOP("Gestures", "sagen må ikke slettes"),
    "lift_hold": QT_TRANSLATE_NOOP("Gestures", "sagen må slettes igen"),
    "write_acute_line": QT_TRANSLATE_NOOP("Gestures", "ny linje på akutarket"),
    "reword_acute_line": QT_TRANSLATE_NOOP("Gestures", "rettet linje på akutarket"),
    "choose_acute_line": QT_TRANSLATE_NOOP("Gestures", "valg mellem to linjer på akutarket"),
    "move_acute_line": QT_TRANSLATE_NOOP("Gestures", "flyttet linje på akutarket"),
    "withdraw_acute_line": QT_TRANSLATE_NOOP("Gestures", "fjernet linje på akutarket"),
    "propose_term": QT_TRANSLATE_NOOP("Gestures", "nyt punkt i exitaftalen"),
    "reword_term": QT_TRANSLATE_NOOP("Gestures", "rettet punkt i exitaftalen"),
    "choose_term": QT_TRANSLATE_NOOP("Gestures", "valg mellem to punkter i exitaftalen"),
    "move_term": QT_TRANSLATE_NOOP("Gestures", "flyttet punkt i exitaftalen"),
    "end_term": QT_TRANSLATE_NOOP("Gestures", "punkt taget ud af exitaftalen"),
    "settle_agreement": QT_TRANSLATE_NOOP("Gestures", "exitaftalen aftalt"),
    "note_contact": QT_TRANSLATE_NOOP("Gestures", "noteret kontakt"),
    "withdraw_contact": QT_TRANSLATE_NOOP("Gestures", "fjernet kontakt"),
    "note_told": QT_TRANSLATE_NOOP("Gestures", "det, vi har sagt"),
    "withdraw_told": QT_TRANSLATE_NOOP("Gestures", "fjernet det, vi har sagt"),
    "keep_assessment": QT_TRANSLATE_NOOP("Gestures", "vurderingen af truslen"),
    "withdraw_assessment": QT_TRANSLATE_NOOP("Gestures", "fjernet vurdering af truslen"),
    "agree_contact": QT_TRANSLATE_NOOP("Gestures", "hvor tit vi har kontakt"),
    "record_consent": QT_TRANSLATE_NOOP("Gestures", "samtykket skrevet ned"),
    "say_paper_sent": QT_TRANSLATE_NOOP("Gestures", "hvornår et papir er sendt"),
    "set_contact_person": QT_TRANSLATE_NOOP("Gestures", "kontaktperson"),
}
_MARKS = frozenset(("set_knows", "set_may_contact", "set_pulls_back", "set_until"))
_ON_THE_PAGE = frozenset(
    (
        "note_told", "withdraw_told", "keep_assessment", "withdraw_assessment", "note_contact",
        "withdraw_contact", "agree_contact", "record_consent", "say_paper_sent", "set_contact_person",
        "rename_case", "number_case", "set_status", "put_on_case", "hold_erasing", "lift_hold", "hold_back",
        "give_out",
    )
)  # fmt: skip


def gesture_name(tag: str | None) -> str:
    """Return what the edit with `tag` did, in the window's language; empty where it has no name."""
    known = _NAMES.get(tag or "")
    return QCoreApplication.translate("Gestures", str(known)) if known else ""


def gesture_in_meeting(tag: str | None) -> str:
    """Return what an edit did, in a meeting: empty too for what was written on a case's page.

    What one cannot see there is not taken back there, and an officer's assessment is not even named. Nor is
    a mark at a person: the words may be read on a mirrored screen, and are said aloud.
    """
    if tag in _MARKS:
        return QCoreApplication.translate("Gestures", "en ændring")
    return "" if tag in _ON_THE_PAGE else gesture_name(tag)
