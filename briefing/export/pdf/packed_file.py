"""Write a PDF with its many small objects packed into object streams (ISO 32000-1, 7.5.7 and 7.5.8).

A tagged file has an object for every paragraph; packed, it is a fraction of the size.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from struct import Struct

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFFile
from reportlab.pdfbase.pdfdoc import format as format_object

from briefing.export.pdf.raw_objects import RawObjects

_IN_ONE_STREAM = 200
_IN_PLACE, _IN_STREAM = 1, 2
_WIDTHS = (1, 4, 2)
_ROW = Struct(">BIH")
_FREE = bytes(5) + b"\xff\xff"


def write_packed(document: PDFDocument, objects: RawObjects) -> bytes:
    """Return the bytes of a finished document; takes the place of its own method `format`."""
    document.encrypt.prepare(document)
    root, info = document.Reference(document.Catalog), document.Reference(document.info)
    file = PDFFile(document._pdfVersion)  # noqa: SLF001  # reportlab keeps it there
    document.__accum__ = file  # what objects ask for their place while they are written
    entries: dict[int, tuple[int, int, int]] = {}
    small: list[tuple[int, bytes]] = []
    number = 0
    while number < document.objectcounter:  # formatting an object may add others
        number += 1
        raw = objects.contents.get(number)
        if raw is not None:
            small.append((number, raw))
            continue
        body = format_object(document.idToObject[document.numberToId[number]], document, toplevel=1)
        if body.endswith(b"endstream\n"):
            entries[number] = (_IN_PLACE, _add(file, number, body), 0)
        else:
            small.append((number, body))
    del document.__accum__
    last = len(entries) + len(small)
    for start in range(0, len(small), _IN_ONE_STREAM):
        chunk = small[start : start + _IN_ONE_STREAM]
        last += 1
        entries |= {number: (_IN_STREAM, last, index) for index, (number, _) in enumerate(chunk)}
        entries[last] = (_IN_PLACE, _add(file, last, _object_stream(chunk)), 0)
    last += 1
    table = _table(entries, last, file.offset)
    identity_words = format_object(document.ID(), document)
    trailer = b"/Type/XRef/Size %d/W [%d %d %d]/Root %b/Info %b/ID %b" % (
        last + 1,
        *_WIDTHS,
        format_object(root, document),
        format_object(info, document),
        identity_words,
    )
    place = _add(file, last, _stream(trailer, table))
    file.add(b"startxref\n%d\n%%%%EOF\n" % place)
    content: bytes = file.format(document)
    return content


def _add(file: PDFFile, number: int, body: bytes) -> int:
    place: int = file.add(b"%d 0 obj\n%b\nendobj\n" % (number, body.rstrip(b"\n")))
    return place


def _object_stream(objects: Sequence[tuple[int, bytes]]) -> bytes:
    heads, bodies, place = [], [], 0
    for number, body in objects:
        heads.append(b"%d %d" % (number, place))
        bodies.append(body)
        place += len(body) + 1
    head = b" ".join(heads) + b"\n"
    words = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(head))
    return _stream(words, head + b"\n".join(bodies))


def _stream(words: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content)
    line_end = b"\r\n" if packed.endswith(b"\r") else b"\n"
    return b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n%b%bendstream\n" % (
        words,
        len(packed),
        packed,
        line_end,
    )


def _table(entries: dict[int, tuple[int, int, int]], own: int, place: int) -> bytes:
    entries = {**entries, own: (_IN_PLACE, place, 0)}
    return _FREE + b"".join([_ROW.pack(*entries[number]) for number in range(1, own + 1)])
