"""Files of a megabyte in every format that repeat one piece of markup or of news."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

_NEWS = (
    "HANOI – The Ministry of Public Security will hold a signing ceremony in Hanoi on October 25, 2025, at "
    "which more than 100 delegations are expected, spokesman Le Xuan Minh said on Monday.\n\n"
    "“We have prepared for this day for more than two years,” Minh told reporters. “It is so.”\n\n"
    "He said that 15 percent of the 1,265 guests would come by train, up from 120 in 2019, according to the "
    "railway. Vu Ngoc Son, head of technology of the National Cybersecurity Association, added that the law "
    "was ready.\n\n"
)
"""Our own sentences, in the forms that news has."""

_SENTENCE = "The minister said 5 people died on Monday, and that more help was on its way to the towns. "
_PARAGRAPH = f"<p>{_SENTENCE}</p>"
_OTHER_WORDS = {
    "news in paragraphs": _NEWS,
    "news in one line": " ".join(_NEWS.split()) + " ",
    "news in capitals": _NEWS.upper(),
    "titles": "Mr. ",
    "nested brackets": "([{",
    "pairs of brackets": "(a) ",
    "slashes": "1/2/",
    "hyphens": "a-b-",
    "a quotation a paragraph": "“It is so,” the minister said.\n\n",
    "pictographs": "\U0001f600 ",
    "piles of marks": "a" + "\u0301\u0316" * 20,
    "long addresses": "https://www.example.org/2025/10/25/a-b-c?d=e&f=g ",
    "tabs": "\t",
    "euros": "€5 ",
    "degrees": "5°C ",
    "scores": "2-1 ",
    "lists of days": "October 25, October 26, October 27, ",
    "short days": "25/10/2025, ",
    "pronouns and remarks": "he added. ",
}
_MARKDOWN = {
    "open links": "[a](",
    "open brackets": "[a",
    "links": "[a](http://b.org) ",
    "emphasis": "*a* ",
    "open emphasis": "*a **b _c ",
    "quotes": "> so\n",
    "nested quotes": ">",
    "lists": "* so\n",
    "nested lists": "* ",
    "tables": "| so | 5 |\n",
    "code": "`a ",
    "addresses": "<a@b",
    "paragraphs": f"{_SENTENCE}\n\n",
}
_PAGE = {
    "paragraphs": _PARAGRAPH,
    "one paragraph": _SENTENCE,
    "line breaks": "so<br>",
    "links": '<a href="http://a.org/b">so</a> ',
    "rows": "<tr><td>so</td><td>5</td></tr>",
    "open paragraphs": "<p>so",
    "open boxes": "<div>so ",
    "open sections": "<section><header>so ",
    "open lists": "<ul><li>so",
    "open tables": "<table><tr><td>so",
    "open marks": "<b>so ",
    "open links in boxes": '<div class="share"><a href="b">so ',
    "open comments": "<!-- so ",
    "open tags": "<p a='",
    "entities": "&#8220;so&#8221; ",
    "lists": "<li>It was so on Monday.</li>",
    "headings": "<h2>It was so on Monday</h2>",
    "spans": "<span>so</span> ",
    "bylines": '<p class="byline">By Le Xuan Minh</p>',
}
_WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_WORD_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_WORDS = f"<w:p><w:r><w:t>{_SENTENCE}</w:t></w:r></w:p>"
_CELL = "<w:tc><w:p><w:r><w:t>5 people</w:t></w:r></w:p></w:tc>"
_WORD = {
    "paragraphs": ("", _WORDS, ""),
    "one table": ("<w:tbl>", f"<w:tr>{_CELL * 2}</w:tr>", "</w:tbl>"),
    "one row": ("<w:tbl><w:tr>", _CELL, "</w:tr></w:tbl>"),
    "line breaks": ("<w:p><w:r><w:t>so</w:t>", "<w:br/>", "</w:r></w:p>"),
    "runs": ("<w:p>", "<w:r><w:t>so </w:t></w:r>", "</w:p>"),
}
_MAIL_HEAD = "From: Minh <minh@example.org>\nDate: Sat, 25 Oct 2025 10:00:00 +0700\nMIME-Version: 1.0\n"
_MAIL = {
    "text": ("Content-Type: text/plain; charset=utf-8\n", _NEWS),
    "page": ("Content-Type: text/html; charset=utf-8\n", _PARAGRAPH),
    "quotes": ("Content-Type: text/plain\n", "> so it was\n"),
    "parts": ("Content-Type: multipart/mixed; boundary=b\n", "--b\nContent-Type: text/plain\n\nIt is so.\n"),
}

Make = Callable[[int], bytes]
"""Make a file of about so many bytes."""


def long_files() -> dict[str, tuple[str, Make]]:
    """Return by what it repeats the name and the maker of each file."""
    return {
        **{f"text: {what}": ("a.txt", _text(unit)) for what, unit in _OTHER_WORDS.items()},
        **{f"Markdown: {what}": ("a.md", _text(unit)) for what, unit in _MARKDOWN.items()},
        **{f"page: {what}": ("a.html", _page(unit)) for what, unit in _PAGE.items()},
        **{f"Word: {what}": ("a.docx", _word(*parts)) for what, parts in _WORD.items()},
        **{f"mail: {what}": ("a.eml", _mail(*parts)) for what, parts in _MAIL.items()},
    }


def _times(unit: str, size: int) -> str:
    return unit * (size // len(unit.encode()))


def _text(unit: str) -> Make:
    return lambda size: f"# So it is\n\n{_times(unit, size)}\n\nThe end.\n".encode()


def _page(unit: str) -> Make:
    head = "<!DOCTYPE html><html><head><title>So it is</title></head><body><article><h1>So it is</h1>"
    return lambda size: f"{head}{_PARAGRAPH}{_times(unit, size)}{_PARAGRAPH}</article></body></html>".encode()


def _mail(head: str, unit: str) -> Make:
    return lambda size: f"{_MAIL_HEAD}{head}\n{_times(unit, size)}\n".encode()


def _word(start: str, unit: str, end: str) -> Make:
    def make(size: int) -> bytes:
        body = f"{_WORDS}{start}{_times(unit, size)}{end}"
        document = f'<w:document xmlns:w="{_WORD_NAMESPACE}"><w:body>{body}</w:body></w:document>'
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("[Content_Types].xml", _WORD_TYPES)
            package.writestr("_rels/.rels", _WORD_RELATIONS)
            package.writestr("word/document.xml", document)
        return file.getvalue()

    return make
