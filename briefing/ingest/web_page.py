"""Read a saved web page: its article, what stands around it, and what the page says of its origin."""

from __future__ import annotations

import logging
import re
from dataclasses import replace

from briefing.errors import ImportCode
from briefing.ingest.blocks import read_blocks
from briefing.ingest.forms import classify_form, is_publication_line
from briefing.ingest.page_blocks import PageBlock, read_page_blocks
from briefing.ingest.page_body import common_ancestor, find_body, is_paragraph
from briefing.ingest.page_elements import Element
from briefing.ingest.page_metadata import PageMetadata
from briefing.ingest.page_tree import (
    DEEPEST,
    MOST_ELEMENTS,
    class_names,
    has_name_part,
    parse_page,
    simple_markup,
)
from briefing.ingest.published import guessed_day
from briefing.ingest.readings import (
    MOST_PARAGRAPHS,
    TOO_MANY_PARAGRAPHS,
    Paragraph,
    Reading,
    Refusal,
    join_paragraphs,
)
from briefing.model.article import ABSENT, Datum, FieldState, LabelKind, Metadata
from briefing.text.encodings import Decoded, decode_as, decode_text

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,80}?encoding=[\"']([\w.-]{2,40})",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 16_384
_MEANT_OTHERWISE = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
_LIST_TAGS = frozenset({"li", "tr", "dd", "dt"})
_NUMBERED = re.compile(r"\d{1,2}[.)]\s")
_MOST_BLOCKS_ABOVE = 15
_FEWEST_STANDFIRST_WORDS = 8
_FEWEST_HIDDEN_WORDS = 8
_LONGEST_MARKER = 60
_FEWEST_PARAGRAPHS_BEHIND = 2


def read_web_page(data: bytes, encoding: str | None = None, url: str | None = None) -> Reading:
    """Return the article of a page; `url` is where it was saved from, if the file's wrapping says so."""
    decoded = decode_page(data, encoding)
    tree = parse_page(decoded.text)
    is_bearable = len(tree.elements) < MOST_ELEMENTS and tree.depth < DEEPEST
    blocks, hidden = read_page_blocks(tree.root)
    if len(blocks) > MOST_PARAGRAPHS:
        raise Refusal(ImportCode.TOO_LARGE, TOO_MANY_PARAGRAPHS)
    markup = simple_markup(tree) if is_bearable else None
    is_body = find_body(blocks, _extract(markup) if markup else None)
    metadata = PageMetadata(tree, url, with_looks=is_bearable)
    stated = metadata.read(_headings(blocks, 1, 1), _headings(blocks, 2, 3))
    if markup is not None:
        stated = _with_guesses(stated, markup)
    page = _Page(blocks, is_body, stated.title.value or "")
    text, placed = join_paragraphs(page.paragraphs())
    warnings = list(decoded.warnings)
    if not is_bearable:
        warnings.append("nesting")
    if page.hides_words(hidden):
        warnings.append("hidden_text")
    return Reading(
        text=text, encoding=decoded.encoding, warnings=tuple(warnings), blocks=placed, stated=stated
    )


def _headings(blocks: list[PageBlock], highest: int, lowest: int) -> list[str]:
    return [
        block.text
        for block in blocks
        if block.furniture is None and highest <= (block.heading_level or 0) <= lowest
    ]


def decode_page(data: bytes, encoding: str | None = None) -> Decoded:
    """Decode a page by what a person chose, its mark, UTF-8, or what its head declares."""
    if encoding is not None:
        return decode_as(data, encoding)
    match = _DECLARED.search(data[:_DECLARED_WITHIN])
    declared = (match[1] or match[2]).decode("ascii", "replace").lower() if match else None
    return decode_text(data, _MEANT_OTHERWISE.get(declared or "", declared))


def _extract(markup: str) -> str | None:
    import trafilatura  # noqa: PLC0415  # a fifth of a second that other formats need not pay

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.extract(markup, include_comments=False, include_tables=True, with_metadata=False)
    return found or None


def _with_guesses(stated: Metadata, markup: str) -> Metadata:
    """Fill in author and day where only the looks of the page tell them; both are inferred."""
    if stated.author is not ABSENT and stated.published is not ABSENT:
        return stated
    from trafilatura.metadata import extract_metadata  # noqa: PLC0415

    found = extract_metadata(markup, stated.url.value, extensive=True)
    author = ", ".join(PageMetadata.people([found.author or ""], stated.publisher.value or ""))
    if stated.author is ABSENT and author:
        stated = replace(stated, author=Datum(value=author, state=FieldState.INFERRED, rule="page-layout"))
    # A lone year comes back as its first day.
    if stated.published is ABSENT and found.date and not found.date.endswith("-01-01"):
        stated = replace(stated, published=guessed_day(found.date, markup))
    return stated


class _Page:
    """Say of every block of a page what it is, and which of them to keep."""

    def __init__(self, blocks: list[PageBlock], is_body: list[bool], title: str) -> None:
        self._blocks = blocks
        self._is_body = is_body
        self._headline = self._find_headline(title)
        places = [index for index, body in enumerate(is_body) if body]
        self._first = places[0] if places else 0
        self._last = places[-1] if places else -1
        self._body = common_ancestor([blocks[index] for index in places])
        around = places if self._headline is None else [self._headline, *places]
        article = common_ancestor([blocks[index] for index in around])
        self._in_body = _inside(self._body)
        self._in_article = self._in_body if article is self._body else _inside(article)

    def hides_words(self, hidden: list[Element]) -> bool:
        """Tell whether a sentence or more is hidden within the article."""
        return any(
            element is not self._body
            and id(element) in self._in_body
            and len(element.words(" ").split()) >= _FEWEST_HIDDEN_WORDS
            and not has_name_part(
                class_names(element), "hidden_classes"
            )  # said aloud, for those who cannot see
            for element in hidden[:200]
        )

    def paragraphs(self) -> list[Paragraph]:
        """Return what is kept of the page, in its order."""
        found: list[Paragraph] = []
        for index, block in enumerate(self._blocks):
            paragraph = self._judge(index, block)
            if paragraph is not None:
                found.append(paragraph)
        return found

    def _find_headline(self, title: str) -> int | None:
        """Return the block that says the title, a heading rather than anything else."""
        wanted = _letters(title)
        same = [
            index for index, block in enumerate(self._blocks) if wanted and _letters(block.text) == wanted
        ]
        outside = [index for index in same if self._blocks[index].furniture is None] or same
        return min(outside, key=lambda index: (self._blocks[index].heading_level or 7, index), default=None)

    def _judge(self, index: int, block: PageBlock) -> Paragraph | None:
        if index == self._headline:
            return Paragraph(text=block.text, kind=LabelKind.HEADLINE, rule=f"tag-{block.element.name}")
        if block.is_caption:
            is_near = block.furniture is None and id(block.element) in self._in_article
            return (
                Paragraph(text=block.text, kind=LabelKind.CAPTION, rule="page-caption") if is_near else None
            )
        if self._is_standfirst(index, block):
            return Paragraph(text=block.text, kind=LabelKind.STANDFIRST, rule="page-standfirst")
        if self._is_marker_within_body(index, block):
            return Paragraph(text=block.text, kind=LabelKind.BOILERPLATE, rule="marker-within-body")
        if self._is_body[index]:
            kind = LabelKind.SUBHEAD if block.heading_level is not None else None
            is_item = block.element.name in _LIST_TAGS or _NUMBERED.match(block.text) is not None
            if is_item and not is_paragraph(block):
                kind = LabelKind.BODY
            return Paragraph(text=block.text, kind=kind, rule=f"tag-{block.element.name}" if kind else "")
        return self._judge_other(index, block)

    def _is_marker_within_body(self, index: int, block: PageBlock) -> bool:
        """Tell whether a line such as `Read more:` stands inside the text, which the tree shows to go on."""
        if index >= self._last or len(block.text) > _LONGEST_MARKER:
            return False
        form = next((classify_form(one) for one in read_blocks(block.text)), None)
        if form is None or form.rule != "tail-marker":
            return False
        parents = {id(self._blocks[place].element.parent) for place in self._running_text() if place < index}
        behind = [place for place in self._running_text() if place > index]
        same = [place for place in behind if id(self._blocks[place].element.parent) in parents]
        return len(same) >= _FEWEST_PARAGRAPHS_BEHIND

    def _running_text(self) -> list[int]:
        return [
            place for place, body in enumerate(self._is_body) if body and is_paragraph(self._blocks[place])
        ]

    def _judge_other(self, index: int, block: PageBlock) -> Paragraph | None:
        """Keep what stands within the article, and whole paragraphs anywhere else."""
        start = self._first if self._headline is None else min(self._headline, self._first)
        is_behind = index > self._last and id(block.element) in self._in_body
        if (start < index < self._last) or is_behind:
            kind = _form_of(block.text) if block.furniture is None else None
            if kind is not None:
                return Paragraph(text=block.text, kind=kind, rule="page-form")
            return Paragraph(text=block.text, kind=LabelKind.BOILERPLATE, rule="beside-the-article")
        is_above = self._first - _MOST_BLOCKS_ABOVE <= index < self._first
        if is_above and block.furniture is None and _form_of(block.text) is LabelKind.BYLINE:
            return Paragraph(text=block.text, kind=LabelKind.BYLINE, rule="page-form")
        if block.furniture is None and is_paragraph(block):
            return Paragraph(text=block.text, kind=LabelKind.BOILERPLATE, rule="outside-the-article")
        return None

    def _is_standfirst(self, index: int, block: PageBlock) -> bool:
        """Tell whether a block between headline and body is marked as a summary."""
        if block.furniture is not None or len(block.text.split()) < _FEWEST_STANDFIRST_WORDS:
            return False
        start = -1 if self._headline is None else self._headline
        if not start < index <= self._first:
            return False
        elements = [block.element, block.element.parent]
        names = [name for element in elements if element is not None for name in class_names(element)]
        is_second_heading = block.heading_level is not None and index < self._first
        return is_second_heading or has_name_part(names, "standfirst_names")


def _inside(element: Element | None) -> frozenset[int]:
    """Return an element and all that is in it, by identity."""
    return frozenset() if element is None else frozenset(map(id, (element, *element.below())))


def _form_of(text: str) -> LabelKind | None:
    """Return what the form of a line tells, where it is something that belongs to an article."""
    block = next(iter(read_blocks(text)), None)
    if block is None or not block.is_short:
        return None
    if is_publication_line(block):
        return LabelKind.BYLINE
    verdict = classify_form(block)
    kinds = (LabelKind.BYLINE, LabelKind.SOURCE_LINE, LabelKind.CAPTION)
    return verdict.kind if verdict is not None and verdict.kind in kinds else None


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
