"""Every letter, copy and sheet of a case, composed from an invented one and rendered to look at.

Run `python -m tests.screens.paper_letters`; a sheet of pages each lands in `build/screens/paper-*.png`.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from exitdesk.cases.agreement_terms import exit_agreement_of
from exitdesk.cases.documents.colleague_copy import ColleagueTyped
from exitdesk.cases.documents.colleague_words import Ground
from exitdesk.cases.documents.compose import NoteTyped, Typed, compose
from exitdesk.cases.documents.consent import ConsentTyped
from exitdesk.cases.documents.decision import DecisionTyped, RefusalTyped
from exitdesk.cases.documents.discharge import DischargeTyped
from exitdesk.cases.documents.document import Document
from exitdesk.cases.documents.exit_agreement import AgreementAsked, exit_agreement
from exitdesk.cases.documents.kit_sheet import kit_sheet
from exitdesk.cases.documents.letters import Authority, Matter, NoticeKind
from exitdesk.cases.documents.notice import NoticeTyped
from exitdesk.cases.picks import PickGroup, picks_of
from exitdesk.cases.session import CaseSession
from exitdesk.cases.unit import default_template
from tests.screens.paper import OUT, render_document
from tests.screens.sample_cases import sample_desk
from tests.unit.snapshot import file_copies

DAY = date(2026, 11, 21)
UNIT = "Exitenheden, Østjylland"
GROUNDS = (
    "Han har holdt aftalerne siden september og har selv bedt om hjælp til bolig og til at få et nyt nummer."
)
LINES = "Mads ringer til kommunen på mandag\nNyt nummer fredag den 27/11"


def letters(session: CaseSession) -> Iterator[tuple[str, Typed]]:
    """Yield what is typed for each letter of a case."""
    meeting = session.meetings()[-1]
    name = session.file().name
    for kind in (NoticeKind.VISITATION, NoticeKind.CLOSING):
        yield f"notice-{kind.value}", NoticeTyped(kind, DAY, UNIT, "Vi skriver igen i januar.")
    allowed = frozenset(
        {
            (Authority.POLICE, Matter.HEALTH),
            (Authority.MUNICIPALITY, Matter.SOCIAL),
            (Authority.PRISON, Matter.HEALTH),
        }
    )
    yield "consent", ConsentTyped(DAY, allowed, name, "Karen Holt")
    yield "decision", DecisionTyped(DAY, name, UNIT, "Karen Holt", GROUNDS, LINES)
    yield "refusal", RefusalTyped(DAY, name, UNIT, "Karen Holt", GROUNDS, LINES)
    yield "discharge-file", DischargeTyped(DAY, UNIT, GROUNDS, LINES)
    yield "discharge-his", DischargeTyped(DAY, UNIT, GROUNDS, LINES, his=True)
    yield "note", NoteTyped(meeting, "police")
    picked = frozenset(
        one.id for one in picks_of(session.board(meeting)) if one.group is not PickGroup.IN_FULL
    )
    matters = frozenset({Matter.SOCIAL, Matter.HEALTH})
    yield "colleague", ColleagueTyped(meeting, Authority.PRISON, Ground.RELEASE, GROUNDS, matters, picked, 2)


def documents(language: str) -> Iterator[tuple[str, Document]]:
    """Yield every paper in a language."""
    desk, template = sample_desk(), default_template(language)
    session = desk.read(desk.case_numbered("2026-014").case)
    for name, typed in letters(session):
        yield name, compose(session, typed, template).document
    yield "file-copy", file_copies.copy_of(pictures=(), language=language, signers=2)
    asked = AgreementAsked(language, day=DAY, authorities=template.authorities)
    yield "exit-agreement", exit_agreement(session.file(), exit_agreement_of(session), asked)
    yield "kit", kit_sheet([f"ord{nth}" for nth in range(14)], DAY, language=language)


def main() -> None:
    """Render them all, in both languages and in large print."""
    OUT.mkdir(parents=True, exist_ok=True)
    for language in ("da", "en"):
        for name, document in documents(language):
            render_document(f"{name}-{language}", document)
            if language == "da":
                render_document(f"{name}-large", replace(document, large=True))


if __name__ == "__main__":
    main()
