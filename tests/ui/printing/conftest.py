"""The window that these tests drive."""

from tests.screens.office_fixtures import make_office, opened

__all__ = ["make_office", "opened"]
