"""Events and sessions that an article announces: what, when, where, with whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.extract.dating import DatedSentence, DatedText, date_text
from briefing.extract.passages import Passage
from briefing.extract.programme_forms import (
    AS_AT,
    AS_AT_LEAD,
    ATTENDS,
    BESIDE,
    BRINGS,
    CLAUSE_END,
    CLAUSE_START,
    EVENT_END,
    GOES_ON,
    HOSTS,
    INCLUDES,
    LEAD_IN,
    OCCASION,
    OPENS,
    PREDICATE,
    SPEAKS,
    TAKES_PLACE,
    THEME_START,
    WITH,
    event_pattern,
)
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

_SHORTEST_ANNOUNCEMENT = 12


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
            if entry.expression.when
            and not AS_AT.search(
                self.text, max(0, entry.expression.span.start - 12), entry.expression.span.start
            )
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


def find_programme(article: Article, dated: DatedText | None = None) -> tuple[Excerpt, ...]:
    """Suggest the events, sessions, speeches and participants that standfirst and body announce."""
    dated = dated or date_text(article)
    read = tuple(passage for passage in dated.passages if passage.is_running_text)
    dates = dated.by_sentence()
    items = [item for passage in read for item in _items(article.text, passage, dates)]
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


def _items(text: str, passage: Passage, dated: Mapping[Span, Sequence[DatedSentence]]) -> Iterator[_Item]:
    for index, sentence in enumerate(passage.sentences):
        if len(sentence) < _SHORTEST_ANNOUNCEMENT:
            continue
        entries = tuple(dated.get(sentence, ()))
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
    starts = [m.end() for m in CLAUSE_START.finditer(text, clause.span.start, verb.start())]
    stop = CLAUSE_END.search(text, verb.end(), clause.span.end)
    start = starts[-1] if starts else clause.span.start
    as_at = AS_AT_LEAD.match(text[start : verb.start()])
    return Span(start + as_at.end() if as_at else start, stop.start() if stop else clause.span.end)


def _takes_place(clause: _Clause) -> _Item | None:
    verb = TAKES_PLACE.search(clause.text, clause.span.start, clause.span.end)
    opens = None if verb else OPENS.search(clause.text, clause.span.start, clause.span.end)
    verb = verb or opens
    if verb is None:
        return None
    span = _narrowed(clause, verb)
    event = LEAD_IN.sub("", clause.text[span.start : verb.start()]).strip(" ,")
    event = THEME_START.split(event)[0].strip(" ,")
    when, venue = clause.when_after(verb.end()), find_venue(clause.text[verb.end() : span.end])
    if not event or (when is None and venue is None) or (opens and not event_pattern().search(event)):
        return None
    detail = ProgrammeDetail(event=event, when=when, venue=venue)
    return _Item(span=span, detail=detail, rule="takes-place", confidence=0.9 if when else 0.7)


def _hosts(clause: _Clause) -> _Item | None:
    verb = HOSTS.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    span = _narrowed(clause, verb)
    rest = clause.text[verb.end() : span.end]
    event = EVENT_END.split(rest)[0].strip(" .")
    when = clause.when_after(verb.end())
    if not event_pattern().search(event) or when is None:
        return None
    detail = ProgrammeDetail(event=re.sub(r"^(?:the|an?)\s", "", event), when=when, venue=find_venue(rest))
    return _Item(span=span, detail=detail, rule="hosts", confidence=0.9)


def _includes(clause: _Clause) -> _Item | None:
    verb = INCLUDES.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    span = _narrowed(clause, verb)
    subject = clause.text[span.start : verb.start()].strip()
    sessions = split_sessions(clause.text[verb.end() : span.end], event_pattern())
    if not event_pattern().search(subject) or len(sessions) < 2:
        return None
    detail = ProgrammeDetail(event=subject, when=clause.when_after(verb.end()), sessions=sessions)
    return _Item(span=span, detail=detail, rule="includes", confidence=0.85)


def _speaks(clause: _Clause) -> _Item | None:
    verb = SPEAKS.search(clause.text, clause.span.start, clause.span.end)
    occasion = OCCASION.search(clause.text, verb.end(), clause.span.end) if verb else None
    if verb is None or occasion is None or not event_pattern().search(occasion["event"]):
        return None
    span = _narrowed(clause, verb)
    lead = LEAD_IN.match(clause.text[span.start : verb.start()])
    start = span.start + (lead.end() if lead else 0)
    people = split_participants(clause.text[start : verb.start()])
    event = re.sub(r"^(?:the|an?)\s", "", re.split(r"\s(?:on|in|at|from)\s", occasion["event"])[0])
    detail = ProgrammeDetail(event=event, when=clause.when_after(verb.end()), participants=people)
    return _Item(span=Span(start, span.end), detail=detail, rule="speaks", confidence=0.8) if people else None


def _attends(clause: _Clause) -> _Item | None:
    text = clause.text
    verb = ATTENDS.search(text, clause.span.start, clause.span.end)
    if verb:
        span = _narrowed(clause, verb)
        who = LEAD_IN.sub("", text[span.start : verb.start()])
        what = re.split(r"\s(?:on|in|from|at|tại|vào|trong|từ|ngày)\s", text[verb.end() : span.end])[0]
        event = what.strip(" .,")
        if not event_pattern().search(event):
            return None
        detail = ProgrammeDetail(
            event=re.sub(r"^(?:the|an?)\s", "", event),
            when=clause.when_after(verb.end()),
            participants=split_participants(who.removesuffix("đã ").removesuffix("cũng ")),
        )
        return _Item(span=span, detail=detail, rule="attends", confidence=0.75)
    return _brings(clause)


def _brings(clause: _Clause) -> _Item | None:
    """Read participants named after the verb: "will bring together", "with the participation of"."""
    text = clause.text
    verb = BRINGS.search(text, clause.span.start, clause.span.end)
    participation = None if verb else WITH.search(text, clause.span.start, clause.span.end)
    match = verb or participation
    if match is None:
        return None
    span = _narrowed(clause, match)
    before = text[span.start : match.start()].strip(" ,")
    refers_back = before in {"It", "The event", "it", "This"}
    if not refers_back and not event_pattern().search(before):
        return None
    participants = split_participants(text[match.end() : span.end])
    start = span.start if verb else match.start()
    detail = ProgrammeDetail(
        event=None if refers_back or participation else before, participants=participants
    )
    return _Item(span=Span(start, span.end), detail=detail, rule="brings-together", confidence=0.7)


def _beside(clause: _Clause, following: Span | None) -> _Item | None:
    """Read an event that runs beside the main one, with the sentence that says who takes part (seeds/002)."""
    lead = BESIDE.match(clause.words)
    if lead is None:
        return None
    subject = clause.words[lead.end() :]
    verb = PREDICATE.search(subject)
    event = subject[: verb.start()] if verb else ""
    if not event_pattern().search(event):
        return None
    goes_on = GOES_ON.match(clause.text, following.start, following.end) if following else None
    end = following.end if following and goes_on else clause.span.end
    who = clause.text[goes_on.end() : end] if goes_on else ""
    detail = ProgrammeDetail(
        event=re.sub(r"^(?:the|an?)\s", "", event),
        when=clause.when_after(clause.span.start),
        participants=split_participants(who),
    )
    return _Item(span=Span(clause.span.start, end), detail=detail, rule="beside", confidence=0.65)


_RULES = (_takes_place, _hosts, _includes, _speaks, _attends)
