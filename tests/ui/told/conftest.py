"""The window that these tests drive."""

from tests.screens.office_fixtures import make_office

__all__ = ["make_office"]
