"""What an annotation points at: the source it names, the words it quotes, and where they stood.

The forms are those of the Web Annotation Data Model (W3C, 2017), 3 and 4, with selectors that refine each
other, and of the services that write something near to it: Hypothes.is names its source `uri`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]

_DEEPEST = 8
_QUOTE, _POSITION = "TextQuoteSelector", "TextPositionSelector"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Hold what one annotation marks; `source` is empty where none is named, `exact` where none is quoted."""

    source: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0


def read_target(annotation: Mapping[str, object]) -> Target:
    """Return the first target that quotes words, else the first one."""
    found = [_target(entry, annotation) for entry in _each(annotation.get("target"))]
    found = found or [Target(source=_identity(annotation.get("target")) or text(annotation, "uri"), exact="")]
    return next((target for target in found if target.exact.strip()), found[0])


def _target(given: Json, annotation: Mapping[str, object]) -> Target:
    source = _identity(given.get("source")) or text(given, "id") or text(annotation, "uri")
    selectors = {str(s.get("type")).rpartition(":")[2]: s for s in _selectors(given.get("selector"))}
    quoted, position = selectors.get(_QUOTE, {}), selectors.get(_POSITION, {})
    start = position.get("start")
    return Target(
        source=source,
        exact=text(quoted, "exact"),
        prefix=text(quoted, "prefix"),
        suffix=text(quoted, "suffix"),
        start=start if isinstance(start, int) and start >= 0 else 0,
    )


def _selectors(value: object, depth: int = 0) -> Iterator[Json]:
    """Yield selectors with those that refine them (4.2.9) and those that are choices (`items`)."""
    for selector in _each(value) if depth < _DEEPEST else ():
        yield selector
        yield from _selectors(selector.get("refinedBy"), depth + 1)
        yield from _selectors(selector.get("items"), depth + 1)


def _each(value: object) -> list[Json]:
    values = value if isinstance(value, list) else [value]
    return [entry for entry in values if isinstance(entry, dict)]


def _identity(value: object) -> str:
    values = value if isinstance(value, list) else [value]
    for entry in values:
        if isinstance(entry, str):
            return entry
        if isinstance(entry, dict):
            return text(entry, "id") or text(entry, "source")
    return ""


def text(values: Mapping[str, object], name: str) -> str:
    """Return a member that is text, else nothing."""
    value = values.get(name)
    return value if isinstance(value, str) else ""
