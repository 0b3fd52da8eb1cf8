"""Quotations as pieces of text: where they begin and end, their parts, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.quotes import find_quotes
from briefing.model.article import LabelKind
from briefing.model.excerpt import QuoteDetail
from tests.unit.extract.labelled import labelled_article
from tests.unit.extract.quoting import INTRODUCTION, quotes, said


def test_an_interrupted_sentence_is_one_quotation_in_parts() -> None:
    ((excerpt, detail),) = quotes(INTRODUCTION, "“We are ready,” Minh said, “but time is short.”")
    assert [
        part.slice(excerpt.text) for part in (p.shifted(-excerpt.source.span.start) for p in detail.parts)
    ] == [
        "We are ready,",
        "but time is short.",
    ]


def test_two_sentences_around_an_attribution_stay_two_quotations() -> None:
    assert said(INTRODUCTION, "“We are ready for it,” Minh said. “Time is short now.”") == [
        ("We are ready for it,", "Le Xuan Minh"),
        ("Time is short now.", "Le Xuan Minh"),
    ]


def test_an_attribution_inside_the_sentence_leaves_two_parts() -> None:
    ((excerpt, detail),) = quotes(INTRODUCTION, "The law, Minh noted, gives all members a fair chance.")
    assert excerpt.text == "The law, Minh noted, gives all members a fair chance."
    assert len(detail.parts) == 2


def test_a_chain_of_verbs_gives_two_quotations_of_one_speaker() -> None:
    sentence = "The plan is well under way, Minh said, adding that all sides had signed it."
    assert said(INTRODUCTION, sentence) == [
        ("The plan is well under way", "Le Xuan Minh"),
        ("all sides had signed it.", "Le Xuan Minh"),
    ]


def test_a_short_sentence_goes_on_with_the_quotation_before_it() -> None:
    found = said(INTRODUCTION, "“Leaders must lead,” Guterres said. “No more excuses.”")
    assert found == [("Leaders must lead,", "António Guterres"), ("No more excuses.", "António Guterres")]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("“They said, ‘We are late,’” Minh recalled.", "They said, ‘We are late,’"),
        ("“I cried ‘Where?’” Minh told the paper.", "I cried ‘Where?’"),
        ("“They said ‘We are late.’ ” Minh told the paper.", "They said ‘We are late.’"),
        ("'They said, \"We are late,\"' Minh recalled.", 'They said, "We are late,"'),
    ],
)
def test_a_quotation_that_ends_with_one_inside_it_is_attributed_as_others_are(
    sentence: str, words: str
) -> None:
    assert said(INTRODUCTION, sentence) == [(words, "Le Xuan Minh")]


@pytest.mark.parametrize(
    "sentence",
    [
        "“We want the road” Minh told the paper.",
        "“We want the road” Minh said on Monday.",
        "“We want the road” – Minh said.",
        "“We want the road”. the minister Minh said.",
        "“We want the road”: Minh said.",
        "“We want the road”[12] Minh said.",
        "“We want the road, Minh said. The hall was full.",
    ],
)
def test_a_comma_that_is_missing_or_another_mark_hides_no_attribution(sentence: str) -> None:
    ((words, speaker),) = said(INTRODUCTION, sentence)
    assert (words.rstrip(","), speaker) == ("We want the road", "Le Xuan Minh")


def test_a_title_before_somebody_who_says_something_else_is_no_quotation() -> None:
    found = said(
        INTRODUCTION, "“We want the road” director Minh said the film was late and would come in May."
    )
    assert all("We want" not in words or words.startswith("“") for words, _ in found)


def test_a_short_clause_that_a_comma_ends_is_a_quotation_whatever_follows() -> None:
    assert [words for words, _ in said(INTRODUCTION, "“We are done,” read a note at the door.")] == [
        "We are done,"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "to achieve that I am really happy.",
        "to get there we have to work harder.",
        "to be honest, we are late.",
    ],
)
def test_a_clause_that_opens_with_its_purpose_is_a_quotation(words: str) -> None:
    sentence = f"Minh said this was one of the goals, so “{words}”"
    assert (words, "Le Xuan Minh") in said(INTRODUCTION, sentence)


@pytest.mark.parametrize("words", ["to say that we are late", "to see what we do"])
def test_what_an_infinitive_reports_makes_it_no_clause(words: str) -> None:
    assert words not in [found for found, _ in said(INTRODUCTION, f"Minh said it was too early “{words}”.")]


@pytest.mark.parametrize("marks", ["″″", "“”", "«»", "‘’", "``", "「」"])
def test_marks_of_every_kind_lead_to_the_speaker(marks: str) -> None:
    opens, closes = marks.replace("``", "`'")
    assert said(INTRODUCTION, f"The deputy, Vu Ngoc Son, said: {opens}We want the road.{closes}") == [
        ("We want the road.", "Vu Ngoc Son")
    ]


def test_single_marks_opened_again_in_each_paragraph_are_one_quotation() -> None:
    ((text, speaker),) = said(
        INTRODUCTION,
        "Minh, from the city's cyber department, said: 'We came early and stayed on.",
        "'Nobody knew the workers' plans.",
        "'We will be there again.'",
    )
    assert text.startswith("We came")
    assert text.endswith("again.")
    assert speaker == "Le Xuan Minh"


def test_the_closing_comma_belongs_to_the_words() -> None:
    assert said(INTRODUCTION, "“We agree on it all,” Minh said.", direct=True)[0][0] == "We agree on it all,"


def test_an_unclosed_quotation_is_shown_as_doubtful() -> None:
    ((excerpt, detail),) = quotes(INTRODUCTION, "Minh said: “We must act. There is no time to lose.")
    assert not detail.is_closed
    assert "is_closed" in excerpt.doubts


def test_a_quotation_whose_opening_mark_is_lost_keeps_its_speaker() -> None:
    found = said("Everyone can see how late it is,” said Minh, a colonel.", INTRODUCTION, direct=True)
    assert found == [("Everyone can see how late it is,", "Le Xuan Minh")]


@pytest.mark.parametrize(
    ("sentence", "is_direct"),
    [
        ("Minh said the plan was “a disgrace to the whole city”.", False),
        ("Minh said the “votes he had received have no weight”.", False),
        ("Minh called her a “lady” who “understands what is going on there,” AFP said.", False),
        ("Minh accused them of “playing with the health of the city”.", False),
        ("Minh spoke of their “long and patient work for peace”.", False),
        (
            "Minh said it had come “to help keep up the long and patient work for peace here this year”.",
            False,
        ),
        ("Minh said the plan was good because “we need it very much”.", True),
        ("Minh said the city had given them “the best we can do.”", False),
        ("Minh said “the best we can do is wait here”.", True),
        ("Minh said “we will not go on with it”.", True),
        ("Minh said that “nobody will go on with it”.", True),
        ("Minh told reporters “no word on that from me today”.", True),
        ("Minh wrote on Friday “thanks to all who came here”.", True),
        ("Minh called them “thanks to all who came here”.", False),
        ("The plan, Minh said, is “a disgrace to the whole city. We will fight it.”", True),
        ("The plan “is a disgrace to the city and we had to stop it at once here,” Minh said.", True),
        ("“A disgrace to the whole city,” Minh said.", True),
    ],
)
def test_a_piece_that_fills_a_place_in_the_sentence_is_no_direct_quotation(
    sentence: str, is_direct: bool
) -> None:
    assert bool(said(INTRODUCTION, sentence, direct=True)) is is_direct


def test_a_piece_in_marks_stays_in_the_clause_that_is_reported() -> None:
    ((text, speaker),) = said(INTRODUCTION, "Minh said the plan was “a disgrace to the whole city” of Hanoi.")
    assert (text, speaker) == ("the plan was “a disgrace to the whole city” of Hanoi.", "Le Xuan Minh")


@pytest.mark.parametrize(
    "paragraph",
    [
        "The forum is themed “Sharing the load and securing the future.”",
        "The book “A Long Way Home and Back” was shown.",
        "They call it a “smart” city.",
        "The phrase “the right to be left alone” is old.",
        "The so-called “war” on “waste” goes on.",
    ],
)
def test_themes_titles_and_scare_quotes_are_no_quotations(paragraph: str) -> None:
    assert quotes(INTRODUCTION, paragraph) == []


def test_a_relative_clause_in_marks_is_no_quotation() -> None:
    sentence = (
        "It helps a million people “whose lives have been changed and even been saved by this one law.”"
    )
    assert said(sentence) == []


def test_what_a_button_says_is_no_quotation() -> None:
    assert (
        said("They wore buttons that said, “I am standing up for the city and its schools,” all day.") == []
    )


def test_captions_and_boilerplate_give_no_quotation() -> None:
    line = "“We will go on with it,” said Le Xuan Minh."
    kinds = (LabelKind.CAPTION, LabelKind.BOILERPLATE, LabelKind.SUBHEAD)
    assert find_quotes(labelled_article(line, line, line, kinds=kinds)) == ()


def test_vietnamese_speech_is_read() -> None:
    found = said(
        "Ông Lê Xuân Minh cho biết lễ ký sẽ diễn ra tại Hà Nội.",
        "“Việt Nam sẵn sàng hợp tác với các nước,” ông Minh nói.",
    )
    assert found == [
        ("lễ ký sẽ diễn ra tại Hà Nội.", "Lê Xuân Minh"),
        ("Việt Nam sẵn sàng hợp tác với các nước,", "Lê Xuân Minh"),
    ]


@given(
    st.lists(
        st.sampled_from(
            [
                "Minh ",
                "said ",
                "that ",
                "“",
                "”",
                '"',
                ", ",
                ". ",
                "the minister ",
                "according to ",
                "\n",
                ": ",
                "we go ",
            ]
        ),
        max_size=40,
    )
)
def test_every_excerpt_is_its_slice_and_every_part_lies_in_it(words: list[str]) -> None:
    article = labelled_article(*"".join(words).split("\n"))
    for excerpt in find_quotes(article):
        assert excerpt.text == excerpt.source.span.slice(article.text)
        assert isinstance(excerpt.detail, QuoteDetail)
        assert all(excerpt.source.span.contains(part) for part in excerpt.detail.parts)


@pytest.mark.parametrize(
    "part", ["said ", "he said, ", "according to ", "Minh: ", '"', "said on a that ", "“a” he said "]
)
def test_one_long_line_of_attributions_is_read_in_time(part: str) -> None:
    find_quotes(labelled_article(part * 3_000))


def test_two_short_sentences_full_of_names_are_no_title() -> None:
    paragraph = "“It is late,” Le Xuan Minh said. “Where are Hanoi Writers? Where are Hanoi Singers?”"
    assert said(paragraph)[-1] == ("Where are Hanoi Writers? Where are Hanoi Singers?", "Le Xuan Minh")
