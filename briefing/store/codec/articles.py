"""Articles as JSON, with their text inside or with its hash where the text is kept elsewhere."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import fields
from itertools import pairwise

from briefing.errors import PackFileError
from briefing.model.article import Article, Datum, FieldState, Label, LabelKind, Metadata, Original
from briefing.model.ids import ArticleId
from briefing.model.spans import OffsetMap, Span
from briefing.store.codec.fields import Fields, JsonObject

_METADATA_FIELDS = tuple(field.name for field in fields(Metadata))


def text_hash(text: str) -> str:
    """Return the name under which a text is kept: the SHA-256 of its UTF-8 form, in hexadecimal."""
    try:
        return hashlib.sha256(text.encode()).hexdigest()
    except UnicodeEncodeError as error:
        raise PackFileError(
            "An article holds half a character and cannot be kept; import it again."
        ) from error


def article_to_json(article: Article, *, with_text: bool = True) -> JsonObject:
    """Return an article as a JSON object; without its text, `text_hash` says which text belongs to it."""
    text: JsonObject = {"text": article.text} if with_text else {"text_hash": text_hash(article.text)}
    return {
        "id": article.id,
        "metadata": metadata_to_json(article.metadata),
        "labels": [label_to_json(label) for label in article.labels],
        "original": original_to_json(article.original),
        "offset_map": offset_map_to_json(article.offset_map),
        "warnings": article.warnings,
        **text,
    }


def article_from_json(value: object, texts: Mapping[str, str] | None = None) -> Article:
    """Read an article; `texts` gives the texts by hash where they are kept elsewhere.

    Raises:
        PackFileError: the data is malformed, a label lies outside the text, or the text is missing.
    """
    data = Fields.of(value, "article")
    text = _read_text(data, texts or {})
    article = Article(
        id=ArticleId(data.text("id")),
        text=text,
        metadata=metadata_from_json(data.child("metadata")),
        labels=tuple(label_from_json(label) for label in data.children("labels")),
        original=original_from_json(data.child("original")),
        offset_map=offset_map_from_json(data.child("offset_map")),
        warnings=data.texts("warnings"),
    )
    if any(label.span.end > len(text) for label in article.labels):
        data.refuse("labels", "point beyond the end of the text")
    if any(a.span.end > b.span.start for a, b in pairwise(article.labels)):
        data.refuse("labels", "are not in order")
    return article


def _read_text(data: Fields, texts: Mapping[str, str]) -> str:
    if data.has("text"):
        return data.text("text")
    text = texts.get(data.text("text_hash"))
    if text is None:
        data.refuse("text_hash", "names a text that is not there")
    return text


def metadata_to_json(metadata: Metadata) -> JsonObject:
    """Return what is known of an article's origin as a JSON object."""
    return {name: _datum_to_json(getattr(metadata, name)) for name in _METADATA_FIELDS}


def metadata_from_json(value: object) -> Metadata:
    """Read what is known of an article's origin."""
    data = Fields.of(value, "metadata")
    return Metadata(**{name: _datum_from_json(data.child(name)) for name in _METADATA_FIELDS})


def _datum_to_json(datum: Datum) -> JsonObject:
    return {
        "value": datum.value,
        "state": datum.state.value,
        "rule": datum.rule,
        "span": None if datum.span is None else span_to_json(datum.span),
    }


def _datum_from_json(data: Fields) -> Datum:
    return Datum(
        value=data.text_or_none("value"),
        state=data.choice("state", FieldState),
        rule=data.text("rule"),
        span=data.span_or_none("span"),
    )


def label_to_json(label: Label) -> JsonObject:
    """Return a label as a JSON object."""
    return {
        "span": span_to_json(label.span),
        "kind": label.kind.value,
        "rule": label.rule,
        "confidence": label.confidence,
        "by_user": label.by_user,
    }


def label_from_json(data: Fields) -> Label:
    """Read a label."""
    return Label(
        span=data.span("span"),
        kind=data.choice("kind", LabelKind),
        rule=data.text("rule"),
        confidence=data.share("confidence"),
        by_user=data.flag("by_user"),
    )


def original_to_json(original: Original) -> JsonObject:
    """Return the name and the nature of the file that came in as a JSON object."""
    return {
        "name": original.name,
        "mime": original.mime,
        "size": original.size,
        "sha256": original.sha256,
        "encoding": original.encoding,
    }


def original_from_json(data: Fields) -> Original:
    """Read the name and the nature of the file that came in."""
    return Original(
        name=data.text("name"),
        mime=data.text("mime"),
        size=data.count("size"),
        sha256=data.text("sha256"),
        encoding=data.text_or_none("encoding"),
    )


def offset_map_to_json(offset_map: OffsetMap) -> JsonObject:
    """Return an offset map as a JSON object of two lists."""
    return {"clean": offset_map.clean, "stored": offset_map.stored}


def offset_map_from_json(data: Fields) -> OffsetMap:
    """Read an offset map, which has two lists of one length that never fall."""
    clean, stored = data.counts("clean"), data.counts("stored")
    if not clean or clean[0] != 0 or len(clean) != len(stored):
        data.refuse("clean", "does not match the stored offsets")
    if any(a > b for offsets in (clean, stored) for a, b in pairwise(offsets)):
        data.refuse("clean", "or the stored offsets fall")
    return OffsetMap(clean, stored)


def span_to_json(span: Span) -> list[int]:
    """Return a span as a list of start and end."""
    return [span.start, span.end]
