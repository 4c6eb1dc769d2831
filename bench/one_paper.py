"""One signed copy as a whole process: `python -m bench.one_paper FOLDER` reads what `prepare` put there.

The same board for everybody: ours as a value, for a browser and for Writer as a page with the same words and
the same typeface.
"""

import pickle
import sys
from datetime import datetime
from pathlib import Path

from exitdesk.cases.papers import PaperOrder
from exitdesk.cases.unit import default_template
from exitdesk.crypto.signing import SigningKey
from exitdesk.journal.entry import CaseId
from exitdesk.resources import resource
from exitdesk.snapshot.content import content_for
from exitdesk.snapshot.maker import Paper
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.meeting import TakeAlong

CARDS = 24
_ORDER = PaperOrder(TakeAlong.SIGNED_COPY)
_CASE = CaseId("case-1")
_PAGE = """<!DOCTYPE html><meta charset="utf-8"><title>Tavle</title><style>
@font-face {{ font-family: Plex; src: url("{regular}"); }}
@font-face {{ font-family: Plex; font-weight: 600; src: url("{bold}"); }}
@page {{ size: A4; margin: 22mm 25mm; }}
body {{ font-family: Plex, "IBM Plex Sans"; font-size: 12.5pt; line-height: 1.4; }}
</style><h1>{title}</h1>{body}"""


def board_of(cards: int = CARDS) -> MeetingBoard:
    """Return a meeting's board with so many cards, read from a vault."""
    from bench.vaults import fill_board, fresh_vault  # the process that is timed needs no vault

    with fresh_vault() as vault:
        session = vault.desk().open_new("2026-001", "Elias", keep=lambda *_: None)
        return session.board(fill_board(session, cards))


def maker_for(key: SigningKey) -> Paper:
    """Return what makes the papers, with this key."""
    return Paper(
        template_for=default_template, signer_for=lambda _: (key.private_key, key.certificate), now=_now
    )


def _now() -> datetime:
    return datetime.now().astimezone()


def made(maker: Paper, board: MeetingBoard) -> bytes:
    """Return the signed copy."""
    return maker.sign(maker.draft(board, _ORDER), _CASE)


def prepare(folder: Path, board: MeetingBoard) -> Path:
    """Put board, key and page into a folder; return the page."""
    from exitdesk.crypto.certificate import make_signing_key  # the process that is timed is given its key

    key = make_signing_key(_now())
    (folder / "board").write_bytes(pickle.dumps((board, key.private_key, key.certificate)))
    page = folder / "page.html"
    page.write_text(_html(board), "utf-8")
    return page


def _html(board: MeetingBoard) -> str:
    from html import escape  # only the page of the others needs it

    content = content_for(board, default_template("da"), TakeAlong.SIGNED_COPY)
    headings = {one.title for one in content.columns}
    said = [one for one in content.statements() if one and one != content.title]
    body = "".join(f"<h2>{escape(one)}</h2>" if one in headings else f"<p>{escape(one)}</p>" for one in said)
    fonts = [resource("fonts", f"IBMPlexSans-{cut}.ttf") for cut in ("Regular", "SemiBold")]
    regular, bold = (Path(str(one)).resolve().as_uri() for one in fonts)
    return _PAGE.format(title=escape(content.title), body=body, regular=regular, bold=bold)


def main(folder: Path) -> int:
    """Make the paper of the folder and write it there."""
    board, private, certificate = pickle.loads((folder / "board").read_bytes())  # noqa: S301 - written above
    (folder / "ours.pdf").write_bytes(made(maker_for(SigningKey(private, certificate)), board))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
