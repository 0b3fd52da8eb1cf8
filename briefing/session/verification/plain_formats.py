"""The words of HTML and Markdown files, paragraph by paragraph, as whoever opens them reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

from briefing.errors import ImportRejected, VerificationError
from briefing.ingest.files import read_file
from briefing.session.verification.printed import FILE_LIMIT, Place, PrintedParagraph

_LEAVES = ("p", "h1", "h2", "h3", "h4", "dt", "th", "td", "li", "figcaption", "caption")
_LEFT_OUT = frozenset({"sup", "style", "script", "head"})
_BLANK = re.compile(r"\n[ \t]*\n")
_CALL = re.compile(r"(?<!\\)\[\^\d+\]")
_LINK = re.compile(r"(?<!\\)\[((?:[^\]\\]|\\.)*)\]\(<[^>]*>\)")
_MARKS = re.compile(r"(?<!\\)\*{1,2}")
_OPENING = re.compile(r"^(?:> |- |#{1,6} |\d+\. )", re.MULTILINE)
_HARD_BREAK = re.compile(r"\\\n")
_ESCAPE = re.compile(r"\\([^\w\s])")


def read_html(path: Path) -> tuple[PrintedParagraph, ...]:
    """Return the paragraphs of an HTML file that have words.

    Raises:
        VerificationError: the file cannot be read.
    """
    data = _read(path)
    try:
        root = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8", no_network=True))
    except (etree.LxmlError, ValueError) as error:
        raise VerificationError(f"“{path.name}” is damaged: write it anew.", path=path) from error
    return _numbered("".join(_words_of(x)) for x in root.iter(*_LEAVES) if not _holds_others(x))


def _holds_others(element: html.HtmlElement) -> bool:
    return next(element.iterdescendants(*_LEAVES), None) is not None


def _words_of(element: html.HtmlElement) -> Iterator[str]:
    if element.tag == "br":
        yield "\n"
    elif element.tag not in _LEFT_OUT:
        yield element.text or ""
        for child in element:
            yield from _words_of(child)
            yield child.tail or ""


def read_markdown(path: Path) -> tuple[PrintedParagraph, ...]:
    """Return the paragraphs of a Markdown file that have words.

    Raises:
        VerificationError: the file cannot be read.
    """
    try:
        text = _read(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise VerificationError(f"“{path.name}” is no UTF-8 text: write it anew.", path=path) from error
    return _numbered(map(_unmarked, _BLANK.split(text)))


def _unmarked(paragraph: str) -> str:
    for pattern, words in (
        (_OPENING, ""),
        (_HARD_BREAK, "\n"),
        (_CALL, ""),
        (_LINK, r"\1"),
        (_MARKS, ""),
        (_ESCAPE, r"\1"),
    ):
        paragraph = pattern.sub(words, paragraph)
    return paragraph


def _numbered(paragraphs: Iterator[str]) -> tuple[PrintedParagraph, ...]:
    said = (words for words in paragraphs if words.strip())
    return tuple(
        PrintedParagraph(pieces=(words,), place=Place(paragraph=number))
        for number, words in enumerate(said, 1)
    )


def _read(path: Path) -> bytes:
    try:
        return read_file(path, limit=FILE_LIMIT)
    except ImportRejected as error:
        raise VerificationError(error.message, path=path) from error
