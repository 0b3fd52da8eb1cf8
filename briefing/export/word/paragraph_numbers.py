"""Number the paragraphs of running text, where the style asks for it, by one list through the document."""

from __future__ import annotations

from briefing.export.word.markup import Element, branch, qualified

NUMBERED_STYLES = ("body text", "lead", "label numbered")
_LIST = "6"  # of the base document
_VALUE, _NUM_ID, _ABSTRACT_ID = qualified("val"), qualified("numId"), qualified("abstractNumId")
_AFTER_NUMBERING = tuple(
    qualified(name)
    for name in (
        *("pBdr", "shd", "tabs", "suppressAutoHyphens", "spacing", "ind", "contextualSpacing", "jc"),
        "outlineLvl",
    )
)


def number_by_paragraph_list(properties: Element) -> None:
    """Let the paragraphs of a style be numbered, given its paragraph properties."""
    for own in list(properties.iterchildren(qualified("numPr"))):
        properties.remove(own)
    place = next((i for i, child in enumerate(properties) if child.tag in _AFTER_NUMBERING), len(properties))
    properties.insert(place, branch("numPr", branch("numId", val=_LIST)))


def drop_paragraph_list(numbering: Element) -> None:
    """Take the list out of the lists of a document that does not number its paragraphs."""
    dropped = set()
    for number in list(numbering.iterchildren(qualified("num"))):
        held = number.find(_ABSTRACT_ID)
        if number.get(_NUM_ID) == _LIST and held is not None:
            dropped.add(held.get(_VALUE))
            numbering.remove(number)
    for abstract in list(numbering.iterchildren(qualified("abstractNum"))):
        if abstract.get(_ABSTRACT_ID) in dropped:
            numbering.remove(abstract)
