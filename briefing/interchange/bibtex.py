"""BibTeX entries (O. Patashnik, BibTeXing, 1988), with the fields for days and addresses of biblatex."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.errors import InterchangeError
from briefing.interchange.bibtex_entries import Entry, find_entries
from briefing.interchange.bibtex_names import read_people
from briefing.interchange.days import as_day, day_in_words, is_in_doubt
from briefing.interchange.latex_text import from_latex, to_latex
from briefing.interchange.people import split_people
from briefing.interchange.references import Reference
from briefing.interchange.single_lines import single_line

_FIELDS = {
    "title": "title",
    "journal": "outlet",
    "journaltitle": "outlet",
    "newspaper": "outlet",
    "organization": "outlet",
    "publisher": "outlet",
    "author": "author",
    "date": "published",
    "urldate": "accessed",
    "url": "url",
    "howpublished": "url",
    "langid": "language",
    "language": "language",
    "source": "via",
}
"""Our name for each field that is read; of two fields with one name the first in this table wins."""

_WRITTEN = ("title", "journal", "author", "date", "url", "urldate", "langid", "source")
_INFERRED = "briefing-inferred"
"""A field of our own; BibTeX leaves out what it does not know."""

_MONTH_LENGTH = len("2025-10")
_NOT_IN_KEYS = re.compile(r"[^\w:./+-]+")
_ADDRESS = re.compile(r"https?://\S+")
_ESCAPED = re.compile(r"\{?\\([_%#&~{}$])\}?|\{([_%#&~])\}")
_BABEL = {
    "english": "en",
    "american": "en-US",
    "usenglish": "en-US",
    "british": "en-GB",
    "ukenglish": "en-GB",
    "vietnamese": "vi",
    "french": "fr",
    "german": "de",
    "ngerman": "de",
    "spanish": "es",
    "russian": "ru",
    "chinese": "zh",
    "japanese": "ja",
    "korean": "ko",
}
"""The names that biblatex has for languages, with their tags (BCP 47)."""


def write_bibtex(references: Sequence[Reference]) -> str:
    """Return the references as entries."""
    return "\n".join(_entry(reference) for reference in references)


def read_bibtex(text: str) -> tuple[Reference, ...]:
    """Read references.

    Raises:
        InterchangeError: the text is no BibTeX, or an entry is not closed.
    """
    text = text.removeprefix("\ufeff")
    references = tuple(_reference(entry) for entry in find_entries(text))
    if text.strip() and not references and "@" not in text:
        raise InterchangeError("This is no BibTeX file: export the references again, as BibTeX.")
    return references


def _entry(reference: Reference) -> str:
    lines = [f"@article{{{_NOT_IN_KEYS.sub('-', reference.id)},"]
    for field in _WRITTEN:
        value = getattr(reference, _FIELDS[field])
        if not value:
            continue
        if field == "url":  # never read as LaTeX, so only its braces could do harm
            value = value.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
        elif field == "title":  # the second pair keeps capital letters
            value = f"{{{to_latex(value)}}}"
        elif field == "author":  # and here a name in one piece
            value = " and ".join(f"{{{to_latex(person)}}}" for person in split_people(value))
        else:
            value = to_latex(value)
        lines.append(f"  {field} = {{{value}}},")
    if reference.doubtful:
        lines.append(f"  {_INFERRED} = {{{', '.join(reference.doubtful)}}},")
    return "\n".join((*lines, "}", ""))


def _reference(entry: Entry) -> Reference:
    values = {"id": entry.key}
    for field, name in _FIELDS.items():
        read = _READERS.get(name, _plain)
        values[name] = values.get(name) or read(entry.fields.get(field, ""))
    values["published"] = values["published"] or _published(entry.fields)
    return Reference(doubtful=tuple(_doubtful(entry.fields)), **values)


def _plain(latex: str) -> str:
    return single_line(from_latex(latex))


def _address(latex: str) -> str:
    r"""Return the address in a field: in `\url{…}`, or with signs escaped as some programs do."""
    found = _ADDRESS.search(_ESCAPED.sub(lambda match: match[1] or match[2], latex))
    return found.group().rstrip("}") if found else ""


def _language(latex: str) -> str:
    name = _plain(latex)
    return _BABEL.get(name.casefold(), name)


def _published(fields: Mapping[str, str]) -> str:
    """Return the day that year, month and day give separately; some programs put the day with the month."""
    year, month, day = (_plain(fields.get(field, "")) for field in ("year", "month", "day"))
    month = month.replace("\u00a0", " ").title()
    known = day_in_words(month, year) or as_day(f"{year}-{month}")
    return as_day(f"{known}-{day}") if len(known) == _MONTH_LENGTH else known


def _doubtful(fields: Mapping[str, str]) -> Iterator[str]:
    named = {name.strip() for name in fields.get(_INFERRED, "").split(",")}
    if is_in_doubt(fields.get("date", "")):
        named.add("published")
    yield from (name for name in Reference.__dataclass_fields__ if name in named)


_READERS = {
    "published": as_day,
    "accessed": as_day,
    "url": _address,
    "author": read_people,
    "language": _language,
}
"""How the fields are read that are no plain words."""
