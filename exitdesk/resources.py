"""One way to find the files shipped beside the code: fonts, icons, words, templates, translations.

In a source tree they lie in `resources/` beside the package; in a wheel they are force-included as
`exitdesk/_resources/`. Nothing else in the program knows where they are.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a shipped file, e.g. ``resource("fonts", "IBMPlexSans-Regular.ttf")``.

    Raises FileNotFoundError where the file was not shipped: a fault of the package, not of the user.
    """
    for root in (_PACKAGE / "_resources", _PACKAGE.parent / "resources"):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(parts))
