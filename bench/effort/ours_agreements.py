"""The way through what is agreed."""

from collections.abc import Sequence
from typing import Final

from bench.effort.ours_circles import names_in_circles
from bench.effort.ours_way import Way, is_called
from bench.effort.talks import ANSWERS, IN_THE_ROOM, Agreement, Talk
from exitdesk.ui.agreements.view import AgreementsView

OTHERWISE: Final = ("make_smaller", "another_way")


class AgreementsWay(Way):
    """The agreements by keys."""

    def answers(self, talk: Talk) -> None:
        """Say what came of each; one that is done another way is said anew at once."""
        self.go("agreements", "Ctrl+4")
        made = 0
        for at, answer in enumerate(talk.answers):
            self._typist.press(*["Right"] * list(ANSWERS).index(answer), "Return")
            self._settled()
            last = at == len(talk.answers) - 1
            if answer in OTHERWISE:
                self._typist.press("Ctrl+A")
                self._parts(talk.agreements[made], ("what", "when", "told"))
                self._typist.press("Tab")
                made += 1
                if not last:
                    self._typist.press("Ctrl+4")
            elif not last:
                self._typist.press("Tab")
            self._settled()

    def agreements(self, talk: Talk, agreed: Sequence[Agreement]) -> None:
        """Who, what, when and how he is told, by Tab; Enter begins the next; then when one meets again."""
        self.go("agreements", "Ctrl+4")
        self._typist.press("Return")
        for one in agreed:
            self._who(one.who)
            self._typist.press("Tab")
            self._parts(one, ("what", "when", "told"))
            if one is not agreed[-1]:
                self._typist.press("Return")
            elif one.told:
                self._typist.press("Tab")
            else:
                self._typist.press("Return", "Return")
            self._settled()
        self.reach(self._agreements_view.following.when)
        self._typist.write(talk.next_when)
        self._typist.press("Tab")
        self._typist.write(talk.next_place)
        self._typist.press("Return")

    def _parts(self, one: Agreement, names: tuple[str, ...]) -> None:
        """Write the parts after each other, and nothing more after the last that is said."""
        said = [name for name in names if getattr(one, name)]
        for name in names[: names.index(said[-1]) + 1]:
            self._typist.write(getattr(one, name))
            if name != said[-1]:
                self._typist.press("Tab")

    def _who(self, name: str) -> None:
        """Write as much of a name as nobody else's begins with: the rest is filled in."""
        people = [*IN_THE_ROOM[:1], *names_in_circles(self._shell)]
        whole = next((one for one in people if is_called(one, name)), name)
        for length in range(1, len(name)):
            begun = name[:length].casefold()
            found = [one for one in people if one.casefold().startswith(begun)]
            if found == [whole]:
                self._typist.write(name[:length])
                return
        self._typist.write(name)

    @property
    def _agreements_view(self) -> AgreementsView:
        view = self._shell.views.at("agreements")
        assert isinstance(view, AgreementsView)
        return view
