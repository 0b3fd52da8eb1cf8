"""Which paragraphs of a web page are the article, by trafilatura and by what stands around them."""

from __future__ import annotations

import re
from collections import Counter

from briefing.ingest.page_blocks import PageBlock
from briefing.ingest.page_elements import Element
from briefing.ingest.page_tree import class_names

_NO_LETTERS = re.compile(r"[\W_]+")
_SHORT = 25  # letters and digits: below, words such as "Read more" would be found anywhere
_WINDOW = 5_000
_MOST_FAR_SEARCHES = 500
_FURNITURE_SHARE = 0.3
_FEWEST_WORDS_OF_A_PARAGRAPH = 8
_MOST_LINKED = 0.5
_LEVELS_AROUND_BOX = 2
_SENTENCE_END = (".", "!", "?", "…", "”", '"', "’", ")", ":", "»")


def find_body(blocks: list[PageBlock], extracted: str | None) -> list[bool]:
    """Tell of each block whether it is body; `extracted` is the text that trafilatura returned, if any."""
    is_body = _match(blocks, extracted) if extracted else []
    if not any(is_body):
        is_body = _guess(blocks)
    is_body = _without_furniture(blocks, is_body)
    return _with_missed_paragraphs(blocks, is_body)


def common_ancestor(blocks: list[PageBlock]) -> Element | None:
    """Return the innermost element that all these blocks are in."""
    if not blocks:
        return None
    common = [blocks[0].element, *blocks[0].element.parents]
    places = {id(element): place for place, element in enumerate(common)}
    innermost = 0
    for block in blocks[1:]:
        way = [block.element]
        while id(way[-1]) not in places and way[-1].parent is not None:
            way.append(way[-1].parent)
        place = places[id(way[-1])]
        places |= {id(element): place for element in way}  # deeply nested pages: no way is gone twice
        innermost = max(innermost, place)
    return common[innermost]


def is_paragraph(block: PageBlock) -> bool:
    """Tell whether a block looks like running text."""
    return (
        len(block.text.split()) >= _FEWEST_WORDS_OF_A_PARAGRAPH
        and block.text.endswith(_SENTENCE_END)
        and block.link_share <= _MOST_LINKED
    )


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text)


def _match(blocks: list[PageBlock], extracted: str) -> list[bool]:
    """Find each block again in the extracted text, whose lines may hold more or less than one block."""
    lines = {_letters(line) for line in extracted.splitlines()}
    everything = _letters(extracted)
    cursor = searches = 0
    found = []
    for block in blocks:
        words = _letters(block.text)
        is_found = False
        if words in lines:
            is_found = bool(words)
        elif len(words) >= _SHORT:
            place = everything.find(words, cursor, cursor + _WINDOW + len(words))
            if place < 0 and searches < _MOST_FAR_SEARCHES:
                searches += 1
                place = everything.find(words)
            is_found = place >= 0
        if is_found:
            place = everything.find(words, cursor, cursor + _WINDOW + len(words))
            cursor = place + len(words) if place >= 0 else cursor
        found.append(is_found)
    return found


def _guess(blocks: list[PageBlock]) -> list[bool]:
    """Take the paragraphs below the element that holds most of the running text."""
    weights: Counter[int] = Counter()
    for block in blocks:
        if block.furniture is None and is_paragraph(block):
            weights[id(block.element.parent)] += len(block.text)
    if not weights:
        return [block.furniture is None and not block.is_caption for block in blocks]
    best = weights.most_common(1)[0][0]
    return [id(block.element.parent) == best for block in blocks]


def _without_furniture(blocks: list[PageBlock], is_body: list[bool]) -> list[bool]:
    """Drop what stands in a box of the page, unless that box holds much of the article: names mislead."""
    total = sum(len(block.text) for block, body in zip(blocks, is_body, strict=True) if body)
    inside: Counter[int] = Counter()
    for block, body in zip(blocks, is_body, strict=True):
        if body and block.furniture is not None:
            inside[id(block.furniture)] += len(block.text)
    return [
        body and (block.furniture is None or inside[id(block.furniture)] > _FURNITURE_SHARE * total)
        for block, body in zip(blocks, is_body, strict=True)
    ]


def _with_missed_paragraphs(blocks: list[PageBlock], is_body: list[bool]) -> list[bool]:
    """Add running text that stands among the body's paragraphs, or beside them in a box of that kind."""
    places = [index for index, body in enumerate(is_body) if body]
    if not places:
        return is_body
    parents = {id(blocks[index].element.parent) for index in places}
    kinds = {kind for index in places if is_paragraph(blocks[index]) for kind in _kinds_of_box(blocks[index])}
    for index in range(places[0], len(blocks)):
        block = blocks[index]
        if block.furniture is not None or block.is_caption or block.element.name != "p":
            continue
        is_among = index < places[-1] and id(block.element.parent) in parents
        if is_among or not kinds.isdisjoint(_kinds_of_box(block)):
            is_body[index] = is_body[index] or is_paragraph(block)
    return is_body


def _kinds_of_box(block: PageBlock) -> set[tuple[int, str, tuple[str, ...]]]:
    """Return what the named box around a paragraph shares with the next box of the same text."""
    box = block.element.parent
    names = () if box is None else tuple(class_names(box))
    if box is None or not names:
        return set()
    around = [parent for parent, _ in zip(box.parents, range(_LEVELS_AROUND_BOX), strict=False)]
    return {(id(parent), box.name, names) for parent in around}
