"""What the file says of itself: title, subject, author, language, date; nothing of the machine."""

from __future__ import annotations

import datetime as dt
from itertools import count

from docx.opc.package import OpcPackage

from briefing.document.document import Document
from briefing.export.word.anchors import stable_id
from briefing.export.word.gate import clean, word_language
from briefing.export.word.markup import Xml, w

_LONGEST = 255
_FIXED_DATE = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # python-docx writes naive times as UTC
_CORE_STORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
_CORE_PREFIXES = (
    "xmlns:ns0='http://purl.org/dc/elements/1.1/' "
    "xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
)


def describe(package: OpcPackage, document: Document) -> None:
    """Fill the core properties."""
    core = package.core_properties
    core.title = property_text(document.title)
    core.subject = property_text(document.subject)
    core.author = property_text(document.author)
    core.language = word_language(document.language)
    created = _FIXED_DATE
    if document.created is not None:
        created = document.created.instant.astimezone(dt.UTC).replace(tzinfo=None)
    core.created = core.modified = created


def property_text(text: str) -> str:
    """Return words that fit a core property."""
    return " ".join(clean(text).split())[:_LONGEST]


class TitleControl:
    """Bind the title, wherever it stands, to the title among the properties: edit once, and all change."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._places = count(1)

    def around(self, runs: list[Xml], words: str) -> list[Xml]:
        """Return runs within a control, unless they show something else than the property can hold."""
        if not runs or words != self._title or property_text(words) != words:
            return runs
        place = next(self._places)
        properties = w(
            "sdtPr",
            w("alias", val="Title"),
            w("tag", val=f"title{place}"),
            w("id", val=stable_id(f"title {place}")),
            w(
                "dataBinding",
                prefixMappings=_CORE_PREFIXES,
                xpath="/ns1:coreProperties[1]/ns0:title[1]",
                storeItemID=_CORE_STORE,
            ),
            w("text"),
        )
        return [w("sdt", properties, w("sdtContent", *runs))]
