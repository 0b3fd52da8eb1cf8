"""A person's label takes the place of the rules' labels, for one paragraph and no more."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.article import Article, Label, LabelKind, Metadata, Original
from briefing.model.ids import ArticleId
from briefing.model.spans import Span
from briefing.text.relabelling import label_of_paragraph, paragraph_at, relabel_paragraph

TEXT = "A headline\n\nHANOI – The hall is full.\n\nDelegates leave. (Photo: VNA)\n\nThe last words."
ORIGINAL = Original(name="hall.txt", mime="text/plain", size=1, sha256="0")


def article(*labels: tuple[str, LabelKind], text: str = TEXT) -> Article:
    made = []
    for words, kind in labels:
        start = text.index(words)
        made.append(Label(span=Span(start, start + len(words)), kind=kind, rule="a-rule", confidence=0.9))
    return Article(id=ArticleId("a"), text=text, metadata=Metadata(), labels=tuple(made), original=ORIGINAL)


HALL = article(
    ("A headline", LabelKind.HEADLINE),
    ("HANOI –", LabelKind.DATELINE),
    ("The hall is full.", LabelKind.BODY),
    ("Delegates leave. (Photo: VNA)", LabelKind.CAPTION),
)


def written(labelled: Article) -> list[tuple[str, LabelKind, bool]]:
    return [(label.span.slice(labelled.text), label.kind, label.by_user) for label in labelled.labels]


def test_label_of_a_person_takes_the_place_of_the_rules_label() -> None:
    changed = relabel_paragraph(HALL, TEXT.index("leave"), LabelKind.BODY)
    assert written(changed)[-1] == ("Delegates leave. (Photo: VNA)", LabelKind.BODY, True)
    assert changed.labels[:3] == HALL.labels[:3]


def test_running_text_keeps_its_dateline() -> None:
    changed = relabel_paragraph(HALL, TEXT.index("hall"), LabelKind.STANDFIRST)
    assert written(changed)[1:3] == [
        ("HANOI –", LabelKind.DATELINE, False),
        ("The hall is full.", LabelKind.STANDFIRST, True),
    ]


def test_what_is_no_running_text_is_one_stretch() -> None:
    changed = relabel_paragraph(HALL, TEXT.index("HANOI"), LabelKind.BOILERPLATE)
    assert written(changed)[1] == ("HANOI – The hall is full.", LabelKind.BOILERPLATE, True)
    assert len(changed.labels) == 3


def test_paragraph_without_a_label_gets_one() -> None:
    changed = relabel_paragraph(HALL, len(TEXT) - 1, LabelKind.BOILERPLATE)
    assert written(changed)[-1] == ("The last words.", LabelKind.BOILERPLATE, True)


def test_label_that_reaches_further_keeps_what_is_outside() -> None:
    wide = article(("Delegates leave. (Photo: VNA)\n\nThe last words.", LabelKind.BOILERPLATE))
    changed = relabel_paragraph(wide, TEXT.index("leave"), LabelKind.BODY)
    assert [(words.strip(), kind) for words, kind, _ in written(changed)] == [
        ("Delegates leave. (Photo: VNA)", LabelKind.BODY),
        ("The last words.", LabelKind.BOILERPLATE),
    ]


def test_a_place_between_paragraphs_means_the_next_one_and_behind_the_last_none() -> None:
    assert paragraph_at(HALL, TEXT.index("\n\nHANOI")) == Span(12, 37)
    assert paragraph_at(HALL, len(TEXT)) is None
    assert relabel_paragraph(HALL, len(TEXT), LabelKind.BODY) == HALL


@pytest.mark.parametrize(
    ("words", "kind"),
    [("HANOI", LabelKind.BODY), ("leave", LabelKind.CAPTION), ("last", LabelKind.BODY)],
)
def test_paragraph_is_what_most_of_it_is(words: str, kind: LabelKind) -> None:
    assert label_of_paragraph(HALL, TEXT.index(words)) is kind


@given(st.lists(st.tuples(st.integers(0, len(TEXT)), st.sampled_from(LabelKind)), max_size=8))
def test_labels_stay_sorted_and_apart_whatever_is_chosen(steps: list[tuple[int, LabelKind]]) -> None:
    changed = HALL
    for offset, kind in steps:
        changed = relabel_paragraph(changed, offset, kind)
        starts = [label.span for label in changed.labels]
        assert starts == sorted(starts)
        assert all(a.end <= b.start for a, b in pairwise(starts))
