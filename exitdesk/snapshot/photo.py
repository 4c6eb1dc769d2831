"""A picture from outside becomes a picture alone: decoded, turned upright, made smaller and encoded anew.

What a camera writes beside the pixels (place, time, telephone, a smaller copy of the picture) has no way in:
the new file is made from pixels. It is read in a child process with limits.
"""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from exitdesk.cases.errors import PhotoIsHeic, PhotoNotReadable, PhotoTooLarge
from exitdesk.cases.photos import LONGEST_SIDE, MOST_BYTES, CleanPhoto

MOST_PIXELS: Final = 120_000_000
FORMATS: Final = ("JPEG", "PNG", "WEBP", "TIFF")
READ, NOT_READABLE, TOO_LARGE, IS_HEIC = range(4)
_HEIC: Final = re.compile(rb".{4}ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)", re.DOTALL)
_QUALITY: Final = 85
_WALL_SECONDS: Final = 30
_PACKAGE_ROOT: Final = Path(__file__).resolve().parents[2]


class Photos:
    """Cleans photos: the port `PhotoCleaner`."""

    def clean(self, picture: bytes) -> CleanPhoto:
        """Return the picture alone; raises PhotoNotReadable, PhotoIsHeic, PhotoTooLarge.

        Never on the GUI thread.
        """
        if len(picture) > MOST_BYTES:
            raise PhotoTooLarge
        command = [sys.executable, "-P", "-s", "-B", "-m", "exitdesk.snapshot.photo_child"]
        environment = {**os.environ, "PYTHONPATH": str(_PACKAGE_ROOT)}
        try:
            done = subprocess.run(
                command,
                input=picture,
                capture_output=True,
                timeout=_WALL_SECONDS,
                check=False,
                env=environment,
            )
        except (OSError, subprocess.SubprocessError):
            raise PhotoNotReadable from None
        if done.returncode == TOO_LARGE:
            raise PhotoTooLarge
        if done.returncode == IS_HEIC:
            raise PhotoIsHeic
        if done.returncode != READ:
            raise PhotoNotReadable
        return _from_child(done.stdout)


def cleaned(picture: bytes) -> CleanPhoto:
    """Return the picture alone, made from its pixels; raises PhotoNotReadable, PhotoIsHeic, PhotoTooLarge."""
    from PIL import Image, ImageOps

    if _HEIC.match(picture):
        raise PhotoIsHeic
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS // 2  # Pillow refuses what is more than twice this
    try:
        with Image.open(io.BytesIO(picture), formats=FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise PhotoTooLarge
            opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            pixels = _on_white(upright)
    except Image.DecompressionBombError:
        raise PhotoTooLarge from None
    except (PhotoTooLarge, MemoryError):
        raise
    except Exception:  # noqa: BLE001 - a decoder met by a hostile file may raise anything
        raise PhotoNotReadable from None
    alone = Image.frombytes("RGB", pixels.size, pixels.tobytes())
    written = io.BytesIO()
    alone.save(written, "JPEG", quality=_QUALITY, optimize=True)
    return CleanPhoto(written.getvalue(), alone.width, alone.height)


def _on_white(picture: Any) -> Any:
    from PIL import Image

    if "A" not in picture.getbands() and "transparency" not in picture.info:
        return picture.convert("RGB")
    ground = Image.new("RGBA", picture.size, "white")
    return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")


def _from_child(output: bytes) -> CleanPhoto:
    head, _, jpeg = output.partition(b"\n")
    try:
        width, height = json.loads(head)
        clean = CleanPhoto(jpeg, int(width), int(height))
    except (ValueError, TypeError):
        raise PhotoNotReadable from None
    if not jpeg.startswith(b"\xff\xd8") or not 1 <= min(width, height) <= max(width, height) <= LONGEST_SIDE:
        raise PhotoNotReadable
    return clean
