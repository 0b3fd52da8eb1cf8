"""How wide the columns of a table are, alike in every format with a page."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document.blocks import Column
from briefing.style.house_style import StyleSheet

_LEAST_FLEXIBLE_PT = 80.0


def column_widths_pt(sheet: StyleSheet, columns: Sequence[Column], width_pt: float) -> tuple[float, ...]:
    """Return the widths by role; columns without one share the rest, all are equal if that is too little."""
    known = sheet.table_columns_pt
    fixed_pt = sum(known.get(column.role, 0) for column in columns)
    flexible = sum(column.role not in known for column in columns)
    rest_pt = width_pt - fixed_pt
    if flexible and rest_pt / flexible >= _LEAST_FLEXIBLE_PT:
        return tuple(known.get(column.role, rest_pt / flexible) for column in columns)
    if fixed_pt and not flexible:
        return tuple(known[column.role] * width_pt / fixed_pt for column in columns)
    return (width_pt / len(columns),) * len(columns)
