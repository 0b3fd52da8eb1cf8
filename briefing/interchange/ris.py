"""RIS, the tagged lines of reference managers (RIS format specifications, Thomson ResearchSoft, 2011)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.errors import InterchangeError
from briefing.interchange.references import Reference, as_day, single_line

_LINE = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*))?")
_NAMES = {
    "ID": "id",
    "TI": "title",
    "T1": "title",
    "T2": "outlet",
    "JO": "outlet",
    "JF": "outlet",
    "PB": "outlet",
    "AU": "author",
    "A1": "author",
    "DA": "published",
    "PY": "published",
    "Y1": "published",
    "Y2": "accessed",
    "UR": "url",
    "LA": "language",
    "DB": "via",
}
"""Our name for each tag that is read; of two tags with one name the first in this table wins."""

_WRITTEN = ("ID", "TI", "T2", "AU", "DA", "Y2", "UR", "LA", "DB")


def write_ris(references: Sequence[Reference]) -> str:
    """Return the references one after the other; RIS cannot say that a day was inferred."""
    return "\n".join(line for reference in references for line in _lines(reference)) + (
        "\n" if references else ""
    )


def read_ris(text: str) -> tuple[Reference, ...]:
    """Read references.

    Raises:
        InterchangeError: the text is no RIS.
    """
    records = list(_records(text.removeprefix("\ufeff")))
    if text.strip() and not records:
        raise InterchangeError("This is no RIS file: export the references again, as RIS.")
    return tuple(_reference(record) for record in records)


def _lines(reference: Reference) -> Iterator[str]:
    yield "TY  - NEWS"
    for tag in _WRITTEN:
        value = getattr(reference, _NAMES[tag])
        if tag in ("DA", "Y2") and value:
            year, month, day = (*value.split("-"), "", "")[:3]
            value = f"{year}/{month}/{day}/"
        if tag == "DA" and value:
            yield f"PY  - {value[:4]}"
        if value:
            yield f"{tag}  - {value}"
    yield "ER  - "


def _records(text: str) -> Iterator[dict[str, list[str]]]:
    """Yield the values of each record by tag; a line without a tag goes on where the last one ended."""
    record: dict[str, list[str]] | None = None
    last = ""
    for line in text.split("\n"):
        match = _LINE.fullmatch(line.rstrip("\r"))
        if match is None:
            if record is not None and last and line.strip():
                record[last][-1] += f" {line.strip()}"
            continue
        last = match[1]
        if last == "TY":
            record = {}
        if last == "ER":
            if record is not None:
                yield record
            record, last = None, ""
        elif record is not None:
            record.setdefault(last, []).append(match[2] or "")
    if record is not None:
        yield record


def _reference(record: dict[str, list[str]]) -> Reference:
    values: dict[str, str] = {}
    for tag, name in _NAMES.items():
        words = [single_line(value) for value in record.get(tag, ())]
        value = ", ".join(filter(None, words)) if name == "author" else next(filter(None, words), "")
        if name in ("published", "accessed"):
            value = as_day("-".join(filter(None, value.split("/")[:3])))
        values[name] = values.get(name) or value
    return Reference(**values)  # type: ignore[arg-type]  # only names of texts are in the table
