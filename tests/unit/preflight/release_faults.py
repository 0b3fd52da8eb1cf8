"""Planted faults of the release: title, version, state, embargo and marking, and the times they name."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from briefing.model.ids import ItemId
from briefing.model.pack import BlockKind, TextItem
from briefing.model.when import PartialDate, When
from briefing.session.samples import sample_pack
from tests.unit.preflight.plants import Fault, both, detail, details, section, text

B = BlockKind
EMBARGO = sample_pack().details.embargo
AS_AT = sample_pack().details.as_at
assert EMBARGO is not None
assert AS_AT is not None
MIDNIGHT = replace(EMBARGO, local=EMBARGO.local.replace(hour=0, minute=0))
OVER = replace(EMBARGO, local=EMBARGO.local - dt.timedelta(days=3))
NEXT_DAY = When(PartialDate(year=2025, month=10, day=25))
AT_ONCE = TextItem(id=ItemId("planted"), text="For immediate release")

FAULTS = (
    Fault(name="no title", rule="title_missing", plant=details(title=" ")),
    Fault(
        name="a title still provisional",
        rule="title_provisional",
        plant=details(subtitle="[Provisional title, taken from the sources]"),
    ),
    Fault(
        name="a provisional title in Vietnamese",
        rule="title_provisional",
        plant=details(subtitle="[Tiêu đề tạm thời, lấy từ các nguồn]"),
    ),
    Fault(name="no version", rule="version_missing", plant=details(version="")),
    Fault(name="a draft's version", rule="draft_mark", plant=details(version="1.0 draft 3")),
    Fault(
        name="a to-do",
        rule="draft_mark",
        plant=text(B.BACKGROUND, "TODO: say when the bill was passed."),
    ),
    Fault(name="a draft's office", rule="draft_mark", plant=details(office="Press office XXXX")),
    Fault(
        name="a gap in own words",
        rule="placeholder_left",
        plant=text(B.BACKGROUND, "The bill was passed on [date]."),
    ),
    Fault(name="a gap on the cover", rule="placeholder_left", plant=details(department="[Department]")),
    Fault(name="no time it is valid at", rule="as_at_missing", plant=details(as_at=None)),
    Fault(
        name="a quotation later than the pack",
        rule="as_at_too_early",
        plant=detail(B.QUOTES, 0, said_on=NEXT_DAY),
    ),
    Fault(
        name="an embargo without a zone",
        rule="zone_missing",
        plant=details(embargo=replace(EMBARGO, zone="")),
    ),
    Fault(name="a time without a zone", rule="zone_missing", plant=details(as_at=replace(AS_AT, zone=" "))),
    Fault(
        name="a zone of another place",
        rule="zone_wrong",
        plant=details(embargo=replace(EMBARGO, zone="CET")),
    ),
    Fault(name="an embargo that is over", rule="embargo_past", plant=details(embargo=OVER)),
    Fault(name="an embargo at midnight", rule="embargo_midnight", plant=details(embargo=MIDNIGHT)),
    Fault(
        name="an embargo and immediate release",
        rule="embargo_contradicted",
        plant=section(B.PRESS_RELEASE, AT_ONCE),
    ),
    Fault(
        name="an embargo in words only",
        rule="embargo_unset",
        plant=both(details(embargo=None), text(B.BACKGROUND, "Embargoed until Saturday at noon.")),
    ),
    Fault(
        name="a marking for colleagues",
        rule="marking_contradicted",
        plant=details(marking="INTERNAL – NOT FOR RELEASE"),
    ),
)
