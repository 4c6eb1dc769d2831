"""Reads what was told, and the police's assessments, into sentences. No score, no chart, no colour."""

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.assessments import Agrees, Assessment, KeptAssessment, fold_assessments, may_assess
from exitdesk.cases.case_file import CaseFile, OwnNumber
from exitdesk.cases.case_state import Scope
from exitdesk.cases.session import CaseSession
from exitdesk.cases.told import NotedTold
from exitdesk.cases.unit import UnitTemplate
from exitdesk.ui.cases.days import full_day, month_day
from exitdesk.ui.told.state import AssessmentLine, AssessmentState, ToldLine, ToldState


def told_title(name: str) -> str:
    """Return what the section and its sheet are called."""
    return QCoreApplication.translate("Told", "Det har vi sagt til {name}").format(name=name)


def told_state(case: CaseFile) -> ToldState:
    """Return what he was told, newest first."""
    return ToldState(told_title(case.name), tuple(_told(one) for one in reversed(case.told)))


def choice_word(agrees: Agrees) -> str:
    """Return an answer to whether it agrees with his number."""
    translate = QCoreApplication.translate
    return {
        Agrees.YES: translate("Told", "Ja"),
        Agrees.THREAT_IS_LESS: translate("Told", "Nej, truslen er mindre"),
        Agrees.THREAT_IS_GREATER: translate("Told", "Nej, truslen er større"),
        Agrees.NOT_KNOWN: translate("Told", "Ved ikke"),
    }[agrees]


def assessment_state(session: CaseSession, template: UnitTemplate, authority: str) -> AssessmentState | None:
    """Return what an officer is shown of the threat; None, and nothing read, for anybody else."""
    if not may_assess(authority):
        return None
    own = session.own_threat()
    kept = tuple(reversed(fold_assessments(session.registers(Scope(session.own, None)), authority)))
    lines = tuple(_assessment(one, own) for one in kept)
    if own is None:
        return AssessmentState("", "", "", lines)
    said = QCoreApplication.translate("Told", "{direction} · sagt {day}")
    direction = said.format(direction=template.directions[own.asked.direction], day=month_day(own.day))
    newest = kept[0].assessment if kept else None
    gap = _gap(newest) if newest is not None and not _is_older(newest, own) else ""
    sentence = " ".join(part for part in (_said(session.file().name, own), gap) if part)
    return AssessmentState(own.asked.question, sentence, direction, lines, differs=bool(gap))


def _told(noted: NotedTold) -> ToldLine:
    told = noted.told
    details = " · ".join(part for part in (full_day(told.day), told.worker) if part)
    return ToldLine(noted.id, told.words, details, told.day, told.worker)


def _said(name: str, own: OwnNumber) -> str:
    said = QCoreApplication.translate("Told", "{name} siger {number} af 10, hvor 10 er »{ten}«.")
    return said.format(name=name, number=own.number, ten=own.asked.ten)


def _gap(one: Assessment) -> str:
    """Return in which direction the threat differs, "" where it does not or nobody knows."""
    translate = QCoreApplication.translate
    return {
        Agrees.THREAT_IS_LESS: translate("Told", "Vurderingen er, at truslen er mindre."),
        Agrees.THREAT_IS_GREATER: translate("Told", "Vurderingen er, at truslen er større."),
    }.get(one.agrees, "")


def _is_older(one: Assessment, own: OwnNumber) -> bool:
    """Say whether the number was given after the assessment, which then says nothing of it."""
    return own.day > one.day


def _assessment(kept: KeptAssessment, own: OwnNumber | None) -> AssessmentLine:
    one = kept.assessment
    when = full_day(one.day)
    details = [when]
    if own is not None:
        newer = QCoreApplication.translate("Told", "Tallet er givet siden")
        details.append(newer if _is_older(one, own) else _agrees(one.agrees))
    return AssessmentLine(kept.id, one.words, when, " · ".join(details), one.day, one.agrees)


def _agrees(agrees: Agrees) -> str:
    translate = QCoreApplication.translate
    return {
        Agrees.YES: translate("Told", "Stemmer med tallet"),
        Agrees.THREAT_IS_LESS: translate("Told", "Truslen er mindre, end tallet siger"),
        Agrees.THREAT_IS_GREATER: translate("Told", "Truslen er større, end tallet siger"),
        Agrees.NOT_KNOWN: translate("Told", "Ved ikke, om det stemmer med tallet"),
    }[agrees]
