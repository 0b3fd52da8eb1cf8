"""Which items call the notes of a document: a note goes with the paragraph that called it first."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefing.document.document import Document
from briefing.document.inlines import NoteMark, plain
from briefing.roundtrip.words import folded


def first_callers(documents: Iterable[Document]) -> Mapping[str, frozenset[str]]:
    """Return, by the folded words of a note, the items and sections that call it first in their editions."""
    callers: dict[str, frozenset[str]] = {}
    for document in documents:
        first: dict[int, str] = {}
        for origin, number in _calls(document.sections, ""):
            first.setdefault(number, origin)
        for note in document.notes:
            words = folded(plain(note.words))
            callers[words] = callers.get(words, frozenset()) | {first.get(note.number, "")}
    return callers


def _calls(node: Any, origin: str) -> Iterator[tuple[str, int]]:
    """Yield the notes that a node and all below it call, each with the identity of what it was made from."""
    match node:
        case NoteMark(number=number):
            yield origin, number
        case tuple():
            for child in node:
                yield from _calls(child, origin)
        case _ if dataclasses.is_dataclass(node):
            values = {field.name: getattr(node, field.name) for field in dataclasses.fields(node)}
            own: str | None = values.pop("origin", None)
            for child in values.values():
                yield from _calls(child, own or origin)
        case _:
            return
