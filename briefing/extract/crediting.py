"""Whose words a direct quotation is: by what stands beside it, or by the quotations and people around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.extract.attributions import Attribution
from briefing.extract.direct_quotations import UNCREDITED, Credit, Direct
from briefing.extract.persons import Person
from briefing.extract.speakers import Speaker, SpeakerFinder
from briefing.extract.subject_nouns import kind_of_noun
from briefing.extract.subject_phrases import PRONOUNS, Subject
from briefing.extract.vietnamese_subjects import begins_as_object
from briefing.model.excerpt import Attribution as Known
from briefing.model.spans import Span
from briefing.text.words import Word

_Following = tuple[int, Speaker]
"""Where the next quotation begins of which the text says who speaks, and who that is."""


def _following(directs: Sequence[Direct], stated: Sequence[Credit | None]) -> list[_Following | None]:
    """Return for each quotation what follows it, found from the last one backwards."""
    found: list[_Following | None] = []
    last: _Following | None = None
    for direct, credit in zip(reversed(directs), reversed(stated), strict=True):
        found.append(last)
        if credit and credit.speaker:
            last = (direct.quotation.outside.start, credit.speaker)
    return found[::-1]


class Crediting:
    """Give the direct quotations of one article their speakers."""

    def __init__(
        self,
        text: str,
        masked: str,
        *,
        paragraphs: Sequence[Span],
        attributions: Sequence[Attribution],
        finder: SpeakerFinder,
    ) -> None:
        self._text = text
        self._masked = masked
        self._paragraphs = paragraphs
        self._attributions = attributions
        self._starts = [a.whole.start for a in attributions]
        self._named = [a for a in attributions if a.speaker and a.speaker.name]
        self._named_starts = [a.whole.start for a in self._named]
        self._finder = finder

    def credited(self, directs: list[Direct]) -> list[Direct]:
        """Return the quotations in their order, each with its credit; the finder remembers who spoke."""
        stated = [self._stated(direct) for direct in directs]
        credited: list[Direct] = []
        for direct, own, following in zip(directs, stated, _following(directs, stated), strict=True):
            credit = own or self._from_neighbours(direct, following)
            if credit.speaker:
                self._finder.remember(direct.quotation.outside.end, credit.speaker)
            credited.append(replace(direct, credit=credit))
        return credited

    def _stated(self, direct: Direct) -> Credit | None:
        for rule, found, confidence in (("after", direct.after, 0.97), ("before", direct.before, 0.95)):
            if found and found.speaker is None and (later := self._named_next(direct, found)):
                return Credit(
                    speaker=later, known=Known.INFERRED, rule="quote.introduced_after", confidence=0.5
                )
            if found and (found.speaker or rule == "after"):
                known = Known.STATED if found.speaker else Known.NONE
                return Credit(speaker=found.speaker, known=known, rule=f"quote.{rule}", confidence=confidence)
        lead_start = self._paragraphs[direct.paragraphs[0]].start
        lead = self._masked[lead_start : direct.quotation.outside.start].rstrip()
        if lead.endswith(":"):
            end = lead_start + len(lead) - 1
            subjects = self._finder.subjects
            for subject, confidence in (
                (subjects.before(end, lead_start), 0.8),
                (subjects.opening_before(end, lead_start), 0.7),  # "NAME raised a question: “…”"
            ):
                if subject and begins_as_object(self._masked, subject.span, lead_start):
                    continue
                if subject and (speaker := self._finder.speaker_of(subject)) and speaker.name:
                    return Credit(
                        speaker=speaker, known=Known.STATED, rule="quote.colon", confidence=confidence
                    )
        if speaker := self._beside(direct):
            return Credit(speaker=speaker, known=Known.STATED, rule="quote.beside", confidence=0.75)
        return None

    def _named_next(self, direct: Direct, attribution: Attribution) -> Speaker | None:
        """Return whom the next sentence opens with, where nobody before is "he": “…,” he said. NAME came."""
        words = self._finder.masked.words_between(attribution.whole.start, attribution.whole.end)
        gender = next((PRONOUNS[word.low] for word in words if word.low in ("he", "she")), None)
        paragraph = self._paragraphs[direct.paragraphs[1]]
        place = Span(attribution.sentence.end, paragraph.end)
        if not self._masked[place.start : place.end].strip():
            following = self._paragraphs[direct.paragraphs[1] + 1 : direct.paragraphs[1] + 2]
            place = following[0] if following else place
        person = self._opens(place) if gender else None
        if person and person.role and self._speaks(person, place):
            return None  # somebody else: “…,” she said. NAME, a student, said: “…”
        return Speaker.from_person(person) if person and gender and person.gender.fits(gender) else None

    def _speaks(self, person: Person, place: Span) -> bool:
        """Tell whether somebody's words are quoted in a paragraph in which he is named first."""
        first = bisect_right(self._starts, place.start - 1)
        heard = (a.speaker for a in self._attributions[first : first + 1] if a.whole.start < place.end)
        return any(speaker is not None and speaker.name == person.name for speaker in heard)

    def _beside(self, direct: Direct) -> Speaker | None:
        """Return who is named straight after a comma and a mark: “…,” NAME, a resident. “…,” laughs NAME."""
        end = direct.quotation.outside.end
        limit = self._paragraphs[direct.paragraphs[1]].end
        if not direct.quotation.is_closed or self._text[direct.quotation.inside.end - 1] != ",":
            return None
        words = self._finder.masked.words_between(end, min(limit, end + 40))
        if not words or self._masked[end : words[0].start] != " ":
            return None
        is_verb = words[0].text.islower() and words[0].low.endswith(
            ("ed", "ts", "ms", "hs", "ps", "ns", "gs")
        )
        start = words[0].end if is_verb else end
        subject = self._finder.subjects.after(start, limit)
        is_named = (
            subject is not None and subject.sighting is not None and not subject.sighting.mention.is_genitive
        )
        is_close = subject is not None and subject.span.start - start <= 1
        if subject and is_named and is_close:
            return self._finder.speaker_of(subject)
        return self._office_beside(words, limit)

    def _office_beside(self, words: list[Word], limit: int) -> Speaker | None:
        """Return whom an office or a body with a past tense in no list means: “…,” the company pledged."""
        if len(words) < 3 or words[0].low != "the" or not words[1].text.islower():
            return None
        is_verb = words[2].text.islower() and words[2].low.endswith("ed")
        is_end = words[2].end >= limit or self._masked[words[2].end] in ".,"
        if not (is_verb and is_end and kind_of_noun(words[1], words[1:2]) in ("office", "body")):
            return None
        return self._finder.speaker_of(
            Subject(span=Span(words[0].start, words[1].end), phrase=tuple(words[:2]))
        )

    def _from_neighbours(self, direct: Direct, following: _Following | None) -> Credit:
        """Tell who speaks by what stands around."""
        first, last = direct.paragraphs
        paragraph = self._paragraphs[first]
        start = direct.quotation.outside.start
        if earlier := self._spoken_between(paragraph.start, start):
            return Credit(speaker=earlier, known=Known.STATED, rule="quote.same_paragraph", confidence=0.85)
        end = self._paragraphs[last].end
        rule = "quote.later_in_paragraph"
        if following and following[0] < end:
            return Credit(speaker=following[1], known=Known.STATED, rule=rule, confidence=0.8)
        at = bisect_right(self._named_starts, start)
        if at < len(self._named) and self._named_starts[at] < end:
            return Credit(speaker=self._named[at].speaker, known=Known.STATED, rule=rule, confidence=0.7)
        if first:
            before = self._paragraphs[first - 1]
            if speaker := self._spoken_between(before.start, before.end + 1):
                return Credit(
                    speaker=speaker, known=Known.INFERRED, rule="quote.previous_paragraph", confidence=0.6
                )
            if person := self._finder.only_person_in(before) or self._opens(before):
                speaker = Speaker.from_person(person)
                return Credit(
                    speaker=speaker, known=Known.INFERRED, rule="quote.introduced_before", confidence=0.5
                )
        if start == paragraph.start and (speaker := self._only_speaker(start, last)):
            return Credit(speaker=speaker, known=Known.INFERRED, rule="quote.only_speaker", confidence=0.5)
        if start == paragraph.start and (person := self._introduced_by_it(start, last)):
            speaker = Speaker.from_person(person)
            return Credit(
                speaker=speaker, known=Known.INFERRED, rule="quote.introduced_after", confidence=0.4
            )
        return UNCREDITED

    def _introduced_by_it(self, start: int, last: int) -> Person | None:
        """Return who comes first behind the words that an article begins with: "“…” NAME stood up"."""
        is_first = self._finder.last_heard(start, 0) is None and last + 1 < len(self._paragraphs)
        if not is_first or self._finder.first_subject_in(Span(0, start)):
            return None
        return self._finder.first_subject_in(self._paragraphs[last + 1])

    def _opens(self, paragraph: Span) -> Person | None:
        """Return the person a paragraph opens with, of several who are named in it."""
        subject = self._finder.subjects.after(paragraph.start, paragraph.end)
        sighting = subject.sighting if subject else None
        is_subject = sighting is not None and not sighting.mention.is_genitive
        return sighting.person if sighting and is_subject and sighting.person.is_certain else None

    def _only_speaker(self, start: int, last: int) -> Speaker | None:
        """Return the one person heard so far, unless the next paragraph turns to another: "NAME recalls"."""
        speaker = self._finder.only_speaker(start)
        if speaker is None or last + 1 == len(self._paragraphs):
            return speaker
        opening = self._finder.subjects.after(
            self._paragraphs[last + 1].start, self._paragraphs[last + 1].end
        )
        turns = opening and opening.sighting and opening.sighting.person.name != speaker.name
        return None if turns else speaker

    def _spoken_between(self, start: int, end: int) -> Speaker | None:
        """Return who spoke last in a stretch, by an attribution or by a quotation credited already."""
        speaker = self._finder.last_heard(end, start)
        return speaker if speaker and (speaker.name or speaker.role) else None
