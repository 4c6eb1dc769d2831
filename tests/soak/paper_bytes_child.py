"""The process of P5: draws the boards that come in on stdin (pickled by the run) and prints a line for each.

`python -m tests.soak.paper_bytes_child CLOCK ORDER`: the clock the program is given and sees (seconds since
1970), and whether the boards are drawn as they come, backwards, or each in turn twice.
"""

import datetime as dt
import hashlib
import locale
import pickle
import random
import sys
import time
from contextlib import suppress

from tests.soak.p5_same_bytes import ORDERS


def main(clock: float, order: str) -> int:
    """Draw, and print the digests in the order the boards came in."""
    boards = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 - our own run wrote it
    with suppress(locale.Error):
        locale.setlocale(locale.LC_ALL, "")
    random.seed(clock)
    now = dt.datetime.fromtimestamp(clock, dt.UTC)
    time.time = lambda: clock  # what a library would ask
    from exitdesk.cases.unit import default_template
    from exitdesk.snapshot.maker import Paper

    maker = Paper(default_template, lambda _: (b"", b""), lambda: now)
    places = list(enumerate(boards))
    if order == "backwards":
        places.reverse()
    digests: dict[int, str] = {}
    for nth, board in places * (2 if order == "twice" else 1):
        pdf = maker.draft(board, ORDERS[nth % len(ORDERS)]).pdf
        digest = hashlib.sha256(pdf).hexdigest()
        digests[nth] = digest if digests.get(nth, digest) == digest else "changed within one process"
    sys.stdout.write("\n".join(digests[nth] for nth in range(len(boards))))
    return 0


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2]))
