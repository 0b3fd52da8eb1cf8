"""Names of things, and which of them mean one."""

from __future__ import annotations

import pytest

from briefing.crosscheck.things import Things, find_things
from briefing.model.spans import Span
from tests.unit.crosscheck.made import told


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Convention on Safe Harbours was signed.", ["Convention on Safe Harbours"]),
        ("He leads the Department of Ports and Fisheries here.", ["Department of Ports and Fisheries"]),
        ("The Minister of the Ministry of Transport said so.", ["Ministry of Transport"]),
        ("Director of the Institute for Marine Studies", ["Institute for Marine Studies"]),
        ("It praised the Harbour Convention for Vietnam.", ["Harbour Convention"]),
        ("The Harbour Convention's text is long.", ["Harbour Convention"]),
        ("At the Press Conference in Hanoi, Le Xuan Minh spoke.", []),
        ("The convention was signed in October.", []),
        ("The Gaza Strip and West Bank were calm.", []),
    ],
)
def test_names_end_where_the_thing_ends(text: str, names: list[str]) -> None:
    assert [thing.text for thing in find_things(text, Span(0, len(text)))] == names


def test_prepositions_and_abbreviations_do_not_make_another_thing() -> None:
    texts = ("The United Nations Convention against Piracy", "The UN Convention on Piracy")
    keys = {find_things(text, Span(0, len(text)))[0].key for text in texts}
    assert len(keys) == 1


def test_a_bracket_gives_a_thing_its_other_name_in_all_articles() -> None:
    one = told("a", "The UN Convention on Safe Harbours (the Hanoi Convention) was signed.")
    other = told("b", "The Hanoi Convention was signed.")
    things = Things([one, other])
    (first, second), (third,) = things.named_in(one.id), things.named_in(other.id)
    assert things.root(first.key) == things.root(second.key) == things.root(third.key)


def test_one_code_joins_only_names_that_are_alike() -> None:
    one = told("a", "The Department of Port Safety and Crime Prevention (A05) said so.")
    other = told("b", "The Department of Port Safety and Crime Prevention and Control (A05) said so.")
    third = told("c", "The Bureau of River Maps (A05) said so.")
    things = Things([one, other, third])
    roots = [things.root(things.named_in(article.id)[0].key) for article in (one, other, third)]
    assert roots[0] == roots[1] != roots[2]


def test_the_convention_is_the_one_named_before() -> None:
    article = told(
        "a", "The Fisheries Convention is old. The Harbour Convention is new. The convention is short."
    )
    start = article.text.index("The convention")
    (meant,) = Things([article]).within(article.id, Span(start, len(article.text)))
    assert "harbour" in meant


def test_an_article_is_about_what_it_names_again_and_again() -> None:
    article = told(
        "a", "The Harbour Convention is new. The Harbour Convention is short. The Fish Act is old."
    )
    (subject,) = Things([article]).subjects(article.id)
    assert "harbour" in subject
