"""A person's kind in the board's words, as the shape the kit paints."""

from exitdesk.sos.circles import PersonKind
from exitdesk.ui.kit.avatar import PersonKind as Shape

_SHAPES: dict[PersonKind, Shape] = {
    PersonKind.PARTICIPANT: "participant",
    PersonKind.NETWORK: "network",
    PersonKind.PROFESSIONAL: "professional",
}


def shape_of(kind: PersonKind) -> Shape:
    """Return the shape of a kind: filled circle, ring or rounded square."""
    return _SHAPES[kind]
