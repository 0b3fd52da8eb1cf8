"""Events and sessions that an article announces: what, when, where, with whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from briefing.extract.dating import DatedSentence, read_dates
from briefing.extract.passages import Passage, passages
from briefing.extract.programme_items import (
    find_theme,
    find_time,
    find_venue,
    find_zone,
    split_participants,
    split_sessions,
)
from briefing.extract.restatements import without_restatements
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, ProgrammeDetail, Selector
from briefing.model.ids import ExcerptId
from briefing.model.spans import Span
from briefing.model.when import When
from briefing.text.lexicon import word_list
from briefing.text.number_words import alternatives

_FUTURE = r"(?:will|shall|is\sto|are\sto|is\sdue\sto|are\sdue\sto|(?:is|are)\s(?:expected|scheduled|set|planned|slated)\sto)"
_TAKES_PLACE = re.compile(
    rf"\b(?:{_FUTURE}\s(?:also\s)?(?:take\splace|be\s(?:held|hosted|organi[sz]ed|staged|convened|opened|launched|inaugurated|broadcast)"
    r"(?!\s(?:accountable|responsible|liable|hostage|back|in\s(?:custody|prison))))"
    r"|(?:takes|take)\splace|(?:is|are)\sscheduled\sfor|sẽ\s(?:được\s)?(?:diễn\sra|tổ\schức|khai\smạc|mở\ský)|dự\skiến\sdiễn\sra)\b"
)
_OPENS = re.compile(rf"\b(?:{_FUTURE}\s(?:open|begin|start|kick\soff|run|end|close|conclude))\b")
_HOSTS = re.compile(
    rf"\b(?:{_FUTURE}\s(?:also\s|jointly\s|co-)?(?:host|hold|organi[sz]e|stage|convene)|(?:is|are)\s(?:hosting|holding|staging)"
    r"|sẽ\s(?:đăng\scai|tổ\schức))\s"
)
_INCLUDES = re.compile(
    rf"\b(?:{_FUTURE}\s)?(?:include|includes|feature|features|comprise|comprises|consist\sof|consists\sof|bao\sgồm|gồm\scó)\s"
)
_SPEAKS = re.compile(
    rf"\b{_FUTURE}\s(?:also\s|both\s)?(?:deliver|give|make|speak|address|chair|co-chair|preside|moderate|open|officiate)\b"
)
_ATTENDS = re.compile(
    rf"\b(?:{_FUTURE}\s(?:also\s)?(?:attend|take\spart\sin|participate\sin|join)|(?:has|have|had)\s(?:registered|confirmed)\s(?:to\sattend|their)"
    r"|sẽ\s(?:tham\sdự|tham\sgia)|đăng\ský\stham\s(?:dự|gia))\s"
)
_BRINGS = re.compile(
    rf"\b{_FUTURE}\s(?:also\s)?(?:bring\stogether|gather|draw|welcome|see\sthe\sparticipation\sof|be\sattended\sby)\s"
)
_WITH = re.compile(r"\bwith\sthe\s(?:participation|attendance)\sof\s")
_BESIDE = re.compile(
    r"^(?:Running\s(?:in\s)?parallel\s(?:to|with)|In\sparallel\s(?:to|with)|On\sthe\s(?:sidelines|fringes|margins)\sof|Alongside)\s[^,]+,\s"
)
_GOES_ON = re.compile(r"(?:The\s(?:competition|contest|exhibition|event|festival|forum|fair|programme|program)|It)\s(?:has\s|will\s)?(?:attracted?|draws?|drawn|drew|featured?|features|gathers?|gathered)\s")
_CLAUSE_START = re.compile(
    r"\b(?:said|says|stated|noted|added|announced|stressed|confirmed)\s(?:that\s)?|\s[-–—]\s|;\s|\b(?:as|that|where|while|because|when)\s(?=the\s|it\s|[A-Z])"
    r"|,\s(?:and|but|so)\s"
)
_CLAUSE_END = re.compile(r",?\saccording\sto\s|;\s|\s[-–—]\s|,\s(?:said|he|she|says|adding|while|but)\s")
_LEAD_IN = re.compile(r"^(?:[A-Z]\w+ing|As|In|At|On|After|Before|With|During|To|Under|For|Following|By|From|Meanwhile|Also)\b[^,]*,\s")
_AS_AT_LEAD = re.compile(r"^\s*as\s(?:of|at)\s[^,]+,\s", re.IGNORECASE)
_AS_AT = re.compile(r"\bas\s(?:of|at)\s$", re.IGNORECASE)
_OCCASION = re.compile(r"\b(?:at|in|to|during|of)\s(?P<event>(?:the\s|a\s|an\s)[^,.;]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clause:
    """Hold one clause of the article and what stands in it."""

    text: str
    span: Span
    passage: Passage
    dates: tuple[DatedSentence, ...]

    @property
    def words(self) -> str:
        return self.span.slice(self.text)

    def when_after(self, offset: int) -> When | None:
        """Return the first date behind `offset`, else the first of the clause; never an as-at date."""
        usable = [
            entry.expression
            for entry in self.dates
            if entry.expression.when and not _AS_AT.search(self.text, 0, entry.expression.span.start)
        ]
        later = [date for date in usable if date.span.start >= offset]
        return next((date.when for date in [*later, *usable]), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    """Pair what a rule read with the words it read it from."""

    span: Span
    detail: ProgrammeDetail
    rule: str
    confidence: float


def find_programme(article: Article) -> tuple[Excerpt, ...]:
    """Suggest the events, sessions, speeches and participants that standfirst and body announce."""
    read = tuple(passage for passage in passages(article) if passage.is_running_text)
    dated = read_dates(article, read)
    items = [item for passage in read for item in _items(article.text, passage, dated)]
    excerpts = tuple(
        Excerpt(
            id=ExcerptId(f"{article.id}:p{item.span.start}"),
            source=Selector.from_text(article.id, article.text, item.span),
            detail=item.detail,
            rule=f"programme/{item.rule}",
            confidence=item.confidence,
        )
        for item in items
    )
    return without_restatements(excerpts, tuple((i.detail.event, i.detail.when, i.rule) for i in items), read)


def _items(text: str, passage: Passage, dated: Sequence[DatedSentence]) -> Iterator[_Item]:
    for index, sentence in enumerate(passage.sentences):
        entries = tuple(entry for entry in dated if sentence.contains(entry.expression.span))
        whole = _Clause(text=text, span=sentence, passage=passage, dates=entries)
        following = passage.sentences[index + 1] if index + 1 < len(passage.sentences) else None
        item = next((item for read in _RULES if (item := read(whole))), None) or _beside(whole, following)
        if item:
            yield replace(item, detail=_with_particulars(item, text))


def _with_particulars(item: _Item, text: str) -> ProgrammeDetail:
    words = item.span.slice(text)
    return replace(item.detail, theme=find_theme(words), time=find_time(words), zone=find_zone(words))


def _narrowed(clause: _Clause, verb: re.Match[str]) -> Span:
    """Return the part of a sentence around a verb, without attribution and other clauses."""
    text = clause.text
    starts = [m.end() for m in _CLAUSE_START.finditer(text, clause.span.start, verb.start())]
    stop = _CLAUSE_END.search(text, verb.end(), clause.span.end)
    start = starts[-1] if starts else clause.span.start
    as_at = _AS_AT_LEAD.match(text[start : verb.start()])
    return Span(start + as_at.end() if as_at else start, stop.start() if stop else clause.span.end)


def _takes_place(clause: _Clause) -> _Item | None:
    verb = _TAKES_PLACE.search(clause.text, clause.span.start, clause.span.end)
    opens = None if verb else _OPENS.search(clause.text, clause.span.start, clause.span.end)
    verb = verb or opens
    if verb is None:
        return None
    span = _narrowed(clause, verb)
    event = _LEAD_IN.sub("", clause.text[span.start : verb.start()]).strip(" ,")
    when, venue = clause.when_after(verb.end()), find_venue(clause.text[verb.end() : span.end])
    if not event or (when is None and venue is None) or (opens and not _event_pattern().search(event)):
        return None
    detail = ProgrammeDetail(event=event, when=when, venue=venue)
    return _Item(span=span, detail=detail, rule="takes-place", confidence=0.9 if when else 0.7)


def _hosts(clause: _Clause) -> _Item | None:
    verb = _HOSTS.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    span = _narrowed(clause, verb)
    rest = clause.text[verb.end() : span.end]
    event = re.split(r",|\s(?:on|from|in|at|between|next|this|themed)\s(?=[A-Z\d]|the\scapital|month|week|year)", rest)[0].strip(" .")
    when = clause.when_after(verb.end())
    if not _event_pattern().search(event) or when is None:
        return None
    detail = ProgrammeDetail(event=re.sub(r"^(?:the|an?)\s", "", event), when=when, venue=find_venue(rest))
    return _Item(span=span, detail=detail, rule="hosts", confidence=0.9)


def _includes(clause: _Clause) -> _Item | None:
    verb = _INCLUDES.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    span = _narrowed(clause, verb)
    subject = clause.text[span.start : verb.start()].strip()
    sessions = split_sessions(clause.text[verb.end() : span.end], _event_pattern())
    if not _event_pattern().search(subject) or len(sessions) < 2:
        return None
    detail = ProgrammeDetail(event=subject, when=clause.when_after(verb.end()), sessions=sessions)
    return _Item(span=span, detail=detail, rule="includes", confidence=0.85)


def _speaks(clause: _Clause) -> _Item | None:
    verb = _SPEAKS.search(clause.text, clause.span.start, clause.span.end)
    occasion = _OCCASION.search(clause.text, verb.end(), clause.span.end) if verb else None
    if verb is None or occasion is None or not _event_pattern().search(occasion["event"]):
        return None
    span = _narrowed(clause, verb)
    lead = _LEAD_IN.match(clause.text[span.start : verb.start()])
    start = span.start + (lead.end() if lead else 0)
    people = split_participants(clause.text[start : verb.start()])
    event = re.sub(r"^(?:the|an?)\s", "", re.split(r"\s(?:on|in|at|from)\s", occasion["event"])[0])
    detail = ProgrammeDetail(event=event, when=clause.when_after(verb.end()), participants=people)
    return _Item(span=Span(start, span.end), detail=detail, rule="speaks", confidence=0.8) if people else None


def _attends(clause: _Clause) -> _Item | None:
    text = clause.text
    verb = _ATTENDS.search(text, clause.span.start, clause.span.end)
    if verb:
        span = _narrowed(clause, verb)
        who = _LEAD_IN.sub("", text[span.start : verb.start()])
        what = re.split(r"\s(?:on|in|from|at)\s", text[verb.end() : span.end])[0]
        event = what.strip(" .,")
        if not _event_pattern().search(event):
            return None
        detail = ProgrammeDetail(
            event=re.sub(r"^(?:the|an?)\s", "", event),
            when=clause.when_after(verb.end()),
            participants=split_participants(who),
        )
        return _Item(span=span, detail=detail, rule="attends", confidence=0.75)
    return _brings(clause)


def _brings(clause: _Clause) -> _Item | None:
    """Read participants named after the verb: "will bring together", "with the participation of"."""
    text = clause.text
    verb = _BRINGS.search(text, clause.span.start, clause.span.end)
    participation = None if verb else _WITH.search(text, clause.span.start, clause.span.end)
    match = verb or participation
    if match is None:
        return None
    span = _narrowed(clause, match)
    before = text[span.start : match.start()].strip(" ,")
    refers_back = before in {"It", "The event", "it", "This"}
    if not refers_back and not _event_pattern().search(before):
        return None
    participants = split_participants(text[match.end() : span.end])
    start = span.start if verb else match.start()
    detail = ProgrammeDetail(event=None if refers_back or participation else before, participants=participants)
    return _Item(span=Span(start, span.end), detail=detail, rule="brings-together", confidence=0.7)


def _beside(clause: _Clause, following: Span | None) -> _Item | None:
    """Read an event that runs beside the main one, with the sentence that says who takes part (seeds/002)."""
    lead = _BESIDE.match(clause.words)
    if lead is None:
        return None
    subject = clause.words[lead.end() :]
    verb = re.search(r"\s(?:serves|will|is|was|has|brings|features|offers|attracts|aims|takes)\s", subject)
    event = subject[: verb.start()] if verb else ""
    if not _event_pattern().search(event):
        return None
    goes_on = _GOES_ON.match(clause.text, following.start, following.end) if following else None
    end = following.end if following and goes_on else clause.span.end
    who = clause.text[goes_on.end() : end] if goes_on else ""
    detail = ProgrammeDetail(
        event=re.sub(r"^(?:the|an?)\s", "", event),
        when=clause.when_after(clause.span.start),
        participants=split_participants(who),
    )
    return _Item(span=Span(clause.span.start, end), detail=detail, rule="beside", confidence=0.65)


_RULES = (_takes_place, _hosts, _includes, _speaks, _attends)


@cache
def _event_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(*word_list('programme', 'events'))})\b", re.IGNORECASE)
