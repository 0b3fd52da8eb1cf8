"""The tree of a web page, and what of it a reader of the page sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from html import escape
from itertools import islice, pairwise

from briefing.ingest.page_elements import Element, PageTree
from briefing.text.lexicon import word_list, word_set

MOST_ELEMENTS = 15_000
DEEPEST = 500
"""Above one of these a page goes through no parser but the first. Of hundreds of saved pages, the largest has
9,000 elements, and the deepest is nested 36 deep."""

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
_MOST_HEAD_FIELDS = 500
_MOST_CLASSES = 50
_HEAD_FIELDS = frozenset({"meta", "title", "link"})
_LISTS = frozenset({"class", "rel"})  # attributes that hold several words, parted in whatever way


class Step(Enum):
    """What a walk through the tree comes across."""

    ENTER = auto()
    LEAVE = auto()
    WORDS = auto()
    HIDDEN = auto()


def parse_page(markup: str) -> PageTree:
    """Return the tree of a page; pictures and fonts that are saved inside it are left out."""
    return PageTree(_EMBEDDED.sub("data:,", markup))


def walk(root: Element) -> Iterator[tuple[Step, Element | str]]:
    """Yield what lies below `root` in order; hidden elements come as one step, without what is in them.

    It calls nothing but itself once: pages nested 100,000 deep exist.
    """
    silent = word_set("web_pages", "silent_tags")
    stack = [(root, iter(root.contents))]
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if stack:
                yield Step.LEAVE, element
        elif not isinstance(child, Element):
            yield Step.WORDS, child
        elif child.name in silent:
            continue
        elif is_hidden(child):
            yield Step.HIDDEN, child
        else:
            yield Step.ENTER, child
            stack.append((child, iter(child.contents)))


def is_hidden(element: Element) -> bool:
    """Tell whether an element's own attributes keep it from being seen."""
    attributes = element.attributes
    if not attributes:
        return False
    return (
        ("hidden" in attributes and attributes["hidden"] != "until-found")
        or attributes.get("aria-hidden") == "true"
        or not word_set("web_pages", "hidden_classes").isdisjoint(class_names(element))
        or _HIDDEN_STYLE.search(attribute(element, "style")) is not None
    )


def attribute(element: Element, name: str) -> str:
    """Return one attribute as a string, empty without it."""
    value = element.attributes.get(name, "")
    return " ".join(value.split()) if name in _LISTS else value[:_LONGEST_ATTRIBUTE]


def class_names(element: Element) -> list[str]:
    """Return the classes of an element in small letters."""
    return element.attributes.get("class", "").lower().split(maxsplit=_MOST_CLASSES)[:_MOST_CLASSES]


def has_name_part(names: Iterable[str], key: str) -> bool:
    """Tell whether a class or id, or a part of it between hyphens, is in a list of `web_pages.toml`."""
    wanted = word_set("web_pages", key)
    for name in names:
        parts = _NAME_BREAK.split(name)
        pairs = {f"{first}-{second}" for first, second in pairwise(parts)}
        if name in wanted or not wanted.isdisjoint(parts) or not wanted.isdisjoint(pairs):
            return True
    return False


def simple_markup(tree: PageTree) -> str:
    """Return the visible page as markup that no parser has trouble with: flat, and with few attributes."""
    head = tree.first("head")
    metas = (one for one in head.below() if one.name in _HEAD_FIELDS) if head else iter(())
    parts = ["<!DOCTYPE html><html><head>"]
    for meta in islice(metas, _MOST_HEAD_FIELDS):
        inside = f"{escape(meta.words())}</title>" if meta.name == "title" else ""
        parts.append(_start_tag(meta) + inside)
    parts.append("</head><body>")
    depth = 0
    open_tags: list[tuple[str, bool]] = []
    for step, what in walk(tree.root):
        if isinstance(what, str):
            parts.append(escape(what, quote=False))
        elif step is Step.ENTER:
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
        elif step is Step.LEAVE:
            end, is_kept = open_tags.pop()
            depth -= is_kept
            parts.append(end)
    parts.append("</body></html>")
    return "".join(parts)


def _start_tag(element: Element) -> str:
    attributes = "".join(
        f' {name}="{escape(attribute(element, name))}"'
        for name in word_list("web_pages", "kept_attributes")
        if name in element.attributes
    )
    return f"<{element.name}{attributes}>"
