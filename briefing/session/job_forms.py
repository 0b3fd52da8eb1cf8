"""Arguments and results of the jobs as JSON: the side of the protocol that a client sees.

Nothing here imports what the jobs themselves need, so that a window can ask for a job without loading it.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from briefing.export.exporter import PageMap, Place
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, Selector
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ArticleId, ExcerptId, ItemId, PictureId
from briefing.model.pack import Audience, Pack
from briefing.model.pictures import Picture
from briefing.model.spans import Span
from briefing.preflight.printing import PrintingFaults
from briefing.session.reading import Reading
from briefing.session.wire import Json
from briefing.store import codec
from briefing.store.codec import (
    article_from_json,
    article_to_json,
    excerpt_from_json,
    excerpt_to_json,
    pack_from_json,
    pack_to_json,
)

PREVIEW, BUILD, READ, READ_TEXT, READ_PICTURE, SUGGEST, CROSSCHECK, START, COMPARE, VERIFY, EXCHANGE = (
    "preview",
    "build",
    "read",
    "read_text",
    "read_picture",
    "suggest",
    "crosscheck",
    "start",
    "compare",
    "verify",
    "exchange",
)
"""The names of the jobs."""


def pack_argument(pack: Pack) -> Json:
    """Return a pack as the argument of a job: its pictures by their identity, which go to a worker once."""
    pictures = {picture.id: _as_text(picture.data) for picture in pack.pictures if not picture.is_lost}
    return {"pack": pack_to_json(pack), "pictures": pictures}


def pack_from_argument(arguments: Json) -> Pack:
    """Read the pack among the arguments of a job."""
    pictures = {identity: _from_text(data) for identity, data in arguments["pictures"].items()}
    return pack_from_json(arguments["pack"], pictures=pictures)


@lru_cache(maxsize=128)
def _as_text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


@lru_cache(maxsize=128)
def _from_text(data: str) -> bytes:
    return base64.b64decode(data)


def read_picture_arguments(path: Path) -> Json:
    """Return what `read_picture` needs."""
    return {"path": str(path)}


def picture_to_json(picture: Picture) -> Json:
    """Return a picture as a JSON object, its bytes in base 64."""
    return {**codec.picture_to_json(picture), "data": _as_text(picture.data)}


def picture_from_json(data: Json) -> Picture:
    """Read the result of `read_picture`."""
    return codec.picture_from_json(codec.Fields.of(data, "picture"), {data["id"]: _from_text(data["data"])})


def preview_arguments(pack: Pack, path: Path, edition: Audience) -> Json:
    """Return what `preview` needs: the pack and the temporary file to write."""
    return {**pack_argument(pack), "path": str(path), "edition": edition.value}


def build_arguments(
    pack: Pack,
    outputs: Sequence[Path],
    edition: Audience,
    report: Path | None = None,
    word_template: Path | None = None,
) -> Json:
    """Return what `build` needs: the pack and the files to write, the report on its quotations among them.

    `word_template` is the house template that a Word file takes its letterhead from.
    """
    return {
        **pack_argument(pack),
        "outputs": [str(path) for path in outputs],
        "edition": edition.value,
        "report": None if report is None else str(report),
        "word_template": None if word_template is None else str(word_template),
    }


def verify_arguments(pack: Pack, path: Path) -> Json:
    """Return what `verify` needs; its result is what `verification.reports.report_json` says of the file."""
    return {**pack_argument(pack), "path": str(path)}


def exchange_arguments(pack: Pack, path: Path) -> Json:
    """Return what `exchange` needs: the pack, and the file of sources or annotations to take."""
    return {**pack_argument(pack), "path": str(path)}


def read_arguments(path: Path, article_id: ArticleId, retrieved: str | None) -> Json:
    """Return what `read` needs."""
    return {"path": str(path), "article_id": article_id, "retrieved": retrieved}


def read_text_arguments(text: str, article_id: ArticleId, retrieved: str | None) -> Json:
    """Return what `read_text` needs."""
    return {"text": text, "article_id": article_id, "retrieved": retrieved}


def suggest_arguments(article: Article) -> Json:
    """Return what `suggest` needs."""
    return {"article": article_to_json(article)}


def crosscheck_arguments(pack: Pack) -> Json:
    """Return what `crosscheck` needs: the pack."""
    return pack_argument(pack)


def start_arguments(template: str, language: str, articles: Sequence[Article]) -> Json:
    """Return what `start` needs to fill a new pack."""
    return {
        "template": template,
        "language": language,
        "articles": [article_to_json(article) for article in articles],
    }


def compare_arguments(path: Path, pack: Pack) -> Json:
    """Return what `compare` needs: the edited Word file and the pack it may change."""
    return {**pack_argument(pack), "path": str(path)}


def page_map_to_json(pages: PageMap) -> Json:
    """Return a page map as a JSON object; a place is a list of page, left, top, right and bottom."""
    places = {
        origin: [[p.page, p.left_pt, p.top_pt, p.right_pt, p.bottom_pt] for p in found]
        for origin, found in pages.places.items()
    }
    return {"page_count": pages.page_count, "places": places, "heading_pages": dict(pages.heading_pages)}


def page_map_from_json(data: Json) -> PageMap:
    """Read the result of `preview`."""
    return PageMap(
        page_count=data["page_count"],
        places={
            origin: tuple(_place(*numbers) for numbers in places) for origin, places in data["places"].items()
        },
        heading_pages=data["heading_pages"],
    )


def _place(page: int, left: float, top: float, right: float, bottom: float) -> Place:
    return Place(page=page, left_pt=left, top_pt=top, right_pt=right, bottom_pt=bottom)


def reading_to_json(reading: Reading) -> Json:
    """Return what was read as a JSON object, the bytes in base 64."""
    return {
        "article": article_to_json(reading.article),
        "data": base64.b64encode(reading.data).decode("ascii"),
        **suggestions_to_json(reading.suggestions),
    }


def reading_from_json(data: Json) -> Reading:
    """Read the result of `read` and `read_text`."""
    return Reading(
        article=article_from_json(data["article"]),
        data=base64.b64decode(data["data"]),
        suggestions=suggestions_from_json(data),
    )


def suggestions_to_json(suggestions: Sequence[Excerpt]) -> Json:
    """Return suggestions as a JSON object."""
    return {"suggestions": [excerpt_to_json(excerpt) for excerpt in suggestions]}


def suggestions_from_json(data: Json) -> tuple[Excerpt, ...]:
    """Read the result of `suggest`."""
    return tuple(excerpt_from_json(excerpt) for excerpt in data["suggestions"])


def checking_to_json(findings: Sequence[Finding], faults: PrintingFaults) -> Json:
    """Return the result of `crosscheck`: what preflight needs to know of a pack beside the pack."""
    return {
        **findings_to_json(findings),
        "unprintable": list(faults.unprintable),
        "lost_logo": faults.lost_logo,
        "broken_pictures": list(faults.broken_pictures),
        "coarse_pictures": list(faults.coarse_pictures),
        "darkened_accent": faults.darkened_accent,
        "overfull": list(faults.overfull),
    }


def faults_from_json(data: Json) -> PrintingFaults:
    """Read the part of `crosscheck`'s result that is about printing."""
    return PrintingFaults(
        unprintable=tuple(data["unprintable"]),
        lost_logo=data["lost_logo"],
        darkened_accent=data["darkened_accent"],
        overfull=tuple(data["overfull"]),
        broken_pictures=tuple(PictureId(name) for name in data["broken_pictures"]),
        coarse_pictures=tuple(ItemId(name) for name in data["coarse_pictures"]),
    )


def confirmations_to_json(confirmations: Mapping[ItemId, Sequence[Selector]]) -> Json:
    """Return the part of `crosscheck`'s result that is about further origins."""
    return {
        "confirmations": {
            item_id: [_selector_to_json(place) for place in places]
            for item_id, places in confirmations.items()
        }
    }


def confirmations_from_json(data: Json) -> dict[ItemId, tuple[Selector, ...]]:
    """Read the part of `crosscheck`'s result that is about further origins."""
    return {
        ItemId(item_id): tuple(_selector_from_json(place) for place in places)
        for item_id, places in data["confirmations"].items()
    }


def findings_to_json(findings: Sequence[Finding]) -> Json:
    """Return findings as a JSON object."""
    return {
        "findings": [
            {
                "kind": finding.kind.value,
                "topic": finding.topic,
                "members": list(finding.members),
                "note": finding.note,
                "rule": finding.rule,
                "confidence": finding.confidence,
                "places": [_selector_to_json(place) for place in finding.places],
                "origins": finding.origins,
            }
            for finding in findings
        ]
    }


def findings_from_json(data: Json) -> tuple[Finding, ...]:
    """Read the findings of `crosscheck`'s result."""
    return tuple(
        Finding(
            kind=FindingKind(found["kind"]),
            topic=found["topic"],
            members=tuple(ExcerptId(member) for member in found["members"]),
            note=found["note"],
            rule=found["rule"],
            confidence=found["confidence"],
            places=tuple(_selector_from_json(place) for place in found["places"]),
            origins=found["origins"],
        )
        for found in data["findings"]
    )


def _selector_to_json(place: Selector) -> Json:
    return {
        "article": place.article_id,
        "start": place.span.start,
        "end": place.span.end,
        "exact": place.exact,
        "prefix": place.prefix,
        "suffix": place.suffix,
    }


def _selector_from_json(data: Json) -> Selector:
    return Selector(
        article_id=ArticleId(data["article"]),
        span=Span(data["start"], data["end"]),
        exact=data["exact"],
        prefix=data["prefix"],
        suffix=data["suffix"],
    )


def pack_result_to_json(pack: Pack) -> Json:
    """Return a pack as the result of a job."""
    return pack_argument(pack)


def pack_result_from_json(data: Json) -> Pack:
    """Read the result of `start`."""
    return pack_from_argument(data)
