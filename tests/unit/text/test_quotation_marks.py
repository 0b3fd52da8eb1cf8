"""What stands between quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.model.spans import Span
from briefing.text.quotation_marks import Quotation, find_quotations, mask_quotations


def paragraphs_of(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def find(text: str) -> tuple[Quotation, ...]:
    return find_quotations(text, paragraphs_of(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We agree," he said.', ["We agree,"]),
        ("“We agree,” he said.", ["We agree,"]),
        ('“We agree," he said.', ["We agree,"]),
        ("”We agree,” he said.", ["We agree,"]),
        ("« Nous signons », a dit le ministre.", ["Nous signons"]),
        ("„Wir stimmen zu“, sagte er.", ["Wir stimmen zu"]),
        ("‘We agree,’ he said.", ["We agree,"]),
        ("'We agree,' he said.", ["We agree,"]),
        ("‘‘We agree,’’ he said.", ["We agree,"]),
        ("He said ‘’we agree on this’’ at noon.", ["we agree on this"]),
        ("``We agree,'' he said.", ["We agree,"]),
        ("''We agree,'' he said, ''but not yet.''", ["We agree,", "but not yet."]),
        ("‘The workers’ rights matter,’ he said.", ["The workers’ rights matter,"]),
        ("The minister's aide and the workers' union met.", []),
        ("It was the '90s and rock 'n' roll.", []),
        ("‘He said “go” and we went,’ she said.", ["He said “go” and we went,"]),
        ('"They told us ‘go’ twice," she said.', ["They told us ‘go’ twice,"]),
        ("“They told us “go” twice,” she said.", ["They told us “go” twice,"]),
        ('"It is late," he said, "and we must go."', ["It is late,", "and we must go."]),
        ('A 15" screen and a 19" screen.', []),
        ('He said:"We agree."', ["We agree."]),
        ("″We agree,″ he said.", ["We agree,"]),
        ("´We agree,´ he said.", ["We agree,"]),
        ("`We agree,' he said.", ["We agree,"]),
        ("「We agree」, he said.", ["We agree"]),
        ('""We agree,"" he said.', ["We agree,"]),
        ("““We agree,”” he said.", ["We agree,"]),
        ('""We agree," he said.', ["We agree,"]),
        ("“We agree, “ he said. “It is late. “", ["We agree,", "It is late."]),
        ('"We agree, "he said. "It is late. "', ["We agree,", "It is late."]),
        ("“We agree,’ he said. He left.", ["We agree,"]),
        ("“They told us “go” and “stop” all day,” she said.", ["They told us “go” and “stop” all day,"]),
        ("“The ship is “a danger to all.” He left.", ["The ship is “a danger to all."]),
        ("‘“We agree,” he told me,’ she said.", ["“We agree,” he told me,"]),
        ("'It is the boys' turn now' she said.", ["It is the boys' turn now"]),
        ("He said: 'It is the 'system' that is wrong.'", ["It is the 'system' that is wrong."]),
        ("The class of '08 and the boys' club met.", []),
        ("He came 'cos the boys' club met.", []),
    ],
)
def test_every_style_of_marks_is_read(text: str, expected: list[str]) -> None:
    assert [x.inside.slice(text) for x in find(text)] == expected
    assert all(x.is_closed for x in find(text))


@pytest.mark.parametrize(
    "text",
    [
        "“We agree to the plan, the minister said. It was late.",
        "“We agree to the plan, said Le Xuan Minh. It was late.",
        "“We agree to the plan, he told the paper on Monday.",
    ],
)
def test_a_quotation_never_closed_ends_where_the_text_says_whose_it_is(text: str) -> None:
    (quotation,) = find(text)
    assert quotation.inside.slice(text) == "We agree to the plan,"
    assert not quotation.is_closed


def test_a_single_mark_opens_a_paragraph_that_nobody_closes_where_others_stand_in_single_marks() -> None:
    text = "'It was hard,' he said.\n'We have a new system and it's late.\nThe session went on."
    assert [x.inside.slice(text) for x in find(text)] == [
        "It was hard,",
        "We have a new system and it's late.",
    ]
    assert [x.inside.slice(text) for x in find("The class met.\n'Twas late in the day.")] == []


def test_a_single_mark_behind_an_attribution_opens_what_goes_on_in_the_next_paragraph() -> None:
    text = "‘We stay here,’ she said. ‘We’re going on as ever.\n‘I’d like a house.’ It was late."
    assert [x.inside.slice(text) for x in find(text)] == [
        "We stay here,",
        "We’re going on as ever.\n‘I’d like a house.",
    ]


def test_a_single_mark_that_a_colon_leads_to_needs_none_that_closes_it() -> None:
    text = "‘It is late,’ she said.\nMinh said: ‘It’s the task of the house to listen. There was concern."
    assert find(text)[1].inside.slice(text) == "It’s the task of the house to listen. There was concern."


@pytest.mark.parametrize(
    "words", ["(The new cut’s) pain will pass,", "[Our] task is large,", "...and we go,", "$5 is all,"]
)
def test_a_single_mark_opens_before_a_bracket_a_sum_or_what_was_left_out(words: str) -> None:
    (quotation,) = find(f"‘{words}’ he said.")
    assert quotation.inside.slice(f"‘{words}’ he said.") == words


def test_a_stop_before_the_inner_mark_still_ends_a_masked_quotation() -> None:
    text = "“He said ‘go.’” The minister left."
    assert mask_quotations(text, find(text)) == "Qqqqqqqqqqqq.’” The minister left."


def test_a_quotation_never_closed_ends_with_its_paragraph_and_says_so() -> None:
    text = "The minister said: “We must act now. It is late.\nThe session went on without marks.\nIt ended."
    (quotation,) = find(text)
    assert quotation.inside.slice(text) == "We must act now. It is late."
    assert not quotation.is_closed


def test_a_piece_of_a_sentence_never_closed_ends_with_its_sentence() -> None:
    (quotation,) = find("He said they were “working on it. He gave no figures. It was late.")
    assert (
        quotation.inside.slice("He said they were “working on it. He gave no figures. It was late.")
        == "working on it."
    )
    assert not quotation.is_closed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('We must act now, and we will," said the minister.', ["We must act now, and we will,"]),
        ("Why wait?” Le Xuan Minh asked. “It is late.”", ["Why wait?", "It is late."]),
        ('The table is 15", said the carpenter, "and oak."', ["and oak."]),
        ('It is late," as the saying goes.', []),
    ],
)
def test_a_paragraph_whose_initial_took_the_opening_mark_still_opens_with_a_quotation(
    text: str, expected: list[str]
) -> None:
    assert [x.inside.slice(text) for x in find(text)] == expected
    assert len(mask_quotations(text, find(text))) == len(text)


def test_a_second_opening_mark_ends_the_first_quotation() -> None:
    text = "“We hope it helps. “We want new rules,” the minister said."
    first, second = find(text)
    assert (first.inside.slice(text), first.is_closed) == ("We hope it helps.", False)
    assert (second.inside.slice(text), second.is_closed) == ("We want new rules,", True)


def test_one_pair_may_hold_two_paragraphs() -> None:
    text = '"The first paragraph says this.\nThe second says that," the minister said.'
    (quotation,) = find(text)
    assert quotation.inside.slice(text) == "The first paragraph says this.\nThe second says that,"
    assert len(quotation.pieces) == 2
    assert quotation.is_closed


def test_paragraphs_opened_again_are_one_quotation() -> None:
    text = (
        "“The first says this.\n“The second says that.\n“The third ends it,” the minister said.\n“Not this.”"
    )
    first, second = find(text)
    assert [piece.slice(text) for piece in first.pieces] == [
        "The first says this.",
        "The second says that.",
        "The third ends it,",
    ]
    assert second.inside.slice(text) == "Not this."


def test_an_unclosed_quotation_is_not_closed_by_a_later_one() -> None:
    text = "“We must act.\nThe ministry disagreed: “We must wait.”"
    first, second = find(text)
    assert (first.inside.slice(text), first.is_closed) == ("We must act.", False)
    assert second.inside.slice(text) == "We must wait."


def test_masking_keeps_every_offset() -> None:
    text = 'Now: "We agree," he said, "at last."'
    assert mask_quotations(text, find(text)) == 'Now: Qqqqqqqqq," he said, Qqqqqqqq."'


@example("«\n‘1'\"")
@given(st.text(alphabet="ab .,\n\"“”‘’'«»1", max_size=60))
def test_quotations_lie_in_the_text_in_order_and_never_overlap(text: str) -> None:
    end = 0
    for quotation in find(text):
        assert quotation.outside.start >= end
        assert quotation.outside.contains(quotation.inside)
        end = quotation.outside.end
    assert len(mask_quotations(text, find(text))) == len(text)


@pytest.mark.parametrize("mark", ['"', "“", "”", "'", "’", '" ', "‘a "])
def test_a_text_of_marks_alone_is_read_in_time(mark: str) -> None:
    find(mark * 20_000)


@pytest.mark.parametrize("close", ["’’", "''"])
def test_two_single_marks_close_a_double_one(close: str) -> None:
    text = f"“We’ll wait,{close} he said. “We agree,” she said."
    assert [quotation.inside.slice(text) for quotation in find(text)] == ["We’ll wait,", "We agree,"]
    assert find(text)[0].outside.slice(text).endswith(close)


def test_two_single_marks_that_open_a_quotation_are_hidden_with_it() -> None:
    text = "He said: ‘‘We agree on this,’’ and left."
    assert mask_quotations(text, find(text)) == "He said: Qqqqqqqqqqqqqqqqqq,’’ and left."


def test_two_single_marks_close_nothing_where_no_double_one_is_open() -> None:
    text = "He said: ‘They told us ‘never’’ and left."
    assert all(q.outside.slice(text).startswith("‘") for q in find(text))


def test_inches_close_nothing() -> None:
    (quotation,) = find("“The door is 2'' too low,” he said.")
    assert quotation.inside == Span(1, 25)
