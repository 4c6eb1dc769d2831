"""docs/vault-format.md says enough: the log and the mark of a vault are read here by that page alone."""

import hashlib
import hmac
import re
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlcipher3 import dbapi2 as sqlcipher

from exitdesk.cases import vocabulary
from tests.storage.places import VAULT_ID, Place, keep_card, open_case_with_meeting

PAGE = Path(__file__).parents[2] / "docs" / "vault-format.md"


def _derived(place: Place, label: str) -> bytes:
    return HKDF(SHA256(), 32, None, label.encode()).derive(place.key.to_wrap())


def test_another_reader_follows_log_and_mark(place: Place) -> None:
    """Every hash is found again from the rows, and the mark carries the last one."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    keep_card(session, meeting, "kort")
    vault.close()
    reader = sqlcipher.connect(str(place.database))
    reader.execute(f"PRAGMA key = \"x'{_derived(place, 'tavle 1 database raw key').hex()}'\"")

    last = hashlib.sha256(b"tavle 1 log" + VAULT_ID).digest()
    rows = reader.execute("SELECT number, kind, row_hash, hash FROM log ORDER BY number").fetchall()
    entries = dict(reader.execute("SELECT number, header FROM log WHERE id NOT NULL").fetchall())
    for number, kind, row_hash, log_hash in rows:
        if number in entries:
            entry_id = hashlib.sha256(entries[number]).digest()
            assert row_hash == hashlib.sha256(kind.encode() + b"\0" + entry_id).digest()
        last = hashlib.sha256(last + row_hash).digest()
        assert last == log_hash
    reader.close()
    sectors = [place.mark.read_bytes()[at : at + 4096] for at in (0, 4096)]
    newest = max(sectors, key=lambda sector: int.from_bytes(sector[28:36], "big"))

    assert len(entries) == 3
    assert (int.from_bytes(newest[36:44], "big"), newest[44:76]) == (len(rows), last)
    assert newest[76:108] == hmac.digest(_derived(place, "tavle 1 mark hmac"), newest[:76], "sha256")


def test_every_edit_is_written_down() -> None:
    """The page has a line for each tag this version knows, and none that it does not."""
    lines = re.findall(r"^\| (`[a-z_`, ]+`) \|.*\|.*\|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    payloads = PAGE.read_text(encoding="utf-8").split("## A payload")[1].split("The thing written to")[0]
    tags = {tag for line in lines if f"| {line} |" in payloads for tag in re.findall(r"[a-z_]+", line)}

    assert tags == vocabulary.known_tags()
