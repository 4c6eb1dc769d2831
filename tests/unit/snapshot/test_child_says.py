"""What the child that read a hostile file may say, where the file has taken it over."""

import json

import pytest

from exitdesk.snapshot.verify import GENUINE, _from_child, verify
from tests.unit.snapshot import paper, sample

KNOWN = frozenset((paper.key(0).fingerprint,))


@pytest.fixture(scope="module")
def one() -> bytes:
    """A copy with one signature."""
    return paper.signed(sample.board(sample.first_cards()[:1], sample.room()))


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("expected", None),
        ("signatures", "1"),
        ("readable", "yes"),
        ("code", 0.0),
        ("broken", {}),
        ("why", []),
    ],
)
def test_a_child_that_a_file_has_taken_over_says_nothing_of_another_kind(
    one: bytes, field: str, said: object
) -> None:
    """Its answer is not believed, and the window does not stumble over it."""
    told = json.loads(verify(one, KNOWN).to_json())
    assert _from_child(json.dumps(told).encode()).code == GENUINE
    assert _from_child(json.dumps({**told, field: said}).encode()).broken == "child"


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("fingerprint", "zz"),
        ("fingerprint", None),
        ("until", ""),
        ("day", "x"),
        ("words", [1]),
        ("words", [[]]),
    ],
)
def test_nor_of_a_signer(one: bytes, field: str, said: object) -> None:
    """What follows is reckoned with the day and the fingerprint."""
    told = json.loads(verify(one, KNOWN).to_json())
    told["signers"][0][field] = said
    assert _from_child(json.dumps(told).encode()).broken == "child"


def test_nor_what_has_no_end() -> None:
    """Lists in lists."""
    assert _from_child(b"[" * 200_000).broken == "child"
