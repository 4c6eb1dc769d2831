"""Searching what stands on 20,000 cards in 500 cases, beside plain SQLite over the same words."""

import sqlite3
from itertools import cycle

from bench.measure import Measured, Row, in_turn
from bench.vaults import fill_board, fresh_vault, sentence

_CASES, _CARDS = 500, 40
_TYPED = ("b", "bu", "bus", "buss", "lag", "mester", "mor", "mad spur", "vandet løber", "frokost")


def _search() -> Measured:
    with fresh_vault() as vault:
        for n in range(_CASES):
            made = []
            session = vault.desk().open_new(f"2026-{n:03d}", f"Sag {n}", keep=lambda e, *_: made.append(e))  # noqa: B023
            fill_board(session, _CARDS)
            vault.journal.receive(made, [session.row()])
        while vault.index_pending():
            pass
        plain = sqlite3.connect(":memory:")
        plain.execute(
            "CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'unicode61 remove_diacritics 0')"
        )
        rows = ((sentence(n % _CARDS),) for n in range(_CASES * _CARDS))
        plain.executemany("INSERT INTO words VALUES (?)", rows)
        typed, beside = cycle(_TYPED), cycle(_TYPED)

        def ours() -> None:
            vault.search.find(next(typed))

        def theirs() -> None:
            words = " ".join(f'"{word}"' for word in next(beside).split()) + "*"
            query = (
                "SELECT snippet(words, 0, '', '', '', 12) FROM words WHERE words MATCH ? ORDER BY rowid DESC"
            )
            plain.execute(query + " LIMIT 50", (words,)).fetchall()

        mine, its = in_turn(ours, theirs, times=200)
        return Measured(mine.p99 * 1_000, its.p99 * 1_000)


ROWS = (Row("search 20,000 cards as typed, p99", "plain SQLite FTS5 in memory", "16 ms", _search),)
