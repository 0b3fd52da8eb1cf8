"""The place, day and agency at the beginning of a report: `Hanoi (VNA) –`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.ingest.outlets import Outlet, outlet_named
from briefing.model.spans import Span

_LONGEST_DATELINE = 110
_MOST_PLACE_WORDS = 4
_ARTICLES = frozenset({"the", "a", "an"})
_MONTH = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[A-Za-z]{0,6}\.?"
_DATELINE = re.compile(
    r"""
      # "Hanoi (VNA) –", "(PLVN) -", "HANOI, Oct. 8 (Xinhua) --"
      (?: (?P<place> [^\W\d_][\w .,'’/-]{1,60}? ) \s )? \( (?P<agency> [^()\n]{2,40} ) \)
      \s* (?: [-–—]{1,2} | : ) \s*
      # "HANOI, March 12, 2025 /PRNewswire/ --"
    | (?P<city> [^\W\d_][\w .,'’-]{1,80}? ) \s / (?P<wire> [^/()\n]{2,40} ) / \s* [-–—]{1,2} \s*
      # "(CNN) The"
    | \( (?P<bare> [^()\n]{2,40} ) \) \s*
      # "HANOI, October 20, 2025 –", "Hanoi, Vietnam, 20 October –"
    | (?P<dated> [^\W\d_][\w .’'-]{1,40}? (?: , \s [^\W\d_][\w .’'-]{1,30}? )? ) [,;] \s
      (?: MONTH \s \d{1,2} | \d{1,2} \s MONTH ) (?: ,? \s (?:19|20)\d\d )?
      (?: \s?[–—]{1,2} | \s --? (?=\s) ) \s*
      # "LONDON —", "NEW YORK, May 5 —", "HÀ NỘI —"
    | (?P<capitals>
        [A-ZĐ] (?: [^\Wa-z\d_]{2,} | [^\Wa-z\d_] (?= [ ][^\Wa-z\d_]{2} ) )
        (?: [ .'’-]{1,2} [^\Wa-z\d_]{2,} ){0,3}
      )
      (?: , \s [\w. ]{2,30} )? (?: \s? [–—]{1,2} | \s -- (?=\s) ) \s*
      # "TTO -"
    | (?P<code> [A-ZĐ]{2,6} (?:\.VN)? ) \s [-–] \s
    """.replace("MONTH", _MONTH),
    re.VERBOSE,
)
_SENTENCE_START = re.compile(r"[\"“«'‘]?[^\W_a-z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """Hold where a dateline stands in its paragraph, dash included, and which outlet it names where."""

    span: Span
    outlet: Outlet | None = None
    outlet_span: Span | None = None


def find_dateline(paragraph: str) -> Dateline | None:
    """Return the dateline at the very beginning of a paragraph.

    Brackets and dashes are common elsewhere, so a sentence has to begin behind it, and what stands in
    brackets is an outlet's name, or capitals, or follows a place.
    """
    match = _DATELINE.match(paragraph[:_LONGEST_DATELINE])
    if match is None or _SENTENCE_START.match(paragraph, match.end()) is None:
        return None
    span = Span(0, len(match.group().rstrip()))
    if match["capitals"]:
        return Dateline(span=span)
    if match["dated"]:
        return Dateline(span=span) if _is_place(match["dated"]) else None
    group = next(name for name in ("agency", "wire", "bare", "code") if match[name])
    outlet = outlet_named(match[group])
    if not _is_place(match["place"] or match["city"]):
        return None
    if outlet is not None:
        return Dateline(span=span, outlet=outlet, outlet_span=Span(*match.span(group)))
    is_shaped = group == "agency" and (match["place"] or match["agency"].isupper())
    return Dateline(span=span) if is_shaped else None


def _is_place(words: str | None) -> bool:
    """Tell whether the words before the bracket, if any, can be a city: `Ho Chi Minh City`, `Rome, May 5`."""
    if words is None:
        return True
    place = words.partition(",")[0].split()
    is_article = place[0].lower() in _ARTICLES and place[1:] != ["Hague"]
    return (
        len(place) <= _MOST_PLACE_WORDS
        and place[0][0].isupper()
        and place[-1][0].isupper()
        and not is_article
    )
