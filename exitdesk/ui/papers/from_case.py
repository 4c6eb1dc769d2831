"""What a paper takes from the case by itself, said before it is made."""

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.documents.discharge import FOR_HIM
from exitdesk.cases.documents.document import DocumentKind
from exitdesk.ui.cases.days import full_day
from exitdesk.ui.papers.form import Form
from exitdesk.ui.papers.view_model import FromCase

K = DocumentKind


def from_case_words(case: FromCase, form: Form) -> str:
    """Say it in one line."""
    translate, kind = QCoreApplication.translate, form.kind
    his = kind is K.DISCHARGE and form.about == FOR_HIM
    said = [] if his else [translate("FormPage", "Sag {number}").format(number=case.number)]
    if kind in (K.CONSENT, K.DECISION, K.REFUSAL, K.DISCHARGE) and case.contact:
        said.append(translate("FormPage", "kontaktperson {name}").format(name=case.contact))
    if kind is K.DISCHARGE:
        said += _discharged(case, his=his)
    if kind is K.JOURNAL_NOTE:
        said.append(translate("FormPage", "hele mødets tavle, som notatet til at sætte ind"))
    if kind is K.FILE_COPY:
        said.append(
            translate(
                "FormPage", "hele mødets tavle med alles tal, mærkerne ved personerne og fotos af tavlen"
            )
        )
        said.append(translate("FormPage", "til myndighedens egen sag, ikke til deltageren"))
    if kind is K.COLLEAGUE_COPY:
        said.append(
            translate("FormPage", "kun det, I sætter hak ved; netværkets personer med fornavn eller relation")
        )
    words = " · ".join(said)
    return f"{words[:1].upper()}{words[1:]}"


def _discharged(case: FromCase, *, his: bool) -> list[str]:
    translate = QCoreApplication.translate
    said = [translate("FormPage", "arbejdsnavn {name}").format(name=case.name)]
    if case.opened and not his:
        said.append(translate("FormPage", "åbnet {day}").format(day=full_day(case.opened)))
    boards = translate("FormPage", "egne tal, det, der har virket, og aftaler fra {count} møder")
    said.append(boards.format(count=len(case.meetings)))
    if his:
        said.append(translate("FormPage", "til at lægge et sikkert sted, ikke til at have på sig"))
    return said
