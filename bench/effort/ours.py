"""The way a practised hand goes through a talk in ExitDesk: by keys alone, and by the shortest we know.

Where the way depends on what has the focus it is looked up, as an eye would; only keys change anything.
"""

from collections import Counter
from collections.abc import Callable

from bench.effort.count import Typist
from bench.effort.ours_agreements import OTHERWISE, AgreementsWay
from bench.effort.ours_board import BoardWay
from bench.effort.ours_circles import CirclesWay
from bench.effort.ours_scales import ScalesWay
from bench.effort.talks import Talk
from exitdesk.ui.meeting.shell import MeetingShell


class Walk:
    """Plays a talk. `settled` waits until what was kept is kept; no hand waits for it."""

    def __init__(
        self, shell: MeetingShell, typist: Typist, settled: Callable[[], None], *, marks: bool
    ) -> None:
        self._typist = typist
        self._board = BoardWay(shell, typist, settled, marks=marks)
        self._scales = ScalesWay(shell, typist, settled, marks=marks)
        self._circles = CirclesWay(shell, typist, settled, marks=marks)
        self._agreements = AgreementsWay(shell, typist, settled, marks=marks)
        self.parts: Counter[str] = Counter()

    def play(self, talk: Talk) -> None:
        """Play it in the order it was said; a later meeting begins with numbers and what was agreed."""
        agreed = talk.agreements
        if talk.earlier:
            self._part("numbers", self._scales.numbers, talk)
            self._part("answers", self._agreements.answers, talk)
            self._part("cards", self._board.cards, talk)
            agreed = agreed[sum(answer in OTHERWISE for answer in talk.answers) :]
        else:
            self._part("cards", self._board.cards, talk)
            self._part("changes", self._board.change, talk)
            self._part("numbers", self._scales.numbers, talk)
        self._part("people", self._circles.people, talk)
        self._part("agreements", self._agreements.agreements, talk, agreed)

    def _part(self, name: str, do: Callable[..., None], *what: object) -> None:
        """Do a part of the talk, and note how many other actions it took."""
        before = self._typist.count.actions
        do(*what)
        self.parts[name] += self._typist.count.actions - before
