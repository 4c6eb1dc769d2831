"""The sheet of a case's papers, as tests drive it."""

from pathlib import Path

from exitdesk.cases.documents.issued import IssuedDocument
from exitdesk.ui.papers.sheet import PapersSheet
from tests.fakes.context import FakeVault
from tests.fakes.paper import FakeDocuments
from tests.screens.office import OfficeParts


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
