"""The quotations of an article, direct and indirect, each with its speaker or with none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from briefing.extract.attributions import Attribution, read_attributions
from briefing.extract.crediting import Crediting
from briefing.extract.direct_quotations import Direct, continues, joined
from briefing.extract.labelled_statements import find_labelled_statements
from briefing.extract.passages import passages
from briefing.extract.persons import PeopleIndex, read_people
from briefing.extract.quoted_fragments import is_all_that_is_said, is_clause, is_fragment
from briefing.extract.reported_speech import find_reported_speech
from briefing.extract.speakers import Speaker, SpeakerFinder
from briefing.extract.statements import Statement
from briefing.model.article import Article
from briefing.model.excerpt import Attribution as Known
from briefing.model.excerpt import Excerpt, QuoteDetail, Selector
from briefing.model.ids import ExcerptId
from briefing.model.spans import Span
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_list, word_set
from briefing.text.quotation_marks import Quotation, find_quotations, mask_quotations, with_usual_marks
from briefing.text.sentences import split_sentences

MAX_SENTENCE_LOOK = 300
"""So far back a sentence is looked at for the words that a quotation carries on."""

_STOPS = ".,!?…—–-"
_PARTING = ",;:—–-?!…"
"""Between words in marks and who said them one of these parts the two."""
_GAP = lazy_pattern(r"(?:\[\d{1,3}\])?[\s,.;:—–-]*(?:(?:and|but|as|then|so|also)\s+)?(?:the\s+)?")
_THAT_IS_WHAT = lazy_pattern(r"\s+(?:That|This)(?:[’']s|\s(?:is|was))\s(?:what|how)\s")
_JOINING = lazy_pattern(r"[,—–]\s*$|\bthat\s*$|\band\s*$")
_SENTENCES = lazy_pattern(r"[.!?…] \w")
_NOTHING_SAID = lazy_pattern(
    r"""
    (?:\s(?:                                                       # whom somebody told
        (?:the|a|his|her|our|this)\s[\w’'-]+(?:\s[\w’'-]+)?
      | [A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4}
      | reporters | journalists | lawmakers | us | me | him | her | them
    ))?
    (?:\s+(?:in|on|at|to|during|after|when|while|with)\b(?:(?!that\b)[^.;:]){0,90})?
    [.!?…]*\s*
    """,
    re.VERBOSE,
)


def find_quotes(article: Article, people: PeopleIndex | None = None) -> tuple[Excerpt, ...]:
    """Return the quotations of standfirst and body, in the order of the text."""
    text = with_usual_marks(article.text)
    running = [passage for passage in passages(article) if passage.is_running_text]
    paragraphs = [passage.span for passage in running]
    quotations = find_quotations(text, paragraphs)
    masked = mask_quotations(text, quotations)
    sentences = [s for paragraph in paragraphs for s in split_sentences(masked, paragraph)]
    finder = SpeakerFinder(masked, people or read_people(article), sentences, text=text)
    attributions = read_attributions(masked, sentences, finder)
    directs = _Reader(
        text,
        masked,
        paragraphs=paragraphs,
        sentences=sentences,
        attributions=attributions,
    ).read(quotations)
    directs = Crediting(
        text, masked, paragraphs=paragraphs, attributions=attributions, finder=finder
    ).credited(directs)
    statements = find_reported_speech(masked, attributions, [d.quotation.outside for d in directs])
    statements += find_labelled_statements(text, masked, running, attributions, finder)
    excerpts = [_direct_excerpt(article, group) for group in joined(text, directs)]
    taken = {excerpt.source.span.start for excerpt in excerpts}
    for statement in statements:
        if statement.span.start not in taken:  # an id is a place: two excerpts never begin at one
            taken.add(statement.span.start)
            excerpts.append(_indirect_excerpt(article, statement))
    return tuple(sorted(excerpts, key=lambda e: e.source.span.start))


class _Reader:
    """Tell quotations from other words in marks, and find what attributes them."""

    def __init__(
        self,
        text: str,
        masked: str,
        *,
        paragraphs: Sequence[Span],
        sentences: Sequence[Span],
        attributions: Sequence[Attribution],
    ) -> None:
        self._text = text
        self._masked = masked
        self._paragraphs = paragraphs
        self._paragraph_starts = [p.start for p in paragraphs]
        self._sentences = sentences
        self._sentence_starts = [s.start for s in sentences]
        self._attributions = attributions
        self._starts = [a.whole.start for a in attributions]

    def read(self, quotations: Sequence[Quotation]) -> list[Direct]:
        """Return the quotations that are speech."""
        found: list[Direct] = []
        for number, quotation in enumerate(quotations):
            following = (
                quotations[number + 1].outside.start if number + 1 < len(quotations) else len(self._text)
            )
            direct = Direct(
                quotation=quotation,
                paragraphs=(
                    self._paragraph_of(quotation.inside.start),
                    self._paragraph_of(quotation.inside.end - 1),
                ),
                after=self._after(quotation, following),
                before=self._before(quotation, quotations[number - 1] if number else None),
            )
            if self._is_speech(direct) and not self._is_fragment(direct, found[-1] if found else None):
                found.append(direct)
        return found

    def _paragraph_of(self, offset: int) -> int:
        return bisect_right(self._paragraph_starts, offset) - 1

    def _after(self, quotation: Quotation, following: int) -> Attribution | None:
        """Return the attribution that begins straight after the closing mark."""
        end = quotation.outside.end
        limit = min(following, self._paragraphs[self._paragraph_of(quotation.inside.end - 1)].end)
        index = bisect_right(self._starts, end - 1)
        if index == len(self._attributions):
            return None
        found = self._attributions[index]
        gap = self._masked[end : found.whole.start]
        if found.whole.end <= limit and _THAT_IS_WHAT.fullmatch(gap):
            return found  # “We won!” That is what NAME told her husband.
        if found.whole.end > limit or found.is_chained or not _GAP.fullmatch(gap):
            return None
        last = self._text[quotation.ending(self._text) - 1]
        if last in _PARTING or any(sign in _PARTING for sign in gap):
            return found
        if found.is_inverted and "." not in gap and last != ".":
            return found
        # A new sentence: only if it says nothing but who spoke, '"We agree." The minister said.'
        is_new = "." not in gap or self._masked[found.whole.start].islower()
        is_new = is_new and (last == "." or self._is_sentence(quotation, found))
        rest = self._masked[found.whole.end : found.sentence.end]
        return found if is_new and _NOTHING_SAID.fullmatch(rest) else None

    def _is_sentence(self, quotation: Quotation, attribution: Attribution) -> bool:
        """Tell whether words in marks open a sentence and are one: "We agree" the minister said."""
        inside = quotation.inside.slice(self._text)
        lead = self._masked[attribution.sentence.start : quotation.outside.start]
        return not lead.strip() and inside[0].isupper() and is_clause(inside)

    def _before(self, quotation: Quotation, previous: Quotation | None) -> Attribution | None:
        """Return the last attribution before the opening mark in the same sentence."""
        start = quotation.outside.start
        index = bisect_right(self._starts, start) - 1
        while index >= 0:
            found = self._attributions[index]
            if found.sentence.end <= start or found.sentence.start > start:
                return None
            if found.whole.end <= start:
                is_taken = (
                    previous and previous.outside.end <= found.whole.start and self._is_tail(found, previous)
                )
                return None if is_taken and not self._leads(found, start) else found
            index -= 1
        return None

    def _is_tail(self, attribution: Attribution, previous: Quotation) -> bool:
        return _GAP.fullmatch(self._masked[previous.outside.end : attribution.whole.start]) is not None

    def _leads(self, attribution: Attribution, start: int) -> bool:
        """Tell whether what lies between an attribution and a mark leads on to the mark."""
        return _JOINING.search(self._masked[attribution.whole.end : start]) is not None or (
            self._masked[attribution.whole.end : start].rstrip().endswith(":")
        )

    def _is_speech(self, direct: Direct) -> bool:
        quotation = direct.quotation
        inside = quotation.inside.slice(self._text)
        words = inside.split()
        lead = self._masked[max(0, quotation.outside.start - 60) : quotation.outside.start].rstrip()
        ending = self._text[quotation.ending(self._text) - 1]
        has_stop = ending in _STOPS
        is_introduced = direct.before is not None and lead.endswith(
            (",", ":")
        )  # "said at the conference, “…"
        if (_is_named(lead) and not is_introduced) or (_is_title(words) and not _SENTENCES.search(inside)):
            return False
        if direct.after and (has_stop or len(words) >= 4 or is_clause(inside)):
            return True
        if lead.endswith((":", ",")) and direct.before:
            return len(words) >= 2 or has_stop
        is_first = quotation.outside.start == self._paragraphs[direct.paragraphs[0]].start
        opens_sentence = is_first or not lead or lead[-1] in '.!?:…"”'
        if opens_sentence and len(words) >= 2 and ending in ".!?…" and inside[0].isupper():
            return True
        if opens_sentence and ending == "," and is_clause(inside):
            return True
        if len(words) < 4:
            return False
        if opens_sentence and (has_stop or not quotation.is_closed or len(words) >= 8):
            return True
        return direct.before is not None or (len(words) >= 8 and has_stop) or len(words) >= 12

    def _is_fragment(self, direct: Direct, previous: Direct | None) -> bool:
        """Tell whether the words only fill a place in the reporter's sentence: the plan was "a disgrace"."""
        outside, inside = direct.quotation.outside, direct.quotation.inside.slice(self._text)
        if previous and continues(self._text, previous, direct):
            return False
        sentence = self._sentences[max(0, bisect_right(self._sentence_starts, outside.start) - 1)]
        start = max(sentence.start, outside.start - MAX_SENTENCE_LOOK)
        if not is_fragment(self._masked[start : outside.start], inside):
            return False
        before = direct.before
        if before is None or before.verb.lemma in word_set("speech", "calls_names"):
            return True
        between = self._masked[before.whole.end : outside.start]
        return not is_all_that_is_said(
            between, self._masked[outside.end : min(sentence.end, outside.end + 40)]
        )


def _is_named(lead: str) -> bool:
    """Tell whether the words before the mark make it a theme, a title or a name (seeds/003: themed "…")."""
    ending = lead.lower().rstrip(" ,:")
    return f" {ending}".endswith(_naming())


@cache
def _naming() -> tuple[str, ...]:
    return tuple(f" {word}" for word in word_list("speech", "naming"))


def _is_title(words: Sequence[str]) -> bool:
    """Tell whether the words are written as a title is, nearly all with capitals."""
    long_words = [word for word in words if len(word) > 3]
    return len(long_words) >= 2 and sum(word[0].isupper() for word in long_words) >= 0.8 * len(long_words)


def _direct_excerpt(article: Article, group: Sequence[Direct]) -> Excerpt:
    credit = group[0].credit
    is_closed = group[-1].quotation.is_closed
    parts = tuple(piece for direct in group for piece in direct.quotation.pieces)
    span = Span(parts[0].start, parts[-1].end)
    doubts = _doubts(credit.speaker, credit.known)
    return Excerpt(
        id=ExcerptId(f"{article.id}:q{span.start}"),
        source=Selector.from_text(article.id, article.text, span),
        detail=_detail(
            credit.speaker,
            credit.known,
            parts=parts if len(parts) > 1 else (),
            direct=True,
            is_closed=is_closed,
        ),
        rule=credit.rule,
        confidence=round(credit.confidence * (1 if is_closed else 0.8), 2),
        doubts=doubts if is_closed else (*doubts, "is_closed"),
    )


def _indirect_excerpt(article: Article, statement: Statement) -> Excerpt:
    known = Known.INFERRED if statement.is_inferred else Known.STATED
    return Excerpt(
        id=ExcerptId(f"{article.id}:q{statement.span.start}"),
        source=Selector.from_text(article.id, article.text, statement.span),
        detail=_detail(statement.speaker, known, parts=statement.parts, direct=False, is_closed=True),
        rule=statement.rule,
        confidence=statement.confidence,
        doubts=_doubts(statement.speaker, known),
    )


def _detail(
    speaker: Speaker | None, known: Known, *, parts: tuple[Span, ...], direct: bool, is_closed: bool
) -> QuoteDetail:
    speaker = speaker or Speaker()
    return QuoteDetail(
        direct=direct,
        speaker=speaker.name,
        role=speaker.role,
        rank=speaker.rank,
        organisation=speaker.organisation,
        attribution=known,
        is_closed=is_closed,
        parts=parts,
    )


def _doubts(speaker: Speaker | None, known: Known) -> tuple[str, ...]:
    is_doubtful = speaker is None or speaker.name is None or speaker.is_doubtful or known is not Known.STATED
    return ("speaker",) if is_doubtful else ()
