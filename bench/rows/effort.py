"""What a talk costs the hand, beside Excalidraw and a Writer table: the same words, really typed into each.

Three talks at one fixed speed (`bench/effort/count.py`); what is counted, and why so, is told in
docs/decisions/0021-the-effort-bench.md. An other action is every press that puts no word on the board.
"""

from collections.abc import Callable
from functools import partial

from bench.effort.played import Played, excalidraw, ours, writer_table
from bench.effort.talks import talks
from bench.measure import Measured, Row

_Peer = Callable[[str], Played | None]
_PEERS: tuple[tuple[str, _Peer], ...] = (
    ("Excalidraw", excalidraw),
    ("LibreOffice Writer table", writer_table),
)
_NAMES = tuple(one.name for one in talks())


def _keys(name: str, peer: _Peer) -> Measured:
    beside = peer(name)
    return Measured(ours(name).keys_a_character, beside.keys_a_character if beside else None, "")


def _others(name: str, peer: _Peer) -> Measured:
    beside = peer(name)
    return Measured(ours(name).count.actions, beside.count.actions if beside else None, "")


def _seconds(name: str, peer: _Peer) -> Measured:
    beside = peer(name)
    return Measured(ours(name).count.seconds, beside.count.seconds if beside else None, "s")


def _mouse() -> Measured:
    beside = [played.count.presses_of_the_mouse for name in _NAMES if (played := excalidraw(name))]
    mine = sum(ours(name).count.presses_of_the_mouse for name in _NAMES)
    return Measured(mine, sum(beside) if beside else None, "")


def _marked(name: str) -> Measured:
    return Measured(ours(name, marks=True).count.actions, ours(name).count.actions, "")


def _rows_of(name: str, title: str, peer: _Peer) -> tuple[Row, ...]:
    return (
        Row(f"effort, {name}: keys a character", title, "1.15", partial(_keys, name, peer)),
        Row(f"effort, {name}: other actions", title, "0.5x the best other", partial(_others, name, peer)),
        Row(f"effort, {name}: seconds at one speed", title, "-", partial(_seconds, name, peer)),
    )


ROWS = (
    *(row for name in _NAMES for title, peer in _PEERS for row in _rows_of(name, title, peer)),
    Row("effort, three talks: presses of the mouse", "Excalidraw", "none", _mouse),
    *(
        Row(f"effort, {name}: actions with lanes and marks", "without them", "-", partial(_marked, name))
        for name in _NAMES[:2]
    ),
)
