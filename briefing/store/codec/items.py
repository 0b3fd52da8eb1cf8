"""Items as JSON: excerpts with their wording, own text with the rest of an answer, and what both may show."""

from __future__ import annotations

from typing import assert_never

from briefing.model.answers import Answer
from briefing.model.ids import ItemId, PictureId
from briefing.model.pack import ExcerptItem, Item, TextItem
from briefing.model.pictures import Photo
from briefing.store.codec.excerpts import (
    excerpt_from_json,
    excerpt_to_json,
    selector_from_json,
    selector_to_json,
)
from briefing.store.codec.fields import Fields, JsonObject
from briefing.store.codec.moments import moment_from_json, moment_to_json


def item_to_json(item: Item) -> JsonObject:
    """Return an item as a JSON object; own text is told by its member `text`."""
    common: JsonObject = {
        "id": item.id,
        "heading": item.heading,
        "note": item.note,
        "included": item.included,
        "photo": _photo_to_json(item.photo),
    }
    match item:
        case ExcerptItem():
            return {
                **common,
                "excerpt": excerpt_to_json(item.excerpt),
                "wording": item.wording,
                "further": [selector_to_json(place) for place in item.further],
            }
        case TextItem():
            return {**common, "text": item.text, "answer": _answer_to_json(item.answer)}
        case _ as never:
            assert_never(never)


def item_from_json(data: Fields) -> Item:
    """Read an item.

    Raises:
        PackFileError: the data is malformed.
    """
    item_id = ItemId(data.text("id"))
    heading, note, included = data.text("heading"), data.text("note"), data.flag("included")
    photo = _photo_from_json(data)
    if data.has("text"):
        return TextItem(
            id=item_id,
            text=data.text("text"),
            heading=heading,
            note=note,
            included=included,
            photo=photo,
            answer=_answer_from_json(data),
        )
    return ExcerptItem(
        id=item_id,
        excerpt=excerpt_from_json(data.child("excerpt")),
        wording=data.text_or_none("wording"),
        heading=heading,
        note=note,
        included=included,
        photo=photo,
        further=tuple(selector_from_json(place) for place in data.children("further")),
    )


def _photo_to_json(photo: Photo | None) -> JsonObject | None:
    return None if photo is None else {"picture": photo.picture, "alt": photo.alt, "credit": photo.credit}


def _photo_from_json(data: Fields) -> Photo | None:
    if data.is_null("photo"):
        return None
    fields = data.child("photo")
    return Photo(
        picture=PictureId(fields.text("picture")), alt=fields.text("alt"), credit=fields.text("credit")
    )


def _answer_to_json(answer: Answer | None) -> JsonObject | None:
    if answer is None:
        return None
    return {
        "if_pressed": answer.if_pressed,
        "not_for_use": answer.not_for_use,
        "owner": answer.owner,
        "cleared_by": answer.cleared_by,
        "cleared_at": moment_to_json(answer.cleared_at),
    }


def _answer_from_json(data: Fields) -> Answer | None:
    if data.is_null("answer"):
        return None
    fields = data.child("answer")
    return Answer(
        if_pressed=fields.text("if_pressed"),
        not_for_use=fields.text("not_for_use"),
        owner=fields.text("owner"),
        cleared_by=fields.text("cleared_by"),
        cleared_at=moment_from_json(fields, "cleared_at"),
    )
