"""Planted faults of discretion: what is for colleagues, what nobody cleared, and personal traces."""

from __future__ import annotations

import datetime as dt

from drawn_pictures import as_picture, draw_portrait

from briefing.model import edits
from briefing.model.answers import Answer
from briefing.model.excerpt import BackgroundDetail, Excerpt, RecordStatus, Selector
from briefing.model.ids import ExcerptId, ItemId
from briefing.model.pack import Audience, BlockKind, ExcerptItem, Pack, TextItem
from briefing.model.pictures import Photo
from briefing.model.when import Moment
from tests.unit.preflight.picture_faults import hall
from tests.unit.preflight.plants import (
    Fault,
    answered,
    block_of,
    both,
    detail,
    details,
    excerpts,
    item,
    section,
    text,
)

B = BlockKind
CLEARED = Moment(local=dt.datetime.fromisoformat("2025-10-20T09:00"), zone="ICT", offset_minutes=420)
FACE = as_picture(draw_portrait())


def asked(answer: Answer | None = None, words: str = "Because it began here.") -> TextItem:
    """Return a question with its answer."""
    return TextItem(id=ItemId("planted"), heading="Why here?", text=words, answer=answer)


off_the_record = detail(B.QUOTES, 0, record=RecordStatus.OFF_THE_RECORD)


def _passage(pack: Pack) -> ExcerptItem:
    """Return the paragraph that holds the first quotation, as background."""
    quote = excerpts(pack, B.QUOTES)[0].excerpt.source
    article = pack.article(quote.article_id)
    span = next(label.span for label in article.labels if label.span.contains(quote.span))
    source = Selector.from_text(article.id, article.text, span)
    excerpt = Excerpt(id=ExcerptId("planted"), source=source, detail=BackgroundDetail())
    return ExcerptItem(id=ItemId("planted"), excerpt=excerpt)


def around_the_remark(pack: Pack) -> Pack:
    """Take the paragraph into the background."""
    return edits.add_items(pack, block_of(pack, B.BACKGROUND).id, (_passage(pack),))


def in_full(pack: Pack) -> Pack:
    """Print the whole article."""
    return section(B.ANNEXES, _passage(pack))(pack)


def in_own_words(pack: Pack) -> Pack:
    """Say the words again."""
    return text(B.BACKGROUND, f"It was said: {excerpts(pack, B.QUOTES)[0].text}.")(pack)


FAULTS = (
    Fault(
        name="lines to take in public",
        rule="internal_block_public",
        plant=section(
            B.QUESTIONS, TextItem(id=ItemId("planted"), heading="Why here?", text="…", note="Cleared")
        ),
    ),
    Fault(
        name="an answer that nobody cleared",
        rule="answer_not_cleared_public",
        plant=answered(Answer(owner="Desk")),
    ),
    Fault(
        name="a clearance without an hour",
        rule="clearance_undated",
        plant=answered(Answer(owner="Desk", cleared_by="the desk")),
    ),
    Fault(
        name="an answer for colleagues that nobody cleared",
        rule="answer_uncleared",
        plant=section(B.QUESTIONS, asked(Answer(owner="Desk")), audience=Audience.INTERNAL),
        edition=Audience.INTERNAL,
    ),
    Fault(
        name="an answer that nobody owns",
        rule="answer_unowned",
        plant=section(
            B.QUESTIONS,
            asked(Answer(cleared_by="the desk", cleared_at=CLEARED)),
            audience=Audience.INTERNAL,
        ),
        edition=Audience.INTERNAL,
    ),
    Fault(
        name="a note in own words",
        rule="internal_words",
        plant=text(B.BACKGROUND, "Not for use: the bill may still fail."),
    ),
    Fault(
        name="a note in a passage that was reworded",
        rule="internal_words",
        plant=item(B.TIMELINE, 1, wording="Internal: the survey was never published."),
    ),
    Fault(
        name="a remark off the record in a passage that goes out",
        rule="off_record_elsewhere",
        plant=both(off_the_record, around_the_remark),
        beside=frozenset({"not_on_the_record"}),
    ),
    Fault(
        name="a remark off the record in a full text",
        rule="off_record_elsewhere",
        plant=both(off_the_record, in_full),
        beside=frozenset({"not_on_the_record"}),
    ),
    Fault(
        name="a remark off the record in own words",
        rule="off_record_elsewhere",
        plant=both(off_the_record, in_own_words),
        beside=frozenset({"not_on_the_record"}),
    ),
    Fault(
        name="a path of a computer",
        rule="personal_path",
        plant=text(B.BACKGROUND, r"See D:\press\bill.docx for more."),
    ),
    Fault(
        name="a path in the description of a picture",
        rule="personal_path",
        plant=hall(Photo(picture=FACE.id, alt=r"From D:\press\hall.jpg", credit="The office"), FACE),
    ),
    Fault(name="a path on the cover", rule="personal_path", plant=details(office="/" + "home/desk/press")),
    Fault(
        name="a private mail address",
        rule="private_mail_address",
        plant=text(B.CONTACTS, "Interpreters\ninterpreters@gmail.com", "Interpreters"),
    ),
    Fault(
        name="a private mail address as a credit",
        rule="private_mail_address",
        plant=hall(Photo(picture=FACE.id, alt="A grey figure", credit="photos@gmail.com"), FACE),
    ),
)
