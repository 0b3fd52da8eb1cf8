"""Speakers who are named by an office, a pronoun, a body, a noun or a part of their name."""

from __future__ import annotations

import pytest

from tests.unit.extract.quoting import INTRODUCTION, quotes, said


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


def test_an_office_nobody_was_introduced_with_stays_with_whom_it_meant_first() -> None:
    found = said(
        "Le Xuan Minh has conceded that the roads are bad.",
        "The Prime Minister spoke of new funds before insisting: “We will get those roads.”",
        "Vu Ngoc Son later asked: “What is the hold-up?”",
        "The PM replied: “We do intend to begin.”",
        direct=True,
    )
    assert [speaker for _, speaker in found] == ["Le Xuan Minh", "Vu Ngoc Son", "Le Xuan Minh"]


def test_a_minister_of_justice_is_no_judge() -> None:
    ((_, found),) = said(
        "Minister of Justice Le Minh came.", "“The work is done,” a judge said.", direct=True
    )
    assert found is None


def test_the_mayor_is_who_was_called_so_though_a_company_bears_his_name() -> None:
    found = said("Mayor Bloomberg came on Monday.", "“The work is done,” the mayor said.", direct=True)
    assert found == [("The work is done,", "Bloomberg")]


def test_the_representative_of_a_body_is_the_one_introduced_with_it() -> None:
    found = said(
        "Le Xuan Minh - Director of the Department of Law (A05 - Ministry of Public Security) spoke first.",
        "According to the representative of A05, the law is nearly ready for a vote.",
        "A05 representative also emphasized: “We hope that it helps all.”",
    )
    assert [speaker for _, speaker in found] == ["Le Xuan Minh", "Le Xuan Minh"]


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


def test_he_is_the_holder_of_the_office_that_opens_the_sentence_before_not_an_owner_in_it() -> None:
    found = said(
        "Pham Minh Chinh is Prime Minister. Bui Thanh Son, the party leader, said that the law was ready.",
        "The party leader also welcomed Pham Minh Chinh’s slogan. “It was about time for it,” he said.",
    )
    assert found[-1] == ("It was about time for it,", "Bui Thanh Son")


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


def test_a_pronoun_means_the_last_speaker_of_that_gender() -> None:
    found = said(
        "Le Xuan Minh said the law was ready. Ms. Pham Thu Hang, the spokeswoman, said talks would go on.",
        "“There is more to come,” she said. “It is a good day,” he said.",
    )
    assert found[-2:] == [("There is more to come,", "Pham Thu Hang"), ("It is a good day,", "Le Xuan Minh")]


@pytest.mark.parametrize(
    ("introduction", "sentence", "speaker"),
    [
        ("Justice Iain Minh met Le Van Son.", "“The work is done,” the judge said.", "Iain Minh"),
        ("Dr. Bernard Le Minh met the press.", "“The work is done,” Dr. Le Minh said.", "Bernard Le Minh"),
        ("Colonel James White met the press.", "“The work is done,” White said.", "James White"),
        ("President Joko “Jokowi” Widodo came.", "“The work is done,” Jokowi said.", "Joko “Jokowi” Widodo"),
        ("Mr Robert 'Bob' Minh came.", "“The work is done,” Bob Minh said.", "Robert 'Bob' Minh"),
        ("San Diego has a park.", "“The work is done,” San Diego police said.", "San Diego police"),
        (
            "Union Digital says it was late. Union Digital has a shop. It is Union Digital's.",
            "“The work is done,” the company said.",
            "Union Digital",
        ),
        ("Union Digital said it was late.", "“The work is done,” the company said.", "company"),
        (
            "The fire went on.",
            "“The work is done,” town firefighter Le Xuan Minh in Hanoi said Wednesday afternoon.",
            "Le Xuan Minh",
        ),
        (
            "The fire went on.",
            "“The work is done,” Hanoi Valley firefighter Minh Le in Ha Long said Wednesday afternoon.",
            "Minh Le",
        ),
        (
            "The mobile operator Blue-Line was hit by a leak, the company has revealed.",
            "“The work is done,” the company said.",
            "Blue-Line",
        ),
        (
            "The mobile operator Blue-Line was hit, and so was the airline Union Digital.",
            "“The work is done,” the company said.",
            "company",
        ),
        (
            "The mobile operator Blue-Line was hit by a leak.",
            "“The work is done,” the company burbled.",
            "Blue-Line",
        ),
        (
            "Le Xuan Minh, the prime minister, came.",
            "“The work is done,” the minister burbled.",
            "Le Xuan Minh",
        ),
        ("Le Xuan Minh was pleased with the result.", "“The work is done,” the German said.", "Le Xuan Minh"),
        (
            "Le Xuan Minh was pleased with the result.",
            "“The work is done,” the Spaniard said.",
            "Le Xuan Minh",
        ),
        ("Councillor Le Van Son was there.", "Coun Son said: “The work is done.”", "Le Van Son"),
        ("Joint-manager Le Xuan Minh hailed the town.", "He added: “The work is done.”", "Le Xuan Minh"),
        (
            "The president of the Hanoi Writers Union (HWU) Le Xuan Minh fronted a committee.",
            "“The work is done,” he said.",
            "Le Xuan Minh",
        ),
        ("Ismail Sabri Yaakob came.", "“The work is done,” Ismail Sabri said.", "Ismail Sabri Yaakob"),
        (
            "James Stewart, head of James Stewart Asset Management, came.",
            "“The work is done,” James Stewart said.",
            "James Stewart",
        ),
        ("Lt. Gen. Gary North met the press.", "“The work is done,” said General North.", "Gary North"),
        ("Lt. Gen. Gary North met the press.", "“The work is done,” North said.", "Gary North"),
        ("The TD Mary Minh came.", "“The work is done,” the Independent TD said.", "Mary Minh"),
        (
            "Tran Chief Troy Minh met the press.",
            "“The work is done,” said the chief representing a town in the south.",
            "Troy Minh",
        ),
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


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (["Diane and David Cameron came.", "“It was late,” said Diane."], "Diane Cameron"),
        (["Diane and David Cameron came.", "“It was late,” Mr Cameron said."], "David Cameron"),
        (["Diane and David Cameron came.", "“It was late,” Mrs Cameron said."], "Diane Cameron"),
        (["Diane & David van der Berg came.", "“It was late,” she said."], "Diane van der Berg"),
        (["David Cameron and his wife Diane came.", "“It was late,” said wife Diane."], "Diane"),
        # somebody of that given name is known in full
        (
            ["Diane Minh and David Cameron met. Diane and David Cameron ate.", "“No,” said Diane."],
            "Diane Minh",
        ),
        (["Antonio Guterres and David Cameron met.", "“It was late,” said Guterres."], "Antonio Guterres"),
    ],
)
def test_a_couple_has_its_surname_though_it_is_written_once(paragraphs: list[str], speaker: str) -> None:
    assert said(*paragraphs, direct=True)[-1][1] == speaker


@pytest.mark.parametrize(
    ("sentences", "speaker"),
    [
        # the pronoun before goes on about somebody: who is named behind it is not meant
        (["David Cameron spoke first.", "In the end he praised Tony Minh."], "David Cameron"),
        (["David Cameron spoke first.", "But he also met Tony Minh."], "David Cameron"),
        # whose something is, and who stands behind a preposition further back, come after who has spoken
        (["David Cameron said it was late.", "It was Tony Minh's friend."], "David Cameron"),
        (["David Cameron said it was late.", "It came from Tony Minh.", "It rained."], "David Cameron"),
        # the sentence is about the holder of the office that opens it
        (
            [
                "The chief, David Cameron, came.",
                "The chief, who met the Speaker, Tony Minh, on Monday, blamed it all.",
            ],
            "David Cameron",
        ),
        # a subordinate clause tells of who is named after it
        (["David Cameron spoke first.", "When he came, Tony Minh was late."], "Tony Minh"),
        # a noun that is somebody's is no subject, nor the verb that it looks like
        (
            ["Judge Peter Bui spoke first.", "The judge's comments drew an answer from Tony Minh."],
            "Tony Minh",
        ),
        (["Ben Stokes, the England skipper, spoke first.", "The skipper thanked Tony Minh."], "Ben Stokes"),
    ],
)
def test_he_is_who_the_sentence_before_is_about(sentences: list[str], speaker: str) -> None:
    assert said(*sentences, "He said: “It was late.”", direct=True)[-1][1] == speaker


def test_he_is_not_whom_he_is_asked_about() -> None:
    found = said("David Cameron spoke first.", "Of Tony Minh, he said: “It was late.”")
    assert found[-1] == ("It was late.", "David Cameron")
    found = said("It was cold.", "After a word with Tony Minh, he said: “It was late.”")
    assert found[-1] == ("It was late.", "Tony Minh")


def test_the_resident_is_the_nameless_one_who_spoke_last() -> None:
    found = quotes(
        "The work is old, a resident said.",
        "“It is good work,” the resident said.",
        "Resident Tony Minh came.",
        direct=True,
    )
    assert (found[0][1].speaker, found[0][1].role) == (None, "resident")


def test_a_single_name_means_whom_the_article_has_named_so_far() -> None:
    found = said(
        "The list has Prabowo Subianto on it.",
        "“It is good work,” Prabowo said.",
        "His deputy, Edhy Prabowo, came.",
    )
    assert found == [("It is good work,", "Prabowo Subianto")]


def test_a_title_tells_the_gender_that_a_given_name_leaves_open() -> None:
    found = said(
        "Andrea Minh, the secretary of the union, came. Ms Minh met David Cameron.",
        "“It was late,” she said.",
    )
    assert found == [("It was late,", "Andrea Minh")]


def test_a_name_in_the_plural_of_an_office_may_be_a_bodys() -> None:
    found = said(
        "It was very late in the day, says Federated Farmers.", "“It was cold,” the Federated Farmers said."
    )
    assert [speaker for _, speaker in found] == ["Federated Farmers", "Federated Farmers"]


def test_two_people_of_one_given_name_are_told_apart_by_their_titles() -> None:
    found = said(
        "Mr. Vu Ngoc Son, head of research, met Deputy Prime Minister Bui Thanh Son.",
        "“The market is growing fast,” Deputy Prime Minister Son said.",
    )
    assert found == [("The market is growing fast,", "Bui Thanh Son")]


def test_a_surname_in_man_is_no_nameless_man() -> None:
    assert said("“We had no luck there,” said Hoffman.") == [("We had no luck there,", "Hoffman")]


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
