"""Answers in plain text: lines that begin with the printed word for a part of an answer."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache

from briefing.model.answers import Answer
from briefing.model.pack import TextItem
from briefing.resources import resource_path

_TO_TAKE, _PRESSED, _UNUSED, _CLEARANCE = "line_to_take", "if_pressed", "not_for_use", "clearance"
_STOP = ":"
_CLEARED = re.compile(r"\s*(?:cleared\b|clearance\b|đã (?:được )?(?:phê )?duyệt|phê duyệt)", re.IGNORECASE)


def read_answer(item: TextItem) -> tuple[str, Answer]:
    """Return the line to take and the rest of an answer.

    In text without typed parts a line that begins with the printed word for a part, in any language ("If
    pressed: …"), begins that part; what comes before any such line is the line to take. A note, or a line
    that begins with "cleared", says who cleared it.
    """
    if item.answer is not None:
        return item.text, item.answer
    parts: dict[str, list[str]] = {part: [] for part in (_TO_TAKE, _PRESSED, _UNUSED, _CLEARANCE)}
    part = _TO_TAKE
    for line in filter(str.strip, item.text.splitlines()):
        name, stop, rest = line.partition(_STOP)
        named = _part_names().get(name.strip().casefold()) if stop else None
        if named is not None:
            part = named
        elif _CLEARED.match(line):
            part = _CLEARANCE
        if words := (line if named is None else rest).strip():
            parts[part].append(words)
    said = {part: "\n".join(lines) for part, lines in parts.items()}
    return said[_TO_TAKE], Answer(
        if_pressed=said[_PRESSED],
        not_for_use=said[_UNUSED],
        cleared_by=said[_CLEARANCE] or item.note,
    )


def may_go_out(item: TextItem) -> bool:
    """Tell whether an answer has been cleared; what asks nothing needs no clearance."""
    return not item.heading or read_answer(item)[1].is_cleared


@cache
def _part_names() -> Mapping[str, str]:
    """Return the parts by what they are called in print, in every language, without regard to capitals."""
    names: dict[str, str] = {}
    for path in resource_path("labels").glob("*.toml"):
        words = tomllib.loads(path.read_text(encoding="utf-8"))["words"]
        names |= {words[part].casefold(): part for part in (_TO_TAKE, _PRESSED, _UNUSED, _CLEARANCE)}
    return names
