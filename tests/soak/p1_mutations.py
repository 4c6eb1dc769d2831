"""P1: thousands of mutations of issued papers; none is called genuine, and none makes the check stumble.

Codes 0 and 3 both say that nothing was changed, so both count as called genuine. Each file is shown to
poppler's `pdfsig` too, which must find every genuine one valid; where it calls valid what we refuse, that is
counted by family (docs/how-to-check-a-copy.md says why).
"""

import logging
import random
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from exitdesk.snapshot.verify import GENUINE, UNKNOWN_SIGNER, Verdict, verify
from tests.soak import paper_bytes, paper_forgeries, paper_savers
from tests.soak.figures import Figures
from tests.soak.paper_issued import KNOWN, is_a_genuine_beginning, issued

TARGET_COUNT: Final = 5_000
ATTACKS: Final = {**paper_bytes.ATTACKS, **paper_forgeries.ATTACKS, **paper_savers.ATTACKS}
_SECONDS: Final = 30
_TRIES: Final = 30


def run(seed: int, count: int | None, folder: Path) -> Figures:
    """Make `count` mutations, each family in turn, and ask both."""
    count = TARGET_COUNT if count is None else count
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)  # it tells of each oddity on stderr
    families: Counter[str] = Counter()
    wrong: list[str] = []
    poppler: Counter[str] = Counter()
    raised = unforeseen = 0
    for family, pdf in _mutations(random.Random(seed), count):
        families[family] += 1
        try:
            verdict = verify(pdf, KNOWN)
        except Exception as error:  # noqa: BLE001 - counted and told
            raised += 1
            wrong.append(f"{family}: {type(error).__name__}")
            continue
        unforeseen += verdict.broken == "examination"
        if verdict.code in (GENUINE, UNKNOWN_SIGNER):
            wrong.append(f"{family}: code {verdict.code}")
        if _pdfsig_is_content(pdf, folder):
            poppler[f"{family} ({_why(verdict)})"] += 1
    controls = [(verify(one.pdf, KNOWN).code, _pdfsig_is_content(one.pdf, folder)) for one in issued()]
    counts: dict[str, int | float | str] = {
        "mutations": sum(families.values()),
        "called genuine": sum("code" in one for one in wrong),
        "uncaught exceptions": raised,
        "refused because a library gave up in a way of its own": unforeseen,
        "the control: issued papers, each genuine here and valid to pdfsig": len(controls),
        "genuine here and not to pdfsig": sum(not valid for code, valid in controls if code == GENUINE),
        "valid to pdfsig and refused here": sum(poppler.values()),
        **{f"mutations, {family}": number for family, number in sorted(families.items())},
        **{f"valid to pdfsig, {kind}": number for kind, number in sorted(poppler.items())},
    }
    good = all(one == (GENUINE, True) for one in controls)
    met = not wrong and good and set(families) == set(list(ATTACKS)[:count])
    return Figures("P1", _WHAT, counts, met, "; ".join(sorted(set(wrong))))


_WHAT: Final = "Papers with one and two signatures, attacked by every family, shown to `verify` and `pdfsig`"


def _mutations(chance: random.Random, count: int) -> Iterator[tuple[str, bytes]]:
    """Yield families in turn, each with a file that is not one that was handed out."""
    names = list(ATTACKS)
    for nth in range(count):
        family = names[nth % len(names)]
        for _ in range(_TRIES):
            pdf = ATTACKS[family](chance.choice(issued()), chance)
            if pdf is not None and not is_a_genuine_beginning(pdf):
                yield family, pdf
                break


def _why(verdict: Verdict) -> str:
    if verdict.broken:
        return verdict.broken
    lacking = ("ours", "whole", "intact")
    return next((f"not {name}" for name in lacking if not getattr(verdict, name)), "signatures")


def _pdfsig_is_content(pdf: bytes, folder: Path) -> bool:
    """Say whether pdfsig calls each signature valid and the last one's range the whole file."""
    if shutil.which("pdfsig") is None:
        raise RuntimeError("pdfsig is missing: make system")
    path = folder / "asked.pdf"
    path.write_bytes(pdf)
    try:
        done = subprocess.run(
            ["pdfsig", "-nocert", str(path)], capture_output=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    said = done.stdout.decode("utf-8", "replace")
    found = said.count("Signature Validation:")
    valid = said.count("Signature is Valid.")
    return found > 0 and valid == found and "  - Total document signed" in said
