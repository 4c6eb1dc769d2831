"""Why a file is not called genuine: one reason each, so that the answer can say what to do about it.

A reason never makes an answer better: it is looked for only when the answer is there.
"""

from enum import StrEnum


class NotGenuine(StrEnum):
    """The reason, as far as it can be seen; what a clever forger leaves behind may pass for another one."""

    NO_PDF = "no_pdf"
    CUT_OFF = "cut_off"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    TOO_MUCH = "too_much"
    LOCKED = "locked"
    NOT_OURS = "not_ours"
    NOT_SIGNED = "not_signed"
    ONE_MISSING = "one_missing"
    ONE_UNKNOWN = "one_unknown"
    SAME_TWICE = "same_twice"
    OTHER_DAY = "other_day"
    CHANGED = "changed"
    ADDED = "added"
    SIGNED_OVER = "signed_over"
    SAVED_AGAIN = "saved_again"
