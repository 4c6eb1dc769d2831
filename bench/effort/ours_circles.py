"""The way through the circles."""

from typing import Final

from bench.effort.ours_way import Way, is_called
from bench.effort.sheet import person_line
from bench.effort.talks import IN_THE_ROOM, Somebody, Talk
from exitdesk.ui.circles.view import CirclesView
from exitdesk.ui.meeting.shell import MeetingShell

_NEW_RING: Final = 1


class CirclesWay(Way):
    """The circles by keys."""

    def people(self, talk: Talk) -> None:
        """Who is in the room is walked to and moved; others are named, and kept by Enter or a move."""
        self.go("circles", "Ctrl+3")
        here = [one for one in talk.people if one.name in IN_THE_ROOM]
        for one in here:
            self._to_row(one.name)
            self._to_ring(one, first=True)
        named = [one for one in talk.people if one not in here]
        self._typist.press(*["Ctrl+N"] * bool(named))
        for one in named:
            self._typist.write(person_line(one))
            if one.ring == _NEW_RING and one is not named[-1]:
                self._typist.press("Return")
            self._to_ring(one)

    @property
    def _circles(self) -> CirclesView:
        return _view(self._shell)

    def _to_row(self, name: str) -> None:
        rows = list(self._circles.people.rows.values())
        there = next(at for at, row in enumerate(rows) if is_called(row.one.name, name))
        here = next(at for at, row in enumerate(rows) if row.hasFocus())
        ways = [["Down" if there > here else "Up"] * abs(there - here)]
        ways.append(["Home", *["Down"] * there])
        ways.append(["End", *["Up"] * (len(rows) - 1 - there)])
        self._typist.press(*min(ways, key=len))

    def _to_ring(self, one: Somebody, *, first: bool = False) -> None:
        """Move somebody; the first move of who is on none is to the ring where new people come."""
        steps = one.ring - _NEW_RING
        self._typist.press(*["Alt+Up"] * first)
        self._settled()
        self._typist.press(*["Alt+Down" if steps > 0 else "Alt+Up"] * abs(steps))
        self._settled()


def names_in_circles(shell: MeetingShell) -> list[str]:
    """Return the names of everybody in the circles."""
    return [row.one.name for row in _view(shell).people.rows.values()]


def _view(shell: MeetingShell) -> CirclesView:
    view = shell.views.at("circles")
    assert isinstance(view, CirclesView)
    return view
