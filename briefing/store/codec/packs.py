"""Packs as JSON: details, sections and items in the order of the outline, the articles and pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from briefing.model.ids import PackId, SectionId
from briefing.model.pack import (
    Audience,
    BlockKind,
    Details,
    Pack,
    PageSize,
    Section,
    Status,
)
from briefing.store.codec.articles import article_from_json, article_to_json
from briefing.store.codec.excerpts import when_to_json
from briefing.store.codec.fields import Fields, JsonObject
from briefing.store.codec.items import item_from_json, item_to_json
from briefing.store.codec.moments import moment_from_json, moment_to_json
from briefing.store.codec.pictures import picture_from_json, picture_to_json


def pack_to_json(pack: Pack, *, with_texts: bool = True) -> JsonObject:
    """Return a whole pack as one JSON object, the bytes of its pictures left out.

    Without texts, articles carry the hashes of theirs.
    """
    return {
        "id": pack.id,
        "template": pack.template,
        "language": pack.language,
        "style": pack.style,
        "page_size": pack.page_size.value,
        "details": _details_to_json(pack.details),
        "sections": [_section_to_json(section) for section in pack.sections],
        "articles": [article_to_json(article, with_text=with_texts) for article in pack.articles],
        "pictures": [picture_to_json(picture) for picture in pack.pictures],
    }


def pack_from_json(
    value: object, texts: Mapping[str, str] | None = None, pictures: Mapping[str, bytes] | None = None
) -> Pack:
    """Read a whole pack; `texts` gives the articles' texts by hash where they are kept elsewhere.

    `pictures` gives the bytes of pictures by their identity; one that is not among them is lost.

    Raises:
        PackFileError: the data is malformed, or an identity is used twice.
    """
    data = Fields.of(value, "pack")
    pack = Pack(
        id=PackId(data.text("id")),
        template=data.text("template"),
        language=data.text("language"),
        style=data.text("style"),
        page_size=data.choice("page_size", PageSize),
        details=_details_from_json(data.child("details")),
        sections=tuple(_section_from_json(section) for section in data.children("sections")),
        articles=tuple(article_from_json(article, texts) for article in data.children("articles")),
        pictures=tuple(picture_from_json(picture, pictures or {}) for picture in data.children("pictures")),
    )
    _refuse_repeats(data, "sections", (section.id for section in pack.sections))
    _refuse_repeats(data, "sections", (item.id for item in pack.items()))
    _refuse_repeats(data, "articles", (article.id for article in pack.articles))
    _refuse_repeats(data, "pictures", (picture.id for picture in pack.pictures))
    known = {picture.id for picture in pack.pictures}
    if any(item.photo is not None and item.photo.picture not in known for item in pack.items()):
        data.refuse("sections", "show a picture that the pack does not have")
    return pack


def _refuse_repeats(data: Fields, key: str, ids: Iterable[str]) -> None:
    repeated = next((name for name, count in Counter(ids).items() if count > 1), None)
    if repeated is not None:
        data.refuse(key, f"use the identity “{repeated[:40]}” twice")


def _details_to_json(details: Details) -> JsonObject:
    return {
        "title": details.title,
        "subtitle": details.subtitle,
        "when": when_to_json(details.when),
        "place": details.place,
        "office": details.office,
        "department": details.department,
        "lines": details.lines,
        "version": details.version,
        "as_at": moment_to_json(details.as_at),
        "status": details.status.value,
        "marking": details.marking,
        "embargo": moment_to_json(details.embargo),
    }


def _details_from_json(data: Fields) -> Details:
    return Details(
        title=data.text("title"),
        subtitle=data.text("subtitle"),
        when=data.when_or_none("when"),
        place=data.text("place"),
        office=data.text("office"),
        department=data.text("department"),
        lines=_lines_from_json(data),
        version=data.text("version"),
        as_at=moment_from_json(data, "as_at"),
        status=data.choice("status", Status),
        marking=data.text("marking"),
        embargo=moment_from_json(data, "embargo"),
    )


def _lines_from_json(data: Fields) -> tuple[tuple[str, str], ...]:
    pairs = []
    for index, value in enumerate(data.values("lines")):
        line = Fields({"line": value}, f"{data.place}.lines[{index}]").texts("line")
        if len(line) != 2:
            data.refuse("lines", "are not pairs of label and text")
        pairs.append((line[0], line[1]))
    return tuple(pairs)


def _section_to_json(section: Section) -> JsonObject:
    return {
        "id": section.id,
        "block": section.block.value,
        "title": section.title,
        "items": [item_to_json(item) for item in section.items],
        "audience": section.audience.value,
        "included": section.included,
    }


def _section_from_json(data: Fields) -> Section:
    return Section(
        id=SectionId(data.text("id")),
        block=data.choice("block", BlockKind),
        title=data.text_or_none("title"),
        items=tuple(item_from_json(item) for item in data.children("items")),
        audience=data.choice("audience", Audience),
        included=data.flag("included"),
    )
