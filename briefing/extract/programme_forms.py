"""The sentences that announce an event: their verbs and the edges of their clauses."""

from __future__ import annotations

import re
from functools import cache

from briefing.text.lexicon import word_list
from briefing.text.number_words import alternatives

FUTURE = r"""
    (?:will|shall|is\sto|are\sto|is\sdue\sto|are\sdue\sto
       |(?:is|are)\s(?:expected|scheduled|set|planned|slated)\sto)
"""


def _form(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE | flags)


TAKES_PLACE = _form(rf"""
    \b(?:
        {FUTURE}\s(?:also\s)?
        (?:take\splace
          |be\s(?:held|hosted|organi[sz]ed|staged|convened|opened|launched|inaugurated|broadcast)
           (?!\s(?:accountable|responsible|liable|hostage|back|in\s(?:custody|prison))))
      | (?:is|are)\s(?:being\sheld|taking\splace)
      | takes?\splace
      | (?:is|are)\s(?:also\s)?(?:(?:scheduled|planned|slated)(?!\sto\b|\sby\b) | set\sfor)
      | sẽ\s(?:được\s)?(?:diễn\sra|tổ\schức|khai\smạc|mở\ský) | dự\skiến\sdiễn\sra
    )\b
""")
TO_BE_HELD = _form(r"""
    \b(?:to\sbe\s(?:held|hosted|staged|convened)
       |(?:scheduled|due|set|slated|expected)\sto\stake\splace
       |(?:kicking\soff|starting|beginning|opening|taking\splace)(?=\s(?:on\s|in\s)?[A-Z])
       |(?:which|that)\s(?:runs|starts|begins|opens|takes\splace|will\s(?:be\sheld|take\splace|run|open|begin|start)))\b
""")
"""After the name of an event: "the summit to be held in Hanoi"."""
OPENS = _form(rf"""
    \b(?:{FUTURE}\s(?:open|begin|start|kick\soff|run|end|close|conclude|get\sunder\s?way|resume|follow)
       |(?:was|were)\s(?:set|due|scheduled)\sto\s(?:open|begin|start|resume|close|end)(?![^.]{{0,120}}\bbut\b)
       |{FUTURE}\s(?:move|shift|return|come)(?=\sto\s(?:the\s)?[A-Z])
       |(?<!to\s)(?:begin|open|start|kick\soff)(?=\s(?:at\s\d|on\s[A-Z]))
       |(?:opens|begins|starts|kicks\soff|runs|gets\sunder\s?way|closes|ends|concludes|resumes))\b
""")
IS_ON = _form(r"\b(?:is|are|will\sbe)\s(?=(?:on|at|in|from)\s(?:the\s)?[A-Z\d])")
"""Between an event and its day or place: "the parade is on Sunday"."""
HOSTS = _form(rf"""
    \b(?:
        {FUTURE}\s(?:also\s|then\s|jointly\s|co-|(?:in|on)\s[A-Z]\w+(?:\s\d+)?\s)?(?:host|hold|organi[sz]e|stage|convene)
      | (?:is|are)\s(?:gearing\sup|preparing|getting\sready)\sfor
      | [Tt]here\swill\s(?:also\s)?be
      | (?:is|will\sbe)\s(?:then\s)?(?:followed|preceded)\sby
      | (?:first|second|third|next|last)\s(?:will\sbe|is)
      | {FUTURE}\s[^.;,]{{3,90}}?\sand\s(?:then\s)?(?:host|hold|convene)
      | (?:is|are)\s(?:hosting|holding|staging)
      | sẽ\s(?:đăng\scai|tổ\schức)
    )\s
""")
INCLUDES = _form(rf"""
    \b(?:{FUTURE}\s)?
    (?:includes?|features?|comprises?|lists?|consists?\sof|bao\sgồm|gồm\scó)\s
""")
SPEAKS = _form(rf"""
    \b(?:would\sdeliver | {FUTURE}\s(?:also\s|both\s)?
    (?:deliver|give|make|speak|address|chair|co-chair|preside|moderate|open|officiate))\b
""")
SPEECH = _form(r"""
    \s(?:the\s|an?\s|his\s|her\s)?
    (?P<speech>(?:opening|closing|welcome|welcoming|keynote|inaugural|introductory)\s(?:remarks|address|speech|statement))\b
""")
"""A speech that has a name, and so a place in a programme, whatever the occasion."""
ATTENDS = _form(rf"""
    \b(?:
        (?:{FUTURE}|would)\s(?:also\s)?(?:attend|take\spart\sin|participate\sin|join)
      | {FUTURE}\s[^.;,]{{3,90}}?\sand\s(?:also\s)?(?:attend|take\spart\sin|participate\sin)
      | expected\sto\sattend
      | {FUTURE}\s(?:be\s(?:gathered\s|in\s[A-Z]\w+\s)?|gather\s(?:in\s[A-Z]\w+\s)?)for
      | (?:has|have|had)\s(?:registered|confirmed)\s(?:to\sattend|for|their)
      | sẽ\s(?:tham\sdự|tham\sgia) | đăng\ský\stham\s(?:dự|gia)
    )\s
""")
CHAIRS = _form(rf"""
    \b{FUTURE}\s(?:also\s)?(?:chair|co-chair|lead|open|inaugurate|preside\sover|moderate)\s
    (?:with\s[^,.;]{{3,60}}?\s)?(?P<event>(?:the|an?)\s[^,.;]+)
""")
SPEAKER_IS = _form(r"""
    \b(?:[Tt]he|[Oo]ur|[Tt]his\syear[’']s)\s(?:keynote|featured|guest|main|commencement)\sspeaker
    (?:\s(?:for|of|at)\s(?P<event>[^,.;]{3,60}?))?\s(?:will\sbe|is)\s(?P<who>[^;]+)
""")
PARTICIPANTS = _form(r"^(?:Participants|Speakers|Attendees|Guests|Delegates)\s(?:will\s)?include\s")
BRINGS = _form(rf"""
    \b{FUTURE}\s(?:also\s)?
    (?:bring\stogether|gather|draw|welcome|see\sthe\sparticipation\sof|be\sattended\sby
       |hear\s(?:\w+\s){{0,2}}(?:speeches|addresses|remarks|statements|messages)\s(?:by|from))\s
""")
WITH = _form(r"\bwith\sthe\s(?:participation|attendance)\sof\s")
BESIDE = _form(r"""
    ^(?:Running\s(?:in\s)?parallel\s(?:to|with) | In\sparallel\s(?:to|with)
       | On\sthe\s(?:sidelines|fringes|margins)\sof | Alongside)
    \s[^,]+,\s
""")
GOES_ON = _form(r"""
    (?:The\s(?:competition|contest|exhibition|event|festival|forum|fair|programme|program) | It)
    \s(?:has\s|will\s)?(?:attracted?|draws?|drawn|drew|featured?|features|gathers?|gathered)\s
""")
PREDICATE = _form(r"\s(?:serves|will|is|was|has|brings|features|offers|attracts|aims|takes)\s")
CLAUSE_START = _form(r"""
    \b(?:said|says|stated|noted|added|announced|stressed|confirmed)\s(?:that\s)?
  | \s[-–—]\s | ;\s
  | \b(?:as|that|where|while|because|when)\s(?=the\s|it\s|this\s|[A-Z])
  | \b(?:during|in|at|after)\swhich\s | ^[A-Z][a-z]+:\s
  | ,\s(?:and|but|so)\s
  | \b(?:cho\sbiết|khẳng\sđịnh|nhấn\smạnh|thông\stin|thông\sbáo|nêu\srõ)\s(?:rằng\s)?
  | ^Theo\s[^,]{2,80},\s
""")
CLAUSE_END = _form(r",?\saccording\sto\s | ;\s | \s[-–—]\s | ,\s(?:said|he|she|says|adding|while|but)\s")
LEAD_IN = _form(r"""
    ^(?:(?:The\snext\sday|Later|Next|Then|Afterwards|Earlier|On\s\w+day,\sthe\s[^,]{3,60}),\s
      | (?:[A-Z]\w+ing|As|In|At|On|After|Before|With|During|To|Under|For|Following|By|From|Meanwhile|Also
         |Alongside|Besides)\b
        [^,]*,\s)
""")
AS_AT_LEAD = _form(r"^\s*as\s(?:of|at)\s[^,]+,\s", re.IGNORECASE)
AS_AT = _form(r"\bas\s(?:of|at)\s$", re.IGNORECASE)
THEME_START = _form(r",?\s(?:themed|titled|(?:under|with|on)\sthe\stheme)\b")
OCCASION = _form(
    r"\b(?:at|in|to|during|of)\s(?P<event>(?:the|an?|(?:[A-Z][\w’']*\s){0,3}[A-Z]\w+[’']s)\s[^,.;]+)"
)
EVENT_END = _form(
    r",|\s(?:to\s(?=[a-z])|prior\sto|ahead\sof|followed\sby|following|after|before)\s?|\s(?:tại|vào|trong|từ|ngày)\s|\s(?:on|from|in|at|between|next|this|themed)\s(?=[A-Z\d]|the\scapital|month|week|year)"
)


EVENT_GOES_ON = _form(
    r",?\s(?:including|which|that|where|and\swill|taking\splace|to\sbe\sheld|scheduled|starting|beginning)\b"
    r"|,\s(?=and\b)"
)
REFERS_BACK = frozenset({"it", "this", "the event"})
_HAS_VERB = _form(r"\b(?:who|whose|which|said|says|as|left|are|were|be|been|had|have)\b")
TALKS = _form(
    r"""
    \b(?:talks|meetings?|(?:press|news)\sconference|summit|briefing|dialogue|hearing|consultations|negotiations|ceremony
      |forum|seminar|workshop|conference)\b
    """,
    re.IGNORECASE,
)
"""Events that are worth announcing even without a day."""
LAST_PHRASE = _form(
    r"(?:^|\s)(?P<event>(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]his|[Aa]nother)\s(?:(?!\s(?:the|an?|its|their)\s).)+)$"
)


def is_event(words: str) -> bool:
    """Tell whether words are a noun phrase, without a verb, whose head names an event."""
    if _HAS_VERB.search(words) or PREDICATE.search(f"{words} "):
        return False
    head = re.split(
        r"\s(?:of|for|on|with|between|against|in|(?:led|chaired|hosted|organi[sz]ed)\sby)\s", words
    )[0]
    return any(match.end() == len(head) for match in event_pattern().finditer(head))


@cache
def event_pattern() -> re.Pattern[str]:
    """Match a noun that names an event or a part of one."""
    return re.compile(rf"\b(?:{alternatives(*word_list('programme', 'events'))})s?\b", re.IGNORECASE)
