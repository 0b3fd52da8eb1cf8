"""Files made to do harm, small and always the same, by name."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from word_files import document, packed, paragraph, relationships, word_file

SENTENCE = "The capital welcomed guests from many countries on Saturday, and the streets were closed."


def _deep_page(depth: int) -> bytes:
    return (
        f"<html><body>{'<div>' * depth}<p>{SENTENCE}</p>{'</div>' * depth}<p>{SENTENCE} Again.</p>".encode()
    )


def _many_attributes() -> bytes:
    attributes = " ".join(f"data-a{number}='1'" for number in range(50_000))
    return f"<html><body><p {attributes}>{SENTENCE}</p></body></html>".encode()


def _pdf(objects: list[bytes]) -> bytes:
    body = b"".join(
        b"%d 0 obj\n%s\nendobj\n" % (number, content) for number, content in enumerate(objects, 1)
    )
    return b"%PDF-1.7\n" + body + b"trailer\n<</Root 1 0 R/Size %d>>\n%%%%EOF\n" % (len(objects) + 1)


def _stream(data: bytes, more: bytes = b"") -> bytes:
    packed_data = zlib.compress(data, 9)
    return b"<</Length %d/Filter/FlateDecode%s>>stream\n%s\nendstream" % (len(packed_data), more, packed_data)


def _looping_pages() -> bytes:
    return _pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[2 0 R]/Parent 2 0 R>>"])


def _stream_bomb() -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
    pages = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    return _pdf([b"<</Type/Catalog/Pages 2 0 R>>", pages, page, _stream(b"q Q " * 5_000_000)])


def _nested_forms() -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</F 5 0 R>>>>>>"
    form = _stream(b"/F Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>")
    pages = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    return _pdf([b"<</Type/Catalog/Pages 2 0 R>>", pages, page, _stream(b"/F Do"), form])


def _many_pages() -> bytes:
    pages = b"<</Type/Pages/Count 90000000/Kids[3 0 R]>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    return _pdf([b"<</Type/Catalog/Pages 2 0 R>>", pages, page])


def _mail(body: bytes) -> bytes:
    return b"From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n" + body


def _nested_mail(depth: int) -> bytes:
    parts = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (number, number)
        for number in range(depth)
    )
    return _mail(parts + b"\n" + SENTENCE.encode())


def _billion_laughs() -> bytes:
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    return word_file(document(paragraph("&e9;"), f'<!DOCTYPE d [<!ENTITY e0 "ha">{entities}]>'))


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "page nested 300 deep": ("a.html", lambda: _deep_page(300)),
    "page nested 3,000 deep": ("a.html", lambda: _deep_page(3_000)),
    "page nested 20,000 deep": ("a.html", lambda: _deep_page(20_000)),
    "page with 50,000 attributes": ("a.html", _many_attributes),
    "page of opening signs": ("a.html", lambda: b"<html><body>" + b"<" * 500_000),
    "page of unclosed comments": ("a.html", lambda: b"<html><body>" + b"<!--" * 100_000),
    "page of unclosed tables": ("a.html", lambda: b"<html><body>" + b"<table><tr><td>" * 1_000),
    "page with deep linked data": (
        "a.html",
        lambda: b'<html><script type="application/ld+json">' + b"[" * 200_000 + b"</script><p>Words",
    ),
    "page of one long line": ("a.html", lambda: b"<html><body><p>" + b"word " * 40_000),
    "page cut within a tag": ("a.html", f"<html><body><p>{SENTENCE}</p><p cla".encode),
    "markdown of brackets": ("a.md", lambda: b"[" * 5_000),
    "markdown of quotations": ("a.md", lambda: b"> " * 20_000 + b"words"),
    "word file with a bomb": ("a.docx", lambda: word_file(document(paragraph("w" * 3_000_000)))),
    "word file of laughs": ("a.docx", _billion_laughs),
    "word file nested deeply": (
        "a.docx",
        lambda: word_file(document("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000)),
    ),
    "word file of 6,000 parts": (
        "a.docx",
        lambda: packed(
            [("_rels/.rels", relationships()), *((f"p{number}.bin", b"") for number in range(6_000))]
        ),
    ),
    "word file of 20,000 paragraphs": ("a.docx", lambda: word_file(document(paragraph("Guest.") * 20_000))),
    "pdf whose pages are their own parents": ("a.pdf", _looping_pages),
    "pdf with a bomb": ("a.pdf", _stream_bomb),
    "pdf of forms in forms": ("a.pdf", _nested_forms),
    "pdf that claims 90 million pages": ("a.pdf", _many_pages),
    "mail of 20,000 parts": (
        "a.eml",
        lambda: _mail(b'Content-Type: multipart/mixed; boundary="x"\n\n' + b"--x\n\nwords\n" * 20_000),
    ),
    "mail nested 900 deep": ("a.eml", lambda: _nested_mail(900)),
    "program called a page": ("a.html", lambda: b"\x7fELF" + bytes(range(256)) * 50),
    "picture called a Word file": ("a.docx", lambda: b"\x89PNG\r\n\x1a\n" + bytes(500)),
    "nothing but zeros called a PDF file": ("a.pdf", lambda: bytes(5_000)),
}
