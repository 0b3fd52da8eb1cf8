"""Print how well the sample articles are read: `python -m tools.score`, or `make score`.

The articles and what a person read in them lie beside the checkout, in `../shared`; the tests hold the same
figures, this table shows them at one glance. `docs/reading.md` keeps the last one.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefing.crosscheck.findings import find_relations
from briefing.extract.suggestions import suggest_excerpts
from briefing.ingest.reading import read_article
from briefing.model.article import BODY_LABELS, Article, LabelKind
from briefing.model.excerpt import (
    DateDetail,
    Excerpt,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    StatisticDetail,
)
from briefing.model.ids import ArticleId
from briefing.text.qualifiers import exactness
from tests.seeds.scoring import (
    FIGURE_COVERAGE,
    QUOTE_COVERAGE,
    best_match,
    fold,
    is_same_name,
    is_same_role,
    score,
)
from tests.seeds.test_relations_on_raw_articles import Checked, missing

SHARED = Path(os.environ.get("BRIEFING_SHARED") or Path(__file__).resolve().parents[1].parent / "shared")

Gold = dict[str, Any]
Fits = Callable[[Excerpt, Gold], bool]


@dataclass(kw_only=True)
class Row:
    """Count one line of the table: what was wanted and right, what was offered and false."""

    what: str
    wanted: int = 0
    right: int = 0
    offered: int = 0
    false: int = 0
    misses: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        recall = f"{self.right / self.wanted:.3f}" if self.wanted else "-"
        precision = f"{1 - self.false / self.offered:.3f}" if self.offered else "-"
        return f"{self.what:34} {self.right:4}/{self.wanted:<4} {recall:>7} {precision:>10}"


@dataclass(frozen=True, kw_only=True)
class Reading:
    """Hold one article as read, what a person read in it, and what is suggested from it."""

    article: Article
    gold: Gold
    excerpts: tuple[Excerpt, ...]

    def wanted(self, kind: str, **values: object) -> list[Gold]:
        """Return the gold's excerpts of a kind that have these values."""
        found = (x for x in self.gold["excerpts"] if x["kind"] == kind)
        return [x for x in found if all(x.get(key) == value for key, value in values.items())]

    def found(self, detail: type, *, direct: bool | None = None) -> list[Excerpt]:
        """Return the suggestions with details of a type."""
        found = [x for x in self.excerpts if isinstance(x.detail, detail)]
        if direct is None:
            return found
        return [x for x in found if isinstance(x.detail, QuoteDetail) and x.detail.direct is direct]


def read_all(shared: Path) -> tuple[list[Reading], list[Gold]]:
    """Read every raw article; return the readings and the relations between the articles."""
    gold = {entry["id"]: entry for entry in json.loads((shared / "gold" / "gold.json").read_text("utf-8"))}
    relations = json.loads((shared / "gold" / "relations.json").read_text("utf-8"))
    readings = []
    for path in sorted((shared / "seeds").glob("*.txt")):
        article = read_article(path.read_bytes(), name=path.name, article_id=ArticleId(path.name))
        readings.append(
            Reading(article=article, gold=gold[path.name], excerpts=tuple(suggest_excerpts(article)))
        )
    return readings, relations["relations"]


def score_kind(
    what: str, readings: Iterable[Reading], kind: str, detail: type, coverage: float, **values: Any
) -> Row:
    """Count what of one kind was found and what beside it was offered."""
    row = Row(what=what)
    for reading in readings:
        result = score(reading.wanted(kind, **values), reading.found(detail, **values), coverage)
        row.wanted += result.wanted
        row.right += result.found
        row.offered += result.suggested
        row.false += len(result.false)
        row.misses += result.missed + result.false
    return row


def score_detail(
    what: str,
    readings: Iterable[Reading],
    kind: str,
    detail: type,
    coverage: float,
    *,
    fits: Fits,
    **values: Any,
) -> Row:
    """Count in how many of the found ones a detail is right."""
    row = Row(what=what)
    for reading in readings:
        found = reading.found(detail, **values)
        for item in reading.wanted(kind, **values):
            match = best_match(item, found, coverage)
            if match is None:
                continue  # counted as missed where the excerpts themselves are
            row.wanted += 1
            if fits(match, item):
                row.right += 1
            else:
                row.misses.append(item["text"])
    return row


def score_people(readings: Iterable[Reading]) -> Row:
    """Count the people introduced, by name."""
    row = Row(what="people")
    for reading in readings:
        wanted = {fold(item["name"]) for item in reading.wanted("person")}
        details = (excerpt.detail for excerpt in reading.found(PersonDetail))
        names = [fold(detail.name) for detail in details if isinstance(detail, PersonDetail)]
        row.wanted += len(wanted)
        row.right += len(wanted & set(names))
        row.offered += len(names)
        row.false += sum(name not in wanted for name in names)
    return row


def score_labels(
    what: str, readings: Iterable[Reading], kind: LabelKind, texts: Callable[[Gold], list[str]]
) -> Row:
    """Count the paragraphs that bear a label and should."""
    row = Row(what=what)
    for reading in readings:
        wanted = texts(reading.gold)
        found = [span.slice(reading.article.text) for span in reading.article.spans_labelled(kind)]
        row.wanted += len(wanted)
        row.right += sum(text in found for text in wanted)
        row.offered += len(found)
        row.false += sum(text not in wanted for text in found)
    return row


def score_boilerplate(readings: Iterable[Reading]) -> Row:
    """Count the boilerplate strings that stand in no paragraph of the body."""
    row = Row(what="boilerplate kept out of the body")
    for reading in readings:
        spans = reading.article.spans_labelled(*BODY_LABELS)
        body = "".join("".join(span.slice(reading.article.text).split()) for span in spans)
        strings = reading.gold["boilerplate"]
        row.wanted += len(strings)
        row.right += sum("".join(string.split()) not in body for string in strings)
    return row


def score_relations(readings: Sequence[Reading], relations: Sequence[Gold]) -> Row:
    """Count the relations of which one finding shows all members."""
    excerpts = [excerpt for reading in readings for excerpt in reading.excerpts]
    findings = find_relations(excerpts, [reading.article for reading in readings])
    checked = Checked(findings=findings, silent={}, gold={"relations": relations})
    left_out = {relation["topic"]: missing(checked, relation) for relation in relations}
    right = sum(not members for members in left_out.values())
    return Row(what="relations between the articles", wanted=len(relations), right=right)


def make_rows(readings: Sequence[Reading], relations: Sequence[Gold]) -> list[Row]:
    """Return the lines of the table in their order."""
    rows = []
    for name, direct in (("direct", True), ("indirect", False)):
        quotes = (readings, "quote", QuoteDetail, QUOTE_COVERAGE)
        rows.append(score_kind(f"{name} quotations", *quotes, direct=direct))
        for detail, fits in (("speaker", _has_speaker), ("role", _has_role), ("rank", _has_rank)):
            rows.append(score_detail(f"  {detail}", *quotes, fits=fits, direct=direct))
    figures = (readings, "statistic", StatisticDetail, FIGURE_COVERAGE)
    dates = (readings, "date", DateDetail, FIGURE_COVERAGE)
    return [
        *rows,
        score_kind("statistics", *figures),
        score_detail("  value, unit and qualifier", *figures, fits=_has_figure),
        score_kind("dates", *dates),
        score_detail("  right day", *dates, fits=_has_day),
        score_kind("programme", readings, "programme", ProgrammeDetail, FIGURE_COVERAGE),
        score_people(readings),
        score_labels("captions", readings, LabelKind.CAPTION, lambda g: [c["text"] for c in g["captions"]]),
        score_labels("subheads", readings, LabelKind.SUBHEAD, lambda g: list(g["subheads"])),
        score_boilerplate(readings),
        score_relations(readings, relations),
    ]


def _has_speaker(excerpt: Excerpt, item: Gold) -> bool:
    return isinstance(excerpt.detail, QuoteDetail) and is_same_name(excerpt.detail.speaker, item["speaker"])


def _has_role(excerpt: Excerpt, item: Gold) -> bool:
    return isinstance(excerpt.detail, QuoteDetail) and is_same_role(excerpt.detail.role, item["role"])


def _has_rank(excerpt: Excerpt, item: Gold) -> bool:
    return isinstance(excerpt.detail, QuoteDetail) and fold(excerpt.detail.rank) == fold(item["rank"])


def _has_figure(excerpt: Excerpt, item: Gold) -> bool:
    detail = excerpt.detail
    if not isinstance(detail, StatisticDetail) or not item["unit"].endswith(detail.unit or "?"):
        return False
    value = detail.low if detail.high is None else [detail.low, detail.high]
    same_qualifier = exactness(detail.qualifier) is exactness(item["qualifier"])
    return bool(value == item["value"] and same_qualifier)


def _has_day(excerpt: Excerpt, item: Gold) -> bool:
    detail = excerpt.detail
    return isinstance(detail, DateDetail) and str(detail.when) in {item["when"], *item.get("when_accept", ())}


def main() -> int:
    """Print the table; return 1 where there is nothing to read."""
    if not (SHARED / "gold" / "gold.json").exists():
        print(
            f"There are no sample articles in {SHARED}: set BRIEFING_SHARED to where they lie.",
            file=sys.stderr,
        )
        return 1
    start = time.process_time()
    readings, relations = read_all(SHARED)
    loaded = time.process_time()
    read_all(SHARED)
    first, again = loaded - start, time.process_time() - loaded
    print(f"{'':34} {'right':>9} {'recall':>7} {'precision':>10}")
    rows = make_rows(readings, relations)
    for row in rows:
        print(row)
    for row in rows:
        for text in row.misses:
            print(f"not right, {row.what.strip()}: {' '.join(text.split())[:90]}")
    each = 6_000_000 / sum(len(reading.article.text) for reading in readings)
    print(
        f"{again * each:.0f} ms CPU for an article of 6,000 characters, reading and all; "
        f"{first * each:.0f} ms the first time, when word lists are loaded and patterns compiled"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
