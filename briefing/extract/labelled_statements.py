"""Statements without marks under the name of who made them: "Minister NAME: text"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.extract.attributions import Attribution
from briefing.extract.passages import Passage
from briefing.extract.speakers import SpeakerFinder
from briefing.extract.statements import Statement, end_of_words
from briefing.model.spans import Span

MIN_LABELLED_WORDS = 8
MAX_LABEL_CHARACTERS = 160
_LABEL = re.compile(r"[^\n:\"“”.!?]{4,160}:\s+")


def find_labelled_statements(
    text: str,
    masked: str,
    running: Sequence[Passage],
    attributions: Sequence[Attribution],
    finder: SpeakerFinder,
) -> list[Statement]:
    """Return what stands under "Minister NAME: text", and the paragraph that goes on (seeds/004)."""
    found: list[Statement] = []
    spoken_in = {a.sentence.start for a in attributions}
    last: Statement | None = None
    for passage in running:
        span = passage.span
        label = _LABEL.match(masked, span.start, min(span.end, span.start + MAX_LABEL_CHARACTERS + 4))
        subject = finder.subjects.before(masked.rindex(":", 0, label.end()), span.start) if label else None
        is_name = subject is not None and subject.sighting is not None and subject.span.start == span.start
        if label and subject and is_name and not masked.startswith("Q", label.end()):
            speaker = finder.speaker_of(subject)
            words = Span(label.end(), end_of_words(masked, span.end, label.end()))
            if speaker and len(words.slice(text).split()) >= MIN_LABELLED_WORDS:
                last = Statement(span=words, speaker=speaker, rule="quote.labelled", confidence=0.8)
                found.append(last)
                continue
        goes_on = last is not None and not any(s.start in spoken_in for s in passage.sentences)
        if last and goes_on and "Q" not in masked[span.start : span.start + 1]:
            words = Span(span.start, end_of_words(masked, span.end, span.start))
            found.append(
                Statement(
                    span=words,
                    speaker=last.speaker,
                    rule="quote.labelled_goes_on",
                    confidence=0.4,
                    is_inferred=True,
                )
            )
        last = None
    return found
