"""Rules on sources: outlet, day and link. Links are looked at for their form only; nothing is fetched."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from briefing.model.article import Article
from briefing.model.pack import BlockKind
from briefing.preflight import fixes
from briefing.preflight.check import Fix, Found
from briefing.preflight.situation import Situation, at_item, at_place, short

_HOST = re.compile(r"(?:[\w-]+\.)+[^\W\d_][\w-]*", re.UNICODE)
_ADDRESS = re.compile(r"\d+(?:\.\d+){3}|[\da-f:]+:[\da-f:]+", re.IGNORECASE)
_PRIVATE_HOST = re.compile(
    r"localhost|.*\.(?:local|internal|lan|intranet|corp)",
    re.IGNORECASE,
)
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|zarsrc", re.IGNORECASE)
_WRITTEN_LINK = re.compile(r"(?<![\w@])(?:https?:|htt?ps?:/|www\.)[^\s<>\[\]]+", re.IGNORECASE)
_TRAILING = ".,;:!?)”’\"'"


def source_outlet_missing(situation: Situation) -> Iterator[Found]:
    """A source without its outlet is no source."""
    for article in _used(situation):
        metadata = article.metadata
        if not metadata.publisher.value and not urlsplit_or_none(metadata.url.value):
            yield _at(situation, article, f"It is not known who published {_called(article)}.")


def source_undated(situation: Situation) -> Iterator[Found]:
    """A reader wants to know how old a source is."""
    for article in _used(situation):
        if not article.metadata.published.value:
            yield _at(situation, article, f"It is not known when {_called(article)} was published.")


def second_source_unnamed(situation: Situation) -> Iterator[Found]:
    """What two origins say is worth more than what one says, so both are named."""
    for section, item in situation.excerpts:
        places = situation.confirmations.get(item.id, ())
        others = [article for place in places if (article := situation.articles.get(place.article_id))]
        if others and not item.further:
            named = " and ".join(dict.fromkeys(map(_outlet, others)))
            words = f"{named} gives “{short(item.text)}” too, it seems from another origin; name it beside."
            yield at_item(section, item, words, fixes.name_further(item, places))


def source_link_malformed(situation: Situation) -> Iterator[Found]:
    """An address that no browser opens is not printed as a link."""
    for article in _used(situation):
        url = article.metadata.url.value
        if url and not _is_private(url) and urlsplit_or_none(url) is None:
            fix = fixes.change_link(article, None, "Remove the link")
            yield _at(situation, article, f"The link of {_called(article)} leads nowhere: {short(url)}", fix)


def source_link_private(situation: Situation) -> Iterator[Found]:
    """A link into the office's own network or with a password tells who made the pack."""
    for article in _used(situation):
        url = article.metadata.url.value
        if url and _is_private(url):
            fix = fixes.change_link(article, None, "Remove the link")
            words = f"The link of {_called(article)} leads to a private place or holds a password."
            yield _at(situation, article, words, fix)


def source_link_tracking(situation: Situation) -> Iterator[Found]:
    """What a site adds to follow its readers tells how the article was come by."""
    for article in _used(situation):
        url = article.metadata.url.value
        if url and (clean := _without_tracking(url)) != url:
            fix = fixes.change_link(article, clean, "Remove the tracking part")
            yield _at(situation, article, f"The link of {_called(article)} carries a tracking code.", fix)


def link_malformed(situation: Situation) -> Iterator[Found]:
    """An address in own words has to work when it is typed."""
    for section, item, words in situation.own_words:
        for match in _WRITTEN_LINK.finditer(words):
            link = match[0].rstrip(_TRAILING)
            full = f"https://{link}" if link.casefold().startswith("www.") else link
            if urlsplit_or_none(full) is None:
                yield at_place(section, item, f"“{short(link)}” is no address that a browser opens.")


def urlsplit_or_none(url: str | None) -> SplitResult | None:
    """Return the parts of an address that may be a link, None of any other."""
    try:
        parts = urlsplit(url or "")
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return None
    is_sound = parts.scheme in ("http", "https") and not re.search(r"\s", url or "")
    return parts if is_sound and (_HOST.fullmatch(host) or _ADDRESS.fullmatch(host)) else None


def _is_private(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    is_local = (
        parts.scheme == "file" or re.match(r"[A-Za-z]:[\\/]|[\\/]{2}|/(?:home|Users)/", url) is not None
    )
    return is_local or parts.password is not None or _is_private_host(host)


def _is_private_host(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return _PRIVATE_HOST.fullmatch(host) is not None


def _without_tracking(url: str) -> str:
    parts = urlsplit_or_none(url)
    if parts is None or not parts.query:
        return url
    known = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in known if not _TRACKING.fullmatch(name)]
    return url if len(kept) == len(known) else urlunsplit(parts._replace(query=urlencode(kept)))


def _used(situation: Situation) -> tuple[Article, ...]:
    """Return the articles that this edition names: those quoted, or all where it lists or prints them all."""
    everything = {BlockKind.MEDIA_COVERAGE, BlockKind.ANNEXES}
    articles = situation.pack.articles
    if any(section.block in everything for section in situation.sections):
        return articles
    return tuple(article for article in articles if situation.first_use(article.id) is not None)


def _outlet(article: Article) -> str:
    return article.metadata.publisher.value or _called(article)


def _called(article: Article) -> str:
    return f"“{short(article.display_title)}”"


def _at(situation: Situation, article: Article, message: str, fix: Fix | None = None) -> Found:
    use = situation.first_use(article.id)
    if use is None:
        return Found(message=message, fix=fix)
    return at_item(*use, message, fix)
