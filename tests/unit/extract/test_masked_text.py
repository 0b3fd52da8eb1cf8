"""Words and names by their places."""

from __future__ import annotations

from briefing.extract.masked_text import MASK, MaskedText
from briefing.extract.persons import PeopleIndex, read_people
from briefing.model.spans import Span
from briefing.text.quotation_marks import find_quotations, mask_quotations
from tests.unit.extract.labelled import labelled_article

TEXT = "Le Xuan Minh, director of the bank, asked about David Cameron in Hanoi."


def people_of(text: str) -> PeopleIndex:
    return read_people(labelled_article(text))


def test_words_lie_whole_between_two_places() -> None:
    masked = MaskedText("One two three", ())
    assert [word.text for word in masked.words_between(0, 7)] == ["One", "two"]
    assert [word.text for word in masked.words_between(1, 9)] == ["two"]
    assert masked.words_between(5, 5) == []


def test_who_has_a_role_ends_behind_the_name_and_behind_the_role() -> None:
    masked = MaskedText(TEXT, people_of(TEXT).sightings)
    minh = masked.starting[0]
    assert minh.person.name == "Le Xuan Minh"
    assert masked.ending[len("Le Xuan Minh")] is minh
    assert masked.ending[TEXT.index(", asked")] is minh


def test_a_name_in_a_masked_quotation_cannot_be_seen() -> None:
    text = "Mayor Le Xuan Minh said: “Mayor David Cameron was here.”"
    masked = mask_quotations(text, find_quotations(text, [Span(0, len(text))]))
    seen = MaskedText(masked, people_of(text).sightings)
    assert [sighting.person.name for sighting in seen.starting.values()] == ["Le Xuan Minh"]
    assert seen.visible_names == {text.index("Le")}
    assert MASK in masked


def test_a_name_straight_behind_a_preposition_is_an_object() -> None:
    masked = MaskedText(TEXT, people_of(TEXT).sightings)
    minh, cameron = masked.starting[0], masked.starting[TEXT.index("David")]
    assert not masked.is_object(minh)
    assert masked.is_object(cameron)
    later = "It came after David Cameron spoke."
    masked = MaskedText(later, people_of(later).sightings)
    assert not masked.is_object(masked.starting[later.index("David")])


def test_a_name_is_often_named_where_all_its_words_come_three_times() -> None:
    masked = MaskedText("Viettel grew. Viettel Post shrank. Viettel and the post stayed.", ())
    assert masked.is_often_named("Viettel")
    assert not masked.is_often_named("Viettel Post")
