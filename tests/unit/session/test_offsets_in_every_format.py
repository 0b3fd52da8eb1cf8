"""In every format an excerpt's words are those at its place in the text that its report counts in."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable
from email.message import EmailMessage
from io import BytesIO

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from briefing.extract.suggestions import suggest_excerpts
from briefing.ingest.reading import read_article
from briefing.model.ids import ArticleId
from briefing.session.extraction_json import article_report
from briefing.text.encodings import decode_text

PARAGRAPHS = (
    "Guests arrive in Hanoi for the signing of the treaty on water",
    "“We came,” said Le Xuan Minh, director of the department, “to sign this treaty, and it took 30 months.”",
    "Deputy Foreign Minister Dang Hoang Giang said nearly 1,200 guests from 45 countries had come to Hanoi.",
    "Lê Hoài Trung said Huế would hold a forum on October 25 and 26, 2025, with four roundtables.",
    "Delegates at the opening session. (Photo: VNA)",
    "In 2024, exports rose 16 percent, the statistics office said; “nobody had expected that,” it added.",
)


def as_text(paragraphs: list[str]) -> bytes:
    return "\n\n".join(paragraphs).encode()


def as_page(paragraphs: list[str]) -> bytes:
    body = "".join(f"<p>{html.escape(words)}</p>" for words in paragraphs[1:])
    head = html.escape(paragraphs[0])
    return f"<html><body><article><h1>{head}</h1>{body}</article></body></html>".encode()


def as_mail(paragraphs: list[str]) -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "Fwd: guests", "desk@example.org"
    message.set_content("\n\n".join(paragraphs))
    return bytes(message)


def as_word(paragraphs: list[str]) -> bytes:
    document, stream = Document(), BytesIO()
    for words in paragraphs:
        document.add_paragraph(words)
    document.save(stream)
    return stream.getvalue()


def as_pdf(paragraphs: list[str]) -> bytes:
    stream, style = BytesIO(), getSampleStyleSheet()["BodyText"]
    plain = (unicodedata.normalize("NFD", words).encode("ascii", "ignore").decode() for words in paragraphs)
    SimpleDocTemplate(stream).build([Paragraph(html.escape(words), style) for words in plain])
    return stream.getvalue()


FORMATS: dict[str, Callable[[list[str]], bytes]] = {
    "a.txt": as_text,
    "windows.txt": lambda paragraphs: b"\xef\xbb\xbf" + as_text(paragraphs).replace(b"\n", b"\r\n"),
    "decomposed.txt": lambda paragraphs: unicodedata.normalize("NFD", as_text(paragraphs).decode()).encode(),
    "wide.txt": lambda paragraphs: as_text(paragraphs).decode().encode("utf-16"),
    "a.md": as_text,
    "a.html": as_page,
    "a.eml": as_mail,
    "a.docx": as_word,
    "a.pdf": as_pdf,
}
SPECIAL = ("\u00a0", "\u202f", "\u00ad", "\u200b", "  ", "\u2011")


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_words_are_those_at_their_place(name: str, data: st.DataObject) -> None:
    paragraphs = list(PARAGRAPHS)
    for _ in range(data.draw(st.integers(0, 6))):
        number = data.draw(st.integers(0, len(paragraphs) - 1))
        words = paragraphs[number]
        place = data.draw(st.integers(1, len(words) - 1))
        paragraphs[number] = words[:place] + data.draw(st.sampled_from(SPECIAL)) + words[place:]
    raw = FORMATS[name](paragraphs)
    article = read_article(raw, name=name, article_id=ArticleId("a"))
    stored = decode_text(raw).text if name.endswith(".txt") else None
    report = article_report(article, suggest_excerpts(article), stored)
    source = report["body"] if stored is None else stored
    assert report["excerpts"]
    for excerpt in report["excerpts"]:
        start, end = excerpt["start"], excerpt["end"]
        assert excerpt["text"] == source[start:end]
        assert all(start <= first < last <= end for first, last in excerpt.get("parts", []))
        value = excerpt.get("value_start")
        assert value is None or start <= value < end
