"""The paper: a signed copy warm, and its verification, beside the bare work they cannot do without."""

import zlib
from collections.abc import Callable

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from bench.measure import Measured, Row, in_turn, milliseconds
from bench.vaults import clock, fill_board, fresh_vault
from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.unit import default_template
from exitdesk.crypto.signing import make_signing_key
from exitdesk.snapshot.maker import Paper
from exitdesk.snapshot.verify import verify
from exitdesk.sos.meeting import TakeAlong


def _with_paper(measure: Callable[[Callable[[], bytes], bytes], Measured]) -> Measured:
    with fresh_vault() as vault:
        session = vault.desk().open_new("2026-001", "Elias", keep=lambda *_: None)
        board = session.board(fill_board(session, 24))
        key = make_signing_key(clock())
        paper = Paper(
            template_for=default_template,
            signer_for=lambda _case: (key.private_key, key.certificate),
            now=clock,
        )

        def make() -> bytes:
            return paper.sign(paper.draft(board, PaperOrder(TakeAlong.SIGNED_COPY)), session.case)

        return measure(make, key.fingerprint)


def _export(make: Callable[[], bytes], _fingerprint: bytes) -> Measured:
    private = ec.generate_private_key(ec.SECP256R1())
    content = make()

    def bare() -> None:
        zlib.compress(content, 9)
        private.sign(content, ec.ECDSA(hashes.SHA256()))

    return milliseconds(*in_turn(make, bare, times=15))


def _verify(make: Callable[[], bytes], fingerprint: bytes) -> Measured:
    private = ec.generate_private_key(ec.SECP256R1())
    content = make()
    signature = private.sign(content, ec.ECDSA(hashes.SHA256()))
    public = private.public_key()
    return milliseconds(
        *in_turn(
            lambda: verify(content, {fingerprint}),
            lambda: public.verify(signature, content, ec.ECDSA(hashes.SHA256())),
            times=40,
        )
    )


def _size(make: Callable[[], bytes], _fingerprint: bytes) -> Measured:
    return Measured(len(make()) / 1000, 68.0, unit="kB")


ROWS = (
    Row(
        "signed copy of 24 cards, warm (draft, sign, lint)",
        "ECDSA + zlib -9",
        "35 ms",
        lambda: _with_paper(_export),
    ),
    Row("verify a signed copy, warm", "ECDSA verify", "100x", lambda: _with_paper(_verify)),
    Row("size of the signed copy", "Chromium unsigned (as published)", "0.6x", lambda: _with_paper(_size)),
)
