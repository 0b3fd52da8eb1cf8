"""CSL-JSON, the form of citation processors (schema 1.0 of citation-style-language.org, csl-data.json)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from briefing.errors import InterchangeError
from briefing.interchange.references import Reference, as_day, single_line

Json = dict[str, Any]

_PLAIN = {
    "title": "title",
    "container-title": "outlet",
    "URL": "url",
    "language": "language",
    "source": "via",
}
"""CSL's variables that are plain text, with our names of them."""


def write_csl_json(references: Sequence[Reference]) -> str:
    """Return the references as a JSON array."""
    return json.dumps([_item(reference) for reference in references], ensure_ascii=False, indent=2) + "\n"


def read_csl_json(text: str) -> tuple[Reference, ...]:
    """Read references.

    Raises:
        InterchangeError: the text is no CSL-JSON.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InterchangeError("This is no CSL-JSON: export the references again, as CSL-JSON.") from error
    items = data if isinstance(data, list) else [data]
    if not all(isinstance(item, dict) for item in items):
        raise InterchangeError("This JSON file lists no references: export them again, as CSL-JSON.")
    return tuple(_reference(item) for item in items)


def _item(reference: Reference) -> Json:
    item: Json = {"id": reference.id, "type": "article-newspaper"}
    for variable, name in _PLAIN.items():
        if value := getattr(reference, name):
            item[variable] = value
    if reference.author:
        item["author"] = [{"literal": reference.author}]
    if reference.published:
        item["issued"] = _date(reference.published) | ({"circa": True} if reference.is_circa else {})
    if reference.accessed:
        item["accessed"] = _date(reference.accessed)
    return item


def _date(day: str) -> Json:
    return {"date-parts": [[int(part) for part in day.split("-")]]}


def _reference(item: Json) -> Reference:
    issued = item.get("issued")
    plain = {name: _text(item.get(variable)) for variable, name in _PLAIN.items()}
    return Reference(
        id=_text(item.get("id")),
        author=_names(item.get("author")),
        published=_day(issued),
        is_circa=isinstance(issued, dict) and bool(issued.get("circa")) and bool(_day(issued)),
        accessed=_day(item.get("accessed")),
        **plain,
    )


def _text(value: object) -> str:
    return single_line(str(value)) if isinstance(value, str | int) else ""


def _names(value: object) -> str:
    names = [name for name in value if isinstance(name, dict)] if isinstance(value, list) else []
    return ", ".join(filter(None, (_name(name) for name in names)))


def _name(name: Json) -> str:
    parts = (_text(name.get("given")), _text(name.get("non-dropping-particle")), _text(name.get("family")))
    return _text(name.get("literal")) or " ".join(filter(None, parts))


def _day(date: object) -> str:
    if isinstance(date, str):  # EDTF, since CSL 1.0.2
        return as_day(date)
    if not isinstance(date, dict):
        return ""
    parts = date.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    try:
        numbers = [int(part) for part in first[:3]]
    except (TypeError, ValueError):
        return ""
    if not numbers:
        return as_day(_text(date.get("raw")) or _text(date.get("literal")))
    return "-".join([f"{numbers[0]:04d}", *(f"{number:02d}" for number in numbers[1:])])
