"""All that can be read out of a written file, by whoever looks for something that should not be there."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pikepdf
import pypdfium2


def everything_in(path: Path) -> str:
    """Return all that can be read out of a file: bytes, streams, strings, parts, words on pages."""
    data = path.read_bytes()
    parts = {".docx": lambda: _zip_parts(data), ".pdf": lambda: _pdf_parts(path)}.get(
        path.suffix, lambda: iter(())
    )
    # Markdown puts a backslash before its signs, HTML writes some letters by name.
    return "\n".join(
        [*_decoded(data), *parts(), *(unescape(text) for text in _decoded(data)), *_embedded(data)]
    )


def _embedded(data: bytes) -> Iterator[str]:
    """Yield what pictures inside a text file hold, their metadata too."""
    for encoded_bytes in re.findall(rb";base64,([A-Za-z0-9+/=]+)", data):
        yield from _decoded(base64.b64decode(encoded_bytes))


def _decoded(data: bytes) -> Iterator[str]:
    for encoding in ("latin-1", "utf-8", "utf-16-le", "utf-16-be"):
        yield data.decode(encoding, "ignore")
        yield data[1:].decode(encoding, "ignore")


def _zip_parts(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        yield package.comment.decode("latin-1")
        for info in package.infolist():
            content = package.read(info)
            yield info.filename
            yield from _decoded(content)
            if info.filename.endswith((".xml", ".rels")):
                yield unescape(re.sub(r"<[^>]*>", "", content.decode("utf-8")))  # words may be cut into runs
            if content.startswith(b"PK"):
                yield from _zip_parts(content)


def _pdf_parts(path: Path) -> Iterator[str]:
    with pikepdf.open(path) as pdf:
        for part in pdf.objects:
            if isinstance(part, pikepdf.Stream):
                is_photograph = "DCTDecode" in repr(part.get("/Filter"))
                yield from _decoded(part.read_raw_bytes() if is_photograph else part.read_bytes())
            yield from _strings(part)
    document = pypdfium2.PdfDocument(path)
    for page in document:
        yield page.get_textpage().get_text_range()
    document.close()


def _strings(part: pikepdf.Object, depth: int = 0) -> Iterator[str]:
    if isinstance(part, pikepdf.String):
        yield str(part)
    elif depth < 3 and isinstance(part, pikepdf.Array):
        for entry in part:
            if isinstance(entry, pikepdf.Object):
                yield from _strings(entry, depth + 1)
    elif depth < 3 and isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
        for entry in part.values():
            if isinstance(entry, pikepdf.Object):
                yield from _strings(entry, depth + 1)
