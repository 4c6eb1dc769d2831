"""The photos of one meeting: taken in from a file, shown one at a time, erased for good or not at all."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from exitdesk.cases.erasing import OnePhoto
from exitdesk.cases.errors import PhotoNotReadable, PhotoTooLarge
from exitdesk.cases.keep_photo import new_photo
from exitdesk.cases.photos import BLOB_KIND, MOST_BYTES, BoardPhoto, CleanPhoto
from exitdesk.cases.ports import Blob
from exitdesk.errors import ExitDeskError
from exitdesk.journal.entry import MeetingId
from exitdesk.ui.context import UiContext
from exitdesk.ui.live_case import LiveCase


@dataclass(frozen=True, slots=True)
class PhotoState:
    """What the panel shows: the photos, which of them, its pixels once they are there, and what is told.

    `missing` says that the vault does not hold the bytes of the one that is shown; `fresh` that a photo was
    taken in just now, while its file still lies where it came from.
    """

    photos: tuple[BoardPhoto, ...] = ()
    at: int = 0
    image: QImage | None = None
    missing: bool = False
    reading: bool = False
    fresh: bool = False
    told: str = ""

    @property
    def photo(self) -> BoardPhoto | None:
        """The photo that is shown."""
        return self.photos[self.at] if self.at < len(self.photos) else None

    def __repr__(self) -> str:
        return f"PhotoState({self.at} of {len(self.photos)})"


class PhotoViewModel(QObject):
    """The photos of one meeting; `erasing_asked` carries what is to be erased."""

    state_changed = Signal()
    erasing_asked = Signal(object)

    def __init__(
        self, context: UiContext, live: LiveCase, meeting: MeetingId, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._live, self._meeting = context, live, meeting
        self._wanted = ""
        self.state = PhotoState()
        live.changed.connect(self._on_changed)
        self._on_changed(None)

    def take_in(self, file: Path) -> None:
        """Read a picture, keep its pixels and show it; what is no picture is told."""
        if self.state.reading:
            return
        self._show(reading=True, told="", fresh=False)
        photos = self._context.open_vault.photos

        def work() -> CleanPhoto:
            return photos.clean(_read(file))

        self._context.background.run(work, self._on_cleaned, self._on_failed, receiver=self)

    def turn(self, by: int) -> None:
        """Show another one; at an end nothing moves."""
        at = self.state.at + by
        if 0 <= at < len(self.state.photos):
            self._show(at=at, fresh=False, told="")
            self._fetch()

    def open(self) -> None:
        """Fetch the photo that is to be shown: the panel has been opened."""
        self._fetch()

    def close(self) -> None:
        """Forget the pixels and what was told: the panel is closed."""
        self._wanted = ""
        self._show(image=None, fresh=False, told="")

    def ask_to_erase(self) -> None:
        """Ask for the one that is shown to be erased."""
        if self.state.photo is not None:
            self.erasing_asked.emit(OnePhoto(self.state.photo.id))

    def _fetch(self) -> None:
        photo = self.state.photo
        if photo is None or self._wanted == photo.sha256:
            return
        self._wanted = photo.sha256
        self._show(image=None, missing=False)
        desk = self._context.open_vault.desk

        def work() -> tuple[str, QImage]:
            image = QImage()
            image.loadFromData(desk.blob(photo.sha256) or b"", "JPEG")
            return photo.sha256, image

        self._context.background.run(work, self._on_fetched, self._on_failed, receiver=self)

    def _show(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        self.state_changed.emit()

    @Slot(object)
    def _on_fetched(self, found: tuple[str, QImage]) -> None:
        sha256, image = found
        if sha256 == self._wanted:
            self._show(image=None if image.isNull() else image, missing=image.isNull())

    @Slot(object)
    def _on_cleaned(self, clean: CleanPhoto) -> None:
        image = QImage()
        image.loadFromData(clean.jpeg, "JPEG")
        self._show(reading=False)
        edit = new_photo(self._live.session, self._meeting, clean)
        if self._live.record(edit, blobs=(Blob(clean.sha256, BLOB_KIND, clean.jpeg),)) is not None:
            self._wanted = clean.sha256
            self._show(at=len(self.state.photos) - 1, image=image, missing=False, fresh=True)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        told = self._context.explain(error if isinstance(error, ExitDeskError) else ExitDeskError())
        self._show(reading=False, told=f"{told.happened} {told.to_do}")

    @Slot(object)
    def _on_changed(self, _entry: object) -> None:
        photos = tuple(one for one in self._live.session.file().photos if one.meeting == self._meeting)
        if photos == self.state.photos:
            return
        at = min(self.state.at, max(0, len(photos) - 1))
        gone = self.state.photo not in photos
        self._show(photos=photos, at=at, **({"image": None, "fresh": False} if gone else {}))
        if gone and self._wanted:
            self._wanted = ""
            self._fetch()


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise PhotoTooLarge
        return file.read_bytes()
    except OSError:
        raise PhotoNotReadable from None
