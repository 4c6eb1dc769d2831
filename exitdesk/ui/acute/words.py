"""The words of the acute sheet: it speaks to the participant, with whom it is written."""

from PySide6.QtCore import QCoreApplication

from exitdesk.cases.acute import AcutePart


def part_title(part: AcutePart) -> str:
    """Return what a part is called."""
    translate = QCoreApplication.translate
    return {
        AcutePart.CALL: translate("Acute", "Ring først"),
        AcutePart.UNREACHABLE: translate("Acute", "Når vi ikke kan få fat i dig, gør vi ..."),
        AcutePart.GO_TO: translate("Acute", "Her tager du hen"),
        AcutePart.NOT_THERE: translate("Acute", "Ikke disse byer"),
        AcutePart.TRIGGER: translate("Acute", "Det kan sætte det i gang"),
    }[part]


def part_add(part: AcutePart) -> str:
    """Return what stands on the place for a new line."""
    translate = QCoreApplication.translate
    return {
        AcutePart.CALL: translate("Acute", "Hvem ringer man til?"),
        AcutePart.UNREACHABLE: translate("Acute", "Hvad gør vi så?"),
        AcutePart.GO_TO: translate("Acute", "Hvor er der sikkert?"),
        AcutePart.NOT_THERE: translate("Acute", "Hvor kan du ikke være?"),
        AcutePart.TRIGGER: translate("Acute", "Hvad plejer at ske først?"),
    }[part]
