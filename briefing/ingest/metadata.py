"""What an article's own text says of its origin: title, publisher, author, day, address, language."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from briefing.ingest.bylines import is_name_like, names_occupation, read_byline, read_name_alone
from briefing.ingest.choosing import (
    choose_publisher,
    choose_title,
    choose_url,
    find_stated_aggregator,
    host_of,
    stronger,
)
from briefing.ingest.forms import ADDRESS
from briefing.ingest.labelled import LabelledText
from briefing.ingest.language import guess_language
from briefing.ingest.outlets import is_name_of_a_paper, outlet_named
from briefing.ingest.publication_dates import find_written_date
from briefing.ingest.published import find_published, reads_day_first, settle_by_text, settle_order
from briefing.ingest.publishers import find_aggregator, find_publisher
from briefing.ingest.readings import NOTHING_STATED
from briefing.model.article import ABSENT, Datum, FieldState, Label, LabelKind, Metadata
from briefing.model.spans import Span
from briefing.text.lexicon import word_set

_LONGEST_PROVISIONAL_TITLE = 100
_SLUG_NUMBER = re.compile(r"(?:post|art|id|c|d|a)?\d{5,}")
_SLUG_SUFFIX = re.compile(r"\.[a-z]{2,6}\Z")
_SLUG_BREAK = re.compile(r"[-_+\s]+")
_FEWEST_SLUG_WORDS = 3
_TITLE_WORD = re.compile(r"(?:title|headline|tiêu đề)\s*:\s*(?=\S)", re.IGNORECASE)
_TITLE_SUFFIX = re.compile(r"\s+[|–—-]\s+(?P<site>[^|–—]{2,40})\Z")
_BY = re.compile(r"\bby\s", re.IGNORECASE)
_BETWEEN_SEPARATORS = re.compile(r"(?<![^|•·])[^|•·]{4,60}(?=[|•·])|(?<=[|•·])[^|•·]{4,60}(?=\Z)")
_CLOSING = ".,;:!?)]}'’"


def read_metadata(
    text: str, labels: tuple[Label, ...], retrieved: str | None = None, stated: Metadata = NOTHING_STATED
) -> Metadata:
    """Return what is known of the origin of a labelled text; `retrieved` is an ISO day or time.

    What stands in the text as such is read; what had to be worked out is inferred; nothing is invented.
    `stated` is what the file's format says of it.
    """
    article = LabelledText(text=text, labels=labels)
    url = choose_url(stated.url, _read_url(article))
    host = host_of(url)
    language = stronger(_guess_language(article), stated.language)
    read_title, beside_title = _read_title(article)
    title = choose_title(stated.title, read_title)
    publisher = choose_publisher(stated, find_publisher(article, url, host, beside_title), host)
    day_first = reads_day_first(host, publisher, language)
    return Metadata(
        title=title,
        provisional_title=_make_provisional_title(article, url) if title is ABSENT else ABSENT,
        publisher=publisher,
        author=stronger(stated.author, _find_author(article)),
        published=settle_by_text(
            stronger(
                settle_order(stated.published, url, retrieved, day_first=day_first),
                find_published(article, url, retrieved, day_first=day_first),
            ),
            _body(article),
        ),
        retrieved=Datum(value=retrieved, state=FieldState.READ, rule="import") if retrieved else ABSENT,
        url=url,
        language=language,
        aggregator=find_stated_aggregator(stated) or find_aggregator(article, url, host),
    )


def _read_url(article: LabelledText) -> Datum:
    places = (
        *article.lines(LabelKind.SOURCE_LINE, "source-link"),
        *article.lines(LabelKind.BOILERPLATE, "running-head"),  # of a page that a browser printed
    )
    for label, line in places:
        match = ADDRESS.search(line)
        url = match.group().rstrip(_CLOSING) if match else ""
        if match is not None and _has_host(url):
            span = Span(match.start(), match.start() + len(url)).shifted(label.span.start)
            return Datum(value=url, state=FieldState.READ, rule=label.rule, span=span)
    return ABSENT


def _body(article: LabelledText) -> str:
    return "\n".join(line for _, line in article.lines(LabelKind.BODY))


def _has_host(url: str) -> bool:
    try:
        return bool(urlsplit(url).hostname)
    except ValueError:  # an address such as http://[
        return False


def _guess_language(article: LabelledText) -> Datum:
    body = next((label.span.start for label in article.labels if label.kind is LabelKind.BODY), 0)
    language = guess_language(article.text[body:])
    return Datum(value=language, state=FieldState.INFERRED, rule="letters-and-words") if language else ABSENT


def _read_title(article: LabelledText) -> tuple[Datum, Datum]:
    """Return the headline, and the outlet's name behind it as in `Headline | The Guardian`."""
    for label, line in article.lines(LabelKind.HEADLINE):
        site, span = ABSENT, label.span
        word = _TITLE_WORD.match(line)
        if word is not None:
            span = Span(span.start + word.end(), span.end)
        match = _TITLE_SUFFIX.search(line[-60:])
        outlet = outlet_named(match["site"]) if match else None
        if match is not None and outlet is not None:
            offset = label.span.end - len(line[-60:])
            place = Span(*match.span("site")).shifted(offset)
            site = Datum(value=outlet.name, state=FieldState.READ, rule="behind-title", span=place)
            span = Span(span.start, offset + match.start())
        words = _one_line(span.slice(article.text))
        return Datum(value=words, state=FieldState.READ, rule=label.rule, span=span), site
    return ABSENT, ABSENT


def _make_provisional_title(article: LabelledText, url: Datum) -> Datum:
    words = _slug_words(url.value) if url.value else ""
    if words:
        return Datum(value=words, state=FieldState.INFERRED, rule="url-slug", span=url.span)
    kinds = (LabelKind.STANDFIRST, LabelKind.BODY)
    first = next((label for label in article.labels if label.kind in kinds), None)
    if first is None:
        return ABSENT
    line = _shorten(_one_line(first.span.slice(article.text)))
    return Datum(value=line, state=FieldState.INFERRED, rule="first-line", span=first.span)


def _find_author(article: LabelledText) -> Datum:
    for label, line in article.lines(LabelKind.BYLINE, "byline-word"):
        names = read_byline(line)
        if names:
            return Datum(value=", ".join(names), state=FieldState.READ, rule=label.rule, span=label.span)
    for label, line in article.lines(LabelKind.BYLINE, "publication-line"):
        date = find_written_date(line)
        names = _names_beside(line, date.span) if date else None
        if names:
            return Datum(value=", ".join(names), state=FieldState.READ, rule=label.rule, span=label.span)
    for label, line in article.lines(LabelKind.BYLINE, "publication-line"):
        for match in _BETWEEN_SEPARATORS.finditer(line):
            if _is_author_alone(match[0].strip()):
                span = Span(match.start(), match.end()).shifted(label.span.start)
                return Datum(value=match[0].strip(), state=FieldState.INFERRED, rule=label.rule, span=span)
    for label, line in article.lines(LabelKind.BYLINE, "occupation"):
        name = line.partition(",")[0].strip()
        if _is_author_alone(name) and not names_occupation(name):
            return Datum(value=name, state=FieldState.INFERRED, rule=label.rule, span=label.span)
    for label, line in article.lines(LabelKind.BYLINE, "name-below-headline", "last-line-name"):
        name = read_name_alone(line) or line
        return Datum(value=name, state=FieldState.INFERRED, rule=label.rule, span=label.span)
    return ABSENT


def _is_author_alone(words: str) -> bool:
    """Tell whether what stands beside a day can be who wrote: no paper, no place and no part of a site."""
    if outlet_named(words) is not None or is_name_of_a_paper(words) or not is_name_like(words):
        return False
    places = word_set("names", "places")
    known = places | word_set("names", "institution_words")
    known |= word_set("furniture", "sections", "single_lines")
    return " " in words and words.lower() not in places and known.isdisjoint(words.lower().split())


def _names_beside(line: str, day: Span) -> tuple[str, ...] | None:
    """Return who is named before the day or behind it: `By NAME | 3 April 2025`, `3 April 2025 by NAME`."""
    before = read_byline(line[: day.start].rstrip(_CLOSING + " |•·-–—"))
    if before is not None:
        return before
    behind = _BY.search(line, day.end)
    return read_byline(line[behind.start() :]) if behind else None


def _slug_words(url: str) -> str:
    """Return the words of the last part of an address that has some, without the system's own numbers."""
    for part in reversed(unquote(urlsplit(url).path).split("/")):
        words = [word for word in _SLUG_BREAK.split(_SLUG_SUFFIX.sub("", part)) if word]
        while words and _SLUG_NUMBER.fullmatch(words[-1]):
            words.pop()
        if len(words) >= _FEWEST_SLUG_WORDS and any(word.isalpha() for word in words):
            line = _one_line(" ".join(words))
            return _shorten(line[:1].upper() + line[1:])
    return ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _shorten(line: str) -> str:
    if len(line) <= _LONGEST_PROVISIONAL_TITLE:
        return line
    return line[:_LONGEST_PROVISIONAL_TITLE].rsplit(" ", 1)[0].rstrip(_CLOSING + " -–—") + "…"
