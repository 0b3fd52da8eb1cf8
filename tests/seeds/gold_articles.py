"""Articles labelled by the gold, so that extraction is measured apart from reading."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from briefing.model.article import Article, Datum, FieldState, Label, LabelKind, Metadata, Original
from briefing.model.ids import ArticleId
from briefing.model.spans import Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def gold_article(name: str, data: bytes, gold: Mapping[str, Any]) -> Article:
    """Return the raw file as an article whose paragraphs are labelled as the gold says."""
    text = data.decode("utf-8")
    subheads = set(gold["subheads"])
    labels = [Label(span=span, kind=LabelKind.CAPTION) for span in _spans(gold["captions"])]
    for span in _spans(gold["body_spans"]):
        for line in _LINE.finditer(text, span.start, span.end):
            kind = LabelKind.SUBHEAD if line[0].strip() in subheads else LabelKind.BODY
            if line[0].strip() == (gold["standfirst"] or "").strip():
                kind = LabelKind.STANDFIRST
            labels.append(Label(span=Span(line.start(), line.end()), kind=kind))
    published = Datum(value=gold["published"], state=FieldState.READ) if gold["published"] else Datum()
    return Article(
        id=ArticleId(name[:3]),
        text=text,
        metadata=Metadata(published=published),
        labels=tuple(sorted(labels, key=lambda label: label.span)),
        original=Original(name=name, mime="text/plain", size=len(data), sha256="0" * 64),
    )


def _spans(values: list[Any]) -> list[Span]:
    return [Span(v["start"], v["end"]) if isinstance(v, dict) else Span(v[0], v[1]) for v in values]
