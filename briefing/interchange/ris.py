"""RIS, the tagged lines of reference managers (RIS format specifications, Thomson ResearchSoft, 2011)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.errors import InterchangeError
from briefing.interchange.days import as_day, day_in_words
from briefing.interchange.people import join_people, read_person, split_people
from briefing.interchange.references import Reference
from briefing.interchange.single_lines import single_line

Record = dict[str, list[str]]

_LINE = re.compile(r"([A-Z][A-Z0-9])  ?-(?: (.*))?")
_TAGS: Mapping[str, tuple[str, ...]] = {
    "id": ("ID",),
    "title": ("TI", "T1", "CT"),
    "outlet": ("T2", "JO", "JF", "JA", "BT", "PB"),
    "author": ("AU", "A1"),
    "published": ("DA", "Y1", "PY"),
    "accessed": ("Y2",),
    "url": ("UR", "LK", "L2"),
    "language": ("LA",),
    "via": ("DB",),
}
"""The tags of each of our fields; the first that has words wins, of dates the one that says most."""

_WRITTEN = ("id", "title", "outlet", "author", "published", "accessed", "url", "language", "via")
_OURS, _INFERRED = "C8", "briefing inferred:"
"""A tag for what anybody wishes to keep; other programs hand it on or leave it out."""


def write_ris(references: Sequence[Reference]) -> str:
    """Return the references one after the other."""
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
    for name in _WRITTEN:
        tag, value = _TAGS[name][0], getattr(reference, name)
        if name in ("published", "accessed") and value:
            year, month, day = (*value.split("-"), "", "")[:3]
            value = f"{year}/{month}/{day}/"
            if name == "published":
                yield f"PY  - {year}"
        for line in split_people(value) if name == "author" else filter(None, (value,)):
            yield f"{tag}  - {line}"
    if reference.doubtful:
        yield f"{_OURS}  - {_INFERRED} {', '.join(reference.doubtful)}"
    yield "ER  - "


def _records(text: str) -> Iterator[Record]:
    """Yield the values of each record by tag; a line without a tag goes on where the last one ended."""
    record: Record | None = None
    last = ""
    for line in text.split("\n"):
        match = _LINE.fullmatch(line.rstrip())
        if match is None:
            if record is not None and last and line.strip():
                record[last][-1] += f" {line.strip()}"
            continue
        last = match[1]
        if last in ("TY", "ER"):
            if record is not None:  # a record that is not closed ends where the next one begins
                yield record
            record = {} if last == "TY" else None
        if record is not None:
            record.setdefault(last, []).append(match[2] or "")
        else:
            last = ""
    if record is not None:
        yield record


def _reference(record: Record) -> Reference:
    given = {name: [_words(record, tag) for tag in tags] for name, tags in _TAGS.items()}
    values = {name: next(filter(None, words), "") for name, words in given.items()}
    people = (read_person(single_line(name)) for tag in _TAGS["author"] for name in record.get(tag, ()))
    values["author"] = join_people(people)
    year = as_day(_words(record, "PY"))[:4]
    values["published"] = max((_day(words, year) for words in given["published"]), key=len)
    values["accessed"] = _day(values["accessed"])
    return Reference(doubtful=_doubtful(record), **values)


def _words(record: Record, tag: str) -> str:
    return next(filter(None, map(single_line, record.get(tag, ()))), "")


def _day(written: str, year: str = "") -> str:
    return as_day(written) or day_in_words(written.replace("/", " "), year)


def _doubtful(record: Record) -> tuple[str, ...]:
    named = [words.removeprefix(_INFERRED) for words in record.get(_OURS, ()) if words.startswith(_INFERRED)]
    names = {name.strip() for words in named for name in words.split(",")}
    return tuple(name for name in _TAGS if name in names)
