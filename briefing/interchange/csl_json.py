"""CSL-JSON, the form of citation processors (schema 1.0 of citation-style-language.org, csl-data.json)."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from briefing.errors import InterchangeError
from briefing.interchange.days import as_day, day_in_words, is_in_doubt, iso_day
from briefing.interchange.people import join_people, natural_order, split_people
from briefing.interchange.references import Reference
from briefing.interchange.single_lines import single_line

Json = dict[str, Any]

_PLAIN = {
    "title": "title",
    "container-title": "outlet",
    "URL": "url",
    "language": "language",
    "source": "via",
}
"""CSL's variables that are plain text, with our names of them."""

_OUTLETS = ("publisher", "collection-title")
"""What may name an outlet where no container does: a web page has only a publisher."""

_MARKUP = re.compile(r"</?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]*)?>", re.IGNORECASE)
_OURS, _INFERRED = "briefing", "inferred"


def write_csl_json(references: Sequence[Reference]) -> str:
    """Return the references as a JSON array."""
    return json.dumps([_item(reference) for reference in references], ensure_ascii=False, indent=2) + "\n"


def read_csl_json(text: str) -> tuple[Reference, ...]:
    """Read references.

    Raises:
        InterchangeError: the text is no CSL-JSON.
    """
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise InterchangeError("This is no CSL-JSON: export the references again, as CSL-JSON.") from error
    if isinstance(data, dict) and isinstance(data.get("items"), list):
        data = data["items"]
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
        item["author"] = [{"literal": person} for person in split_people(reference.author)]
    if reference.published:
        is_circa = "published" in reference.doubtful
        item["issued"] = _date(reference.published) | ({"circa": True} if is_circa else {})
    if reference.accessed:
        item["accessed"] = _date(reference.accessed)
    if others := [name for name in reference.doubtful if name != "published"]:
        item["custom"] = {_OURS: {_INFERRED: others}}
    return item


def _date(day: str) -> Json:
    return {"date-parts": [[int(part) for part in day.split("-")]]}


def _reference(item: Json) -> Reference:
    issued = item.get("issued")
    plain = {name: _text(item.get(variable)) for variable, name in _PLAIN.items()}
    plain["title"] = single_line(_MARKUP.sub("", plain["title"]))
    plain["outlet"] = plain["outlet"] or next(filter(None, (_text(item.get(x)) for x in _OUTLETS)), "")
    published = _day(issued)
    return Reference(
        id=_text(item.get("id")),
        author=_names(item.get("author")),
        published=published,
        accessed=_day(item.get("accessed")),
        doubtful=tuple(_doubtful(item, is_circa=bool(published) and _is_circa(issued))),
        **plain,
    )


def _doubtful(item: Json, *, is_circa: bool) -> list[str]:
    custom = item.get("custom")
    ours = custom.get(_OURS) if isinstance(custom, dict) else None
    names = ours.get(_INFERRED) if isinstance(ours, dict) else None
    given = {name for name in names if isinstance(name, str)} if isinstance(names, list) else set()
    named = {*given, "published"} if is_circa else given
    return [name for name in Reference.__dataclass_fields__ if name in named]


def _text(value: object) -> str:
    return single_line(str(value)) if isinstance(value, str | int) else ""


def _names(value: object) -> str:
    names = [name for name in value if isinstance(name, dict)] if isinstance(value, list) else []
    return join_people(_name(name) for name in names)


def _name(name: Json) -> str:
    """Return a name of CSL's parts (csl-data.json, name-variable)."""
    parts = ("dropping-particle", "non-dropping-particle", "family")
    family = " ".join(filter(None, (_text(name.get(part)) for part in parts)))
    given = _text(name.get("given"))
    if literal := _text(name.get("literal")):
        return literal
    return natural_order(family, given, _text(name.get("suffix"))) if family and given else family or given


def _day(date: object) -> str:
    if isinstance(date, str):  # EDTF, since CSL 1.0.2
        return as_day(date)
    if not isinstance(date, dict):
        return ""
    parts = date.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    try:
        numbers = [int(part) for part in first[:3]]
    except (TypeError, ValueError, OverflowError):
        return ""
    if numbers:
        return iso_day(*numbers)
    written = _text(date.get("raw")) or _text(date.get("literal"))
    return as_day(written) or day_in_words(written)


def _is_circa(date: object) -> bool:
    if isinstance(date, dict):
        return bool(date.get("circa"))
    return isinstance(date, str) and is_in_doubt(date)
