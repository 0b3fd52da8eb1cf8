"""Where a web page names its author: elements marked as such, of the article and not of other stories."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.ingest.page_blocks import is_furniture
from briefing.ingest.page_elements import Element, PageTree
from briefing.ingest.page_tree import attribute, class_names, has_name_part, is_hidden

_Test = Callable[[Element], bool]
_BYLINE_TAGS = frozenset({"a", "span", "p", "div", "address", "strong", "li", "dd"})
_LINK_TAGS = frozenset({"a", "span", "link"})
_CREATOR_RELATIONS = frozenset({"author", "sioc:has_creator", "dc:creator", "schema:author"})
_HEADINGS = ("h1", "h2", "h3")
_MOST_CANDIDATES = 40
_GROUP_LEVELS = 2


def find_bylines(tree: PageTree, headline: str) -> Iterator[tuple[str, list[Element]]]:
    """Yield each rule with the elements it finds: those nearest below the headline, in one place of the page.

    Pages mark the authors of the stories in their menus and boxes in the same way.
    """
    heading = _find_heading(tree, headline)
    marked = [one for one in tree.elements if one is heading or any(test(one) for _, test in _TESTS)]
    start = next((index for index, element in enumerate(marked) if element is heading), -1) + 1
    below = [element for element in marked[start:][:_MOST_CANDIDATES] if not _is_elsewhere(element)]
    if below:
        beside = _beside(below[0], below)
        for rule, test in _TESTS:
            yield rule, _outermost([one for one in beside if test(one)])
    for rule, test in _TESTS:
        inside = [one for one in marked if one is not heading and test(one)][:_MOST_CANDIDATES]
        inside = [one for one in inside if not _is_elsewhere(one)]
        if inside:
            yield rule, _outermost(_beside(inside[0], inside))


def _find_heading(tree: PageTree, headline: str) -> Element | None:
    wanted = _letters(headline)
    same = [element for element in tree.named(*_HEADINGS) if _says(element, wanted)] if wanted else []
    outside = [element for element in same if not _is_elsewhere(element)] or same
    return min(outside, key=lambda element: element.name, default=None)


def _says(element: Element, wanted: str) -> bool:
    """Tell whether the letters in an element are the ones wanted; no more of them is read than agree."""
    position = 0
    for words in element.strings():
        letters = _letters(words)
        if not wanted.startswith(letters, position):
            return False
        position += len(letters)
    return position == len(wanted)


def _beside(first: Element, elements: list[Element]) -> list[Element]:
    """Return those of the elements that stand in one place with the first."""
    place = first
    for _ in range(_GROUP_LEVELS):
        if place.parent is not None and place.parent.name not in ("article", "main", "body", "[document]"):
            place = place.parent
    return [element for element in elements if element is place or _is_within(element, place)]


def _outermost(elements: list[Element]) -> list[Element]:
    """Return the elements that are in no other: of nested ones the outermost holds all names."""
    return [one for one in elements if not any(_is_within(one, other) for other in elements)]


def _is_elsewhere(element: Element) -> bool:
    return any(
        is_hidden(part) or (is_furniture(part) and not _is_edge_of_article(part))
        for part in (element, *element.parents)
    )


def _is_edge_of_article(element: Element) -> bool:
    return element.name in ("header", "footer") and "article" in element.sections


def _is_within(element: Element, outer: Element) -> bool:
    return any(parent is outer for parent in element.parents)


def _is_creator_link(element: Element) -> bool:
    relations = attribute(element, "rel").lower().split() if element.name in _LINK_TAGS else []
    return not _CREATOR_RELATIONS.isdisjoint(relations)


def _is_byline(element: Element) -> bool:
    return element.name in _BYLINE_TAGS and has_name_part(class_names(element), "byline_names")


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


_TESTS: tuple[tuple[str, _Test], ...] = (
    ("rel-author", _is_creator_link),
    ("itemprop-author", lambda element: attribute(element, "itemprop").split()[:1] == ["author"]),
    ("byline-class", _is_byline),
)
