"""Excerpts as W3C Web Annotations (Web Annotation Data Model, 2017), written as JSON-LD.

An annotation points at the words of its source by quotation and by position, in code points as the model
asks. Its bodies are plain ones that any program may show: the kind as a tag, the wording where it was
edited, and what the excerpt says as data. Notes stay at home.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefing.errors import InterchangeError, PackFileError
from briefing.model.article import Article
from briefing.model.excerpt import BackgroundDetail, Excerpt, Selector, without_places
from briefing.model.ids import ExcerptId, IdSource
from briefing.model.pack import ExcerptItem, Pack
from briefing.model.spans import Span
from briefing.store.codec import excerpt_from_json, excerpt_to_json
from briefing.text.anchoring import AnchorState, reanchor

Json = dict[str, Any]

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_EXCERPT, _PACK = "urn:briefing:excerpt:", "urn:briefing:pack:"
_DATA = "application/json"
_HASH_LENGTH = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAnnotation:
    """Hold an excerpt that was anchored in an article of the pack, with its wording."""

    excerpt: Excerpt
    wording: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAnnotations:
    """Hold what could be anchored, and the words of what could not."""

    anchored: tuple[ReadAnnotation, ...]
    lost: tuple[str, ...]


def write_annotations(pack: Pack) -> str:
    """Return every excerpt of a pack as an annotation, in the order of the outline."""
    articles = {article.id: article for article in pack.articles}
    page = {
        "@context": _CONTEXT,
        "id": f"{_PACK}{pack.id}",
        "type": "AnnotationPage",
        "items": [
            _annotation(item, articles[item.excerpt.source.article_id]) for item in pack.excerpt_items()
        ],
    }
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def read_annotations(text: str, articles: Sequence[Article], next_id: IdSource) -> ReadAnnotations:
    """Read annotations and find their words in the articles, in their old place or near it.

    Annotations of other programs become background. Only words that stand in an article just so, or in other
    typography, are anchored; the rest is lost rather than guessed.

    Raises:
        InterchangeError: the text is no annotation, page or list of them.
    """
    anchored: list[ReadAnnotation] = []
    lost: list[str] = []
    for annotation in _items(text):
        read = _read(annotation, articles, next_id)
        if isinstance(read, ReadAnnotation):
            anchored.append(read)
        elif read:
            lost.append(read)
    return ReadAnnotations(anchored=tuple(anchored), lost=tuple(lost))


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
            "format": _DATA,
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


def _items(text: str) -> list[Json]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InterchangeError("These are no annotations: export them again, as JSON-LD.") from error
    if isinstance(data, dict) and data.get("type") == "AnnotationCollection":
        data = data.get("first")
    if isinstance(data, dict) and data.get("type") == "AnnotationPage":
        data = data.get("items")
    items = data if isinstance(data, list) else [data]
    if not all(isinstance(item, dict) and "target" in item for item in items):
        raise InterchangeError("This file lists no annotations: export them again, as JSON-LD.")
    return items


def _read(annotation: Json, articles: Sequence[Article], next_id: IdSource) -> ReadAnnotation | str:
    """Return the anchored excerpt, else its words; nothing for an annotation that quotes none."""
    target = _first(annotation.get("target"))
    selectors = {str(s.get("type")): s for s in _all(target.get("selector"))}
    quoted = selectors.get("TextQuoteSelector", {})
    exact = _text(quoted, "exact")
    if not exact.strip():
        return ""
    wanted = _text(_first(target.get("source")), "id") or str(target.get("source", ""))
    named = [article for article in articles if source_name(article) == wanted]
    position = selectors.get("TextPositionSelector", {})
    start = position.get("start")
    start = start if isinstance(start, int) and start >= 0 else 0
    for article in named or articles:
        old = Selector(
            article_id=article.id,
            span=Span(start, start + len(exact)),
            exact=exact,
            prefix=_text(quoted, "prefix"),
            suffix=_text(quoted, "suffix"),
        )
        anchoring = reanchor(article.text, old)
        if anchoring.span is not None and anchoring.state in (AnchorState.IN_PLACE, AnchorState.MOVED):
            source = Selector.from_text(article.id, article.text, anchoring.span)
            return _excerpt(annotation, source, is_in_place=source == old, next_id=next_id)
    return exact


def _excerpt(annotation: Json, source: Selector, *, is_in_place: bool, next_id: IdSource) -> ReadAnnotation:
    bodies = _all(annotation.get("body"))
    name = _text(annotation, "id")
    excerpt_id = ExcerptId(name.removeprefix(_EXCERPT) if name.startswith(_EXCERPT) else next_id())
    edited = (_text(body, "value") for body in bodies if body.get("purpose") == "editing")
    excerpt = Excerpt(id=excerpt_id, source=source, detail=BackgroundDetail(), rule="annotation")
    for body in bodies:
        if body.get("format") == _DATA:
            excerpt = _with_data(excerpt, _text(body, "value"), is_in_place=is_in_place)
    return ReadAnnotation(excerpt=excerpt, wording=next(edited, None))


def _with_data(excerpt: Excerpt, data: str, *, is_in_place: bool) -> Excerpt:
    """Return the excerpt with the data of one that Briefing wrote; other data are nothing to us."""
    try:
        given = json.loads(data)
        whole = {**excerpt_to_json(excerpt), **given} if isinstance(given, dict) else {}
        read = excerpt_from_json(json.loads(json.dumps(whole)))
    except (ValueError, RecursionError, PackFileError):
        return excerpt
    return read if is_in_place else replace(read, detail=without_places(read.detail))


def _all(value: object) -> list[Json]:
    values = value if isinstance(value, list) else [value]
    return [entry for entry in values if isinstance(entry, dict)]


def _first(value: object) -> Json:
    found = _all(value)
    return found[0] if found else {}


def _text(values: Mapping[str, object], name: str) -> str:
    value = values.get(name)
    return value if isinstance(value, str) else ""
