"""Read a PDF file with pypdf, and with pypdfium2 for a second opinion where that found nothing sound."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable

from briefing.errors import ImportCode
from briefing.ingest.bylines import is_name_like
from briefing.ingest.pdf_columns import in_reading_order
from briefing.ingest.pdf_lines import PdfLine, make_paragraphs
from briefing.ingest.pdf_parsers import PdfEncrypted, PdfText, read_with_pdfium, read_with_pypdf
from briefing.ingest.readings import Reading, Refusal, join_paragraphs
from briefing.model.article import ABSENT, Datum, FieldState, Metadata

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_USUAL_WORD = 15
_SOUND = 0.7
_FEWEST_LETTERS = 20
_NO_TITLE = re.compile(
    r"microsoft word|untitled|\.(?:docx?|pdf|indd|qxd|rtf)\b|\Adocument\d*\Z|\Aprint\b", re.IGNORECASE
)
# Damaged files make the parsers raise nearly anything.
_PARSER_FAILS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
_ENCRYPTED = "is protected by a password; please save it without one, or copy its text and paste it."
_DAMAGED = "is damaged and cannot be read; please ask for a fresh copy, or copy its text and paste it."
_SCAN = (
    "is a scan: it holds pictures of pages and no text; please have its text recognised by a scanning "
    "program, or type the passages you need and paste them."
)


def read_pdf(data: bytes) -> Reading:
    """Return the text of a PDF file, its lines made into paragraphs."""
    opinions: list[PdfText] = []
    is_encrypted = False
    for parse in (read_with_pypdf, read_with_pdfium):
        try:
            opinion = _parse(parse, data)
        except PdfEncrypted:
            is_encrypted = True
            continue
        if opinion is not None:
            opinions.append(opinion)
            if _soundness(opinion.lines) >= _SOUND:
                break
    if not opinions:
        raise Refusal(
            *((ImportCode.ENCRYPTED, _ENCRYPTED) if is_encrypted else (ImportCode.DAMAGED, _DAMAGED))
        )
    best = max(opinions, key=lambda opinion: _soundness(opinion.lines))
    if _count_letters(best.lines) < _FEWEST_LETTERS:
        raise Refusal(*((ImportCode.NO_TEXT, _SCAN) if best.page_count else (ImportCode.DAMAGED, _DAMAGED)))
    text, blocks = join_paragraphs(make_paragraphs(in_reading_order(best.lines)))
    warnings = [] if _soundness(best.lines) >= _SOUND else ["check_against_page"]
    if best.is_cut:
        warnings.append("too_many_pages")
    return Reading(text=text, warnings=tuple(warnings), blocks=blocks, stated=_read_properties(best))


def _parse(parse: Callable[[bytes], PdfText], data: bytes) -> PdfText | None:
    try:
        return parse(data)
    except _PARSER_FAILS:
        return None


def _soundness(lines: tuple[PdfLine, ...]) -> float:
    """Return the share of letters that stand in words of a usual length: none without text, 1 in prose."""
    usual = letters = strange = 0
    for line in lines:
        for word in _WORD.findall(line.text):
            letters += len(word)
            usual += len(word) if len(word) <= _LONGEST_USUAL_WORD else 0
        strange += sum(character == "\ufffd" or character < " " for character in line.text)
    return usual / (letters + 5 * strange) if letters >= _FEWEST_LETTERS else 0.0


def _count_letters(lines: tuple[PdfLine, ...]) -> int:
    return sum(character.isalpha() for line in lines for character in line.text)


def _read_properties(text: PdfText) -> Metadata:
    """Return title and author of the file's properties as hints; they often name another document."""
    is_title = bool(text.title) and _NO_TITLE.search(text.title) is None
    return Metadata(
        title=_hint(text.title) if is_title else ABSENT,
        author=_hint(text.author) if is_name_like(text.author) else ABSENT,
    )


def _hint(value: str) -> Datum:
    return Datum(value=value, state=FieldState.INFERRED, rule="file-properties")
