"""Papers saved again by other programs: whatever they make of one, it is not the file that was handed out."""

import io
import random
import shutil
import subprocess
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from pypdf import PdfWriter

from tests.soak.paper_issued import Issued

_SECONDS: Final = 60
_QPDF: Final = (
    (), ("--linearize",), ("--object-streams=generate",), ("--stream-data=uncompress",), ("--qdf",),
    ("--deterministic-id",), ("--coalesce-contents",), ("--min-version=1.7",), ("--preserve-unreferenced",),
    ("--remove-restrictions",), ("--pages", ".", "1", "--"), ("--rotate=90",), ("--flatten-annotations=all",),
)  # fmt: skip
_ENCRYPTED: Final = (
    ("--encrypt", "", "", "256", "--"), ("--encrypt", "a", "b", "256", "--"),
    ("--encrypt", "", "b", "256", "--print=none", "--modify=none", "--"),
    ("--allow-weak-crypto", "--encrypt", "", "b", "128", "--use-aes=y", "--"),
    ("--allow-weak-crypto", "--encrypt", "", "", "40", "--"),
)  # fmt: skip
_OTHERS: Final = {
    "pdftocairo": ("-pdf", "{in}", "{out}"),
    "pdfunite": ("{in}", "{in}", "{out}"),
    "pdfseparate": ("-f", "1", "-l", "1", "{in}", "{out}"),
    "gs": ("-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pdfwrite", "-sOutputFile={out}", "{in}"),
    "mutool": ("clean", "{in}", "{out}"),
    "pdfcpu": ("optimize", "{in}", "{out}"),
    "pdftk": ("{in}", "output", "{out}"),
}


def by_qpdf(one: Issued, chance: random.Random) -> bytes | None:
    """Save with qpdf, in one of its ways."""
    return _saved(one.pdf, "qpdf", (*chance.choice(_QPDF), "{in}", "{out}"))


def encrypted(one: Issued, chance: random.Random) -> bytes | None:
    """Save with a password, or with the empty one."""
    return _saved(one.pdf, "qpdf", (*chance.choice(_ENCRYPTED), "{in}", "{out}"))


def by_another(one: Issued, chance: random.Random) -> bytes | None:
    """Save with one of the other programs that are here."""
    program = chance.choice([name for name in _OTHERS if shutil.which(name)])
    return _saved(one.pdf, program, _OTHERS[program])


def by_pypdf(one: Issued, chance: random.Random) -> bytes | None:
    """Save with a library of another family: written anew, or behind the end."""
    source = io.BytesIO(one.pdf)
    writer = PdfWriter(source, incremental=True) if chance.random() < 0.5 else PdfWriter(clone_from=source)
    if chance.random() < 0.5:
        writer.add_metadata({"/Title": chance.choice(("Tavle", "Board", "Andet"))})
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


@cache
def _saved(pdf: bytes, program: str, arguments: tuple[str, ...]) -> bytes | None:
    """Return what a program makes of a paper, made once a run; None where it made nothing."""
    if shutil.which(program) is None:
        return None
    with TemporaryDirectory(prefix="saved") as folder:
        source, target = Path(folder) / "in.pdf", Path(folder) / "out.pdf"
        source.write_bytes(pdf)
        filled = [one.replace("{in}", str(source)).replace("{out}", str(target)) for one in arguments]
        subprocess.run([program, *filled], capture_output=True, timeout=_SECONDS, check=False)
        return target.read_bytes() if target.exists() else None


def damaged_after(save: Callable[[Issued, random.Random], bytes | None]) -> Callable[..., bytes | None]:
    """Return the attack that flips a bit of what another program saved, half the time."""
    return partial(_damaged, save)


def _damaged(
    save: Callable[[Issued, random.Random], bytes | None], one: Issued, chance: random.Random
) -> bytes | None:
    saved = save(one, chance)
    if not saved or chance.random() < 0.5:
        return saved
    changed = bytearray(saved)
    changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


ATTACKS: Final = {
    "saved again by qpdf": damaged_after(by_qpdf),
    "saved again by other programs": damaged_after(by_another),
    "saved again by pypdf": damaged_after(by_pypdf),
    "encrypted": damaged_after(encrypted),
}
