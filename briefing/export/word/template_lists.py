"""Put the lists that our styles need among those of a house template; a style that has its list keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from itertools import count

from briefing.export.word.markup import Element, branch, qualified
from briefing.export.word.style_index import StyleIndex, style_id, style_name
from briefing.export.word.template_styles import MergedStyles, drop

_VALUE = qualified("val")
_NUM_ID, _ABSTRACT_ID = qualified("numId"), qualified("abstractNumId")
_SIDES = {"start": "left", "end": "right"}
_NUM, _ABSTRACT = qualified("num"), qualified("abstractNum")
_AFTER_NUMBERING = tuple(
    qualified(name)
    for name in (
        *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
        *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd"),
        *("snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc"),
        *("textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle"),
        *("rPr", "sectPr", "pPrChange"),
    )
)
_AFTER_PARAGRAPH = tuple(qualified(name) for name in ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr"))


def merge_lists(theirs: Element | None, ours: Element, our_styles: Element, merged: MergedStyles) -> Element:
    """Return the template's lists with ours; styles without a list of their own are given one of ours."""
    root = branch("numbering") if theirs is None else theirs
    for picture in list(root.iter(qualified("numPicBullet"), qualified("lvlPicBulletId"))):
        drop(picture)  # their pictures stay behind
    for side in root.iter(qualified("lvlJc")):  # LibreOffice writes the names of the strict form
        side.set(_VALUE, _SIDES.get(side.get(_VALUE, ""), side.get(_VALUE, "left")))
    known = {number.get(_NUM_ID, "") for number in root.iterfind(_NUM)}
    new_lists, new_numbers = _free_numbers(root, _ABSTRACT, _ABSTRACT_ID), _free_numbers(root, _NUM, _NUM_ID)
    index = StyleIndex(merged.root)
    added = {name.lower() for name in merged.added}
    for style, abstract in _our_lists(ours, our_styles):
        target = merged.by_name[style_name(style)]
        has = index.inherited(target, "pPr/numPr/numId")
        if style_name(style) not in added and has is not None and has.get(_VALUE) in known:
            continue
        own, list_id, number = deepcopy(abstract), next(new_lists), next(new_numbers)
        own.set(_ABSTRACT_ID, str(list_id))
        for call in own.iter(qualified("pStyle")):
            call.set(_VALUE, style_id(target))
        first = root.find(_NUM)
        root.insert(len(root) if first is None else root.index(first), own)
        last = root.findall(_NUM)[-1:] or [own]
        last[0].addnext(branch("num", branch("abstractNumId", val=list_id), numId=number))
        _set_list(target, number)
    _free_contents_heading(index, merged.by_name["toc heading"])
    return root


def _free_contents_heading(index: StyleIndex, style: Element) -> None:
    """Let the heading of the contents have no number, although the headings it is based on may have one."""
    if index.inherited(style, "pPr/numPr/numId") is not None:
        _set_list(style, 0)


def _our_lists(ours: Element, our_styles: Element) -> Iterator[tuple[Element, Element]]:
    abstracts = {a.get(_ABSTRACT_ID): a for a in ours.iterfind(_ABSTRACT)}
    numbers = {n.get(_NUM_ID): n.find(_ABSTRACT_ID) for n in ours.iterfind(_NUM)}
    for style in our_styles.iterchildren(qualified("style")):
        call = style.find(f"{qualified('pPr')}/{qualified('numPr')}/{_NUM_ID}")
        held = None if call is None else numbers.get(call.get(_VALUE))
        if held is not None:
            yield style, abstracts[held.get(_VALUE)]


def _free_numbers(root: Element, tag: str, attribute: str) -> Iterator[int]:
    taken = (int(element.get(attribute, "0")) for element in root.iterfind(tag))
    return count(max(taken, default=0) + 1)


def _set_list(style: Element, number: int) -> None:
    properties = style.find(qualified("pPr"))
    if properties is None:
        properties = branch("pPr")
        _insert(style, properties, _AFTER_PARAGRAPH)
    old = properties.find(qualified("numPr"))
    if old is not None:
        properties.remove(old)
    _insert(properties, branch("numPr", branch("numId", val=number)), _AFTER_NUMBERING)


def _insert(parent: Element, child: Element, followers: tuple[str, ...]) -> None:
    place = next((i for i, other in enumerate(parent) if other.tag in followers), len(parent))
    parent.insert(place, child)
