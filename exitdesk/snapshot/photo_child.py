"""The child that reads a picture from outside: the file on stdin, sides and clean JPEG on stdout.

It limits itself before it looks at anything; its exit code says what became of it.
"""

import json
import sys
from typing import Final

from exitdesk.snapshot.limits import limit

MEMORY_BYTES: Final = 1 << 30
PROCESSOR_SECONDS: Final = 20


def main() -> int:
    """Clean what comes in; return the code."""
    from exitdesk.cases.errors import PhotoIsHeic, PhotoNotReadable, PhotoTooLarge
    from exitdesk.snapshot.photo import IS_HEIC, NOT_READABLE, READ, TOO_LARGE, cleaned

    limit(MEMORY_BYTES, PROCESSOR_SECONDS)
    try:
        clean = cleaned(sys.stdin.buffer.read())
    except (PhotoTooLarge, MemoryError):
        return TOO_LARGE
    except PhotoIsHeic:
        return IS_HEIC
    except PhotoNotReadable:
        return NOT_READABLE
    sys.stdout.buffer.write(json.dumps((clean.width, clean.height)).encode("ascii") + b"\n" + clean.jpeg)
    return READ


if __name__ == "__main__":
    sys.exit(main())
