"""A meeting, walked by keyboard from tab to tab, on the laptop and in the room; then a first talk."""

from collections.abc import Sequence

from exitdesk.cases.case_file import CaseRow
from exitdesk.cases.pen import Author
from exitdesk.cases.ports import Blob
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import Entry, PersonId, ThingId, WriterId
from exitdesk.sos.card import Column
from exitdesk.sos.card_edits import RewordCard
from tests.screens.walk import Walk

_TABS = ("board", "scales", "circles", "agreements")
_PIN = "1234"


def meeting(walk: Walk) -> None:
    """Walk through a meeting's tabs, what is written in them, the notes, the cover, and the way out."""
    typist = walk.typist
    for number, tab in enumerate(_TABS, start=1):
        typist.press(f"Ctrl+{number}")
        walk.picture(tab)
        walk.room_picture(tab)
    read_back(walk)
    write(walk)
    choose_a_version(walk)
    typist.press("F8")
    walk.picture("hidden")
    typist.press("Ctrl+Shift+H")
    walk.picture("pin")
    typist.type_text(_PIN)
    typist.press("Return")
    walk.picture("cover")
    walk.room_picture("cover")
    typist.type_text(_PIN)
    typist.press("Return")


def read_back(walk: Walk) -> None:
    """Read back, and see each kind of paper."""
    typist = walk.typist
    typist.press("Ctrl+5")
    walk.picture("close")
    typist.press("Space")
    walk.picture("close-paper")
    typist.press("Down")
    walk.picture("close-carry-safe")
    typist.press("Down")
    walk.picture("close-photo")
    walk.walk_to("Vis fotosiden|Show the photo page")
    typist.press("Return")
    walk.picture("photo-page")
    typist.press("Escape")


def write(walk: Walk) -> None:
    """A card, an agreement, a person, a reason and a note, each while it is being written."""
    typist = walk.typist
    typist.press("Ctrl+1")
    typist.press("N")
    typist.type_text("Jeg vil gerne have, at min datter kan sove hos mig.")
    walk.picture("board-writing")
    typist.press("Ctrl+T")
    walk.picture("live")
    walk.room_picture("live")
    typist.press("Ctrl+T")
    typist.press("F4")
    walk.picture("questions")
    typist.press("F4")
    typist.press("F9")
    walk.picture("board-not-here")
    typist.press("A")
    walk.room_picture("alone")
    typist.press("A")
    typist.press("L")
    walk.picture("board-lane")
    walk.room_picture("lane")
    for _ in range(4):
        typist.press("L")
    typist.press("P")
    walk.picture("board-waiting")
    typist.press("Shift+P")
    walk.picture("waiting")
    typist.press("Return")
    typist.press("Shift+L")
    typist.press("Space")
    walk.picture("lanes")
    typist.press("Escape")
    walk.picture("board-lanes")
    walk.room_picture("lanes")
    typist.press("Ctrl+Z")
    typist.press("T")
    typist.type_text("min datter og mig, og hvor hun skal bo")
    typist.press("Return")
    walk.picture("own-word-too-long")
    typist.press("Escape")
    typist.press("T")
    typist.type_text("min datter")
    walk.picture("own-word")
    typist.press("Return")
    typist.press("T")
    walk.picture("board-own-word")
    walk.room_picture("own-word")
    typist.press("Ctrl+2")
    typist.press("Return")
    walk.picture("scales-writing")
    typist.press("Escape")
    typist.press("Ctrl+N")
    walk.picture("scales-new")
    typist.press("Escape")
    typist.press("Ctrl+3")
    typist.press("Ctrl+N")
    typist.type_text("Yusuf")
    walk.picture("circles-writing")
    typist.press("Escape")
    typist.press("Ctrl+Shift+M")
    walk.picture("circles-marks")
    typist.press("Escape")
    typist.press("Ctrl+4")
    typist.press("Ctrl+N")
    typist.type_text("Karen\tringer til udlejeren\tpå fredag kl. 12")
    walk.picture("agreements-writing")
    typist.press("F9")
    typist.press("Ctrl+Shift+N")
    typist.type_text("Du bor et sted, de ikke kender\tDe har været ved din dør to gange")
    walk.picture("bottom-line-writing")
    typist.press("Return")
    walk.picture("bottom-line")
    walk.room_picture("bottom-line")
    typist.press("Ctrl+1")
    typist.press("Ctrl+M")
    walk.picture("notes")
    typist.press("Escape")


def choose_a_version(walk: Walk) -> None:
    """Let the partner have worded the first card otherwise at the same time."""
    live = walk.running.window.live
    if live is None:
        raise LookupError("case")
    session, place = live.session, live.session.meetings()[-1]
    card = live.board(place).cards(Column.WORRIES)[0]
    kept: list[Entry] = []

    def keep(entry: Entry, _row: CaseRow | None, _blobs: Sequence[Blob]) -> None:
        kept.append(entry)

    author = Author(PersonId(ThingId("person-0b")), WriterId("writer-2"))
    partner = CaseSession(
        session.case, author, session.entries(), keep, session.now, lambda size: b"\7" * size
    )
    partner.record(RewordCard(card=card.id, text="Jeg tør ikke sidde i frokoststuen."), meeting=place)
    live.record(RewordCard(card=card.id, text="Jeg er bange for frokoststuen."), meeting=place)
    session.take_in(kept)
    walk.typist.press("Home")
    walk.picture("board-two-versions")
    walk.typist.press("V")
    walk.picture("versions")
    walk.typist.press("Escape")


def first_talk(walk: Walk) -> None:
    """Leave this meeting and begin a first one in another case."""
    typist = walk.typist
    typist.press("F6")
    walk.walk_to("Afslut møde|End meeting", "Shift+Tab")
    typist.press("Return")
    walk.picture("leave")
    walk.walk_to("Forlad uden at slutte|Leave without finishing")
    typist.press("Return")
    typist.press("Escape")
    for keys in ("Down", "Return"):
        typist.press(keys)
    walk.picture("case-new")
    typist.press("Return")
    walk.picture("preflight-first")
    typist.press("Return")
    walk.picture("frame")
    walk.room_picture("frame")
    typist.press("Return")
    walk.picture("board-first")
