"""The pictures of an edited Word file: which of them the export put in, and the bytes of all others."""

from __future__ import annotations

import hashlib
import posixpath
import re
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from io import BytesIO

from briefing.ingest.docx_package import DocxPackage
from briefing.roundtrip.edited import EditedParagraph, EditedPicture

_OWN_NAME = re.compile(r"image ([0-9a-f]{16})")
_LARGEST = 40 * 2**20
_LARGEST_TOTAL = 160 * 2**20
_MOST = 100


def read_images(data: bytes, package: DocxPackage, paragraphs: Sequence[EditedParagraph]) -> dict[str, bytes]:
    """Return the bytes of the pictures that do not bear a name of the export, by the id they are called by.

    What is too large, or not in the file, is left out: whoever asks for it finds nothing.
    """
    pictures = [picture for paragraph in paragraphs for picture in paragraph.pictures]
    wanted = dict.fromkeys(p.embed for p in pictures if p.embed and not _OWN_NAME.fullmatch(p.name))
    targets = _image_targets(package)
    found: dict[str, bytes] = {}
    total = 0
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for embed in list(wanted)[:_MOST]:
            content = _member(archive, targets.get(embed, ""))
            total += len(content)
            if content and total <= _LARGEST_TOTAL:
                found[embed] = content
    return found


def foreign_pictures(
    paragraphs: Sequence[EditedParagraph],
    images: Mapping[str, bytes],
    descriptions: Collection[str],
    charts: int,
) -> Iterator[tuple[int, EditedPicture]]:
    """Yield the pictures that the export did not put in, each with the place of its paragraph.

    Programs rename pictures and drop their descriptions, but keep the bytes, or the other way round:
    `descriptions` are those that the pack prints, `charts` how many drawings of numbers were exported.
    """
    placed = [(place, picture) for place, x in enumerate(paragraphs) for picture in x.pictures]
    own = {named[1] for _, picture in placed if (named := _OWN_NAME.fullmatch(picture.name))}
    own_charts = charts - sum(p.is_chart and bool(_OWN_NAME.fullmatch(p.name)) for _, p in placed)
    for place, picture in placed:
        if _OWN_NAME.fullmatch(picture.name) or picture.description in descriptions:
            continue
        if picture.is_chart and own_charts > 0:
            own_charts -= 1
            continue
        if _digest(images.get(picture.embed, b"")) not in own:
            yield place, picture


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=8).hexdigest()


def _image_targets(package: DocxPackage) -> dict[str, str]:
    """Return the parts that the body calls pictures by their ids; a picture that lies elsewhere has none."""
    folder, name = posixpath.split(package.main)
    root = package.root(posixpath.join(folder, "_rels", f"{name}.rels"))
    return {
        link.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, link.get("Target", "")))[1:]
        for link in (root if root is not None else ())
        if link.get("Type", "").endswith("/image") and link.get("TargetMode") != "External"
    }


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return the bytes of one member, nothing for one that is missing, damaged or larger than any picture."""
    try:
        with archive.open(name) as stream:
            data = stream.read(_LARGEST + 1)
    except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError):
        return b""
    return data if len(data) <= _LARGEST else b""
