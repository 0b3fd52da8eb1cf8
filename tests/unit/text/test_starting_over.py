"""Last week's pack begins this week's: structure and own words stay, what was decided then is reset."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from briefing.model.answers import Answer
from briefing.model.excerpt import BackgroundDetail, Excerpt, Selector
from briefing.model.ids import ArticleId, ExcerptId, ItemId, PackId, SectionId, counting_ids
from briefing.model.pack import BlockKind, Details, ExcerptItem, Pack, Section, Status, TextItem
from briefing.model.spans import Span
from briefing.model.when import Moment, When
from briefing.session.samples import sample_pack
from briefing.text.starting_over import start_from

AT = Moment(local=dt.datetime.fromisoformat("2025-10-20T09:00"), zone="ICT", offset_minutes=420)
CONTACT = TextItem(id=ItemId("contact"), heading="Press desk", text="Duty officer\n+84 24 0000 0000")
ASKED = TextItem(
    id=ItemId("asked"),
    heading="Why here?",
    text="It began here.",
    answer=Answer(if_pressed="Only two.", owner="Desk", cleared_by="the minister", cleared_at=AT),
)
TYPED_AS_TEXT = TextItem(
    id=ItemId("plain"), heading="When?", text="In May.\nClearance: the desk", note="Cleared at noon"
)
QUOTED = ExcerptItem(
    id=ItemId("quoted"),
    excerpt=Excerpt(
        id=ExcerptId("excerpt"),
        source=Selector.from_text(ArticleId("one"), "It began here.", Span(0, 8)),
        detail=BackgroundDetail(),
    ),
)
OLD = Pack(
    id=PackId("old"),
    style="classic",
    language="vi",
    details=Details(
        title="Weekly brief",
        office="Press office",
        when=When.parse("2025-10-25"),
        version="3.2",
        as_at=AT,
        status=Status.FINAL,
        marking="INTERNAL",
        embargo=AT,
    ),
    sections=(
        Section(id=SectionId("a"), block=BlockKind.BACKGROUND, title="This week", items=(QUOTED,)),
        Section(id=SectionId("b"), block=BlockKind.QUESTIONS, items=(ASKED, TYPED_AS_TEXT)),
        Section(id=SectionId("c"), block=BlockKind.CONTACTS, items=(CONTACT,)),
    ),
    articles=sample_pack().articles[:1],
)


def test_style_sections_own_text_and_contacts_stay() -> None:
    new = start_from(OLD, counting_ids("new"))
    assert (new.style, new.language, new.template) == ("classic", "vi", OLD.template)
    assert [(x.block, x.title) for x in new.sections] == [(x.block, x.title) for x in OLD.sections]
    (contact,) = new.sections[2].items
    assert replace(contact, id=CONTACT.id) == CONTACT
    assert (new.details.title, new.details.office, new.details.marking) == (
        "Weekly brief",
        "Press office",
        "INTERNAL",
    )


def test_version_time_dates_and_embargo_are_reset() -> None:
    details = start_from(OLD, counting_ids("new")).details
    assert (details.version, details.status) == ("1.0", Status.DRAFT)
    assert (details.when, details.as_at, details.embargo) == (None, None, None)


def test_no_clearance_outlives_its_pack() -> None:
    typed, plain = start_from(OLD, counting_ids("new")).sections[1].items
    for item, line in ((typed, "It began here."), (plain, "In May.")):
        assert isinstance(item, TextItem)
        assert item.answer is not None
        assert (item.text, item.answer.is_cleared, item.answer.cleared_at) == (line, False, None)
    assert isinstance(typed, TextItem)
    assert typed.answer == Answer(if_pressed="Only two.", owner="Desk")
    assert plain.note == ""


@pytest.mark.parametrize("keeps", [False, True])
def test_excerpts_and_articles_come_along_only_where_asked_for(keeps: bool) -> None:
    new = start_from(OLD, counting_ids("new"), keeps_excerpts=keeps)
    assert len(list(new.excerpt_items())) == len(new.articles) == (1 if keeps else 0)


def test_nothing_of_the_new_pack_has_an_identity_of_the_old_one() -> None:
    new = start_from(OLD, counting_ids("new"), keeps_excerpts=True)
    of_new, of_old = (
        {pack.id, *(x.id for x in pack.sections), *(x.id for x in pack.items())} for pack in (new, OLD)
    )
    assert of_new.isdisjoint(of_old)
