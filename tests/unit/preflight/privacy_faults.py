"""Planted faults of discretion: what is for colleagues, what nobody cleared, and personal traces."""

from __future__ import annotations

import datetime as dt

from drawn_pictures import as_picture, draw_portrait

from briefing.model.answers import Answer
from briefing.model.ids import ItemId
from briefing.model.pack import Audience, BlockKind, TextItem
from briefing.model.pictures import Photo
from briefing.model.when import Moment
from tests.unit.preflight.picture_faults import hall
from tests.unit.preflight.plants import Fault, answered, details, item, section, text

B = BlockKind
CLEARED = Moment(local=dt.datetime.fromisoformat("2025-10-20T09:00"), zone="ICT", offset_minutes=420)
FACE = as_picture(draw_portrait())


def asked(answer: Answer | None = None, words: str = "Because it began here.") -> TextItem:
    """Return a question with its answer."""
    return TextItem(id=ItemId("planted"), heading="Why here?", text=words, answer=answer)


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
        name="a path of a computer",
        rule="personal_path",
        plant=text(B.BACKGROUND, r"See D:\press\bill.docx for more."),
    ),
    Fault(
        name="a path in the description of a picture",
        rule="personal_path",
        plant=hall(Photo(picture=FACE.id, alt=r"From D:\press\hall.jpg", credit="The office"), FACE),
    ),
    Fault(name="a path on the cover", rule="personal_path", plant=details(office="/home/desk/press")),
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
