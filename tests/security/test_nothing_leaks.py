"""What may not go out is in no byte of a public edition: not on a page, not in a property, not in a part."""

from __future__ import annotations

import getpass
import socket
from dataclasses import replace
from pathlib import Path

import pytest
from drawn_pictures import as_picture, draw_portrait, encoded
from file_contents import everything_in
from PIL import Image
from quoting_pack import article_of, read

from briefing.model.article import Article, Datum, FieldState
from briefing.model.excerpt import (
    BackgroundDetail,
    Detail,
    Excerpt,
    PersonDetail,
    QuoteDetail,
    RecordStatus,
    Selector,
    StatisticDetail,
)
from briefing.model.ids import ArticleId, ExcerptId, ItemId, PackId, SectionId
from briefing.model.pack import Audience, BlockKind, Details, ExcerptItem, Item, Pack, Section, TextItem
from briefing.model.pictures import Photo, Picture
from briefing.model.spans import Span
from briefing.session import jobs

SECRETS = tuple(f"Kestrel{number:02d}" for number in range(1, 36))
PRINTED_INSIDE = frozenset(SECRETS) - {
    "Kestrel21",
    "Kestrel22",
    "Kestrel23",
    "Kestrel24",
    "Kestrel25",
    "Kestrel26",
    "Kestrel31",
}
"""What the internal edition shows: all but what is unticked and what no edition prints.

31 stands beside the pixels of a picture that came with the pack, 32 to 35 are said of pictures.
"""

PUBLIC = "“The ministry opens the exhibition.”"
CUT = "“The hall is open and Kestrel27 closed on Sunday.”"
WORDS = (
    PUBLIC,
    "“Off the record Kestrel01 was said.”",
    "“On background Kestrel02 was said.”",
    CUT,
    "12 halls are open",
    "Le Xuan Minh",
    "“Inside Kestrel03 was said.”",
    "“Unticked Kestrel21 was said.”",
    "Background that goes out.",
    "Never quoted Kestrel22.",
)


@pytest.fixture(scope="module")
def article() -> Article:
    made = article_of(*WORDS)
    hidden = Datum(value="Kestrel23 provisional", state=FieldState.INFERRED, rule="title/Kestrel24")
    return replace(
        made,
        metadata=replace(made.metadata, provisional_title=hidden, author=read("The newsroom")),
        original=replace(made.original, name="C:\\Users\\Kestrel25\\drafts\\one.txt"),
        warnings=("Kestrel26",),
    )


@pytest.fixture(scope="module")
def pack(article: Article) -> Pack:
    def item(number: int, words: str, detail: Detail, **values: object) -> ExcerptItem:
        start = article.text.index(words)
        source = Selector.from_text(article.id, article.text, Span(start, start + len(words)))
        excerpt = Excerpt(id=ExcerptId(f"e{number}"), source=source, detail=detail)
        return ExcerptItem(id=ItemId(f"i{number}"), excerpt=excerpt, **values)  # type: ignore[arg-type]

    def section(number: int, block: BlockKind, *items: Item, **values: object) -> Section:
        return Section(id=SectionId(f"s{number}"), block=block, items=items, **values)  # type: ignore[arg-type]

    off = QuoteDetail(
        speaker="Kestrel04",
        role="Kestrel05",
        rank="Kestrel06",
        organisation="Kestrel07",
        occasion="Kestrel08",
        record=RecordStatus.OFF_THE_RECORD,
    )
    on_background = QuoteDetail(speaker="Kestrel09", role="Kestrel10", record=RecordStatus.ON_BACKGROUND)
    said = QuoteDetail(speaker="Le Xuan Minh", role="Director")
    shown = Photo(picture=_told_too_much().id, alt="A grey figure", credit="The office")
    secret = replace(shown, alt="Kestrel32", credit="Kestrel33")
    sections = (
        section(1, BlockKind.COVER),
        section(2, BlockKind.CONTENTS),
        section(
            3,
            BlockKind.KEY_MESSAGES,
            TextItem(id=ItemId("t1"), text="A message.", heading="A", note="Kestrel11"),
        ),
        section(
            4,
            BlockKind.QUOTES,
            item(1, PUBLIC, said, note="Kestrel12"),
            item(2, WORDS[1], off, heading="Kestrel13", note="Kestrel14", photo=secret),
            item(3, WORDS[2], on_background, heading="Kestrel15"),
            item(4, CUT, said, wording="“The hall is open […] on Sunday.”", note="because of Kestrel27"),
            item(5, WORDS[7], said, included=False),
        ),
        section(
            5, BlockKind.FACTS, item(6, WORDS[4], StatisticDetail(low=12, counts="halls"), note="Kestrel16")
        ),
        section(
            6,
            BlockKind.BIOGRAPHIES,
            item(7, WORDS[5], PersonDetail(name="Le Xuan Minh"), note="Kestrel17", photo=shown),
        ),
        section(
            7,
            BlockKind.QUESTIONS,
            TextItem(id=ItemId("t2"), text="Kestrel18", heading="Kestrel19", note="Kestrel20"),
            item(8, WORDS[6], said),
            audience=Audience.INTERNAL,
            title="Kestrel28",
        ),
        section(8, BlockKind.BACKGROUND, item(9, WORDS[8], BackgroundDetail(), note="Kestrel29")),
        section(
            9, BlockKind.CONFLICTS, TextItem(id=ItemId("t3"), text="Kestrel30"), audience=Audience.INTERNAL
        ),
        section(
            10,
            BlockKind.PRACTICAL,
            TextItem(id=ItemId("t4"), text="Kestrel21"),
            included=False,
            title="Kestrel21",
        ),
        section(11, BlockKind.SOURCES),
        section(
            12,
            BlockKind.ANNEXES,
            TextItem(id=ItemId("t5"), text="Kestrel34", photo=replace(secret, alt="Kestrel35")),
            audience=Audience.INTERNAL,
        ),
    )
    return Pack(
        id=PackId("p"),
        details=Details(title="The exhibition"),
        sections=sections,
        articles=(article,),
        pictures=(_told_too_much(),),
    )


def _told_too_much() -> Picture:
    """Return a picture whose file says where it was taken, as a pack from another program may hold it."""
    values = Image.Exif()
    values[0x010E] = "Kestrel31"
    data = encoded(draw_portrait(), exif=values, comment=b"Kestrel31")
    assert data.count(b"Kestrel31") == 2
    return replace(as_picture(draw_portrait()), data=data)


@pytest.fixture(params=["pdf", "docx", "html", "md"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / f"pack.{request.param}"


def test_no_planted_secret_is_in_a_public_edition(pack: Pack, path: Path) -> None:
    jobs.build(pack, [path], Audience.PUBLIC)

    found = everything_in(path)

    assert "The ministry opens the exhibition." in found
    assert [secret for secret in SECRETS if secret.casefold() in found.casefold()] == []


def test_the_search_finds_what_the_internal_edition_prints(pack: Pack, path: Path) -> None:
    jobs.build(pack, [path], Audience.INTERNAL)

    found = everything_in(path)

    shown = PRINTED_INSIDE - ({"Kestrel32"} if path.suffix == ".md" else set())  # Markdown shows no pictures
    missing = sorted(secret for secret in shown if secret not in found)
    assert missing == [], "else the test above would prove nothing"


@pytest.mark.parametrize("edition", Audience)
def test_nothing_of_this_machine_is_in_a_file(pack: Pack, path: Path, edition: Audience) -> None:
    jobs.build(pack, [path], edition)

    found = everything_in(path)

    assert path.name not in found
    assert str(path.parent) not in found
    for name in (getpass.getuser(), socket.gethostname(), str(Path.home())):
        if len(name) > 4:  # a short one stands in any file by chance
            assert name not in found


def test_the_report_of_a_public_edition_tells_no_more_than_its_sources(pack: Pack, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    jobs.build(pack, [tmp_path / "pack.pdf"], Audience.PUBLIC, report=report)

    text = report.read_text(encoding="utf-8")

    told = [secret for secret in SECRETS if secret in text]
    assert told == []
    assert ArticleId("one") in text
