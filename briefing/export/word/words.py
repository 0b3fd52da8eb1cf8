"""Turn inlines into runs: emphasis as character styles, links, languages, and marks that call a note."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part

from briefing.document.inlines import Emphasis, Inlines, NoteMark, Text, plain
from briefing.export.word.gate import link_target, word_language
from briefing.export.word.markup import Xml, node, run, text_content

EMPHASIS_STYLES: Mapping[Emphasis, str | None] = {
    Emphasis.NONE: None,
    Emphasis.STRONG: "Strong",
    Emphasis.EMPHASIS: "Emphasis",
    Emphasis.QUIET: "Quiet",
    Emphasis.ALERT: "Alert",
}


WITHIN_BOLD: Mapping[str | None, str | None] = {"Strong": None, "Alert": "Running Alert"}
"""Bold is a toggle: within a bold paragraph a bold character style would be light (ECMA-376-1, 17.7.3)."""

CallNote = Callable[[int, str, bool], list[Xml]]
"""Return the runs that call a note, given its number, the words before and whether the paragraph is bold."""


class Links:
    """Give out the relationship of each outside address of one part, once."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._ids: dict[str, str] = {}

    def id_of(self, address: str) -> str:
        """Return the relationship's id, made if there is none yet."""
        if address not in self._ids:
            rel_id = f"rLink{len(self._ids) + 1}"  # of its own kind: parts come and go beside it
            self._part.rels.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, address, rel_id, is_external=True)
            self._ids[address] = rel_id
        return self._ids[address]


class Words:
    """Make runs for one part; `targets` gives the bookmark of each anchor, `call_note` the runs of a mark."""

    def __init__(
        self,
        *,
        links: Links,
        style_id: Callable[[str], str],
        targets: Mapping[str, str],
        language: str,
        call_note: CallNote,
    ) -> None:
        self._links = links
        self._style_id = style_id
        self._targets = targets
        self._language = word_language(language)
        self._call_note = call_note

    def runs(self, words: Inlines, *, style: str | None = None, in_bold: bool = False) -> list[Xml]:
        """Return the runs and links of inlines; `style` names the character style of plain words.

        `in_bold` tells that their paragraph is bold.
        """
        merged = _merged(words)
        made: list[Xml] = []
        for place, inline in enumerate(merged):
            if isinstance(inline, NoteMark):
                made += self._call_note(inline.number, plain(tuple(merged[:place])), in_bold)
            else:
                made += self._elements(inline, style, in_bold=in_bold)
        return made

    def plain(self, text: str, *, style: str | None = None, in_bold: bool = False) -> list[Xml]:
        """Return the run of plain words; none for no words."""
        return self.runs((Text(text=text),), style=style, in_bold=in_bold) if text else []

    def _elements(self, inline: Text, style: str | None, *, in_bold: bool) -> Iterable[Xml]:
        content = text_content(inline.text)
        if not content:
            return ()
        name = EMPHASIS_STYLES[inline.emphasis] or style
        if in_bold:
            name = WITHIN_BOLD.get(name, name)
        attributes = self._link(inline.link)
        if attributes and inline.link and not inline.link.startswith("#") and name is None:
            name = "Hyperlink"
        language = word_language(inline.language) if inline.language else None
        made = run(
            *content,
            style=self._style_id(name) if name else None,
            language=language if language != self._language else None,
        )
        return (node("w:hyperlink", made, **attributes),) if attributes else (made,)

    def _link(self, link: str | None) -> dict[str, str]:
        """Return the attributes of the element that makes runs a link; none where there is nothing sound."""
        if not link:
            return {}
        if link.startswith("#"):
            target = self._targets.get(link[1:])
            return {"w__anchor": target, "w__history": "1"} if target else {}
        address = link_target(link)
        return {"r__id": self._links.id_of(address), "w__history": "1"} if address else {}


def _merged(words: Inlines) -> list[Text | NoteMark]:
    """Join neighbours that differ in words alone: fewer runs are easier to edit and to compare."""
    merged: list[Text | NoteMark] = []
    last: Text | NoteMark | None = None
    for inline in words:
        if isinstance(inline, Text) and isinstance(last, Text) and _is_alike(inline, last):
            inline = merged[-1] = replace(last, text=last.text + inline.text)  # noqa: PLW2901
        else:
            merged.append(inline)
        last = inline
    return merged


def _is_alike(one: Text, other: Text) -> bool:
    is_of_one_look = one.emphasis is other.emphasis and one.link == other.link
    return is_of_one_look and one.language == other.language
