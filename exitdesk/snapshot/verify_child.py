"""The child that reads a file from outside: on stdin a line of known fingerprints (JSON), then the PDF.

It limits itself before it looks at anything, and says its verdict as JSON on stdout; its exit code is the
verdict's. Whatever else it says is not shown.
"""

import json
import sys

from exitdesk.snapshot.limits import limit

MEMORY_BYTES = 256 << 20
PROCESSOR_SECONDS = 4


def main() -> int:
    """Verify what comes in; return the code."""
    from exitdesk.snapshot.verify import verify

    limit(MEMORY_BYTES, PROCESSOR_SECONDS)
    known = json.loads(sys.stdin.buffer.readline())
    verdict = verify(sys.stdin.buffer.read(), {bytes.fromhex(one) for one in known})
    sys.stdout.write(verdict.to_json())
    return verdict.code


if __name__ == "__main__":
    sys.exit(main())
