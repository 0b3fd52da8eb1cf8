"""The manifest: which item each paragraph came from and the words it was written with, for the way back."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from lxml import etree

from briefing.export.word.anchors import Entry
from briefing.export.word.gate import clean
from briefing.export.word.markup import Element

NAMESPACE = "urn:briefing:pack:1"
_DEFAULT: dict[str, str] = {None: NAMESPACE}  # type: ignore[dict-item]  # lxml's stubs forget the default


def manifest(entries: Sequence[Entry], pack_id: str) -> Element:
    """Return the part's tree; `export` tells two exports of one pack apart by what was written."""
    root = etree.Element(f"{{{NAMESPACE}}}pack", nsmap=_DEFAULT)
    if pack_id:
        root.set("id", clean(pack_id))
    digest = hashlib.blake2b(digest_size=16)
    for order, entry in enumerate(entries, 1):
        text = entry.text.encode("utf-8")
        digest.update(f"{entry.bookmark}\n{len(text)}\n".encode() + text)
        block = etree.SubElement(root, f"{{{NAMESPACE}}}block")
        block.text = entry.text
        block.set("id", clean(entry.origin.item))
        block.set("kind", entry.origin.kind)
        block.set("part", entry.origin.part)
        block.set("order", str(order))
        block.set("bookmark", entry.bookmark)
        block.set("para", entry.para_id)
        block.set("hash", hashlib.blake2b(text, digest_size=8).hexdigest())
    root.set("export", digest.hexdigest())
    return root
