"""What is refused around a case says where, and never with a word of it."""

from exitdesk.cases.errors import BadImport, GlyphMissing


def test_a_bad_import_names_its_lines() -> None:
    """The person can find them in the file."""
    assert (BadImport((3, 7)).lines, BadImport().lines, str(BadImport((3,)))) == ((3, 7), (), "import")


def test_a_missing_glyph_is_named_apart_from_the_message() -> None:
    """The message itself says nothing of what was written."""
    assert (GlyphMissing("ẞ").characters, str(GlyphMissing("ẞ"))) == ("ẞ", "glyph")
