"""Keeping a card: entry, case line and mark on the disk, beside one raw sync of the same disk."""

import secrets

from bench.disk import RawSync
from bench.measure import Measured, Row, in_turn, milliseconds
from bench.vaults import clock, fill_board, fresh_vault, keep_card
from exitdesk.cases.session import CaseSession
from exitdesk.journal.entry import CaseId, Entry


def _acknowledged() -> Measured:
    """Time only the store: what the words wait for before "Gemt" stands there."""
    with fresh_vault() as vault, RawSync() as disk:
        desk = vault.desk()
        made: list[tuple[Entry, object]] = []
        session = desk.open_new("2026-001", "Elias")
        meeting = fill_board(session, 60)
        later = CaseSession(
            CaseId(session.case),
            vault.author,
            session.entries(),
            lambda entry, row, _blobs: made.append((entry, row)),
            clock,
            secrets.token_bytes,
        )
        for n in range(410):
            later.record(keep_card(later, n, "V"), meeting=meeting)
        waiting = iter(made)

        def ours() -> None:
            entry, row = next(waiting)
            vault.journal.append(entry, row)  # type: ignore[arg-type]

        return milliseconds(*in_turn(ours, disk.write, times=400))


def _gesture(cards: int) -> Measured:
    """Time the whole gesture on the GUI thread's side, without the disk: rules, entry, fold, case line."""
    with fresh_vault() as vault:
        session = vault.desk().open_new("2026-001", "Elias", keep=lambda *_: None)
        meeting = fill_board(session, cards)
        small = vault.desk().open_new("2026-002", "Sofie", keep=lambda *_: None)
        beside = fill_board(small, 10)
        return milliseconds(
            *in_turn(
                lambda: session.record(keep_card(session, 1, "V"), meeting=meeting),
                lambda: small.record(keep_card(small, 1, "V"), meeting=beside),
                times=60,
            )
        )


ROWS = (
    Row("keep a card, acknowledged (entry, case line, mark)", "one raw sync", "4x", _acknowledged),
    Row("keep a card in a board of 60, without the disk", "board of 10", "flat", lambda: _gesture(60)),
    Row("keep a card in a board of 500, without the disk", "board of 10", "flat", lambda: _gesture(500)),
)
