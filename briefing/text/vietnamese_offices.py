"""Vietnamese offices around a name: "Thứ trưởng Bộ Ngoại giao NAME", "NAME, Cục trưởng Cục …, Bộ Công an"."""

from __future__ import annotations

import re
from functools import cache

from briefing.model.spans import Span
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_set

_LONGEST_OFFICE = 110
_LONGEST_ROLE = 220
_SEGMENT = lazy_pattern(r",\s+")
_SOURCE_BEFORE = lazy_pattern(r"\b[Tt]heo\s[^,.;:()\n]*(?:\.\s[^,.;:()\n]{1,40})?\Z")
"""What stands before the name of a source: "Theo TS. NAME"."""
_BRACKET = lazy_pattern(r"\s?\([^()\n]{2,60}\)")


def vietnamese_office_before(text: str, end: int, limit: int) -> Span | None:
    """Return the office that ends straight before a name or rank at `end`; nothing before `limit` counts."""
    start = max(limit, end - _LONGEST_OFFICE)
    before = text[start:end]
    if not before.endswith(" ") or (before.isascii() and not _ends_in_ascii_head(before)):
        return None
    last = before.rstrip().rpartition(" ")[2].lower()
    if last == "và" or last in word_set("speech", "vietnamese_before_objects"):
        return None  # "HLV trưởng của NAME" is somebody else, "HLV NAME và NAME" are two
    # A comma parts two offices of one person, everything else ends the office.
    first: int | None = None
    cut = max((m.end() for m in re.finditer(r"[.;:!?()\n“”\"]|\s[-–—]\s", before)), default=0)
    for part in reversed(list(_parts(before, cut))):
        head = _head_in(before, part)
        if head is None or (first is not None and before[part.start : head.start()].strip()):
            break
        first = head.start()
        if before[part.start : head.start()].strip():
            break
    return None if first is None else Span(start + first, end - 1)


def _head_in(before: str, part: Span) -> re.Match[str] | None:
    """Return the first office behind the last word that no office has: "gặp Thủ tướng và Bộ trưởng NAME"."""
    ends = [match.end() for match in _breaks().finditer(before, part.start, part.end)]
    ends += [match.start("next") for match in _joined().finditer(before, part.start, part.end)]
    return _head().search(before, max(ends, default=part.start), part.end)


def vietnamese_role_after(text: str, start: int, limit: int) -> Span | None:
    """Return the role behind a name that ends at `start`: ", Cục trưởng Cục An ninh mạng, Bộ Công an"."""
    opening = lazy_pattern(r"\s?(?:,|[-–—])\s+").match(text, start, limit)
    if opening is None:
        return None
    head = _head().match(text, opening.end(), limit)
    if head is None or _names_another(text, head):
        return None
    end_of_scope = min(limit, head.start() + _LONGEST_ROLE)
    if _SOURCE_BEFORE.search(text, max(0, start - _LONGEST_OFFICE), start):
        return _role_of_source(text, head.start(), end_of_scope)
    stop = _role_end().search(text, head.end(), end_of_scope)
    scope = stop.start() if stop else end_of_scope
    end = head.start()
    for number, part in enumerate(_parts(text[head.start() : scope], 0)):
        words = text[head.start() + part.start : head.start() + part.end]
        if number and not _goes_on().match(words):
            break
        end = head.start() + part.end
    role = text[head.start() : end].rstrip(" ,")
    is_clause = not word_set("vietnamese", "clause_words").isdisjoint(role.lower().split())
    return Span(head.start(), head.start() + len(role)) if role and not is_clause else None


def _role_of_source(text: str, start: int, limit: int) -> Span | None:
    """Return the role of whom "theo" names, up to the comma behind which comes what he says."""
    stop = lazy_pattern(r"[.;:!?\n“”\"]\s?").search(text, start, limit)
    scope = stop.start() if stop else limit
    end = start
    for number, part in enumerate(_parts(text[start:scope], 0)[:-1]):
        if number and not _opens_body().match(text, start + part.start, scope):
            break
        end = start + part.end
    is_clause = not word_set("vietnamese", "clause_words").isdisjoint(text[start:end].lower().split())
    return Span(start, end) if end > start and not is_clause else None


def speaks_itself(text: str, start: int, role: Span) -> bool:
    """Tell whether a bare office behind a name speaks: "Bào chữa cho NAME, luật sư nói".

    `start` is where the name or what stands before it begins.
    """
    is_bare = role.slice(text).lower() in word_set("vietnamese", "office_heads")
    before = [word.lower() for word in text[max(0, start - 20) : start].split()]
    if before and before[-1] in word_set("vietnamese", "office_openers"):
        before.pop()  # "cho cựu giảng viên NAME"
    is_object = bool(before) and before[-1] in word_set("speech", "vietnamese_before_objects")
    return is_bare and is_object and _speaks().match(text, role.end) is not None


def _names_another(text: str, head: re.Match[str]) -> bool:
    """Tell whether somebody else comes behind a comma: "tại liên hoan, ca sĩ NAME"."""
    follows = text[head.end() : head.end() + 2]
    return (
        head[0].lower() in word_set("vietnamese", "professions")
        and follows[:1] == " "
        and follows[1:].isupper()
    )


def _parts(text: str, start: int) -> tuple[Span, ...]:
    """Return the stretches between commas; a bracket goes with the words before it."""
    commas = list(_SEGMENT.finditer(text, start))
    starts = [start, *(m.end() for m in commas)]
    ends = [*(m.start() for m in commas), len(text)]
    return tuple(Span(a, b) for a, b in zip(starts, ends, strict=True))


def _ends_in_ascii_head(before: str) -> bool:
    return before.rsplit(maxsplit=1)[-1] in word_set("vietnamese", "ascii_heads") if before.strip() else False


@cache
def _breaks() -> re.Pattern[str]:
    return lazy_pattern(rf"(?<!\w)(?:{_any('office_breaks')})(?!\w)")


@cache
def _joined() -> re.Pattern[str]:
    return lazy_pattern(rf"\svà\s(?P<next>{_any('office_heads')})(?!\w)", re.IGNORECASE)


@cache
def _head() -> re.Pattern[str]:
    return lazy_pattern(rf"\b(?:{_any('office_heads')})\b", re.IGNORECASE)


@cache
def _goes_on() -> re.Pattern[str]:
    # "Cục An ninh mạng và phòng, chống tội phạm": a comma inside a name is followed by a small letter
    heads = f"{_any('bodies')}|{_any('office_heads')}"
    return lazy_pattern(rf"(?:(?:{heads})\b|(?-i:[a-zđ]))", re.IGNORECASE)


@cache
def _opens_body() -> re.Pattern[str]:
    return lazy_pattern(rf"(?:{_any('bodies')}|{_any('office_heads')})(?!\w)(?=[^,]*,)", re.IGNORECASE)


@cache
def _speaks() -> re.Pattern[str]:
    return lazy_pattern(
        rf"\s(?:cũng\s|đã\s)?(?:{any_of('speech', 'vietnamese', 'vietnamese_quoting')})(?!\w)"
    )


@cache
def _role_end() -> re.Pattern[str]:
    verbs = any_of("speech", "vietnamese", "vietnamese_quoting")
    return lazy_pattern(
        rf"[.;:!?\n“”\"]|\s[-–—]\s|,?\s(?:{verbs}|{_any('role_stops')})\b",
        re.IGNORECASE,
    )


def _any(key: str) -> str:
    return any_of("vietnamese", key)


@cache
def any_of(file: str, *keys: str) -> str:
    """Return a pattern for any entry of these lists, the longest first; a space is any white space."""
    entries = sorted(word_set(file, *keys), key=lambda entry: (-len(entry), entry))
    return "|".join(re.escape(entry).replace(r"\ ", r"\s") for entry in entries)
