"""Packs of every template with something in every block, from two short articles made for the tests.

The press pack has pictures too.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache

from drawn_pictures import as_picture, draw_hall, draw_portrait

from briefing.compose.filling import new_pack
from briefing.compose.templates import load_template
from briefing.extract.suggestions import suggest_excerpts
from briefing.ingest.reading import read_article
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt
from briefing.model.ids import ArticleId, IdSource, ItemId, SectionId, counting_ids
from briefing.model.pack import BlockKind, Pack, PageSize, Section, TextItem
from briefing.model.photo_edits import PhotoUse, photo_use
from briefing.model.pictures import Photo
from briefing.model.when import Moment

PORTRAIT, HALL = as_picture(draw_portrait()), as_picture(draw_hall(), "PNG")
_FIRST = """Ministry opens data centre near the capital

8 October 2025

HÀ NỘI – The ministry opened its third data centre on 8 October 2025. Nearly 100 organisations have registered
as of 6 October 2025, and more than 1,200 students in 327 teams take part in the contest.

"We want every office to answer within one day," said Le Xuan Minh, Director of the Department.

The opening session starts at 09:00 on 25 October 2025 in Hanoi, with ministers and heads of agencies present.

The programme began in February 2022 and the rules were adopted on 24 December 2024 after 30 months of talks.
"""
_SECOND = """Teams prepare for the opening session in Hanoi

12 May 2025

Some 80 countries had supported the process from the start, said the Deputy Minister of Foreign Affairs,
Dang Hoang Giang. The contest drew 900 students in 2023, 1,050 students in 2024 and 1,265 students in 2025.

"This is a matter of trust between partners, and trust takes years to build," said Vu Ngoc Son.

A first study appeared in 2013. The signing session will be held on 25 and 26 October 2025.
"""
_OWN = {
    BlockKind.AT_A_GLANCE: (("", "The data centre opens in Hà Nội; this pack gives programme and figures."),),
    BlockKind.KEY_MESSAGES: (
        ("One set of rules", "Every office answers within one day."),
        ("Broad support", "Some 80 countries backed the process from its start."),
    ),
    BlockKind.BACKGROUND: (("How it began", "Talks took thirty months.\nThen the rules were adopted."),),
    BlockKind.QUESTIONS: (
        (
            "What changes on the day after?",
            "The review begins.\nIf pressed: It is under way.\nNot for use: No date.\nClearance: Not yet",
        ),
        ("How many take part?", "Nearly 100 organisations."),
    ),
    BlockKind.CONFLICTS: (("Caveat: two counts differ", "One source counts teams, the other students."),),
    BlockKind.PRACTICAL: (("Accreditation", "With passport and press card, by 18:00 (ICT)"),),
    BlockKind.PRESS_RELEASE: (
        ("", "The ministry opened its third data centre.\nIt serves every office."),
        ("Notes to editors", "Figures are repeated as the sources give them."),
    ),
    BlockKind.CONTACTS: tuple(
        (name, "Media enquiries\n[+00 00 0000 0000]\npress@example.org\nDaily 07:00–22:00 (ICT)")
        for name in ("[Duty press officer]", "[Out of hours]", "[Accreditation desk]")
    ),
}


@cache
def _sources() -> tuple[tuple[Article, ...], tuple[Excerpt, ...]]:
    articles = tuple(
        read_article(words.encode(), name=f"{number}.txt", article_id=ArticleId(f"article-{number}"))
        for number, words in enumerate((_FIRST, _SECOND), 1)
    )
    return articles, tuple(excerpt for article in articles for excerpt in suggest_excerpts(article))


def printed_pack(template: str, style: str, language: str, size: PageSize = PageSize.A4) -> Pack:
    """Return a pack with an embargo, filled from the articles and with own words."""
    articles, suggestions = _sources()
    next_id = counting_ids("id")
    pack = new_pack(
        load_template(template),
        language=language,
        articles=articles,
        suggestions=suggestions,
        next_id=next_id,
    )

    def own(block: BlockKind) -> tuple[TextItem, ...]:
        words = _OWN.get(block, ())
        return tuple(TextItem(id=ItemId(next_id()), heading=head, text=text) for head, text in words)

    sections = tuple(replace(part, items=(*own(part.block), *part.items)) for part in pack.sections)
    if template == "press-pack":
        annex = Section(id=SectionId(next_id()), block=BlockKind.ANNEXES, items=(_figure(next_id),))
        sections = tuple(map(_with_portraits, (*sections, annex)))
    details = replace(
        pack.details,
        office="Example Press Office",
        department="Department of Communications",
        marking="For the press",
        as_at=_moment("2025-10-24T18:00"),
        embargo=_moment("2025-10-25T00:01"),
    )
    pack = replace(pack, style=style, page_size=size, sections=sections, details=details)
    return replace(pack, pictures=(PORTRAIT, HALL)).with_used_pictures()


def _figure(next_id: IdSource) -> TextItem:
    photo = Photo(picture=HALL.id, alt="A blue stage behind four rows of red seats", credit="The office")
    return TextItem(id=ItemId(next_id()), text="The hall before the opening.", photo=photo)


def _with_portraits(section: Section) -> Section:
    """Return a section in which every person and every speaker has a portrait."""
    photo = Photo(picture=PORTRAIT.id, alt="A grey figure before a plain wall", credit="The ministry")
    items = (
        replace(item, photo=photo) if photo_use(section, item) is PhotoUse.PORTRAIT else item
        for item in section.items
    )
    return replace(section, items=tuple(items))


def _moment(local: str) -> Moment:
    return Moment(local=dt.datetime.fromisoformat(local), zone="ICT", offset_minutes=420)
