"""Who published an article: by a line, the headline, the link, the dateline or the photo credits."""

from __future__ import annotations

import re

from briefing.ingest.datelines import find_dateline
from briefing.ingest.labelled import LabelledText
from briefing.ingest.outlets import Outlet, is_name_of_a_paper, outlet_at, outlet_named
from briefing.ingest.publication_dates import find_written_date
from briefing.model.article import ABSENT, Datum, FieldState, Label, LabelKind
from briefing.model.spans import Span
from briefing.text.lazy_patterns import lazy_pattern

_CREDIT = lazy_pattern(
    r"(?:photos?|ảnh|image|picture|video)\s*(?::|by|courtesy of|from|/)\s*(?P<name>[^()\[\]:]{2,60})",
    re.IGNORECASE,
)
_SOURCE_WORD = lazy_pattern(r"[^:]{2,20}:\s*(?P<name>\S.{0,79})|(?i:theo|provided\sby)\s+(?P<wire>\S.{0,79})")
_COPYRIGHT = lazy_pattern(
    r"(?:©|\(c\)|copyright)[\s©]*(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?)?\s*(?:by\s)?(?P<name>[^.,|;:]{2,40})",
    re.IGNORECASE,
)
_AUTHORS_OUTLET = lazy_pattern(r"(?:,|\bfor|\||•|·|\s[-–—])\s(?P<name>[^,|•·]{2,40})\Z")
_PARTS = lazy_pattern(r"\s*[|•·]\s*|\s[-–—]\s|\s{3,}")
_LONGEST_FIRST_LINE = 200
_EDGE = " \t.,;:|()[]-–—•·"


def find_publisher(article: LabelledText, url: Datum, host: str, beside_title: Datum) -> Datum:
    """Return the publisher by the first sign that names one; a site that only reprints is none.

    `host` is that of `url`; `beside_title` the outlet named behind the headline.
    """
    stated = _read_publisher_line(article)
    if stated is ABSENT:
        stated = beside_title
    if stated is ABSENT:
        stated = _read_link(url, host)
    if stated.rule == "host" and (named := _read_source_name(article)).value:
        stated = named
    if stated is ABSENT:
        stated = _read_dateline_agency(article)
    if stated is ABSENT:
        stated = _infer_from_sign_off(article)
    if stated is ABSENT:
        stated = _infer_from_credits(article)
    if stated is ABSENT:
        stated = _infer_from_edges(article)
    if stated is ABSENT:
        stated = _infer_from_running_head(article)
    return _read_source_name(article) if stated is ABSENT else stated


def find_aggregator(article: LabelledText, url: Datum, host: str) -> Datum:
    """Return the site that reprints, by its own line on the page or by the link (seeds/004)."""
    for label, line in article.lines(LabelKind.BOILERPLATE, "site-line"):
        name = line.split(maxsplit=1)[0]
        outlet = outlet_named(name)
        if outlet is not None and outlet.is_aggregator:
            span = Span(0, len(name)).shifted(label.span.start)
            return Datum(value=outlet.name, state=FieldState.READ, rule="site-line", span=span)
    for label, line in article.lines(LabelKind.BYLINE, "outlet-name"):
        outlet = outlet_named(line)
        if outlet is not None and outlet.is_aggregator:
            return Datum(value=outlet.name, state=FieldState.READ, rule="outlet-name", span=label.span)
    outlet = outlet_at(host)
    if outlet is not None and outlet.is_aggregator:
        return Datum(value=outlet.name, state=FieldState.READ, rule="source-link", span=url.span)
    named = _dateline_outlet(article)
    return ABSENT if named is None or not named[0].is_aggregator else _read(named, "dateline")


def _read_publisher_line(article: LabelledText) -> Datum:
    """Read the line beside the day; sites glue the name to itself and to the day (seeds/004)."""
    for label, line in article.lines(LabelKind.BYLINE, "publication-line", "outlet-name"):
        date = find_written_date(line)
        name = (line[: date.span.start] if date else line).strip(_EDGE)
        half = name[: len(name) // 2].strip(_EDGE)
        is_doubled = len(half) > 1 and name[-len(half) :] == half
        if is_doubled:
            return _named_in_line(label, line, half, FieldState.READ)
        for part in (name, *(part.strip(_EDGE) for part in _PARTS.split(line))):
            outlet = outlet_named(part)
            if outlet is not None and not outlet.is_aggregator:
                return _named_in_line(label, line, part, FieldState.READ)
            if outlet is None and is_name_of_a_paper(part):
                return _named_in_line(label, line, part, FieldState.INFERRED)
    return ABSENT


def _named_in_line(label: Label, line: str, name: str, state: FieldState) -> Datum:
    outlet = outlet_named(name)
    span = Span(0, len(name)).shifted(label.span.start + line.index(name))
    return Datum(value=outlet.name if outlet else name, state=state, rule=label.rule, span=span)


def _infer_from_running_head(article: LabelledText) -> Datum:
    """Take the paper that stands at the top of every page, perhaps with the day."""
    for label, line in article.lines(LabelKind.BOILERPLATE, "running-head"):
        date = find_written_date(line)
        parts = (line[: date.span.start] if date else "", *_PARTS.split(line))
        for part in (part.strip(_EDGE) for part in parts):
            outlet = outlet_named(part)
            if (outlet is not None and not outlet.is_aggregator) or is_name_of_a_paper(part):
                return _named_in_line(label, line, part, FieldState.INFERRED)
    return ABSENT


def _read_link(url: Datum, host: str) -> Datum:
    """Name who publishes at the address; one that nobody knows is named by its domain."""
    outlet = outlet_at(host)
    if outlet is None:
        domain = host.removeprefix("www.")
        return (
            Datum(value=domain, state=FieldState.INFERRED, rule="host", span=url.span) if domain else ABSENT
        )
    if outlet.is_aggregator:
        return ABSENT
    return Datum(value=outlet.name, state=FieldState.READ, rule="source-link", span=url.span)


def _read_dateline_agency(article: LabelledText) -> Datum:
    named = _dateline_outlet(article)
    return ABSENT if named is None or named[0].is_aggregator else _read(named, "dateline")


def _read(named: tuple[Outlet, Span], rule: str) -> Datum:
    return Datum(value=named[0].name, state=FieldState.READ, rule=rule, span=named[1])


def _dateline_outlet(article: LabelledText) -> tuple[Outlet, Span] | None:
    for label, _ in article.lines(LabelKind.DATELINE):
        start = label.span.start
        dateline = find_dateline(article.text[start : start + _LONGEST_FIRST_LINE])
        if dateline is not None and dateline.outlet is not None and dateline.outlet_span is not None:
            return dateline.outlet, dateline.outlet_span.shifted(start)
    return None


def _infer_from_sign_off(article: LabelledText) -> Datum:
    """Take the agency or paper that signs the text: `he said. — VNS`."""
    for label, line in article.lines(LabelKind.END_MARK):
        outlet = outlet_named(line.strip(_EDGE))
        if outlet is not None and not outlet.is_aggregator:
            return Datum(value=outlet.name, state=FieldState.INFERRED, rule="sign-off", span=label.span)
    return ABSENT


def _infer_from_credits(article: LabelledText) -> Datum:
    """Take the one outlet whose own photographs are printed; agencies sell theirs to all (seeds/003)."""
    found: dict[Outlet, Span] = {}
    for label, line in article.lines(LabelKind.CAPTION):
        for match in _CREDIT.finditer(line):
            outlet = outlet_named(match["name"].strip(_EDGE))
            if outlet is not None and not outlet.is_agency:
                found.setdefault(outlet, Span(*match.span("name")).shifted(label.span.start))
    if len(found) != 1:
        return ABSENT
    outlet, span = found.popitem()
    return Datum(value=outlet.name, state=FieldState.INFERRED, rule="photo-credit", span=span)


def _infer_from_edges(article: LabelledText) -> Datum:
    """Take the outlet that holds the copyright, or that the author works for: `By NAME, CNN`."""
    for kind, pattern in ((LabelKind.BOILERPLATE, _COPYRIGHT), (LabelKind.BYLINE, _AUTHORS_OUTLET)):
        for label, line in article.lines(kind):
            match = pattern.search(line[:_LONGEST_FIRST_LINE])
            outlet = outlet_named(match["name"].strip(_EDGE)) if match else None
            is_known = outlet is not None and not outlet.is_aggregator
            if match and (is_known or is_name_of_a_paper(match["name"].strip(_EDGE))):
                name = outlet.name if outlet else match["name"].strip(_EDGE)
                span = Span(*match.span("name")).shifted(label.span.start)
                return Datum(value=name, state=FieldState.INFERRED, rule="edge-line", span=span)
    return ABSENT


def _read_source_name(article: LabelledText) -> Datum:
    """Take the outlet that the text is said to come from, for want of the one that printed it."""
    for label, line in article.lines(LabelKind.SOURCE_LINE, "source-name", "last-line-outlet"):
        match = _SOURCE_WORD.match(line)
        outlet = outlet_named(((match["name"] or match["wire"]) if match else line).strip(_EDGE))
        if outlet is not None:
            return Datum(value=outlet.name, state=FieldState.INFERRED, rule=label.rule, span=label.span)
        if match and match["name"] and is_name_of_a_paper(match["name"].strip(_EDGE)):
            name = match["name"].strip(_EDGE)
            return Datum(value=name, state=FieldState.INFERRED, rule=label.rule, span=label.span)
    for label, line in article.lines(LabelKind.SOURCE_LINE, "release-source"):
        name = line.partition(" ")[2].strip(_EDGE)
        return Datum(value=name, state=FieldState.INFERRED, rule=label.rule, span=label.span)
    return ABSENT
