"""BibTeX entries (O. Patashnik, BibTeXing, 1988), with the fields for days and addresses of biblatex."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.errors import InterchangeError
from briefing.interchange.latex_text import from_latex, to_latex
from briefing.interchange.references import Reference, as_day, single_line

_FIELDS = {
    "title": "title",
    "journal": "outlet",
    "journaltitle": "outlet",
    "organization": "outlet",
    "publisher": "outlet",
    "author": "author",
    "date": "published",
    "urldate": "accessed",
    "url": "url",
    "langid": "language",
    "language": "language",
    "source": "via",
}
"""Our name for each field that is read; of two fields with one name the first in this table wins."""

_WRITTEN = ("title", "journal", "author", "date", "url", "urldate", "langid", "source")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NOT_IN_KEYS = re.compile(r"[^\w:./+-]+")
_ENTRY = re.compile(r"@\s*(\w+)\s*([{(])")
_KEY = re.compile(r"\s*([^,\s{}]*)\s*,?")
_NAME = re.compile(r"[\s,]*([^\s=,{}\"#]+)\s*=\s*")
_WORD = re.compile(r"[^\s,{}\"#()]+")
_JOIN = re.compile(r"\s*#\s*")
_NO_ENTRIES = frozenset({"comment", "preamble", "string"})


def write_bibtex(references: Sequence[Reference]) -> str:
    """Return the references as entries; BibTeX cannot say that a day was inferred."""
    return "\n".join(_entry(reference) for reference in references)


def read_bibtex(text: str) -> tuple[Reference, ...]:
    """Read references; macros (`@string`) other than the months are read as their names.

    Raises:
        InterchangeError: the text is no BibTeX, or an entry is not closed.
    """
    references = tuple(_reference(key, fields) for key, fields in _entries(text))
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
        elif field in ("title", "author"):  # the second pair keeps capital letters, and a name in one piece
            value = f"{{{to_latex(value)}}}"
        else:
            value = to_latex(value)
        lines.append(f"  {field} = {{{value}}},")
    return "\n".join((*lines, "}", ""))


def _entries(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    position = 0
    while (match := _ENTRY.search(text, position)) is not None:
        if match[1].lower() in _NO_ENTRIES:
            position = match.end()
            continue
        key = _KEY.match(text, match.end())
        position = match.end() if key is None else key.end()
        fields: dict[str, str] = {}
        while (name := _NAME.match(text, position)) is not None:
            value, position = _value(text, name.end())
            fields.setdefault(name[1].lower(), value)
        yield (key[1] if key else ""), fields


def _value(text: str, position: int) -> tuple[str, int]:
    """Return a value as LaTeX and where it ends; pieces may be joined by `#`."""
    pieces = []
    while True:
        if text[position : position + 1] in ("{", '"'):
            end = _closing(text, position)
            pieces.append(text[position + 1 : end])
            position = end + 1
        else:
            word = _WORD.match(text, position)
            if word is None:
                return single_line("".join(pieces)), position
            pieces.append(word.group())
            position = word.end()
        join = _JOIN.match(text, position)
        if join is None:
            return single_line("".join(pieces)), position
        position = join.end()


def _closing(text: str, opening: int) -> int:
    """Return where the brace or quotation mark at `opening` is closed, not counting escaped ones."""
    depth, position = 0, opening + 1
    closing = "}" if text[opening] == "{" else '"'
    while position < len(text):
        character = text[position]
        if character == closing and not depth:
            return position
        depth += (character == "{") - (character == "}")
        position += 2 if character == "\\" else 1
    raise InterchangeError("A BibTeX entry is not closed: export the references again, as BibTeX.")


def _reference(key: str, fields: dict[str, str]) -> Reference:
    values = {"id": key}
    for field, name in _FIELDS.items():
        value = fields.get(field, "")
        if name == "author":
            value = _authors(value)
        elif name in ("published", "accessed"):
            value = as_day(value)
        elif name != "url":
            value = single_line(from_latex(value))
        values[name] = values.get(name) or value
    values["published"] = values["published"] or _published(fields)
    return Reference(**values)  # type: ignore[arg-type]  # only names of texts are in the table


def _authors(latex: str) -> str:
    """Return the names in their natural order, with commas between; a braced name is one as it stands."""
    if latex.startswith("{") and _closing(latex, 0) == len(latex) - 1:
        return single_line(from_latex(latex))
    return ", ".join(_person(from_latex(person)) for person in re.split(r"\s+and\s+", latex))


def _person(name: str) -> str:
    """Return `First Last` of BibTeX's `Last, First`."""
    last, comma, first = name.partition(", ")
    return single_line(f"{first} {last}" if comma else name)


def _published(fields: dict[str, str]) -> str:
    """Return the day that year, month and day give separately."""
    year, month, day = (fields.get(field, "") for field in ("year", "month", "day"))
    if month[:3].lower() in _MONTHS:
        month = str(_MONTHS.index(month[:3].lower()) + 1)
    known = [year, *([month] if month.isdecimal() else [])]
    if len(known) > 1 and day.isdecimal():
        known.append(day)
    return as_day("-".join(part.zfill(2) for part in known))
