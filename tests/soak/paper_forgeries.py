"""Attacks with a library and with keys: other content saved later, shadows, fonts, others' signatures."""

# mypy: disallow-untyped-calls=False

import random
import re
import zlib
from collections.abc import Callable
from typing import Final

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from exitdesk.snapshot.sign import sign_pdf
from tests.soak.paper_issued import Issued, boards, issued, others
from tests.unit.snapshot import attacks, paper

_NAME: Final = generic.pdf_name
_STREAM: Final = re.compile(rb"/Length (\d+)[^>]*>>\nstream\r?\n")


def saved_later(one: Issued, chance: random.Random) -> bytes:
    """Save a change, or two after each other, behind the end (incremental saving)."""
    changes = [change for change in attacks.SAVED_LATER if change is not attacks.no_signature]
    pdf = one.pdf
    for _ in range(chance.randint(1, 2)):
        pdf = attacks.later(pdf, chance.choice(changes))
    return pdf


def signature_taken_out(one: Issued, _chance: random.Random) -> bytes:
    """Take the signature out of its field (signature exclusion)."""
    return attacks.later(one.pdf, attacks.no_signature)


def certification(one: Issued, chance: random.Random) -> bytes | None:
    """Change what the certification permits, then the paper: note, field, other permission, none."""
    if one.signatures == 1 and chance.random() < 0.5:
        return attacks.signed_with_more(one.pdf, chance.choice(attacks.SIGNED_ALONG))
    pdf = attacks.later(one.pdf, chance.choice((_other_permission, _no_permission, attacks.note)))
    return attacks.later(pdf, chance.choice((attacks.note, attacks.extra_field, attacks.page_content)))


def certification_in_place(one: Issued, chance: random.Random) -> bytes | None:
    """Write another permission over the one there, at the same length."""
    found = re.search(rb"/P 2(?=[^0-9])", one.pdf)
    if found is None:
        return None
    return one.pdf[: found.start()] + chance.choice((b"/P 3", b"/P 1", b"/P 9")) + one.pdf[found.end() :]


def form_fields(one: Issued, chance: random.Random) -> bytes:
    """Change what the form holds: a text field, the free field, the first signature in the second's place."""
    change = chance.choice(
        (attacks.extra_field, attacks.changed_field, attacks.free_field_filled, _asks_less)
    )
    return attacks.later(one.pdf, change)


def asked_for_in_place(one: Issued, _chance: random.Random) -> bytes | None:
    """Let the paper ask for no signature, at the same length."""
    return one.pdf.replace(b"/Ff 2", b"/Ff 0") if b"/Ff 2" in one.pdf else None


def other_font(one: Issued, chance: random.Random) -> bytes:
    """Give the letters other shapes or widths, so that other words are read (replaced fonts)."""
    return attacks.later(one.pdf, chance.choice((_font_file, _widths, _unicode)))


def stream_in_place(one: Issued, chance: random.Random) -> bytes | None:
    """Change what a page or a font draws without changing a length: the stream is packed again."""
    for found in chance.sample(list(_STREAM.finditer(one.pdf)), 3):
        start, size = found.end(), int(found.group(1))
        try:
            plain = bytearray(zlib.decompress(one.pdf[start : start + size]))
        except zlib.error:
            continue
        plain[chance.randrange(len(plain))] ^= 1 << chance.randrange(3)
        packed = zlib.compress(bytes(plain), 9)
        if len(packed) <= size:
            return one.pdf[:start] + packed.ljust(size, b"\n") + one.pdf[start + size :]
    return None


def shadow(one: Issued, chance: random.Random) -> bytes:
    """Have a file signed in which something hidden waits, then show it (shadow attacks)."""
    draft = one.pdf[: one.ends[0]]
    hidden = chance.choice((_hidden_page, _hidden_comment, _hidden_twin))(draft)
    day, keys = paper.NOW.date(), [paper.key(0), paper.key(1)]
    try:
        signed = sign_pdf(hidden, keys[0].private_key, keys[0].certificate, day)
        for key in keys[1 : one.signatures]:
            signed = sign_pdf(signed, key.private_key, key.certificate, day)
    except Exception:  # noqa: BLE001 - the library would not even sign it: an attacker shows it unsigned
        return hidden
    if chance.random() < 0.5:
        return signed
    return attacks.later(signed, chance.choice((attacks.page_content, attacks.page_order, attacks.nothing)))


def borrowed_signature(one: Issued, chance: random.Random) -> bytes:
    """Put the signature of another paper onto this one: its digits, its revision, or this one's onto it."""
    other = chance.choice((*others(), *(paper_.pdf for paper_ in issued() if paper_.name != one.name)))
    way = chance.randrange(3)
    if way == 0:
        (start, stop), (begin, end) = chance.choice(list(attacks.gaps(one.pdf))), next(attacks.gaps(other))
        return one.pdf[:start] + other[begin:end] + one.pdf[stop:]
    first = other.index(b"%%EOF\n") + 6
    if way == 1:
        return one.pdf[: one.ends[0]] + other[first:]
    return other[:first] + one.pdf[one.ends[0] :]


def signed_twice_by_one(one: Issued, chance: random.Random) -> bytes | None:
    """Let one person sign for two, where two are asked for."""
    if one.asked == 1:
        return None
    once = one.pdf[: one.ends[1]]
    key, day = paper.key(0), paper.NOW.date()
    twice = sign_pdf(once, key.private_key, key.certificate, day)
    return twice if chance.random() < 0.5 else attacks.later(twice, chance.choice(attacks.SAVED_LATER))


def key_of_another(one: Issued, chance: random.Random) -> bytes:
    """Sign the draft with a key of one's own under a known certificate: who has no key has no signature."""
    thief, victim = paper.key(5), paper.key(chance.randrange(2))
    draft = one.pdf[: one.ends[0]]
    return sign_pdf(draft, thief.private_key, victim.certificate, paper.NOW.date())


def drawn_otherwise(one: Issued, chance: random.Random) -> bytes:
    """Put the signatures onto a freshly drawn paper that says a little less."""
    board = chance.choice(list(boards().values()))
    language = chance.choice(("da", "en"))
    draft = paper.draft(
        board, language=language, signers=3 - one.asked if language == "da" else one.asked
    ).pdf
    return draft + one.pdf[one.ends[0] :]


def _other_permission(writer: IncrementalPdfFileWriter) -> None:
    signature = writer.root["/AcroForm"]["/Fields"][0]["/V"]
    signature["/Reference"][0]["/TransformParams"]["/P"] = generic.NumberObject(3)
    writer.update_container(signature)


def _no_permission(writer: IncrementalPdfFileWriter) -> None:
    del writer.root["/Perms"]
    writer.update_root()


def _asks_less(writer: IncrementalPdfFileWriter) -> None:
    for field in writer.root["/AcroForm"]["/Fields"]:
        field.get_object()["/Ff"] = generic.NumberObject(0)
        writer.update_container(field.get_object())


def _font_of(writer: IncrementalPdfFileWriter) -> generic.DictionaryObject:
    fonts = writer.root["/Pages"]["/Kids"][0]["/Resources"]["/Font"]
    font: generic.DictionaryObject = next(fonts[name] for name in fonts if "/FontDescriptor" in fonts[name])
    return font


def _font_file(writer: IncrementalPdfFileWriter) -> None:
    descriptor = _font_of(writer)["/FontDescriptor"]
    descriptor["/FontFile2"] = writer.add_object(generic.StreamObject(stream_data=b"\x00\x01\x00\x00"))
    writer.update_container(descriptor)


def _widths(writer: IncrementalPdfFileWriter) -> None:
    font = _font_of(writer)
    font["/Widths"] = generic.ArrayObject(generic.NumberObject(0) for _ in range(256))
    writer.update_container(font)


def _unicode(writer: IncrementalPdfFileWriter) -> None:
    font = _font_of(writer)
    font["/ToUnicode"] = writer.add_object(generic.StreamObject(stream_data=b"begincmap endcmap"))
    writer.update_container(font)


def _hidden_page(pdf: bytes) -> bytes:
    return pdf + b"99 0 obj\n<<\n/Type /Page\n/Contents 98 0 R\n>>\nendobj\n"


def _hidden_comment(pdf: bytes) -> bytes:
    return pdf.replace(b"endobj\n", b"endobj\n% Aftalen er slut\n", 1)


def _hidden_twin(pdf: bytes) -> bytes:
    """Write another page tree behind the end that no table lists yet."""
    found = re.search(rb"(\d+) 0 obj\n<<[^>]*/Type /Pages", pdf)
    number = found.group(1) if found else b"4"
    return pdf + number + b" 0 obj\n<<\n/Type /Pages\n/Count 0\n/Kids [ ]\n>>\nendobj\n"


ATTACKS: Final[dict[str, Callable[[Issued, random.Random], bytes | None]]] = {
    "saved later": saved_later,
    "signature taken out": signature_taken_out,
    "certification": certification,
    "certification, in place": certification_in_place,
    "form fields": form_fields,
    "asks for none, in place": asked_for_in_place,
    "replaced fonts": other_font,
    "packed again in place": stream_in_place,
    "shadow": shadow,
    "another paper's signature": borrowed_signature,
    "one signs for two": signed_twice_by_one,
    "another's certificate": key_of_another,
    "drawn otherwise": drawn_otherwise,
}
