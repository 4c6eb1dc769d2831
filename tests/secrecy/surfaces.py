"""Everything that a window says, in whatever way: to eyes, to a screen reader, and what Qt holds of it.

Two depths. *Within reach* is what is visible: painted words, the texts and tips of visible widgets, and every
node of the accessible tree that does not say it is invisible. *Held* is all of it: hidden widgets, every text
property of every object, item models, documents, and the tree once more with what is invisible.
"""

import contextlib
import html
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QBuffer,
    QByteArray,
    QIODevice,
    QMimeData,
    QModelIndex,
    QObject,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QClipboard,
    QGuiApplication,
    QTextDocument,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractItemView, QApplication, QGraphicsView, QWidget

from exitdesk.ui.present.window import PresentSurface

STEM: Final = "kvidr"
_WORD: Final = re.compile(rf"{STEM}[a-z]{{0,3}}", re.IGNORECASE)
_TEXT_TYPES: Final = ("QString", "QStringList", "QVariant", "QUrl", "QByteArray")
_TOLD: Final = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
    QAccessible.Text.Accelerator,
    QAccessible.Text.DebugDescription,
)
_ROLES: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_LARGEST_ICON: Final = 64
_DEEPEST: Final = 60
_KNOWN: Final[dict[str, tuple[str, ...]]] = {}


@dataclass(frozen=True, slots=True)
class Said:
    """A text and where it stands: channel ("property", "tree", "painted" ...) and the object's kind."""

    channel: str
    where: str
    text: str


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A canary that was found."""

    channel: str
    where: str
    word: str


def hits(said: Iterable[Said], words: Iterable[str], *, cut: bool = False) -> list[Hit]:
    """Return which of the words stand where; with `cut` a part of one is found as well."""
    sought = frozenset(words)
    found = set()
    for one in said:
        for match in _WORD.findall(one.text):
            word = match.lower()
            whole = len(word) == len(STEM) + 3
            if word in sought or (cut and not whole):
                found.add(Hit(one.channel, one.where, word))
    return sorted(found)


# -- a window -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Looked:
    """What a window says, each surface asked once: `near` for eyes and screen readers, `held` all of it."""

    near: list[Said] = field(default_factory=list)
    held: list[Said] = field(default_factory=list)


def looked(window: QWidget) -> Looked:
    """Ask everything that a window's objects hold, and note what of it stands within reach."""
    found, seen = Looked(), window.isVisible()
    for one in (window, *window.findChildren(QObject)):
        told = list(texts(one))
        found.held.extend(told)
        if seen and isinstance(one, QWidget) and one.isVisible():
            found.near.extend(told)
    for said, visible in tree(window):
        found.held.append(said)
        if seen and visible:
            found.near.append(said)
    if seen:
        drawn = list(painted(window))
        found.held.extend(drawn)
        found.near.extend(drawn)
    return found


def within_reach(window: QWidget) -> list[Said]:
    """Return what stands in a visible window for eyes and for screen readers."""
    return looked(window).near


def held(window: QWidget) -> list[Said]:
    """Return what a window's objects hold, shown or not."""
    return looked(window).held


def texts(one: QObject) -> Iterator[Said]:
    """Yield the texts of one object: its properties, its own words, its document, its model's cells."""
    kind = type(one).__name__
    for name, value in _properties(one):
        yield Said("property", f"{kind}.{name}", value)
    for name in ("text", "toPlainText", "words"):
        said = getattr(one, name, None)
        told = said() if callable(said) else None
        if isinstance(told, str):
            yield Said("text", f"{kind}.{name}", told)
    if isinstance(one, QTextDocument):
        yield Said("text", f"{kind}.document", one.toPlainText())
    if isinstance(one, PresentSurface):
        yield Said("state", kind, repr(one.state))
    if isinstance(one, QAbstractItemView):
        yield from _cells(kind, one.model())
    if isinstance(one, QGraphicsView) and one.scene() is not None:
        for item in one.scene().items():
            yield Said("text", f"{kind}.scene", f"{item.toolTip()}\n{getattr(item, 'toPlainText', str)()}")


def _properties(one: QObject) -> Iterator[tuple[str, str]]:
    for name in _named(one):
        value = one.property(name)
        if value:
            yield name, str(value)
    for added in one.dynamicPropertyNames():
        key = bytes(added.data()).decode()
        with contextlib.suppress(RuntimeError):  # Qt's own pointers cannot be read, and are no texts
            yield key, repr(one.property(key))


def _named(one: QObject) -> tuple[str, ...]:
    """Return the names of an object's text properties, asked once for each kind."""
    described = one.metaObject()
    kind = described.className()
    if kind not in _KNOWN:
        known = [described.property(at) for at in range(described.propertyCount())]
        _KNOWN[kind] = tuple(str(two.name()) for two in known if str(two.typeName()) in _TEXT_TYPES)
    return _KNOWN[kind]


def _cells(kind: str, model: QAbstractItemModel | None) -> Iterator[Said]:
    if model is None:
        return
    row = column = 0
    while model.hasIndex(row, column, QModelIndex()):
        while model.hasIndex(row, column, QModelIndex()):
            cell = model.index(row, column, QModelIndex())
            yield from (Said("item", kind, str(model.data(cell, role))) for role in _ROLES)
            column += 1
        row, column = row + 1, 0


# -- the accessible tree ----------------------------------------------------------------------------------


def tree(window: QWidget) -> Iterator[tuple[Said, bool]]:
    """Yield what a screen reader may read of a window, and whether the node does not say it is invisible.

    Below a node of a hidden widget it is asked as well, as a reader would.
    """
    root = QAccessible.queryAccessibleInterface(window)
    if root is not None:
        yield from _nodes(root, 0)


def _nodes(node: QAccessibleInterface, depth: int) -> Iterator[tuple[Said, bool]]:
    if not node.isValid() or depth > _DEEPEST:
        return
    told = [node.text(what) for what in _TOLD]
    written = node.textInterface()
    if written is not None:
        told.append(written.text(0, written.characterCount()))
    said = Said("tree", str(node.role()).rsplit(".", maxsplit=1)[-1], "\n".join(told))
    yield said, not node.state().invisible
    for at in range(node.childCount()):
        child = node.child(at)
        if child is not None:
            yield from _nodes(child, depth + 1)


# -- what is painted --------------------------------------------------------------------------------------


def painted(window: QWidget) -> Iterator[Said]:
    """Paint a window once more onto a device that keeps every text it is given, and yield them.

    A picture larger than an icon is told as such: words in it could not be read here.
    """
    kept = recorded(window.size().width(), window.size().height(), window.render)
    kind = type(window).__name__
    yield Said("painted", kind, "\n".join(kept.texts))
    for width, height in kept.pictures:
        if max(width, height) > _LARGEST_ICON:
            yield Said("picture", kind, f"{width}x{height}")


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was painted: texts, and the sizes of pictures."""

    texts: tuple[str, ...]
    pictures: tuple[tuple[int, int], ...]


def recorded(width: int, height: int, paint: Callable[[QSvgGenerator], object]) -> Recorded:
    """Return what `paint` puts on a device that keeps words as words."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QSvgGenerator()
    device.setOutputDevice(buffer)
    device.setSize(QSize(max(1, width), max(1, height)))
    paint(device)
    buffer.close()
    drawn = bytes(data.data()).decode("utf-8")
    texts_drawn = re.findall(r"<text[^>]*>(.*?)</text>", drawn, re.DOTALL)
    pictures = re.findall(r"<image [^>]*?width=\"([0-9]+)[^>]*?height=\"([0-9]+)", drawn)
    return Recorded(
        tuple(html.unescape(one) for one in texts_drawn),
        tuple((int(across), int(down)) for across, down in pictures),
    )


# -- the program ------------------------------------------------------------------------------------------


def outside() -> Iterator[Said]:
    """Yield what other programs can see: titles of every window, the program's names, both clipboards."""
    for window in QGuiApplication.topLevelWindows():
        yield Said("title", type(window).__name__, f"{window.title()}\n{window.filePath()}")
    for one in QApplication.topLevelWidgets():
        told = (one.windowTitle(), one.windowFilePath(), one.windowRole(), one.windowIconText())
        yield Said("title", type(one).__name__, "\n".join(told))
    app = QApplication.instance()
    if app is not None:
        yield Said(
            "title", "application", f"{app.applicationName()}\n{QApplication.applicationDisplayName()}"
        )
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        carried: QMimeData | None = clipboard.mimeData(mode)
        if carried is None:
            continue
        for kind in carried.formats():
            yield Said("clipboard", kind, bytes(carried.data(kind).data()).decode("utf-8", "replace"))


@dataclass
class Speaker:
    """Stands where `QAccessible` stands in `exitdesk.ui.accessible`: hears what is said and passes it on."""

    heard: list[Said] = field(default_factory=list)

    def __getattr__(self, name: str) -> object:
        """Be `QAccessible` in everything else."""
        return getattr(QAccessible, name)

    def updateAccessibility(self, event: QAccessibleEvent) -> None:  # noqa: N802 - Qt's name
        """Hear the event as the screen reader's bridge gets it."""
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.heard.append(Said("announced", type(event.object()).__name__, event.message()))
        QAccessible.updateAccessibility(event)
