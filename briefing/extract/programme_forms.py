"""The sentences that announce an event: their verbs and the edges of their clauses."""

from __future__ import annotations

import re
from functools import cache

from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_list
from briefing.text.number_words import alternatives

FUTURE = r"""
    (?:(?:will|shall|[’']ll|(?:is|are)(?:\s(?:also|all|now|currently|then|first|next|today|tomorrow
      |tonight|both))?\s
        (?:(?:due|expected|scheduled|set|planned|slated|poised|lined\sup|billed|likely)\s)?to)
       (?:\s(?:also|then|now|next|again|first|later|both|each|live|once\sagain|[a-z]+ly))*)
"""
"""What is to come, with the adverbs that stand before its verb."""


def _form(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    return lazy_pattern(pattern, re.VERBOSE | flags)


FUTURE_FORM = _form(rf"\b{FUTURE}\b")
TAKES_PLACE = _form(rf"""
    \b(?:
        {FUTURE}\s
        (?:take\splace|(?:form|be(?:\sa)?)\spart\sof
          |be\s(?:officially\s|also\s|live[\s-]?)?(?:held|hosted|organi[sz]ed|staged|convened|opened
            |launched|inaugurated|broadcast|streamed|televised|aired|shown\slive)
           (?!\s(?:accountable|responsible|liable|hostage|back|in\s(?:custody|prison))))
      | (?:is|are)\s(?:also\s)?(?:being\s(?:held|hosted|staged)|taking\splace)
      | (?:is|are)\sheld(?=\s(?:on|at|in|from|next|this)\s)
      | takes?\splace(?!\s(?:against|amid|as|when|because|every|each)\b)
      | (?:is|are|(?:has|have)\sbeen)\s(?:also\s)?
        (?:(?:being\s)?(?:scheduled|planned|slated)(?!\sto\b|\sby\b) | (?:set|billed|fixed)\sfor)
      | sẽ\s(?:được\s)?(?:diễn\sra|tổ\schức|khai\smạc|mở\ský) | dự\skiến\sdiễn\sra
    )\b
""")
_NO_VERB = r"(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\balso\s)(?<!\bnow\s)"
TO_BE_HELD = _form(rf"""
    \b(?:to\sbe\s(?:held|hosted|staged|convened|played)
       |(?=[sdep]){_NO_VERB}(?:scheduled|due|set|slated|expected|planned)\sto\s(?:take\splace|be\s(?:held
         |played)|start|begin|open|run|kick\soff)
       |(?=[sdep]){_NO_VERB}(?:scheduled|due|set|slated|planned)(?=\s(?:for|on|at)\s)
       |(?=[ksbotrc]){_NO_VERB}(?:kicking\soff|starting|beginning|opening|taking\splace|running|continuing)
        (?=\s(?:(?:on|in|at|from)\s(?:about\s|around\s)?(?:the\s)?(?:[A-Z]|\d)|[A-Z]|today|tomorrow
          |tonight|next|this|\d))
       |(?:which|that)\s(?:runs|starts|begins|opens|takes\splace|will\s(?:be\sheld|take\splace|run|open
         |begin|start)))\b
""")
"""After the name of an event: "the summit to be held in Hanoi"."""
OPENS = _form(rf"""
    \b(?:{FUTURE}\s(?:open|begin|start|commence|kick\s?off|run|end|finish|close|conclude|wrap\sup
      |get\sunder\s?way|resume|continue|follow|last)
       |(?:was|were)\s(?:set|due|scheduled)\sto\s(?:open|begin|start|resume|close|end)(?![^.]{{0,120}}\bbut\b)
       |{FUTURE}\s(?:move|shift|return|come)(?=\s(?:to\s(?:the\s)?[A-Z]|on\s|next\s|this\s))
       |(?<!to\s)(?:begin|open|start|kick\soff)(?=\s(?:at\s\d|on\s[A-Z]))
       |(?:opens|begins|starts|steps\soff|commences|kicks\soff|runs|gets\sunder\s?way|closes|ends
         |concludes|resumes|continues(?!\sto\b)|returns(?!\sto\s[a-z])))\b
""")
IS_ON = _form(r"\b(?:is|are|will\sbe)\s(?=(?:on|at|in|from)\s(?:the\s)?[A-Z\d])")
"""Between an event and its day or place: "the parade is on Sunday"."""
HOSTS = _form(rf"""
    \b(?:
        {FUTURE}\s(?:co-|(?:in|on)\s[A-Z]\w+(?:\s\d+)?\s)?(?:(?P<host>(?:play\s)?host(?:\sto)?)|hold
          |organi[sz]e|stage|convene|conduct)
      | (?:is|are)\s(?:gearing\sup|preparing|getting\sready)\sfor
      | (?P<there>[Tt]here)\swill\s(?:also\s)?be
      | (?:has|have)\s(?:also\s)?(?:scheduled|called|convened|planned)(?=\s(?:an?|the|its|his|her)\s)
      | {FUTURE}\s(?P<have>have)
      | (?:is|will\sbe)\s(?:then\s)?(?:followed|preceded)\sby
      | (?:first|second|third|next|last)\s(?:will\sbe|is)
      | {FUTURE}\s[^.;,]{{3,90}}?\sand\s(?:then\s)?(?:host|hold|convene)
      | (?:is|are)\s(?:hosting|holding|staging)
      | sẽ\s(?:đăng\scai|tổ\schức)
    )\s
""")
INCLUDES = _form(rf"""
    \b(?P<coming>{FUTURE}\s)?
    (?:includes?|(?:be\s)?featured?s?(?:\swith)?|(?:see|have)(?=\s(?:an?|the|its|their|some|many|several
      |more|one|two|three|four|five|six|\d+|[a-z]+s)\s)|comprises?|lists?|consists?\sof|bao\sgồm|gồm\scó)\s
""")
ASIDE = _form(
    r",\s(?:whose|which|who|where|now|also|currently|organi[sz]ed|hosted|featuring|an?|the)\s.{3,140},\s?$"
)
"""Behind a subject: "The show, whose theme is the sea, will open"."""
ADVERB = _form(r",?\s(?:officially|formally|now|also|then|finally|first|traditionally|usually)\s?$")
BESIDE_AN_EVENT = _form(
    r"\s(?:on|at)\sthe\s(?:sidelines|fringes|margins)\sof\b|\sas\swell\b|\s(?:in|across|at)\s(?:\d|all|various|several|both|two|three|four)"
)
LIVE = _form(r"(?:broadcast|streamed|televised|aired|live|planned)$")
AFTER_APPOSITION = _form(r",\s(?=(?:comes?|came|follows|followed|will|is|was|has|and|which|where|who)\b)")
"""Where what stands behind an event ends: "the hearing, scheduled for 10 a.m., comes after"."""
DAY_OF_EVENT = _form(
    r"^(?:[Tt]he|[Ee]ach|[Ee]very)\s(?:\w+\s){0,2}(?:day|evening|night|morning|afternoon|weekend|week|visit|trip)$"
)
HOPES = _form(r"\bhop(?:es?|ed|ing)\b")
SPEAKS = _form(rf"""
    \b(?:would\sdeliver | {FUTURE}\s
    (?:deliver(?!\son\b)|give|make|speak|address|chair|co-chair|preside|moderate|open|officiate))\b
""")
SPEECH = _form(r"""
    \s(?:the\s|an?\s|his\s|her\s)?
    (?P<speech>(?:opening|closing|welcome|welcoming|keynote|inaugural|introductory)\s(?:remarks|address
      |speech|statement))\b
""")
"""A speech that has a name, and so a place in a programme, whatever the occasion."""
ATTENDS = _form(rf"""
    \b(?:
        (?:{FUTURE}|would)\s(?:also\s)?(?:attend|take\spart\sin|participate\sin|join)
      | {FUTURE}\slead\s[^.;,]{{3,80}}?\sto\s(?:attend|take\spart\sin|participate\sin)
      | {FUTURE}\s[^.;,]{{3,90}}?\sand\s(?:also\s)?(?:attend|take\spart\sin|participate\sin)
      | expected\sto\sattend
      | {FUTURE}\s(?:be\s(?:gathered\s|in\s[A-Z]\w+\s)?|gather\s(?:in\s[A-Z]\w+\s)?)for
      | (?:has|have|had)\s(?:registered|confirmed)\s(?:as\s\w+\s)?(?:to\sattend|for|their)
      | sẽ\s(?:tham\sdự|tham\sgia) | đăng\ský\stham\s(?:dự|gia)
    )\s
""")
CHAIRS = _form(rf"""
    \b{FUTURE}\s(?:chair|co-chair|lead|open|inaugurate|preside\sover|moderate)\s
    (?:with\s[^,.;]{{3,60}}?\s)?(?P<event>(?:the|an?)\s[^,.;]+)
""")
SPEAKER_IS = _form(r"""
    \b(?:[Tt]he|[Oo]ur|[Tt]his\syear[’']s|\w+day[’']s)\s(?:keynote|featured|guest|main|commencement)\sspeaker
    (?:\s(?:for|of|at)\s(?P<event>[^,.;]{3,60}?))?\s(?:will\sbe|is)\s(?P<who>[^;]+)
""")
PARTICIPANTS = _form(r"^(?:Participants|Speakers|Attendees|Guests|Delegates)\s(?:will\s)?include\s")
BRINGS = _form(rf"""
    \b{FUTURE}\s
    (?:bring\stogether|gather|draw|attract|welcome|see\sthe\sparticipation\sof|be\s(?:attended|addressed)\sby
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
  | \s(?:[-–—]|--)\s | ;\s
  | \b(?:as|that|where|while|because|when)\s(?=the\s|it\s|this\s|[A-Z])
  | \b(?:during|in|at|after)\swhich\s | ^[A-Z][A-Za-z]+(?:\s[A-Z][A-Za-z]+)?:\s
  | ,\s(?:and|but|so)\s
  | \b(?:cho\sbiết|khẳng\sđịnh|nhấn\smạnh|thông\stin|thông\sbáo|nêu\srõ)\s(?:rằng\s)?
  | ^Theo\s[^,]{2,80},\s
""")
CLAUSE_END = _form(r"""
    ,?\s(?:according\sto|in\sa\sstatement)\s | ;\s
  | \s(?:[-–—]|--)\s(?!\d)
  | ,\s(?:said|he|she|says|adding|while|but)\s | \swhile\s(?=(?:the|an?|on|in|its|their)\s|[A-Z])
  | ,[”"]?\s(?:(?:[A-Z]|the\b|an?\b|he\b|she\b)[^,.;]{0,60}?\s)?
    (?:said|says|told|announced|reported|confirmed|added|disclosed|revealed|explained|noted|stated)\b
""")
LEAD_IN = _form(r"""
    ^(?:(?:The\snext\sday|Later|Next|Then|Afterwards|Earlier|On\s\w+day,\sthe\s[^,]{3,60}),\s
      | (?:[A-Z]\w+ing|As|In|At|On|After|Before|With|During|To|Under|For|Following|By|From|Meanwhile|Also
         |Alongside|Besides|While|Although|Though)\b
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
    r",?\s(?:including|(?:at|in|during|to)\swhich|which|that|where|and\swill|taking\splace|to\sbe\sheld|scheduled|starting|beginning)\b"
    r"|,\s(?=and\b)"
)
REFERS_BACK = frozenset({"it", "this", "the event", "that event", "this event"})
_HAS_VERB = _form(r"\b(?:who|whose|which|said|says|as|left|are|were|be|been|had|have)\b")
TALKS = _form(
    r"""
    \b(?:talks|meeting|summit|briefing|dialogue|hearing|consultation|negotiation|interaction|engagement
      |ceremony
      |forum|seminar|workshop|conference)s?\b
    """,
    re.IGNORECASE,
)
"""Events that are worth announcing even without a day."""
HELD_BETWEEN = _form(
    r"""
    (?:an?\s|the\s)?(?:[\w-]+\s){0,3}?(?:talks|meetings?|summit|negotiations|consultations|interactions?
      |dialogue|discussions)\b
    (?:\swith\s(?P<others>.+))?
    """
)
"""Events that are of those who hold them: "bilateral talks with the minister"."""
HAS_HELD = _form(
    r"\b(?:given|held|hosted|staged|had|attended|joined|conducted|organi[sz]ed|ran|led|gave|played|opened|closed|missed)\s$"
)
"""Before an event that is over: "The house held a debate starting at 5 p.m."."""
TOLD = _form(r"\b(?:\w{3,}ed|held|took|was|were|met|began|said|saw|had)\s")
LAST_PHRASE = _form(
    r"(?:^|\s)(?P<event>(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Tt]his|[Aa]nother|[A-Z]\w+[’']s)\s(?:(?!\s(?:the|an?|its|their|his|her|our)\s).)+)$"
)


_EDITION = _form(r"""
    ^(?:.*\s)?(?:edition|opening|start|launch|day|round|phase|leg|part|series|rest|conclusion|close
      |instal?lments?|number|couple|dozens?|hundreds)
    \sof\s(?=\S)
""")
"""What only counts an event: "the 10th edition of the festival"."""


_YEAR_OF_EVENT = _form(r"[\s,]+(?:19|20)\d\d$")


def is_event(words: str) -> bool:
    """Tell whether words are a noun phrase, without a verb, whose head names an event."""
    if _HAS_VERB.search(words) or PREDICATE.search(f"{words} "):
        return False
    words = _YEAR_OF_EVENT.sub("", _EDITION.sub("", words))
    head = re.split(
        r"\s(?:by|[a-z]{4,}ing\s(?:the|an?|his|her|its|their)|of|for|on|with|between|against|in|to|(?:led|chaired|hosted|organi[sz]ed)\sby)\s",
        words,
    )[0]
    return any(match.end() == len(head) for match in event_pattern().finditer(head))


@cache
def event_pattern() -> re.Pattern[str]:
    """Match a noun that names an event or a part of one."""
    nouns = (*word_list("programme", "events"), *word_list("programme", "occasions"))
    initials = "".join(sorted({noun[0] for noun in nouns}))  # looked at first: it saves most of the tries
    return lazy_pattern(rf"\b(?=[{initials}])(?:{alternatives(*nouns)})(?:e?s)?\b", re.IGNORECASE)


IS_SCHEME = lazy_pattern(
    r"\b(?:activit(?:y|ie)|announcement|program(?:me)?|course|launch|vote|elections?|awards?|anniversary|tests?|draw|sale|final)s?$"
)
"""Events that are mostly something else: "will vote on the aid program"."""
