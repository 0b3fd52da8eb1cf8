"""Excerpts as W3C Web Annotations (Web Annotation Data Model, 2017), written as JSON-LD.

An annotation points at the words of its source by quotation and by position, in code points as the model
asks. Its bodies are plain ones that any program may show: the kind as a tag, the wording where it was
edited, and what the excerpt says as data. Notes stay at home.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefing.errors import InterchangeError, PackFileError
from briefing.interchange.annotation_bodies import DATA, read_bodies
from briefing.interchange.annotation_targets import read_target
from briefing.interchange.annotation_targets import text as text_of
from briefing.interchange.references import plain_address
from briefing.model.article import Article
from briefing.model.excerpt import (
    BackgroundDetail,
    Excerpt,
    QuoteDetail,
    RecordStatus,
    Selector,
    without_places,
)
from briefing.model.ids import ExcerptId, IdSource
from briefing.model.pack import Audience, ExcerptItem, Pack, Section
from briefing.model.spans import Span
from briefing.store.codec import excerpt_from_json, excerpt_to_json
from briefing.text.anchoring import AnchorState, reanchor

Json = dict[str, Any]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_EXCERPT, _PACK = "urn:briefing:excerpt:", "urn:briefing:pack:"
_HASH_LENGTH = 64
_ID = re.compile(r"[\w.:-]{1,200}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAnnotation:
    """Hold an excerpt that was anchored in an article of the pack, with its wording and what was remarked."""

    excerpt: Excerpt
    wording: str | None
    comment: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAnnotations:
    """Hold what could be anchored, and what to call the rest: its words, or what it says of itself."""

    anchored: tuple[ReadAnnotation, ...]
    lost: tuple[str, ...]


def write_annotations(pack: Pack, edition: Audience = Audience.INTERNAL) -> str:
    """Return the excerpts that an edition of a pack may print as annotations, in the order of the outline."""
    articles = {article.id: article for article in pack.articles}
    page = {
        "@context": _CONTEXT,
        "id": f"{_PACK}{pack.id}",
        "type": "AnnotationPage",
        "items": [
            _annotation(item, articles[item.excerpt.source.article_id])
            for section in pack.sections
            for item in section.items
            if isinstance(item, ExcerptItem) and (edition is Audience.INTERNAL or _may_go_out(section, item))
        ],
    }
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def read_annotations(text: str, articles: Sequence[Article], next_id: IdSource) -> ReadAnnotations:
    """Read annotations and find their words in the articles, in their old place or near it.

    Annotations of other programs become background, what they remark a comment. Only words that stand just
    so, or in other typography, in the article that is named are anchored; an article whose address is not
    known may be the one. The rest is lost rather than guessed.

    Raises:
        InterchangeError: the text is no annotation, page or list of them.
    """
    anchored: list[ReadAnnotation] = []
    lost: list[str] = []
    for number, annotation in enumerate(_items(text), 1):
        read = _read(annotation, articles, next_id) if isinstance(annotation, dict) else None
        if read is not None:
            anchored.append(read)
        else:
            lost.append(_called(annotation, number))
    return ReadAnnotations(anchored=tuple(anchored), lost=tuple(lost))


def _may_go_out(section: Section, item: ExcerptItem) -> bool:
    detail = item.excerpt.detail
    is_public = section.audience is Audience.PUBLIC and section.included and item.included
    return is_public and not (
        isinstance(detail, QuoteDetail) and detail.record is not RecordStatus.ON_THE_RECORD
    )


def source_name(article: Article) -> str:
    """Return the address of an article, else the name of its file by its hash (RFC 6920)."""
    url = article.metadata.url.value or ""
    if url.startswith(("http://", "https://")):
        return url
    digest = article.original.sha256
    if len(digest) != _HASH_LENGTH:
        return f"urn:briefing:article:{article.id}"
    encoded = base64.urlsafe_b64encode(bytes.fromhex(digest)).decode("ascii").rstrip("=")
    return f"ni:///sha-256;{encoded}"


def _annotation(item: ExcerptItem, article: Article) -> Json:
    excerpt = item.excerpt
    bodies: list[Json] = [{"type": "TextualBody", "purpose": "tagging", "value": excerpt.kind.value}]
    if item.wording is not None:
        bodies.append({"type": "TextualBody", "purpose": "editing", "value": item.wording})
    data = excerpt_to_json(excerpt)
    data = {name: data[name] for name in ("detail", "rule", "confidence", "doubts")}
    bodies.append(
        {
            "type": "TextualBody",
            "purpose": "describing",
            "format": DATA,
            "value": json.dumps(data, ensure_ascii=False),
        }
    )
    source = excerpt.source
    return {
        "id": f"{_EXCERPT}{excerpt.id}",
        "type": "Annotation",
        "motivation": "highlighting",
        "body": bodies,
        "target": {
            "type": "SpecificResource",
            "source": {"id": source_name(article), "type": "Text", "format": "text/plain"},
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": source.exact,
                    "prefix": source.prefix,
                    "suffix": source.suffix,
                },
                {"type": "TextPositionSelector", "start": source.span.start, "end": source.span.end},
            ],
        },
    }


def _items(text: str) -> list[object]:
    try:
        data = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise InterchangeError("These are no annotations: export them again, as JSON-LD.") from error
    for listed in ("first", "items", "rows", "@graph"):  # a collection's page, its list, two other lists
        if isinstance(data, dict) and listed in data and "target" not in data:
            data = data[listed]
    items = data if isinstance(data, list) else [data]
    if items and not any(isinstance(item, dict) and "target" in item for item in items):
        raise InterchangeError("This file lists no annotations: export them again, as JSON-LD.")
    return items


def _read(annotation: Json, articles: Sequence[Article], next_id: IdSource) -> ReadAnnotation | None:
    """Return the anchored excerpt; None where no article has its words, or it quotes none."""
    target = read_target(annotation)
    if not target.exact.strip():
        return None
    for article in _articles_meant(target.source, articles):
        old = Selector(
            article_id=article.id,
            span=Span(target.start, target.start + len(target.exact)),
            exact=target.exact,
            prefix=target.prefix,
            suffix=target.suffix,
        )
        anchoring = reanchor(article.text, old)
        if anchoring.span is not None and anchoring.state in (AnchorState.IN_PLACE, AnchorState.MOVED):
            source = Selector.from_text(article.id, article.text, anchoring.span)
            return _excerpt(annotation, source, is_in_place=source == old, next_id=next_id)
    return None


def _articles_meant(source: str, articles: Sequence[Article]) -> Sequence[Article]:
    """Return the articles that a source may be: those of this name, else those without an address."""
    named = [x for x in articles if source in (source_name(x), x.metadata.url.value)]
    if named or not source.startswith(("http://", "https://")):
        return named or articles
    wanted = plain_address(source)
    alike = [x for x in articles if plain_address(x.metadata.url.value or "") == wanted]
    return alike or [x for x in articles if not x.metadata.url.value]


def _excerpt(annotation: Json, source: Selector, *, is_in_place: bool, next_id: IdSource) -> ReadAnnotation:
    bodies = read_bodies(annotation)
    name = text_of(annotation, "id").removeprefix(_EXCERPT)
    is_ours = bodies.data is not None and _ID.fullmatch(name) is not None
    excerpt_id = ExcerptId(name if is_ours else next_id())
    excerpt = Excerpt(id=excerpt_id, source=source, detail=BackgroundDetail(), rule="annotation")
    read = _with_data(excerpt, bodies.data, is_in_place=is_in_place)
    if read is None:
        return ReadAnnotation(excerpt=excerpt, wording=None, comment=bodies.comment)
    return ReadAnnotation(excerpt=read, wording=bodies.wording)


def _with_data(excerpt: Excerpt, data: Json | None, *, is_in_place: bool) -> Excerpt | None:
    """Return the excerpt with the data of one that Briefing wrote, None if they are none."""
    if data is None:
        return None
    try:
        read = excerpt_from_json(json.loads(json.dumps({**excerpt_to_json(excerpt), **data})))
    except (ValueError, RecursionError, PackFileError):
        return None
    # Where the words stand, and under which name, is for the file's reader to say, not for its data.
    read = replace(read, id=excerpt.id, source=excerpt.source)
    return read if is_in_place else replace(read, detail=without_places(read.detail))


def _called(annotation: object, number: int) -> str:
    """Return words that tell a person which annotation is meant."""
    if not isinstance(annotation, dict):
        return f"annotation {number}, which is none"
    target = read_target(annotation)
    if target.exact.strip():
        return target.exact
    said = read_bodies(annotation).comment or text_of(annotation, "id") or target.source
    return f"annotation {number}, which marks no words" + (f": {said}" if said else "")
