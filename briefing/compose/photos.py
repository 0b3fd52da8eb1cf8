"""Photos: portraits beside people and what they say, and pictures that stand for themselves."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compose.labels import Labels
from briefing.compose.printing import SEPARATOR, Printing
from briefing.document.blocks import Block, Illustration, Photograph
from briefing.document.inlines import Emphasis, Text, text
from briefing.model.pack import ExcerptItem, Item, TextItem
from briefing.model.pictures import Photo

_SAYS_ITSELF = (":", "©")
_STOPS = (".", "!", "?", "…")


def portrait(printing: Printing, item: ExcerptItem, name: str) -> Illustration | None:
    """Return the portrait of a person; without a description of its own it says whom it shows."""
    if item.photo is None:
        return None
    instead = printing.labels.words.portrait_of.format(name=name)
    return Illustration(
        picture=printing.picture(item.photo.picture),
        description=_description(item.photo, instead),
        credit=photo_credit(printing, item),
    )


def print_photo(printing: Printing, item: TextItem, photo: Photo) -> Iterator[Block]:
    """Yield a picture with the item's words as its caption, numbered like every drawing, then its credit."""
    words = printing.labels.words
    said = " ".join(item.text.split())
    number = words.figure.format(number=printing.next_figure()).replace(" ", "\N{NO-BREAK SPACE}")
    caption = text(number, Emphasis.STRONG)
    if said:
        caption = (*caption, Text(text=" "), *printing.words(said))
    if credit := photo_credit(printing, item):
        gap = " " if not said or said.endswith(_STOPS) else SEPARATOR
        caption = (*caption, Text(text=gap), *printing.words(credit, Emphasis.QUIET))
    shown = Illustration(
        picture=printing.picture(photo.picture),
        description=_description(photo, said or words.picture_undescribed),
    )
    yield Photograph(shown=shown, caption=caption, origin=item.id)


def photo_credit(printing: Printing, item: Item) -> str:
    """Return who took an item's photo, as it is printed: `Photo: [name]`."""
    return "" if item.photo is None else labelled_credit(item.photo.credit, printing.labels)


def labelled_credit(credit: str, labels: Labels) -> str:
    """Return a credit as it is printed; one that says itself what it is needs no label."""
    credit = " ".join(credit.split())
    if not credit or any(sign in credit for sign in _SAYS_ITSELF):
        return credit
    return labels.words.photo_credit.format(credit=credit)


def _description(photo: Photo, instead: str) -> str:
    """Return what is to be seen in a photo, or other words where nobody has said it."""
    return " ".join(photo.alt.split()) or instead
