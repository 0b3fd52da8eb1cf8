"""Fields of the cover: content controls bound to properties, so that one edit changes a field everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from briefing.document.document import Document
from briefing.export.word.anchors import stable_id
from briefing.export.word.gate import clean
from briefing.export.word.markup import Xml, escaped, node, w
from briefing.export.word.properties import property_text

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE_STORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
_CORE_PREFIXES = (
    "xmlns:ns0='http://purl.org/dc/elements/1.1/' "
    "xmlns:ns1='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
)
_TITLE = "/ns1:coreProperties[1]/ns0:title[1]"
_APP_STORE = "{6668398D-A668-4E3E-A5EB-62B293D839F1}"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_COVER_STORE = "{8D3B1F52-6A0E-4C57-9B1E-2F4C7A60D902}"
_COVER = "urn:briefing:cover:1"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Binding:
    name: str
    prefixes: str
    path: str
    store: str


class CoverFields:
    """Know the words that are fields; words that a property could not hold as they are stay plain."""

    def __init__(self, document: Document) -> None:
        self._bindings: dict[str, _Binding] = {}
        self._places = count(1)
        self._lines: list[str] = []
        self._bind(
            document.title, "Title", _CORE_PREFIXES, "/ns1:coreProperties[1]/ns0:title[1]", _CORE_STORE
        )
        front = document.cover or document.masthead
        if front is None:
            return
        prefixes = f"xmlns:ns0='{_APP}'"
        self._bind(front.office, "Company", prefixes, "/ns0:Properties[1]/ns0:Company[1]", _APP_STORE)
        if not document.carries_manifest:
            return  # a part for more of them would go to the press unseen
        self._bind_line("Subtitle", front.subtitle)
        for line in front.lines:
            self._bind_line(line.label, line.words)

    def around(self, runs: list[Xml], words: str) -> list[Xml]:
        """Return the run of a field's words within its control; other runs as they are."""
        binding = self._bindings.get(words)
        if binding is None or len(runs) != 1:
            return runs
        place = next(self._places)
        properties = w(
            "sdtPr",
            w("alias", val=binding.name),
            w("tag", val=f"field{place}"),
            w("id", val=stable_id(f"field {place}")),
            w("dataBinding", prefixMappings=binding.prefixes, xpath=binding.path, storeItemID=binding.store),
            w("text"),
        )
        return [w("sdt", properties, w("sdtContent", *runs))]

    def add_part(self, main: Part) -> None:
        """Put the fields that are no properties into a part of their own."""
        if not self._lines:
            return
        lines = [node("line", Xml(escaped(words))) for words in self._lines]
        content = _HEAD + node("cover", *lines, xmlns=_COVER)
        part = Part(PackURI("/customXml/item2.xml"), CONTENT_TYPE.XML, content.encode(), main.package)
        described = node(
            "ds:datastoreItem",
            node("ds:schemaRefs", node("ds:schemaRef", ds__uri=_COVER)),
            xmlns__ds=_PROPERTIES,
            ds__itemID=_COVER_STORE,
        )
        name = PackURI("/customXml/itemProps2.xml")
        kind = CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES
        part.relate_to(
            Part(name, kind, (_HEAD + described).encode(), main.package), RELATIONSHIP_TYPE.CUSTOM_XML_PROPS
        )
        main.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)

    def _bind_line(self, name: str, words: str) -> None:
        path = f"/ns0:cover[1]/ns0:line[{len(self._lines) + 1}]"
        if self._bind(words, name, f"xmlns:ns0='{_COVER}'", path, _COVER_STORE):
            self._lines.append(words)

    def _bind(self, words: str, name: str, prefixes: str, path: str, store: str) -> bool:
        if not words or words in self._bindings or property_text(words) != words:
            return False
        alias = property_text(clean(name)) or "Field"
        self._bindings[words] = _Binding(name=alias, prefixes=prefixes, path=path, store=store)
        return True
