"""Series: statistics that count the same at three or more times, or of three or more things, as a chart."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from briefing.compose.dates import NO_BREAK_SPACE, format_when
from briefing.compose.figures import value_words
from briefing.compose.printing import Printing
from briefing.compose.runs import capitalised
from briefing.document.blocks import Bar, Chart
from briefing.document.inlines import Emphasis, text
from briefing.model.excerpt import StatisticDetail
from briefing.model.pack import ExcerptItem
from briefing.model.when import When
from briefing.text.folding import fold_for_search

FEWEST_BARS, MOST_BARS = 3, 8
_YEAR_AFTER = re.compile(r"\s+(?:in|năm)\s+(?P<year>(?:19|20)\d\d)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted:
    item: ExcerptItem
    detail: StatisticDetail
    when: When | None

    @property
    def unit(self) -> str:
        return fold_for_search(self.detail.unit or "")

    @property
    def thing(self) -> str:
        return fold_for_search(self.detail.counts or self.detail.unit or "")


def find_charts(printing: Printing, items: Sequence[ExcerptItem]) -> Iterator[Chart]:
    """Yield a chart for each series among the figures of one topic.

    A series over time counts one thing in one unit at different times. A comparison has one unit, one source,
    one time and one speaker, so that its bars may stand beside each other; a range has no one bar, and more
    than eight would not be read.
    """
    counted = [
        _Counted(item=item, detail=item.excerpt.detail, when=_time_of(printing, item, item.excerpt.detail))
        for item in items
        if isinstance(item.excerpt.detail, StatisticDetail) and item.excerpt.detail.high is None
    ]
    counted = [x for x in counted if x.detail.low >= 0 and x.thing]
    dated = [x for x in counted if x.when is not None and x.when.has_year]
    for series in _groups(dated, lambda x: (x.unit, x.thing)):
        ordered = sorted(series, key=lambda x: x.when.sort_key() if x.when else ())
        if _is_series(ordered, {str(x.when) for x in ordered}):
            labels = [format_when(x.when, printing.labels) if x.when else "" for x in ordered]
            yield _chart(printing, ordered, labels, ordered[0].detail.counts or "", is_time_series=True)
    for series in _groups([x for x in counted if x.unit], _circumstances):
        if _is_series(series, {x.thing for x in series}):
            ordered = sorted(series, key=lambda x: x.detail.low, reverse=True)
            labels = [capitalised(x.detail.counts or "") for x in ordered]
            yield _chart(printing, ordered, labels, ordered[0].detail.unit or "", is_time_series=False)


def _circumstances(counted: _Counted) -> Hashable:
    detail = counted.detail
    return counted.unit, counted.item.excerpt.source.article_id, detail.as_at, detail.period, detail.said_by


def _groups(counted: Sequence[_Counted], key: Callable[[_Counted], Hashable]) -> list[list[_Counted]]:
    groups: dict[Hashable, list[_Counted]] = {}
    for one in counted:
        groups.setdefault(key(one), []).append(one)
    return list(groups.values())


def _is_series(series: Sequence[_Counted], distinct: set[str]) -> bool:
    return FEWEST_BARS <= len(series) <= MOST_BARS and len(distinct) == len(series)


def _time_of(printing: Printing, item: ExcerptItem, detail: StatisticDetail) -> When | None:
    """Return when a figure was true: its period, the year right after it in the source, or its as-at date."""
    try:
        if detail.period:
            return When.parse(detail.period)
    except ValueError:
        return None
    place = item.excerpt.source
    if year := _YEAR_AFTER.match(printing.article(place.article_id).text, place.span.end):
        return When.parse(year["year"])
    return detail.as_at


def _chart(
    printing: Printing,
    series: Sequence[_Counted],
    labels: Sequence[str],
    subject: str,
    *,
    is_time_series: bool,
) -> Chart:
    words = printing.labels.words
    shown = [
        NO_BREAK_SPACE.join(filter(None, (qualifier, value_words(printing, x.item, x.detail))))
        for x in series
        for qualifier in (printing.labels.qualifier(x.detail.qualifier or ""),)
    ]
    bars = tuple(
        Bar(label=label, value=float(x.detail.low), shown=value, origin=x.item.id)
        for x, label, value in zip(series, labels, shown, strict=True)
    )
    ends = (0, -1) if is_time_series else (-1, 0)
    title = words.chart_title.format(
        subject=capitalised(subject or series[0].detail.unit or ""), first=shown[ends[0]], last=shown[ends[1]]
    )
    figure = words.figure.format(number=printing.next_figure()).replace(" ", NO_BREAK_SPACE)
    return Chart(
        title=printing.words(title),
        unit=printing.words(capitalised(series[0].detail.unit or "")),
        bars=bars,
        is_time_series=is_time_series,
        caption=(*text(f"{figure} ", Emphasis.STRONG), *printing.cite_all([x.item for x in series])),
        description=words.chart_description.format(
            count=len(bars), values="; ".join(f"{bar.label}: {bar.shown}" for bar in bars)
        ),
        origin=series[0].item.id,
    )
