"""A guess at a passphrase made cheap, for tests that open a vault many times and are about something else."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from argon2.low_level import hash_secret_raw

from exitdesk.crypto import profiles


@contextmanager
def cheap_guesses() -> Iterator[None]:
    """Let a guess in this process cost 32 KiB and one pass, whatever the key file asks for.

    It asks for what it always asks for, and one that asks for less is refused as ever; only the sum itself is
    made small. tests/journeys and tests/unit/crypto do it at its full price.
    """

    def cheap(
        secret: bytes, salt: bytes, _passes: int, _kib: int, _lanes: int, *rest: Any, **named: Any
    ) -> bytes:
        return hash_secret_raw(secret, salt, 1, 32, 1, *rest, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(profiles, "hash_secret_raw", cheap)
        yield
