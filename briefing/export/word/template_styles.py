"""Put our styles among those of a house template: what it has wins, what it lacks is added.

Styles that are added stand on the template's own: based on its body text, in its fonts.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from briefing.export.word.markup import Element, qualified
from briefing.export.word.style_index import StyleIndex, style_id, style_name, style_type

_VALUE, _CUSTOM, _DEFAULT = qualified("val"), qualified("customStyle"), qualified("default")
_BASED_ON, _FONTS, _INDENT = qualified("basedOn"), qualified("rFonts"), qualified("ind")
_REFERENCES = (_BASED_ON, qualified("next"), qualified("link"))
_LIKE_THEIR_BASE = {"toc heading", "title long"}
_SEEN = {qualified(name) for name in ("spacing", "ind", "jc", "rPr")}
_QUOTE = "intense quote"
_NORMAL, _BODY, _HEADING = "normal", "body text", "heading 1"


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedStyles:
    """Hold the styles of a template with ours among them.

    `by_name` leads from our names, in lower case, to styles. `taken` names the styles that the template had,
    `added` those it lacked.
    """

    root: Element
    by_name: Mapping[str, Element]
    taken: tuple[str, ...]
    added: tuple[str, ...]


def merge_styles(theirs: Element, ours: Element) -> MergedStyles:
    """Return the template's styles with those of ours that it lacks; `theirs` becomes the whole."""
    for revision in list(theirs.iter(qualified("rsid"))):
        drop(revision)
    index = StyleIndex(theirs)
    by_name: dict[str, Element] = {}
    ids: dict[str, str] = {}
    added: list[Element] = []
    for style in ours.iterchildren(qualified("style")):
        found = index.find(style_type(style), style_name(style))
        if found is None and style.get(_DEFAULT):
            found = index.default(style_type(style))
        if found is None:
            found = deepcopy(style)
            found.set(qualified("styleId"), _free_id(index, style_id(style)))
            added.append(found)
        by_name[style_name(style)] = found
        ids[style_id(style)] = style_id(found)
    stand = _Stand(index, by_name, ids, {style_name(style) for style in added})
    for style in added:
        stand.set_up(style)
    theirs.extend(added)
    new = {style_name(style) for style in added}
    return MergedStyles(
        root=theirs,
        by_name=by_name,
        taken=tuple(
            _shown_name(s) for s in ours.iterchildren(qualified("style")) if style_name(s) not in new
        ),
        added=tuple(map(_shown_name, added)),
    )


class _Stand:
    """Set added styles on the template's own."""

    def __init__(
        self, index: StyleIndex, by_name: Mapping[str, Element], ids: Mapping[str, str], added: set[str]
    ) -> None:
        self._index = index
        self._ids = ids
        self._added = added
        self._by_name = by_name
        heading = by_name[_HEADING]
        self._heading_fonts = None if _HEADING in added else index.inherited(heading, "rPr/rFonts")

    def set_up(self, style: Element) -> None:
        for reference in style.iterchildren(*_REFERENCES):
            reference.set(_VALUE, self._ids.get(reference.get(_VALUE, ""), reference.get(_VALUE, "")))
        self._set_base(style)
        self._set_fonts(style)
        name = style_name(style)
        if name in _LIKE_THEIR_BASE:
            base = style.find(_BASED_ON)
            if base is not None and self._index.has_id(base.get(_VALUE, "")):
                for seen in [e for e in style.iter() if e.tag in _SEEN]:
                    drop(seen)
        elif name.startswith(f"{_QUOTE} ") and _QUOTE not in self._added:
            self._follow_quote(style)
        for indent in style.iter(_INDENT):
            if indent.get(qualified("hanging")) is None:  # their body text may indent its first line
                indent.set(qualified("firstLine"), "0")

    def _set_base(self, style: Element) -> None:
        base = style.find(_BASED_ON)
        is_plain = base is not None and base.get(_VALUE) == style_id(self._by_name[_NORMAL])
        if base is not None and is_plain and style.get(_CUSTOM) and _BODY not in self._added:
            base.set(_VALUE, style_id(self._by_name[_BODY]))

    def _set_fonts(self, style: Element) -> None:
        for fonts in list(style.iter(_FONTS)):
            is_heading = (fonts.get(qualified("asciiTheme")) or "").startswith("major")
            parent = fonts.getparent()
            if is_heading and self._heading_fonts is not None and parent is not None:
                parent.replace(fonts, deepcopy(self._heading_fonts))
            else:
                drop(fonts)

    def _follow_quote(self, style: Element) -> None:
        """Set what belongs to a leading quotation as the template sets the quotation itself."""
        properties = style.find(qualified("pPr"))
        if properties is None:
            return
        for own in list(properties.iterchildren(qualified("pBdr"))):
            drop(own)
        quote = self._by_name[_QUOTE]
        for name in ("ind", "jc"):
            set_by_us, its = properties.find(qualified(name)), self._index.inherited(quote, f"pPr/{name}")
            if set_by_us is not None and its is not None:
                properties.replace(set_by_us, deepcopy(its))
            elif set_by_us is not None:
                drop(set_by_us)


def drop(element: Element) -> None:
    """Take an element out of its tree."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _free_id(index: StyleIndex, wanted: str) -> str:
    while index.has_id(wanted):
        wanted = f"Briefing{wanted}"
    return wanted


def _shown_name(style: Element) -> str:
    name = style.find(qualified("name"))
    return "" if name is None else name.get(_VALUE, "")
