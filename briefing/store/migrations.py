"""How pack files of earlier versions become ones of the present version: one pure step per version."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Step = Callable[[dict[str, Any]], dict[str, Any]]
"""Takes the whole of `pack.json` as one version wrote it and returns what the next would have written."""

FORMAT_VERSION = 3
"""The version that this program writes."""


def _without_pictures(data: dict[str, Any]) -> dict[str, Any]:
    """Version 1 knew no pictures."""
    sections = [
        {**section, "items": [{**item, "photo": None} for item in section["items"]]}
        for section in data["pack"]["sections"]
    ]
    return {**data, "pack": {**data["pack"], "sections": sections}, "pictures": []}


def _without_answers(data: dict[str, Any]) -> dict[str, Any]:
    """Version 2 knew answers only as text, and one source of an excerpt."""
    sections = [
        {
            **section,
            "items": [
                {**item, **({"answer": None} if "text" in item else {"further": []})}
                for item in section["items"]
            ],
        }
        for section in data["pack"]["sections"]
    ]
    return {**data, "pack": {**data["pack"], "sections": sections}}


STEPS: Mapping[int, Step] = {1: _without_pictures, 2: _without_answers}
"""By the version each step starts from. Every step has a file of its version in `tests/compat`."""


def migrate(
    data: dict[str, Any], version: int, *, steps: Mapping[int, Step] = STEPS, target: int = FORMAT_VERSION
) -> dict[str, Any]:
    """Bring data of `version` to `target`; data of a later version comes back as it is."""
    for number in range(version, target):
        data = steps[number](data)
    return data
