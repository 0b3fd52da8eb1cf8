"""The tree of a web page, and what of it a reader of the page sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from html import escape
from itertools import pairwise

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from briefing.text.lexicon import word_list, word_set

MOST_ELEMENTS = 200_000
DEEPEST = 5_000
"""Above one of these a page goes through no parser but the first."""

_DEEPEST_KEPT = 100  # lxml loses what is nested deeper than about 255, silently
_EMBEDDED = re.compile(r"data:[\w/+.-]{0,60}(?:;[\w=-]{1,40}){0,3};base64,[A-Za-z0-9+/=%]{100,}")
_HIDDEN_STYLE = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|!|\Z))",
    re.IGNORECASE,
)
_NAME_BREAK = re.compile(r"[-_]+")
_UNWRAPPED = frozenset(
    {"div", "span", "section", "font", "b", "i", "em", "strong", "center", "article", "main"}
)
_SAYING_NOTHING = frozenset({"<span>", "<font>"})
_VOID = frozenset({"br", "hr", "img", "meta", "link", "wbr", "input", "source", "area", "col", "base"})
_LONGEST_ATTRIBUTE = 2_000


class Step(Enum):
    """What a walk through the tree comes across."""

    ENTER = auto()
    LEAVE = auto()
    WORDS = auto()
    HIDDEN = auto()


def parse_page(markup: str) -> BeautifulSoup:
    """Return the tree of a page; pictures and fonts that are saved inside it are left out."""
    return BeautifulSoup(_EMBEDDED.sub("data:,", markup), "lxml")


def measure(tree: BeautifulSoup) -> tuple[int, int]:
    """Return the number of elements and how deeply they are nested."""
    count = deepest = depth = 0
    for step, _ in walk(tree, with_hidden=True):
        if step is Step.ENTER:
            count += 1
            depth += 1
            deepest = max(deepest, depth)
        elif step is Step.LEAVE:
            depth -= 1
    return count, deepest


def walk(root: Tag, *, with_hidden: bool = False) -> Iterator[tuple[Step, Tag | str]]:
    """Yield what lies below `root` in order; hidden elements come as one step, without what is in them.

    It calls nothing but itself once: pages nested 100,000 deep exist.
    """
    silent = word_set("web_pages", "silent_tags")
    stack: list[tuple[Tag, Iterator[object]]] = [(root, iter(root.contents))]
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if stack:
                yield Step.LEAVE, element
        elif isinstance(child, Tag):
            if not with_hidden and (child.name in silent or is_hidden(child)):
                if child.name not in silent:
                    yield Step.HIDDEN, child
                continue
            yield Step.ENTER, child
            stack.append((child, iter(child.contents)))
        elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
            yield Step.WORDS, str(child)


def is_hidden(element: Tag) -> bool:
    """Tell whether an element's own attributes keep it from being seen."""
    attributes = element.attrs
    if not attributes:
        return False
    return (
        ("hidden" in attributes and attributes["hidden"] != "until-found")
        or attributes.get("aria-hidden") == "true"
        or not word_set("web_pages", "hidden_classes").isdisjoint(class_names(element))
        or _HIDDEN_STYLE.search(attribute(element, "style")) is not None
    )


def attribute(element: Tag, name: str) -> str:
    """Return one attribute as a string, empty without it."""
    value = element.attrs.get(name, "")
    return " ".join(value) if isinstance(value, list) else str(value or "")[:_LONGEST_ATTRIBUTE]


def class_names(element: Tag) -> list[str]:
    """Return the classes of an element in small letters."""
    return attribute(element, "class").lower().split()[:50]


def has_name_part(names: Iterable[str], key: str) -> bool:
    """Tell whether a class or id, or a part of it between hyphens, is in a list of `web_pages.toml`."""
    wanted = word_set("web_pages", key)
    for name in names:
        parts = _NAME_BREAK.split(name)
        pairs = {f"{first}-{second}" for first, second in pairwise(parts)}
        if name in wanted or not wanted.isdisjoint(parts) or not wanted.isdisjoint(pairs):
            return True
    return False


def simple_markup(tree: BeautifulSoup) -> str:
    """Return the visible page as markup that no parser has trouble with: flat, and with few attributes."""
    head = tree.find("head")
    metas = head.find_all(["meta", "title", "link"], limit=500) if isinstance(head, Tag) else []
    parts = ["<!DOCTYPE html><html><head>"]
    for meta in metas:
        inside = f"{escape(meta.get_text())}</title>" if meta.name == "title" else ""
        parts.append(_start_tag(meta) + inside)
    parts.append("</head><body>")
    depth = 0
    open_tags: list[tuple[str, bool]] = []
    for step, what in walk(tree):
        if step is Step.WORDS:
            parts.append(escape(str(what), quote=False))
        elif isinstance(what, Tag) and step is Step.ENTER:
            is_kept = what.name not in ("html", "body") and (
                depth < _DEEPEST_KEPT or what.name not in _UNWRAPPED
            )
            is_kept = is_kept and depth < 2 * _DEEPEST_KEPT
            start, end = " ", " "
            if is_kept:
                start = _start_tag(what)
                end = " " if what.name in _VOID else f"</{what.name}>"
            if start in _SAYING_NOTHING:  # thousands of them in a paragraph cost the parser minutes
                start, end, is_kept = "", "", False
            parts.append(start)
            open_tags.append((end, is_kept))
            depth += is_kept
        elif isinstance(what, Tag) and step is Step.LEAVE:
            end, is_kept = open_tags.pop()
            depth -= is_kept
            parts.append(end)
    parts.append("</body></html>")
    return "".join(parts)


def _start_tag(element: Tag) -> str:
    attributes = "".join(
        f' {name}="{escape(attribute(element, name))}"'
        for name in word_list("web_pages", "kept_attributes")
        if name in element.attrs
    )
    return f"<{element.name}{attributes}>"
