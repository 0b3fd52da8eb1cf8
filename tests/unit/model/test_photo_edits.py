"""Photos: who may have one, and that a pack holds exactly the pictures its items show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model.edits import remove_items, remove_section
from briefing.model.excerpt import BackgroundDetail, Detail, Excerpt, PersonDetail, QuoteDetail, Selector
from briefing.model.ids import ArticleId, ExcerptId, ItemId, PackId, PictureId, SectionId
from briefing.model.pack import BlockKind, ExcerptItem, Item, Pack, Section, TextItem
from briefing.model.photo_edits import PhotoUse, add_photo_item, photo_use, portrait_of, set_photo
from briefing.model.pictures import Photo, Picture, PictureType
from briefing.model.spans import Span


def picture(name: str, data: bytes = b"bytes") -> Picture:
    return Picture(id=PictureId(name), media_type=PictureType.JPEG, width_px=300, height_px=400, data=data)


def excerpt_item(name: str, detail: Detail) -> ExcerptItem:
    source = Selector(article_id=ArticleId("a"), span=Span(0, 5), exact="Words")
    return ExcerptItem(id=ItemId(name), excerpt=Excerpt(id=ExcerptId(name), source=source, detail=detail))


PERSON = excerpt_item("person", PersonDetail(name="Le Xuan Minh"))
QUOTE = excerpt_item("quote", QuoteDetail(speaker="Le Xuan Minh"))
OTHER = excerpt_item("other", QuoteDetail(speaker="Nguyen Minh Vu"))
CAPTION = TextItem(id=ItemId("caption"), text="The hall before the opening.")
PACK = Pack(
    id=PackId("pack"),
    sections=(
        Section(id=SectionId("people"), block=BlockKind.BIOGRAPHIES, items=(PERSON,)),
        Section(id=SectionId("quotes"), block=BlockKind.QUOTES, items=(QUOTE, OTHER)),
        Section(id=SectionId("annexes"), block=BlockKind.ANNEXES),
    ),
)
PHOTO = Photo(picture=PictureId("one"), alt="A portrait", credit="The office")


def identities(pack: Pack) -> list[str]:
    return [known.id for known in pack.pictures]


def test_a_photo_brings_its_picture_and_takes_it_along() -> None:
    with_photo = set_photo(PACK, PERSON.id, PHOTO, picture("one"))
    assert with_photo.find_item(PERSON.id)[1].photo == PHOTO
    assert with_photo.picture(PHOTO.picture) == picture("one")
    assert set_photo(with_photo, PERSON.id, None) == PACK


def test_another_photo_takes_the_place_of_the_first() -> None:
    first = set_photo(PACK, PERSON.id, PHOTO, picture("one"))
    second = set_photo(first, PERSON.id, replace(PHOTO, picture=PictureId("two")), picture("two"))
    assert identities(second) == ["two"]


def test_a_picture_that_two_items_show_is_kept_once_and_until_the_last_is_gone() -> None:
    both = set_photo(set_photo(PACK, PERSON.id, PHOTO, picture("one")), QUOTE.id, PHOTO, picture("one"))
    assert identities(both) == ["one"]
    assert identities(remove_items(both, [PERSON.id])) == ["one"]
    assert identities(remove_section(remove_items(both, [PERSON.id]), SectionId("quotes"))) == []


def test_a_lost_picture_is_found_again_when_it_is_given_anew() -> None:
    lost = set_photo(PACK, PERSON.id, PHOTO, picture("one", data=b""))
    found = set_photo(lost, QUOTE.id, PHOTO, picture("one"))
    assert [known.is_lost for known in lost.pictures] == [True]
    assert [known.is_lost for known in found.pictures] == [False]


def test_a_photo_of_a_picture_that_nobody_has_is_a_bug() -> None:
    with pytest.raises(KeyError):
        set_photo(PACK, PERSON.id, PHOTO)


def test_a_picture_item_stands_where_it_was_put() -> None:
    item = replace(CAPTION, photo=PHOTO)
    pack = add_photo_item(PACK, SectionId("annexes"), item, picture("one"))
    assert pack.section(SectionId("annexes")).items == (item,)
    assert identities(pack) == ["one"]


def test_a_speaker_borrows_the_portrait_of_the_person() -> None:
    pack = set_photo(PACK, PERSON.id, PHOTO, picture("one"))
    assert portrait_of(pack, QUOTE) == PHOTO
    assert portrait_of(pack, OTHER) is None
    assert portrait_of(pack, CAPTION) is None


@pytest.mark.parametrize(
    ("block", "item", "use"),
    [
        (BlockKind.BIOGRAPHIES, PERSON, PhotoUse.PORTRAIT),
        (BlockKind.QUOTES, QUOTE, PhotoUse.PORTRAIT),
        (BlockKind.ANNEXES, CAPTION, PhotoUse.FIGURE),
        (BlockKind.ANNEXES, PERSON, None),
        (BlockKind.CONTACTS, PERSON, None),
        (BlockKind.CONTACTS, CAPTION, None),
        (BlockKind.BACKGROUND, excerpt_item("passage", BackgroundDetail()), None),
    ],
)
def test_a_photo_is_printed_where_there_is_a_place_for_it(
    block: BlockKind, item: Item, use: PhotoUse | None
) -> None:
    assert photo_use(Section(id=SectionId("any"), block=block), item) is use
