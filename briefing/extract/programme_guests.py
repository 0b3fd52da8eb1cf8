"""Who is expected, listed, joined by others or asked to come."""

from __future__ import annotations

import re
from functools import cache

from briefing.extract.programme_clauses import Clause, Item
from briefing.extract.programme_forms import FUTURE, HOPES, LEAD_IN, event_pattern, is_event
from briefing.extract.programme_items import find_time, find_venue, split_participants
from briefing.model.excerpt import ProgrammeDetail
from briefing.model.spans import Span
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_list
from briefing.text.number_words import alternatives

_MANY = (
    r"(?:[Mm]ore\sthan|[Oo]ver|[Aa]bout|[Aa]round|[Ss]ome|[Uu]p\sto|[Aa]t\sleast|[Nn]early|[Aa]lmost|[Aa]n\sestimated"
    r"|[Aa]s\smany\sas|[Aa]\stotal\sof)\s"
)
_NAME = r"(?:(?:the|an?|[a-z][\w-]+)\s){0,6}?[A-Z][\w’'.-]+\s(?:[a-z]+\s)?[A-Z]"
_COMES = (
    r"(?:attend|be\s(?:represented|present|in\sattendance)|converge|descend|flock|gather|join|participate|take\spart"
    r"|compete|travel|visit|exhibit|perform|speak|march)"
)
_JOINED = lazy_pattern(
    rf"""
    \b{FUTURE}\sbe\s
    (?:joined|followed|preceded|accompanied|represented|led|lead|headlined|supported|opened|inaugurated
      |launched|closed|chaired
       |moderated|hosted|laid|unveiled|performed|delivered|presented|sung|conducted|officiated|graced
         |presided\sover)\sby\s(?P<who>[^.;]+)
    """,
    re.VERBOSE,
)
_EXPECTED = lazy_pattern(
    rf"""
    \s(?:{FUTURE}\s{_COMES}\b | (?:is|are)\s(?:also\s)?(?:expected|due|anticipated)(?!\sto\b))
  | \b(?:expects?|expecting|anticipates?)\s(?P<awaited>(?:{_MANY})?\d[\d,.]*\s(?:[\w-]+\s){{0,2}}?
      (?:participants|visitors|guests|delegates|attendees|exhibitors|runners|athletes))\b
    """,
    re.VERBOSE,
)
_COMING = lazy_pattern(
    rf"\b{FUTURE}\s(?:attend|participate|take\spart|be\s(?:present|there|in\sattendance))(?=[.,;”\"]|\s(?:as|along)\b|$)",
    re.VERBOSE,
)
_THEY = lazy_pattern(
    rf"(?:They|These|Among\sthem)\s(?:will\s)?(?:include|are)\s(?P<who>{_NAME}.*)", re.VERBOSE
)
_HOW_MANY = lazy_pattern(r"\b(?:how\smany|whether|unclear|if)\b")
_LISTED = lazy_pattern(
    rf"(?:Also\s|Among\sthose\s)?(?:[A-Z]|[a-z])\w+ing\b[^.;,]{{0,80}}?\swill\s(?:also\s)?be\s(?P<who>(?:{_NAME}|(?:about\s|around\s|more\sthan\s)?\d[\d,]*\s\w).*)",
    re.VERBOSE,
)
_ATTENDING = lazy_pattern(
    rf"""
    (?:[\w’'-]+\s){{1,6}}?(?:attending|performing|exhibiting|taking\spart|participating|competing|appearing|speaking
      |expected|invited|confirmed|due)(?:\s(?:in|at|to)\s[^.;,]{{3,60}}?)?\s(?:{FUTURE}\s)?(?:include|are)\s(?P<who>{_NAME}.*)
    """,
    re.VERBOSE,
)
_INVITED = lazy_pattern(
    r"""
    \b(?:is|are)\s(?:also\s|all\s)?(?:invited|welcome|encouraged|asked|urged)\sto\s(?=[a-z])
  | ^(?:[A-Z][\w’'-]*,\s)?(?:Come|Join|Catch|See|Hear|Watch|Meet|Enjoy|Don[’']t\smiss|Celebrate|Experience)\s
    """,
    re.VERBOSE,
)
_LEADS_NOWHERE = lazy_pattern(
    r"\b(?:if|unless|every|each\s(?:day|week|month|year)|contact|call|avoid|report|stay|boycott|vote)\b"
)
_AFTER_LIST = lazy_pattern(r",\s(?:who|which|where|while|as)\b|\sfor\s(?:an?|the)\s")


@cache
def _guests() -> str:
    return alternatives(*word_list("programme", "guests"))


@cache
def _lineup() -> re.Pattern[str]:
    """Match "The panel will include", "Speakers include", "Among the guests are"."""
    return lazy_pattern(
        rf"""
        \b(?P<group>(?:[\w’'-]+\s){{0,4}}?(?i:{_guests()}|panel|line-?up|delegation|jury|cast))(?:\s(?:for
          |at|of|on|in)\s[^.;,]{{3,60}}?)?\s
        (?:{FUTURE}\s(?:include|feature|be(?!\s(?:[a-z]+ed|led|lead|held)\s)|comprise|consist\sof)|include|includes
          |comprises)\s(?P<who>{_NAME}.*)
        """,
        re.VERBOSE,
    )


@cache
def _guests_at_end() -> re.Pattern[str]:
    """Match a number of guests and what is told of them: "more than 600 participants from 45 countries"."""
    return lazy_pattern(
        rf"""
        (?:{_MANY}\d[\d,.]*\s|\d[\d,.]*\s|(?:[Hh]undreds|[Tt]housands|[Dd]ozens|[Ss]cores)\sof\s
          |\w+\s(?={_guests()}))
        (?:[\w-]+\s){{0,3}}?(?:{_guests()}|countries|nations|teams|companies|others)\b(?:\s[^.;]{{3,90}})?$
        """,
        re.VERBOSE,
    )


def read_lineup(clause: Clause) -> Item | None:
    """Read "The panel will include the author X and the critic Y"."""
    found = _lineup().match(clause.words.lstrip(' "“'))
    found = (
        found
        or _LISTED.match(clause.words)
        or _ATTENDING.match(clause.words)
        or (_THEY.match(clause.words) if clause.is_itinerary else None)
    )
    return _item(clause, clause.span.start, found["who"], "lineup") if found else None


def read_company(clause: Clause) -> Item | None:
    """Read "The president will be followed by the minister": one more who takes part."""
    verb = _JOINED.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    names_people = re.search(rf"\b[A-Z]|\b(?:{_guests()})\b", verb["who"])
    start = clause.narrowed(verb).start
    names_event = event_pattern().search(verb["who"]) or is_event(
        clause.text[start : verb.start()].strip(' “"')
    )
    return _item(clause, start, verb["who"], "joined") if names_people or names_event else None


def read_expected(clause: Clause) -> Item | None:
    """Read "45 countries are expected to be represented": how many will come, with the day if it is told."""
    verb = _EXPECTED.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    start = clause.narrowed(verb).start
    before = clause.text[clause.span.start : verb.start()]
    if before.rstrip().endswith(("which", "who", "that")) or _HOW_MANY.search(before):
        return None
    counted = _guests_at_end().search(clause.text[start : verb.start()])
    who = verb["awaited"] or (counted[0] if counted else "")
    return _item(clause, start, who, "expected") if who else None


def read_coming(clause: Clause) -> Item | None:
    """Read "The two former ministers will also attend": who comes to what was named before."""
    verb = _COMING.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    start = clause.narrowed(verb).start
    lead = LEAD_IN.match(clause.text[start : verb.start()])
    before = clause.text[clause.span.start : verb.start()]
    if before.rstrip().endswith(("which", "who", "that")) or HOPES.search(before) or _HOW_MANY.search(before):
        return None
    who = clause.text[start + (lead.end() if lead else 0) : verb.start()].strip(' ,“"')
    return _item(clause, start, who, "coming") if re.search(rf"[A-Z]\w+|\b(?:{_guests()})\b", who) else None


def read_invitation(clause: Clause) -> Item | None:
    """Read "Everyone is invited to a service from 11:40 a.m." and "Join us on Friday at the hall"."""
    call = _INVITED.search(clause.text, clause.span.start, clause.span.end)
    if call is None or _LEADS_NOWHERE.search(clause.words):
        return None
    rest = Span(call.end(), clause.span.end)
    is_told = clause.is_on_a_day(clause.span) or find_time(rest.slice(clause.text)) is not None
    return _item(clause, clause.span.start, "", "invites") if is_told else None


def _item(clause: Clause, start: int, who: str, rule: str) -> Item:
    span = Span(start, clause.span.end)
    words = LEAD_IN.sub("", " ".join(span.slice(clause.text).split())).strip(' .,“”"')
    when = clause.when_after(start, span)
    detail = ProgrammeDetail(
        event=words if rule == "invites" else None,
        when=when,
        venue=find_venue(span.slice(clause.text)),
        participants=split_participants(_AFTER_LIST.split(who)[0]) if who else (),
    )
    return Item(span=span, detail=detail, rule=rule, confidence=0.65 if when else 0.55)
