"""Planted faults of pictures: not described, not credited, lost, coarse, or where none is printed."""

from __future__ import annotations

from dataclasses import replace

from drawn_pictures import as_picture, draw_hall, draw_portrait

from briefing.model.ids import ItemId
from briefing.model.pack import BlockKind, Pack, TextItem
from briefing.model.photo_edits import add_photo_item, set_photo
from briefing.model.pictures import Photo, Picture
from tests.unit.preflight.plants import Fault, Plant, block_of, excerpts

B = BlockKind
FACE = as_picture(draw_portrait())
SMALL = as_picture(draw_hall(120, 80))
PHOTO = Photo(picture=FACE.id, alt="A grey figure", credit="The office")


def pictured(block: BlockKind, number: int, photo: Photo = PHOTO, picture: Picture = FACE) -> Plant:
    """Give an excerpt a picture."""
    return lambda pack: set_photo(pack, excerpts(pack, block)[number].id, photo, picture)


def hall(photo: Photo, picture: Picture = FACE, words: str = "The hall before the opening.") -> Plant:
    """Add a picture with a caption to the background."""

    def plant(pack: Pack) -> Pack:
        made = TextItem(id=ItemId("hall"), text=words, photo=photo)
        return add_photo_item(pack, block_of(pack, B.BACKGROUND).id, made, picture)

    return plant


FAULTS = (
    Fault(
        name="a portrait without a description",
        rule="picture_undescribed",
        plant=pictured(B.BIOGRAPHIES, 0, replace(PHOTO, alt=" ")),
    ),
    Fault(
        name="a picture without a description",
        rule="picture_undescribed",
        plant=hall(replace(PHOTO, alt="")),
    ),
    Fault(
        name="a picture without description and caption",
        rule="picture_undescribed",
        plant=hall(replace(PHOTO, alt=""), words=""),
    ),
    Fault(
        name="a portrait that was lost",
        rule="picture_lost",
        plant=pictured(B.QUOTES, 0, picture=replace(FACE, data=b"")),
    ),
    Fault(
        name="a portrait that is damaged",
        rule="picture_lost",
        plant=pictured(B.QUOTES, 0, picture=replace(FACE, data=FACE.data[:40])),
    ),
    Fault(
        name="a picture of few dots",
        rule="picture_coarse",
        plant=hall(replace(PHOTO, picture=SMALL.id), SMALL),
    ),
    Fault(
        name="a portrait by nobody",
        rule="picture_without_credit",
        plant=pictured(B.BIOGRAPHIES, 0, replace(PHOTO, credit="")),
    ),
    Fault(name="a portrait beside a figure", rule="picture_unprinted", plant=pictured(B.FACTS, 0)),
)
