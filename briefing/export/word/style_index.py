"""Find the styles of a foreign document by type and name, in whatever language the names are."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

from briefing.export.word.markup import Element, qualified
from briefing.resources import resource_path

_TYPE, _NAME, _ALIASES = qualified("type"), qualified("name"), qualified("aliases")
_ID, _VALUE, _DEFAULT = qualified("styleId"), qualified("val"), qualified("default")


class StyleIndex:
    """Index the styles below a root by type and lower-case name."""

    def __init__(self, root: Element) -> None:
        self._by_id: dict[str, Element] = {}
        self._by_name: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        styles = list(root.iterchildren(qualified("style")))
        for style in styles:
            self._by_id[style_id(style)] = style
            self._by_name.setdefault((style_type(style), style_name(style)), style)
            if style.get(_DEFAULT) in {"1", "true", "on"}:
                self._defaults.setdefault(style_type(style), style)
        # What a style is called comes before what else it is called, and that before a translation.
        for style in styles:
            for alias in _aliases(style):
                self._by_name.setdefault((style_type(style), alias), style)
        for style in styles:
            english = _english_names().get((style_type(style), style_name(style)))
            if english:
                self._by_name.setdefault((style_type(style), english), style)

    def find(self, kind: str, name: str) -> Element | None:
        """Return the style of a type and a name."""
        return self._by_name.get((kind, name.lower()))

    def default(self, kind: str) -> Element | None:
        """Return the style that things of a type have which name none."""
        return self._defaults.get(kind)

    def has_id(self, wanted: str) -> bool:
        """Tell whether an id is taken."""
        return wanted in self._by_id

    def ancestry(self, style: Element) -> Iterator[Element]:
        """Yield a style, the one it is based on, and so on; a circle ends."""
        seen: set[str] = set()
        current: Element | None = style
        while current is not None and style_id(current) not in seen:
            seen.add(style_id(current))
            yield current
            base = current.find(qualified("basedOn"))
            current = None if base is None else self._by_id.get(base.get(_VALUE, ""))

    def inherited(self, style: Element, path: str) -> Element | None:
        """Return the nearest element at a path such as `pPr/ind` in a style or what it is based on."""
        steps = "/".join(qualified(step) for step in path.split("/"))
        return next((found for one in self.ancestry(style) if (found := one.find(steps)) is not None), None)


def style_id(style: Element) -> str:
    """Return the id of a style."""
    return style.get(_ID, "")


def style_type(style: Element) -> str:
    """Return the type of a style; one that does not say is for paragraphs."""
    return style.get(_TYPE, "paragraph")


def style_name(style: Element) -> str:
    """Return the name of a style in lower case."""
    name = style.find(_NAME)
    return "" if name is None else name.get(_VALUE, "").strip().lower()


def _aliases(style: Element) -> list[str]:
    aliases = style.find(_ALIASES)
    return [] if aliases is None else [x.strip().lower() for x in aliases.get(_VALUE, "").split(",")]


@cache
def _english_names() -> Mapping[tuple[str, str], str]:
    tables = tomllib.loads(resource_path("word", "style_names.toml").read_text(encoding="utf-8"))
    return {
        (kind, name): english
        for kind, table in tables.items()
        for english, names in table.items()
        for name in names
    }
