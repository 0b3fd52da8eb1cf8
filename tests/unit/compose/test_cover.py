"""The cover and the running lines say what the pack is, for when, by whom, and when it may be used."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.document.document import Cover
from briefing.model.pack import Audience, BlockKind, Details, Status
from briefing.model.when import Moment, When
from tests.unit.compose.made import composed, pack, section, visible

EMBARGO = Moment(local=dt.datetime.fromisoformat("2025-10-25T00:01"), zone="ICT", offset_minutes=420)
DETAILS = Details(
    title="The Hanoi Convention opens for signature",
    when=When.parse("2025-10-25/2025-10-26"),
    place="Hà Nội, Viet Nam",
    office="Example Press Office",
    department="Department of Communications",
    lines=(("Theme", "Countering Cybercrime"),),
    as_at=Moment(local=dt.datetime.fromisoformat("2025-10-24T18:00"), zone="ICT", offset_minutes=420),
    status=Status.FINAL,
    marking="FOR THE PRESS",
    embargo=EMBARGO,
)


def _cover(details: Details, edition: Audience = Audience.PUBLIC, **values: object) -> Cover:
    cover = composed(pack([section(BlockKind.COVER)], details=details, **values), edition).cover
    assert cover is not None
    return cover


def test_the_cover_holds_all_that_is_known() -> None:
    cover = _cover(DETAILS)
    assert cover.kicker == "Press pack"
    assert [(line.label, visible(line.words)) for line in cover.lines] == [
        ("When", "Saturday~25 and Sunday~26~October~2025"),
        ("Where", "Hà~Nội, Viet~Nam"),
        ("Theme", "Countering Cybercrime"),
        ("Issued by", "Example Press Office, Department of Communications"),
        ("Version", "1.0, as at 18:00 (ICT,~UTC+7), Friday 24~October~2025"),
    ]


@pytest.mark.parametrize(
    ("language", "embargo"),
    [
        (
            "en-GB",
            "EMBARGO: not for publication or broadcast before 00:01 (ICT,~UTC+7), Saturday 25~October~2025",
        ),
        (
            "en-US",
            "EMBARGO: not for publication or broadcast before 00:01 (ICT,~UTC+7), Saturday, October~25,~2025",
        ),
        ("vi", "CẤM PHỔ BIẾN: không đăng, phát trước 00:01 (ICT,~UTC+7), Thứ~Bảy, ngày~25 tháng~10 năm~2025"),
    ],
)
def test_an_embargo_has_hour_zone_weekday_and_date(language: str, embargo: str) -> None:
    cover = _cover(DETAILS, language=language)
    assert (visible(cover.embargo), cover.is_embargoed) == (embargo, True)


@pytest.mark.parametrize(
    ("template", "edition", "line"),
    [
        ("press-pack", Audience.PUBLIC, "FOR IMMEDIATE RELEASE"),
        ("press-pack", Audience.INTERNAL, ""),
        ("ministerial-brief", Audience.PUBLIC, ""),
        ("somebody's own", Audience.PUBLIC, ""),
    ],
)
def test_only_what_is_made_for_the_press_is_for_immediate_release(
    template: str, edition: Audience, line: str
) -> None:
    cover = _cover(Details(title="A"), edition, template=template)
    assert (cover.embargo, cover.is_embargoed) == (line, False)


def test_a_draft_says_that_it_is_one() -> None:
    running = composed(pack([], details=Details(title="A", office="Office"))).running
    assert running.imprint == "Office · Version 1.0 (draft)"


def test_the_imprint_names_office_version_and_moment() -> None:
    running = composed(pack([], details=DETAILS)).running
    assert visible(running.imprint) == (
        "Example Press Office · Version 1.0, as at 18:00 (ICT,~UTC+7), 24~October~2025"
    )
    assert (running.marking, running.folio_of) == ("FOR THE PRESS", "Page {page} of {pages}")


def test_a_marking_that_is_ticked_out_is_not_printed() -> None:
    sections = [section(BlockKind.MARKING, included=False)]
    assert composed(pack(sections, details=DETAILS)).running.marking == ""


def test_a_pack_without_title_is_called_by_its_kind() -> None:
    document = composed(pack([section(BlockKind.COVER)], details=Details(), template="quote-sheet"))
    assert document.title == "Quote sheet"
    assert document.cover is not None
    assert document.cover.title == "Quote sheet"


def test_a_pack_without_cover_section_has_no_cover() -> None:
    assert composed(pack([section(BlockKind.COVER, included=False)])).cover is None
