"""Measure composing and preflight of large packs: the window does both after every edit."""

from __future__ import annotations

import argparse
import datetime as dt
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import _bench

from briefing.compose.composer import compose_again, compose_pack
from briefing.model.article import Article
from briefing.model.edits import include_items, reword_item, set_details
from briefing.model.ids import ArticleId, ExcerptId, ItemId
from briefing.model.pack import Audience, ExcerptItem, Item, Pack, TextItem
from briefing.preflight.checks import check_pack
from briefing.session.samples import sample_pack
from briefing.style.loading import load_house_style

LIMITS_MS = {500: 60, 5_000: 600}


def pack_of(size: int) -> Pack:
    """Return the sample pack with its items and articles copied until it has so many items."""
    sample = sample_pack()
    copies = -(-size // sum(1 for _ in sample.items()))
    articles = [_copied_article(article, n) for n in range(copies) for article in sample.articles]
    sections = tuple(
        replace(section, items=tuple(_copied(item, n) for n in range(copies) for item in section.items))
        for section in sample.sections
    )
    return replace(sample, articles=tuple(articles), sections=sections)


def _copied_article(article: Article, number: int) -> Article:
    return replace(article, id=ArticleId(f"{article.id}-{number}"))


def _copied(item: Item, number: int) -> Item:
    item_id = ItemId(f"{item.id}-{number}")
    if not isinstance(item, ExcerptItem):
        return replace(item, id=item_id, text=f"{item.text} ({number})")
    source = replace(item.excerpt.source, article_id=ArticleId(f"{item.excerpt.source.article_id}-{number}"))
    excerpt = replace(item.excerpt, id=ExcerptId(f"{item.excerpt.id}-{number}"), source=source)
    return replace(item, id=item_id, excerpt=excerpt)


def timed(run: Callable[[], object], runs: int) -> list[float]:
    """Return how many milliseconds of the processor each run takes; other programs do not count."""
    taken = []
    for _ in range(runs):
        started = time.process_time()
        run()
        taken.append((time.process_time() - started) * 1000)
    return taken


def edited(pack: Pack) -> Iterator[tuple[str, Pack]]:
    """Yield what can be done to a pack, and the pack after it: own words, an excerpt less, a title."""
    words = next(item for item in pack.items() if isinstance(item, TextItem))
    yield "own words", reword_item(pack, words.id, "Put in other words.")
    excerpts = list(pack.excerpt_items())
    yield "first excerpt out", include_items(pack, [excerpts[0].id], included=False)
    yield "last excerpt out", include_items(pack, [excerpts[-1].id], included=False)
    yield "title", set_details(pack, replace(pack.details, title="Another title"))


def main() -> None:
    """Print what each size takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    _bench.say_machine()
    now = dt.datetime.now(dt.UTC)
    for size, limit_ms in LIMITS_MS.items():
        pack = pack_of(size)
        style = load_house_style(pack.style)
        compose = timed(partial(compose_pack, pack, style, Audience.PUBLIC), runs)
        check = timed(partial(check_pack, pack, now=now), runs)
        both = [one + other for one, other in zip(compose, check, strict=True)]
        _bench.say(f"{size} items: compose", _bench.spread(compose, "ms", 0))
        _bench.say(f"{size} items: preflight", _bench.spread(check, "ms", 0))
        _bench.say(f"{size} items: both (goal {limit_ms} ms)", _bench.spread(both, "ms", 0))
        before = compose_again(pack, style, Audience.PUBLIC)
        for name, after in edited(pack):
            again = timed(partial(compose_again, after, style, Audience.PUBLIC, before), runs)
            _bench.say(f"{size} items: compose after an edit ({name})", _bench.spread(again, "ms", 1))


if __name__ == "__main__":
    main()
