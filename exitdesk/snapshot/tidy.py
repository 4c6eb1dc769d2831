"""What the drawing library writes and no reader needs is taken out, and the file is written again around it.

reportlab writes its name into two comments, four bytes of its own into the first, and keys that PDF 1.4 has
no use for (an empty transition, procedure sets, a font's local name, a turn of nought degrees). What is in a
stream is never touched. The file's identity is drawn from its own bytes, not from a clock.
"""

import hashlib
import re
from typing import Final

_HEAD: Final = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
_ITS_OWN: Final = b"%PDF-1.4\n%\x93\x8c\x8b\x9e"
_TABLE: Final = re.compile(rb"xref\n0 (\d+)\n")
_TRAILER: Final = re.compile(rb"/Info (\d+) 0 R\n/Root (\d+) 0 R\n/Size (\d+)\n>>\nstartxref\n\d+\n%%EOF\n\Z")
_IDLE: Final = re.compile(
    rb"/ProcSet \[[^\]]*\]\s*|/Trans <<\s*>>\s*|/Rotate 0\s*|/PageMode /UseNone\s*|/Name /F\d+\+\d+\s*"
)
_LINE: Final = 20


def tidy(pdf: bytes) -> bytes:
    """Return the same pages in fewer bytes. Raises ValueError for what was not drawn just now."""
    table = pdf.rfind(b"xref\n0 ")
    listed, trailer = _TABLE.match(pdf, table), _TRAILER.search(pdf, table)
    if not pdf.startswith(_ITS_OWN) or listed is None or trailer is None:
        raise ValueError("drawn otherwise")
    info, root, size = trailer.groups()
    lines = (listed.end() + _LINE * number for number in range(1, int(size)))
    starts = [int(pdf[at : at + 10]) for at in lines]
    whole, places = bytearray(_HEAD), [b"0000000000 65535 f \n"]
    for start, end in zip(starts, (*starts[1:], table), strict=True):
        places.append(b"%010d 00000 n \n" % len(whole))
        whole += _without_idle(pdf[start:end])
    start = len(whole)
    whole += b"xref\n0 %s\n%strailer\n<<\n/ID \n[<" % (size, b"".join(places))
    own = hashlib.sha256(whole).hexdigest()[:32].encode("ascii")
    whole += b"%s><%s>]\n/Info %s 0 R\n/Root %s 0 R\n/Size %s\n>>\n" % (own, own, info, root, size)
    return bytes(whole + b"startxref\n%d\n%%%%EOF\n" % start)


def _without_idle(one: bytes) -> bytes:
    head, stream, rest = one.partition(b"\nstream\n")
    return _IDLE.sub(b"", head) + stream + rest
