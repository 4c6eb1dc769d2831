"""The sheet of a case's papers and the panel of one, as tests drive them."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from exitdesk.cases.documents.document import Document, DocumentKind
from exitdesk.cases.documents.issued import IssuedDocument
from exitdesk.cases.issue_document import Ready
from exitdesk.ui.close.state import Handing, Preview
from exitdesk.ui.papers.hand_over import HandOverPanel
from exitdesk.ui.papers.sheet import PapersSheet
from tests.fakes.context import RIGHT_PASSPHRASE, FakeVault
from tests.fakes.paper import LOCK_WORDS, FakeDocuments
from tests.screens.office import OfficeParts
from tests.screens.sample_meeting import Sample

PAPER = Document(DocumentKind.EXIT_AGREEMENT, "da", "Exitaftale", "Tavle", signers=1)
Opener = Callable[..., HandOverPanel]
SAID = [f"{nth}.  {word}" for nth, word in enumerate(LOCK_WORDS.split(), start=1)]


def vault_of(parts: OfficeParts) -> FakeVault:
    """Return the vault behind the window."""
    vault = parts.window.pages.context.vault  # type: ignore[union-attr]
    assert isinstance(vault, FakeVault)
    return vault


def documents_of(parts: OfficeParts) -> FakeDocuments:
    """Return what sets the papers."""
    return vault_of(parts).documents


def issued(parts: OfficeParts) -> tuple[IssuedDocument, ...]:
    """Return the papers that are recorded in the open case."""
    live = parts.window.pages.office.live  # type: ignore[union-attr]
    assert live is not None
    return live.session.file().documents


def open_sheet(parts: OfficeParts) -> PapersSheet:
    """Return the sheet that is open."""
    sheet = parts.window.pages.office.page.sheet  # type: ignore[union-attr]
    assert isinstance(sheet, PapersSheet)
    return sheet


def files(folder: Path) -> list[bytes]:
    """Return what was handed out."""
    return [one.read_bytes() for one in sorted(folder.glob("Tavle*.pdf"))]


def fake(one: Sample) -> FakeVault:
    """Return the vault behind the case."""
    vault = one.context.vault
    assert isinstance(vault, FakeVault)
    return vault


def shown(qtbot: QtBot, panel: HandOverPanel, ready: Ready) -> None:
    """Show a paper and wait for its pages."""
    panel.show_paper(ready)
    qtbot.waitUntil(lambda: panel.model.state.preview is Preview.READY)


def handed_out(qtbot: QtBot, panel: HandOverPanel, handing: Handing = Handing.DONE) -> None:
    """Answer for the passphrase and wait."""
    panel.passphrase.field.set_text(RIGHT_PASSPHRASE)
    panel.hand_out.click()
    qtbot.waitUntil(lambda: panel.model.state.handing is handing)


def words_of(panel: HandOverPanel) -> list[str]:
    """Return what the six places say."""
    return [one.text() for one in panel.said.words.places]


def gone(panel: HandOverPanel) -> bool:
    """Say whether neither the screen nor the model has a word left."""
    return not any(words_of(panel)) and panel.model.state.words == () and panel.said.isHidden()
