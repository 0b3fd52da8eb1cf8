"""Choose between what a file's format says of an article's origin and what its text says."""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from briefing.ingest.outlets import outlet_at, outlet_named
from briefing.model.article import Datum, FieldState, Metadata

_STRENGTH: Final = {
    FieldState.READ: 3,
    FieldState.INFERRED: 2,
    FieldState.AMBIGUOUS: 1,
    FieldState.ABSENT: 0,
}


def stronger(stated: Datum, found: Datum) -> Datum:
    """Return what is known better: what is read before what is inferred.

    Of two that are read, the format's wins; of two that are inferred, the text's, for a file's properties
    often speak of another document.
    """
    if stated.state is FieldState.READ:
        return stated
    return stated if _STRENGTH[stated.state] > _STRENGTH[found.state] else found


def choose_title(stated: Datum, found: Datum) -> Datum:
    """Return the title, with its place in the text where the headline there says the same."""
    chosen = stronger(stated, found)
    is_same = (
        stated.value is not None
        and found.value is not None
        and _letters(stated.value) == _letters(found.value)
    )
    if is_same:
        return replace(chosen, state=FieldState.READ, span=found.span)
    return chosen


def choose_url(stated: Datum, found: Datum) -> Datum:
    """Return where the article was published: the page itself, unless it only reprints what it links to."""
    outlet = outlet_at(host_of(stated))
    if found.value and outlet is not None and outlet.is_aggregator:
        return found
    return stated if stated.value else found


def choose_publisher(stated: Metadata, found: Datum, host: str) -> Datum:
    """Return the publisher by its usual name; a site that reprints is none."""
    name = stated.publisher.value
    known = outlet_named(name) if name else None
    if name is None or (known is not None and known.is_aggregator):
        return found
    if find_stated_aggregator(stated):  # it names whom it reprints: the wire, or a paper
        return replace(stated.publisher, value=known.name) if known else found
    publisher = replace(stated.publisher, value=known.name if known else name)
    if known is None and (outlet := outlet_at(host)) is not None and not outlet.is_aggregator:
        publisher = replace(publisher, value=outlet.name)
    return stronger(publisher, found)


def find_stated_aggregator(stated: Metadata) -> Datum | None:
    """Return the site that the page belongs to if that is one which reprints."""
    by_host = outlet_at(host_of(stated.url))
    by_name = outlet_named(stated.publisher.value) if stated.publisher.value else None
    for outlet, datum in ((by_host, stated.url), (by_name, stated.publisher)):
        if outlet is not None and outlet.is_aggregator:
            return Datum(value=outlet.name, state=datum.state, rule=datum.rule)
    return None


def host_of(url: Datum) -> str:
    """Return the host of an address, an empty string without one."""
    try:
        return urlsplit(url.value or "").hostname or ""
    except ValueError:  # an address such as http://[
        return ""


def _letters(title: str) -> str:
    return "".join(character for character in title.casefold() if character.isalnum())
