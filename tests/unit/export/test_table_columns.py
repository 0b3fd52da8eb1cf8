"""The widths of columns: by role, the rest shared, equal ones where that cannot be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.document.blocks import Column, ColumnRole
from briefing.export.table_columns import column_widths_pt
from briefing.style.loading import load_house_style

TIME, SESSION, PLACE, PEOPLE = ColumnRole.TIME, ColumnRole.SESSION, ColumnRole.PLACE, ColumnRole.PEOPLE
KNOWN = {TIME: 60.0, PLACE: 90.0}


@pytest.mark.parametrize(
    ("roles", "width_pt", "widths_pt"),
    [
        ((TIME, SESSION, PLACE), 400, (60, 250, 90)),
        ((TIME, SESSION, PEOPLE), 400, (60, 170, 170)),
        ((TIME, PLACE), 300, (120, 180)),
        ((SESSION, PEOPLE), 300, (150, 150)),
        ((TIME, SESSION, PLACE), 210, (70, 70, 70)),
    ],
    ids=["one takes the rest", "two share it", "all known", "none known", "too little is left"],
)
def test_columns_have_the_width_of_their_role(
    roles: tuple[ColumnRole, ...], width_pt: float, widths_pt: tuple[float, ...]
) -> None:
    sheet = replace(load_house_style("modern").sheet, table_columns_pt=KNOWN)
    columns = [Column(title=role, role=role) for role in roles]
    assert column_widths_pt(sheet, columns, width_pt) == widths_pt
