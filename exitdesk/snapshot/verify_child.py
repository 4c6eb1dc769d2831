"""The child that reads a file from outside: on stdin a line of known fingerprints (JSON), then the PDF.

It limits itself before it looks at anything, and says its verdict as JSON on stdout; its exit code is the
verdict's. Whatever else it says is not shown.
"""

import json
import sys

MEMORY_BYTES = 256 << 20
PROCESSOR_SECONDS = 4


def main() -> int:
    """Verify what comes in; return the code."""
    from exitdesk.snapshot.verify import verify

    _limit()
    known = json.loads(sys.stdin.buffer.readline())
    verdict = verify(sys.stdin.buffer.read(), {bytes.fromhex(one) for one in known})
    sys.stdout.write(verdict.to_json())
    return verdict.code


def _limit() -> None:
    """Take memory, time, writing and children away from this process, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the parent's time limit holds there
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
