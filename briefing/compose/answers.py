"""Answers as they are printed: typed parts, or lines of own text that begin with the name of a part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from briefing.compose.labels import Labels, label_languages, load_labels
from briefing.document.blocks import AnswerRole
from briefing.model.answers import Answer
from briefing.model.pack import TextItem

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
    parts: dict[AnswerRole, list[str]] = {role: [] for role in AnswerRole}
    role = AnswerRole.LINE_TO_TAKE
    for line in filter(str.strip, item.text.splitlines()):
        name, stop, rest = line.partition(_STOP)
        named = _role_names().get(name.strip().casefold()) if stop else None
        if named is not None:
            role = named
        elif _CLEARED.match(line):
            role, rest = AnswerRole.CLEARANCE, line
        words = (rest if named is not None else line).strip()
        if words:
            parts[role].append(words)
    said = {role: "\n".join(lines) for role, lines in parts.items()}
    return said[AnswerRole.LINE_TO_TAKE], Answer(
        if_pressed=said[AnswerRole.IF_PRESSED],
        not_for_use=said[AnswerRole.NOT_FOR_USE],
        cleared_by=said[AnswerRole.CLEARANCE] or item.note,
    )


def may_go_out(item: TextItem) -> bool:
    """Tell whether an answer has been cleared; what asks nothing needs no clearance."""
    return not item.heading or read_answer(item)[1].is_cleared


def role_name(labels: Labels, role: AnswerRole) -> str:
    """Return what a part of an answer is called in the document's language."""
    words = labels.words
    match role:
        case AnswerRole.LINE_TO_TAKE:
            return words.line_to_take
        case AnswerRole.IF_PRESSED:
            return words.if_pressed
        case AnswerRole.NOT_FOR_USE:
            return words.not_for_use
        case AnswerRole.CLEARANCE:
            return words.clearance


@cache
def _role_names() -> Mapping[str, AnswerRole]:
    every = [load_labels(language) for language in label_languages()]
    return {role_name(labels, role).casefold(): role for labels in every for role in AnswerRole}
