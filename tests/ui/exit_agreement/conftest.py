"""The window that these tests drive, with a case open, or a meeting in it."""

from tests.ui.acute.conftest import in_meeting, make_office, on_case, one_display, opened

__all__ = ["in_meeting", "make_office", "on_case", "one_display", "opened"]
