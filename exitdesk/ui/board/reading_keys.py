"""The keys of the board while nothing is being written: which key means what, as data.

Letters are keys only here, where no editor is open (interface section 7, trap 6). What a letter does, Alt and
the letter does too, because letters alone can be turned off (WCAG 2.1.4).
"""

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_K, _M = Qt.Key, Qt.KeyboardModifier
_NONE = _M.NoModifier


class Meaning(Enum):
    """What a key asks for."""

    UP = auto()
    DOWN = auto()
    LEFT = auto()
    RIGHT = auto()
    FIRST = auto()
    LAST = auto()
    EDIT = auto()
    NEW_BELOW = auto()
    REMOVE = auto()
    MOVE_UP = auto()
    MOVE_DOWN = auto()
    MOVE_LEFT = auto()
    MOVE_RIGHT = auto()
    KEPT_SAFE = auto()
    SPEAKER = auto()
    QUOTE = auto()
    VERSIONS = auto()
    ALONE = auto()
    AGREEMENT = auto()
    MERGE = auto()
    NEXT_LANE = auto()
    LANES = auto()
    OWN_WORD = auto()
    PARK = auto()
    WAITING = auto()
    MENU = auto()
    UNDO = auto()
    REDO = auto()


READING: dict[tuple[Qt.Key, Qt.KeyboardModifier], Meaning] = {
    (_K.Key_Up, _NONE): Meaning.UP,
    (_K.Key_Down, _NONE): Meaning.DOWN,
    (_K.Key_Left, _NONE): Meaning.LEFT,
    (_K.Key_Right, _NONE): Meaning.RIGHT,
    (_K.Key_Home, _NONE): Meaning.FIRST,
    (_K.Key_End, _NONE): Meaning.LAST,
    (_K.Key_Return, _NONE): Meaning.EDIT,
    (_K.Key_Enter, _NONE): Meaning.EDIT,
    (_K.Key_F2, _NONE): Meaning.EDIT,
    (_K.Key_N, _NONE): Meaning.NEW_BELOW,
    (_K.Key_Return, _M.ControlModifier): Meaning.NEW_BELOW,
    (_K.Key_Enter, _M.ControlModifier): Meaning.NEW_BELOW,
    (_K.Key_Delete, _NONE): Meaning.REMOVE,
    (_K.Key_Up, _M.AltModifier): Meaning.MOVE_UP,
    (_K.Key_Down, _M.AltModifier): Meaning.MOVE_DOWN,
    (_K.Key_Left, _M.AltModifier): Meaning.MOVE_LEFT,
    (_K.Key_Right, _M.AltModifier): Meaning.MOVE_RIGHT,
    (_K.Key_K, _NONE): Meaning.KEPT_SAFE,
    (_K.Key_K, _M.AltModifier): Meaning.KEPT_SAFE,
    (_K.Key_O, _M.AltModifier): Meaning.SPEAKER,
    (_K.Key_G, _M.AltModifier): Meaning.QUOTE,
    (_K.Key_V, _NONE): Meaning.VERSIONS,
    (_K.Key_V, _M.AltModifier): Meaning.VERSIONS,
    (_K.Key_A, _NONE): Meaning.ALONE,
    (_K.Key_A, _M.AltModifier): Meaning.ALONE,
    (_K.Key_A, _M.ControlModifier | _M.ShiftModifier): Meaning.AGREEMENT,
    (_K.Key_L, _NONE): Meaning.NEXT_LANE,
    (_K.Key_L, _M.AltModifier): Meaning.NEXT_LANE,
    (_K.Key_L, _M.ShiftModifier): Meaning.LANES,
    (_K.Key_L, _M.AltModifier | _M.ShiftModifier): Meaning.LANES,
    (_K.Key_T, _NONE): Meaning.OWN_WORD,
    (_K.Key_T, _M.AltModifier): Meaning.OWN_WORD,
    (_K.Key_M, _NONE): Meaning.MERGE,
    (_K.Key_M, _M.AltModifier): Meaning.MERGE,
    (_K.Key_P, _NONE): Meaning.PARK,
    (_K.Key_P, _M.AltModifier): Meaning.PARK,
    (_K.Key_P, _M.ShiftModifier): Meaning.WAITING,
    (_K.Key_P, _M.AltModifier | _M.ShiftModifier): Meaning.WAITING,
    (_K.Key_Menu, _NONE): Meaning.MENU,
    (_K.Key_F10, _M.ShiftModifier): Meaning.MENU,
    (_K.Key_Z, _M.ControlModifier): Meaning.UNDO,
    (_K.Key_Y, _M.ControlModifier): Meaning.REDO,
    (_K.Key_Z, _M.ControlModifier | _M.ShiftModifier): Meaning.REDO,
}


def meaning(event: QKeyEvent, *, letters: bool = True) -> Meaning | None:
    """Return what a key means while reading, or None; without `letters` a letter alone means nothing."""
    held = event.modifiers() & ~_M.KeypadModifier
    is_letter = _K.Key_A <= event.key() <= _K.Key_Z and held in (_NONE, _M.ShiftModifier)
    return None if is_letter and not letters else READING.get((Qt.Key(event.key()), held))


def alt_letter(event: QKeyEvent) -> str:
    """Return the letter pressed together with Alt alone, or nothing."""
    if event.modifiers() != _M.AltModifier or not _K.Key_A <= event.key() <= _K.Key_Z:
        return ""
    return chr(event.key())
