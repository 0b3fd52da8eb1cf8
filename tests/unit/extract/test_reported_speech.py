"""Indirect quotations: the clause that is reported, without its attribution."""

from __future__ import annotations

import pytest

from briefing.model.excerpt import Attribution
from tests.unit.extract.quoting import INTRODUCTION, quotes, said


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
    ("sentence", "clause"),
    [
        ("Minh noted if someone wants to go, they may do so.", "if someone wants to go, they may do so."),
        ("Minh said Tuesday that the law was ready.", "the law was ready."),
        (
            "David Cameron, speaking to reporters outside, said they need a stake in it.",
            "they need a stake in it.",
        ),
        ("In reply, Minh who was taking questions, said the work is being done.", "the work is being done."),
        ("Minh went to court claiming that the law was no law.", "the law was no law."),
        (
            "Police on Monday shut the hall, citing rules and saying it might fall down.",
            "it might fall down.",
        ),
        (
            "The party lied to us all claiming that it had the votes, Minh said.",
            "The party lied to us all claiming that it had the votes",
        ),
        ("Minh said this while speaking to the guests in the hall.", None),
        ("It was the storm that Minh said had sent them all home early.", None),
        ("Minh praised the new club and said that they are a good team.", "they are a good team."),
        ("Hanoi announced the first loss since the law was adopted early this week.", None),
        ("Minh confirmed one more suspected case there in May.", None),
        ("Minh doubts if the men would accept the offer.", None),
        ("The firm earned 75 cents a share, 3 cents above average analyst forecasts.", None),
        (
            "The bank's chief economist, Le Xuan Minh, said all firms raised their pay.",
            "all firms raised their pay.",
        ),
        ("Farmers lost their cows. They say they hardly sleep at night.", "they hardly sleep at night."),
        ("A row began after Minh last week claimed that he was very ill.", "he was very ill."),
        ("One farmer, David Cameron, of Hoan Kiem district said he had lost it all.", "he had lost it all."),
        ("Minh said that it “goes on as everybody planned it”.", "it “goes on as everybody planned it”."),
        ("While some members noted it was late already, there was a vote.", "it was late already"),
        ("“We wait for it,” Minh said before leaving the hall in May.", None),
        ("Minh considered 29 letters that were sent after the vote.", None),
        ("The letters added words that were not wanted by the board.", None),
        ("The toll rose after men who were earlier reported missing were found to be well.", None),
        ("Hanoi affirmed its support for talks scheduled in May.", None),
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
        (
            "HANOI – As they marked the day, teachers said on Friday their talks had come to an end.",
            "their talks had come to an end.",
        ),
        (
            "The roads will be open on Wednesday, teachers announced, as Prime Minister Minh faces a vote.",
            "The roads will be open on Wednesday",
        ),
        ("A leak that one teacher said wasn't shown to him for months was found.", None),
        ("Minh stressed Monday, in Hanoi, the need to provide people with all that is required.", None),
        ("Minh said Sunday, as goats and chickens stood nearby among the rocks.", None),
        ("Minh said Sunday it's a better use of the time.", "it's a better use of the time."),
    ],
)
def test_a_reported_clause_is_found_whole_and_nothing_else(sentence: str, clause: str | None) -> None:
    found = said(INTRODUCTION, sentence, direct=False)
    assert [text for text, _ in found] == ([clause] if clause else [])


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
