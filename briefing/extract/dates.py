"""Dates that an article gives, each with what happened or will happen then."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from briefing.extract.dating import DatedSentence, DatedText, date_captions, date_text
from briefing.extract.restatements import without_restatements
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import DateDetail, Excerpt, Selector
from briefing.model.ids import ExcerptId
from briefing.model.spans import Span
from briefing.model.when import Precision
from briefing.text.dates import RELATIVE_RULES

_LONGEST_EVENT = 140
_REACH = 240
_LONGEST_PLACE = 60
_LONGEST_LEAD = 40
_AFTER_COMMA = re.compile(r",\s(?:\w+\s)?$")
_PLACE_BEFORE = re.compile(r"\b(?:in|at)\s(?:[A-Z]\w+\s){1,3}$")
_CLAUSE_BREAK = re.compile(
    r";\s|\s[–—]\s"
    r"|(?P<before_word>,\s(?:and\s)?)(?=(?:while|who|which|where|when|but|so|adding|according|including|after|before|until|through)\b)"
    r"|\b(?:said|says|stated|noted|added|stressed|emphasi[sz]ed|affirmed|announced|reported)\s(?:that\s)?"
    r"|,\s(?:đồng\sthời|trong\sđó|theo)\s"
    r"|\b(?:cho\sbiết|khẳng\sđịnh|nhấn\smạnh|nêu\srõ)\s(?:rằng\s)?"
)
_LEADING = re.compile(
    r"^(?:\s|,|as\s(?:of|at)\s[^,]*,|[\"“”']|(?:and|but|as|that|so|accordingly|however|meanwhile|also|then)\b[\s,])+",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|began|took|held|met|came|\w{3,}ed)\b")
_SOURCE = re.compile(r"\s*(?:According\sto|Theo)\s[^,]{2,80},?")
_SCENE = re.compile(r"^(?:Speaking|Addressing|At|During|Opening|Closing)\b")
_PREPOSITION = re.compile(
    r"(?:\b(?:on\sthe\s(?:morning|afternoon|evening)\sof|on|in|at|by|for|from|since|until|till|during|between|of|as\sof|the|dated|vào|từ|trong|tính\sđến(?:\shết)?|đến|hai|ba)|[(,])\s*$",
    re.IGNORECASE,
)

_PREPOSITION_ENDS = (
    *(
        "of",
        "on",
        "in",
        "at",
        "by",
        "for",
        "from",
        "since",
        "until",
        "till",
        "during",
        "between",
        "the",
        "dated",
    ),
    *("vào", "từ", "trong", "đến", "hết", "hai", "ba", "(", ","),
)
"""How words end that `_PREPOSITION` can match: most do not, and are not searched."""


def find_dates(article: Article, dated: DatedText | None = None) -> tuple[Excerpt, ...]:
    """Suggest the dates of standfirst, subheads and body; those that nothing resolves are left out."""
    dated = dated or date_text(article)
    known = [entry for entry in dated.dates if entry.expression.when is not None]
    excerpts = tuple(_excerpt(article, entry) for entry in known)
    keys = tuple(entry.expression.when for entry in known)
    return without_restatements(excerpts, keys, dated.passages)


def find_caption_dates(article: Article) -> tuple[Excerpt, ...]:
    """Return the dates that captions give, as further evidence; they are not suggested by themselves."""
    dates = date_captions(article).dates
    return tuple(_excerpt(article, entry) for entry in dates if entry.expression.when is not None)


def _excerpt(article: Article, entry: DatedSentence) -> Excerpt:
    expression = entry.expression
    span = _with_place(article.text, expression.span, entry)
    when = expression.when
    is_open = when is not None and not when.has_year
    detail = DateDetail(
        when=when,
        event=event_around(article.text, expression.span, entry.sentence),
        is_inferred=expression.is_inferred,
    )
    return Excerpt(
        id=ExcerptId(f"{article.id}:d{span.start}"),
        source=Selector.from_text(article.id, article.text, span),
        detail=detail,
        rule=f"date/{expression.rule}",
        confidence=_confidence(entry),
        doubts=("when",) if expression.is_inferred or is_open else (),
    )


def event_around(text: str, date: Span, sentence: Span) -> str | None:
    """Return the clause that a date stands in, without the date and its preposition."""
    start, stop = _clause_around(text, date, sentence)
    left = text[max(start, date.start - _REACH) : date.start]
    right = text[date.end : min(stop, date.end + _REACH)]
    whole_left = left
    while left.rstrip().lower().endswith(_PREPOSITION_ENDS) and (
        trimmed := _PREPOSITION.search(left, max(0, len(left) - _LONGEST_LEAD))
    ):
        left = left[: trimmed.start()]
    left, right = left.rstrip(), right.strip()
    if _SOURCE.fullmatch(left):  # "According to the office, as of October 6, …"
        left = ""
    if left and right.startswith(","):  # the date closes a phrase: keep the side that says what happened
        # "after 30 months of talks, from May to July, …"
        is_apposition = _AFTER_COMMA.search(whole_left, max(0, len(whole_left) - _LONGEST_LEAD)) is not None
        keeps_left = is_apposition or _VERB.search(left) or _SCENE.match(left) or not _VERB.search(right)
        left, right = (left, "") if keeps_left else ("", right)
    joined = f"{left} {right.strip(' ,)')}"
    words = " ".join(_LEADING.sub("", joined)[: 2 * _LONGEST_EVENT].split()).strip(' ,;.…)"”')
    if len(words) > _LONGEST_EVENT:
        words = words[:_LONGEST_EVENT].rsplit(" ", 1)[0].rstrip(" ,;") + "…"
    return words or None


def _clause_around(text: str, date: Span, sentence: Span) -> tuple[int, int]:
    """Return where the clause begins that a date stands in, and where it ends."""
    breaks = _clause_breaks(text, sentence)
    number = bisect_right(breaks, date.start, key=re.Match.end) - 1
    if number >= 0 and breaks[number].end() == date.start and breaks[number]["before_word"]:
        number -= 1  # "for 5 years, until 2019": the word belongs to the date
    start = breaks[number].end() if number >= 0 else sentence.start
    following = bisect_left(breaks, date.end, key=re.Match.start)
    return start, breaks[following].start() if following < len(breaks) else sentence.end


@lru_cache(maxsize=16)
def _clause_breaks(text: str, sentence: Span) -> tuple[re.Match[str], ...]:
    return tuple(_CLAUSE_BREAK.finditer(text, sentence.start, sentence.end))


def _with_place(text: str, span: Span, entry: DatedSentence) -> Span:
    """Take the place before a bare year into the span: a year alone says little ("in Hanoi in 2025")."""
    if entry.expression.rule != "year":
        return span
    place = _PLACE_BEFORE.search(text, max(entry.sentence.start, span.start - _LONGEST_PLACE), span.start)
    return Span(place.start(), span.end) if place else span


def _confidence(entry: DatedSentence) -> float:
    expression = entry.expression
    if expression.when is None or expression.rule in RELATIVE_RULES:
        return 0.5
    confidence = 0.7 if expression.is_inferred or not expression.when.has_year else 0.9
    if expression.when.precision is Precision.YEAR:
        confidence -= 0.15
    return confidence - (0.2 if entry.passage.kind is LabelKind.SUBHEAD else 0)
