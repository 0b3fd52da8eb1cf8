"""Whom he and she mean, of several who could be meant."""

from __future__ import annotations

import pytest

from tests.unit.extract.quoting import quotes, said

LATE = "“It was a long day,”"


def speaker_of(*paragraphs: str) -> str | None:
    return said(*paragraphs, direct=True)[-1][1]


@pytest.mark.parametrize(
    "opening",
    [
        "António Guterres’s warning was stark.",
        "António Guterres’s message to the council was blunt.",
        "António Guterres' reaction was one of relief.",
    ],
)
def test_he_is_whose_words_open_the_sentence(opening: str) -> None:
    assert (
        speaker_of("Mr Le Xuan Minh said that it was late.", opening, f"{LATE} he said.")
        == "António Guterres"
    )


def test_he_is_not_whose_wife_opens_the_sentence() -> None:
    found = speaker_of(
        "Mr Le Xuan Minh said it was late.", "António Guterres’s aide came.", f"{LATE} he said."
    )
    assert found == "Le Xuan Minh"


def test_who_is_asked_answers() -> None:
    found = speaker_of("Mr Le Xuan Minh came.", "Mr Vu Ngoc Son asked him about it.", f"{LATE} he answered.")
    assert found == "Le Xuan Minh"


def test_she_is_whom_the_article_has_called_she() -> None:
    found = speaker_of(
        "Ngoc Minh Le lost her house in the flood.",
        "Ngoc Minh Le met Vu Ngoc Son.",
        "Vu Ngoc Son lost his house, too.",
        f"{LATE} she said.",
    )
    assert found == "Ngoc Minh Le"


def test_a_single_given_name_is_a_person() -> None:
    found = speaker_of("Adele told them that it was late.", "The songs are new.", f"{LATE} she said.")
    assert found == "Adele"


def test_who_opens_a_sentence_is_not_whom_he_summoned() -> None:
    found = said(
        "Judge Vu Ngoc Son came.",
        "The angry judge summoned analyst Le Xuan Minh and warned him: “It was a long day.”",
        direct=True,
    )
    assert found == [("It was a long day.", "Vu Ngoc Son")]


@pytest.mark.parametrize("link", ["If", "Unless"])
def test_what_somebody_says_only_perhaps_is_not_said(link: str) -> None:
    assert said(f"{link} Minister Le Xuan Minh says that the road is late, all of them will go.") == []


def test_words_that_an_article_begins_with_are_whose_who_comes_next() -> None:
    found = said(
        "“It was a long day.”", "Late on Monday, director Le Xuan Minh met António Guterres.", direct=True
    )
    assert found == [("It was a long day.", "Le Xuan Minh")]


def test_an_office_tells_who_is_a_woman() -> None:
    found = speaker_of(
        "Spokeswoman Tho Ngan Le came.",
        "Mr Vu Ngoc Son met them.",
        "The road is late.",
        f"{LATE} she said.",
    )
    assert found == "Tho Ngan Le"


@pytest.mark.parametrize(
    ("opening", "role"),
    [
        ("A witness, who did not want to be named, saw it.", "witness"),
        ("One resident heard shots at night.", "resident"),
        ("Another young man ran home.", "young man"),
    ],
)
def test_he_is_somebody_nameless_whom_the_sentence_opens_with(opening: str, role: str) -> None:
    ((_, detail), *_) = quotes(opening, f"{LATE} he said.", "Officer Le Xuan Minh came.", direct=True)
    assert (detail.speaker, detail.role) == (None, role)


def test_who_speaks_in_the_next_paragraph_is_not_she_of_this_one() -> None:
    found = said(
        "It was late in Hue.",
        f"{LATE} she said.",
        "Le Xuan Minh, a student, said: “We left at once.”",
        direct=True,
    )
    assert found == [("It was a long day,", None), ("We left at once.", "Le Xuan Minh")]


def test_of_two_who_are_joined_she_is_the_woman() -> None:
    assert speaker_of("Ngoc Le and Maria Minh run the farm.", f"{LATE} she said.") == "Maria Minh"


@pytest.mark.parametrize("verb", ["he said", "he added", "said he"])
def test_he_is_not_who_is_named_in_what_he_says(verb: str) -> None:
    found = speaker_of(
        "Mr Le Xuan Minh said it was late.",
        "Then driver Vu Ngoc Son left.",
        f"“I was sorry for Son,” {verb}.",
    )
    assert found == "Le Xuan Minh"


def test_he_may_bring_how_others_call_him() -> None:
    found = speaker_of(
        "Mr Le Xuan Minh said it was late.",
        "Then driver Vu Ngoc Son left.",
        "“They said, ‘Go, Son, go,’” he said.",
    )
    assert found == "Vu Ngoc Son"


def test_what_a_name_is_said_to_run_is_no_office() -> None:
    found = speaker_of(
        "Ngoc Minh Le, 45, runs a shop with her brother.", "Mr Vu Ngoc Son left.", f"{LATE} she said."
    )
    assert found == "Ngoc Minh Le"


@pytest.mark.parametrize(
    "behind",
    [
        "That is what Le Xuan Minh told them.",
        "That's what Minh said on Friday.",
        "This was how Minh described it to reporters.",
    ],
)
def test_words_are_whose_the_next_sentence_says_they_are(behind: str) -> None:
    opening = "Mr Le Xuan Minh met Mr Vu Ngoc Son."
    ((excerpt, detail),) = quotes(opening, f"“We have won at last!” {behind}", direct=True)
    assert (excerpt.rule, detail.speaker) == ("quote.after", "Le Xuan Minh")
