"""What the command line derives is derived cheaply: its tests open a vault some hundred and fifty times.

The key files ask for what they always ask for, and one that asks for less is refused as ever; only the sum
itself is made small. `tests/journeys` and `tests/unit/crypto` do it at its full price.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from argon2.low_level import hash_secret_raw

from exitdesk.crypto import profiles


@pytest.fixture(autouse=True, scope="module")
def cheap_guesses() -> Iterator[None]:
    """Let a guess cost 32 KiB and one pass, whatever is asked for."""

    def cheap(
        secret: bytes, salt: bytes, _passes: int, _kib: int, _lanes: int, *rest: Any, **named: Any
    ) -> bytes:
        return hash_secret_raw(secret, salt, 1, 32, 1, *rest, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(profiles, "hash_secret_raw", cheap)
        yield
