"""The report on written files: JSON for programs, and one readable page of plain text for people."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any

from briefing.model.pack import Pack
from briefing.session.verification.verifying import FileVerification, QuoteCheck, QuoteState
from briefing.text.folding import FOLDING

Json = dict[str, Any]

_FORMAT_VERSION = 1
_WIDTH = 100
_IN_WORDS = {
    QuoteState.VERBATIM: "verbatim",
    QuoteState.MARKED_EDITS: "marked edits",
    QuoteState.ORPHANED: "not in its source",
    QuoteState.ALTERED: "ALTERED",
    QuoteState.NOT_FOUND: "NOT FOUND",
}


def report_json(pack: Pack, files: Sequence[FileVerification]) -> Json:
    """Return the report as a JSON object; the same files give the same report."""
    return {
        "format_version": _FORMAT_VERSION,
        "pack": pack.id,
        "title": pack.details.title,
        "version": pack.details.version,
        "folding": FOLDING,
        "files": [_file_json(file) for file in files],
    }


def write_report(pack: Pack, files: Sequence[FileVerification], suffix: str) -> bytes:
    """Return the report as a file: JSON for the suffix `.json`, plain text for every other."""
    if suffix.lower() == ".json":
        return (json.dumps(report_json(pack, files), ensure_ascii=False, indent=2) + "\n").encode()
    return report_text(pack, files).encode()


def report_text(pack: Pack, files: Sequence[FileVerification]) -> str:
    """Return the report as a page to read."""
    details = pack.details
    head = f"Quotations of “{details.title}”, version {details.version}, beside their sources"
    lines = [line for file in files for line in _file_lines(file)]
    return "\n".join((head, "", *_wrapped(FOLDING), *lines, ""))


def summary(file: FileVerification) -> str:
    """Return one sentence on a file."""
    counts = [f"{n} {_IN_WORDS[state].lower()}" for state in QuoteState if (n := file.count(state))]
    number = len(file.quotes)
    noun = "quotation" if number == 1 else "quotations"
    name = f"{file.file_name} ({file.edition} edition)"
    return f"{name}: {number} {noun}" + (f", {', '.join(counts)}." if counts else ".")


def quote_lines(number: int, quote: QuoteCheck) -> Iterator[str]:
    """Yield a quotation with its state, its place and its source."""
    place = "" if quote.place is None else f" · {quote.place}"
    speaker = f" · {quote.speaker}" if quote.speaker else ""
    yield f"{number}. {_IN_WORDS[quote.state]}{place}{speaker}"
    yield from _wrapped(quote.expected, "   ")
    if not quote.is_as_in_pack and quote.found is not None:
        yield "   The file says:"
        yield from _wrapped(quote.found, "   ")
    span = quote.span
    yield f"   Source: {quote.article}, characters {span.start} to {span.end}"
    yield f"   SHA-256 of the source: {quote.source_sha256}"


def _file_lines(file: FileVerification) -> Iterator[str]:
    yield ""
    yield summary(file)
    yield f"SHA-256 of the file: {file.sha256}"
    for number, quote in enumerate(file.quotes, 1):
        yield ""
        yield from quote_lines(number, quote)


def _wrapped(words: str, indent: str = "") -> list[str]:
    return textwrap.wrap(
        words, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )


def _file_json(file: FileVerification) -> Json:
    return {
        "name": file.file_name,
        "sha256": file.sha256,
        "edition": file.edition.value,
        "is_sound": file.is_sound,
        "counts": {state.value: file.count(state) for state in QuoteState},
        "quotes": [_quote_json(quote) for quote in file.quotes],
    }


def _quote_json(quote: QuoteCheck) -> Json:
    place = quote.place
    return {
        "item": quote.item_id,
        "state": quote.state.value,
        "as_in_pack": quote.is_as_in_pack,
        "speaker": quote.speaker or None,
        "expected": quote.expected,
        "found": quote.found,
        "page": None if place is None else place.page,
        "paragraph": None if place is None else place.paragraph,
        "source": {
            "article": quote.article_id,
            "title": quote.article,
            "start": quote.span.start,
            "end": quote.span.end,
            "sha256": quote.source_sha256,
        },
    }
