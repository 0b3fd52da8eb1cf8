"""Read an edited Word file from its checked parts: paragraphs, comments, and what the export left in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefing.errors import ImportCode, ImportRejected
from briefing.ingest.docx_package import DocxPackage, open_docx
from briefing.ingest.readings import Refusal
from briefing.roundtrip.body_walk import Element, attribute, is_word, local_name, read_paragraphs
from briefing.roundtrip.edited import EditedFile, EditedParagraph, Manifest, Remark, WrittenBlock

MOST_PARAGRAPHS = 100_000
NAMESPACE = "urn:briefing:pack:1"
_CUSTOM = "customXml/"
_DAMAGED = "is damaged: open it in Word, save it again as .docx, and merge that file."
_SAYS = {
    ImportCode.ENCRYPTED: "is protected by a password: save it in Word without one, and merge that file.",
    ImportCode.UNKNOWN_FORMAT: "is no Word file (.docx): save it in Word as .docx, and merge that file.",
    ImportCode.TOO_LARGE: "unpacks to far more than a pack can hold: ask for a fresh copy.",
    ImportCode.TOO_COMPLEX: "nests too deeply to be read: ask for a fresh copy.",
}


def read_edited(data: bytes, name: str) -> EditedFile:
    """Return what an edited file holds; it goes through the same checks as every Word file that comes in.

    Raises:
        ImportRejected: it is no Word file, needs a password, is damaged, or was made to do harm.
    """
    try:
        package = open_docx(data)
        return EditedFile(
            name=name,
            paragraphs=_paragraphs(package),
            remarks=_remarks(package),
            manifest=_manifest(package),
            warnings=package.warnings,
        )
    except Refusal as refusal:
        raise ImportRejected(refusal.code, f"“{name}” {_SAYS.get(refusal.code, _DAMAGED)}") from refusal


def _paragraphs(package: DocxPackage) -> tuple[EditedParagraph, ...]:
    paragraphs = read_paragraphs(_body(package), _style_names(package))
    if len(paragraphs) > MOST_PARAGRAPHS:
        raise Refusal(ImportCode.TOO_LARGE, _DAMAGED)
    return paragraphs


def _body(package: DocxPackage) -> Element:
    root = package.root(package.main)
    for child in root if root is not None else ():
        if local_name(child) == "body":
            return child
    raise Refusal(ImportCode.DAMAGED, _DAMAGED)


def _related(package: DocxPackage, kind: str) -> Iterator[Element]:
    """Yield the elements of the part that the main part calls by a relationship of this kind."""
    for part in package.related(package.main, kind)[:1]:
        root = package.root(part)
        yield from root if root is not None else ()


def _style_names(package: DocxPackage) -> dict[str, str]:
    """Return the names of the styles by id; other programs rename ids, never names."""
    names: dict[str, str] = {}
    for style in _related(package, "styles"):
        for child in style:
            if local_name(child) == "name":
                names[attribute(style, "styleId")] = attribute(child, "val")
    return names


def _remarks(package: DocxPackage) -> dict[str, Remark]:
    found: dict[str, Remark] = {}
    for comment in _related(package, "comments"):
        if local_name(comment) != "comment":
            continue
        lines = [
            "".join(t.text or "" for t in p.iter() if local_name(t) == "t")
            for p in comment.iter()
            if local_name(p) == "p" and is_word(p)
        ]
        text = "\n".join(line for line in lines if line.strip())
        if text:
            author, date = attribute(comment, "author"), attribute(comment, "date")
            found[attribute(comment, "id")] = Remark(author=author, date=date, text=text)
    return found


def _manifest(package: DocxPackage) -> Manifest | None:
    for name, content in package.parts.items():
        if not name.startswith(_CUSTOM) or NAMESPACE.encode() not in content:
            continue
        root = package.root(name)
        if root is not None and root.tag == f"{{{NAMESPACE}}}pack":
            return read_manifest(root)
    return None


def read_manifest(root: Element) -> Manifest:
    """Return the manifest of an export from its tree."""
    seen: Counter[tuple[str, str, str]] = Counter()
    blocks = []
    for block in root:
        item, kind, part = block.get("id", ""), block.get("kind", ""), block.get("part", "")
        blocks.append(
            WrittenBlock(
                item=item,
                kind=kind,
                part=part,
                text=block.text or "",
                bookmark=block.get("bookmark", ""),
                para_id=block.get("para", ""),
                number=seen[item, kind, part],
            )
        )
        seen[item, kind, part] += 1
    return Manifest(pack_id=root.get("id", ""), export=root.get("export", ""), blocks=tuple(blocks))
