"""The jobs as the worker's protocol sees them: JSON arguments in, a JSON result out."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from briefing.export.exporter import PageMap, Place, Progress
from briefing.model.ids import ArticleId
from briefing.model.pack import Audience, Pack
from briefing.session import jobs
from briefing.session.wire import Json
from briefing.store.codec.articles import article_from_json, article_to_json
from briefing.store.codec.excerpts import excerpt_from_json, excerpt_to_json
from briefing.store.codec.packs import pack_from_json, pack_to_json


def preview_arguments(pack: Pack, path: Path, edition: Audience) -> Json:
    """Return the arguments of the job `preview`."""
    return {"pack": pack_to_json(pack), "path": str(path), "edition": edition.value}


def build_arguments(pack: Pack, outputs: tuple[Path, ...], edition: Audience) -> Json:
    """Return the arguments of the job `build`."""
    return {"pack": pack_to_json(pack), "outputs": [str(x) for x in outputs], "edition": edition.value}


def read_arguments(path: Path, article_id: ArticleId, retrieved: str | None) -> Json:
    """Return the arguments of the job `read`."""
    return {"path": str(path), "article_id": article_id, "retrieved": retrieved}


def page_map_from_json(data: Json) -> PageMap:
    """Read the result of the job `preview`."""
    return PageMap(
        page_count=data["page_count"],
        places={
            origin: tuple(_place(numbers) for numbers in places) for origin, places in data["places"].items()
        },
        heading_pages=data["heading_pages"],
    )


def reading_from_json(data: Json) -> jobs.Reading:
    """Read the result of the job `read`."""
    return jobs.Reading(
        article=article_from_json(data["article"]),
        data=base64.b64decode(data["data"]),
        suggestions=tuple(excerpt_from_json(x) for x in data["suggestions"]),
    )


def _place(numbers: list[Any]) -> Place:
    page, left, top, right, bottom = numbers
    return Place(page=page, left_pt=left, top_pt=top, right_pt=right, bottom_pt=bottom)


def _preview(arguments: Json, progress: Progress) -> Json:
    pages = jobs.preview(
        pack_from_json(arguments["pack"]), Path(arguments["path"]), Audience(arguments["edition"]), progress
    )
    places = {
        origin: [[p.page, p.left_pt, p.top_pt, p.right_pt, p.bottom_pt] for p in found]
        for origin, found in pages.places.items()
    }
    return {"page_count": pages.page_count, "places": places, "heading_pages": dict(pages.heading_pages)}


def _build(arguments: Json, progress: Progress) -> Json:
    outputs = [Path(path) for path in arguments["outputs"]]
    written = jobs.build(pack_from_json(arguments["pack"]), outputs, Audience(arguments["edition"]), progress)
    return {"files": [str(path) for path in written]}


def _read(arguments: Json, _progress: Progress) -> Json:
    reading = jobs.read_path(
        Path(arguments["path"]), ArticleId(arguments["article_id"]), arguments["retrieved"]
    )
    return {
        "article": article_to_json(reading.article),
        "data": base64.b64encode(reading.data).decode("ascii"),
        "suggestions": [excerpt_to_json(x) for x in reading.suggestions],
    }


JOBS: Mapping[str, Callable[[Json, Progress], Json]] = {"preview": _preview, "build": _build, "read": _read}
