"""A biography takes from the articles what they say of a life, then what somebody did or said."""

from __future__ import annotations

import pytest

from briefing.compose.lives import Lives
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, PersonDetail, Selector
from briefing.model.ids import counting_ids
from briefing.model.spans import Span
from tests.unit.compose.made import article, excerpt

PERSON = PersonDetail(name="Le Xuan Minh", role="Director of the department", aliases=("Mr. Minh",))
INTRODUCED = "The city thanked Le Xuan Minh, Director of the department, for the new building."
LIFE = "Mr. Minh, who served as head of the office until last year, thanked the builders."
DEED = "On Friday Mr. Minh will chair the first meeting of the new council in the hall."
SAID = "Mr. Minh said the building had cost less than the city had expected it to cost."


def _places(source: Article, used: tuple[Selector, ...] = (), person: PersonDetail = PERSON) -> list[str]:
    introduction = excerpt(source, person, source.text.split(".")[0])
    found = Lives([introduction], [source], used).passages(person, counting_ids("p"))
    assert all(x.source.span.slice(source.text) == x.text for x in found)
    return [x.text for x in found]


def _only(*sentences: str) -> list[str]:
    return _places(article("one", " ".join((INTRODUCED, *sentences))))


def test_a_life_comes_before_a_deed_and_both_before_words() -> None:
    assert _only(SAID, DEED, LIFE) == [LIFE, DEED]


def test_the_office_that_stands_above_is_not_said_again_if_there_is_more() -> None:
    opened = "Le Xuan Minh, Director of the department, opened the new building for guests on Monday."
    assert _only(opened, DEED)[0] == DEED


@pytest.mark.parametrize(
    "sentence",
    [
        "“Mr. Minh will chair the first meeting of the new council,” the mayor said on Friday.",
        "The guests thanked the builders, the city and of course also Mr. Minh.",
        "It is a good day for the whole city, Mr. Minh said when he had seen the hall.",
    ],
)
def test_quotations_mere_mentions_and_what_leans_on_another_sentence_stay_out(sentence: str) -> None:
    assert sentence not in _only(sentence)


def test_a_sentence_that_goes_on_begins_after_its_link() -> None:
    assert "Mr. Minh said the building had cost less than the city expected." in _only(
        "Also at the opening, Mr. Minh said the building had cost less than the city expected."
    )


def test_what_follows_according_to_somebody_is_no_deed_of_that_person() -> None:
    cited = "The new council, according to Mr. Minh, will meet in the hall in spring and autumn."
    assert _only(cited, DEED) == [DEED]


def test_what_somebody_says_will_happen_is_no_deed() -> None:
    foretold = "Mr. Minh said that trains will soon run every hour between both towns again."
    assert _only(foretold, DEED) == [DEED, foretold]


def test_an_office_between_name_and_verb_does_not_hide_the_verb() -> None:
    long = PersonDetail(name="Le Xuan Minh", role=f"Director of the department for {'very ' * 15}old roads")
    words = f"Le Xuan Minh, {long.role}, said that the new roads would be built before the year was over."
    assert _places(article("one", words), person=long) == [words]


def test_what_the_pack_prints_elsewhere_is_not_told_again() -> None:
    source = article("one", f"{INTRODUCED} {SAID} {DEED}")
    start = source.text.index(DEED)
    used = Selector.from_text(source.id, source.text, Span(start, start + len(DEED)))
    assert _places(source, (used,)) == [SAID]


def test_one_thing_said_twice_is_told_once() -> None:
    again = "Mr. Minh said that the new building had cost less than the city had expected."
    assert _only(SAID, again) == [SAID]


def test_a_person_of_whom_nothing_is_said_has_no_passages() -> None:
    assert _places(article("one", "The guests met the mayor. Le Xuan Minh."), person=PERSON) == []


def test_names_of_one_article_are_not_looked_for_in_another() -> None:
    first = article("one", f"{INTRODUCED}")
    second = article("two", "Another man, Mr. Minh, who served as mayor of a village, came by bus at noon.")
    introduction: Excerpt = excerpt(first, PERSON, "Le Xuan Minh")
    found = Lives([introduction], [first, second], ()).passages(PERSON, counting_ids("p"))
    assert all(x.source.article_id == first.id for x in found)


def test_vietnamese_lives_are_found() -> None:
    person = PersonDetail(name="Lê Hoài Trung", aliases=("ông Trung",))
    life = "Trước khi nhận chức, ông Trung từng giữ chức Đại sứ tại nhiều nước trong khu vực."
    source = article("vi", f"Bộ trưởng Lê Hoài Trung tới dự buổi lễ. {life}")
    assert _places(source, person=person)[0] == life
