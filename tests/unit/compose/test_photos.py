"""Photos: portraits of people and speakers, and pictures with number, caption and credit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drawn_pictures import as_picture, draw_hall, draw_portrait

from briefing.compose.composer import compose_again
from briefing.document import blocks as b
from briefing.document.inlines import plain
from briefing.document.walk import illustrations, lines
from briefing.model.excerpt import PersonDetail, QuoteDetail, RecordStatus
from briefing.model.pack import Audience, BlockKind, Pack
from briefing.model.pictures import Photo, Picture
from briefing.style.loading import load_house_style
from tests.unit.compose.made import article, blocks, composed, item, own, pack, section

FACE, HALL = as_picture(draw_portrait(60, 80)), as_picture(draw_hall(90, 60), "PNG")
SOURCE = article("one", "“We are ready,” said Le Xuan Minh, the director.")
PERSON = PersonDetail(name="Le Xuan Minh", role="Director")
QUOTE = QuoteDetail(speaker="Le Xuan Minh", role="Director")
PHOTO = Photo(picture=FACE.id, alt="A man at a desk", credit="The ministry")


def pictured(block: BlockKind, *items: object, shown: Picture = FACE, **values: object) -> Pack:
    return pack([section(block, *items)], [SOURCE], pictures=(shown,), **values)  # type: ignore[arg-type]


def test_a_biography_has_the_portrait_and_says_who_took_it() -> None:
    (biography,) = blocks(pictured(BlockKind.BIOGRAPHIES, item(SOURCE, PERSON, photo=PHOTO)))
    assert isinstance(biography, b.Biography)
    assert biography.portrait == b.Illustration(
        picture=FACE, description="A man at a desk", credit="Photo: The ministry"
    )


def test_a_portrait_without_description_says_whom_it_shows() -> None:
    undescribed = replace(PHOTO, alt=" ")
    (biography,) = blocks(pictured(BlockKind.BIOGRAPHIES, item(SOURCE, PERSON, photo=undescribed)))
    assert isinstance(biography, b.Biography)
    assert biography.portrait is not None
    assert biography.portrait.description == "Portrait of Le Xuan Minh"


def test_a_speaker_has_a_portrait_whose_credit_is_in_the_source_line() -> None:
    with_portrait = item(SOURCE, QUOTE, "“We are ready,”", photo=PHOTO)
    without = item(SOURCE, QUOTE, "“We are ready,”")
    (block,) = blocks(pictured(BlockKind.QUOTES, with_portrait, without))
    assert isinstance(block, b.Quotations)
    assert block.lead is not None
    assert [shown.description for shown in illustrations(block)] == ["A man at a desk"]
    assert "Photo: The ministry" in plain(block.lead.source)
    assert block.quotations[0].portrait is None


@pytest.mark.parametrize(
    ("words", "credit", "caption"),
    [
        ("The hall before the opening.", "VNA", "Figure\u00a01. The hall before the opening. Photo: VNA"),
        ("The hall", "VNA", "Figure\u00a01. The hall · Photo: VNA"),
        ("The hall\nat night", "", "Figure\u00a01. The hall at night"),
        ("", "© The office", "Figure\u00a01. © The office"),
        ("The hall.", "Photograph: VNA", "Figure\u00a01. The hall. Photograph: VNA"),
    ],
)
def test_a_picture_has_a_number_a_caption_and_a_credit(words: str, credit: str, caption: str) -> None:
    photo = Photo(picture=HALL.id, alt="Rows of seats", credit=credit)
    (block,) = blocks(pictured(BlockKind.ANNEXES, own(words, photo=photo), shown=HALL))
    assert isinstance(block, b.Photograph)
    assert plain(block.caption) == caption
    assert block.shown.description == "Rows of seats"


@pytest.mark.parametrize(
    ("words", "description"), [("The hall.", "The hall."), ("", "Picture without a description")]
)
def test_a_picture_without_description_takes_its_caption(words: str, description: str) -> None:
    photo = Photo(picture=HALL.id)
    (block,) = blocks(pictured(BlockKind.BACKGROUND, own(words, photo=photo), shown=HALL))
    assert isinstance(block, b.Photograph)
    assert block.shown.description == description


def test_pictures_are_numbered_through_the_document_and_keep_their_headings() -> None:
    photo = Photo(picture=HALL.id)
    made = pack(
        [
            section(BlockKind.BACKGROUND, own("One.", "Before", photo=photo)),
            section(BlockKind.ANNEXES, own("Two.", photo=photo)),
        ],
        pictures=(HALL,),
    )
    printed = list(lines(composed(made)))
    assert printed[-5:] == ["Background", "Before", "Figure\u00a01. One.", "Annexes", "Figure\u00a02. Two."]


def test_labels_of_pictures_follow_the_language_of_the_document() -> None:
    photo = Photo(picture=HALL.id, credit="VNA")
    (block,) = blocks(pictured(BlockKind.ANNEXES, own("Hội trường.", photo=photo), shown=HALL, language="vi"))
    assert isinstance(block, b.Photograph)
    assert plain(block.caption) == "Hình\u00a01. Hội trường. Ảnh: VNA"


def test_the_portrait_of_a_speaker_off_the_record_stays_inside() -> None:
    secret = item(SOURCE, replace(QUOTE, record=RecordStatus.OFF_THE_RECORD), photo=PHOTO)
    made = pictured(BlockKind.QUOTES, secret)
    assert blocks(made) == ()
    assert [x for block in blocks(made, Audience.INTERNAL) for x in illustrations(block)]


def test_a_photo_left_out_is_not_printed() -> None:
    assert blocks(pictured(BlockKind.ANNEXES, own("The hall.", photo=PHOTO, included=False))) == ()


def test_a_section_is_composed_again_when_its_lost_picture_is_found() -> None:
    style = load_house_style("modern")
    found = pictured(BlockKind.BIOGRAPHIES, item(SOURCE, PERSON, photo=PHOTO))
    lost = replace(found, pictures=(replace(FACE, data=b""),))
    before = compose_again(lost, style)
    after = compose_again(found, style, before=before)
    again = compose_again(found, style, before=after)
    assert after.document == compose_again(found, style).document != before.document
    assert again.document is after.document
