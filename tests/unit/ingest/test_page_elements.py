"""The tree of a page: what stands in what, and which words belong to the text."""

from __future__ import annotations

import pytest

from briefing.ingest.page_elements import Element, PageTree


def first(markup: str, name: str) -> Element:
    element = PageTree(markup).first(name)
    assert element is not None
    return element


def test_elements_come_in_the_order_of_the_page() -> None:
    tree = PageTree("<div><p>One <b>two</b></p></div><p>Three</p>")
    assert [element.name for element in tree.elements] == ["html", "body", "div", "p", "b", "p"]
    assert [element.words() for element in tree.named("p")] == ["One two", "Three"]
    assert [element.name for element in first("<div><p>One <b>two</b></p></div>", "div").below()] == [
        "p",
        "b",
    ]


def test_what_is_left_open_is_closed_and_what_was_never_open_is_passed_over() -> None:
    tree = PageTree("<div><p>One<p>Two</i></div></div>Three")
    assert [element.words() for element in tree.named("p")] == ["One", "Two"]
    assert tree.root.words("|") == "One|Two|Three"


@pytest.mark.parametrize("name", ["script", "style", "template"])
def test_words_for_programs_belong_to_their_own_element_only(name: str) -> None:
    tree = PageTree(f"<div>Said<{name}>var a</{name}> today</div>")
    assert [element.words() for element in tree.named("div", name)] == ["Said today", "var a"]


def test_sections_and_headlines_are_known_from_within_and_without() -> None:
    tree = PageTree("<main><article><h2>a</h2></article></main><div><p><h1>b</h1></div>")
    assert next(tree.named("h2")).sections == {"main", "article"}
    assert next(tree.named("h1")).sections == frozenset()
    assert [element.name for element in tree.elements if element.holds_headline] == ["html", "body", "div"]


def test_comments_are_no_words_and_the_first_are_kept() -> None:
    tree = PageTree("<!-- saved from url=(0001)a --><p>One<!-- so --> two" + "<!-- x -->" * 10)
    assert next(tree.named("p")).words("|") == "One| two"
    assert tree.comments[:2] == [" saved from url=(0001)a ", " so "]
    assert len(tree.comments) == 5


def test_white_space_between_elements_is_one_space_or_one_line_end() -> None:
    assert first("<p>a<b>b</b>   <i>c</i> \n\n <u>d</u></p>", "p").words() == "ab c\nd"
    assert first("<pre>a<b>b</b>   \n  <i>c</i></pre>", "pre").words() == "ab   \n  c"


def test_no_more_words_are_read_than_asked_for() -> None:
    assert first("<p>" + "<b>five </b>" * 100 + "</p>", "p").words(at_most=12) == "five five five "


def test_the_depth_of_a_page_is_that_of_its_innermost_element() -> None:
    assert PageTree("<p>a<p>b").depth == 3
    assert PageTree("<div>" * 20_000 + "a").depth == 20_002
