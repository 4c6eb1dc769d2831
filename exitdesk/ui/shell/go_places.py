"""What Ctrl+K leads to: the cases, what can be done with the one that is open, and the office's sheets."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from exitdesk.ui.acute.door import KEY as ACUTE_KEY
from exitdesk.ui.cases.line_words import status_word
from exitdesk.ui.cases.page_view import CONTACT_KEY
from exitdesk.ui.exit_agreement.door import KEY as AGREEMENT_KEY
from exitdesk.ui.shell.go_sheet import GoPlace
from exitdesk.ui.told.sections import KEY as TOLD_KEY

if TYPE_CHECKING:
    from exitdesk.ui.shell.desk_pages import DeskPages
    from exitdesk.ui.shell.sheet_doors import SheetDoors

_MOST = 5


def find_cases(pages: "DeskPages", text: str) -> list[GoPlace]:
    """Return the cases with these letters in name or number, or those that meet first."""
    index, office = pages.context.open_vault.desk.index, pages.office
    rows = index.search_names(text, _MOST) if text else index.rows(limit=_MOST)
    return [
        GoPlace(
            row.name,
            partial(office.open_case, row.case),
            f"{row.number} · {status_word(row.status)}",
            icon="folder-open",
        )
        for row in rows
    ]


def ways_of(pages: "DeskPages", doors: "SheetDoors", settings: Callable[[], None]) -> list[GoPlace]:
    """Return what can be done on the page one is on, then in the office."""
    translate, office = QCoreApplication.translate, pages.office
    ways: list[GoPlace] = []
    if (page := office.page) is not None:
        tabs = (
            ("timeline", translate("GoPlaces", "Tidslinje")),
            ("agreements", translate("GoPlaces", "Aftaler")),
            ("network", translate("GoPlaces", "Netværk")),
            ("documents", translate("GoPlaces", "Dokumenter")),
        )
        ways += [
            GoPlace(page.meeting_button.text(), page.meeting_button.click, icon="presentation"),
            GoPlace(translate("GoPlaces", "Skriv notat"), page.write_note, icon="pencil"),
            GoPlace(translate("GoPlaces", "Akutark"), page.acute.open, key=ACUTE_KEY, icon="phone"),
            GoPlace(translate("GoPlaces", "Noter kontakt"), page.note_contact, key=CONTACT_KEY, icon="phone"),
            GoPlace(
                translate("GoPlaces", "Skriv, hvad I har sagt"),
                page.told.open,
                key=TOLD_KEY,
                icon="message-square-quote",
            ),
            GoPlace(page.agreement.called, page.agreement.open, key=AGREEMENT_KEY, icon="handshake"),
            *(GoPlace(name, partial(page.show_tab, tab)) for tab, name in tabs),
        ]
        if page.told.may_assess:
            assess = translate("GoPlaces", "Skriv vurdering")
            ways.append(GoPlace(assess, page.told.assess, icon="pencil"))
        if not pages.context.practice:
            ways.append(GoPlace(translate("GoPlaces", "Giv sagen til din makker"), page.give, icon="usb"))
        ways.append(GoPlace(translate("GoPlaces", "Alle sager"), office.show_list, icon="folder-open"))
    ways.append(GoPlace(translate("GoPlaces", "Ny sag"), office.new_case, key="Ctrl+N", icon="plus"))
    if not pages.context.practice:
        ways += [
            GoPlace(translate("GoPlaces", "Tag imod fra din makker"), office.receive, icon="usb"),
            GoPlace(translate("GoPlaces", "Sikkerhed"), doors.open_safekeeping, icon="shield-check"),
            GoPlace(translate("GoPlaces", "Adgangslog"), doors.open_access_log, icon="history"),
            GoPlace(translate("GoPlaces", "Indsigt"), doors.open_own_data, icon="user-round"),
            GoPlace(translate("GoPlaces", "Er et papir ægte?"), doors.open_checking, icon="file-signature"),
            GoPlace(translate("GoPlaces", "Enhedens ord"), doors.open_unit_words, icon="pencil"),
        ]
    return [
        *ways,
        GoPlace(translate("GoPlaces", "Indstillinger"), settings, key="Ctrl+,", icon="settings"),
        GoPlace(translate("GoPlaces", "Lås"), pages.lock_wished.emit, key="Ctrl+L", icon="lock"),
    ]
