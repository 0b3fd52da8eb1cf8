"""What a web page states of its article: JSON-LD, Open Graph, meta fields, and elements with a meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import islice
from urllib.parse import urlsplit

from briefing.ingest.bylines import is_name_like, names_occupation, read_byline
from briefing.ingest.linked_data import LinkedArticle, read_linked_article
from briefing.ingest.outlets import outlet_named
from briefing.ingest.page_bylines import find_bylines
from briefing.ingest.page_elements import PageTree
from briefing.ingest.page_tree import attribute
from briefing.ingest.publication_dates import find_written_date
from briefing.model.article import ABSENT, Datum, FieldState, Metadata
from briefing.text.lexicon import word_list, word_set

_SAVED_FROM = re.compile(r"saved from url=\(\d+\)\s*(?P<browser>\S+)|\burl:\s*(?P<single_file>https?://\S+)")
_ISO_DAY = re.compile(r"(?P<day>(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?!\d)")
_TITLE_BREAK = re.compile(r"\s+(?:[|–—»•·]|-|::)\s+")
_BY = re.compile(r"\Aby\s+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\||\band\b|\bvà\b)\s*", re.IGNORECASE)
_NAME_TURNED_ROUND = re.compile(r"[^\W\d_]+, [^\W\d_]+")
_CALENDAR_AT_END = re.compile(
    r"(?:\s*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august"
    r"|september|october|november|december))+\Z",
    re.IGNORECASE,
)
_LONG_WORD = re.compile(r"[^\W_]{4,}")
_LONGEST_TITLE = 400
_LONGEST_NAME = 80
_LONGEST_CREDIT = 10_000
_JSON_LD = re.compile(r"application/ld\+json", re.IGNORECASE)
_MOST_WORDS_OF_A_SITE = 5
_SHORTEST_SITE = 3
_FEWEST_TITLE_WORDS = 4


class PageMetadata:
    """Read the metadata of a parsed page, each value with the rule that gave it."""

    def __init__(self, tree: PageTree, url: str | None = None, *, with_looks: bool = True) -> None:
        self._tree = tree
        self._with_looks = with_looks  # also by marks that may be anywhere in the page
        self._saved_url = url
        self._fields = _read_meta_fields(tree)
        self._linked = read_linked_article(_scripts(tree)) or LinkedArticle()

    def read(self, headings: Sequence[str], lower_headings: Sequence[str] = ()) -> Metadata:
        """Return what the page states; `headings` are its headings of the first level."""
        url = self._read_url()
        publisher = self._read_publisher()
        page_title = self._page_title()
        if publisher is ABSENT:
            publisher = _read_site(page_title, [*headings, *lower_headings])
        title = self._read_title(headings, lower_headings, (publisher.value or "", _host(url.value)))
        return Metadata(
            title=title,
            publisher=publisher,
            author=self._read_author(publisher.value or "", title.value or ""),
            published=self._read_published(),
            url=url,
            language=self._read_language(),
        )

    def _field(self, *names: str) -> tuple[str, str]:
        return next(((name, self._fields[name]) for name in names if self._fields.get(name)), ("", ""))

    def _page_title(self) -> str:
        element = self._tree.first("title")
        return _one_line(element.words()) if element else ""

    def _read_title(self, headings: Sequence[str], lower: Sequence[str], sites: tuple[str, ...]) -> Datum:
        """Return the heading that the page's data confirm, else the data, else the one heading."""
        page_title = self._page_title()
        name, shared = self._field("og:title", "twitter:title", "dc.title", "headline")
        stated = [
            (_without_site(title, sites), rule)
            for title, rule in (
                (self._linked.headline, "json-ld"),
                (shared, name),
                (page_title, "html-title"),
            )
            if title
        ]
        for heading in headings:
            if any(_is_similar(heading, title) for title, _ in stated):
                return _read(heading, "h1")
        for heading in lower:
            if any(_letters(heading) == _letters(title) for title, _ in stated):
                return _read(heading, "heading")
        sentences = [heading for heading in headings if len(heading.split()) >= _FEWEST_TITLE_WORDS]
        is_only = len({_letters(heading) for heading in sentences}) == 1
        if is_only and any(_share_words(sentences[0], title) for title, _ in stated):
            return _read(sentences[0], "h1")
        if stated:
            return _read(*stated[0])
        return _read(headings[0], "h1") if len(headings) == 1 else ABSENT

    def _read_publisher(self) -> Datum:
        if self._linked.publisher:
            return _read(self._linked.publisher, "json-ld")
        titles = {_letters(part) for part in (self._page_title(), self._fields.get("og:title", ""))}
        for name in word_list("web_pages", "publisher_fields"):
            value = self._fields.get(name, "").removeprefix("©").removeprefix("@").strip()
            if 0 < len(value) <= _LONGEST_NAME and _letters(value) not in titles:
                return _read(value, name)
        return ABSENT

    def _read_author(self, publisher: str, headline: str) -> Datum:
        names = self.people(self._linked.authors, publisher)
        if names:
            return _read(", ".join(names), "json-ld")
        for field in word_list("web_pages", "author_fields"):
            names = self.people([self._fields.get(field, "")], publisher)
            if names:
                return _read(", ".join(names), f"meta:{field}")
        for rule, found in find_bylines(self._tree, headline) if self._with_looks else ():
            names = self.people(
                [_one_line(element.words(" ", _LONGEST_CREDIT)) for element in found], publisher
            )
            if names:
                return _read(", ".join(names), rule)
        return ABSENT

    @staticmethod
    def people(values: Sequence[str], publisher: str) -> list[str]:
        """Return the persons among values such as `NAME`, `By NAME and NAME`, an outlet or an address."""
        names: list[str] = []
        for value in values:
            if not value or "://" in value or "@" in value or len(value) > 2 * _LONGEST_NAME:
                continue
            parts = read_byline(value) or _BETWEEN_NAMES.split(_BY.sub("", value))
            if len(parts) == 2 and _NAME_TURNED_ROUND.fullmatch(value):
                parts = [" ".join(reversed(parts))]
            names += [
                part
                for part in (_CALENDAR_AT_END.sub("", part.strip(" -–—•")) for part in parts)
                if is_name_like(part)
                and not names_occupation(part)
                and part.casefold() not in word_set("web_pages", "no_names")
                and not _begins_name(part, publisher)
                and outlet_named(part) is None
            ]
        return list({name.casefold(): name for name in reversed(names)}.values())[::-1]

    def _read_published(self) -> Datum:
        if (day := _day_of(self._linked.published)) is not ABSENT:
            return _with_rule(day, "json-ld")
        for field in word_list("web_pages", "date_fields"):
            if (day := _day_of(self._fields.get(field, ""))) is not ABSENT:
                return _with_rule(day, f"meta:{field}")
        marked = (one for one in self._tree.elements if attribute(one, "itemprop") == "datePublished")
        for element in islice(marked, 3):
            value = attribute(element, "content") or attribute(element, "datetime") or element.words(" ", 200)
            if (day := _day_of(value)) is not ABSENT:
                return _with_rule(day, "itemprop-date")
        for element in islice(self._tree.named("time"), 20):
            if (day := _day_of(attribute(element, "datetime"))) is not ABSENT:
                return _with_rule(day, "time-element")
        return ABSENT

    def _read_url(self) -> Datum:
        links = self._tree.named("link")
        canonical = next((link for link in links if "canonical" in attribute(link, "rel").split()), None)
        candidates = [
            (attribute(canonical, "href") if canonical else "", "canonical"),
            (self._fields.get("og:url", ""), "og:url"),
            (self._linked.url, "json-ld"),
            (self._saved_url or "", "saved-from"),
            (_find_saved_from(self._tree), "saved-from"),
            (self._fields.get("twitter:url", ""), "twitter:url"),
        ]
        addresses = ((_address(value), rule) for value, rule in candidates)
        return next((_read(value, rule) for value, rule in addresses if value), ABSENT)

    def _read_language(self) -> Datum:
        root = self._tree.first("html")
        code = attribute(root, "lang").split("-")[0].split("_")[0].lower() if root else ""
        is_code = code.isalpha() and len(code) in (2, 3)
        return Datum(value=code, state=FieldState.INFERRED, rule="html-lang") if is_code else ABSENT


def _read_meta_fields(tree: PageTree) -> dict[str, str]:
    fields: dict[str, str] = {}
    authors = word_set("web_pages", "author_fields")
    for element in islice(tree.named("meta"), 2000):
        own_name = attribute(element, "property") or attribute(element, "name")
        name = own_name or attribute(element, "itemprop")
        value = _one_line(unescape(attribute(element, "content")))
        name = name.lower()
        if name and value and name in fields and own_name and name in authors and value not in fields[name]:
            fields[name] += f"; {value}"
        elif name and value:
            fields.setdefault(name, value)
    return fields


def _scripts(tree: PageTree) -> Iterator[str]:
    marked = (one for one in tree.named("script") if _JSON_LD.search(one.attributes.get("type", "")))
    return (script.words() for script in islice(marked, 50))


def _find_saved_from(tree: PageTree) -> str:
    """Return the address in the comment that browsers and SingleFile put at the top."""
    for comment in tree.comments:
        match = _SAVED_FROM.search(comment[:4000])
        if match is not None:
            return match["browser"] or match["single_file"]
    return ""


def _read(value: str, rule: str) -> Datum:
    return Datum(value=value, state=FieldState.READ, rule=rule)


def _with_rule(datum: Datum, rule: str) -> Datum:
    return Datum(value=datum.value, state=datum.state, rule=rule)


def _day_of(value: str) -> Datum:
    """Return the day of a time such as `2025-10-08T09:30:00+07:00`, as it is where it was written."""
    match = _ISO_DAY.search(value[:60])
    if match is not None:
        return _read(match["day"], "")
    date = find_written_date(value[:80])
    if date is None:
        return ABSENT
    state = FieldState.AMBIGUOUS if date.is_ambiguous else FieldState.READ
    return Datum(value=date.days[0].isoformat(), state=state)


def _without_site(title: str, sites: Sequence[str]) -> str:
    """Return a title without the site's name at either end (`Headline | The Paper`)."""
    parts = _TITLE_BREAK.split(title[:_LONGEST_TITLE])
    breaks = _TITLE_BREAK.findall(title[:_LONGEST_TITLE])
    known = {_letters(site) for site in sites if site} | {
        _letters(site.split(".")[0]) for site in sites if site
    }

    def names_site(part: str) -> bool:
        letters = _letters(part)
        is_short = len(part.split()) <= _MOST_WORDS_OF_A_SITE
        is_site = is_short and any(len(site) > _SHORTEST_SITE and site in letters for site in known)
        return letters in known or is_site or outlet_named(part) is not None

    while len(parts) > 1:
        is_bar = breaks[-1].strip() in "|»•·" and len(parts[-1].split()) <= 4 < len(
            " ".join(parts[:-1]).split()
        )
        if names_site(parts[-1]) or is_bar:
            parts.pop()
            breaks.pop()
        elif names_site(parts[0]):
            del parts[0], breaks[0]
        else:
            break
    return "".join(part + gap for part, gap in zip(parts, [*breaks, ""], strict=True)).strip()


def _is_similar(heading: str, title: str) -> bool:
    """Tell whether two titles share at least half of their words."""
    first, second = set(heading.casefold().split()), set(title.casefold().split())
    return bool(first) and len(first & second) * 2 >= len(first | second)


def _share_words(heading: str, title: str) -> bool:
    """Tell whether two titles have two longer words in common: a page's data often reword its headline."""
    first, second = (set(_LONG_WORD.findall(words.casefold())) for words in (heading, title))
    return len(first & second) >= 2


def _read_site(page_title: str, headings: Sequence[str]) -> Datum:
    """Return what stands beside the headline in the page's title: `Headline - The Paper`."""
    parts = _TITLE_BREAK.split(page_title[:_LONGEST_TITLE])
    known = {_letters(heading) for heading in headings}
    site = parts[-1] if len(parts) > 1 and _letters(parts[0]) in known else ""
    is_name = site[:1].isupper() and len(site.split()) <= _MOST_WORDS_OF_A_SITE
    return _read(site, "beside-title") if is_name else ABSENT


def _address(value: str) -> str:
    value = value.strip()
    try:
        parts = urlsplit(value)
    except ValueError:
        return ""
    return (
        value if parts.scheme in ("http", "https") and parts.hostname and not re.search(r"\s", value) else ""
    )


def _host(url: str | None) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.") if url else ""


def _begins_name(author: str, publisher: str) -> bool:
    """Tell whether an author is the outlet itself: all of its name, or the first word of it."""
    letters, name = _letters(author), _letters(publisher)
    return letters == name or (" " not in author and name.startswith(letters))


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _one_line(text: str) -> str:
    return " ".join(text.split())
