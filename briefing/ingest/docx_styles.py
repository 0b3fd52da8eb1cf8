"""What the paragraph styles of a Word file say of the paragraphs that wear them."""

from __future__ import annotations

from lxml import etree

from briefing.model.article import LabelKind

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LONGEST_CHAIN = 20
_KINDS = (
    (LabelKind.HEADLINE, ("title", "headline")),
    (LabelKind.STANDFIRST, ("subtitle", "standfirst", "lead", "sapo")),
    (LabelKind.CAPTION, ("caption", "photo caption", "image caption", "picture caption")),
    (LabelKind.BYLINE, ("byline", "author", "dateline")),
)


class DocxStyles:
    """Know the styles of one file; built-in styles have English names in every language of Word."""

    def __init__(self, root: etree._Element | None) -> None:
        self._names: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        for style in () if root is None else root.iter(f"{W}style"):
            identity = style.get(f"{W}styleId", "")
            self._names[identity] = _value(style, "name").lower()
            self._parents[identity] = _value(style, "basedOn")

    def kind_of(self, identity: str) -> tuple[LabelKind | None, str]:
        """Return what a style makes of a paragraph, and the style's name."""
        for name in self._chain(identity):
            if name.startswith("heading ") and name[8:].isdigit():
                return LabelKind.SUBHEAD, name
            kind = next((kind for kind, names in _KINDS if name in names), None)
            if kind is not None:
                return kind, name
        return None, ""

    def _chain(self, identity: str) -> list[str]:
        """Return the names of a style and of those it is based on."""
        names: list[str] = []
        while identity in self._names and len(names) < _LONGEST_CHAIN:
            names.append(self._names[identity])
            identity = self._parents[identity]
        return names or [identity.lower()]


def is_on(toggle: etree._Element | None) -> bool:
    """Tell whether a property is meant: `<w:vanish w:val="0"/>` is not (ECMA-376-1, 17.17.4)."""
    return toggle is not None and toggle.get(f"{W}val", "true") not in ("0", "false", "off")


def _value(element: etree._Element, child: str) -> str:
    found = element.find(f"{W}{child}")
    return "" if found is None else found.get(f"{W}val", "")
