"""What a figure counts where no plain noun follows it: hyphens, totals, ages, fractions, nouns left out."""

from __future__ import annotations

import re

from briefing.model.spans import Span
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_set
from briefing.text.noun_phrases import CountedNoun, is_plural, read_counted_noun
from briefing.text.numbers import Quantity

_REACH = 80
_FAR = 190
_UNIT = lazy_pattern(r"-(?P<unit>[a-z]+)(?!-old)\b")
_PART_OF = lazy_pattern(r"\s(?:out\s)?of\s(?:the\s|its\s|their\s)?\d[\d,]{0,10}(?=\s)")
_AGE = lazy_pattern(r"-(?P<unit>year-olds?)\b")
_STRONG = lazy_pattern(r"-strong(?=\s)")
_WHEN = lazy_pattern(r"\s(?:last|next|early|late)\s")
_MORE = lazy_pattern(r"\s(?:more|others?)(?=\s(?!than\b)[a-z]|[,.;])")
_MAJORITY = lazy_pattern(r"-?\s?(?P<noun>majority)\b")
_STANDS_ALONE = (" by ", "almost ", "nearly ", " than ")
_ALONE = lazy_pattern(r"(?!-?\s?(?:of|majority)\b)")
_LAST_WORD = lazy_pattern(r"[^\W\d_]+$")
_COLLECTIVE = lazy_pattern(
    r"\s(?:of\s)?(?:(?:the|its|their|his|her|our|all)\s)?(?:[\w-]+[’']?\s){0,2}?(?P<noun>[a-z]+)\b"
)
_NAME_BEFORE = lazy_pattern(r"[^\W\d_]\S*,\s$")
_FULL_NAME_BEFORE = lazy_pattern(r"[A-Z][\w’'-]+\s[A-Z][\w’'-]+\s\($")
_LAST_NAME_BEFORE = lazy_pattern(r"(?:^|\s)[A-Z][a-z][\w’'-]+,\s$")
_COMMA_ENDS = lazy_pattern(r",\s[a-z]|(?:,|\sand)\s[A-Z][\w’'-]+,\s\d\d\b")
_BRACKET_ENDS = lazy_pattern(r"\)(?:,|\s[a-z])")
_SOMEBODY_BEFORE = lazy_pattern(
    r"\b(?:man|woman|boy|girl|son|daughter|student|mother|father|driver|victim),\s$"
)
_AGE_ENDS = lazy_pattern(r"[,.;)]|\s(?:and|was|is|from)\b|\s[-–—]\s")
_AGED = lazy_pattern(
    r"\b(?:aged|age|ages(?:\sof|\srang(?:ed|ing))?)\s(?:between\s|from\s)?$", re.IGNORECASE
)  # "aged between", "whose ages ranged from"
_TOTAL = lazy_pattern(
    r"""
    \b(?=[acdefilmnpt])(?P<noun>
        tolls?|numbers?|totals?|casualties|deaths|fatalities|injuries|losses|cases|arrests|estimates?|figures?
      | population|membership|circulation|enrolment|enrollment|turnout|attendance|cap|quota|crowd|majority
      | arrivals
    )\b
    (?:\sof\s(?P<of>[\w\s’'-]{2,60}?))?                     # the number of people helped
    \s(?:(?:is|was|are|were|has|had|now|currently|stands?|stood|rose|risen|climbed|been|reached|hit|put|rises|rise
           |fell|fallen|dropped|increased|jumped|surged|soared|grew|grown|remains?|remained)\s){0,3}
    (?:from\s(?:[a-z-]+|[\d,]{1,9})\sto\s|(?:at|of|to|from|by|around|about|is|was|reached|hit|exceeded|passed)\s)$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FAR_TOTAL = lazy_pattern(
    r"""
    \b(?P<noun>death\stoll|toll|deaths|number\sof\s[a-z]+)\b[^.;:]{0,140}
    \s(?:reached|hit|exceeded|passed|topped|(?:climbed|risen|rose|soared|surged|jumped)\spast|(?:climbed|risen|rose|soared|jumped|increased|grown|grew)\sto|gone|(?:stood|stands|remains?|remained)\sat)\s$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FAR_VERBS = (
    "reached ",
    "hit ",
    "exceeded ",
    "passed ",
    "topped ",
    "past ",
    "d to ",
    "n to ",
    "se to ",
    "stood at ",
    "stands at ",
    "remain at ",
    "remains at ",
    "remained at ",
)
_TOTAL_ENDS = (
    "at ",
    "of ",
    "to ",
    "by ",
    "from ",
    "around ",
    "about ",
    "is ",
    "was ",
    "reached ",
    "hit ",
    "exceeded ",
    "passed ",
)
_PEOPLE_DO = lazy_pattern(
    r"""
    \s(?:have\s|had\s|has\s|were\s|are\s|was\s|had\sbeen\s|have\sbeen\s|who\s(?:have\s|had\s|were\s|are\s)?)?
    (?:fled|died|killed|injured|wounded|displaced|missing|left|returned|voted|attended|arrived|marched|protested
      |evacuated|arrested|detained|infected|homeless|unemployed|hospitali[sz]ed|newly|internally|stranded|dead|waited|waiting)\b
    | \sof\swhom\b
    """,
    re.VERBOSE,
)
_SOME_DO = lazy_pattern(
    r"""
    \s(?:were|are|was|remain|remained|have\sbeen|had\sbeen)\s
    (?:still\s|also\s|reported\s|reportedly\s|confirmed\s|found\s|taken\s){0,2}
    (?:missing|dead|killed|injured|wounded|hurt|arrested|detained|rescued|trapped|unaccounted|hospitali[sz]ed|infected
      |displaced|homeless|evacuated|released|stranded|buried|critical)\b
    """,
    re.VERBOSE,
)
_UP_TO_MARK = lazy_pattern(
    r"\s(?:(?P<noun>[a-z]{3,})[\s-])?(?P<mark>cap|limit|quota|capacity|mark|threshold|ceiling|barrier)\b"
)
_OF_THOSE = lazy_pattern(
    r"\sof\s(?:those|them)\s(?:who\s)?(?:were\s|was\s)?"
    r"(?P<fate>rescued|killed|injured|wounded|hurt|arrested|detained|infected|displaced|evacuated|trapped|charged|released)\b"
)
_DIED = lazy_pattern(r"\s(?:more\s)?(?:died|perished|drowned)\b")
_HARMED_BEFORE = lazy_pattern(
    r"\b(?:killed|killing|injured|injuring|wounded|wounding|displaced|displacing)\s(?:at\sleast\s|about\s)?$"
)
_ENDS_COUNT = lazy_pattern(r"(?:[,.;]|\s(?:and|in|on|when|since|after|across)\b)")
_OF_WHICH = lazy_pattern(r"\sof\s(?:which|whom|them)\b")
_OF_THE = lazy_pattern(r"\bOf\s(?:the|these|those)\s[^,]{3,60},\s$")
_HAVE = lazy_pattern(r"\s(?:have|has|had|were|was|are|is|will|remain)\b")
_INSET = lazy_pattern(r"(?:[—–(]\s?|\s-\s|\bincluding\s)$")
_FROM_THERE = lazy_pattern(r"\s(?:from|in)\s(?:the\s)?[A-Z]")
_OLDEST = 120
_NEAR = 32
_LEAST_UNDERSTOOD = 1000


def noun_after_hyphen(text: str, quantity: Quantity, sentence: Span) -> CountedNoun | None:
    """Read "500-page" as 500 pages, "12,000-strong force" as a force of so many, "32-year-old" as an age.

    "Two-day" in words is a manner of speaking, "three-week" a length.
    """
    if age := _AGE.match(text, quantity.noun_start, sentence.end):
        return CountedNoun(span=Span(age.start("unit"), age.end()), head="years")
    if quantity.is_word:
        return _measured_in_words(text, quantity, sentence)
    if strong := _STRONG.match(text, quantity.noun_start, sentence.end):
        late = _WHEN.search(text, strong.end(), min(sentence.end, strong.end() + _REACH))
        return read_counted_noun(text, strong.end(), late.start() if late else sentence.end, is_one=True)
    match = _UNIT.match(text, quantity.noun_start, sentence.end)
    return CountedNoun(span=Span(match.start("unit"), match.end()), head=match["unit"]) if match else None


def _measured_in_words(text: str, quantity: Quantity, sentence: Span) -> CountedNoun | None:
    match = _UNIT.match(text, quantity.noun_start, sentence.end) if quantity.low > 2 else None
    if match is None or match["unit"] not in word_set("statistics", "hyphenated_measures"):
        return None
    return CountedNoun(span=Span(match.start("unit"), match.end()), head=match["unit"])


def noun_after_more(text: str, quantity: Quantity, sentence: Span) -> CountedNoun | None:
    """Read "300 more injured" and "20 others were arrested"."""
    more = _MORE.match(text, quantity.noun_start, sentence.end)
    if more is None:
        return None
    if noun := read_counted_noun(text, more.end(), sentence.end):
        return noun
    is_people = more[0].strip().startswith("other")
    return CountedNoun(span=Span(more.start() + 1, more.end()), head="others") if is_people else None


def noun_of_part(text: str, quantity: Quantity, sentence: Span) -> CountedNoun | None:
    """Read "nine of the 49 passengers" as nine passengers."""
    whole = _PART_OF.match(text, quantity.noun_start, sentence.end)
    return read_counted_noun(text, whole.end(), sentence.end) if whole else None


def noun_of_fraction(text: str, quantity: Quantity, sentence: Span) -> CountedNoun | None:
    """Return the whole that a fraction is of; time is divided too often to say anything."""
    start = quantity.noun_start
    if text.endswith(_STANDS_ALONE, sentence.start, quantity.value_span.start) and _ALONE.match(text, start):
        last = _LAST_WORD.search(text, quantity.value_span.start, quantity.value_span.end)
        return CountedNoun(span=Span(*last.span()), head=last[0].lower()) if last else None
    if majority := _MAJORITY.match(text, start, sentence.end):
        return CountedNoun(span=Span(majority.start("noun"), majority.end()), head=majority["noun"])
    noun = read_counted_noun(text, start, sentence.end)
    if noun is None and (match := _COLLECTIVE.match(text, start, sentence.end)):
        noun = CountedNoun(span=Span(match.start("noun"), match.end()), head=match["noun"])
    if noun is None:
        return None
    head = noun.head.lower()
    is_no_whole = head in word_set("statistics", "time_units") or head in word_set("statistics", "stops")
    return None if is_no_whole else noun


def noun_before(text: str, quantity: Quantity, sentence: Span) -> CountedNoun | None:
    """Read "the death toll stands at 103" and "put casualties at more than 100"."""
    start = quantity.span.start
    lead = text[max(sentence.start, start - 12) : start]
    near = (
        _TOTAL.search(text, max(sentence.start, start - _REACH), start)
        if lead.endswith(_TOTAL_ENDS)
        else None
    )
    if near is None and lead.endswith(_FAR_VERBS):
        far = _FAR_TOTAL.search(text, max(sentence.start, start - _FAR), start)
        return (
            CountedNoun(span=Span(*far.span("noun")), head=far["noun"].lower().split()[-1]) if far else None
        )
    if near is None:
        return None
    if near["of"] and (noun := read_counted_noun(text, near.end("noun"), near.end("of"))):
        return noun
    return CountedNoun(span=Span(*near.span("noun")), head=near["noun"].lower())


def age_in_commas(text: str, quantity: Quantity, sentence: Span) -> CountedNoun | None:
    """Read the age of "Antonio Guterres, 76, said" and "aged 12 to 15"; its words are the figures alone."""
    is_aged = _AGED.search(text, max(sentence.start, quantity.span.start - _NEAR), quantity.value_span.start)
    if is_aged and (quantity.high or quantity.low) <= _OLDEST and not quantity.is_scaled:
        return CountedNoun(span=quantity.value_span, head="years")
    if quantity.is_word or quantity.is_scaled or not 15 <= quantity.low <= 110 or quantity.low % 1:
        return None
    start, end = quantity.span.start, quantity.value_span.end
    before = text[max(sentence.start, start - _REACH) : start]
    if _FULL_NAME_BEFORE.search(before) and _BRACKET_ENDS.match(text, end, sentence.end):
        return CountedNoun(span=Span(start, end), head="years")
    words = before.split()
    is_name = len(words) > 1 and words[-1][0].isupper() and words[-2][0].isupper()
    is_name = is_name or (
        _COMMA_ENDS.match(text, end) is not None and _LAST_NAME_BEFORE.search(before) is not None
    )
    is_somebody = _SOMEBODY_BEFORE.search(before) is not None
    if not (is_somebody or (is_name and _NAME_BEFORE.search(before))) or not _AGE_ENDS.match(
        text, end, sentence.end
    ):
        return None
    return CountedNoun(span=Span(start, end), head="years")


def noun_understood(
    text: str, quantity: Quantity, sentence: Span, before: CountedNoun | None
) -> CountedNoun | None:
    """Return what a figure counts without a noun: "5.4 million have fled", "six were still missing"."""
    if (
        quantity.low > 1
        and before
        and is_plural(before.head.split()[-1])
        and _is_part(text, quantity, sentence)
    ):
        return CountedNoun(span=Span(quantity.span.start, quantity.span.end), head=before.head)
    if quantity.low > 1 and (understood := _people_understood(text, quantity, sentence)):
        return understood
    may_be_year = _is_bare(text, quantity) and 1900 <= quantity.low <= 2100
    if quantity.low > 1 and not may_be_year and _SOME_DO.match(text, quantity.noun_start, sentence.end):
        return CountedNoun(span=Span(quantity.span.start, quantity.span.end), head="people")
    if quantity.low < _LEAST_UNDERSTOOD or (
        quantity.low < 2101 and not quantity.is_scaled and _is_bare(text, quantity)
    ):
        return None
    if _PEOPLE_DO.match(text, quantity.noun_start, sentence.end):
        return CountedNoun(span=Span(quantity.span.start, quantity.span.end), head="people")
    if before is None or not is_plural(before.head.split()[-1]):
        return None
    if before.head.lower() in word_set("statistics", "time_units"):
        return None
    return CountedNoun(span=Span(quantity.span.start, quantity.span.end), head=before.head)


def noun_up_to_mark(text: str, quantity: Quantity, sentence: Span) -> CountedNoun | None:
    """Read "a 520 student cap" as so many students, "the 5,000 mark" as a mark."""
    found = _UP_TO_MARK.match(text, quantity.noun_start, sentence.end)
    if found is None or quantity.is_word:
        return None
    name = "noun" if found["noun"] else "mark"
    return CountedNoun(span=Span(found.start(name), found.end(name)), head=found[name])


def _people_understood(text: str, quantity: Quantity, sentence: Span) -> CountedNoun | None:
    """Read "five of those rescued", "61 died in the north" and "injured more than 10,000"."""
    start, end = quantity.span.start, quantity.noun_start
    people = CountedNoun(span=Span(start, quantity.span.end), head="people")
    if _OF_THOSE.match(text, end, sentence.end):
        return people
    may_be_year = _is_bare(text, quantity) and 1900 <= quantity.low <= 2100
    if may_be_year or quantity.low < 2:
        return None
    if _DIED.match(text, end, sentence.end):
        return people
    if not _ENDS_COUNT.match(text, end, sentence.end):
        return None
    return people if _HARMED_BEFORE.search(text, max(sentence.start, start - _NEAR), start) else None


def _is_part(text: str, quantity: Quantity, sentence: Span) -> bool:
    """Tell whether a figure is part of what was counted just before: "29 counties, 12 of which"."""
    start = quantity.span.start
    lead = text[max(sentence.start, start - _REACH) : start]
    if lead.endswith((" of which ", " of whom ")) or _OF_WHICH.match(text, quantity.noun_start, sentence.end):
        return True
    if _INSET.search(lead) and _FROM_THERE.match(text, quantity.noun_start, sentence.end):
        return True
    return bool(_OF_THE.search(lead) and _HAVE.match(text, quantity.noun_start, sentence.end))


def _is_bare(text: str, quantity: Quantity) -> bool:
    """Tell whether a figure is written as a year is, with neither marks nor a qualifier."""
    return quantity.value_span.slice(text).isdigit() and quantity.qualifier is None
