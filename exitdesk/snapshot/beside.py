"""What may stand on a copy besides its statements: fixed phrases, marks, what stands close together."""

from exitdesk.snapshot.content import SnapshotContent
from exitdesk.snapshot.faces import initial
from exitdesk.snapshot.phrases import BETWEEN
from exitdesk.sos.circles import PersonKind

_TITLED = ("numbers", "agreements", "bottom_lines", "next_meeting", "circles")


def titles(content: SnapshotContent) -> list[tuple[str, str]]:
    """Return the headings of a copy's parts."""
    return [*((one.title, one.also) for one in content.columns), *(content.both(one) for one in _TITLED)]


def beside(content: SnapshotContent) -> list[str]:
    """Return the fixed phrases as they may stand on this paper."""
    middle = content.circles.middle if content.circles else ""
    phrases = []
    for words in (content.phrases, content.also):
        if words:
            phrases += [one for one in words if isinstance(one, str)]
            phrases += words.shape_names.values()
            phrases += [words.in_the_middle.format(name=middle), words.page.format(page="", pages="")]
    initials = [initial(one.name) for scale in content.scales for one in scale.numbers]
    for scale in content.scales:
        for _, names in (mark for one in scale.earlier for mark in one.numbers):
            who = [initial(name) for name in names]
            initials += [*who, *("".join(who[:shown]) for shown in range(2, len(who) + 1))]
    rings = (*content.circles.rings, *content.circles.also) if content.circles else ()
    days = [scale.day for scale in content.scales]
    marks = ("·", "0 ·", "10 ·", ",", "(", ")", ":", "/")
    return [*phrases, *initials, *rings, *days, *marks, *_runs(content)]


def _runs(content: SnapshotContent) -> list[str]:
    """Return what stands close together on the paper, as one text each."""
    people = ", ".join(content.present)
    present = BETWEEN.join(one for one in content.both("present") if one)
    runs = [people, f"{content.title} · {content.facts}", f"{present}: {people}"]
    for name in ("page", "continued"):
        said = BETWEEN.join(one for one in content.both(name) if one)
        runs.append(said.format(page="", pages=""))
    if content.also:
        names = (content.phrases.shape_names, content.also.shape_names)
        runs += [BETWEEN.join(one[kind] for one in names) for kind in PersonKind]
    if content.circles:
        runs += [f"{one.name} ({one.relation})" for one in content.circles.people]
        runs.append(content.circles.middle[:1])
    return runs
