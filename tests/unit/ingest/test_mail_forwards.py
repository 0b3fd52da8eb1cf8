"""What is passed on inside a mail is the article, and the words around it are not."""

from __future__ import annotations

from email.message import EmailMessage

from briefing.ingest.reading import read_article
from briefing.model.article import Article, FieldState, LabelKind
from briefing.model.ids import ArticleId

ARTICLE = (
    "Six countries share flood warnings on the river",
    "By Le Xuan Minh",
    "Six countries have agreed to share flood warnings within 30 minutes, officials said after the talks.",
    "More than 60 million people live along the river, and about a third of them fish for half the year.",
)


def mail(body: str) -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "Fwd: for the morning", "News <desk@example.org>"
    message["Date"] = "Sun, 26 Oct 2025 08:00:00 +0700"
    message.set_content(body)
    return bytes(message)


def read(body: str) -> Article:
    return read_article(mail(body), name="a.eml", article_id=ArticleId("a"))


FORWARDED = """Please see below, for the morning.

Regards
Your colleague

---------- Forwarded message ---------
From: Daily <news@example.com>
Date: Sat, 25 Oct 2025 at 11:42
Subject: Fw: Flood warnings
To: <press@example.org>

"""


def test_a_forwarded_article_begins_behind_its_head_and_has_its_day() -> None:
    article = read(FORWARDED + "\n\n".join(ARTICLE))
    metadata = article.metadata
    assert (metadata.title.value, metadata.author.value) == (ARTICLE[0], "Le Xuan Minh")
    assert (metadata.published.value, metadata.published.state) == ("2025-10-25", FieldState.INFERRED)
    frame = [span.slice(article.text) for span in article.spans_labelled(LabelKind.BOILERPLATE)]
    assert {"Please see below, for the morning.", "Regards", "To: <press@example.org>"} <= set(frame)


def test_lines_quoted_in_a_reply_lose_their_marks() -> None:
    quoted = "\n>\n".join(f"> {words}" for words in ARTICLE)
    article = read(
        f"Thanks, this one:\n\nOn Sat, 25 Oct 2025 at 10:00, the desk wrote:\n{quoted}\n\nSent from my phone"
    )
    assert article.metadata.title.value == ARTICLE[0]
    assert article.metadata.author.value == "Le Xuan Minh"
    body = [span.slice(article.text) for span in article.spans_labelled(LabelKind.BODY)]
    assert body == list(ARTICLE[2:])


def test_a_note_below_which_little_is_passed_on_is_the_article() -> None:
    article = read("\n\n".join(ARTICLE) + "\n\n-----Original Message-----\nSubject: Hello\n\nSee you.")
    assert article.metadata.title.value == ARTICLE[0]
