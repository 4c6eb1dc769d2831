"""What is being typed for a paper: one value that a lock keeps, and that becomes what a builder takes."""

import json
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Final

from exitdesk.cases.documents.colleague_copy import ColleagueTyped
from exitdesk.cases.documents.colleague_words import Ground
from exitdesk.cases.documents.compose import NoteTyped, Typed
from exitdesk.cases.documents.consent import ConsentTyped
from exitdesk.cases.documents.decision import DecisionTyped, RefusalTyped
from exitdesk.cases.documents.discharge import FOR_HIM, DischargeTyped
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.cases.documents.file_copy import FileCopyTyped
from exitdesk.cases.documents.letters import Authority, Matter, NoticeKind
from exitdesk.cases.documents.notice import NoticeTyped
from exitdesk.cases.resume import Place
from exitdesk.journal.entry import MeetingId, ThingId

PAPERS_TAB: Final = "papers"
OFFERED: Final = (
    DocumentKind.NOTICE,
    DocumentKind.CONSENT,
    DocumentKind.DECISION,
    DocumentKind.REFUSAL,
    DocumentKind.DISCHARGE,
    DocumentKind.JOURNAL_NOTE,
    DocumentKind.FILE_COPY,
    DocumentKind.COLLEAGUE_COPY,
)


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of every kind of paper; each kind uses its own. `day` is ISO 8601.

    `about` is which notice, or for whom a note, a copy or a discharge document is.
    `allowed` are "police.health" and the like, `stood` what held when a consent was begun.
    """

    kind: DocumentKind
    day: str
    language: str = "da"
    about: str = ""
    meeting: str = ""
    unit: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    worker: str = field(default="", repr=False)
    line: str = field(default="", repr=False)
    grounds: str = field(default="", repr=False)
    more: str = field(default="", repr=False)
    allowed: tuple[str, ...] = ()
    signers: int = 1
    written_down: bool = True
    ground: str = Ground.CONSENT.value
    matters: tuple[str, ...] = ()
    picked: tuple[str, ...] = ()
    stood: tuple[str, ...] = ()
    photos_from: int = 0

    def to_text(self) -> str:
        """Return it as a lock keeps it."""
        return json.dumps(asdict(self))

    @classmethod
    def of(cls, place: Place, text: str) -> "Form | None":
        """Return what was being typed at a place, None where that was something else.

        One of another version, that has other fields, is something else too.
        """
        if place.tab != PAPERS_TAB or not text:
            return None
        try:
            fields = json.loads(text)
            listed = {one: tuple(fields.pop(one, ())) for one in ("allowed", "matters", "picked", "stood")}
            return cls(**{**fields, **listed, "kind": DocumentKind(fields["kind"])})
        except (ValueError, KeyError, TypeError):
            return None

    def typed(self) -> Typed:
        """Return what the builder of this kind takes."""
        day = date.fromisoformat(self.day)
        match self.kind:
            case DocumentKind.NOTICE:
                return NoticeTyped(NoticeKind(self.about), day, self.unit, self.line)
            case DocumentKind.CONSENT:
                return ConsentTyped(day, self._allowed(), self.name, self.worker)
            case DocumentKind.DECISION:
                return DecisionTyped(day, self.name, self.unit, self.worker, self.grounds, self.more)
            case DocumentKind.REFUSAL:
                return RefusalTyped(day, self.name, self.unit, self.worker, self.grounds, self.more)
            case DocumentKind.DISCHARGE:
                return DischargeTyped(day, self.unit, self.grounds, self.more, self.about == FOR_HIM)
            case DocumentKind.COLLEAGUE_COPY:
                return self._colleague()
            case DocumentKind.FILE_COPY:
                return FileCopyTyped(
                    MeetingId(ThingId(self.meeting)), self.about, self.signers, self.photos_from
                )
            case _:
                return NoteTyped(MeetingId(ThingId(self.meeting)), self.about)

    def _colleague(self) -> ColleagueTyped:
        return ColleagueTyped(
            MeetingId(ThingId(self.meeting)),
            Authority(self.about),
            Ground(self.ground),
            self.grounds,
            frozenset(map(Matter, self.matters)),
            frozenset(self.picked),
            self.signers,
        )

    def _allowed(self) -> frozenset[tuple[Authority, Matter]]:
        pairs = (one.split(".") for one in self.allowed)
        return frozenset((Authority(who), Matter(what)) for who, what in pairs)
