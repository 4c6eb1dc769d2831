"""What can go wrong around a case, named by what the person can do. Adapters raise these too."""

from typing import TYPE_CHECKING

from exitdesk.errors import ExitDeskError

if TYPE_CHECKING:
    from exitdesk.cases.holds import Hold


class CaseError(ExitDeskError):
    """The root of what a use case refuses."""


class NoSuchCase(CaseError):
    """The case is not in this vault."""


class NoSuchMeeting(CaseError):
    """The meeting is not in this case."""


class NumberTaken(CaseError):
    """Another case already has this number."""


class NotSaved(CaseError):
    """An entry could not be written; it is kept in memory and tried again."""


class DiskFull(NotSaved):
    """There is no room left on the disk."""


class DiskReadOnly(NotSaved):
    """The disk does not take any writing."""


class CaseIsHere(CaseError):
    """A script would record a case anew that is in this vault already."""


class ErasingHeld(CaseError):
    """A hold stands: nothing of the case may be erased; `holds` say why and when to ask again."""

    def __init__(self, holds: "tuple[Hold, ...]" = ()) -> None:
        super().__init__("held")
        self.holds = holds


class ParticipantIsTheCase(CaseError):
    """The person is whom the case is about: he goes with the whole case or not at all."""


class CaseErasedHere(CaseError):
    """A file brings more of a case that was erased on this computer: it stays erased."""


class ConsentTakenBack(CaseError):
    """The paper left on a consent that was taken back since: it does not leave again."""


class NotAParcel(CaseError):
    """The file to be taken in from the partner is none that was packed for her."""


class BadImport(CaseError):
    """A file to be taken in has lines that cannot be used; `lines` are their numbers, from 1."""

    def __init__(self, lines: tuple[int, ...] = ()) -> None:
        super().__init__("import")
        self.lines = lines


class BadUnitWords(CaseError):
    """A file with a unit's words cannot be read as that."""


class PrinterGone(CaseError):
    """The printer that was chosen is not there, or takes no jobs."""


class NotPrinted(CaseError):
    """The computer's print service did not take the paper."""


class NotACopyHere(CaseError):
    """No copy that was made in this case is the file that was signed."""


class TermsDiffer(CaseError):
    """A term of the exit agreement says two things: nobody can settle it before somebody chose."""


class WordsNotOnPaper(CaseError):
    """The finished paper lacks a word it should carry, or carries one it must not: nothing is handed out."""


class PaperTooLarge(CaseError):
    """The paper would have more bytes than anybody reads who checks whether it is genuine: it is not made."""


class NotTakenAlong(CaseError):
    """What waited for the disk when a lock came had no room on the way, or belongs to nothing here."""


class LostBeforeSaved(CaseError):
    """Something waited for room on the disk and was never saved; `lines` are the numbers of its cases."""

    def __init__(self, lines: tuple[str, ...] = ()) -> None:
        super().__init__("lost")
        self.lines = lines


class NotLocked(CaseError):
    """The paper could not be locked, or what was made does not open as it must: no file is written."""


class GlyphMissing(CaseError):
    """The font cannot draw a character of the board; `characters` names them."""

    def __init__(self, characters: str = "") -> None:
        super().__init__("glyph")
        self.characters = characters


class PhotoNotReadable(CaseError):
    """A file that was taken for a photo is no picture that can be read here."""


class PhotoIsHeic(PhotoNotReadable):
    """A photo as many telephones keep it (HEIC): it is not decoded here, and can be had as JPEG."""


class PhotoTooLarge(CaseError):
    """A photo has more bytes or more pixels than can be taken in."""


class WrongPassphrase(CaseError):
    """The vault is intact and this passphrase does not open it."""


class WrongKit(CaseError):
    """The words are right in themselves, and they are not this vault's recovery kit."""
