"""On the card before a meeting: where the board will be shown, told anew whenever the screens turn.

What is chosen there follows the rule of the meeting itself: hide first, ask later. A screen that goes is
never followed by another one, and where the computer begins to mirror, "not yet" is no answer any more.
"""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from exitdesk.ui.kit.banner import Banner
from exitdesk.ui.kit.label import Label
from exitdesk.ui.kit.scroll import TOLD, show_what_is_told
from exitdesk.ui.kit.segmented import SegmentedChoice
from exitdesk.ui.meeting.shared_screen import other_screens
from exitdesk.ui.meeting.what_is_shown import Place, WhatIsShown
from exitdesk.ui.present.screens import Layout, Screens
from exitdesk.ui.theme import Theme

NO_SCREEN, HERE = "none", "here"


@dataclass(frozen=True, slots=True)
class _Seen:
    """The screens besides the laptop's, and whether one of them shows the laptop's own picture."""

    places: tuple[Place, ...]
    is_mirrored: bool

    @classmethod
    def of(cls, screens: Screens) -> "_Seen":
        """Look at the screens as they are now."""
        places = tuple(Place(at, one) for at, one in enumerate(other_screens(screens), start=2))
        return cls(places, screens.layout() is Layout.MIRRORED)

    @property
    def names(self) -> tuple[str, ...]:
        """What the computer calls the screens that can be shown on."""
        return tuple(one.screen.name for one in self.places)


class ScreenPart(QWidget):
    """The choice and what it means; `turned` after each change of the screens."""

    turned = Signal()

    def __init__(self, theme: Theme, screens: Screens) -> None:
        super().__init__()
        self._screens, self._seen = screens, _Seen.of(screens)
        self._by_hand = ""  # what was chosen by a person, or told here and gone since
        self._of_mirror = False  # it was chosen while the computer mirrored, and that goes on
        self.mirror = Banner(theme, self._mirrored_words(), kind="warn")
        self.notice = Banner(theme, self._alone_words(gone=False))
        name = self.tr("Vis tavlen på")
        self.choice = SegmentedChoice(theme, self._options(), name=name, current=self._wish(""))
        self.what = WhatIsShown(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.mirror, self.notice, Label(theme, name, px=15, weight=600), self.choice, self.what):
            column.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for told in (self.mirror, self.notice):
            told.setProperty(TOLD, True)
        self.mirror.setVisible(self._seen.is_mirrored)
        self.notice.setVisible(not self._seen.is_mirrored and not self._seen.places)
        self._explain()
        self.choice.chosen.connect(self._on_chosen)
        for change in (screens.added, screens.removed, screens.moved):
            change.connect(self._on_changed)

    @property
    def is_mirrored(self) -> bool:
        """Whether the room reads this card too."""
        return self._seen.is_mirrored

    def _options(self) -> list[tuple[str, str]]:
        places = self._seen.places
        words = self.tr("Skærm {number}")
        options = [(one.screen.name, words.format(number=one.number)) for one in places]
        if not places or self._seen.is_mirrored or self._by_hand == HERE:
            options.append((HERE, self.tr("Hele denne skærm")))
        alone = bool(places) and not self._seen.is_mirrored
        options.append((NO_SCREEN, self.tr("Ingen, kun denne") if alone else self.tr("Ikke endnu")))
        return options

    def _wish(self, before: str) -> str:
        """Return what to go on with: what a person chose while it can be had, else what there is."""
        usual = HERE if self._seen.is_mirrored else NO_SCREEN
        if self._by_hand == NO_SCREEN and not self._of_mirror:
            return usual  # said of screens that nobody else read: it is no answer to a mirror
        if self._by_hand in (key for key, _word in self._options()):
            return self._by_hand
        if self._by_hand or before not in ("", HERE, NO_SCREEN, *self._seen.names):
            return usual
        return next(iter(self._seen.names), usual)

    def _explain(self) -> None:
        chosen = self.choice.current()
        if chosen == HERE:
            self.what.show_here()
        else:
            places = self._seen.places
            self.what.show_place(next((one for one in places if one.screen.name == chosen), None))
        # Beside a mirror the banner says it all: nothing is kept to this display while others read it.
        self.what.setVisible(chosen == HERE or not self._seen.is_mirrored)

    @Slot(str)
    def _on_chosen(self, key: str) -> None:
        self._by_hand, self._of_mirror = key, self._seen.is_mirrored
        self._explain()

    @Slot(str)
    def _on_changed(self, _screen: str) -> None:
        was, before = self._seen, self.choice.current()
        self._seen = _Seen.of(self._screens)
        self._of_mirror = self._of_mirror and self._seen.is_mirrored
        now = self._wish(before)
        if before in was.names and before not in self._seen.names:
            self._by_hand = before  # it alone comes back by itself, no other one is taken instead
        self.choice.set_options(self._options(), now)
        self._explain()
        self._tell(was, now)
        show_what_is_told(self.mirror if self._seen.is_mirrored else self.notice)
        self.turned.emit()

    def _tell(self, was: _Seen, now: str) -> None:
        """Say what has become of the screens, and of the choice with them."""
        self.mirror.setVisible(self._seen.is_mirrored)
        came = [one for one in self._seen.places if one.screen.name not in was.names]
        taken = next((one for one in came if one.screen.name == now), None)
        if self._seen.is_mirrored:
            self.notice.hide()
        elif taken is not None:
            words = self.tr(
                "Der er kommet en skærm {number}. Tavlen bliver vist på den, når I starter mødet."
            )
            self._notice(words.format(number=taken.number))
        elif came:
            words = self.tr("Der er kommet en skærm {number}. Vælg den, hvis tavlen skal vises på den.")
            self._notice(words.format(number=came[0].number))
        elif not self._seen.names:
            self._notice(self._alone_words(gone=bool(was.names)))
        elif set(was.names) - set(self._seen.names):
            self._notice(self.tr("En skærm er væk. Se efter, hvor tavlen bliver vist."))

    def _notice(self, words: str) -> None:
        self.notice.set_text(words)
        self.notice.show()

    def _mirrored_words(self) -> str:
        return self.tr("Skærmen spejles. Tryk Windows+P, og vælg Udvid, ellers ser alle det samme som dig.")

    def _alone_words(self, *, gone: bool) -> str:
        if gone:
            return self.tr("Skærm 2 er væk. Bliver skærmen spejlet, ser alle det samme som dig.")
        return self.tr("Der er ingen skærm 2. Bliver skærmen spejlet, ser alle det samme som dig.")
