"""Planted faults of figures and dates: their source, their day, and what other sources say."""

from __future__ import annotations

from briefing.model.pack import BlockKind
from briefing.model.when import When
from tests.unit.preflight.plants import Fault, detail, item, taken, text, undated

B = BlockKind

FAULTS = (
    Fault(
        name="a figure without a day",
        rule="figure_date_missing",
        plant=undated(B.FACTS, 3, as_at=None, period=None),
        beside=frozenset({"source_undated"}),
    ),
    Fault(
        name="a figure of our own",
        rule="figure_without_source",
        plant=text(B.FACTS, "About 4,200 visitors are expected."),
    ),
    Fault(
        name="a figure of our own at a glance",
        rule="figure_without_source",
        plant=item(B.AT_A_GLANCE, 0, text="The signing brings 4,200 visitors to Hà Nội."),
    ),
    Fault(
        name="a number no source has",
        rule="figure_not_in_source",
        plant=item(B.TIMELINE, 1, wording="The study covered 8,731 companies."),
    ),
    Fault(
        name="a rank that another excerpt contradicts",
        rule="sources_disagree",
        plant=taken(B.BIOGRAPHIES, "Lieutenant Colonel Trieu Manh Tung"),
    ),
    Fault(
        name="a date that was completed",
        rule="date_inferred",
        plant=detail(B.TIMELINE, 0, is_inferred=True),
    ),
    Fault(
        name="a date without a year",
        rule="date_without_year",
        plant=detail(B.TIMELINE, 0, when=When.parse("--10-08")),
    ),
    Fault(name="an event without a date", rule="date_open", plant=detail(B.TIMELINE, 0, when=None)),
    Fault(
        name="a weekday of another date",
        rule="weekday_wrong",
        plant=text(B.BACKGROUND, "The vote was taken on Friday, 8 October 2025."),
    ),
    Fault(
        name="a weekday of another date in a passage that was reworded",
        rule="weekday_wrong",
        plant=item(B.TIMELINE, 1, wording="The survey was opened on Friday, 8 October 2025."),
    ),
)
