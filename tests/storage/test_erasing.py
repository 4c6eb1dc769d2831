"""What is erased is gone: from the journal, the paper, the search and the files, decrypted ones too."""

import hashlib

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from exitdesk.cases.ports import Blob
from exitdesk.crypto.purposes import Purpose
from exitdesk.storage.blobs import put_blobs
from tests.storage.places import Place, bytes_in_use, keep_card, open_case_with_meeting

WORDS = "kanariefuglen"


def test_an_erased_card_is_gone_and_the_chain_is_whole(place: Place) -> None:
    """Same header and id, nothing said; board and search no longer know it; the doctor finds nothing."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    entry, card = keep_card(session, meeting, WORDS)
    kept, _ = keep_card(session, meeting, "solsort")
    vault.index_pending()

    erased = vault.journal.erase([entry.id])

    (again,) = [one for one in vault.journal.entries(session.case) if one.id == entry.id]
    reopened = vault.desk().open(session.case)
    assert erased == 1
    assert again == entry.without_payload()
    assert reopened.board(meeting).card(card) is None
    assert vault.search.find(WORDS) == []
    assert vault.journal.has(kept.id)
    assert [hit.snippet for hit in vault.search.find("solsort")] == ["solsort"]
    vault.close()
    assert place.doctor() == []


def test_no_page_of_the_decrypted_vault_keeps_an_erased_word(place: Place) -> None:
    """Neither the database nor the emptied write-ahead log holds the word in any page or freed space."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    entry, _ = keep_card(session, meeting, WORDS)
    vault.index_pending()
    vault._database.checkpoint()
    assert WORDS.encode() in _decrypted(place)

    vault.journal.erase([entry.id])

    assert bytes_in_use(place.wal) == 0
    assert WORDS.encode() not in _decrypted(place)


def _decrypted(place: Place) -> bytes:
    """Return every page of the database, decrypted as docs/vault-format.md says, freed ones included."""
    key, content = place.key.derive(Purpose.DATABASE), place.database.read_bytes()
    pages = []
    for at in range(0, len(content), 4096):
        page = content[at : at + 4096]
        body, vector = page[16 if at == 0 else 0 : 4096 - 80], page[4096 - 80 : 4096 - 64]
        decryptor = Cipher(AES(key), CBC(vector)).decryptor()
        pages.append(decryptor.update(body) + decryptor.finalize())
    return b"".join(pages)


def test_an_erased_entry_takes_its_paper_along(place: Place) -> None:
    """A paper that another entry owns too stays."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    first, _ = keep_card(session, meeting, "et")
    keep_card(session, meeting, "to")
    alone, shared = (Blob(hashlib.sha256(data).hexdigest(), "pdf", data) for data in (b"a", b"s"))
    numbers = [number for (number,) in vault._database.read("SELECT number FROM log WHERE id NOT NULL")][-2:]
    vault._database.write(lambda transaction: put_blobs(transaction, numbers[0], [alone, shared]))
    vault._database.write(lambda transaction: put_blobs(transaction, numbers[1], [shared]))

    vault.journal.erase([first.id])

    assert vault.journal.blob(alone.sha256) is None
    assert vault.journal.blob(shared.sha256) == b"s"


def test_an_erased_entry_does_not_come_back(place: Place) -> None:
    """A partner who still has it cannot bring its words in again; erasing twice is once."""
    vault = place.create()
    session, meeting = open_case_with_meeting(vault)
    entry, _ = keep_card(session, meeting, WORDS)
    vault.journal.erase([entry.id])

    assert vault.journal.receive([entry], []) == 0
    assert vault.journal.erase([entry.id]) == 0
    assert all(one.payload is None for one in vault.journal.entries(session.case) if one.id == entry.id)
