"""Read a tagged PDF as a screen reader would: text by structure element, in the order of the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf

_BLOCKS = {"P", "H1", "H2", "H3", "Lbl", "TH", "TD", "Note", "LBody"}
_PAIR = re.compile(rb"^<([0-9A-F]{2})> <([0-9a-fA-F]{4,8})>$", re.MULTILINE)


@dataclass
class Node:
    """Hold an element: role, pieces of text and elements in reading order, and the strings said of it."""

    role: str
    attributes: dict[str, str]
    kids: list[Node | str] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def text(self, *skipped: str) -> str:
        """Return the words with a line break around each block; elements of skipped roles are left out."""
        parts = []
        for kid in self.kids:
            if isinstance(kid, str):
                parts.append(kid)
            elif kid.role not in skipped:
                words = kid.text(*skipped)
                parts.append(f"\n{words}\n" if kid.role in _BLOCKS else words)
        return "".join(parts)


def read_structure(path: Path) -> Node:
    """Return the root element of a file's structure tree."""
    with pikepdf.open(path) as pdf:
        texts = {
            (page.obj.objgen, mcid): words for page in pdf.pages for mcid, words in _marked_text(page).items()
        }
        return _node(pdf.Root.StructTreeRoot.K, None, texts)


def untagged_operators(path: Path) -> list[str]:
    """Return the painting operators that are neither tagged nor artifacts."""
    painting = {"Tj", "f", "S", "f*", "B", "Do"}
    found = []
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            depth = 0
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                depth += (name in {"BDC", "BMC"}) - (name == "EMC")
                if name in painting and not depth:
                    found.append(f"{operands} {name}")
            assert depth == 0
    return found


def _marked_text(page: pikepdf.Page) -> dict[int, str]:
    maps = {name: _to_unicode(font) for name, font in page.Resources.Font.items() if "/ToUnicode" in font}
    texts: dict[int, str] = {}
    current: dict[int, str] = {}
    stack: list[int | str | None] = []  # numbers of marked content, actual texts, None for artifacts
    for operands, operator in pikepdf.parse_content_stream(page):
        numbers = [entry for entry in stack if isinstance(entry, int)]
        match str(operator):
            case "BDC" if "/MCID" in operands[1]:
                assert not stack
                mcid = int(operands[1]["/MCID"])
                assert mcid not in texts, "two pieces of content share a number"
                texts[mcid] = ""
                stack.append(mcid)
            case "BDC" if "/ActualText" in operands[1]:
                stack.append(str(operands[1]["/ActualText"]))
            case "BDC" | "BMC":
                stack.append(None)
            case "EMC":
                entry = stack.pop()
                if isinstance(entry, str) and numbers:
                    texts[numbers[0]] += entry
            case "Tf":
                current = maps[str(operands[0])]
            case "Tj" if numbers and isinstance(stack[-1], int):
                texts[numbers[0]] += "".join(current[code] for code in bytes(operands[0]))
    return texts


def _to_unicode(font: pikepdf.Object) -> dict[int, str]:
    pairs = _PAIR.findall(font.ToUnicode.read_bytes())
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def _node(entry: pikepdf.Object, page: pikepdf.Object | None, texts: dict[tuple[object, int], str]) -> Node:
    page = entry.get("/Pg", page)
    attributes = {
        str(key)[1:]: str(value) for key, value in entry.items() if isinstance(value, pikepdf.String)
    }
    node = Node(role=str(entry.S)[1:], attributes=attributes)
    kids = entry.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            node.kids.append(texts[page.objgen, kid])
        elif kid.get("/Type") == "/MCR":
            node.kids.append(texts[kid.Pg.objgen, int(kid.MCID)])
        elif kid.get("/Type") != "/OBJR":
            node.kids.append(_node(kid, page, texts))
    return node
