"""Visits, meetings and signings that an article announces by what people will do."""

from __future__ import annotations

import re

from briefing.extract.programme_clauses import Clause, Item
from briefing.extract.programme_days import tells_day
from briefing.extract.programme_forms import FUTURE, LEAD_IN
from briefing.extract.programme_items import find_time, find_venue, split_participants
from briefing.model.excerpt import ProgrammeDetail
from briefing.model.spans import Span
from briefing.text.lazy_patterns import lazy_pattern

_LEADER = r"""
    (?:the\s|its\s)?(?:[A-Z][\w’'-]+\s){0,3}
    (?:[Pp]resident|[Pp]rime\s[Mm]inister|PM|[Pp]remier|[Kk]ing|[Qq]ueen|[Cc]hancellor
      |[A-Z]\w+\s[Mm]inister)\b
"""
_IS_LEADER = lazy_pattern(_LEADER, re.VERBOSE)
_MEETS = lazy_pattern(
    rf"""
    \b(?:{FUTURE}|would)\s(?:also\s)?
    (?:meet(?:\s(?:separately|privately|briefly))?(?=\s(?:with\s|again\b|at\s\d|on\s[A-Z]|in\s[A-Z]|next\s
      |(?:his|her|its|their|[A-Z]\w+)\s(?:\w+\s)?counterpart
                |{_LEADER}))
       (?:\s(?P<again>again)|\s(?:also\s)?(?:with\s)?)?)
    """,
    re.VERBOSE,
)
_CALLS = lazy_pattern(rf"\b(?:{FUTURE}|would)\scall\son\s(?=[A-Z]|the\s)", re.VERBOSE)
_VISITS = lazy_pattern(
    rf"""
    \b(?:{FUTURE}|would)\s(?:also\s)?
    (?:(?:pay|make|begin|undertake|start|embark\son|leave\sfor|be\s(?:going\s|leaving\s)?on)\s(?:an?\s)?
       (?:[\w-]+\s){{0,4}}?visit\b
       |(?:visit|arrive\sin|leave\sfor|depart\sfor|(?:come|head|travel|fly|go|continue|proceed
         |move)\s(?:on\s)?to
          |be\s(?:visiting|going\sto|travell?ing\sto))\s(?=[A-Z]))
  | \b(?:is|are)\s(?:also\s|today\s|tomorrow\s)?(?:due|expected)\s
    (?:back\s|today\s|tomorrow\s|on\s\w+day\s)?(?:in|at)\s(?=(?:[a-z]+\s)?[A-Z])
    """,
    re.VERBOSE,
)
_PACT = (
    r"(?:agreements?|memorand(?:um|a)|treat(?:y|ies)|declaration|deals?|pacts?|accords?|M[Oo]Us?|protocol"
    r"|communiqu[ée]|documents?|contracts?|letters?\sof\sintent)"
)
_ANY_PAPERS = lazy_pattern(r"\b(?:documents?|contracts?)\s$")
_PACTS = lazy_pattern(rf"\b{_PACT}(?=\W)")
_SIGNS = lazy_pattern(
    rf"""
    \b(?:{FUTURE}|(?:is|are)\slikely\sto)\s(?:also\s)?(?:sign|ink)\s
    (?=(?:(?:an?|the|several|\w+)\s)?(?:[\w-]+\s){{0,4}}?{_PACT}\b)
  | \b(?:{FUTURE}|(?:is|are)\slikely\sto)\sbe\s(?:signed|inked)\b
    """,
    re.VERBOSE,
)
_ACTS = lazy_pattern(
    rf"""
    \b{FUTURE}\s
    (?:inaugurate|unveil|flag\soff|cut\sthe\sribbon|pay\stribute
       |lay\s(?:an?\s|the\s)?(?:foundation(?!\sfor\b)|cornerstone|wreath|flowers))\b
  | \b{FUTURE}\s(?:read|perform|sing|speak|appear|take\sthe\sstage
       |be\s(?:performing|reading|playing|on\s(?:the\s)?stage))\b
    (?=[^.;]{{0,90}}\sat\s\d|(?<=stage)[^.;]{{0,90}}\sat\s(?:the\s)?[A-Z])
  | \b{FUTURE}\saddress\s(?:an?|the)\s(?:[\w-]+\s){{0,3}}?
    (?:forum|conference|gathering|session|assembly|parliament|rally|summit|seminar|convention)\b
    """,
    re.VERBOSE,
)
"""What a person does on a visit or a stage: opens a hospital, lays a wreath, reads at half past ten."""
_SOME_PEOPLE = lazy_pattern(
    r"[A-Z]|(?:his|her|their|the)\s|(?:[\w-]+\s){0,4}?(?:officials|leaders|ministers|members|representatives|executives|lawmakers|counterparts"
    r"|partners|families|victims|students|workers|troops|journalists|businessmen|managers|chiefs)\b"
)
_WHO = lazy_pattern(r"\s(?=(?:in|at|on|to|for|during|from|next|this|tomorrow|today|regarding|over)\b)")
_SOMEBODY = lazy_pattern(
    r"(?:The|the|Both|both|Two|two|he|she|it|they|we)\b|(?:[\w-]+\s){0,3}[A-Z]|(?:[\w-]+\s){0,4}\w+s\b"
)
_MORE = lazy_pattern(
    r",?\s(?:during|after|before|in)\swhich\b|\sthat\s(?:was|were|had)\b|,\s(?:where|which|who|when|while|as|according|amid)\b"
)
"""What only adds to the act: "…, during which he will lay the foundation stone"."""
_HANGING = lazy_pattern(r"(?:\s(?:an?|the|of|on|in|at|to|for|with|and|by|from))+$")
_ON_A_DAY = lazy_pattern(
    r"^(?:On|Next|This|Tomorrow|Today)(?:\s\w+day)?(?:\s(?:morning|afternoon|evening|night))?,?\s"
)
_LONGEST_EVENT = 110


def read_meeting(clause: Clause) -> Item | None:
    """Read "X will meet with Y", also without a day: two names are enough."""
    if call := _CALLS.search(clause.text, clause.span.start, clause.span.end):
        return plan_item(
            clause, call, "meets", others=_WHO.split(clause.text[call.end() : clause.span.end])[0]
        )
    verb = _MEETS.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    rest = clause.text[verb.end() : clause.narrowed(verb).end]
    is_with = verb[0].endswith("with ") and _SOME_PEOPLE.match(rest) is not None
    is_named = is_with or _IS_LEADER.match(rest.lstrip()) is not None or "counterpart" in rest
    others = _WHO.split(rest.lstrip())[0] if is_named else ""
    needs_day = not is_with and "counterpart" not in rest and not _IS_LEADER.match(rest.lstrip())
    return plan_item(clause, verb, "meets", others=others, needs_day=needs_day)


def read_visit(clause: Clause) -> Item | None:
    """Read "X will pay an official visit to Y on Monday"."""
    verb = _VISITS.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    is_named = "visit" in clause.text[verb.start() : clause.narrowed(verb).end]
    return plan_item(clause, verb, "visits", needs_day=not is_named or "would" in verb[0])


def read_signing(clause: Clause) -> Item | None:
    """Read "the two governments will sign an agreement"."""
    verb = _SIGNS.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    is_passive = verb[0].endswith("ed")
    if is_passive and _ANY_PAPERS.search(clause.text, clause.narrowed(verb).start, verb.start()):
        return None
    if is_passive and not _PACTS.search(clause.text, clause.narrowed(verb).start, verb.start()):
        return None
    return plan_item(clause, verb, "signs")


def read_act(clause: Clause) -> Item | None:
    """Read "the president will inaugurate a hospital" and "the authors will read at 3 p.m."."""
    verb = _ACTS.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    return plan_item(clause, verb, "acts")


def plan_item(
    clause: Clause, verb: re.Match[str], rule: str, *, others: str = "", needs_day: bool = False
) -> Item | None:
    """Return what somebody will do: the event is the clause itself, as far as it tells the act."""
    whole = clause.narrowed(verb)
    lead = LEAD_IN.match(clause.text[whole.start : verb.start()])
    span = Span(whole.start + (lead.end() if lead else 0), whole.end)
    subject = _ON_A_DAY.sub("", clause.text[span.start : verb.start()].strip(' ,“"'))
    words = clause.text[span.start : span.end]
    more = _MORE.search(clause.text, verb.end(), whole.end)
    when = clause.when_after(verb.end(), Span(whole.start, more.start()) if more else whole)
    has_day = when is not None or find_time(words) is not None or tells_day(words)
    if not _SOMEBODY.match(subject) or (needs_day and not has_day):
        return None
    told = words[: more.start()] if (more := _MORE.search(words, verb.end() - span.start)) else words
    event = " ".join(told.split()).strip(' ,.“”"')
    if len(event) > _LONGEST_EVENT:
        event = _HANGING.sub("", event[:_LONGEST_EVENT].rsplit(" ", 1)[0]).rstrip(",;") + "…"
    detail = ProgrammeDetail(
        event=event,
        when=when,
        venue=find_venue(clause.text[verb.start() : span.end]),
        participants=(*split_participants(subject), *(split_participants(others) if others else ())),
    )
    return Item(span=span, detail=detail, rule=rule, confidence=0.7 if when else 0.55)
