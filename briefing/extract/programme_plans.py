"""What is planned for a day, an hour or an event, told by any verb of the kinds that programmes use."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from briefing.extract.programme_clauses import Clause, Item
from briefing.extract.programme_days import tells_day
from briefing.extract.programme_forms import FUTURE, IS_SCHEME, LEAD_IN, is_event
from briefing.extract.programme_items import find_time
from briefing.extract.programme_meetings import plan_item
from briefing.model.spans import Span
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_list, word_set
from briefing.text.number_words import alternatives

_MATTER = lazy_pattern(
    r"\b(?:rain|showers|snow|storms?|temperatures?|weather|winds?|prices?|shares?|stocks?|rates?|tax(?:es)?|tariffs?|bans?|laws?|rules?|bill"
    r"|measures?|restrictions?|deadline|polic(?:y|ies)|payments?|roads?|streets?|closures?|offer|deal|contract|term|period)$",
    re.IGNORECASE,
)
"""What comes on a day by itself or by law."""
_NO_VERB = r"(?:be|also|then|now|next|again|first|later|both|each|live|once|not|never|[a-z]+ly)\b"
_CONCEDES = lazy_pattern(r"(?:While|Although|Though|Even|Whereas)\b")
_ONESELF = lazy_pattern(r"\b(?:I|you)$")
_UNLESS = lazy_pattern(
    r"\b(?:if|unless|whether|hopes?|believes?|thinks?|feels?|insists?|wants?|wishes|confident|doubts?|claims?|would\shave|could|might|not|never|until|how|why|what)\b",
    re.IGNORECASE,
)
"""What makes of a plan a condition, a wish or a question."""
_AIM = lazy_pattern(r"\b(?:aim|goal|plan|idea|purpose|intention|objective|hope|job|task|role|mission)s?$")
_FIRST_TIME = lazy_pattern(
    r"\s(?:the|his|her|its|their)\s(?:\w+\s)?(?:first|second|third|fourth|fifth|last|\d+\w\w)\b"
)
_FIGURE_OF_SPEECH = lazy_pattern(
    r"""
    \s(?:an?\s|the\s|his\s|her\s|its\s|their\s|no\s|some\s|any\s|up\s)?(?:[\w-]+\s){0,2}?
    (?:roles?|part(?!\sin\b)|charges?|challenges?|deadlines?|demands?|needs?|requirements?|doors?\sto|way
      |chance|opportunit(?:y|ies)
       |pressure|scrutiny|criticism|questions?|answers?|stand|place|effort|support|help|rise|advantage
         |responsibility|shape|stock|effect|force|over
       |care|note|action|aim|sense|progress|fines?|penalt(?:y|ies)|sanctions?|prison|jail|criteria
         |targets?|goals?|standards?)\b
    """,
    re.VERBOSE,
)
_AS_HOST = ("be the ", "serve as ", "act as ", "emcee")
_SPEAKING = frozenset(
    {
        "delivering",
        "giving",
        "making",
        "reading",
        "presenting",
        "holding",
        "deliver",
        "give",
        "make",
        "read",
        "present",
        "hold",
    }
)
_SPEECH = lazy_pattern(
    r"\s(?:an?|the|his|her|its|their)\s(?:[\w-]+\s){0,4}?(?:speech|address|lecture|talk|keynote|remarks|presentation|sermon|toast)\b"
)
_TRANSITIVE = frozenset({"begin", "commence", "complete", "conclude", "end", "resume", "start"})
_OBJECT = lazy_pattern(r"\s(?:the|an?|his|her|its|their)\s")
_STAGED = frozenset({"lie in state", "perform", "play", "tour", "appear", "speak"})
_ON_STAGE = frozenset({"performing", "playing", "touring", "appearing", "speaking"})
_IN_A_PLACE = lazy_pattern(r"\s(?:live\s)?(?:(?:in|at)\s(?:the\s)?|(?:the\s)?)[A-Z]\w+")
_REFERS = lazy_pattern(r"\b(?:it|this|that|there|we|which|who|to|will|would|can|not|an?|the)$", re.IGNORECASE)
_DAYS_OF_EVERY_WEEK = lazy_pattern(r"\b(?:every|each|usually|always|often|\w+days)\b")
_PHRASES = lazy_pattern(
    r"\s(?:at|in|to|for|during|with|before|on|and|as|from|through|via)\s|^\s(?:at|in|to|for|during|with|on)\s"
)
_REST = lazy_pattern(r"[,;:]|\s(?:after|following|that|which|who|as|because|if|unless|ahead\sof|prior\sto)\s")
_AT_EVENT = lazy_pattern(r"[^.,;]{0,60}?\s(?:at|during)\s(?P<event>(?:an?|the|his|her|its|their)\s[^.,;]+)")
_GERUND = lazy_pattern(r"^\w+ing\s(?=(?:the|an?|its|their|his|her)\s)")
_ON_WEEKDAY = lazy_pattern(r"(?:and\s)?[Oo]n\s\w+day,?\s")
_ASIDE = lazy_pattern(
    r"\s(?:after|following|because|since|as(?=\s(?:he|she|they|it|police|officials|more)\b)|amid|ahead\sof|before(?=\s\w+ing\b)|prior\sto|if|when|where|despite|although|though|which|who|that\swas|told|said)\s"
)
"""What the day behind it does not belong to: "will face protests after two were killed on Saturday"."""
_OPENING_DAY = lazy_pattern(
    r"(?:(?:In|At)\s(?:[A-Z]\w+\s){1,3}(?=on|from)|[Oo]n|[Ff]rom|[Bb]eginning|[Ss]tarting|[Tt]his|[Nn]ext|[Tt]omorrow|[Tt]oday|[Tt]onight|[Ll]ater|[A-Z]\w+day)\b[^,]{0,50},?"
)
_OF_A_NOUN = lazy_pattern(
    r"(?:\b(?:his|her|its|their|our|my|your|this|next|first|last|state|official)|[’']s)$", re.IGNORECASE
)
"""What makes a noun of a verb: "His visit"."""
_AT_OCCASION = lazy_pattern(r"(?:At|During)\s(?P<event>(?:the|an?|its|their|this\syear’s)\s[^,]{3,60}),")
_HAS_VERB = lazy_pattern(
    r"\b(?:\w{3,}ed|whose|which|who|that|said|told|met|has|have|had|was|were|is|are|been|to)\b"
)
_LONGEST_SUBJECT = 9
_LONGEST_OBJECT = 120
_AUXILIARIES = frozenset({"will", "would", "is", "are"})
_MOST_VERBS = 4


@cache
def _plans() -> re.Pattern[str]:
    """Match "will perform", "is scheduled to testify", "will be screened"."""
    acts = alternatives(*word_list("programme", "acts"))
    undergone = alternatives(*word_list("programme", "undergone"))
    return lazy_pattern(
        rf"\b(?:is|are)\s(?:also\s|now\s)?(?P<ongoing>{alternatives(*word_list('programme', 'ongoing'))})\b"
        rf"|\b(?:{FUTURE}|(?P<told>would))\s(?:be\s(?:[a-z]+ly\s|live\s|also\s|then\s)?(?P<undergone>{undergone})"
        rf"|be\s(?P<doing>{_doing()})|(?P<act>{acts})|be\s(?:[a-z]+ly\s)?(?P<done>[a-z]+(?:{_PARTICIPLE_ENDS}))"
        rf"|(?:at\s\d[^,.;]{{2,24}}?\s)?(?P<any>(?!{_NO_VERB})[a-z]+))\b(?!-)",
        re.VERBOSE,
    )


_PARTICIPLE_ENDS = "ing|ed|en|wn|ld|ght|id|de|ut|ft|lt|nt"


@cache
def _doing() -> str:
    """Return the acts as participles: "will be performing"."""
    return alternatives(*(_participle(verb) for verb in word_list("programme", "acts")))


def _participle(verb: str) -> str:
    first, *rest = verb.split(" ")
    if first.endswith("e") and not first.endswith("ee"):
        first = first[:-1]
    elif first in {"run", "put", "set"}:
        first += first[-1]
    return " ".join([f"{first}ing", *rest])


@cache
def _presents() -> re.Pattern[str]:
    """Match "returns", "plays", "face" before a day to come."""
    return lazy_pattern(rf"\s(?:{alternatives(*word_list('programme', 'schedule_verbs'))})\b(?!-)")


_DOES_AT = lazy_pattern(
    rf"\b{FUTURE}\s(?P<verb>(?!{_NO_VERB})[a-z]+)\s[^.;:]{{0,110}}?\b(?:at|during)\s(?P<event>(?:the|an?|its|their|this\syear’s)\s[^.,;:]{{3,110}})",
    re.VERBOSE,
)
_NO_ACT = frozenset(
    {
        "be",
        "have",
        "need",
        "remain",
        "stay",
        "seem",
        "want",
        "like",
        "depend",
        "cost",
        "mean",
        "help",
        "not",
        "look",
    }
)


def read_part(clause: Clause) -> Item | None:
    """Read "She will share a message at the opening ceremony": whatever is done at an event."""
    verb = _DOES_AT.search(clause.text, clause.span.start, clause.span.end)
    if verb is None or verb["verb"] in _NO_ACT:
        return None
    subject = clause.text[clause.narrowed(verb).start : verb.start()].strip(' ,“"')
    event = re.split(
        r"\s(?:on|in|at|from|by|that|which|where|when|with|hosted|organi[sz]ed|followed)\b", verb["event"]
    )[0]
    is_named = subject[:1].isupper() and not _UNLESS.search(subject)
    return plan_item(clause, verb, "plans") if is_named and is_event(event) else None


@cache
def ongoing_cues() -> frozenset[str]:
    """Return the participles that tell of what is under way or near: "is arriving"."""
    return frozenset(word_list("programme", "ongoing"))


@cache
def schedule_cues() -> frozenset[str]:
    """Return the words that verbs of a schedule begin with."""
    return frozenset(verb.split()[0] for verb in word_list("programme", "schedule_verbs"))


def read_plan(clause: Clause) -> Item | None:
    """Read "the band will play at 7 p.m.", "films will be shown on Friday", "she will join the session"."""
    if clause.cues.isdisjoint(_AUXILIARIES):
        return None
    for verb in islice(_plans().finditer(clause.text, clause.span.start, clause.span.end), _MOST_VERBS):
        whole = clause.narrowed(verb)
        subject = clause.text[whole.start : verb.start()].strip(' ,“"')
        rest = clause.text[verb.end() : min(whole.end, verb.end() + _LONGEST_OBJECT)]
        is_no_plan = _UNLESS.search(subject) or _AIM.search(subject)
        is_record = verb["act"] == "mark" and _FIRST_TIME.match(rest)
        if (
            is_no_plan
            or is_record
            or _CONCEDES.match(LEAD_IN.sub("", subject))
            or _FIGURE_OF_SPEECH.match(rest)
        ):
            continue
        at_event = _AT_EVENT.match(rest) if verb["undergone"] else None
        names_event = not verb["told"] and _names_event(at_event["event"] if at_event else rest)
        names_event = names_event and (at_event is not None or not verb["undergone"])
        is_bare = verb["act"] in _TRANSITIVE and not _OBJECT.match(rest)
        if verb["done"] or verb["any"] or verb["ongoing"] or is_bare:
            if _is_appointment(clause, verb, whole) and (item := plan_item(clause, verb, "plans")):
                return item
            continue
        is_speech = ((verb["act"] or verb["doing"]) in _SPEAKING and _SPEECH.match(rest)) or (
            verb["act"] or ""
        ).startswith(_AS_HOST)
        is_placed = verb["act"] in _STAGED or verb["doing"] in _ON_STAGE
        is_placed = is_placed and _IN_A_PLACE.match(rest) is not None and not verb["told"]
        is_listed = clause.is_itinerary and not verb["told"] and _is_of_itinerary(verb, subject)
        is_told = names_event or is_speech or is_placed or is_listed or _is_timed(clause, verb, whole)
        if is_told and (item := plan_item(clause, verb, "plans")):
            return item
    return None


def _is_of_itinerary(verb: re.Match[str], subject: str) -> bool:
    """Tell whether people do what people do on a visit or a stage: "The couple will attend a barbecue"."""
    act = verb["act"] or verb["doing"] or verb["undergone"]
    is_of_it = act in word_set("programme", "acts_of_an_itinerary")
    return is_of_it and not _REFERS.search(subject) and not _ONESELF.search(subject)


def _is_appointment(clause: Clause, verb: re.Match[str], whole: Span) -> bool:
    """Tell whether something is to be done on a day: "The coffin will leave the palace on Monday"."""
    subject = LEAD_IN.sub("", clause.text[whole.start : verb.start()]).strip(' ,“"')
    is_no_plan = _REFERS.search(subject) or _MATTER.search(subject) or _ONESELF.search(subject)
    if is_no_plan or (verb["done"] or verb["any"] or verb["act"]) in word_set("programme", "no_appointments"):
        return False
    or_month = verb["ongoing"] in _of_a_month()
    return not verb["told"] and _is_on_a_day(clause, verb, whole, or_month=or_month)


def _is_timed(clause: Clause, verb: re.Match[str], whole: Span) -> bool:
    """Tell whether a clause gives a day to come or an hour: behind the verb, or before all else."""
    or_month = (verb["act"] or verb["doing"]) in _of_a_month()
    hour = find_time(_told(clause, verb, whole).slice(clause.text))
    return hour is not None or _is_on_a_day(clause, verb, whole, or_month=or_month)


def _is_on_a_day(clause: Clause, verb: re.Match[str], whole: Span, *, or_month: bool = False) -> bool:
    occasion = _AT_OCCASION.match(clause.text, clause.span.start, verb.start()) if verb["act"] else None
    if occasion and is_event(occasion["event"]):
        return True
    opening = _OPENING_DAY.match(clause.text, whole.start, verb.start())
    told = _told(clause, verb, whole)
    spans = (told, Span(verb.start(), verb.end()), *((Span(whole.start, opening.end()),) if opening else ()))
    return any(clause.is_on_a_day(span, or_month=or_month) for span in spans) or tells_day(
        whole.slice(clause.text)
    )


def _told(clause: Clause, verb: re.Match[str], whole: Span) -> Span:
    """Return what is told of an act, without what is only said beside it."""
    aside = _ASIDE.search(clause.text, verb.end(), whole.end)
    return Span(verb.end(), aside.start() if aside else whole.end)


@cache
def _of_a_month() -> frozenset[str]:
    """Return what is announced where only its month is told: "will tour in May"."""
    verbs = word_list("programme", "acts_of_a_month")
    return frozenset((*verbs, *map(_participle, verbs)))


def _names_event(rest: str) -> bool:
    """Tell whether what is done has to do with an event: "the closing session", "at the launch ceremony"."""
    words = _REST.split(rest)[0]
    parts = (_GERUND.sub("", part.strip(' .”"')) for part in _PHRASES.split(words))
    return any(is_event(part) and not IS_SCHEME.search(part) for part in parts if part)


def read_schedule(clause: Clause) -> Item | None:
    """Read "the festival returns on October 18" and "the champions face the hosts this Saturday"."""
    for verb in islice(_presents().finditer(clause.text, clause.span.start, clause.span.end), _MOST_VERBS):
        whole = clause.narrowed(verb)
        opening = _ON_WEEKDAY.match(clause.text, whole.start, verb.start())
        start = opening.end() if opening else whole.start
        subject = LEAD_IN.sub("", clause.text[start : verb.start()]).strip(' ,“"')
        is_named = subject[:1].isupper() and not _REFERS.search(subject) and not _HAS_VERB.search(subject)
        is_noun = _OF_A_NOUN.search(subject) is not None
        is_rule = _UNLESS.search(subject) or _DAYS_OF_EVERY_WEEK.search(whole.slice(clause.text))
        if not is_named or is_noun or is_rule or len(subject.split()) > _LONGEST_SUBJECT:
            continue
        told = _told(clause, verb, whole)
        is_opened = opening is not None and clause.is_on_a_day(Span(whole.start, start))
        is_told = is_opened or clause.is_on_a_day(told) or find_time(told.slice(clause.text)) is not None
        if is_told and (item := plan_item(clause, verb, "schedule")):
            return item
    return None
