"""When an article was written, and what its dates mean beside that day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.extract.passages import Passage, passages
from briefing.model.article import Article
from briefing.model.spans import Span
from briefing.model.when import PartialDate, Precision, When
from briefing.text.date_resolution import Tense, tense_around, with_nearest_year
from briefing.text.dates import RELATIVE_RULES, DateExpression, find_date_expressions
from briefing.text.figure_limit import end_of_figures
from briefing.text.lexicon import word_set
from briefing.text.spoken_days import with_spoken_days

_VIETNAMESE_LETTER = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_VIETNAMESE_SHARE = 0.06
_SAMPLE = 4000
_MONTH_FIRST = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December)\s\d"
)
_YEAR_IN_NAME = re.compile(r"\b(?P<word>[A-Z]\w+)\s(?P<year>20\d\d)\b")
_DAY_FIRST_PLACES = (".vn", ".uk", ".au", ".in", ".ie", ".nz", ".eu", ".fr", ".de", ".sg")


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedSentence:
    """Pair a date of the article with the passage and the sentence it stands in."""

    expression: DateExpression
    passage: Passage
    sentence: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedText:
    """Hold passages of an article with their dates: read once, used for every kind of excerpt."""

    passages: tuple[Passage, ...]
    dates: tuple[DatedSentence, ...]

    def by_sentence(self) -> dict[Span, list[DatedSentence]]:
        """Return the dates by the sentence they stand in."""
        grouped: dict[Span, list[DatedSentence]] = {}
        for entry in self.dates:
            grouped.setdefault(entry.sentence, []).append(entry)
        return grouped


def date_text(article: Article) -> DatedText:
    """Return standfirst, subheads and body with their dates."""
    read = tuple(passage for passage in passages(article) if not passage.is_caption)
    return DatedText(passages=read, dates=read_dates(article, read))


def date_captions(article: Article) -> DatedText:
    """Return the captions with their dates; what they lack is taken from the whole article."""
    read = passages(article)
    captions = tuple(passage for passage in read if passage.is_caption)
    entries = read_dates(article, read) if captions else ()
    return DatedText(passages=captions, dates=tuple(entry for entry in entries if entry.passage.is_caption))


def language_of(article: Article) -> str:
    """Return "vi" for a Vietnamese article and "en" for any other."""
    known = article.metadata.language.value
    if known:
        return "vi" if known.lower().startswith("vi") else "en"
    sample = article.text[:_SAMPLE]
    return "vi" if len(_VIETNAMESE_LETTER.findall(sample)) > _VIETNAMESE_SHARE * len(sample) else "en"


def read_dates(article: Article, read: Sequence[Passage]) -> tuple[DatedSentence, ...]:
    """Return every date in the passages, resolved as far as the article's own date and its text allow.

    Without a date of publication a missing year is taken from the other dates of the text; relative dates
    then stay unresolved.
    """
    published = published_on(article)
    dated = _find(article, read, published)
    if published is not None:
        paragraphs = [passage.span for passage in read]
        spoken = with_spoken_days(article.text, paragraphs, [entry.expression for entry in dated], published)
        return tuple(replace(entry, expression=day) for entry, day in zip(dated, spoken, strict=True))
    reference = _reference_in_text(article, read, dated)
    if reference is None:
        return dated
    return tuple(replace(entry, expression=_completed(article, entry, reference)) for entry in dated)


def written_near(article: Article) -> PartialDate | None:
    """Return the article's date as its metadata give it, else a day near its writing by its other dates."""
    published = published_on(article)
    if published is not None:
        return published
    read = passages(article)
    return _reference_in_text(article, read, _find(article, read, None))


def published_on(article: Article) -> PartialDate | None:
    """Return the article's date as its metadata give it, read or inferred."""
    value = article.metadata.published.value
    if not value:
        return None
    try:
        return When.parse(value[:10]).first
    except ValueError:  # a person may have typed anything
        return None


def is_day_first(article: Article) -> bool:
    """Tell how 12/05/2025 reads in this article: by its language, its address, then its own habit."""
    host = re.match(r"https?://([^/:]+)", article.metadata.url.value or "")
    if language_of(article) == "vi" or (host and host[1].lower().endswith(_DAY_FIRST_PLACES)):
        return True
    return _MONTH_FIRST.search(article.text) is None


def _find(
    article: Article, read: Sequence[Passage], reference: PartialDate | None
) -> tuple[DatedSentence, ...]:
    language, day_first = language_of(article), is_day_first(article)
    end = end_of_figures(article.text)
    found: list[DatedSentence] = []
    for passage in read:
        spoken: tuple[When, ...] = ()
        for sentence in passage.sentences:
            if sentence.start >= end:
                break
            expressions = find_date_expressions(
                article.text,
                sentence,
                reference=reference,
                day_first=day_first,
                language=language,
                spoken=spoken,
            )
            spoken = tuple(e.when for e in expressions if e.when) or spoken
            found += (DatedSentence(expression=e, passage=passage, sentence=sentence) for e in expressions)
    return tuple(found)


def _completed(article: Article, entry: DatedSentence, reference: PartialDate) -> DateExpression:
    expression = entry.expression
    if expression.when is None or expression.when.has_year:
        return expression
    tense = tense_around(article.text, expression.span, entry.sentence)
    dated = with_nearest_year(expression.when, reference, tense)
    return replace(expression, when=dated, is_inferred=True, rule=f"{expression.rule}+year-from-text")


def _reference_in_text(
    article: Article, read: Sequence[Passage], dated: Sequence[DatedSentence]
) -> PartialDate | None:
    """Return a day near the writing of the article, judged by the dates that its text gives in full.

    What is told as past came before the article; what it looks forward to, after. So the first future date
    behind the last past one lies near the article (seeds/003: adopted on a day in December 2024, "will host
    … on October 25 and 26" can only be 2025).
    """
    past: list[dt.date] = []
    ahead: list[dt.date] = []
    open_ahead: list[When] = []
    for entry in dated:
        when, rule = entry.expression.when, entry.expression.rule
        if when is None or rule in RELATIVE_RULES or (when.has_year and when.precision < Precision.MONTH):
            continue
        is_ahead = tense_around(article.text, entry.expression.span, entry.sentence) is Tense.FUTURE
        if not when.has_year:
            open_ahead += [when] if is_ahead else []
        else:
            (ahead if is_ahead else past).append(when.earliest())
    if ahead:
        return PartialDate.of_day(min(ahead))
    if past:
        last = max(past)
        coming = [_first_after(when, last) for when in open_ahead]
        return PartialDate.of_day(min(coming, default=last))
    return _year_of_names(article.text, read)


def _first_after(when: When, day: dt.date) -> dt.date:
    candidates = (
        with_nearest_year(when, PartialDate(year=year), Tense.OPEN).earliest()
        for year in (day.year, day.year + 1)
    )
    return next((date for date in candidates if date >= day), day)


def _year_of_names(text: str, read: Sequence[Passage]) -> PartialDate | None:
    """Return the one year that names in the article carry: "the Student Contest 2025" is held in 2025."""
    spans = (passage.span for passage in read)
    matches = (match for span in spans for match in _YEAR_IN_NAME.finditer(text, span.start, span.end))
    years = {int(m["year"]) for m in matches if m["word"].lower() not in word_set("dates", "year_plans")}
    return PartialDate(year=years.pop()) if len(years) == 1 else None
