"""Figures that an article gives, with unit, qualifier, what is counted, when, and who says so."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.extract.bare_figures import BARE, goes_on, is_told_bare, noun_told_before
from briefing.extract.counting import (
    age_in_commas,
    noun_after_hyphen,
    noun_after_more,
    noun_before,
    noun_of_fraction,
    noun_of_part,
    noun_understood,
    noun_up_to_mark,
)
from briefing.extract.dating import (
    DatedSentence,
    DatedText,
    date_captions,
    date_text,
    language_of,
)
from briefing.extract.figure_times import read_as_at, read_period
from briefing.extract.measured import read_subject
from briefing.extract.passages import Passage
from briefing.extract.restatements import without_restatements
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import Excerpt, QuoteDetail, Selector, StatisticDetail
from briefing.model.ids import ExcerptId
from briefing.model.spans import Span
from briefing.text.figure_limit import end_of_figures
from briefing.text.fractions import find_fractions
from briefing.text.lexicon import word_set
from briefing.text.noun_phrases import CountedNoun, complement_end, read_counted_noun
from briefing.text.numbers import Quantity, find_quantities
from briefing.text.words import word_before

_DURATION_LEAD = re.compile(r"\b(?P<verb>[a-z]{3,})\sfor\s$")
_OUT_OF = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d+)\s(?:in|out\sof)\s(?:every\s)?$", re.IGNORECASE
)
_MEASURED_LEAD = re.compile(r"\A\s*(?:of|for)\s(?:the\s|all\s|its\s|their\s)?")
_DEGREES = frozenset({"degrees", "degrees Celsius", "degrees Fahrenheit"})
_PRONOUNS = frozenset({"them", "those", "these", "it", "us", "which", "whom", "that"})
_MINUS = re.compile(r"(?:\b[Mm]inus\s(?:about\s|nearly\s)?|(?<=\s)[−-])$")
_TIME_WORD = re.compile(r"\b(?:quarter|year|month|week|day|decade|century)s?\b")
_LASTS = re.compile(
    r"\b(?:to|will|would|could|can|may|might|should|must|not|do|does|did|can[’']t|won[’']t|(?:do|does|did)n[’']t)\s"
    r"(?:only\s|just\s)?last\s$"
)
_NARROWED = re.compile(r"\s(?:of\s(?:the\s|[A-Z])|(?:who|that|whose|were)\b)")
"""What follows a noun that is told of for the first time though "the" stands before its number."""
_NAMED_BEHIND = re.compile(r"(?:,|:|\s[–—-])\s(?:the\b|an?\b|[A-Z\d])[^,.;:]{2,90}\sand\s")
_PHRASE = re.compile(r"(?:^|\b(?:after|following|with|by)\s|[,;]\s)(?P<words>[^,;]+?)\s$", re.IGNORECASE)
_WEAK_RULES = frozenset({"statistic/age", "statistic/understood", "statistic/total", BARE})
_NEARBY = 30
_REACH = 200
"""Code points around a figure in which its period and its as-at date are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figure:
    """Hold a quantity with the sentence it stands in and the noun it counts."""

    quantity: Quantity
    noun: CountedNoun | None
    sentence: Span
    passage: Passage
    rule: str
    unit: str | None
    measures_time: bool


def find_statistics(
    article: Article, quotes: Sequence[Excerpt] = (), dated: DatedText | None = None
) -> tuple[Excerpt, ...]:
    """Suggest the figures of standfirst, subheads and body.

    A figure inside one of the `quotes` is said by its speaker.
    """
    return _statistics(article, dated or date_text(article), quotes)


def find_caption_statistics(article: Article) -> tuple[Excerpt, ...]:
    """Return the figures that captions give, as further evidence; they are not suggested by themselves."""
    return _statistics(article, date_captions(article), ())


def _statistics(article: Article, dated: DatedText, quotes: Sequence[Excerpt]) -> tuple[Excerpt, ...]:
    dates = dated.by_sentence()
    language, end = language_of(article), end_of_figures(article.text)
    figures: list[_Figure] = []
    for passage in dated.passages:
        earlier: CountedNoun | None = None
        for sentence in passage.sentences:
            if sentence.start >= end:
                break
            days = dates.get(sentence, ())
            found = _figures(article.text, passage, sentence, days, language, earlier=earlier)
            earlier = found[-1].noun if found else None
            figures += found
    outermost = _outermost(quotes)
    excerpts = tuple(
        _excerpt(article, f, _near(dates.get(f.sentence, ()), f.quantity.span), outermost) for f in figures
    )
    keys = tuple((f.quantity.low, f.quantity.high, f.unit, f.quantity.qualifier) for f in figures)
    return without_restatements(excerpts, keys, dated.passages)


def _figures(
    text: str,
    passage: Passage,
    sentence: Span,
    dated: Sequence[DatedSentence],
    language: str,
    *,
    earlier: CountedNoun | None = None,
) -> list[_Figure]:
    """Return the figures of a sentence; `earlier` is what the last one of the sentence before counted."""
    figures: list[_Figure] = []
    fractions = find_fractions(text, sentence) if language == "en" else ()
    days = [entry.expression.span for entry in dated]
    whole = find_quantities(text, sentence, language=language, without=days)
    parts_of = [
        q for q in whole if not any(q.value_span.overlaps(f.value_span) for f in _close(fractions, q))
    ]
    fraction_starts = {fraction.value_span.start for fraction in fractions}
    before: CountedNoun | None = None
    for quantity in sorted([*fractions, *parts_of], key=lambda q: q.value_span.start):
        if _is_in_date(quantity.value_span, dated):
            continue
        if quantity.value_span.start in fraction_starts:
            noun, rule = noun_of_fraction(text, quantity, sentence), "statistic/fraction"
        else:
            noun, rule = _noun(text, quantity, sentence, before, language)
            if rule == BARE and noun is None and goes_on(text, sentence):
                noun = earlier
        unit = quantity.unit or (noun.head if noun else None)
        figure = _Figure(
            quantity=quantity,
            noun=noun,
            sentence=sentence,
            passage=passage,
            rule=rule,
            unit=unit,
            measures_time=unit is not None and unit.lower() in word_set("statistics", "time_units"),
        )
        if _is_statistic(text, figure):
            figures.append(_with_during(text, figure))
            before = noun or (None if quantity.unit else before)
    return figures


def _noun(
    text: str, quantity: Quantity, sentence: Span, before: CountedNoun | None, language: str
) -> tuple[CountedNoun | None, str]:
    """Return what a quantity counts and the rule that found it; `before` is what the last one counted."""
    if quantity.is_modifier:
        return noun_after_hyphen(text, quantity, sentence), "statistic/hyphenated"
    if quantity.unit is not None:
        return None, "statistic/sign"
    if language == "en" and (part := noun_of_part(text, quantity, sentence)):
        return part, "statistic/part-of"
    if language == "en" and (more := noun_after_more(text, quantity, sentence)):
        return more, "statistic/so-many-more"
    if language == "en" and (mark := noun_up_to_mark(text, quantity, sentence)):
        return mark, "statistic/up-to-mark"
    is_one = quantity.low == 1 and quantity.high is None
    noun = read_counted_noun(text, quantity.noun_start, sentence.end, language=language, is_one=is_one)
    if noun is not None or language != "en":
        return noun, "statistic/counted-noun"
    if age := age_in_commas(text, quantity, sentence):
        return age, "statistic/age"
    if total := noun_before(text, quantity, sentence):
        return total, "statistic/total"
    if understood := noun_understood(text, quantity, sentence, before):
        return understood, "statistic/understood"
    if is_told_bare(text, quantity, sentence):
        return noun_told_before(text, quantity, sentence, before), BARE
    return None, "statistic/understood"


def _close(fractions: Sequence[Quantity], quantity: Quantity) -> Sequence[Quantity]:
    """Return the few fractions that may overlap a quantity."""
    low = bisect_left(fractions, quantity.value_span.start - _NEARBY, key=_value_start)
    return fractions[low : bisect_left(fractions, quantity.value_span.end, key=_value_start)]


def _value_start(quantity: Quantity) -> int:
    return quantity.value_span.start


def _is_statistic(text: str, figure: _Figure) -> bool:
    quantity, noun = figure.quantity, figure.noun
    if quantity.unit is not None:
        return not (quantity.is_word and quantity.low == 1)
    if figure.rule == BARE:
        return True
    if noun is None:
        return False
    word = _word_before(text, figure)
    if figure.measures_time and word in word_set("statistics", "period_words"):
        return (
            _LASTS.search(
                text, max(figure.sentence.start, quantity.span.start - _NEARBY), quantity.span.start
            )
            is not None
        )
    if word in {"in", "of", "every"} and _OUT_OF.search(
        text, max(figure.sentence.start, quantity.span.start - _NEARBY), quantity.span.start
    ):
        return False  # "one in five children" counts no five children
    is_weighty = noun.head.split()[0].lower() in word_set("statistics", "weighty")
    if quantity.is_word and quantity.low == 1 and quantity.qualifier == "or more":
        return False  # "one or more of the following"
    if quantity.qualifier or quantity.is_scaled or quantity.high is not None:
        return True
    if quantity.is_word:
        is_known = word in word_set("statistics", "definite") and not quantity.is_modifier
        tells_how_many = word == "the" and quantity.low > 2 and _NARROWED.match(text, noun.span.end)
        if quantity.low <= 1 or (is_known and not tells_how_many):
            return False  # "the seven members of the council" tells how many there are, "these two" does not
        return quantity.low > 2 or is_weighty or _is_pair(text, figure, noun)
    looks_like_year = 1900 <= quantity.low <= 2100 and len(quantity.value_span) == 4
    return is_weighty or not looks_like_year


def _is_pair(text: str, figure: _Figure, noun: CountedNoun) -> bool:
    """Tell whether "two" counts things that can be counted: "two yellow cards", but no "two ways".

    Where the two are named straight behind, they are told and not counted.
    """
    is_two = figure.quantity.value_span.slice(text).lower() == "two" and not figure.quantity.is_modifier
    is_frame = noun.head.lower() in word_set("statistics", "frames")
    return is_two and not is_frame and not _NAMED_BEHIND.match(text, noun.span.end, figure.sentence.end)


def _with_during(text: str, figure: _Figure) -> _Figure:
    """Read "over 30 months" as *during* unless a word before it measures (seeds/003)."""
    quantity = figure.quantity
    if quantity.qualifier != "over" or not figure.measures_time:
        return figure
    if _word_before(text, figure) in word_set("statistics", "measured_by"):
        return figure
    return replace(figure, quantity=replace(quantity, qualifier=None))


def _word_before(text: str, figure: _Figure) -> str:
    start = figure.quantity.span.start
    return word_before(text, max(figure.sentence.start, start - _NEARBY), start).lower()


def _excerpt(
    article: Article, figure: _Figure, dated: Sequence[DatedSentence], quotes: Sequence[Excerpt]
) -> Excerpt:
    text, quantity = article.text, figure.quantity
    start, end = quantity.span.start, max(quantity.span.end, figure.noun.span.end if figure.noun else 0)
    lead = (
        _DURATION_LEAD.search(text, max(figure.sentence.start, start - _NEARBY), start)
        if figure.measures_time
        else None
    )
    verb = lead["verb"] if lead else None
    if verb and lead and verb not in word_set("statistics", "stops"):
        start = lead.start()  # "debated for 5 years": what lasted belongs to the words
    else:
        verb = None
    counted_from = end if figure.measures_time or quantity.unit else None
    stop = complement_end(text, end, figure.sentence.end)
    if text[end:stop].lstrip().startswith("of "):
        end = stop
    may_be_negative = quantity.low > 0 and (quantity.unit is not None or figure.unit in _DEGREES)
    minus = (
        _MINUS.search(text, max(figure.sentence.start, start - _NEARBY), start) if may_be_negative else None
    )
    start, sign = (minus.start(), -1) if minus else (start, 1)
    span = Span(start, end)
    is_sum = counted_from is not None and not figure.measures_time
    subject = read_subject(text, figure.sentence, start) if is_sum else None
    detail = StatisticDetail(
        low=sign * (quantity.low if quantity.high is None or sign > 0 else quantity.high),
        high=None if quantity.high is None else sign * (quantity.high if sign > 0 else quantity.low),
        unit=figure.unit,
        qualifier=quantity.qualifier,
        counts=_counts(text, figure, counted_from, stop) or verb or _lasting(text, figure) or subject,
        period=read_period(text, figure.sentence, span, dated, measures_time=figure.measures_time),
        as_at=read_as_at(text, dated),
        said_by=_speaker(span, quotes),
        value_start=quantity.value_span.start,
    )
    return Excerpt(
        id=ExcerptId(f"{article.id}:s{span.start}"),
        source=Selector.from_text(article.id, text, span),
        detail=detail,
        rule=_rule(figure),
        confidence=_confidence(figure),
    )


def _counts(text: str, figure: _Figure, counted_from: int | None, stop: int) -> str | None:
    """Return the noun with its modifiers and complement; for a measure, what is measured."""
    if counted_from is None:
        return _noun_words(text, figure, stop)
    measured = _MEASURED_LEAD.sub("", text[counted_from:stop])
    is_nothing = _TIME_WORD.search(measured) or measured.strip().lower() in _PRONOUNS
    return None if is_nothing else measured.strip() or None


def _noun_words(text: str, figure: _Figure, stop: int) -> str | None:
    """Return the words of the noun; where it stands before the figure, without what is between them."""
    if figure.noun is None:
        return None
    noun, start = figure.noun.span, figure.quantity.span.start
    if noun.start <= start < stop:
        return noun.slice(text) if noun.start < noun.end <= start else figure.unit
    return text[noun.start : stop]


def _lasting(text: str, figure: _Figure) -> str | None:
    """Return what went on "over 30 months": the words left of it, up to the phrase's beginning."""
    if not (figure.measures_time and text.startswith(("over ", "during "), figure.quantity.span.start)):
        return None
    before = _PHRASE.search(
        text, max(figure.sentence.start, figure.quantity.span.start - 90), figure.quantity.span.start
    )
    return before["words"] if before and not figure.quantity.qualifier else None


def _near(dated: Sequence[DatedSentence], span: Span) -> Sequence[DatedSentence]:
    """Return the dates within reach of a figure: a "sentence" may be a whole file without a stop."""
    low = bisect_left(dated, span.start - _REACH, key=_start)
    return dated[low : bisect_left(dated, span.end + _REACH, key=_start)]


def _is_in_date(span: Span, dated: Sequence[DatedSentence]) -> bool:
    """Tell whether a number belongs to a date: as dates do not overlap, to the last one before its end."""
    number = bisect_left(dated, span.end, key=_start) - 1
    return number >= 0 and dated[number].expression.span.overlaps(span)


def _start(entry: DatedSentence) -> int:
    return entry.expression.span.start


def _outermost(quotes: Sequence[Excerpt]) -> list[Excerpt]:
    """Return the quotations that stand in no other one, in their order."""
    kept: list[Excerpt] = []
    for quote in sorted(quotes, key=lambda quote: quote.source.span.start):
        if not kept or quote.source.span.end > kept[-1].source.span.end:
            kept.append(quote)
    return kept


def _speaker(span: Span, quotes: Sequence[Excerpt]) -> str | None:
    """Return who says a figure; `quotes` are the outermost ones."""
    number = bisect_right(quotes, span.start, key=lambda quote: quote.source.span.start) - 1
    if number < 0 or not quotes[number].source.span.contains(span):
        return None
    detail = quotes[number].detail
    return detail.speaker if isinstance(detail, QuoteDetail) else None


def _rule(figure: _Figure) -> str:
    is_plain = figure.rule == "statistic/counted-noun"
    return "statistic/duration" if is_plain and figure.measures_time else figure.rule


def _confidence(figure: _Figure) -> float:
    quantity = figure.quantity
    if figure.passage.kind is LabelKind.SUBHEAD or quantity.is_modifier or figure.rule in _WEAK_RULES:
        return 0.5
    if quantity.qualifier or quantity.is_scaled or quantity.unit:
        return 0.9
    return 0.65 if quantity.is_word or quantity.low == 1 else 0.85
