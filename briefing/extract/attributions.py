"""Attributions: verbs of speech with their speakers, sentence by sentence through an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.extract.speakers import Speaker, SpeakerFinder
from briefing.extract.subject_nouns import head_of, is_adverb, kind_of_noun
from briefing.extract.subject_phrases import Subject
from briefing.extract.vietnamese_attributions import is_noun, is_vietnamese, names_source, speaker_of
from briefing.extract.vietnamese_subjects import SubjectKind, source_after, subject_before
from briefing.model.spans import Span
from briefing.text.lexicon import word_set
from briefing.text.speech import SpeechForm, SpeechKind, SpeechVerb, find_speech_verbs
from briefing.text.words import Word

LOOK_BACK = 80

_AFTER_INVERTED_SUBJECT = re.compile(
    r"\s*(?:[,.;:!?)(\n—–…\"“]|$|(?:who|whose|which|in|on|at|by|about|during|as|when|while|after|before|since|until|if"
    r"|because|from|to|of|with|for|via|through|over|near|outside|inside|between|against|following|ahead|late|later|early"
    r"|earlier|this|last|then|here|there|yesterday|today|tonight|recently|adding|[A-Z][a-z]+day)\b)"
)
_CONDITIONS = ("If ", " if ", "Unless ", " unless ", "Should ")
_PASSIVE = frozenset(
    {
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "not",
        "never",
        "to",
        "the",
        "a",
        "an",
        "of",
        "its",
        "his",
        "their",
        "our",
    }
)
_BE = frozenset({"is", "are", "was", "were", "be", "been"})
_BELIEF_CLAUSE = re.compile(r"\s(?:that|the|a|an|he|she|it|they|this|there|his|her|their|its)\b")
_IS_QUOTED = re.compile(r"\b(?:is|was|were|been)\s(?:also\s)?quoted\sas\s$")
_CITED = re.compile(r"\b(?P<verb>cited|quoted|quotes|cites)\s[^,;:.]{3,60}?\s(?:as\s)?$")
_ISSUED = re.compile(r"\s(?:issued|released|published)\s(?:a|the)\s(?:\w+\s)?statement\s$")
_WITH = re.compile(r"(,\swith)\s[^,;:.]{3,60}\s$")
_PARTICIPLE_BEFORE = re.compile(r",\s[a-z]+ing\b[^.;:]*\sand\s$")
_QUOTE_END = re.compile(r"[\"”’'»q][,.]?\s*[,—–-]?\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Say who speaks by which verb; `whole` is verb and subject with what stands between them.

    `is_inverted`: the subject follows, "said the minister". `is_chained`: the subject stands with an earlier
    verb of the sentence, "he said, adding". Without a speaker it is known that somebody spoke, but not who.
    """

    verb: SpeechVerb
    whole: Span
    sentence: Span
    speaker: Speaker | None
    is_inverted: bool = False
    is_chained: bool = False


def read_attributions(
    masked: str, sentences: Sequence[Span], finder: SpeakerFinder
) -> tuple[Attribution, ...]:
    """Return every attribution of the sentences, in order; the finder remembers who has spoken."""
    found: list[Attribution] = []
    for sentence in sentences:
        in_sentence: list[Attribution] = []
        is_somebody_named = False
        for verb in find_speech_verbs(masked, sentence.start, sentence.end):
            attribution = _read(masked, verb, sentence, in_sentence, finder)
            if attribution is None:
                continue
            # "… said NAME, according to an agency": the agency is not heard
            is_source = verb.kind is SpeechKind.ACCORDING and len(in_sentence) > 0
            is_nested = is_somebody_named and _is_nested(masked, in_sentence[-1], attribution)
            in_sentence.append(attribution)
            speaker = attribution.speaker
            is_somebody_named = is_somebody_named or (speaker is not None and speaker.name is not None)
            is_source = is_source or (verb.lemma == "report" and _is_journalist(speaker))
            if speaker and (speaker.name or speaker.role) and not (is_source or is_nested):
                finder.remember(verb.start, speaker)
        found += in_sentence
    return tuple(found)


def _is_journalist(speaker: Speaker | None) -> bool:
    """Tell whether a speaker only brings what others say: "NAME, our correspondent, reported that"."""
    role = speaker.role if speaker else None
    return role is not None and not word_set("offices", "reporters").isdisjoint(role.lower().split())


def _is_nested(masked: str, last: Attribution, attribution: Attribution) -> bool:
    """Tell whether somebody speaks only in what another tells: "NAME said a friend told her to go"."""
    if attribution.is_chained:
        return False
    is_nameless = attribution.speaker is not None and attribution.speaker.name is None
    is_in_clause = not last.is_inverted and "," not in masked[last.whole.end : attribution.whole.start]
    return is_nameless or (is_in_clause and not attribution.is_inverted)


def _read(
    masked: str, verb: SpeechVerb, sentence: Span, earlier: list[Attribution], finder: SpeakerFinder
) -> Attribution | None:
    if is_vietnamese(verb):
        return _vietnamese(masked, verb, sentence, earlier, finder)
    if verb.kind is SpeechKind.ACCORDING:
        subject = finder.subjects.after(verb.end, sentence.end)
        return _attribution(verb, sentence, finder, subject, is_inverted=True) if subject else None
    before = masked[max(sentence.start, verb.start - LOOK_BACK) : verb.start]
    words = finder.masked.words_between(max(sentence.start, verb.start - LOOK_BACK), verb.start)
    previous = words[-1].low if words else ""
    if verb.form is SpeechForm.PARTICIPLE:
        if previous == "as" and "quoted as" in before[-14:] and _IS_QUOTED.search(before):
            return _with_subject_before(verb, sentence, finder, lower=sentence.start)
        if with_subject := _WITH.search(before):  # "…, with the bank saying it expects"
            subject = finder.subjects.after(verb.start - len(before) + with_subject.end(1), verb.start)
            return _attribution(verb, sentence, finder, subject) if subject else None
        if issued := _ISSUED.search(before):
            subject = finder.subjects.before(verb.start - len(before) + issued.start(), sentence.start)
            return _attribution(verb, sentence, finder, subject) if subject else None
        if cited := _CITED.search(before):
            return _cited(verb, sentence, finder, cited.start() - len(before) + verb.start, cited)
        is_chain = before.rstrip().endswith((",", ',"', ",”", ",’", ",'")) or previous in (
            "and",
            "while",
            "before",
            "also",
            "further",
        )
        is_second = previous in ("before", "after", "while", "by") or (
            previous == "and" and _PARTICIPLE_BEFORE.search(before) is not None
        )
        is_reason = masked.startswith(" that ", verb.end) and verb.kind is not SpeechKind.QUOTE
        if not earlier and (
            before.rstrip().endswith(",") or is_second or is_reason
        ):  # "NAME disagreed, saying it had failed", "NAME went to court claiming that"
            subjects = finder.subjects
            subject = subjects.opening(sentence) or subjects.only_one_in(sentence.start, verb.start)
            return _chain_to(verb, sentence, finder.speaker_of(subject)) if subject else None
        return _chain_to(verb, sentence, _main(masked, earlier).speaker) if is_chain and earlier else None
    if _is_noun(masked, verb, previous) or (previous in ("that", "which") and not _is_source(words)):
        return None
    if earlier and previous in ("and", "but", "then", "also") and _follows_and(words):
        return _chain_to(verb, sentence, earlier[-1].speaker)
    if previous in _PASSIVE or previous.endswith("n't"):
        return None
    if len(words) > 1 and words[-2].low in _BE and is_adverb(words[-1]):
        return None  # "who were earlier reported missing"
    if not earlier and previous in ("and", "but") and (opening := finder.subjects.opening(sentence)):
        return _attribution(verb, sentence, finder, opening, keeps_verb=True)  # "NAME came late and said"
    if inverted := _inverted(masked, verb, sentence, before, finder):
        return inverted
    return _with_subject_before(verb, sentence, finder, lower=_after_earlier(masked, sentence, earlier))


def _vietnamese(
    masked: str, verb: SpeechVerb, sentence: Span, earlier: list[Attribution], finder: SpeakerFinder
) -> Attribution | None:
    if verb.kind is SpeechKind.ACCORDING:
        is_source = names_source(masked, verb, sentence.start)
        source = source_after(finder.masked, verb.end, sentence.end) if is_source else None
        speaker = speaker_of(masked, source, finder) if source else None
        whole = Span(verb.start, source.span.end if source else verb.end)
        found = Attribution(verb=verb, whole=whole, sentence=sentence, speaker=speaker, is_inverted=True)
        return found if speaker else None
    if is_noun(masked, verb):
        return None
    last = earlier[-1] if earlier else None
    lower = last.verb.end if last else sentence.start
    subject = subject_before(finder.masked, verb.start, lower)
    if subject is None:
        return None
    if subject.kind is not SubjectKind.SAME:
        speaker = speaker_of(masked, subject, finder)
        whole = Span(min(subject.span.start, verb.start), verb.end)
        return Attribution(verb=verb, whole=whole, sentence=sentence, speaker=speaker)
    if last and not masked[lower : verb.start].strip():  # "NAME hồ hởi chia sẻ"
        return replace(last, verb=verb, whole=Span(last.whole.start, verb.end))
    return _chain_to(verb, sentence, last.speaker) if last else None


def _cited(
    verb: SpeechVerb, sentence: Span, finder: SpeakerFinder, start: int, cited: re.Match[str]
) -> Attribution | None:
    """Read "the agency cited an official (as) saying": the official speaks, the agency only brings it."""
    subject = finder.subjects.after(start + len(cited["verb"]), verb.start)
    if subject is None:
        return None
    agency = finder.subjects.before(start, sentence.start)
    whole = Span(agency.span.start if agency else start, verb.end)
    speaker = finder.speaker_of(subject)
    return Attribution(verb=verb, whole=whole, sentence=sentence, speaker=speaker) if speaker else None


def _is_source(words: Sequence[Word]) -> bool:
    """Tell whether what "that said" follows can speak: a statement or a body, no sign and no button."""
    return len(words) > 1 and kind_of_noun(words[-2], words[-2:-1]) in ("paper", "body", "office", "somebody")


def _main(masked: str, earlier: Sequence[Attribution]) -> Attribution:
    """Return the last attribution that does not stand in what another reports: "A said B agreed, adding"."""
    last = earlier[-1]
    for before in reversed(earlier[:-1]):
        if last.is_inverted or "," in masked[before.whole.end : last.whole.start]:
            break
        last = before
    return last


def _is_noun(masked: str, verb: SpeechVerb, previous: str) -> bool:
    """Tell whether a form is a noun or no speech: "on hopes", "but felt disappointed"."""
    if masked.endswith(("'s ", "’s "), 0, verb.start) and masked[verb.end - 1] == "s":
        return True  # "the judge's comments"
    if previous in word_set("grammar", "prepositions") and masked.endswith("ms", verb.start, verb.end):
        return True  # "he stood by claims that"
    if verb.kind is not SpeechKind.BELIEF:
        return False
    if previous in ("and", "but"):
        return _BELIEF_CLAUSE.match(masked, verb.end) is None
    return previous in word_set("grammar", "prepositions") and verb.lemma != "consider"


def _after_earlier(masked: str, sentence: Span, earlier: Sequence[Attribution]) -> int:
    """Return from where on a subject may stand: after the last verb, unless that is in a relative clause."""
    if not earlier:
        return sentence.start
    last = earlier[-1]
    if len(earlier) == 1 and last.is_chained and last.verb.kind is SpeechKind.QUOTE:
        return sentence.start  # "NAME, speaking in Hanoi, said"
    is_relative = not last.is_inverted and "who" in masked[last.whole.start : last.verb.start].split()
    return last.whole.start if is_relative else last.verb.end


def _follows_and(words: Sequence[Word]) -> bool:
    return any(word.low in ("and", "but") for word in words[-2:])


def _chain_to(verb: SpeechVerb, sentence: Span, speaker: Speaker | None) -> Attribution:
    whole = Span(verb.start, verb.end)
    return Attribution(verb=verb, whole=whole, sentence=sentence, speaker=speaker, is_chained=True)


def _inverted(
    masked: str, verb: SpeechVerb, sentence: Span, before: str, finder: SpeakerFinder
) -> Attribution | None:
    if verb.lemma in word_set("speech", "never_inverted"):
        return None
    follows_quote = _QUOTE_END.search(before[-8:]) is not None
    after_clause = before.rstrip().endswith(",") and verb.lemma in word_set("speech", "inverted_after_clause")
    if not follows_quote and (not after_clause or _is_apposition(masked, verb, sentence, finder)):
        return None
    subject = finder.subjects.after(verb.end, sentence.end)
    if subject is None or not _may_end(masked, subject, sentence.end):
        return None
    attribution = _attribution(verb, sentence, finder, subject, is_inverted=True)
    return attribution if follows_quote or attribution.speaker else None


def _may_end(masked: str, subject: Subject, limit: int) -> bool:
    """Tell whether what follows a subject behind its verb may do so: behind the name, or behind its role."""
    if subject.sighting and masked.startswith(",", subject.sighting.mention.name.end):
        return True  # "said NAME, a volunteer organizing the camp"
    return _AFTER_INVERTED_SUBJECT.match(masked, subject.span.end, limit) is not None


def _is_apposition(masked: str, verb: SpeechVerb, sentence: Span, finder: SpeakerFinder) -> bool:
    """Tell whether only a name and its office stand before: "NAME, coroner for the city, said NAME died"."""
    comma = masked.rfind(",", sentence.start, verb.start)
    if comma > 0 and finder.subjects.is_name_with_its_office(sentence.start, comma):
        return True
    opening = finder.subjects.opening(sentence)
    if opening is None or opening.sighting is None or opening.span.end >= verb.start:
        return False
    between = masked[opening.span.end : min(verb.start, opening.span.end + LOOK_BACK)]
    return word_set("grammar", "finite").isdisjoint(between.lower().split())


def _with_subject_before(
    verb: SpeechVerb, sentence: Span, finder: SpeakerFinder, *, lower: int
) -> Attribution | None:
    subject = finder.subjects.before(verb.start, lower) or finder.subjects.before_who(verb.start, lower)
    if subject is None or (verb.lemma == "hear" and not _hears(subject)):
        return None
    if finder.masked.text.endswith(_CONDITIONS, lower, subject.span.start):
        return None  # "If he answers a question, she would"
    attribution = _attribution(verb, sentence, finder, subject)
    for end in (subject.span.start, verb.start) if attribution.speaker is None and subject.phrase else ():
        if who := finder.subjects.before_who(end, lower):  # "NAME who came to the event said"
            attribution = _attribution(verb, sentence, finder, who)
            break
    is_past = verb.lemma != "claim" or verb.end - verb.start > len("claims")  # "his claims that …"
    is_plain = verb.lemma in word_set("speech", "plain") and is_past
    if attribution.speaker is None and is_plain and (verb.lemma != "add" or _may_be_people(subject)):
        attribution = replace(attribution, speaker=finder.nameless(subject))
    # A noun that nobody could be is no subject of speech: "the contents stated in the law".
    return attribution if attribution.speaker or subject.pronoun in ("he", "she", "they") else None


def _may_be_people(subject: Subject) -> bool:
    """Tell whether a noun is one for people: "residents added", not "the amendments added"."""
    head = head_of(subject.phrase) if subject.phrase else None
    return head is not None and kind_of_noun(head, [head]) in ("unnamed", "office", "somebody", "body")


def _hears(subject: Subject) -> bool:
    """Tell whether what somebody heard is what was said there: "the court heard that"."""
    return bool(subject.phrase) and subject.phrase[-1].low in word_set("speech", "hearing")


def _attribution(
    verb: SpeechVerb,
    sentence: Span,
    finder: SpeakerFinder,
    subject: Subject,
    *,
    is_inverted: bool = False,
    keeps_verb: bool = False,
) -> Attribution:
    """Build an attribution; with `keeps_verb` its words are the verb alone, the subject stands far off."""
    whole = Span(min(verb.start, subject.span.start), max(verb.end, subject.span.end))
    return Attribution(
        verb=verb,
        whole=Span(verb.start, verb.end) if keeps_verb else whole,
        sentence=sentence,
        speaker=finder.speaker_of(subject),
        is_inverted=is_inverted,
    )
