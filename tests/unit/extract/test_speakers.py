"""Who said it: the person, body or office beside the words, and whether that is sure."""

from __future__ import annotations

import pytest

from briefing.model.excerpt import Attribution
from tests.unit.extract.quoting import INTRODUCTION, quotes, said


@pytest.mark.parametrize(
    "paragraph",
    [
        "“We will go on with it,” said Le Xuan Minh.",
        "“We will go on with it,” Le Xuan Minh said.",
        "“We will go on with it,” Minh said on Wednesday.",
        "“We will go on with it,” Mr. Minh told reporters in Hanoi.",
        "“We will go on with it,” Minh, who had come late, said.",
        "“We will go on with it,” said the director.",
        "“We will go on with it,” the director added.",
        "“We will go on with it,” according to Major General Minh.",
        "“We will go on with it,” Minh was quoted as saying.",
        "“We will go on with it.” Minh said on Friday.",
        "Le Xuan Minh said: “We will go on with it.”",
        "Minh, in a long answer, said, “We will go on with it.”",
        "Asked about the plan, Minh replied: “We will go on with it.”",
        "Minh wrote on his page: “We will go on with it.”",
        "‘We will go on with it,’ says Minh.",
        '"We will go on with it", Minh said.',
    ],
)
def test_a_direct_quotation_has_the_speaker_beside_it(paragraph: str) -> None:
    ((excerpt, detail),) = quotes(INTRODUCTION, paragraph, direct=True)
    assert excerpt.text.startswith("We will go on with it")
    assert (detail.speaker, detail.rank, detail.role) == (
        "Le Xuan Minh",
        "Major General",
        "director of the department",
    )
    assert detail.attribution is Attribution.STATED


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        # whoever is named in what is said of another is not the subject
        (
            ["Minh, the officer who caught António Guterres, 54, spoke in Hanoi.", "He said: “It was late.”"],
            "Minh",
        ),
        # a nameless one inside a report is not meant by the pronoun
        (["Minh said he slept when a friend told him to leave.", "“It was very dark,” he said."], "Minh"),
        (["The deputy department chief, Insp Vu Ngoc Son, said: “It was late.”"], "Vu Ngoc Son"),
        (["“It was very late,” said Det Con Minh."], "Minh"),
        (["“It was very late,” said Vu Ngoc Son with the Hanoi office."], "Vu Ngoc Son"),
        (["“It was very late,” said Vu Ngoc Son, Hanoi's director of human resources."], "Vu Ngoc Son"),
        # who is heard only inside a report is not meant by the pronoun either
        (["Minh said António Guterres had answered all of them.", "“It was very late,” he said."], "Minh"),
        # a name at the end of an office is none of a speaker
        (["Vu Ngoc Son, the ranger of the Hoan Kiem Range said: “It was late.”"], "Vu Ngoc Son"),
        (["Vu Ngoc Son, the ranger of the Hoan Kiem Range, said: “It was late.”"], "Vu Ngoc Son"),
        (["It helps the Vietnamese, Prime Minister Le Minh Hung said: “It was late.”"], "Le Minh Hung"),
        # an inset between dashes stands behind the subject
        (["Minh -- who met António Guterres, Ursula von der Leyen -- said: “It was late.”"], "Minh"),
        (["Minh — who met António Guterres, Ursula von der Leyen — said: “It was late.”"], "Minh"),
        (["Minh—who met António Guterres, Ursula von der Leyen—said: “It was late.”"], "Minh"),
        # an office belongs to a state, not to the name
        (["“It was very late,” state’s Chief Conservator of Forests Vu Ngoc Son told them."], "Vu Ngoc Son"),
        # initials and a title without stops
        (
            ["The project director, R K Blinken, came.", "“It was very late,” director R K Blinken said."],
            "R K Blinken",
        ),
        (["“It was very late,” the forest officer, A Blinken told them."], "A Blinken"),
        (
            ["Ursula von der Leyen came.", "“It was very late,” Cr von der Leyen said."],
            "Ursula von der Leyen",
        ),
        # an age and a place behind the name
        (["The officer Lieutenant Commander Vu Ngoc Son, 32, of Hanoi, said: “It was late.”"], "Vu Ngoc Son"),
        # a role in which ordinary words lead to the office
        (["“It was very late,” says Vu Ngoc Son, United Farmers dairy chair."], "Vu Ngoc Son"),
        (["“It was very late,” said Vu Ngoc Son, chair of the Victims' Association."], "Vu Ngoc Son"),
        # the office of several people is no part of a name
        (["Commissioners Vu Ngoc Son and David Blinken came.", "“It was late,” Son said."], "Vu Ngoc Son"),
        # a party and a state behind a name
        (["“It was very late,” Sen. Vu Ngoc Son, D-Ohio, said at the hall."], "Vu Ngoc Son"),
        # a question before a colon
        (["Officer Vu Ngoc Son from the city raised a like question: “Was it late?”"], "Vu Ngoc Son"),
        (["Officer Vu Ngoc Son came. He had a question for us all: “Was it late?”"], "Vu Ngoc Son"),
        # an office with a body and a bracket
        (
            ["“It was very late,” said Minister in the Prime Minister's Office (Law) Vu Ngoc Son."],
            "Vu Ngoc Son",
        ),
        # several offices before the name, and what a role goes on with behind it
        (
            ["“It was very late,” said river biologist and voyage co-leader Vu Ngoc Son, “and cold.”"],
            "Vu Ngoc Son",
        ),
        (["“It was very late,” said Vu Ngoc Son, a volunteer organizing the camp."], "Vu Ngoc Son"),
        # a single name and when it was said
        (["Vu Ngoc Cameron came.", "“It was very late,” said Cameron yesterday."], "Vu Ngoc Cameron"),
        # a name behind a preposition is no subject, though an office follows it
        (
            ["Prime Minister Le Minh Hung met Son.", "In a talk with Vu Ngoc Son, the PM said: “No.”"],
            "Le Minh Hung",
        ),
        # of two ministers "the minister" is not the prime one
        (
            ["Minister Vu Ngoc Son met Prime Minister Le Minh Hung.", "“It was late,” the minister said."],
            "Vu Ngoc Son",
        ),
        # nobody says it, but who speaks stands beside the words
        (["“It was very late,” Vu Ngoc Son, a teacher from Hue."], "Vu Ngoc Son"),
        (["“It was very late,” laughs Vu Ngoc Son."], "Vu Ngoc Son"),
        # two single marks close a double one
        (["“We’ll see if it was late,’’ Minh said."], "Minh"),
    ],
)
def test_the_subject_is_told_from_others_near_by(paragraphs: list[str], speaker: str) -> None:
    found = said(INTRODUCTION, *paragraphs, direct=True)
    assert found[-1][1] is not None
    assert found[-1][1].endswith(speaker)


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (["A woman named Vani saw it all.", "“It all fell down on us,” she said."], "Vani"),
        (["Christa Haefner had to leave.", "“It all fell down on us,” she said."], "Christa Haefner"),
        (["“It all fell down on us,” Cucu, a 48-year-old resident told reporters."], "Cucu"),
        (["“It all fell down on us,” because of rain, said Will Powers, a spokesman."], "Will Powers"),
        (["Minh spoke first, and the Sheriff said at the press conference, “It all fell down on us.”"], None),
        (["District Collector Le Xuan Minh said: “It all fell down on us.”"], "Le Xuan Minh"),
        (["Senator Bill Dodd saw it.", "“It all fell down on us,” Dodd said."], "Bill Dodd"),
    ],
)
def test_names_that_little_speaks_for_are_speakers_too(paragraphs: list[str], speaker: str | None) -> None:
    assert said(*paragraphs, direct=True)[-1][1] == speaker


def test_an_agency_that_brings_the_words_is_not_their_speaker() -> None:
    found = said(
        INTRODUCTION,
        "“We will go on with it,” Minh said on Monday, according to VNA. “It is not easy for us all.”",
    )
    assert [speaker for _, speaker in found] == ["Le Xuan Minh", "Le Xuan Minh"]


def test_what_is_somebodys_is_nobody() -> None:
    found = said(
        "Le Xuan Minh came late.",
        "At Prime Minister's Questions, the flailing leader claimed: “It was late.”",
    )
    assert found == [("It was late.", "Le Xuan Minh")]


def test_a_quotation_alone_in_its_paragraph_takes_the_speaker_before_it_and_says_so() -> None:
    *_, (excerpt, detail) = quotes(
        INTRODUCTION, "Minh said that the law was ready.", "“It has taken us two years.”"
    )
    assert (excerpt.text, detail.speaker) == ("It has taken us two years.", "Le Xuan Minh")
    assert detail.attribution is Attribution.INFERRED
    assert excerpt.doubts == ("speaker",)


@pytest.mark.parametrize(
    ("between", "following", "speaker"),
    [
        ("The law is long.", "It was adopted then.", "Le Xuan Minh"),
        ("The law is long. David Cameron and Tony Minh have read it.", "It was adopted then.", None),
        ("The law is long.", "David Cameron remembers the day.", None),
    ],
)
def test_words_alone_are_the_only_speakers_unless_another_is_named_near_by(
    between: str, following: str, speaker: str | None
) -> None:
    found = quotes(
        "“It took two years,” Le Xuan Minh said.", between, "“It is a good law for all.”", following
    )
    detail = found[-1][1]
    assert detail.speaker == speaker
    assert detail.attribution is (Attribution.INFERRED if speaker else Attribution.NONE)


def test_words_alone_may_be_of_whom_the_paragraph_before_them_opens_with() -> None:
    *_, (excerpt, detail) = quotes(
        "David Cameron was pleased that Tony Minh came.", "“It is good work for all of us.”"
    )
    assert (detail.speaker, detail.attribution, excerpt.doubts) == (
        "David Cameron",
        Attribution.INFERRED,
        ("speaker",),
    )


def test_who_is_named_only_in_the_words_of_others_does_not_speak() -> None:
    found = said(
        "Le Xuan Minh came.", "“Go on, Minh, go on,” some of the men sang.", "“This union has worked for us.”"
    )
    assert found[-1] == ("This union has worked for us.", None)


def test_nobody_is_better_than_a_wrong_name() -> None:
    ((excerpt, detail),) = quotes("“I never thought that it would happen here,” she said.")
    assert (detail.speaker, detail.attribution, excerpt.doubts) == (None, Attribution.NONE, ("speaker",))
