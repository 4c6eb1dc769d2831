"""Everything that is kept about one person, over all cases: what an access request is answered from.

The participant, a mother, a brother, a worker: whoever was named. Of the participant of a case everything in
it is about him; of anybody else what says his name, what he said, and what was set for him. Own notes are
part of it: they may be covered by the right of access (databeskyttelsesforordningen, article 15).

A name is not a person. Whoever may be meant is found case by case, and only those whom somebody chose are
told of: another person's data handed out by mistake is the worst that can happen here. Where a name in
running text fits somebody else of the case as well, it waits until somebody says whom it is about.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from exitdesk.cases import vocabulary
from exitdesk.cases.case_state import Scope
from exitdesk.cases.desk import Desk
from exitdesk.cases.errors import NoSuchCase
from exitdesk.cases.holding_back import Mark, MarkEdit, PieceId, marks_on
from exitdesk.cases.kept_about import Found, Kept, Key, OwnData, Part, Touch
from exitdesk.cases.mentions import folded, says
from exitdesk.cases.pieces import (
    Named,
    Piece,
    abouts_of,
    names_in,
    pieces_of,
    speaks_of,
    stated,
    texts_of,
    variants_of,
)
from exitdesk.cases.safekeeping import Progress, no_progress
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import Entry, PersonId, ThingId, is_own

_PAGE: Final = 200


def gather(desk: Desk, name: str, step: Progress = no_progress) -> OwnData:
    """Return everything kept about whoever may be called `name`, case by case, in the order it was said.

    Somebody may be meant where each word of `name` stands in a name given to him, or his name in it.
    Noted in the access log. Grows with the vault: never on the GUI thread. Raises ValueError for a name
    without a letter, Cancelled.
    """
    words = folded(name)
    if not words:
        raise ValueError("a name has letters")
    asked = " ".join(name.split())
    desk.access.note("own_data_gathered")
    found: list[Found] = []
    kept: list[Kept] = []
    unread = 0
    count = max(1, desk.index.count())
    for offset in range(0, count, _PAGE):
        for nth, row in enumerate(desk.index.rows(offset, _PAGE)):
            step((offset + nth) / count)
            entries = desk.store.entries(row.case)
            if not _may_tell(entries, words):
                continue
            case = _Case(desk.fold(row.case, entries), row.number, asked)
            case.read()
            found += case.found
            kept += case.kept
            unread += case.session.newer_edits if case.found else 0
    return OwnData(asked, tuple(found), tuple(kept), unread)


def _may_tell(entries: Sequence[Entry], words: Sequence[str]) -> bool:
    """Say whether a case can have to do with a name at all: cheap, and never no by mistake."""
    said = b"\n".join(entry.payload or b"" for entry in entries)
    if b"\\u" in said:  # letters written by their number: nobody here writes them so, an import may
        return True
    text = unicodedata.normalize("NFC", said.decode("utf-8", "replace")).casefold()
    return any(word in text for word in words)


@dataclass(slots=True)
class _Case:
    """One case, read for a name."""

    session: CaseSession
    number: str
    asked: str
    found: list[Found] = field(default_factory=list)
    kept: list[Kept] = field(default_factory=list)
    _names: dict[PersonId, list[Named]] = field(default_factory=dict)
    _about: dict[PieceId, tuple[str, PieceId]] = field(default_factory=dict)

    def read(self) -> None:
        """Find who may be meant, and what is kept about them; nothing in a case that nobody opened."""
        try:
            file = self.session.file()
        except NoSuchCase:
            return
        pieces = list(pieces_of(self.session))
        self._about = abouts_of(pieces)
        for one in names_in(pieces, file.participant):
            self._names.setdefault(one.person, []).append(one)
        workers = {one.person for one in file.on_case}
        variants = self._meant()
        registers = self.session.registers(Scope(self.session.own, None))
        for piece in pieces:
            touches = tuple(self._touches(piece, variants, file.participant))
            if touches:
                self.kept.append(self._kept(piece, touches, marks_on(registers, piece.id)))
        self.kept.sort(key=lambda one: datetime.fromisoformat(one.at))
        for person in variants:
            part = Part.ON_CASE if person in workers else Part.AROUND
            part = Part.PARTICIPANT if person == file.participant else part
            self.found.append(self._found(person, part, file.name))
        self.found = [one for one in self.found if one.count]

    def _meant(self) -> dict[PersonId, list[list[str]]]:
        """Return who may be meant, each with how he is named in running text."""
        asked = folded(self.asked)
        meant: dict[PersonId, list[list[str]]] = {}
        anybody_whole = False
        for person, given in self._names.items():
            whole = self._is_whole(person)
            if whole or any(words and set(words) <= set(asked) for words in (one.words for one in given)):
                meant[person] = [*([asked] if whole else []), *variants_of(given)]
                anybody_whole |= whole
        if not anybody_whole:
            meant[self._nobody_known(asked)] = [asked]
        return meant

    def _is_whole(self, person: PersonId) -> bool:
        asked = set(folded(self.asked))
        return any(asked <= set(one.words) for one in self._names.get(person, ()))

    def _nobody_known(self, asked: list[str]) -> PersonId:
        """Return who is meant where the name is introduced by nobody: as he was called by earlier marks."""
        for entry in self.session.entries(self.session.own):
            for edit in vocabulary.read(entry).edits:
                if (
                    isinstance(edit, MarkEdit)
                    and folded(edit.asked) == asked
                    and edit.person not in self._names
                ):
                    return edit.person
        return PersonId(ThingId(self.session.new_id("person")))

    def _touches(
        self, piece: Piece, variants: dict[PersonId, list[list[str]]], participant: PersonId
    ) -> list[Touch]:
        named = getattr(piece.edit, "name", None)  # the name given to somebody is his, and mentions nobody
        texts = [text for text in texts_of(piece.edit) if text != named]
        found: list[Touch] = []
        about = {getattr(piece.edit, field, None) for field in ("person", "speaker")}
        for person, names in variants.items():
            if person == participant or person in about:
                found.append(Touch(person))
                continue
            said = [name for name in names if any(says(text, name) for text in texts)]
            if said:
                rivals = min((self._rivals(person, name) for name in said), key=len)
                found.append(Touch(person, by_name=True, rivals=rivals))
        return found

    def _rivals(self, person: PersonId, name: list[str]) -> frozenset[PersonId]:
        """Return who else of the case a name may mean."""
        return frozenset(
            other
            for other, given in self._names.items()
            if other != person and any(set(name) <= set(one.words) for one in given)
        )

    def _kept(
        self, piece: Piece, touches: tuple[Touch, ...], marks: tuple[tuple[PersonId, Mark], ...]
    ) -> Kept:
        header, of = piece.entry.header, speaks_of(piece.edit)
        rivals = {one: self._name(one) for touch in touches for one in sorted(touch.rivals)}
        about, about_piece = self._about.get(piece.id, ("", None))
        return Kept(
            case=self.session.case,
            case_number=self.number,
            piece=piece.id,
            at=header.at,
            own=is_own(header.stream),
            what=piece.edit.tag,
            texts=tuple(texts_of(piece.edit)),
            stated=stated(piece.edit),
            of=of,
            of_name=self._name(of) if of else "",
            touches=touches,
            rivals=tuple(rivals.items()),
            about=about,
            about_piece=about_piece,
            marks=marks,
        )

    def _found(self, person: PersonId, part: Part, case_name: str) -> Found:
        given = self._names.get(person, [])
        return Found(
            key=Key(self.session.case, person),
            case_number=self.number,
            case_name=case_name,
            name=given[-1].name if given else self.asked,
            relation=next((one.relation for one in reversed(given) if one.relation), ""),
            part=part if given else Part.MENTIONED,
            whole=not given or self._is_whole(person),
            count=sum(any(touch.person == person for touch in one.touches) for one in self.kept),
        )

    def _name(self, person: PersonId) -> str:
        given = self._names.get(person, [])
        return given[-1].name if given else ""
