"""Quotations with their speakers, in the styles of the wires and of Vietnamese papers in English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extract.quotes import find_quotes
from briefing.model.article import LabelKind
from briefing.model.excerpt import Attribution, Excerpt, QuoteDetail
from tests.unit.extract.labelled import labelled_article

INTRODUCTION = (
    "Major General Le Xuan Minh, director of the department, met UN chief António Guterres in Hanoi."
)


def quotes(*paragraphs: str, direct: bool | None = None) -> list[tuple[Excerpt, QuoteDetail]]:
    found = []
    for excerpt in find_quotes(labelled_article(*paragraphs)):
        assert isinstance(excerpt.detail, QuoteDetail)
        if direct is None or excerpt.detail.direct is direct:
            found.append((excerpt, excerpt.detail))
    return found


def said(*paragraphs: str, direct: bool | None = None) -> list[tuple[str, str | None]]:
    return [(excerpt.text, detail.speaker) for excerpt, detail in quotes(*paragraphs, direct=direct)]


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
    ("paragraph", "speaker"),
    [
        ("“We will go on with it,” Major General Le Xuan Minh, told reporters.", "Le Xuan Minh"),
        ("“We will go on with it,” the new director said.", "Le Xuan Minh"),
        ("“We will go on with it,” said the veteran director.", "Le Xuan Minh"),
        ("“We will go on with it,” said the department chief.", "Le Xuan Minh"),
        ("“We will go on with it,” said a department chief.", None),
        ("“We will go on with it,” the team captain said.", None),
    ],
)
def test_an_office_called_otherwise_is_its_holders_and_of_another_trade_is_not(
    paragraph: str, speaker: str | None
) -> None:
    lead = "Le Xuan Minh, director of the department, said that the law was ready."
    assert said(lead, paragraph, direct=True)[0][1] == speaker


def test_an_agency_that_brings_the_words_is_not_their_speaker() -> None:
    found = said(
        INTRODUCTION,
        "“We will go on with it,” Minh said on Monday, according to VNA. “It is not easy for us all.”",
    )
    assert [speaker for _, speaker in found] == ["Le Xuan Minh", "Le Xuan Minh"]


def test_he_is_the_holder_of_the_office_that_opens_the_sentence_before_not_an_owner_in_it() -> None:
    found = said(
        "Pham Minh Chinh is Prime Minister. Bui Thanh Son, the party leader, said that the law was ready.",
        "The party leader also welcomed Pham Minh Chinh’s slogan. “It was about time for it,” he said.",
    )
    assert found[-1] == ("It was about time for it,", "Bui Thanh Son")


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


def test_a_single_name_after_the_verb_may_be_the_person_a_pronoun_means() -> None:
    found = said(
        "“I have seen it all,” said Abdullah, who asked to use one name only.",
        "“It was a long night for us,” he said.",
    )
    assert [speaker for _, speaker in found] == ["Abdullah", "Abdullah"]


def test_a_pronoun_after_a_nameless_man_means_him_and_nobody_named_before() -> None:
    *_, (_, detail) = quotes(
        "Le Xuan Minh said that the law was ready.",
        "“It was a long night,” said one young man.",
        "“We saw it all,” he said.",
    )
    assert (detail.speaker, detail.role) == (None, "young man")


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("Some exporters said they were hit too.", "they were hit too."),
        ("Many said they were tired of the noise.", "they were tired of the noise."),
        ("Minh told news channel MetroTV as many as 20 people were hurt.", "as many as 20 people were hurt."),
        ("Minh told AFP news agency dozens of people were out.", "dozens of people were out."),
        (
            "After the vote, Minh defended the plan, stating that the old cars were unsafe.",
            "the old cars were unsafe.",
        ),
        ("The law is ready now, said Minh, who spoke by phone.", "The law is ready now"),
        ("The law is ready now, Minh said early on Thursday.", "The law is ready now"),
        ("Minh said it was late but felt happy with the vote.", "it was late but felt happy with the vote."),
        ("Many people think the law has come too late for them.", None),
        ("Shares rose on hopes sales were up for good.", None),
        ("The law is good, says MP Le Xuan Minh.", "The law is good"),
        (
            "Minh said the chief agreed to come soon, adding: “We will see him on Monday, I hope.”",
            "the chief agreed to come soon",
        ),
        (
            "The work is nearly done, a deputy and a local journalist said on Friday.",
            "The work is nearly done",
        ),
        ("The work is nearly done, he said, citing a letter from Hanoi.", "The work is nearly done"),
        (
            "A delegation led by officials told Minh that the work was nearly done.",
            "the work was nearly done.",
        ),
        ("According to him, all the papers have been signed.", "all the papers have been signed."),
        ("Minh expressed doubt that the work was nearly done.", "the work was nearly done."),
        ("Minh told Central Broadcasting Corp. television that the work was done.", "the work was done."),
        ("Minh said much of the work was done.", "much of the work was done."),
        ("Minh revealed he had told them to wait.", "he had told them to wait."),
        ("Minh told them to wait and asked them to stay where they were.", None),
        ("It was a claim about the vote last year, a claim Minh denied.", None),
        ("The department cut its forecast, saying that demand was low in May.", "demand was low in May."),
        ("The work is nearly done, the agency quoted an official as saying.", "The work is nearly done"),
        ("The agency cited an official as saying the work was done.", "the work was done."),
        ("The deal is signed, with the bank saying it expects more of it.", "it expects more of it."),
        (
            "Minh said this one vote has shown that they can win.",
            "this one vote has shown that they can win.",
        ),
        ("Minh said in spite of the rain, they would go on.", "in spite of the rain, they would go on."),
        ("Minh said if the law passes, they will go on.", "if the law passes, they will go on."),
        ("Minh said enough funds have been found for it.", "enough funds have been found for it."),
        ("Minh claimed the two men had gone home early.", "the two men had gone home early."),
        ("Minh continued his good work as he had planned it.", None),
        ("The bank forecasts growth of 3 percent, below its forecast made in May.", None),
        ("The bank expects prices to fall by half this year.", None),
        ("Minh vowed to work with the bank to ensure that the men return.", None),
        ("The law is ready now, recalled Minh, a former teacher.", "The law is ready now"),
        ("The law is ready now, recalled Minh, 54, who came late.", "The law is ready now"),
        (
            "They left when a man warned them that he would come, recalled Minh.",
            "They left when a man warned them that he would come",
        ),
        ("However Met Service said more rain was needed now.", "more rain was needed now."),
        ("Labour has attacked the plan, claiming that it came too late.", "it came too late."),
        ("The airline last week said it now plans to cut flights.", "it now plans to cut flights."),
        ("Minh says only 50 of these men were there.", "only 50 of these men were there."),
        ("Opposition leaders charge that the vote was held too late.", "the vote was held too late."),
        ("Minh told the board the state has done too little.", "the state has done too little."),
        ("Minh however maintained that all of them were well.", "all of them were well."),
        (
            "Minh is raising his voice, bringing in the bank and saying it has failed the city.",
            "it has failed the city.",
        ),
        ("They wore buttons that said they were there for the city.", None),
        ("The office sent a statement that said the law was ready.", "the law was ready."),
        ("According to reports in the city's papers, the deal is nearly done.", "the deal is nearly done."),
        (
            "The deal is nearly done, according to the official Xinhua state news agency.",
            "The deal is nearly done",
        ),
        (
            "It came after Vu Ngoc Son suggested the four-hour limit could be dropped.",
            "the four-hour limit could be dropped.",
        ),
        (
            "A constitution bench had ruled that police are a matter of the state.",
            "police are a matter of the state.",
        ),
        (
            "Bui Thanh Son, coroner for the city, said Vu Ngoc Son had died in May.",
            "Vu Ngoc Son had died in May.",
        ),
        ("Minh said it was far too late and accused the bank of neglect.", "it was far too late"),
        ("Minh stood by claims that he could save the bank.", None),
        ("His family claimed he was not seen by a doctor.", "he was not seen by a doctor."),
        ("The inquest heard that the boy had died in May.", "the boy had died in May."),
        ("The court heard that he had no proof of it.", "he had no proof of it."),
        ("Minh heard that they had no proof of it.", None),
        ("Minh warned him that the wind could turn.", "the wind could turn."),
        ("The work is nearly done, Minh said, pointing at the map of Hanoi.", "The work is nearly done"),
        ("The work is nearly done, local search and rescue official Minh said.", "The work is nearly done"),
        (
            "The work is nearly done, said the Long River Board (LRB) official Minh.",
            "The work is nearly done",
        ),
        ("Minh said the law was ready, but he declined further comment.", "the law was ready"),
        ("Minh said the law was ready and would not say when it comes.", "the law was ready"),
        ("Minh, who told us that the law was ready, said little more.", "the law was ready"),
        ("Minh who came to the event said the law was ready.", "the law was ready."),
        ("The plan will have “a strong impact,” the bank said.", "The plan will have “a strong impact,”"),
        ("Le Xuan Minh, Jr. on Thursday said the work was nearly done.", "the work was nearly done."),
    ],
)
def test_a_reported_clause_is_found_whole_and_nothing_else(sentence: str, clause: str | None) -> None:
    found = said(INTRODUCTION, sentence, direct=False)
    assert [text for text, _ in found] == ([clause] if clause else [])


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


def test_a_quotation_whose_opening_mark_is_lost_keeps_its_speaker() -> None:
    found = said("Everyone can see how late it is,” said Minh, a colonel.", INTRODUCTION, direct=True)
    assert found == [("Everyone can see how late it is,", "Le Xuan Minh")]


@pytest.mark.parametrize(
    ("introduction", "sentence", "speaker"),
    [
        ("Justice Iain Minh met Le Van Son.", "“The work is done,” the judge said.", "Iain Minh"),
        ("Dr. Bernard Le Minh met the press.", "“The work is done,” Dr. Le Minh said.", "Bernard Le Minh"),
        ("Colonel James White met the press.", "“The work is done,” White said.", "James White"),
        (
            "The talks went on.",
            "United Airlines issued a statement saying, “The work is done.”",
            "United Airlines",
        ),
    ],
)
def test_a_speaker_has_the_fullest_name_of_the_article(
    introduction: str, sentence: str, speaker: str
) -> None:
    ((_, found),) = said(introduction, sentence, direct=True)
    assert found == speaker


def test_a_minister_of_justice_is_no_judge() -> None:
    ((_, found),) = said(
        "Minister of Justice Le Minh came.", "“The work is done,” a judge said.", direct=True
    )
    assert found is None


def test_the_mayor_is_who_was_called_so_though_a_company_bears_his_name() -> None:
    found = said("Mayor Bloomberg came on Monday.", "“The work is done,” the mayor said.", direct=True)
    assert found == [("The work is done,", "Bloomberg")]


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
        # two single marks close a double one
        (["“We’ll see if it was late,’’ Minh said."], "Minh"),
    ],
)
def test_the_subject_is_told_from_others_near_by(paragraphs: list[str], speaker: str) -> None:
    found = said(INTRODUCTION, *paragraphs, direct=True)
    assert found[-1][1] is not None
    assert found[-1][1].endswith(speaker)


def test_what_is_somebodys_is_nobody() -> None:
    found = said(
        "Le Xuan Minh came late.",
        "At Prime Minister's Questions, the flailing leader claimed: “It was late.”",
    )
    assert found == [("It was late.", "Le Xuan Minh")]


def test_a_surname_in_man_is_no_nameless_man() -> None:
    assert said("“We had no luck there,” said Hoffman.") == [("We had no luck there,", "Hoffman")]


def test_an_office_nobody_was_introduced_with_stays_with_whom_it_meant_first() -> None:
    found = said(
        "Le Xuan Minh has conceded that the roads are bad.",
        "The Prime Minister spoke of new funds before insisting: “We will get those roads.”",
        "Vu Ngoc Son later asked: “What is the hold-up?”",
        "The PM replied: “We do intend to begin.”",
        direct=True,
    )
    assert [speaker for _, speaker in found] == ["Le Xuan Minh", "Vu Ngoc Son", "Le Xuan Minh"]


def test_what_a_button_says_is_no_quotation() -> None:
    assert (
        said("They wore buttons that said, “I am standing up for the city and its schools,” all day.") == []
    )


def test_a_name_that_may_be_a_firm_is_it() -> None:
    found = said("Long River said the deal was nearly done.", "The two will sign it soon, it said.")
    assert [speaker for _, speaker in found] == ["Long River", "Long River"]


def test_police_who_have_said_nothing_yet_are_they() -> None:
    *_, (excerpt, detail) = quotes(
        "City police often stop the man.", "They said he tried to get out by force."
    )
    assert (excerpt.text, detail.speaker) == ("he tried to get out by force.", "City police")


def test_it_is_the_body_though_an_official_was_heard_since() -> None:
    found = said(
        "The Interior Ministry said the road was open.",
        "The storm is over, a district official told reporters.",
        "All the schools will open on Monday, it said.",
    )
    assert found[-1][1] == "Interior Ministry"


@pytest.mark.parametrize(
    ("paragraphs", "names"),
    [
        (["The U.N. refugee agency (UNHCR) said that the road was open."], ["UNHCR"]),
        (
            [
                "The National Flood Office (NFO) said that the road was open.",
                "The NFO said the dam was full.",
            ],
            ["National Flood Office", "National Flood Office"],
        ),
        (["The U.N. refugee agency said that the road was open."], ["U.N. refugee agency"]),
    ],
)
def test_a_body_with_an_abbreviation_has_one_name(paragraphs: list[str], names: list[str]) -> None:
    assert [speaker for _, speaker in said(*paragraphs)] == names


def test_the_closing_comma_belongs_to_the_words() -> None:
    assert said(INTRODUCTION, "“We agree on it all,” Minh said.", direct=True)[0][0] == "We agree on it all,"


def test_a_pronoun_means_the_last_speaker_of_that_gender() -> None:
    found = said(
        "Le Xuan Minh said the law was ready. Ms. Pham Thu Hang, the spokeswoman, said talks would go on.",
        "“There is more to come,” she said. “It is a good day,” he said.",
    )
    assert found[-2:] == [("There is more to come,", "Pham Thu Hang"), ("It is a good day,", "Le Xuan Minh")]


@pytest.mark.parametrize(
    ("phrase", "speaker", "role"),
    [
        ("the ministry", "Ministry of Foreign Affairs", None),
        ("a spokesman for the ministry", None, "spokesman for the ministry"),
        ("one official in Hanoi", None, "official in Hanoi"),
        ("the Deputy Minister", "Dang Hoang Giang", "Deputy Minister of Foreign Affairs"),
        ("the deputy foreign minister", "Dang Hoang Giang", "Deputy Minister of Foreign Affairs"),
        ("Vietnam", "Vietnam", None),
    ],
)
def test_bodies_offices_and_nameless_people_speak_too(
    phrase: str, speaker: str | None, role: str | None
) -> None:
    ((_, detail),) = quotes(
        "The Ministry of Foreign Affairs sent Deputy Minister of Foreign Affairs Dang Hoang Giang.",
        f"“The work goes on as planned,” {phrase} said.",
    )
    assert (detail.speaker, detail.role) == (speaker, role)


def test_the_representative_of_a_body_is_the_one_introduced_with_it() -> None:
    found = said(
        "Le Xuan Minh - Director of the Department of Law (A05 - Ministry of Public Security) spoke first.",
        "According to the representative of A05, the law is nearly ready for a vote.",
        "A05 representative also emphasized: “We hope that it helps all.”",
    )
    assert [speaker for _, speaker in found] == ["Le Xuan Minh", "Le Xuan Minh"]


def test_a_quotation_alone_in_its_paragraph_takes_the_speaker_before_it_and_says_so() -> None:
    *_, (excerpt, detail) = quotes(
        INTRODUCTION, "Minh said that the law was ready.", "“It has taken us two years.”"
    )
    assert (excerpt.text, detail.speaker) == ("It has taken us two years.", "Le Xuan Minh")
    assert detail.attribution is Attribution.INFERRED
    assert excerpt.doubts == ("speaker",)


def test_nobody_is_better_than_a_wrong_name() -> None:
    ((excerpt, detail),) = quotes("“I never thought that it would happen here,” she said.")
    assert (detail.speaker, detail.attribution, excerpt.doubts) == (None, Attribution.NONE, ("speaker",))


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


def test_an_unclosed_quotation_is_shown_as_doubtful() -> None:
    ((excerpt, detail),) = quotes(INTRODUCTION, "Minh said: “We must act. There is no time to lose.")
    assert not detail.is_closed
    assert "is_closed" in excerpt.doubts


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


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("Minh said that the law was ready.", "the law was ready."),
        ("Minh said the law was ready.", "the law was ready."),
        ("Minh said on Tuesday that the law was ready.", "the law was ready."),
        ("Minh told reporters that the law was ready.", "the law was ready."),
        ("Minh told reporters the law was ready.", "the law was ready."),
        ("According to Mr. Minh, the law is nearly ready.", "the law is nearly ready."),
        ("The law is nearly ready, according to Mr. Minh.", "The law is nearly ready"),
        ("The law is nearly ready, Minh stressed.", "The law is nearly ready"),
        ("The law is nearly ready, said Minh.", "The law is nearly ready"),
        ("Minh, director of the department, noted that the law was ready.", "the law was ready."),
        ("Minh, who wrote the draft, said the law was ready.", "the law was ready."),
        ("Minh also emphasized that the law was ready.", "the law was ready."),
        ("Minh has warned that the law may come late.", "the law may come late."),
    ],
)
def test_an_indirect_quotation_is_the_clause_without_its_attribution(sentence: str, clause: str) -> None:
    assert said(INTRODUCTION, sentence) == [(clause, "Le Xuan Minh")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Minh disagreed, saying the measures had failed.", "Le Xuan Minh"),
        ("Minh spoke first and added that the measures had failed.", "Le Xuan Minh"),
        ("WHO said that the measures had failed.", "WHO"),
        ("The UN chief said the measures had failed.", "António Guterres"),
        ("Minh, who wrote the draft and read it, said the measures had failed.", "Le Xuan Minh"),
    ],
)
def test_the_subject_of_a_reported_clause_may_stand_far_from_its_verb(
    sentence: str, speaker: str | None
) -> None:
    expected = [("the measures had failed.", speaker)] if speaker else []
    assert said(INTRODUCTION, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "is_doubtful"),
    [
        ("“We go on as planned,” the director said.", False),
        ("“We go on as planned,” the 50-year-old said.", True),
        ("“We go on as planned,” the diplomat said.", True),
    ],
)
def test_a_noun_for_the_last_speaker_is_doubtful_unless_it_is_his_office(
    sentence: str, is_doubtful: bool
) -> None:
    *_, (excerpt, detail) = quotes(INTRODUCTION, "Minh said that the law was ready.", sentence)
    assert detail.speaker == "Le Xuan Minh"
    assert (excerpt.doubts == ("speaker",)) is is_doubtful


def test_a_short_sentence_goes_on_with_the_quotation_before_it() -> None:
    found = said(INTRODUCTION, "“Leaders must lead,” Guterres said. “No more excuses.”")
    assert found == [("Leaders must lead,", "António Guterres"), ("No more excuses.", "António Guterres")]


def test_a_chain_of_verbs_gives_two_quotations_of_one_speaker() -> None:
    sentence = "The plan is well under way, Minh said, adding that all sides had signed it."
    assert said(INTRODUCTION, sentence) == [
        ("The plan is well under way", "Le Xuan Minh"),
        ("all sides had signed it.", "Le Xuan Minh"),
    ]


def test_an_attribution_inside_the_sentence_leaves_two_parts() -> None:
    ((excerpt, detail),) = quotes(INTRODUCTION, "The law, Minh noted, gives all members a fair chance.")
    assert excerpt.text == "The law, Minh noted, gives all members a fair chance."
    assert len(detail.parts) == 2


def test_what_somebody_hopes_is_less_sure_than_what_he_says() -> None:
    ((hoped, _),) = quotes(INTRODUCTION, "Minh believes that the law will be ready.")
    ((stated, _),) = quotes(INTRODUCTION, "Minh said that the law will be ready.")
    assert hoped.rule == "quote.believes"
    assert hoped.confidence < stated.confidence


@pytest.mark.parametrize(
    "sentence",
    [
        "The goals stated in the law are clear to all.",
        "The United States and Vietnam are close.",
        "The report is expected to be ready by noon.",
        "Minh did not say that the law was ready.",
        "Minh spoke to the reporters in the hall.",
        "The ministry called for calm in the city.",
    ],
)
def test_sentences_that_report_no_speech_give_nothing(sentence: str) -> None:
    assert quotes(INTRODUCTION, sentence) == []


def test_a_statement_under_a_name_is_that_persons_and_the_next_paragraph_inferred() -> None:
    found = quotes(
        "Deputy Prime Minister Bui Thanh Son: The signing shows how much can be done when all sides wish it.",
        "It will be the first of many steps in the years to come.",
        "The hall seats many people.",
    )
    assert [(detail.speaker, detail.direct, detail.attribution) for _, detail in found] == [
        ("Bui Thanh Son", False, Attribution.STATED),
        ("Bui Thanh Son", False, Attribution.INFERRED),
    ]


def test_captions_and_boilerplate_give_no_quotation() -> None:
    line = "“We will go on with it,” said Le Xuan Minh."
    kinds = (LabelKind.CAPTION, LabelKind.BOILERPLATE, LabelKind.SUBHEAD)
    assert find_quotes(labelled_article(line, line, line, kinds=kinds)) == ()


def test_two_people_of_one_given_name_are_told_apart_by_their_titles() -> None:
    found = said(
        "Mr. Vu Ngoc Son, head of research, met Deputy Prime Minister Bui Thanh Son.",
        "“The market is growing fast,” Deputy Prime Minister Son said.",
    )
    assert found == [("The market is growing fast,", "Bui Thanh Son")]


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
