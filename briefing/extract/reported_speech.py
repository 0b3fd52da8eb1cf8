"""Indirect quotations: the clause that an attribution reports, before the verb, behind it or around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from briefing.extract.attributions import Attribution
from briefing.extract.masked_text import MASK
from briefing.extract.reported_clauses import MIN_WORDS, clause_start
from briefing.extract.speakers import Speaker
from briefing.extract.statements import Statement, end_of_words
from briefing.extract.vietnamese_attributions import is_vietnamese
from briefing.model.spans import Span
from briefing.text.lexicon import word_set
from briefing.text.quotation_marks import FILLER, FIRST_FILLER
from briefing.text.speech import SpeechKind

MIN_QUOTED = 20
_MOST_IN_SENTENCE = 6
_LONGEST_PAIR = 80
_LONGEST_CLAUSE = 400
NEAR = 240
"""How far around an attribution its sentence is looked at; longer than any pattern here can match."""

_REFUSAL = re.compile(
    r"""
    ,?\s(?:but|and|although|though|while)\s(?:[\w.’'-]+\s){0,4}?
    (?:declined|refused|gave\sno|offered\sno|provided\sno|has\snot\s(?:commented|responded)
      |did\snot\s(?:say|give|elaborate|comment|provide|specify|name|identify|explain|go)
      |would\snot\s(?:say|comment|elaborate|be\sdrawn|specify|confirm|give))\b
    """,
    re.VERBOSE,
)
_REFUSAL_HINTS = ("declined", "refused", " not ", " no ")
"""What somebody did not say is the reporter's again: "…, but it declined further comment"."""
_MAIN_VERB = re.compile(r"(?:\s[-–—]|,)\s(?:also\s)?(?:said|told|added)\b")
_MAIN_VERB_HINTS = (",", "- ", "– ", "— ")
"""Behind what somebody said in a relative clause: "NAME, who told us that it was late, said"."""
_MODIFIERS = re.compile(
    r",\s(?!(?:and|but|or|who|which|that|when|where|while|as|in|on|at|after|before|for|with|by|to|if)\b)"
    r"(?:(?!(?:is|was|are|were|has|had|have|will|would)\b)[\w’'-]+(?:\s|$)){1,6}$"
)
"""Words before a speaker that are in no list of offices: "…, search and rescue [official NAME] said"."""
_OPENS_NO_CLAUSE = re.compile(r"(?:[A-Z][a-z]+ing|Asked|Told|In|On|At|During|After|Before|Of|With|By)\s")
_OPENS_BESIDE = re.compile(r"(?:While|Although|Though|Even\sthough|Whereas)\s[^,]*$")
_OPENS_BEFORE = re.compile(
    r"(?:[A-Z][A-Z, ]+\s[-–—]\s)?(?:As|When|While|Although|Though|Because|Since)\s[^,]*,[^,]*$"
)
"""Words that go before a clause and are none: "As they marked the day, [teachers] said"."""
_ENDS = re.compile(r"\s*(?:[.!?…]+[\"”’]?\s*)?$")
_ADVERBIAL_END = re.compile(
    r"""
    \s*,?\s*
    (?:
        (?:on|in|at|during|to\sreporters|after|last|this|late|early|earlier|who|whose|[A-Z][a-z]+day|yesterday|today
          |when|while|citing|speaking|referring|quoting|responding|as\s(?:he|she|it|they|the|part|rescuers|officials|[A-Z]\w+)
          |(?<=,\s)(?!(?:including|according|being|depending|regarding|following)\b)[a-z]{3,12}ing)
        \b[^.;:]{0,110}
    )?
    [.!?…]*[\"”’]?\s*$
    """,
    re.VERBOSE,
)
_TAIL_OF_SOURCE = re.compile(r"\s(?:in|from|by|on|at|with)\s[^,.;:]{2,60}(?=,)")


def find_reported_speech(
    masked: str, attributions: Sequence[Attribution], directs: Sequence[Span]
) -> list[Statement]:
    """Return the clauses that are reported, without those that are quoted directly for the most part."""
    found: list[Statement] = []
    taken_until = -1
    direct_ends = frozenset(direct.end for direct in directs)
    for number, attribution in enumerate(attributions):
        speaker = attribution.speaker
        if speaker is None or not (speaker.name or speaker.role):
            continue
        following = _goes_on(masked, attributions, number)
        previous = attributions[number - 1] if number else None
        is_source = attribution.verb.kind is SpeechKind.ACCORDING
        if is_source and previous and previous.sentence == attribution.sentence and previous.speaker:
            continue  # "…," NAME said on Monday, according to an agency
        statement = _statement(masked, attribution, speaker, following, direct_ends)
        if statement and found and _is_nested(found[-1], statement):
            found.pop()
            taken_until = found[-1].span.end if found else -1
        if statement is None or statement.span.start < taken_until or _is_direct(statement.span, directs):
            continue
        start, end = statement.span.start, min(statement.span.end, statement.span.start + NEAR)
        is_quoted = FIRST_FILLER + FILLER * MIN_QUOTED in masked[start:end]  # "it “goes on as planned”"
        if is_quoted or len(masked[start:end].split()) >= MIN_WORDS:
            found.append(statement)
            taken_until = statement.span.end
    return found


def _is_nested(inner: Statement, outer: Statement) -> bool:
    """Tell whether somebody is heard only by the way in what another tells."""
    is_inside = outer.span.start < inner.span.start < outer.span.end and outer.rule == "quote.he_said"
    # "…, when a man said so, NAME said"; "the party went on claiming that …, NAME said"
    is_by_the_way = inner.speaker.name is None or inner.rule == "quote.chained"
    return is_inside and is_by_the_way and outer.speaker.name is not None


def _goes_on(masked: str, attributions: Sequence[Attribution], number: int) -> Attribution | None:
    """Return the next attribution of the sentence that carries this one on, "he said …, adding"."""
    sentence = attributions[number].sentence
    for later in attributions[number + 1 : number + 1 + _MOST_IN_SENTENCE]:
        if later.sentence is not sentence:
            return None
        if later.is_chained or _turns_to_another(masked, attributions[number], later):
            return later
    return None


def _turns_to_another(masked: str, first: Attribution, later: Attribution) -> bool:
    """Tell whether a Vietnamese sentence turns to another's words: "NAME cho biết …, NAME khẳng định …"."""
    if not is_vietnamese(later.verb) or later.verb.kind is not SpeechKind.CLAUSE:
        return False
    before = masked[max(0, later.whole.start - 4) : later.whole.start].rstrip()
    return before.endswith((",", ";")) or first.verb.lemma == "đưa tin"


def _statement(
    masked: str,
    attribution: Attribution,
    speaker: Speaker,
    following: Attribution | None,
    direct_ends: frozenset[int],
) -> Statement | None:
    kind = attribution.verb.kind
    if attribution.is_chained and kind is SpeechKind.QUOTE:
        return None  # "he told them to wait and asked them to stay"
    if attribution.is_chained:
        return _leading(masked, attribution, speaker, following, "quote.chained")
    if kind is SpeechKind.ACCORDING:
        return _according(masked, attribution, speaker)
    if kind is SpeechKind.QUOTE:
        return _described(masked, attribution, speaker)
    if is_vietnamese(attribution.verb) and (
        found := _leading(masked, attribution, speaker, following, "quote.said_that")
    ):
        return found
    trailing = _trailing(masked, attribution, speaker, following, direct_ends)
    if trailing or attribution.is_inverted:
        return trailing
    return _leading(masked, attribution, speaker, following, "quote.said_that")


def _according(masked: str, attribution: Attribution, speaker: Speaker) -> Statement | None:
    sentence, whole = attribution.sentence, attribution.whole
    before = masked[max(sentence.start, whole.start - NEAR) : whole.start]
    rest_start = whole.end
    after = masked[rest_start : min(sentence.end, rest_start + NEAR)]
    if len(before.split()) <= 2:
        tail = _TAIL_OF_SOURCE.match(after)  # "According to reports in the paper, CLAUSE"
        rest_start += tail.end() if tail else 0
        after = after[tail.end() :] if tail else after
        comma = re.match(r"\s*,\s*", after)
        if comma is None:
            return None
        span = Span(rest_start + comma.end(), sentence.end)
        return Statement(span=span, speaker=speaker, rule="quote.according_to", confidence=0.85)
    if _ENDS.match(after) or _ADVERBIAL_END.match(after):
        span = _trim(masked, sentence.start, whole.start)
        return Statement(span=span, speaker=speaker, rule="quote.according_to", confidence=0.85)
    if re.match(r"\s*,\s*\S", after):
        return _around(masked, attribution, speaker, "quote.according_to")
    return None


def _around(masked: str, attribution: Attribution, speaker: Speaker, rule: str) -> Statement:
    """Return the whole sentence, its parts without the attribution in its middle."""
    sentence, whole = attribution.sentence, attribution.whole
    rest = whole.end
    while rest < sentence.end and masked[rest] in " ,":
        rest += 1
    parts = (_trim(masked, sentence.start, whole.start), Span(rest, sentence.end))
    return Statement(
        span=Span(parts[0].start, sentence.end), speaker=speaker, rule=rule, confidence=0.75, parts=parts
    )


def _trailing(
    masked: str,
    attribution: Attribution,
    speaker: Speaker,
    following: Attribution | None,
    direct_ends: frozenset[int],
) -> Statement | None:
    """Read "CLAUSE, he said." and "CLAUSE, he noted, CLAUSE."."""
    sentence, whole = attribution.sentence, attribution.whole
    before = masked[max(sentence.start, whole.start - NEAR) : whole.start].rstrip()
    end_of_clause = whole.start
    if before.endswith((',"', ",”", ",’", ",'")):  # 'will have "a strong impact," the bank said'
        if end_of_words(masked, whole.start, sentence.start) in direct_ends:
            return None
        before = before[:-1]
    if before.endswith(" and") and len(before) - (comma := before.rfind(",")) < _LONGEST_PAIR:
        before = before[: comma + 1]  # "…, a deputy and a local journalist said"
        end_of_clause = max(sentence.start, whole.start - NEAR) + comma
    if attribution.verb.lemma in word_set("speech", "never_trailing"):
        return None
    if (
        not before.endswith(",")
        and speaker.name
        and (modifiers := _MODIFIERS.search(before, max(0, before.rfind(","))))
    ):
        before, end_of_clause = (
            before[: modifiers.start() + 1],
            end_of_clause - len(before) + modifiers.start(),
        )
    if not before.endswith(",") or before.rstrip(",").endswith(('"', "”", "’")):
        return None
    if not attribution.is_inverted and _OPENS_BEFORE.match(before):
        return None
    end = sentence.end
    if following and following.is_chained and following.sentence == sentence:
        end = following.whole.start
    after = masked[whole.end : min(end, whole.end + NEAR)]
    after = re.sub(r"^,\s\d{1,3}(?=[,.\s])", "", after)  # "…, said NAME, 30, who saw it"
    if attribution.is_inverted:
        after = re.sub(
            r"^,\s(?:a|an|the)\s[^,;:.]{3,80}(?=[.,]|$)", "", after
        )  # "…, said NAME, a former teacher"
    if attribution.verb.lemma == "tell":
        after = re.sub(r"^\s+[^,;:.]{2,60}", "", after)
    is_end = _ENDS.match(after.rstrip(" ,")) or _ADVERBIAL_END.match(after)
    if is_end and len(before.split()) >= MIN_WORDS:
        span = _trim(masked, sentence.start, end_of_clause)
        return Statement(span=span, speaker=speaker, rule="quote.he_said", confidence=0.85)
    if _OPENS_NO_CLAUSE.match(masked, sentence.start, whole.start) and after.lstrip(" ,").startswith(MASK):
        return None  # "Addressing the meeting, he said, “…”"
    if (
        re.match(r"\s*,\s*\S", after)
        and attribution.verb.kind is not SpeechKind.BELIEF
        and end == sentence.end
    ):
        return _around(masked, attribution, speaker, "quote.he_said_inside")
    return None


def _leading(
    masked: str, attribution: Attribution, speaker: Speaker, following: Attribution | None, rule: str
) -> Statement | None:
    """Read "he said that CLAUSE", "he said CLAUSE", "he told reporters CLAUSE", "adding that CLAUSE"."""
    verb, sentence = attribution.verb, attribution.sentence
    end = sentence.end
    is_chain = following is not None and (
        following.verb.kind is not SpeechKind.QUOTE
        or following.verb.lemma in word_set("speech", "goes_on_doing")
    )
    if following and is_chain and following.sentence == sentence:
        end = _before_conjunction(masked, following.whole.start, verb.end)
    start, confidence = clause_start(masked, attribution, end)
    if start is None or start >= end:
        return None
    if verb.kind is SpeechKind.BELIEF:
        if not speaker.name:
            return None  # what "many people" think is nobody's statement
        rule, confidence = "quote.believes", confidence * 0.6
    if _OPENS_BESIDE.match(masked, sentence.start, verb.start):  # "While he noted CLAUSE, the talks go on"
        comma = masked.find(", ", start, end)
        end = comma if len(masked[start : max(start, comma)].split()) >= MIN_WORDS else end
    span = _trim(masked, start, _clause_end(masked, start, end))
    return Statement(span=span, speaker=speaker, rule=rule, confidence=round(confidence, 2))


def _clause_end(masked: str, start: int, end: int) -> int:
    """Return where the reporter goes on in the words after a clause, or its end."""
    piece = masked[start : min(end, start + _LONGEST_CLAUSE)]
    over = _REFUSAL.search(piece) if _has_any(piece, _REFUSAL_HINTS) else None
    over = over or (_MAIN_VERB.search(piece) if _has_any(piece, _MAIN_VERB_HINTS) else None)
    return start + over.start() if over else end


def _has_any(piece: str, hints: tuple[str, ...]) -> bool:
    for hint in hints:  # noqa: SIM110 - a generator takes three times as long, and every clause comes here
        if hint in piece:
            return True
    return False


def _described(masked: str, attribution: Attribution, speaker: Speaker) -> Statement | None:
    """Read "X described the contest as an opportunity"."""
    verb, sentence = attribution.verb, attribution.sentence
    if (
        verb.lemma not in ("describe", "characterize", "characterise")
        or attribution.is_inverted
        or speaker is None
    ):
        return None
    match = re.compile(r"\s+[^,;:]{3,80}?\sas\s").match(masked, verb.end, sentence.end)
    if match is None:
        return None
    span = _trim(masked, verb.end, sentence.end)
    return Statement(span=span, speaker=speaker, rule="quote.described_as", confidence=0.6)


def _is_direct(span: Span, directs: Sequence[Span]) -> bool:
    """Tell whether most of a clause stands in quotation marks."""
    first = max(0, bisect_left(directs, span) - 1)
    covered = 0
    for direct in islice(directs, first, None):
        if direct.start >= span.end:
            break
        covered += max(0, min(direct.end, span.end) - max(direct.start, span.start))
    return covered > 0.5 * len(span)


def _before_conjunction(masked: str, end: int, start: int) -> int:
    text = masked[start:end].rstrip()
    for ending in ("and", "but", "và", "nhưng", "đồng thời", "cũng", "song", ","):
        text = text.removesuffix(ending).rstrip()
    return start + len(text)


def _trim(masked: str, start: int, end: int) -> Span:
    while start < end and masked[start] in " ,":
        start += 1
    while end > start and masked[end - 1] in " ,\n":
        end -= 1
    return Span(start, end)
