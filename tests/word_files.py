"""Word files made part by part, sound and otherwise."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

STYLES = f"""{_HEAD}<w:styles xmlns:w="{W}">
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="U1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My heading"/><w:basedOn w:val="U1"/></w:style>
<w:style w:type="paragraph" w:styleId="Bild"><w:name w:val="caption"/></w:style></w:styles>"""


def paragraph(inside: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of runs, or of plain words."""
    runs = inside if inside.startswith("<") else f"<w:r><w:t>{inside}</w:t></w:r>"
    mark = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{mark}{properties}</w:pPr>{runs}</w:p>"


def document(body: str, extra: str = "") -> str:
    """Return the XML of a document."""
    return (
        f'{_HEAD}{extra}<w:document xmlns:w="{W}" xmlns:r="{_OFFICE}"'
        ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>"
    )


def relationships(*links: tuple[str, str], mode: str = "") -> str:
    """Return a part of relationships, each a kind and a target."""
    found = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'
        for number, (kind, target) in enumerate(links)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}">{found}</Relationships>'


def word_file(
    main: str | bytes, others: Iterable[tuple[str, str | bytes]] = (), name: str = "word/document.xml"
) -> bytes:
    """Return a package of a main part, styles, and `others`."""
    folder, _, base = name.rpartition("/")
    parts: list[tuple[str, str | bytes]] = [
        (
            "[Content_Types].xml",
            f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        ),
        ("_rels/.rels", relationships(("officeDocument", name))),
        (name, main),
    ]
    given = list(others)
    if not any(other == f"{folder}/_rels/{base}.rels" for other, _ in given):
        parts += [
            (f"{folder}/_rels/{base}.rels", relationships(("styles", "styles.xml"))),
            (f"{folder}/styles.xml", STYLES),
        ]
    return packed([*parts, *given])


def packed(members: Iterable[tuple[str, str | bytes]]) -> bytes:
    """Return a zip file with these members, in order."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
