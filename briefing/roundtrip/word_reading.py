"""Read an edited Word file from its checked parts: paragraphs, comments, and what the export left in it."""

from __future__ import annotations

from collections import Counter

from briefing.errors import ImportCode, ImportRejected
from briefing.ingest.docx_package import DECLARES, DocxPackage, open_docx
from briefing.ingest.readings import Refusal
from briefing.roundtrip.aside_reading import read_asides, read_remarks, related_children
from briefing.roundtrip.body_walk import Element, attribute, local_name, read_paragraphs
from briefing.roundtrip.edited import Asides, EditedFile, EditedParagraph, Manifest, WrittenBlock
from briefing.roundtrip.pictures_in_word import read_images

MOST_PARAGRAPHS = 100_000
NAMESPACE = "urn:briefing:pack:1"
_CUSTOM = "customXml/"
_DAMAGED = "is damaged: open it in Word, save it again as .docx, and merge that file."
_DECLARES = "declares entities, which Word never does, so it may mean harm: ask for a fresh copy."
_EMPTY = "is empty: ask for a fresh copy."
_ZIP_SIGNATURE = b"PK"
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
        paragraphs = _paragraphs(package)
        return EditedFile(
            name=name,
            paragraphs=paragraphs,
            remarks=read_remarks(package),
            manifest=_manifest(package),
            asides=read_asides(package, _style_names(package)),
            images=read_images(data, package, paragraphs),
            warnings=(*package.warnings, *_outside(package)),
        )
    except Refusal as refusal:
        raise ImportRejected(refusal.code, f"“{name}” {_predicate(data, refusal)}") from refusal


def _predicate(data: bytes, refusal: Refusal) -> str:
    if refusal.predicate == DECLARES:
        return _DECLARES
    if not data:
        return _EMPTY
    is_zip = data.startswith(_ZIP_SIGNATURE)
    code = refusal.code if is_zip or refusal.code is not ImportCode.DAMAGED else ImportCode.UNKNOWN_FORMAT
    return _SAYS.get(code, _DAMAGED)


def _outside(package: DocxPackage) -> tuple[str, ...]:
    """Name what the file would fetch from elsewhere when Word opens it; a link waits for a click."""
    kinds = {
        relationship.get("Type", "").rpartition("/")[2]
        for name in package.parts
        if name.endswith(".rels") and (root := package.root(name)) is not None
        for relationship in root
        if relationship.get("TargetMode") == "External"
    }
    return ("outside_content_ignored",) if kinds - {"hyperlink"} else ()


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


def _style_names(package: DocxPackage) -> dict[str, str]:
    """Return the names of the styles by id; other programs rename ids, never names."""
    names: dict[str, str] = {}
    for style in related_children(package, "styles"):
        for child in style:
            if local_name(child) == "name":
                names[attribute(style, "styleId")] = attribute(child, "val")
    return names


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
    for block in root.iterchildren(f"{{{NAMESPACE}}}block"):
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
    return Manifest(
        pack_id=root.get("id", ""),
        export=root.get("export", ""),
        blocks=tuple(blocks),
        asides=_exported_asides(root),
    )


def _exported_asides(root: Element) -> Asides | None:
    found: dict[str, list[str]] = {"note": [], "running": []}
    for aside in root.iterchildren(f"{{{NAMESPACE}}}aside"):
        found.setdefault(aside.get("kind", ""), []).append(aside.text or "")
    if not any(found.values()):
        return None
    return Asides(notes=tuple(("", text) for text in found["note"]), running=tuple(found["running"]))
