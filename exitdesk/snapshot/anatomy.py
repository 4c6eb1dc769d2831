"""How a paper of ours is built, and nothing else: the allow-list that lint and verify share.

A paper is one revision drawn by `exitdesk.snapshot.pdf` and one more for each signature. A revision
of a signature changes four objects at most: its field gets a value, the signature is new, Info is written
again as it was, and the first one adds the certification to the catalog. Every dictionary in the file
may hold only keys of a short list, so scripts, actions, attachments, links, layers, forms and appearances
have nowhere to be.
"""

import io
import re
from collections.abc import Iterator
from typing import Any, Final

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader

from exitdesk.snapshot.errors import NotLikeOurs
from exitdesk.snapshot.pdf import FIELDS, REQUIRED
from exitdesk.snapshot.phrases import BETWEEN, LANGUAGES, phrases_in

MOST_OBJECTS: Final = 5_000
OTHER_FIELDS: Final = "other fields"
_KEYS: Final = frozenset(
    (
        "/AcroForm", "/Annots", "/Ascent", "/BaseFont", "/ByteRange", "/CapHeight", "/Contents", "/Count",
        "/Descent", "/DocMDP", "/F", "/FT", "/Ff", "/Fields", "/Filter", "/FirstChar", "/Flags", "/Font",
        "/FontBBox", "/FontDescriptor", "/FontFile2", "/FontName", "/ItalicAngle", "/Kids", "/Lang",
        "/LastChar", "/Length", "/Length1", "/M", "/MediaBox", "/MissingWidth", "/Name", "/P",
        "/PageMode", "/Pages", "/Parent", "/Perms", "/ProcSet", "/Rect", "/Reference", "/Resources",
        "/Rotate", "/SigFlags", "/StemV", "/SubFilter", "/Subtype", "/T", "/Title", "/ToUnicode",
        "/Trans", "/TransformMethod", "/TransformParams", "/Type", "/V", "/Version", "/Widths", "/XObject",
    )
)  # fmt: skip
_TYPES: Final = frozenset(
    (
        "/Annot", "/Catalog", "/Font", "/FontDescriptor", "/Page", "/Pages", "/Sig", "/SigRef",
        "/TransformParams",
    )
)  # fmt: skip
_PICTURE_KEYS: Final = frozenset(
    ("/BitsPerComponent", "/ColorSpace", "/Filter", "/Height", "/Length", "/Subtype", "/Type", "/Width")
)
_PICTURE_NAME: Final = re.compile(r"/FormXob\.[0-9a-f]{32}")
_SUBTYPES: Final = frozenset(("/TrueType", "/Widget"))
_FONT_NAME: Final = re.compile(r"/[A-Z]{6}\+IBMPlexSans-(Regular|Medium|SemiBold)")
_FIELD_KEYS: Final = frozenset(
    (
        "/F", "/FT", "/Ff", "/P", "/Rect", "/Subtype", "/T", "/Type", "/V",
    )
)  # fmt: skip


def opened(pdf: bytes) -> PdfFileReader:
    """Return a strict reader. Raises NotLikeOurs("unreadable") for what is no whole PDF."""
    try:
        reader = PdfFileReader(io.BytesIO(pdf), strict=True)
        root = reader.root
    except (PdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError):
        raise NotLikeOurs("unreadable") from None
    _rule(isinstance(root, generic.DictionaryObject), "unreadable")
    return reader


def check_objects(reader: PdfFileReader, since: int = 0) -> int:
    """Return how many annotations there are; raises NotLikeOurs for anything that our papers do not hold.

    `since` is the first revision that is looked at: in a draft signed just now those before were.
    """
    _rule(not (reader.encrypted or reader.has_xref_stream or reader.xrefs.hybrid_xrefs_present), "structure")
    references = _references(reader, since)
    _rule(len(references) <= MOST_OBJECTS, "too many objects")
    annotations = 0
    for reference in references:
        for one in _dictionaries(_object(reader, reference)):
            _check_dictionary(one)
            annotations += len(one["/Annots"]) if "/Annots" in one else 0
    _check_info(reader.trailer["/Info"])
    return annotations


def check_revisions(reader: PdfFileReader) -> None:
    """Raise NotLikeOurs where a later revision does more than put one signature in."""
    for number in range(1, reader.total_revisions):
        _rule(number <= len(FIELDS), "revisions")
        _check_revision(reader, number)


def fields_of(reader: PdfFileReader) -> tuple[generic.DictionaryObject, ...]:
    """Return the signature fields in order; raises NotLikeOurs where there are others or none."""
    _rule("/AcroForm" in reader.root, "no fields")
    form = reader.root["/AcroForm"]
    fields = tuple(one.get_object() for one in form["/Fields"])
    _rule(tuple(str(one.get("/T")) for one in fields) == FIELDS, OTHER_FIELDS)
    for one in fields:
        _rule(
            set(one) <= _FIELD_KEYS and one["/FT"] == "/Sig" and list(one["/Rect"]) == [0] * 4, OTHER_FIELDS
        )
    return fields


def required_signatures(reader: PdfFileReader) -> int:
    """Return how many signatures the first revision, which every signature covers, asks for."""
    first = reader.get_historical_resolver(0)
    form = first.trailer_view["/Root"]["/AcroForm"]
    return sum(int(one.get_object().get("/Ff", 0)) == REQUIRED for one in form["/Fields"])


def _check_revision(reader: PdfFileReader, number: int) -> None:
    before, after = reader.get_historical_resolver(number - 1), reader.get_historical_resolver(number)
    _rule(not reader.xrefs.refs_freed_in_revision(number), "freed objects")
    changed = reader.xrefs.explicit_refs_in_revision(number)
    form = after.trailer_view["/Root"]["/AcroForm"]
    field = form["/Fields"].raw_get(number - 1).reference
    new = after.get_object(field)
    _rule("/V" in new and isinstance(new.raw_get("/V"), generic.IndirectObject), "no signature")
    signature, info = new.raw_get("/V").reference, after.trailer_view.raw_get("/Info").reference
    root = after.trailer_view.raw_get("/Root").reference
    allowed = {field, signature, info} | ({root} if number == 1 else set())
    _rule(changed == allowed, "changed objects")
    _rule(reader.xrefs.get_introducing_revision(signature) == number, "changed objects")
    _rule(_same(before.get_object(field), new, {"/V"}), "changed field")
    _rule(_same(before.get_object(info), after.get_object(info)), "changed info")
    _rule(before.trailer_view.raw_get("/Root").reference == root, "changed root")
    _rule(_same(before.get_object(root), after.get_object(root), {"/Perms", "/Version"}), "changed catalog")
    permits = after.get_object(root)["/Perms"]
    _rule(set(permits) == {"/DocMDP"} and "/V" in form["/Fields"][0], "permissions")
    first = form["/Fields"][0]
    _rule(permits.raw_get("/DocMDP").reference == first.raw_get("/V").reference, "permissions")


def _same(
    old: generic.DictionaryObject, new: generic.DictionaryObject, besides: set[str] | None = None
) -> bool:
    """Say whether two dictionaries hold the same, leaving the keys in `besides` aside."""
    return _written(old, besides or set()) == _written(new, besides or set())


def _written(one: generic.DictionaryObject, besides: set[str]) -> dict[str, bytes]:
    kept = {}
    for key in one:
        if key not in besides:
            buffer = io.BytesIO()
            one.raw_get(key).write_to_stream(buffer, None)
            kept[str(key)] = buffer.getvalue()
    return kept


def _object(reader: PdfFileReader, reference: Any) -> Any:
    return reader.get_object(reference)  # type: ignore[no-untyped-call]


def _references(reader: PdfFileReader, since: int) -> list[Any]:
    references: set[Any] = set()
    for number in range(since, reader.total_revisions):
        references |= reader.xrefs.explicit_refs_in_revision(number)
    return sorted(references, key=lambda one: int(one.idnum))


def _dictionaries(one: Any, depth: int = 0) -> Iterator[generic.DictionaryObject]:
    """Yield an object's dictionaries, those within it too; references are not followed."""
    _rule(depth < 12, "too deep")
    if isinstance(one, generic.DictionaryObject):
        yield one
        for key in one:
            yield from _dictionaries(one.raw_get(key), depth + 1)
    elif isinstance(one, generic.ArrayObject):
        for at in range(len(one)):
            yield from _dictionaries(one.raw_get(at), depth + 1)


def _check_dictionary(one: generic.DictionaryObject) -> None:
    if all(re.fullmatch(r"/F\d+(\+\d+)?", key) for key in one):
        return
    if all(_PICTURE_NAME.fullmatch(key) for key in one):
        _rule(all(_is_picture(one[key]) for key in one), "pictures")
        return
    if _is_picture(one):
        _check_picture(one)
        return
    _rule(set(one) <= _KEYS, "other keys")
    _rule("/Type" not in one or one["/Type"] in _TYPES, "other types")
    _rule("/Subtype" not in one or one["/Subtype"] in _SUBTYPES, "other types")
    if isinstance(one, generic.StreamObject):
        _rule(one.get("/Filter", "/FlateDecode") in ("/FlateDecode", ["/FlateDecode"]), "filters")
    if one.get("/Type") == "/Font":
        _rule(bool(_FONT_NAME.fullmatch(str(one["/BaseFont"]))), "fonts")
        _rule("/FontFile2" in one["/FontDescriptor"], "fonts")


def _is_picture(one: Any) -> bool:
    return isinstance(one, generic.StreamObject) and one.get("/Subtype") == "/Image"


def _check_picture(one: Any) -> None:
    """A photo is a JPEG of ours and nothing besides: no mask, no other colours, nothing before or behind."""
    _rule(set(one) == _PICTURE_KEYS and one["/Type"] == "/XObject", "pictures")
    _rule(list(one["/Filter"]) == ["/DCTDecode"] and one["/ColorSpace"] == "/DeviceRGB", "pictures")
    _rule(one["/BitsPerComponent"] == 8, "pictures")
    data = one.encoded_data
    _rule(data.startswith(b"\xff\xd8\xff") and data.endswith(b"\xff\xd9"), "pictures")


def pictures_of(reader: PdfFileReader) -> list[bytes]:
    """Return the pictures of a file, each once, in the order of their bytes."""
    objects = (_object(reader, reference) for reference in _references(reader, 0))
    return sorted({one.encoded_data for one in objects if _is_picture(one)})


def _check_info(info: Any) -> None:
    _rule(isinstance(info, generic.DictionaryObject) and set(info) == {"/Title"}, "metadata")
    titles = [title for one in LANGUAGES for title in (phrases_in(one).title, phrases_in(one).slip_title)]
    titles.append(BETWEEN.join(phrases_in(one).title for one in LANGUAGES))
    _rule(str(info["/Title"]) in titles, "metadata")


def _rule(kept: bool, rule: str) -> None:
    if not kept:
        raise NotLikeOurs(rule)
