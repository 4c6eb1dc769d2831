"""A text without its English is found, whatever way it is missing."""

from pathlib import Path

import pytest

from tools.check_i18n import unfinished

_FILE = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1"><context><name>LockPage</name><message{numerus}><source>Lås op</source>
{translation}</message></context></TS>
"""


@pytest.mark.parametrize(
    "translation",
    [
        '<translation type="unfinished"></translation>',
        '<translation type="unfinished">Unlock</translation>',
        "<translation></translation>",
        "",
        "<translation><numerusform>one</numerusform><numerusform></numerusform></translation>",
    ],
)
def test_a_text_without_its_translation_is_named(tmp_path: Path, translation: str) -> None:
    """Empty, marked unfinished, or one plural form short: the text is listed with its place."""
    path = tmp_path / "sample.ts"
    path.write_text(_FILE.format(numerus="", translation=translation), encoding="utf-8")

    assert unfinished(path) == ["LockPage: Lås op"]


@pytest.mark.parametrize(
    ("numerus", "translation"),
    [
        ("", "<translation>Unlock</translation>"),
        (
            ' numerus="yes"',
            "<translation><numerusform>one</numerusform><numerusform>many</numerusform></translation>",
        ),
    ],
)
def test_a_translated_text_is_not_named(tmp_path: Path, numerus: str, translation: str) -> None:
    """The control: a translation with all its forms is accepted."""
    path = tmp_path / "sample.ts"
    path.write_text(_FILE.format(numerus=numerus, translation=translation), encoding="utf-8")

    assert unfinished(path) == []
