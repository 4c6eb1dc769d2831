"""The window's services without a vault, a disk or a lock: real theme, real background, remembered calls."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from tempfile import gettempdir

from PySide6.QtWidgets import QApplication

from exitdesk.app.parcels import PartnerParcels
from exitdesk.cases.checking import Answer, Checked, Signer
from exitdesk.cases.desk import Desk
from exitdesk.cases.ports import OpenVault, Owner, VaultState
from exitdesk.cases.printing import KitPaper
from exitdesk.cases.resume import Typing
from exitdesk.cases.safekeeping import Backup, Progress, no_progress
from exitdesk.cases.salvaged import MissingInCase, Salvaged
from exitdesk.cases.unit import UnitTemplate, default_template
from exitdesk.cases.unit_words import setting_of, words_kept
from exitdesk.crypto.profiles import TESTING
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import CaseId
from exitdesk.ui.accessible import install_accessibility
from exitdesk.ui.background import Background
from exitdesk.ui.context import Explanation, UiContext
from exitdesk.ui.theme import Mode, Theme, apply_theme
from tests.fakes.desk import FakeClock, fake_desk
from tests.fakes.paper import FakeDocuments, FakeKitPaper, FakePaper, FakePrinting, FakeSecondSignature
from tests.fakes.photos import FakePhotos
from tests.fakes.safekeeping import FakeBackups, FakeKeys, FakeMoving

RIGHT_PASSPHRASE = "ro sol mark"


@dataclass
class FakeLock:
    """Remembers that it was asked to lock."""

    calls: list[str] = field(default_factory=list)

    def lock(self, why: str = "by_hand") -> None:
        """Remember a lock, and why where it was not by hand."""
        self.calls.append("lock" if why == "by_hand" else f"lock {why}")

    def panic(self) -> None:
        """Remember a panic lock."""
        self.calls.append("panic")


@dataclass
class FakeSettings:
    """Settings in a dictionary."""

    values: dict[str, str] = field(default_factory=dict)

    def get(self, name: str, default: str) -> str:
        """Return a setting."""
        return self.values.get(name, default)

    def set(self, name: str, value: str) -> None:
        """Keep a setting."""
        self.values[name] = value


class FakeChecking:
    """Answers with what `found` has for a file's bytes: altered where it has nothing."""

    def __init__(self) -> None:
        self.found: dict[bytes, Checked] = {}
        self.names: dict[bytes, str] = {}
        self.lost: dict[bytes, date] = {}

    def check(self, pdf: bytes) -> Checked:
        """Return what was found, with the names of the signers that are known by now."""
        checked = self.found.get(pdf, Checked(Answer.ALTERED))
        signers = tuple(
            replace(
                one,
                name=self.names.get(one.fingerprint, one.name),
                lost=self.lost.get(one.fingerprint),
            )
            for one in checked.signers
        )
        if self.lost:
            return replace(checked, signers=signers, answer=Answer.UNKNOWN_SIGNER)
        known = bool(signers) and all(one.name for one in signers)
        answer = Answer.GENUINE if known and checked.answer is Answer.UNKNOWN_SIGNER else checked.answer
        return replace(checked, signers=signers, answer=answer)

    def sign(self, pdf: bytes, case: CaseId) -> bytes:
        """Put the owner's name under it."""
        return pdf + f" in {case} and by its owner".encode()

    def report_lost(self, signer: Signer) -> None:
        """Count a key as lost from now on."""
        self.lost[signer.fingerprint] = FakeClock()().date()

    def report_found(self, signer: Signer) -> None:
        """And no more."""
        self.lost.pop(signer.fingerprint, None)

    def remember(self, signer: Signer, name: str) -> None:
        """Know a signer from now on."""
        self.names[signer.fingerprint] = name


class FakeVault:
    """An unlocked vault in memory."""

    def __init__(self, desk: Desk, paper: FakePaper | None = None) -> None:
        self._desk, self._paper = desk, paper or FakePaper()
        self.settings: dict[str, str] = {}
        self.backups = FakeBackups()
        self.keys = FakeKeys(RIGHT_PASSPHRASE)
        self.moving = FakeMoving()
        self.checking = FakeChecking()
        self.photos = FakePhotos()
        self.second_signature = FakeSecondSignature()
        self.documents = FakeDocuments()
        self.printing = FakePrinting()
        self.notices: tuple[ExitDeskError, ...] = ()
        self.quiet: tuple[ExitDeskError, ...] = ()
        self.lost_words: tuple[str, ...] = ()

    @property
    def desk(self) -> Desk:
        """The cases."""
        return self._desk

    @property
    def paper(self) -> FakePaper:
        """The paper."""
        return self._paper

    @property
    def parcels(self) -> PartnerParcels:
        """Parcels as they are, under a lock that is cheap to try."""
        return PartnerParcels(self._desk, TESTING)

    def lost_words_told(self) -> None:
        """Nobody has to be told again."""
        self.lost_words = ()

    def template(self, language: str) -> UnitTemplate:
        """Return the unit's words."""
        return words_kept(self.settings.get(setting_of(language)), default_template(language))

    def setting(self, name: str) -> str | None:
        """Return a setting kept inside."""
        return self.settings.get(name)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting inside."""
        self.settings[name] = value


class FakeDoor:
    """A door that opens to one passphrase; `trouble` is raised for any other."""

    def __init__(self, vault: FakeVault, trouble: ExitDeskError, passphrase: str = "") -> None:
        self._vault, self._trouble, self._passphrase = vault, trouble, passphrase or RIGHT_PASSPHRASE
        self._there = VaultState.LOCKED
        self.kit_paper: KitPaper = FakeKitPaper()
        self.kit = tuple(f"ord{place}" for place in range(1, 15))
        self.calls: list[str] = []

    def go_on(self) -> OpenVault:
        """Open in spite of the trouble."""
        self.calls.append("go_on")
        return self._vault

    def ask_keyring(self) -> OpenVault:
        """Open: the keyring was asked."""
        self.calls.append("ask_keyring")
        return self._vault

    def restorable(self, place: Path | None = None) -> list[Backup]:
        """Return the backups of the vault; a second place named by hand has none more."""
        del place
        return self._vault.backups.all()

    def restore(self, backup: Backup, step: Progress = no_progress) -> OpenVault:
        """Put a backup back in three steps."""
        for share in (0.0, 0.5, 1.0):
            step(share)
        self.calls.append(f"restore {backup.path.name}")
        return self._vault

    def salvage(self, step: Progress = no_progress) -> Salvaged:
        """Save in three steps; one case lost two entries."""
        for share in (0.0, 0.5, 1.0):
            step(share)
        self.calls.append("salvage")
        missing = MissingInCase(CaseId("case-1"), "2026-014", 2, "2026-11-03", "2026-11-05")
        return Salvaged(132, 4, 1, 20, (missing,), papers=0, lines=0, rows=0)

    def forget(self) -> None:
        """Forget the key."""
        self.calls.append("forget")

    def state(self) -> VaultState:
        """Say whether there is a vault."""
        return self._there

    def set_state(self, state: VaultState) -> None:
        """Have a vault, or none."""
        self._there = state

    def suggest_passphrase(self) -> str:
        """Return six words."""
        return "abe bil cykel drage egern fugl"

    def passphrase_is_strong_enough(self, passphrase: str) -> bool:
        """Say yes to twelve characters."""
        return len(passphrase) >= 12

    def new_kit(self) -> tuple[str, ...]:
        """Return the kit's words."""
        return self.kit

    def check_kit(self, words: Sequence[str]) -> int | None:
        """Return the place of a wrong word, -1 for several, None for none."""
        wrong = [at for at, (ours, typed) in enumerate(zip(self.kit, words, strict=True)) if ours != typed]
        return None if not wrong else wrong[0] if len(wrong) == 1 else -1

    def create(self, passphrase: str, kit: Sequence[str], owner: Owner) -> OpenVault:
        """Make the vault."""
        self._passphrase, self.kit, self._there = passphrase, tuple(kit), VaultState.LOCKED
        self._vault = FakeVault(fake_desk(owner=owner, cases=()))
        return self._vault

    def unlock(self, passphrase: str) -> OpenVault:
        """Open to the right passphrase."""
        if passphrase != self._passphrase:
            raise self._trouble
        return self._vault

    def unlock_with_kit(self, words: Sequence[str]) -> OpenVault:
        """Open to the right words."""
        if tuple(words) != self.kit:
            raise self._trouble
        return self._vault


def raise_trouble(error: Exception) -> None:
    """Be the error view of a test: a trouble nobody asked for fails it."""
    raise AssertionError(type(error).__name__) from error


def explain(error: ExitDeskError) -> Explanation:
    """Explain an error by its class alone."""
    return Explanation(f"Det gik ikke ({type(error).__name__}).", "Prøv igen.")


def fake_context(
    qapp: QApplication,
    *,
    desk: Desk | None = None,
    mode: Mode = "light",
    clock: FakeClock | None = None,
    template: UnitTemplate | None = None,
    locked: bool = False,
    handed_out: Path | None = None,
) -> UiContext:
    """Return the services of a window over a desk in memory; call `context.background.close()` at the end."""
    clock = clock or FakeClock()
    theme = Theme(mode, reduced_motion=True)
    apply_theme(qapp, theme)
    install_accessibility()
    qapp.setCursorFlashTime(0)
    vault = FakeVault(desk or fake_desk(clock=clock))
    context = UiContext(
        theme=theme,
        background=Background(raise_trouble),
        template=template or default_template("da"),
        explain=explain,
        door=FakeDoor(vault, ExitDeskError("wrong")),
        lock=FakeLock(),
        typing=Typing(),
        clock=clock,
        settings=FakeSettings(),
        handed_out=handed_out or Path(gettempdir()),
    )
    return context if locked else replace(context, vault=vault)
