"""A saved mail gives its text; its header tells of the mail, and of the article by inference only."""

from __future__ import annotations

import quopri
from email.message import EmailMessage

import pytest
from web_pages import BODY, LINKED_DATA, VIETNAMESE

from briefing.errors import ImportCode, ImportRejected
from briefing.ingest.reading import read_article
from briefing.model.article import BODY_LABELS, Article, FieldState, LabelKind
from briefing.model.ids import ArticleId

HEADER = b"From: a@example.org\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\n"


def read(data: bytes, name: str = "a.eml") -> Article:
    return read_article(data, name=name, article_id=ArticleId("a"))


def mail(text: str | None = "\n\n".join(BODY), page: str | None = None, **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = headers.get("sender", "The Press Office <press@example.org>")
    message["Subject"] = headers.get("subject", "Guests arrive today")
    message["Date"] = headers.get("date", "Sat, 25 Oct 2025 23:30:00 +0700")
    if text is not None:
        message.set_content(text)
    if page is not None:
        message.add_alternative(page, subtype="html")
    return message


def body(article: Article) -> list[str]:
    return [span.slice(article.text) for span in article.spans_labelled(*BODY_LABELS)]


def test_all_that_the_header_tells_is_inferred() -> None:
    metadata = read(mail(sender="Viet Nam News <news@vietnamnews.vn>").as_bytes()).metadata
    found = (metadata.title, metadata.published, metadata.publisher)
    assert [datum.value for datum in found] == ["Guests arrive today", "2025-10-25", "Viet Nam News"]
    assert {datum.state for datum in found} == {FieldState.INFERRED}
    assert metadata.author.value is None


def test_who_passes_an_article_on_has_not_written_it() -> None:
    sender = "Le Xuan Minh <m@example.org>"
    assert read(mail(sender=sender).as_bytes()).metadata.author.value == "Le Xuan Minh"
    forwarded = read(mail(sender=sender, subject="Fwd: Re: Guests arrive today").as_bytes()).metadata
    assert (forwarded.author.value, forwarded.title.value) == (None, "Guests arrive today")


def test_plain_text_comes_before_the_page() -> None:
    article = read(mail(page=f"<p>{BODY[0]}</p><p>{BODY[1]}</p><p>{BODY[2]}</p><p>{BODY[3]}</p>").as_bytes())
    assert body(article) == list(BODY)
    assert article.warnings == ()


def test_parts_that_say_different_things_are_named() -> None:
    assert "parts_differ" in read(mail(page="<p>Something else altogether.</p>").as_bytes()).warnings


def test_a_mail_without_plain_text_is_read_as_a_page() -> None:
    article = read(mail(text=None, page=LINKED_DATA.markup).as_bytes())
    assert body(article) == list(BODY)
    assert (article.metadata.title.value, article.metadata.title.state) == (
        LINKED_DATA.title,
        FieldState.READ,
    )


def test_what_hangs_on_a_mail_is_named_and_not_opened() -> None:
    message = mail()
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="pack.pdf")
    message.add_attachment("Words of the attachment.", filename="more.txt")
    article = read(message.as_bytes())
    assert article.warnings == ("attachments_ignored",)
    assert "attachment" not in article.text


def test_the_frame_of_a_forwarded_mail_is_no_article() -> None:
    text = "---------- Forwarded message ---------\nFrom: b@example.org\nDate: Sat, 25 Oct 2025\n\n"
    article = read(mail(text + "\n\n".join(BODY) + "\n-- \nThe press office of the ministry.\n").as_bytes())
    assert body(article) == list(BODY)
    assert len(article.spans_labelled(LabelKind.BOILERPLATE)) == 5


@pytest.mark.parametrize("charset", ["utf-8", "windows-1258", "utf-16", "zip", "no-such-thing", "x\0y"])
def test_the_text_is_read_whatever_the_header_calls_its_encoding(charset: str) -> None:
    words = "Guests arrive at the hall on Saturday – all of them."
    known = dict.fromkeys(("zip", "no-such-thing", "x\0y"), "utf-8").get(charset, charset)
    header = (
        f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".encode()
    )
    assert words in read(HEADER + header + words.encode(known)).text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (HEADER + b"\r\n", ImportCode.NO_TEXT),
        (HEADER + b"Content-Type: application/pdf\r\n\r\n%PDF", ImportCode.NO_TEXT),
        (
            HEADER + b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n' + b"--x\r\n\r\n\r\n" * 3000,
            ImportCode.TOO_COMPLEX,
        ),
    ],
)
def test_a_mail_without_an_article_is_refused(data: bytes, code: ImportCode) -> None:
    with pytest.raises(ImportRejected) as refusal:
        read(data)
    assert refusal.value.code is code


@pytest.mark.parametrize(
    "header",
    [b"Date: the day after\r\n", b"From: <<<>>>\r\n", b"Subject: =?x?q?=\r\n", b"Content-Type: ;;;=\r\n"],
)
def test_a_malformed_header_costs_its_own_value_at_most(header: bytes) -> None:
    assert BODY[0] in read(HEADER + header + b"\r\n" + BODY[0].encode()).text


def archive(markup: str, location: str) -> bytes:
    """Return a page as a browser saves it with its pictures in one file."""
    lines = [
        *("From: <Saved by Blink>", "Subject: x", "MIME-Version: 1.0"),
        f"Snapshot-Content-Location: {location}",
        *("Content-Type: multipart/related;", '\ttype="text/html";', '\tboundary="----Part"', "", ""),
        *("------Part", "Content-Type: text/html", "Content-Transfer-Encoding: quoted-printable"),
        *(f"Content-Location: {location}", "", quopri.encodestring(markup.encode()).decode()),
        *("------Part", "Content-Type: image/png", "Content-Transfer-Encoding: base64", "", "QUJD"),
        *("------Part--", ""),
    ]
    return "\r\n".join(lines).encode()


@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a.txt"])
def test_a_page_saved_as_one_file_is_read_as_a_page(name: str) -> None:
    article = read(archive(VIETNAMESE.markup, "https://baophapluat.vn/x"), name)
    assert body(article) == list(VIETNAMESE.body)
    assert (article.original.mime, article.metadata.title.value) == ("multipart/related", VIETNAMESE.title)


def test_an_archive_tells_where_its_page_was() -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in BODY)
    article = read(
        archive(
            f"<html><body><h1>Guests arrive today</h1>{paragraphs}</body></html>", "https://www.reuters.com/a"
        ),
        "a.mht",
    )
    assert (article.metadata.url.value, article.metadata.publisher.value) == (
        "https://www.reuters.com/a",
        "Reuters",
    )


def test_a_head_longer_than_any_mail_has_is_refused() -> None:
    head = b"From: a@b.org\nMIME-Version: 1.0\nDate: Sat, 25 Oct 2025 10:00:00 +0700\nSubject: So\n"
    data = head + b"Content-Type: text/plain; " + b"a=b; " * 40_000 + b"\n\nThe minister said so.\n"
    with pytest.raises(ImportRejected, match="longer head") as refused:
        read_article(data, name="a.eml", article_id=ArticleId("a"))
    assert refused.value.code is ImportCode.TOO_COMPLEX
