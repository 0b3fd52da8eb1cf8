"""Sound files that were damaged somewhere are read or refused; no parser's own error comes through."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from web_pages import LINKED_DATA
from word_files import document, paragraph, word_file

from briefing.errors import ImportRejected
from briefing.ingest.reading import read_article
from briefing.model.ids import ArticleId

MAIL = (
    b"From: The Office <a@example.org>\nSubject: Guests\nDate: Sat, 25 Oct 2025 10:00:00 +0700\n"
    b"MIME-Version: 1.0\n"
    b'Content-Type: multipart/alternative; boundary="x"\n\n--x\nContent-Type: text/plain; charset=utf-8\n\n'
    b"Guests arrive today.\n--x\nContent-Type: text/html\n\n<p>Guests arrive today.</p>\n--x--\n"
)
MARKDOWN = (
    b"# Guests\n\n* one [two](https://example.org/x) **three**\n> four\n\n| a | b |\n|---|---|\n| c | d |\n"
)
WORD = document(paragraph("Guests arrive today.") * 4).encode()
FILES = {"a.html": LINKED_DATA.markup.encode(), "a.eml": MAIL, "a.md": MARKDOWN, "a.docx": WORD}
SIGNS = st.lists(st.sampled_from([*b"<>/=\"'&;[]{}%()|\n\0\xff-:", *b"ab12"]), max_size=12).map(bytes)


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=60)
@given(st.data())
def test_a_damaged_file_is_read_or_refused(name: str, data: st.DataObject) -> None:
    damaged = FILES[name]
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(damaged)))
        end = min(len(damaged), start + data.draw(st.integers(0, 40)))
        damaged = damaged[:start] + data.draw(SIGNS) + damaged[end:]
    try:
        article = read_article(
            word_file(damaged) if name == "a.docx" else damaged, name=name, article_id=ArticleId("a")
        )
    except ImportRejected:
        return
    assert all(0 <= label.span.start < label.span.end <= len(article.text) for label in article.labels)
