"""Every edit of a board, as one union. An old tag is read for ever: nothing is removed from this list."""

from typing import TypeAlias

from exitdesk.sos.agreement_edits import (
    AnswerAgreement,
    ChooseAgreement,
    MakeAgreement,
    RewordAgreement,
    WithdrawAgreement,
    WordForPocket,
)
from exitdesk.sos.bottom_line_edits import SetBottomLine, WithdrawBottomLine
from exitdesk.sos.card_edits import (
    ChooseWords,
    KeepCard,
    MarkKeptSafe,
    MergeCard,
    MoveCard,
    ParkCard,
    RewordCard,
    SetLane,
    WithdrawCard,
)
from exitdesk.sos.edit import Edit, Intent, Over
from exitdesk.sos.meeting_edits import (
    AgreeNextMeeting,
    ChoosePaper,
    ChooseTakeAlong,
    EndMeeting,
    EnterInJournal,
    GiveFrame,
    HeadPocketNote,
    NameLane,
    StartMeeting,
    SwitchLane,
    WithdrawNote,
    WriteNote,
)
from exitdesk.sos.people_edits import (
    IntroducePerson,
    MarkPresent,
    PlacePerson,
    SetKnows,
    SetMayContact,
    SetPullsBack,
    SetUntil,
    TakeOffCircles,
    WithdrawPerson,
)
from exitdesk.sos.scale_edits import (
    AskScale,
    ChooseNumber,
    Rate,
    RevealNumbers,
    WithdrawNumber,
    WithdrawScale,
)

CardEdit: TypeAlias = (
    KeepCard
    | RewordCard
    | MoveCard
    | SetLane
    | MarkKeptSafe
    | ParkCard
    | WithdrawCard
    | ChooseWords
    | MergeCard
)
PeopleEdit: TypeAlias = (
    IntroducePerson
    | WithdrawPerson
    | MarkPresent
    | PlacePerson
    | TakeOffCircles
    | SetKnows
    | SetMayContact
    | SetPullsBack
    | SetUntil
)
ScaleEdit: TypeAlias = AskScale | WithdrawScale | Rate | WithdrawNumber | ChooseNumber | RevealNumbers
AgreementEdit: TypeAlias = (
    MakeAgreement
    | RewordAgreement
    | ChooseAgreement
    | WithdrawAgreement
    | AnswerAgreement
    | WordForPocket
    | SetBottomLine
    | WithdrawBottomLine
)
MeetingEdit: TypeAlias = (
    StartMeeting
    | GiveFrame
    | AgreeNextMeeting
    | ChooseTakeAlong
    | ChoosePaper
    | HeadPocketNote
    | SwitchLane
    | NameLane
    | EnterInJournal
    | EndMeeting
)
NoteEdit: TypeAlias = WriteNote | WithdrawNote
BoardEdit: TypeAlias = CardEdit | PeopleEdit | ScaleEdit | AgreementEdit | MeetingEdit | NoteEdit

__all__ = ["BoardEdit", "Edit", "Intent", "MeetingEdit", "NoteEdit", "Over"]
