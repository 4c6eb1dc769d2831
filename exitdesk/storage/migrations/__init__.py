"""The shape of the database, one named step after another. A step is SQL only and is never changed again."""

from collections.abc import Callable
from typing import Final, NamedTuple

from exitdesk.storage.connection import Connection
from exitdesk.storage.errors import NewerVault
from exitdesk.storage.migrations.step_0001 import lay_the_first_tables
from exitdesk.storage.migrations.step_0002 import owe_erasures
from exitdesk.storage.migrations.step_0003 import name_the_lost
from exitdesk.storage.migrations.step_0004 import count_the_days_without_contact
from exitdesk.storage.migrations.step_0005 import keep_keys_of_partners
from exitdesk.storage.migrations.step_0006 import name_what_waited
from exitdesk.storage.migrations.step_0007 import tell_of_every_agreed_day


class Step(NamedTuple):
    """One step: its number, and the function that takes it inside a transaction."""

    number: int
    take: Callable[[Connection], None]


STEPS: Final = (
    Step(1, lay_the_first_tables),
    Step(2, owe_erasures),
    Step(3, name_the_lost),
    Step(4, count_the_days_without_contact),
    Step(5, keep_keys_of_partners),
    Step(6, name_what_waited),
    Step(7, tell_of_every_agreed_day),
)
NEWEST: Final = STEPS[-1].number


def version_of(connection: Connection) -> int:
    """Return how many steps a database has taken; raises NewerVault where we do not know them all."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > NEWEST:
        raise NewerVault
    return version


def take_steps(connection: Connection, at: str) -> None:
    """Take every step that is missing, each in one transaction with its record; `at` is ISO 8601."""
    version = version_of(connection)
    for step in STEPS[version:]:
        connection.execute("BEGIN IMMEDIATE")
        step.take(connection)
        connection.execute(
            "INSERT INTO migrations (number, name, at) VALUES (?, ?, ?)",
            (step.number, step.take.__name__, at),
        )
        connection.execute(f"PRAGMA user_version = {step.number}")
        connection.execute("COMMIT")
