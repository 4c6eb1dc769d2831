"""P5: the same content gives the same unsigned bytes, on any day, in any process, place and language.

The boards are drawn by four processes with another hash seed, time zone, locale and clock each, as they come,
backwards and twice. A fifth draws the same boards with one word changed: it must differ in every copy.
"""

import os
import pickle
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as with_seed

from exitdesk.cases.papers import PaperOrder
from exitdesk.snapshot.phrases import LANGUAGES
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import Column
from exitdesk.sos.meeting import TakeAlong
from tests.soak.figures import Figures
from tests.soak.paper_boards import Told, boards
from tests.unit.snapshot import sample

TARGET_COUNT: Final = 1_000
ORDERS: Final = tuple(
    PaperOrder(kind, language, signers)
    for kind, most in ((TakeAlong.SIGNED_COPY, 2), (TakeAlong.CARRY_SAFE, 1), (TakeAlong.PHOTO_PAGE, 1))
    for language in LANGUAGES
    for signers in range(1, most + 1)
)
"""Every paper there is, asking for one signature and for two; the boards take them in turn."""

_ROOT: Final = Path(__file__).parents[2]
_SECONDS: Final = 1_800


@dataclass(frozen=True, slots=True)
class _World:
    """In what a process lives."""

    hash_seed: str
    zone: str
    locale: str
    clock: float
    order: str


_WORLDS: Final = (
    _World("0", "UTC", "C", 1_795_000_000.25, "forwards"),
    _World("1", "Pacific/Kiritimati", "C.UTF-8", 1_000_000_000.0, "backwards"),
    _World("4242", "America/St_Johns", "da_DK.UTF-8", 1_830_297_599.999, "twice"),
    _World("random", "Asia/Kathmandu", "tr_TR.UTF-8", 4_102_444_799.0, "forwards"),
)


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Draw `count` boards in every world, two worlds at a time."""
    del folder
    count = TARGET_COUNT if count is None else count
    drawn = _boards(seed, count)
    told = [digests for at in range(0, len(_WORLDS), 2) for digests in _at_once(drawn, _WORLDS[at : at + 2])]
    differ = sum(len({one[nth] for one in told}) > 1 for nth in range(count))
    changed = [_one_word_more(board) for board in drawn]
    (control,) = _at_once(changed, _WORLDS[:1])
    copies = [nth for nth in range(count) if ORDERS[nth % len(ORDERS)].kind is TakeAlong.SIGNED_COPY]
    noticed = sum(control[nth] != told[0][nth] for nth in copies)
    same_words = [nth for nth in range(count) if nth not in copies]
    carried = sum(control[nth] == told[0][nth] for nth in same_words)
    counts: dict[str, int | float | str] = {
        "boards": count,
        "kinds of paper, by language and signatures": len(ORDERS),
        "processes, each with another hash seed, time zone, locale, clock and order": len(_WORLDS),
        "papers that differ between two of them": differ,
        "the control: copies of a board with one word more": len(copies),
        "of these that differ": noticed,
        "what is carried of the same boards, and stays the same": f"{carried} of {len(same_words)}",
    }
    met = not differ and noticed == len(copies) and carried == len(same_words)
    return Figures("P5", "The same boards drawn in processes that share nothing but the program", counts, met)


def _boards(seed: int, count: int) -> list[MeetingBoard]:
    found: list[MeetingBoard] = []

    @with_seed(seed)
    @settings(
        max_examples=count, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(boards())
    def each(one: Told) -> None:
        found.append(one.board)

    each()
    return (found * count)[:count]


def _one_word_more(board: MeetingBoard) -> MeetingBoard:
    more = sample.card("999", "Ordet", Column.NEXT)
    return replace(board, columns={**board.columns, Column.NEXT: (*board.cards(Column.NEXT), more)})


def _at_once(drawn: list[MeetingBoard], worlds: tuple[_World, ...]) -> list[list[str]]:
    """Return the digests of each world's process."""
    running = [_begun(world) for world in worlds]
    sent = pickle.dumps(drawn)
    for process in running:
        if process.stdin:
            process.stdin.write(sent)
            process.stdin.close()
            process.stdin = None
    told = [process.communicate(timeout=_SECONDS)[0] for process in running]
    if any(process.returncode for process in running):
        raise RuntimeError("a process of P5 ended early")
    return [one.decode("ascii").split("\n") for one in told]


def _begun(world: _World) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "tests.soak.paper_bytes_child", str(world.clock), world.order]
    env = {
        **os.environ, "PYTHONHASHSEED": world.hash_seed, "TZ": world.zone, "LC_ALL": world.locale,
        "LANG": world.locale,
    }  # fmt: skip
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=_ROOT, env=env)
