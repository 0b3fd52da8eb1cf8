"""Who speaks by a Vietnamese verb: the person, the body or the nameless one that its subject means."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.extract.roles import tidy_role
from briefing.extract.speakers import Speaker, SpeakerFinder
from briefing.extract.subject_phrases import Subject
from briefing.extract.vietnamese_subjects import SubjectKind, VietnameseSubject
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_set
from briefing.text.speech import SpeechVerb

_EPITHET = lazy_pattern(r"\A(?:(?:nữ|nam|vị|tân|cựu|nguyên)\s)?", re.IGNORECASE)
_LOOKED_BACK = 1500
_IS_NOUN = lazy_pattern(r"(?:các|những|nhiều|nguồn|bản|cuộc|buổi|bài|lời|câu|theo|sự|việc)\s$", re.IGNORECASE)
_ASKED = lazy_pattern(r"(?:đề nghị|yêu cầu|xin|mong|nhờ|vui lòng|hãy)\s$", re.IGNORECASE)
"""What makes a verb a request: "đề nghị cho biết phản ứng"."""
_TOLD = frozenset({"cho biết", "cho hay", "nêu rõ", "làm rõ", "giải thích", "thông tin"})
_OPENS = lazy_pattern(r"(?:^|[.,;:!?…\"”)–—-]\s*|\b(?:cũng|và|song|nhưng|tuy nhiên)\s)$", re.IGNORECASE)


def is_vietnamese(verb: SpeechVerb) -> bool:
    """Tell whether a verb of speech is a Vietnamese one, or the Vietnamese for "according to"."""
    return verb.lemma == "theo" or verb.lemma in word_set("speech", "vietnamese", "vietnamese_quoting")


def is_noun(masked: str, verb: SpeechVerb) -> bool:
    """Tell whether the words of a verb are a noun or a request: "các thông tin", "đề nghị cho biết"."""
    lower = max(0, verb.start - 12)
    is_request = verb.lemma in _TOLD and _ASKED.search(masked, lower, verb.start) is not None
    return is_request or _IS_NOUN.search(masked, lower, verb.start) is not None


def names_source(masked: str, verb: SpeechVerb, lower: int) -> bool:
    """Tell whether "theo" can name who says so: it opens a clause, unlike "lẩn trốn theo hướng"."""
    return _OPENS.search(masked[lower : verb.start].rstrip(" ") + " ") is not None or verb.start == lower


def speaker_of(masked: str, subject: VietnameseSubject, finder: SpeakerFinder) -> Speaker | None:
    """Return whom a subject means; None for a pronoun of somebody who has not been named."""
    if subject.sighting or subject.pronoun:
        plain = Subject(span=subject.span, sighting=subject.sighting, pronoun=subject.pronoun)
        return finder.speaker_of(plain)
    words = tidy_role(subject.span.slice(masked))
    if subject.kind is SubjectKind.OFFICE:
        return _holder(words, subject.span.start, finder) or Speaker(role=words)
    return Speaker(role=words) if subject.kind is SubjectKind.NAMELESS else Speaker(name=words, is_body=True)


def _holder(words: str, offset: int, finder: SpeakerFinder) -> Speaker | None:
    office = _EPITHET.sub("", words)
    heads = word_set("vietnamese", "office_heads", "epithets")
    syllables = office.lower().split()
    head = next(
        (" ".join(syllables[:n]) for n in range(5, 0, -1) if " ".join(syllables[:n]) in heads), office
    )
    is_epithet = head in word_set("vietnamese", "epithets")
    is_anybody = head in word_set("vietnamese", "professions")
    if office.lower() in word_set("vietnamese", "artists") and (last := _last_artist(offset, finder)):
        return last
    if is_anybody and office.lower() == head and _is_another(head, offset, finder):
        return None
    return finder.holder(office, head, offset, is_epithet=is_epithet, is_anybody=is_anybody)


def _last_artist(offset: int, finder: SpeakerFinder) -> Speaker | None:
    """Return the artist who spoke last, by whatever title: "NSND NAME nói … Nữ nghệ sĩ cũng kể"."""
    last = finder.last_heard(offset, max(0, offset - _LOOKED_BACK))
    title = (last.role or "").lower() if last and last.name else ""
    is_artist = title.startswith(tuple(word_set("vietnamese", "artists", "artist_titles")))
    return replace(last, is_doubtful=True) if last and is_artist else None


def _is_another(head: str, offset: int, finder: SpeakerFinder) -> bool:
    """Tell whether somebody without a name was brought in last: "một nhân chứng khác cho biết"."""
    text, lower = finder.masked.text, max(0, offset - _LOOKED_BACK)
    another = rf"(?<!\w)một\s(?:(?:nữ|nam|vị)\s)?{re.escape(head)}(?!\w)"
    found = [match.end() for match in re.finditer(another, text[lower:offset], re.IGNORECASE)]
    if not found:
        return False
    since = finder.masked.words_between(lower + found[-1], offset)
    return not any(word.start in finder.masked.starting for word in since)
