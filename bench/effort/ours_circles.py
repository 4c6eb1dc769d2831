"""The way through the circles."""

from typing import Final

from bench.effort.ours_way import Way, is_called
from bench.effort.talks import Somebody, Talk
from exitdesk.ui.circles.person_row import PersonRow
from exitdesk.ui.circles.view import CirclesView
from exitdesk.ui.meeting.shell import MeetingShell

_NEW_RING: Final = 1


class CirclesWay(Way):
    """The circles by keys."""

    def people(self, talk: Talk) -> None:
        """Who is in the meeting already is walked to; others are named: Ctrl+N, name, Tab, relation."""
        self.go("circles", "Ctrl+3")
        for one in sorted(talk.people, key=lambda one: self._known(one.name) is None):
            before = self._known(one.name)
            if before is None:
                self._typist.press("Ctrl+N")
                self._typist.write(one.name)
                if one.relation:
                    self._typist.press("Tab")
                    self._typist.write(one.relation)
                self._typist.press("Return")
            else:
                self._to_row(before.one.name)
                self._typist.press("Alt+Up")
                self._settled()
                if one.relation and not before.one.relation:
                    self._typist.press("Return", "Tab")
                    self._typist.write(one.relation)
                    self._typist.press("Return")
            self._settled()
            self._to_ring(one)

    def _known(self, name: str) -> PersonRow | None:
        rows = self._circles.people.rows.values()
        return next((row for row in rows if is_called(row.one.name, name)), None)

    @property
    def _circles(self) -> CirclesView:
        return _view(self._shell)

    def _to_row(self, name: str) -> None:
        rows = list(self._circles.people.rows.values())
        there = next(at for at, row in enumerate(rows) if row.one.name == name)
        here = next(at for at, row in enumerate(rows) if row.hasFocus())
        ways = [["Down" if there > here else "Up"] * abs(there - here)]
        ways.append(["Home", *["Down"] * there])
        ways.append(["End", *["Up"] * (len(rows) - 1 - there)])
        self._typist.press(*min(ways, key=len))

    def _to_ring(self, one: Somebody) -> None:
        steps = one.ring - _NEW_RING
        self._typist.press(*["Alt+Down" if steps > 0 else "Alt+Up"] * abs(steps))
        self._settled()


def names_in_circles(shell: MeetingShell) -> list[str]:
    """Return the names of everybody in the circles."""
    return [row.one.name for row in _view(shell).people.rows.values()]


def _view(shell: MeetingShell) -> CirclesView:
    view = shell.views.by_key["circles"]
    assert isinstance(view, CirclesView)
    return view
