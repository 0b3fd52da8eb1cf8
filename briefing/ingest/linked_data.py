"""The article that a web page describes in JSON-LD (schema.org)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from briefing.ingest.outlets import outlet_named
from briefing.text.lexicon import word_set

_MOST_NODES = 5_000
_LARGEST_SCRIPT = 2_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedArticle:
    """Hold what the data say; what they do not say is empty. Organisations are no authors."""

    headline: str = ""
    published: str = ""
    authors: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    body: str = ""


def read_linked_article(scripts: Iterable[str]) -> LinkedArticle | None:
    """Return the most article-like thing in the scripts of a page, None if there is none."""
    candidates: list[tuple[int, LinkedArticle]] = []
    for script in scripts:
        nodes = list(_nodes(_load(script)))
        by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
        for node in nodes:
            rank = _rank(node)
            if rank is not None:
                candidates.append((rank, _read_article(node, by_id)))
    return min(candidates, key=lambda found: found[0])[1] if candidates else None


_Node = dict[str, object]


def _load(script: str) -> object:
    if len(script) > _LARGEST_SCRIPT:
        return None
    text = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):  # pages hold all kinds of things there
        return None


def _nodes(data: object) -> Iterator[_Node]:
    """Yield every object of the data, outer ones first."""
    waiting = [data]
    count = 0
    while waiting and count < _MOST_NODES:
        value = waiting.pop(0)
        count += 1
        if isinstance(value, dict):
            yield value
            waiting.extend(part for part in value.values() if isinstance(part, dict | list))
        elif isinstance(value, list):
            waiting.extend(part for part in value if isinstance(part, dict | list))


def _rank(node: _Node) -> int | None:
    """Return how little an object is like a news article; None for other things."""
    types = node.get("@type")
    names = {
        name.lower().rpartition("/")[2]
        for name in (types if isinstance(types, list) else [types])
        if isinstance(name, str)
    }
    if not names & word_set("web_pages", "article_types"):
        return None
    if names == {"webpage"}:
        return 3 if node.get("headline") or node.get("datePublished") else None
    is_news = any(name.endswith("newsarticle") for name in names)
    return 0 if is_news and node.get("headline") else 1 if node.get("headline") else 2


def _read_article(node: _Node, by_id: dict[object, _Node]) -> LinkedArticle:
    page = node.get("mainEntityOfPage")
    return LinkedArticle(
        headline=_text(node.get("headline") or node.get("name")),
        published=_text(node.get("datePublished") or node.get("dateCreated")),
        authors=tuple(
            filter(None, (_person(one, by_id) for one in _many(node.get("author") or node.get("creator"))))
        ),
        publisher=_read_publisher(node, by_id),
        url=_text(node.get("url"))
        or _text(page.get("@id") or page.get("url") if isinstance(page, dict) else page),
        body=unescape(body) if isinstance(body := node.get("articleBody"), str) else "",
    )


def _read_publisher(node: _Node, by_id: dict[object, _Node]) -> str:
    """Return the publisher; where that is a site which reprints, whom it has the article from."""
    stated = (one for key in ("publisher", "provider", "sourceOrganization") for one in _many(node.get(key)))
    names = [name for one in stated if (name := _name(one, by_id))]
    outlets = ((name, outlet_named(name)) for name in names)
    own = (name for name, outlet in outlets if outlet is None or not outlet.is_aggregator)
    return next(own, names[0] if names else "")


def _person(value: object, by_id: dict[object, _Node]) -> str:
    node = _resolve(value, by_id)
    if isinstance(node, dict) and "organization" in str(node.get("@type", "")).lower():
        return ""
    return _name(node, by_id)


def _name(value: object, by_id: dict[object, _Node]) -> str:
    node = _resolve(value, by_id)
    if isinstance(node, dict):
        return next(filter(None, (_text(name) for name in _many(node.get("name")))), "")
    return _text(node)


def _resolve(value: object, by_id: dict[object, _Node]) -> object:
    return (
        by_id.get(value["@id"], value)
        if isinstance(value, dict) and isinstance(value.get("@id"), str)
        else value
    )


def _many(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: object) -> str:
    if isinstance(value, list):
        value = next((part for part in value if isinstance(part, str)), "")
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""
