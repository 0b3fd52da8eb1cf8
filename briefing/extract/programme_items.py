"""The particulars of an announced event: sessions, participants, venue, theme, time and zone."""

from __future__ import annotations

import re

from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_set

_MONTHS = r"January|February|March|April|May|June|July|August|September|October|November|December"
_DAYS = r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_VENUE = lazy_pattern(
    rf"""
    \b(?:in|at|tại|inside|outside|in\sfront\sof|on(?=\s[A-Z]\w+\s(?:Street|Avenue|Road|Square|Boulevard
      |Drive|Plaza|Hill)\b))\s
    (?!(?:Support|Honou?r|Memory|Celebration|Partnership|Collaboration|Conjunction|Response|Association)\s)
    (?P<venue>
        the\s(?:[A-Z]\w+\s)?(?:city|town|capital|village|province|port|resort)\sof\s[A-Z][\w’'-]+
      | (?:[A-Z]\w+[’']s\s(?:[a-z][\w-]+\s){{0,3}}(?=[A-Z])|the\s)?(?!{_MONTHS}|{_DAYS}|Q[1-4]\b)
        [A-ZĐ][\w’'&.-]*(?:\s(?:(?:of|and|for|de|du|the)\s)?[A-ZĐ][\w’'&-]*)*  # a name of several words
        (?:\s(?:stadium|arena|hall|centre|center|hotel|theatre|theater|museum|university|park|airport
          |square|church|cathedral
          |hospital|school|grounds?|club|library|palace|campus)\b)?
        (?:,\s(?!{_MONTHS})[A-Z]\w+(?:\s[A-Z]\w+)*)?                           # "…, Hanoi"
      | the\scapital(?:\scity)?(?:\sof\s[A-Z]\w+)?
    )
    """,
    re.VERBOSE,
)
_VIETNAMESE_VENUE = lazy_pattern(
    r"""
    \b(?:tại|ở)\s
    (?P<venue>
        (?:thành\sphố|thủ\sđô|tỉnh|trung\stâm|cung|nhà\shát|khách\ssạn)?\s?[A-ZĐÀ-Ỹ]\w*
        (?:\s(?!(?:trong|vào|từ|ngày|sáng|chiều|tối|với|do|nhằm|để|và|lúc|sau|trước|đã|sẽ|là|có|theo|hôm
          |tháng|năm)\b)
           [^\W\d_]+){0,8}
    )
    """,
    re.VERBOSE,
)
_QUOTED = lazy_pattern(r"[\"“][^\"“”]{0,200}[\"”]")
_THEME = lazy_pattern(
    r"\b(?:themed|under\sthe\stheme(?:\sof)?|(?:with|on)\sthe\stheme(?:\sof)?|titled|chủ\sđề)[:,]?\s[\"“”«](?P<theme>[^\"“”»]+)[\"”“»]"
)
_TIME = lazy_pattern(
    r"\b(?P<time>(?:(?:\d{1,2}(?:[:.]\d\d)?|noon|midnight)\s?(?:[-–]|to|until|till)\s?)?"
    r"\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.)|(?<=\sat\s)(?:noon|midday|midnight)|(?<=from\s)noon|(?<=day\s)noon"
    r"|(?<=from\s)\d{1,2}:[0-5]\d|(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d|(?:[01]?\d|2[0-3])h[0-5]?\d?|[0-2]\d[0-5]\d(?=\s(?:GMT|UTC|hours|hrs)\b))(?!\d|:)",
    re.IGNORECASE,
)
_ZONE = lazy_pattern(
    r"(?:(?<=\d\s)|(?<=m\s)|(?<=\.\s)|(?<=m\s\()|(?<=\.\s\()|(?<=hrs\s))(?P<after>[A-Z]{1,3}[SD]?T|UTC|MSK|WIB|WITA)\b"
    r"|\b(?P<zone>(?:ICT|GMT|UTC|CET|CEST|EST|EDT|PST|PDT|BST|IST|JST|SGT|AEST)(?:\s?[+-−]\d{1,2})?|local\stime|(?:[A-Z]\w+\s){1,2}time)\b"
)
_SEPARATOR = lazy_pattern(r",\s(?:and\s|as\swell\sas\s|including\s)?|\sas\swell\sas\s|;\s(?:and\s)?")
_AND = lazy_pattern(r"\s(?:and|và)\s")
_STARTS_ITEM = lazy_pattern(
    r"(?:a|an|the|more|over|nearly|about|some|around|at\sleast|representatives|\d[\d,.]*|[A-ZĐ]\w*)\b"
)
_PAIR = lazy_pattern(
    r"(?P<first>[\w-]+)\sand\s(?:an?\s|the\s)?(?P<second>[\w-]+)\s(?P<noun>ceremony|ceremonies|session|sessions|event|events)"
)
_OFFICE_GOES_ON = lazy_pattern(r"\b(?:Minister|Secretary)\s(?:of|for)(?:\sthe)?(?:\s[A-Z]\w+){1,2}$")
"""What only the second half of an office follows: "Minister of Europe and Foreign Affairs NAME"."""
_ARTICLE = lazy_pattern(r"^(?:an?|the)\s", re.IGNORECASE)
_LONGEST_LIST = 24


def split_sessions(words: str, event_pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Return the sessions of a list; counts stay words, "an opening and closing ceremony" is two."""
    sessions: list[str] = []
    for part in _SEPARATOR.split(words.rstrip(" .…")):
        if pair := _PAIR.fullmatch(_ARTICLE.sub("", part)):
            noun = {"ceremonies": "ceremony"}.get(pair["noun"], pair["noun"].removesuffix("s"))
            sessions += [f"{pair['first']} {noun}", f"{pair['second']} {noun}"]
            continue
        for item in _split_events(part, event_pattern):
            if event_pattern.search(item) or not sessions:
                sessions.append(_ARTICLE.sub("", item))
            else:  # "co-organized by the Government and the Secretariat" belongs to the item before
                sessions[-1] = f"{sessions[-1]} and {item}"
    known = tuple(session for session in sessions if event_pattern.search(session))
    return known[:_LONGEST_LIST]


def _split_events(part: str, event_pattern: re.Pattern[str]) -> list[str]:
    """Split at "and" where an item begins, or where an event ends: "a canteen lunch and concert"."""
    halves = part.split(" and ")
    if len(halves) == 2 and all(_ends_with(event_pattern, half) for half in halves):
        return halves
    return _split_and(part)


def _ends_with(pattern: re.Pattern[str], words: str) -> bool:
    return any(match.end() == len(words) for match in pattern.finditer(words))


def split_participants(words: str) -> tuple[str, ...]:
    """Return who takes part, in the article's words."""
    items = (item for part in _SEPARATOR.split(words.strip(" .,…")) for item in _split_and(part))
    cleaned = (_ARTICLE.sub("", item.strip(" .,")) for item in items)
    return tuple(item for item in cleaned if item)[:_LONGEST_LIST]


def find_venue(words: str) -> str | None:
    """Return the first place named after "in" or "at", and not within quotation marks."""
    unquoted = _QUOTED.sub(" ", words)
    vietnamese = _VIETNAMESE_VENUE.search(unquoted)
    matches = [vietnamese] if vietnamese else _VENUE.finditer(unquoted)
    venues = (match["venue"].strip(" .") for match in matches)
    return next((venue for venue in venues if not venue.endswith(("’s", "'s"))), None)


def find_theme(words: str) -> str | None:
    """Return the theme of an event, without its quotation marks."""
    match = _THEME.search(words)
    return match["theme"].strip(" ,.") if match else None


def find_time(words: str) -> str | None:
    """Return the time of day as printed."""
    match = _TIME.search(words)
    return match["time"] if match else None


def find_zone(words: str) -> str | None:
    """Return the time zone as printed; only beside a time."""
    match = _ZONE.search(words) if _TIME.search(words) else None
    return (match["after"] or match["zone"]) if match else None


def _split_and(part: str) -> list[str]:
    """Split at "and" where a new item clearly begins; "international and regional bodies" stays one."""
    items: list[str] = []
    start = 0
    for match in _AND.finditer(part):
        following = part[match.end() :]
        starts = _STARTS_ITEM.match(following) or following.split(" ")[0].lower() in word_set(
            "programme", "count_words"
        )
        if starts and not _OFFICE_GOES_ON.search(part[start : match.start()]):
            items.append(part[start : match.start()])
            start = match.end()
    return [item for item in (*items, part[start:]) if item.strip()]
