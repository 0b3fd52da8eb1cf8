"""Build WordprocessingML from elements, never from strings, so that words cannot become mark-up."""

from __future__ import annotations

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = {"w": W, "w14": W14, "r": R}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element = etree._Element  # noqa: SLF001  # lxml names the type of its elements nowhere else


def qualified(name: str) -> str:
    """Return a name of the main namespace in lxml's notation."""
    return f"{{{W}}}{name}"


def w(tag: str, /, *children: Element, **attributes: str | int) -> Element:
    """Return an element of the main namespace; its attributes are of that namespace too."""
    element = etree.Element(qualified(tag), nsmap=_NAMESPACES)
    for attribute, value in attributes.items():
        element.set(qualified(attribute), str(value))
    element.extend(children)
    return element


def twips(points: float) -> int:
    """Return a length in twentieths of a point."""
    return round(points * 20)


def run(*content: Element, style: str | None = None, language: str | None = None) -> Element:
    """Return a run with nothing but a style and a language."""
    properties = []
    if style is not None:
        properties.append(w("rStyle", val=style))
    if language is not None:
        properties.append(w("lang", val=language))
    return w("r", w("rPr", *properties), *content) if properties else w("r", *content)


def text_content(text: str) -> list[Element]:
    """Return the content of a run: words, and a break or a tab for each newline and tab character."""
    content: list[Element] = []
    for number, line in enumerate(text.split("\n")):
        if number:
            content.append(w("br"))
        for place, piece in enumerate(line.split("\t")):
            if place:
                content.append(w("tab"))
            if piece:
                element = w("t")
                element.text = piece
                element.set(_SPACE, "preserve")
                content.append(element)
    return content


def field(instruction: str, shown: str, style: str | None = None) -> list[Element]:
    """Return the runs of a field with its cached result, which nothing asks Word to update."""
    code = w("instrText")
    code.text = f" {instruction} "
    code.set(_SPACE, "preserve")
    return [
        run(w("fldChar", fldCharType="begin"), style=style),
        run(code, style=style),
        run(w("fldChar", fldCharType="separate"), style=style),
        run(*text_content(shown), style=style),
        run(w("fldChar", fldCharType="end"), style=style),
    ]


def shown_text(element: Element) -> str:
    """Return the words that a piece of the body shows."""
    pieces = {qualified("br"): "\n", qualified("tab"): "\t"}
    words = qualified("t")
    return "".join(
        (node.text or "") if node.tag == words else pieces[str(node.tag)]
        for node in element.iter(words, *pieces)
        if (parent := node.getparent()) is not None and parent.tag == qualified("r")
    )
