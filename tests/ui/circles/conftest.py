"""A meeting in memory with two behind it, for the tests of one tab."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.screens.sample_meeting import Sample, sample


@pytest.fixture
def one(qapp: QApplication) -> Iterator[Sample]:
    """A case with an earlier meeting, people, numbers and agreements; written down to the last entry."""
    made = sample(qapp)
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def empty(qapp: QApplication) -> Iterator[Sample]:
    """A first meeting where nothing was said yet."""
    made = sample(qapp, rich=False)
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
