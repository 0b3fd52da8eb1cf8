"""What would not print as it was written is told before anybody prints it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from drawn_pictures import as_picture, draw_hall

from briefing.model.ids import ItemId, PackId, SectionId
from briefing.model.pack import Audience, BlockKind, Details, Pack, Section, TextItem
from briefing.model.pictures import Photo
from briefing.preflight.printing import PrintingFaults
from briefing.session.checking import pack_checks
from briefing.session.printing_faults import document_disorders, printing_faults


def pack_of(words: str) -> Pack:
    item = TextItem(id=ItemId("item"), text=words)
    section = Section(id=SectionId("section"), block=BlockKind.BACKGROUND, items=(item,))
    return Pack(id=PackId("pack"), details=Details(title="A title"), sections=(section,))


@pytest.mark.parametrize("words", ["Hà Nội – “quoted” … 50 €", "plain", "ἀρχή", "Привет"])
def test_letters_of_the_fonts_that_ship_are_nothing_to_tell(words: str) -> None:
    assert printing_faults(pack_of(words), Audience.PUBLIC) == PrintingFaults()


def test_characters_without_a_font_are_found() -> None:
    faults = printing_faults(pack_of("cuneiform \U00012000 \U00012001"), Audience.PUBLIC)
    assert faults.unprintable == ("\U00012000", "\U00012001")


def glance_of(messages: int) -> Pack:
    items = tuple(
        TextItem(id=ItemId(f"item-{n}"), heading=f"Message {n}", text="It says what it says in words. " * 12)
        for n in range(messages)
    )
    section = Section(id=SectionId("glance"), block=BlockKind.AT_A_GLANCE, items=items)
    return Pack(id=PackId("pack"), details=Details(title="A title"), sections=(section,))


@pytest.mark.parametrize(
    ("style", "messages", "overfull"),
    [("modern", 3, ()), ("classic", 3, ()), ("modern", 5, ("glance",)), ("plain", 5, ())],
)
def test_page_at_a_glance_that_runs_over_is_told(
    style: str, messages: int, overfull: tuple[str, ...]
) -> None:
    pack = replace(glance_of(messages), style=style)
    assert printing_faults(pack, Audience.PUBLIC).overfull == overfull


def test_page_at_a_glance_left_out_is_nothing_to_tell() -> None:
    pack = glance_of(9)
    pack = replace(pack, sections=(replace(pack.sections[0], included=False),))
    assert printing_faults(pack, Audience.PUBLIC) == PrintingFaults()


def test_own_style_with_a_light_accent_and_a_lost_logo_is_told(briefing_home: Path) -> None:
    (briefing_home / "styles").mkdir()
    style = 'base = "modern"\n[organisation]\nlogo = "lost.png"\n[colours]\naccent = "#FFCC00"\n'
    (briefing_home / "styles" / "ours.toml").write_text(style, encoding="utf-8")

    faults = printing_faults(replace(pack_of("plain"), style="ours"), Audience.PUBLIC)

    assert faults == PrintingFaults(lost_logo="lost.png", darkened_accent="ours")


def test_unknown_style_is_told_when_it_is_previewed() -> None:
    pack = replace(glance_of(5), style="nobody's")
    assert printing_faults(pack, Audience.PUBLIC) == PrintingFaults()


def test_a_composed_document_is_in_order() -> None:
    assert document_disorders(pack_of("plain"), Audience.PUBLIC) == ()


def test_checking_a_pack_tells_them_too() -> None:
    checks = pack_checks(pack_of("\U00012000"), Audience.PUBLIC, dt.datetime.now(dt.UTC))
    assert "missing_characters" in [check.rule for check in checks]


def pictured(width: int, height: int, data: bytes | None = None) -> Pack:
    picture = as_picture(draw_hall(width, height))
    picture = picture if data is None else replace(picture, data=data)
    item = TextItem(id=ItemId("hall"), text="The hall.", photo=Photo(picture=picture.id, alt="Seats"))
    section = Section(id=SectionId("section"), block=BlockKind.ANNEXES, items=(item,))
    return replace(pack_of(""), sections=(section,), pictures=(picture,))


def test_pictures_that_fill_their_place_are_nothing_to_tell() -> None:
    assert printing_faults(pictured(900, 600), Audience.PUBLIC) == PrintingFaults()


def test_a_picture_of_few_dots_is_too_coarse_for_paper() -> None:
    assert printing_faults(pictured(300, 200), Audience.PUBLIC).coarse_pictures == ("hall",)


@pytest.mark.parametrize("data", [b"", b"no picture"])
def test_a_picture_that_cannot_be_decoded_is_found(data: bytes) -> None:
    pack = pictured(900, 600, data)
    assert printing_faults(pack, Audience.PUBLIC).broken_pictures == (pack.pictures[0].id,)
