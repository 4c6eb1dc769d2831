"""What was found out about a copy, in words: the answer, and fact by fact what holds and what does not."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exitdesk.cases.checking import Answer, Checked, Signer
from exitdesk.cases.not_genuine import NotGenuine
from exitdesk.ui.checking.why import why_words
from exitdesk.ui.kit.icon import Icon
from exitdesk.ui.kit.label import Label
from exitdesk.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was found out."""

    holds: bool
    words: str


def answer_words(checked: Checked) -> str:
    """Return the answer, and whose copy of this vault it is the same as."""
    translate = QCoreApplication.translate
    lost = any(one.lost for one in checked.signers)
    if checked.answer in (Answer.ALTERED, Answer.UNREADABLE) and not checked.takes_a_signature:
        if checked.why is NotGenuine.ONE_UNKNOWN and lost:
            return translate(
                "Checking",
                "Nej. Der er kun én underskrift af to, og nøglen bag den er meldt tabt. Bed om et nyt papir.",
            )
        return why_words(checked.why)
    if checked.answer is Answer.ALTERED:
        said = translate(
            "Checking", "Ikke et ord er ændret. Men det er først ægte, når begge har skrevet under."
        )
        if not (lost or checked.signers[0].name):
            said += " " + translate("Checking", "Den, der har gjort det, kendes ikke her.")
        return f"{said} {_found(checked)}"
    said = translate("Checking", "Ja, det er ægte. Ikke et ord er ændret.")
    if lost:
        said = translate(
            "Checking",
            "Ikke et ord er ændret. Men en nøgle er meldt tabt, og ingen kan se, om den skrev under før det.",
        )
    elif checked.answer is Answer.UNKNOWN_SIGNER:
        said = _unknown(checked.signers)
    return f"{said} {_found(checked)}".rstrip()


def _unknown(signers: tuple[Signer, ...]) -> str:
    translate = QCoreApplication.translate
    if len(signers) < 2:
        return translate("Checking", "Ikke et ord er ændret. Men den, der skrev under, kendes ikke her.")
    if not any(one.name for one in signers):
        return translate("Checking", "Ikke et ord er ændret. Men de to, der skrev under, kendes ikke her.")
    return translate(
        "Checking", "Ikke et ord er ændret. Begge har skrevet under, men den ene af dem kendes ikke her."
    )


def _found(checked: Checked) -> str:
    if checked.case is None:
        return ""
    found = QCoreApplication.translate("Checking", "Det er magen til et papir i sag {number}, {name}.")
    return found.format(number=checked.case.number, name=checked.case.name)


def facts_of(checked: Checked) -> tuple[Fact, ...]:
    """Return the facts, none where nothing of a paper was found that they could be about."""
    if checked.answer is Answer.UNREADABLE or not (checked.signers or checked.expected):
        return ()
    translate, there = QCoreApplication.translate, len(checked.signers)
    count = translate("Checking", "{there} af {expected} underskrifter er der.")
    return (
        Fact(checked.ours, translate("Checking", "Det er bygget som de papirer, der laves her.")),
        Fact(checked.intact, translate("Checking", "Hver underskrift passer til det, der står.")),
        Fact(checked.whole, translate("Checking", "Intet er lagt til bagefter.")),
        Fact(1 <= checked.expected <= there, count.format(there=there, expected=checked.expected)),
        *(_who(one) for one in checked.signers),
    )


def _who(signer: Signer) -> Fact:
    translate = QCoreApplication.translate
    if not signer.name:
        said = translate("Checking", "Skrevet under med en nøgle, der ikke kendes her.")
    elif signer.lost is not None:
        said = translate("Checking", "Skrevet under med en nøgle fra {name}, som er meldt tabt {day}.")
        said = said.format(name=signer.name, day=_short(signer.lost))
    else:
        said = translate("Checking", "Skrevet under af {name}.").format(name=signer.name)
    if signer.expired is not None:
        ran_out = translate("Checking", "Nøglen udløb {day}; papiret siger, at det er fra før.")
        said = f"{said} {ran_out.format(day=_short(signer.expired))}"
    return Fact(bool(signer.name) and signer.lost is None, said)


def _short(day: date) -> str:
    return f"{day.day}/{day.month} {day.year}"


class FactList(QWidget):
    """The facts under each other, each with a sign and, for a screen reader, "ja" or "nej" before it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 0, 0, 0)
        self._column.setSpacing(8)

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show these and no others."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for fact in facts:
            self._column.addWidget(self._row(fact))
        self.setVisible(bool(facts))

    def _row(self, fact: Fact) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(10)
        sign = (
            Icon(self.theme, "check", px=18, ink="ok")
            if fact.holds
            else Icon(self.theme, "x", px=18, ink="danger")
        )
        across.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        label = Label(self.theme, fact.words, px=15)
        yes, no = QCoreApplication.translate("Checking", "Ja"), QCoreApplication.translate("Checking", "Nej")
        label.setAccessibleName(f"{yes if fact.holds else no}: {fact.words}")
        across.addWidget(label, 1)
        return row
