"""Who stands before a Vietnamese verb of speech, or behind "theo": a name, a pronoun, an office, a body."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache
from itertools import takewhile

from briefing.extract.masked_text import MASK, MaskedText
from briefing.extract.persons import Sighting
from briefing.model.spans import Span
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_set
from briefing.text.vietnamese_offices import any_of

_REACH = 320
_MOST_BETWEEN = 7
"""So many syllables tell how somebody speaks: "ông NAME vẫn chưa hết xúc động kể"."""
_LONGEST_APPOSITION = 200
_LONGEST_NOUN = 16
_APPOSITION = lazy_pattern(r"\s?(?:,|\(|[-–—]\s)")
_PAUSE = lazy_pattern(r",\s|\s[-–—]\s|[:;]\s")
_PARTS = lazy_pattern(r"[,:;()\n“”\"]|\s[-–—]\s")
_BRACKET = lazy_pattern(r"\([^()\n]{0,80}\)?")
_WORDS_OF = lazy_pattern(r"lời(?:\s(?:kể|khai))?\s(?!của\b)")
_INTRODUCES = lazy_pattern(rf"[^.!?\n“”\"]{{2,60}}:\s*{MASK}")
_WHOSE = lazy_pattern(r"[^,.;:()\n]{2,60}?\s(?:của|từ)\s")
_LIVES = lazy_pattern(r"[,(]\s(?:ở|trú|ngụ|quê|nhà\sở|trú\stại|ngụ\stại|thường\strú|tạm\strú)\s[^,;:()\n]*\Z")
"""What stands before a street or a village: "em NAME, ở ngõ 43 STREET cho biết"."""
_SOURCE_END = lazy_pattern(r",|:|\.(?:\s|$)|;|$|\n")


class SubjectKind(Enum):
    """What the words of a subject are."""

    NAMED = auto()
    PRONOUN = auto()
    OFFICE = auto()  # "Thủ tướng", of whom the article tells the name elsewhere
    BODY = auto()
    NAMELESS = auto()  # "người dân", "nguồn tin"
    SAME = auto()  # none of its own: "…, đồng thời nhấn mạnh"


@dataclass(frozen=True, slots=True, kw_only=True)
class VietnameseSubject:
    """Mark the words of a subject; `sighting` or `pronoun` is set where its kind has one."""

    kind: SubjectKind
    span: Span
    sighting: Sighting | None = None
    pronoun: str | None = None


def subject_before(masked: MaskedText, verb: int, lower: int) -> VietnameseSubject | None:
    """Return the subject of a verb that begins at `verb`; nothing before `lower` counts."""
    lower = max(lower, verb - _REACH)
    end = _without_adverbs(masked.text, verb, lower)
    if end <= lower or _conjunction_before().search(masked.text, lower, end):
        return _opening(masked, lower, end) or _same(verb)
    found = (
        _named_before(masked, end, lower, is_known=True)
        or _pronoun_before(masked, end, lower)
        or _noun_before(masked, end, lower)
        or _named_before(masked, end, lower, is_known=False)
    )
    goes_on = masked.text[lower:verb].rstrip().endswith(",")  # "Ông thừa nhận điều đó, cho biết"
    if found is None and not goes_on and _INTRODUCES.match(masked.text, verb):
        return _nearest(masked, end, lower)
    return found or (_same(verb) if goes_on else None)


def _same(verb: int) -> VietnameseSubject:
    return VietnameseSubject(kind=SubjectKind.SAME, span=Span(verb, verb))


def source_after(masked: MaskedText, start: int, limit: int) -> VietnameseSubject | None:
    """Return who is named behind "theo"; words like "theo quy định" name nobody."""
    words = masked.words_between(start, min(limit, start + _REACH))
    if not words or masked.text[start : words[0].start].strip():
        return None
    first = words[0].start
    whose = _WORDS_OF.match(masked.text, first, limit) or _WHOSE.match(masked.text, first, limit)
    if whose and any(
        masked.text.startswith(noun, first) for noun in word_set("speech", "vietnamese_source_nouns")
    ):
        return source_after(masked, whose.end(), limit)  # "theo đánh giá của NAME"
    if sighting := masked.starting.get(first):
        return VietnameseSubject(kind=SubjectKind.NAMED, span=sighting.mention.whole, sighting=sighting)
    stop = _SOURCE_END.search(masked.text, first, limit)
    end = stop.start() if stop else limit
    if (pronoun := _pronouns().match(masked.text, first, end)) and pronoun.end() == end:
        return _as_pronoun(pronoun)
    noun = _noun_in(masked, first, end)
    return noun if noun and noun.span.start == first else None


def _without_adverbs(text: str, end: int, lower: int) -> int:
    """Return where the subject ends before "cũng", "tiếp tục", "đã" and a comma."""
    while True:
        end = lower + len(text[lower:end].rstrip())
        adverb = _adverbs().search(text, max(lower, end - 24), end)
        if adverb is None:
            return lower + len(text[lower:end].rstrip(" ,"))
        end = adverb.start()


def _named_before(masked: MaskedText, end: int, lower: int, *, is_known: bool) -> VietnameseSubject | None:
    for word in reversed(masked.words_between(lower, end)):
        sighting = masked.starting.get(word.start)
        if sighting is None or sighting.mention.name.end > end:
            continue
        mention = sighting.mention
        if (sighting.person.is_certain or mention.is_certain) is not is_known:
            continue
        told = mention.whole.end if mention.whole.end <= end else mention.name.end
        if _LIVES.search(masked.text, max(lower, mention.whole.start - 60), mention.whole.start):
            continue
        if _is_object(masked.text, mention.whole.start, lower):
            return None
        opening = _with_kin_title(masked.text, mention.whole.start, lower)
        if _leads_to_verb(masked.text, told, end, opens=_opens_clause(masked.text, opening, lower)):
            span = Span(opening, mention.whole.end)
            return VietnameseSubject(kind=SubjectKind.NAMED, span=span, sighting=sighting)
        return None
    return None


def _nearest(masked: MaskedText, end: int, lower: int) -> VietnameseSubject | None:
    """Return who is named last before a quotation that a verb far from its subject introduces."""
    for word in reversed(masked.words_between(lower, end)):
        sighting = masked.starting.get(word.start)
        is_known = sighting is not None and (sighting.person.is_certain or sighting.mention.is_certain)
        if sighting and is_known and not _is_object(masked.text, word.start, lower):
            return VietnameseSubject(kind=SubjectKind.NAMED, span=Span(end, end), sighting=sighting)
    return None


def _with_kin_title(text: str, start: int, lower: int) -> int:
    """Return where "em", "thầy giáo" or "cô" begins that stands before a name or its office."""
    before = text[max(lower, start - 12) : start]
    while (words := before.split()) and before.endswith(" "):
        if words[-1].lower() not in word_set("vietnamese", "kin_titles"):
            break
        start -= len(words[-1]) + 1
        before = before[: -len(words[-1]) - 1]
    return start


def _leads_to_verb(text: str, start: int, end: int, *, opens: bool) -> bool:
    """Tell whether what lies between a name and its verb tells only who, when or how: no other subject."""
    between = text[start:end].strip()
    if not between.strip(") "):
        return True
    if _APPOSITION.match(text, start):
        return opens and len(between) <= _LONGEST_APPOSITION and between.count(".") < 2
    is_plain = not _PARTS.search(between) and word_set("speech", "vietnamese_parts_subject").isdisjoint(
        between.lower().split()
    )
    return is_plain and len(between.split()) <= _MOST_BETWEEN


def _is_object(text: str, start: int, lower: int) -> bool:
    """Tell whether a name stands behind a Vietnamese preposition: "của ông NAME", "gặp ông NAME"."""
    before = text[max(lower, start - 16) : start].split()
    return bool(before) and before[-1].lower() in word_set("speech", "vietnamese_before_objects")


def begins_as_object(text: str, span: Span, lower: int) -> bool:
    """Tell whether words are the object of a Vietnamese preposition, which may be their first word."""
    first = span.slice(text).partition(" ")[0].lower()
    return first in word_set("speech", "vietnamese_before_objects") or _is_object(text, span.start, lower)


def _opens_clause(text: str, start: int, lower: int) -> bool:
    before = text[lower:start].rstrip()
    if not before or before[-1] in ',;:."”)–—-…':
        return True
    return before.split()[-1].lower() in word_set("speech", "vietnamese_conjunction_ends")


def _pronoun_before(masked: MaskedText, end: int, lower: int) -> VietnameseSubject | None:
    found = None
    for found in _pronouns().finditer(masked.text, max(lower, end - 24), end):
        if found.end() == end:
            return _as_pronoun(found)
    between = masked.text[found.end() : end] if found else ""
    is_how = found is not None and _leads_to_verb(masked.text, found.end(), end, opens=False)
    is_subject = is_how and _opens_clause(masked.text, found.start(), lower) if found else False
    return _as_pronoun(found) if found and is_subject and not _PARTS.search(between) else None


def _as_pronoun(found: re.Match[str]) -> VietnameseSubject:
    is_woman = found["word"].lower() in word_set("vietnamese", "female_pronouns")
    pronoun = "she" if is_woman else "he"
    return VietnameseSubject(kind=SubjectKind.PRONOUN, span=Span(*found.span()), pronoun=pronoun)


def _noun_before(masked: MaskedText, end: int, lower: int) -> VietnameseSubject | None:
    """Return the office, the body or the people that the last clause before a verb begins with."""
    brackets = [Span(*match.span()) for match in _BRACKET.finditer(masked.text, lower, end)]
    pauses = (Span(*match.span()) for match in _PAUSE.finditer(masked.text, lower, end))
    starts = [lower, *(pause.end for pause in pauses if not any(b.overlaps(pause) for b in brackets))]
    for number in range(len(starts) - 1, max(-1, len(starts) - 5), -1):
        found = _noun_in(masked, starts[number], end)
        if found and found.span.end == end:
            before = _noun_in(masked, starts[number - 1], starts[number]) if number else None
            is_whole = before is not None and before.span.start == starts[number - 1]
            # "Cục Trồng trọt - Bộ Nông nghiệp cho biết"
            return replace(before, span=Span(before.span.start, end)) if before and is_whole else found
    return None


def _noun_in(masked: MaskedText, start: int, end: int) -> VietnameseSubject | None:
    text = masked.text
    if len(text[start:end].split()) > _LONGEST_NOUN + 6:
        return None
    found = _nouns().search(text, start, end)
    while found:
        is_object = _is_object(text, found.start(), start)
        words = text[found.start() : end].split()
        is_kin = words[0].lower() in word_set("vietnamese", "kin_titles")
        if found["nameless"] and is_kin and len(words) > 1 and words[1].istitle() and len(words[1]) > 2:
            return None  # "em NAME, ở xã PLACE", but "em Q."
        if not is_object and len(words) <= _LONGEST_NOUN and not _is_clause(words):
            kind = SubjectKind[next(name for name, value in found.groupdict().items() if value).upper()]
            before = text[max(start, found.start() - 8) : found.start()].split()
            is_anybody = bool(before) and before[-1].lower() in word_set("vietnamese", "indefinite")
            if kind is SubjectKind.OFFICE and (is_anybody or words[-1] == "khác"):
                kind = SubjectKind.NAMELESS  # "một nhân chứng", "nhân chứng khác"
            first = found.start() - len(before[-1]) - 1 if is_anybody else found.start()
            return VietnameseSubject(kind=kind, span=Span(first, end))
        found = None if is_object is False else _nouns().search(text, found.end(), end)
    proper = [*takewhile(lambda word: word.is_capitalised, reversed(masked.words_between(start, end)))]
    if not proper or proper[0].end != end or _is_object(text, proper[-1].start, start):
        return None
    if _LIVES.search(text, max(0, start - 2), proper[-1].start):
        return None
    return VietnameseSubject(kind=SubjectKind.BODY, span=Span(proper[-1].start, end))


def _is_clause(words: list[str]) -> bool:
    """Tell whether words hold a verb: "Bộ Y tế đã gặp gỡ người dân" is no subject."""
    return not word_set("speech", "vietnamese_verbs_inside").isdisjoint(word.lower() for word in words[1:])


def _opening(masked: MaskedText, lower: int, end: int) -> VietnameseSubject | None:
    """Return whom a sentence is about whose second verb has no subject: "Ông cảm ơn họ và cho rằng"."""
    for word in masked.words_between(lower, end):
        sighting = masked.starting.get(word.start)
        if sighting and _opens_clause(masked.text, word.start, lower):
            return VietnameseSubject(kind=SubjectKind.NAMED, span=Span(end, end), sighting=sighting)
    pronoun = _pronouns().match(masked.text, lower, end)
    if pronoun:
        is_woman = pronoun["word"].lower() in word_set("vietnamese", "female_pronouns")
        told = "she" if is_woman else "he"
        return VietnameseSubject(
            kind=SubjectKind.PRONOUN, span=Span(pronoun.start(), pronoun.end()), pronoun=told
        )
    return None


@cache
def _adverbs() -> re.Pattern[str]:
    return lazy_pattern(rf"(?<!\w)(?:{any_of('speech', 'vietnamese_adverbs')})$", re.IGNORECASE)


@cache
def _conjunction_before() -> re.Pattern[str]:
    return lazy_pattern(rf"(?<!\w)(?:{any_of('speech', 'vietnamese_conjunctions')})\s*$", re.IGNORECASE)


@cache
def _pronouns() -> re.Pattern[str]:
    words = any_of("vietnamese", "male_pronouns", "female_pronouns")
    return lazy_pattern(rf"(?<!\w)(?P<word>{words})(?:\s(?:này|ấy|ta))?(?!\w)", re.IGNORECASE)


@cache
def _nouns() -> re.Pattern[str]:
    return lazy_pattern(
        rf"""
        (?<!\w)(?:(?:nữ|nam|vị|tân|cựu|nguyên)\s)?
        (?:(?P<office>{any_of("vietnamese", "office_heads", "epithets")})
          |(?P<nameless>{any_of("vietnamese", "nameless")})
          |(?P<body>{any_of("vietnamese", "speaking_bodies")}))(?!\w)
        """,
        re.IGNORECASE | re.VERBOSE,
    )
