"""Edits of agreements."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from exitdesk.sos.agreement import AgreementId, Answer, PocketWords, Promise
from exitdesk.sos.card import Withdrawn
from exitdesk.sos.card_edits import Card
from exitdesk.sos.edit import Day, Edit, Flag, Intent, Line, Name, Over, Words
from exitdesk.sos.people_edits import Person

AgreementRef = Annotated[AgreementId, StringConstraints(pattern=r"^agreement-[0-9a-z]+$", max_length=96)]


class _Promised(Edit):
    agreement: AgreementRef
    who: Name
    what: Words
    when: Line = ""
    day: Day | None = None
    told: Line = ""
    person: Person | None = None
    card: Card | None = None

    @property
    def promise(self) -> Promise:
        """The value of the agreement's register: who, what, when and how were said together."""
        return Promise(self.who, self.what, self.when, self.day, self.told, self.person, self.card)


class MakeAgreement(_Promised):
    """Agree that somebody does something by a day."""

    tag: Literal["make_agreement"] = "make_agreement"

    def intents(self) -> tuple[Intent, ...]:
        """Return the promise."""
        return (Intent(self.agreement, "promise", self.promise, Over.SHOWN),)


class RewordAgreement(_Promised):
    """Say an agreement otherwise: who, what, when and how are one."""

    tag: Literal["reword_agreement"] = "reword_agreement"

    def intents(self) -> tuple[Intent, ...]:
        """Return the promise."""
        return (Intent(self.agreement, "promise", self.promise, Over.SHOWN),)


class ChooseAgreement(_Promised):
    """Choose between two versions of an agreement."""

    tag: Literal["choose_agreement"] = "choose_agreement"

    def intents(self) -> tuple[Intent, ...]:
        """Return the promise, over every version."""
        return (Intent(self.agreement, "promise", self.promise),)


class WithdrawAgreement(Edit):
    """Take an agreement off the board."""

    tag: Literal["withdraw_agreement"] = "withdraw_agreement"
    agreement: AgreementRef

    def intents(self) -> tuple[Intent, ...]:
        """Return withdrawn as a value of the promise register."""
        return (Intent(self.agreement, "promise", Withdrawn(), Over.SHOWN),)


class AnswerAgreement(Edit):
    """Say at a later meeting what became of an agreement, kindly."""

    tag: Literal["answer_agreement"] = "answer_agreement"
    agreement: AgreementRef
    answer: Answer

    def intents(self) -> tuple[Intent, ...]:
        """Return the answer."""
        return (Intent(self.agreement, "answer", self.answer),)


class WordForPocket(Edit):
    """Say how an agreement is worded on what he carries, or that it stays off it. Empty: its day alone."""

    tag: Literal["word_for_pocket"] = "word_for_pocket"
    agreement: AgreementRef
    words: Line
    carried: Flag = True

    def intents(self) -> tuple[Intent, ...]:
        """Return the wording."""
        return (Intent(self.agreement, "pocket", PocketWords(self.words, self.carried)),)
