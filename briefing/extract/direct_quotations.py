"""Direct quotations on their way to excerpts: the words in marks, and whose they are by which rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.extract.attributions import Attribution
from briefing.extract.speakers import Speaker
from briefing.model.excerpt import Attribution as Known
from briefing.text.quotation_marks import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Say whose words a quotation is, how that is known, by which rule and how surely."""

    speaker: Speaker | None
    known: Known
    rule: str
    confidence: float


UNCREDITED = Credit(speaker=None, known=Known.NONE, rule="quote.unattributed", confidence=0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Direct:
    """Hold one pair of marks with what stands beside it and, once that is known, whose words they are."""

    quotation: Quotation
    paragraphs: tuple[int, int]  # the first and the last paragraph it stands in
    credit: Credit = UNCREDITED
    after: Attribution | None = None
    before: Attribution | None = None


def joined(text: str, directs: Sequence[Direct]) -> list[list[Direct]]:
    """Gather the pieces of sentences that an attribution interrupts: "We hope," he said, "that it helps."."""
    groups: list[list[Direct]] = []
    for direct in directs:
        if groups and continues(text, groups[-1][-1], direct):
            groups[-1].append(direct)
        else:
            groups.append([direct])
    return groups


def continues(text: str, first: Direct, second: Direct) -> bool:
    """Tell whether the second piece ends the sentence that the first began, an attribution between them."""
    if first.after is None or first.after.whole.end > second.quotation.outside.start:
        return False
    if not first.quotation.is_closed or first.paragraphs[1] != second.paragraphs[0]:
        return False
    between = text[first.after.whole.end : second.quotation.outside.start]
    opens_low = second.quotation.inside.slice(text)[0].islower()
    return len(between) < 60 and "." not in between and (opens_low or between.rstrip().endswith(","))
