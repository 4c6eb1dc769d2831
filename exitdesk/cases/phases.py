"""Where a case stands. Words the unit may rename; none of them blocks anything (000 section 4.1.2)."""

from enum import StrEnum


class Status(StrEnum):
    """The four standings of a case."""

    VISITATION = "visitation"
    RUNNING = "running"
    STANDBY = "standby"
    CLOSED_DOOR_OPEN = "closed_door_open"
