"""Comparisons as JSON: what `briefing merge --json` prints, and what the worker sends to the window."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from briefing.roundtrip.changes import (
    AddNote,
    AddPicture,
    AddText,
    Change,
    ChangeKind,
    Choice,
    Comparison,
    InsertLines,
    MoveItem,
    MoveSection,
    Operation,
    PutWords,
    TakeOut,
    TakeOutSection,
)
from briefing.roundtrip.fields import Field, FieldKind

Json = dict[str, Any]

_FORMAT_VERSION = 1
_OPERATIONS: Mapping[str, type[Any]] = {
    "put_words": PutWords,
    "insert_lines": InsertLines,
    "add_text": AddText,
    "add_picture": AddPicture,
    "take_out": TakeOut,
    "take_out_section": TakeOutSection,
    "move_item": MoveItem,
    "move_section": MoveSection,
    "add_note": AddNote,
}
_NAMES = {kind: name for name, kind in _OPERATIONS.items()}


def comparison_to_json(comparison: Comparison) -> Json:
    """Return a comparison as a JSON object."""
    return {
        "format_version": _FORMAT_VERSION,
        "file": comparison.file_name,
        "blocks": comparison.blocks,
        "matched": comparison.matched,
        "by_text": comparison.by_text,
        "is_from_export": comparison.is_from_export,
        "warnings": list(comparison.warnings),
        "changes": [change_to_json(change) for change in comparison.changes],
    }


def comparison_from_json(data: Json) -> Comparison:
    """Read what `comparison_to_json` wrote."""
    return Comparison(
        file_name=data["file"],
        changes=tuple(change_from_json(change) for change in data["changes"]),
        blocks=data["blocks"],
        matched=data["matched"],
        by_text=data["by_text"],
        is_from_export=data["is_from_export"],
        warnings=tuple(data["warnings"]),
    )


def change_to_json(change: Change) -> Json:
    """Return a change as a JSON object; `operation` is null where it cannot be taken."""
    data: Json = {field.name: getattr(change, field.name) for field in dataclasses.fields(change)}
    data["kind"] = change.kind.value
    data["choices"] = [choice.value for choice in change.choices]
    data["operation"] = None if change.operation is None else _operation_to_json(change.operation)
    return data


def change_from_json(data: Json) -> Change:
    """Read what `change_to_json` wrote."""
    operation = data["operation"]
    return Change(
        **{
            **data,
            "kind": ChangeKind(data["kind"]),
            "choices": tuple(Choice(choice) for choice in data["choices"]),
            "operation": None if operation is None else _operation_from_json(operation),
        }
    )


def _operation_to_json(operation: Operation) -> Json:
    data = dataclasses.asdict(operation)
    if isinstance(operation, PutWords):
        data["field"]["kind"] = operation.field.kind.value
    return {"do": _NAMES[type(operation)], **data}


def _operation_from_json(data: Json) -> Operation:
    arguments = {key: value for key, value in data.items() if key != "do"}
    if "field" in arguments:
        field = arguments["field"]
        arguments["field"] = Field(**{**field, "kind": FieldKind(field["kind"])})
    operation: Operation = _OPERATIONS[data["do"]](**arguments)
    return operation
