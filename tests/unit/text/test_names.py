"""Names of people with what stands around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.spans import Span
from briefing.text.genders import Gender, gender_of
from briefing.text.names import NameMention, find_names, is_family_first


def only_name(text: str) -> NameMention:
    (mention,) = [m for m in find_names(text) if m.is_certain]
    return mention


def words(text: str, span: Span | None) -> str | None:
    return span.slice(text) if span else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then Mr. Minh spoke.", "Minh"),
        ("Then Mr.Dang Hoang Giang spoke.", "Dang Hoang Giang"),
        ("Then Mr. Son spoke.", "Son"),
        ("Then Bui Thanh Son spoke.", "Bui Thanh Son"),
        ("Then António Guterres spoke.", "António Guterres"),
        ("Then Thiếu tướng Lê Xuân Minh phát biểu.", "Lê Xuân Minh"),
        ("Then ông Minh phát biểu.", "Minh"),
        ("Vietnam's Le Xuan Minh spoke.", "Le Xuan Minh"),
        ("They heard Le Xuan Minh's speech.", "Le Xuan Minh"),
        ("Then the president of Dairy Farmers David Cameron spoke.", "David Cameron"),
        ("Then Justice DY Chandrachud spoke.", "DY Chandrachud"),
        ("Then Prime Minister David bin Minh bin Xuan Al Giang spoke.", "David bin Minh bin Xuan Al Giang"),
        ("Then David de la Cruz y Mendoza spoke.", "David de la Cruz y Mendoza"),
        ("Then Mayor David C. Cameron Jr. spoke.", "David C. Cameron Jr."),
        ("Then David van der Berg III spoke.", "David van der Berg III"),
        ("Then Datuk Seri Dr Bui Thanh Son spoke.", "Bui Thanh Son"),
        ("Then Tan Sri Bui Thanh Son spoke.", "Bui Thanh Son"),
        ("Then Dato’ Sri David Cameron spoke.", "David Cameron"),
        ("Then Mzee David Cameron spoke.", "David Cameron"),
        ("Then David bin Haji Minh spoke.", "David bin Haji Minh"),
        ("Then David dela Cruz spoke.", "David dela Cruz"),
        ("Then Chief Minister of Punjab David Cameron spoke.", "David Cameron"),
        ("Then President Joko “Jokowi” Widodo spoke.", "Joko “Jokowi” Widodo"),
        ("Then President David (Dave) Cameron spoke.", "David (Dave) Cameron"),
        ("Then King David Minh V, the chief, spoke.", "David Minh V"),
        ("Then David ole Cameron spoke.", "David ole Cameron"),
        ("Then the ruling party and Prime Minister David Cameron spoke.", "David Cameron"),
        ("Down-to-earth David Cameron spoke.", "David Cameron"),
        ("Hanoi-based David Cameron spoke.", "David Cameron"),
        ("Then Kim Jong-un, the leader, spoke.", "Kim Jong-un"),
        ("Then Commissioners David Cameron and others spoke.", "David Cameron"),
        ("Then the head of United Farmers Waikato David Cameron spoke.", "David Cameron"),
        ("Then Martin Luther King Jr., a pastor, spoke.", "Martin Luther King Jr."),
    ],
)
def test_a_name_comes_without_titles_and_ranks(text: str, name: str) -> None:
    assert only_name(text).text == name


@pytest.mark.parametrize(
    "text",
    [
        "The Ministry of Foreign Affairs met the United Nations in New York on Monday.",
        "Vietnam and the European Union signed the Hanoi Convention.",
        "Hong Kong, Da Nang and Ho Chi Minh City took part in October.",
        "In the U.S. the FBI and A05 agreed.",
    ],
)
def test_bodies_places_and_days_are_no_certain_people(text: str) -> None:
    found = [m.text for m in find_names(text) if m.is_certain]
    assert found == []


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Then Major General Le Xuan Minh spoke.", "Major General"),
        ("Then Senior Lieutenant Colonel Trieu Manh Tung spoke.", "Senior Lieutenant Colonel"),
        ("Then Lt. Gen. Le Xuan Minh spoke.", "Lt. Gen."),
        ("Sau đó Thiếu tướng Lê Xuân Minh nói.", "Thiếu tướng"),
        ("Then Secretary General António Guterres spoke.", None),
        ("Then Le Xuan Minh spoke.", None),
    ],
)
def test_a_rank_is_told_from_an_office(text: str, rank: str | None) -> None:
    assert words(text, only_name(text).rank) == rank


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Then Deputy Minister of Foreign Affairs Dang Hoang Giang spoke.",
            "Deputy Minister of Foreign Affairs",
        ),
        (
            "Deputy Prime Minister and Minister of Foreign Affairs Bui Thanh Son: we agree.",
            "Deputy Prime Minister and Minister of Foreign Affairs",
        ),
        ("Yesterday the UN Secretary-General António Guterres spoke.", "UN Secretary-General"),
        ("Asked on Monday, foreign ministry spokesman Le Xuan Minh spoke.", "foreign ministry spokesman"),
        ("The ministry's deputy director, Le Xuan Minh, spoke.", "deputy director"),
        ("They met Le Xuan Minh.", None),
    ],
)
def test_an_office_before_the_name_is_read_whole(text: str, office: str | None) -> None:
    assert words(text, only_name(text).office) == office


def test_two_offices_beside_each_other_belong_to_two_people() -> None:
    text = "They met President Luong Cuong and UN Secretary-General António Guterres."
    assert [(m.text, words(text, m.office)) for m in find_names(text)] == [
        ("Luong Cuong", "President"),
        ("António Guterres", "UN Secretary-General"),
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Le Xuan Minh, director of the department, said so.", "director of the department"),
        ("Le Xuan Minh, the department's former director, said so.", "department's former director"),
        ("Le Xuan Minh, 50, a senior official at the ministry, said so.", "senior official at the ministry"),
        (
            "Le Xuan Minh - Director of the Department of Law (A05 - Ministry of Public Security ) said so.",
            "Director of the Department of Law (A05 - Ministry of Public Security )",
        ),
        (
            "Le Xuan Minh, Director of the Department of Crime (A05) - Ministry of Public Security, said so.",
            "Director of the Department of Crime (A05) - Ministry of Public Security",
        ),
        (
            "Vu Ngoc Son, Head of Research, Technology & Trade, National Security Association, said so.",
            "Head of Research, Technology & Trade, National Security Association",
        ),
        ("Le Xuan Minh, who had arrived late, said so.", None),
        ("Le Xuan Minh, speaking in Hanoi, said so.", None),
    ],
)
def test_a_role_after_the_name_is_read_to_its_end(text: str, role: str | None) -> None:
    assert words(text, only_name(text).role) == role


def test_a_word_that_opens_a_sentence_is_not_introduced_by_what_follows() -> None:
    assert not any(m.is_certain for m in find_names("Defending, the lawyer said so."))


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("António Guterres", Gender.MALE),
        ("Ursula von der Leyen", Gender.FEMALE),
        ("Nguyen Thi Dinh", Gender.FEMALE),
        ("Pham Van Dong", Gender.MALE),
        ("Le Xuan Minh", Gender.UNKNOWN),
        ("Minh", Gender.UNKNOWN),
    ],
)
def test_given_names_tell_the_gender_where_they_can(name: str, gender: Gender) -> None:
    assert gender_of(name) is gender


@pytest.mark.parametrize(
    ("name", "expected"), [("Le Xuan Minh", True), ("Xi Jinping", True), ("António Guterres", False)]
)
def test_names_with_the_family_name_first_are_known(name: str, expected: bool) -> None:
    assert is_family_first(name) is expected


@given(st.text(alphabet="Le Minh.,-'()ĐaA5\n", max_size=80))
def test_names_lie_in_the_text_in_order_and_inside_what_stands_around_them(text: str) -> None:
    end = 0
    for mention in find_names(text):
        assert mention.name.start >= end
        assert mention.whole.contains(mention.name)
        assert mention.text == " ".join(mention.name.slice(text).split())
        end = mention.name.end


@pytest.mark.parametrize(
    "part", ["Minh, ", "Minh - ", "Minister of the ", "A", "Major General ", "Mr. ", "Van A "]
)
def test_texts_of_one_repeated_part_are_read_in_time(part: str) -> None:
    find_names(part * 5_000)
