"""The elements of a web page: the tree that libxml2 reads in any markup, small and quick to walk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

_SECTIONS = frozenset({"article", "main"})
_SET_APART = frozenset({"script", "style", "template", "rt", "rp"})
_PREFORMATTED = frozenset({"pre", "textarea"})
_SPACES = " \n\t\f\r"
_MOST_COMMENTS = 5
_ROOT = "[document]"


class SetApart(str):
    """Words that stand in a page and are no part of the text around them: of scripts, styles and glosses."""

    __slots__ = ()


class Element:
    """One element. Elements are compared by identity; there are hundreds of thousands of them in some pages.

    `sections` names the kinds of section that what is in the element stands in; `holds_headline` tells
    whether there is a heading of the first level somewhere in it.
    """

    __slots__ = ("attributes", "contents", "holds_headline", "name", "parent", "sections")

    def __init__(self, name: str, attributes: Mapping[str, str], parent: Element | None) -> None:
        self.name = name
        self.attributes = attributes
        self.parent = parent
        self.contents: list[Element | str] = []
        self.holds_headline = False
        self.sections: frozenset[str] = frozenset() if parent is None else parent.sections
        if name in _SECTIONS:
            self.sections |= {name}

    @property
    def parents(self) -> Iterator[Element]:
        """Return what the element stands in, from the inside outwards."""
        parent = self.parent
        while parent is not None:
            yield parent
            parent = parent.parent

    def below(self) -> Iterator[Element]:
        """Return the elements in this one, in the order of the page."""
        stack = [iter(self.contents)]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
            elif isinstance(child, Element):
                yield child
                stack.append(iter(child.contents))

    def strings(self) -> Iterator[str]:
        """Return the pieces of text in this element, in the order of the page."""
        kind = SetApart if self.name in _SET_APART else str
        stack = [iter(self.contents)]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
            elif isinstance(child, Element):
                stack.append(iter(child.contents))
            elif type(child) is kind:
                yield child

    def words(self, gap: str = "", at_most: int | None = None) -> str:
        """Return the text in this element; no more is added once there are `at_most` characters."""
        pieces: list[str] = []
        length = 0
        for piece in self.strings():
            pieces.append(piece)
            length += len(piece)
            if at_most is not None and length > at_most:
                break
        return gap.join(pieces)


class PageTree:
    """A page: its root, all its elements in their order, how deep they lie, and the first of its comments."""

    def __init__(self, markup: str) -> None:
        self.root = Element(_ROOT, {}, None)
        self.elements: list[Element] = []
        self.comments: list[str] = []
        self.depth = 0
        builder: Any = _Builder(self)  # the parser's types allow bytes, which it does not give
        parser = etree.HTMLParser(target=builder)
        parser.feed(markup.removeprefix("\ufeff"))
        parser.close()

    def named(self, *names: str) -> Iterator[Element]:
        """Return the elements of these names, in the order of the page."""
        return (element for element in self.elements if element.name in names)

    def first(self, name: str) -> Element | None:
        """Return the first element of a name."""
        return next(self.named(name), None)

    def add_comment(self, comment: str) -> None:
        """Keep one of the first comments."""
        if len(self.comments) < _MOST_COMMENTS:
            self.comments.append(comment)


class _Builder:
    """Make elements of what the parser comes across; its names for that are lxml's."""

    def __init__(self, tree: PageTree) -> None:
        self._tree = tree
        self._inner = tree.root
        self._data: list[str] = []
        self._depth = 0
        self._set_apart = 0
        self._preformatted = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Begin an element."""
        self._add_words()
        outer = self._inner
        element = Element(name, attributes, outer)
        outer.contents.append(element)
        self._tree.elements.append(element)
        self._inner = element
        self._depth += 1
        self._tree.depth = max(self._tree.depth, self._depth)
        self._set_apart += name in _SET_APART
        self._preformatted += name in _PREFORMATTED
        if name == "h1":
            above: Element | None = outer
            while above is not None and not above.holds_headline:
                above.holds_headline = True
                above = above.parent

    def end(self, name: str) -> None:
        """End an element, and what is open in it."""
        self._add_words()
        element = self._inner
        while element.parent is not None:
            self._inner = element.parent
            self._depth -= 1
            self._set_apart -= element.name in _SET_APART
            self._preformatted -= element.name in _PREFORMATTED
            if element.name == name:
                return
            element = element.parent

    def data(self, data: str) -> None:
        """Add a piece of text."""
        self._data.append(data)

    def comment(self, comment: str) -> None:
        """Note a comment; it parts the text around it."""
        self._add_words()
        self._tree.add_comment(comment)

    def pi(self, _target: str, _data: str | None = None) -> None:
        """Pass over an instruction for a program; it parts the text around it."""
        self._add_words()

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        """Pass over the type of the page, which parts the text around it where it stands within."""
        self._add_words()

    def close(self) -> None:
        """End the page."""
        self._add_words()

    def _add_words(self) -> None:
        if not self._data:
            return
        words = "".join(self._data)
        self._data.clear()
        if not self._preformatted and not words.strip(_SPACES):
            words = "\n" if "\n" in words else " "
        self._inner.contents.append(SetApart(words) if self._set_apart else words)
