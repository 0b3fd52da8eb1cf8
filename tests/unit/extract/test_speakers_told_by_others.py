"""Whom "he", "the company" and a nickname mean, told by what stands around other people and bodies."""

from __future__ import annotations

import pytest

from tests.unit.extract.quoting import said

LATE = "“It was a very long night,”"


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (
            ["Although Vu Ngoc Son had refused, António Guterres opened it.", f"{LATE} he said."],
            "António Guterres",
        ),
        (
            [
                "Vu Ngoc Son, a reporter for the paper, reported that António Guterres came.",
                f"{LATE} he said.",
            ],
            "António Guterres",
        ),
        (
            [f"{LATE} he said.", "António Guterres, who opened the convention, spoke in Hanoi."],
            "António Guterres",
        ),
        ([f"{LATE} he said. António Guterres is one of many who came late."], "António Guterres"),
        (
            ["The minister, António Guterres, met the mayor, Vu Ngoc Son.", f"{LATE} the minister said."],
            "António Guterres",
        ),
        (
            ["Actor Vu Ngoc Son met director António Guterres.", f"{LATE} the filmmaker said."],
            "António Guterres",
        ),
        (["António Guterres took a role as Vu Ngoc Son, a doctor.", f"{LATE} he said."], "António Guterres"),
        (["António Guterres (Tony) was glad to be in Hanoi.", f"{LATE} Tony said."], "António Guterres"),
        (["António Guterres, better known as Tony, was glad.", f"{LATE} said Tony."], "António Guterres"),
    ],
)
def test_somebody_is_meant_though_another_stands_nearer(paragraphs: list[str], speaker: str) -> None:
    *_, (_, name) = said(*paragraphs, direct=True)
    assert name == speaker


def test_two_last_names_are_one_person_with_a_hyphen_and_without() -> None:
    opening = "The minister, António Oliveira Guterres, came on Sunday."
    *_, (_, name) = said(opening, f"{LATE} said Oliveira-Guterres.", direct=True)
    assert name == "António Oliveira Guterres"


def test_a_list_of_people_behind_an_office_gives_it_to_none_of_them() -> None:
    opening = "Our coach, Vu Ngoc Son, Le Xuan Minh and António Guterres were there on Sunday."
    ((_, name),) = said(opening, f"{LATE} our coach said.", direct=True)
    assert name is None


@pytest.mark.parametrize(
    ("opening", "kind", "name"),
    [
        ("Vietnam Airlines cut flights on Monday.", "airline", "Vietnam Airlines"),
        ("Viettel, a telecoms company based in Hanoi, opened an office.", "company", "Viettel"),
        ("Viettel, one of the oldest retailers and a company of Hanoi, spoke.", "company", "Viettel"),
        ("Oxfam, the charity, opened an office in Hanoi.", "charity", "Oxfam"),
        ("Unison, the union for nurses, struck on Monday.", "union", "Unison"),
        ("The Teachers' Union struck on Monday.", "union", "Teachers' Union"),
        ("Toyota Motor Corporation cut jobs on Monday.", "carmaker", "Toyota Motor Corporation"),
        ("Insurer Allianz cut jobs on Monday.", "company", "Allianz"),
        ("Toyota said on Monday that it would cut jobs.", "company", "Toyota"),
        ("Moscow said on Monday that it would cut jobs.", "company", "company"),
        ("On Friday, a man spoke to the union.", "union", "union"),
    ],
)
def test_a_body_is_called_by_what_it_was_introduced_as(opening: str, kind: str, name: str) -> None:
    *_, (_, speaker) = said(opening, f"{LATE} the {kind} said.", direct=True)
    assert speaker == name
