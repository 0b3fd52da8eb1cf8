"""What annotations say of the words they mark: tags and comments of anybody, data of our own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefing.interchange.annotation_targets import text

Json = dict[str, Any]

DATA = "application/json"
_MARKUP = re.compile(r"<[^<>]{1,200}>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bodies:
    """Hold what an annotation says: a comment, the wording and the data that only our own have."""

    comment: str
    wording: str | None
    data: Json | None


def read_bodies(annotation: Mapping[str, object]) -> Bodies:
    """Return what an annotation says.

    A wording is taken only beside data of our own: elsewhere `editing` is a wish, not the words to print.
    """
    bodies = list(_bodies(annotation))
    data = next((found for body in bodies if (found := _data(body)) is not None), None)
    edited = (text(body, "value") for body in bodies if body.get("purpose") == "editing")
    comments = [text(body, "value") for body in bodies if _is_comment(body)] if data is None else []
    return Bodies(
        comment="\n".join(filter(None, map(_plain, comments))),
        wording=next(edited, None) if data is not None else None,
        data=data,
    )


def _bodies(annotation: Mapping[str, object]) -> Iterator[Json]:
    value = annotation.get("body", annotation.get("bodyValue"))
    for body in value if isinstance(value, list) else [value]:
        if isinstance(body, str):
            yield {"type": "TextualBody", "value": body}
        elif isinstance(body, dict):
            yield body
    if written := text(annotation, "text"):  # as Hypothes.is has it
        yield {"type": "TextualBody", "value": written}


def _is_comment(body: Json) -> bool:
    return body.get("purpose") not in ("tagging", "identifying", "classifying") and body.get("format") != DATA


def _data(body: Json) -> Json | None:
    if body.get("format") != DATA:
        return None
    try:
        given = json.loads(text(body, "value"))
    except (ValueError, RecursionError):
        return None
    return given if isinstance(given, dict) and "detail" in given else None


def _plain(comment: str) -> str:
    return _MARKUP.sub("", comment).strip()
