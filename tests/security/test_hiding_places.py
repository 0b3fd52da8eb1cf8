"""Places where nobody looks: what a pack knows and no page prints is in no byte of what goes to the press."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest
from drawn_pictures import as_picture, draw_hall
from file_contents import everything_in
from quoting_pack import article_of, read

from briefing import cli
from briefing.errors import ExportError
from briefing.interchange.annotations import write_annotations
from briefing.model.answers import Answer
from briefing.model.article import Article
from briefing.model.edits import change_item
from briefing.model.excerpt import (
    BackgroundDetail,
    DateDetail,
    Detail,
    Excerpt,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    RecordStatus,
    Selector,
    StatisticDetail,
)
from briefing.model.ids import ExcerptId, ItemId, PackId, SectionId
from briefing.model.pack import (
    Audience,
    BlockKind,
    Details,
    ExcerptItem,
    Item,
    Pack,
    Section,
    Status,
    TextItem,
)
from briefing.model.pictures import Photo
from briefing.model.spans import Span
from briefing.model.when import Moment, When
from briefing.session import jobs
from briefing.store.file_names import export_name
from briefing.store.pack_file import save_pack

B = BlockKind
SECRETS = tuple(f"Merlin{number:02d}" for number in range(1, 37))
WORDS = (
    "“The ministry opens the exhibition.”",
    "12 halls are open in the old wing.",
    "The text is published on 24 October 2025.",
    "Le Xuan Minh spoke.",
    "“Off the record Merlin02 was said.”",
    "Free words go out.",
    "Nobody quotes Merlin01.",
)
OTHER = ("“Merlin03 was said by another outlet.”", "12 halls are open, Merlin04 counted.")
AT = Moment(local=dt.datetime.fromisoformat("2025-10-24T18:00"), zone="ICT", offset_minutes=420)
_SOMEBODYS_FILE = "/" + "home/merlin05/in.txt"
HALL = as_picture(draw_hall())
UNSHOWN = replace(as_picture(draw_hall(640, 480)))


def named(article: Article, number: int) -> Article:
    """Return an article whose metadata nobody prints unless it is a source of the edition."""
    metadata = replace(
        article.metadata,
        title=read(f"Merlin{number:02d} headline"),
        publisher=read(f"Merlin{number + 1:02d} outlet"),
        author=read(f"Merlin{number + 2:02d} author"),
        url=read(f"https://example.org/merlin{number + 3:02d}"),
        aggregator=read(f"Merlin{number + 4:02d} aggregator"),
    )
    original = replace(article.original, name=f"Merlin{number + 5:02d}.eml")
    return replace(article, metadata=metadata, original=original)


@pytest.fixture(scope="module")
def pack() -> Pack:
    article = article_of(*WORDS)
    article = replace(article, original=replace(article.original, name=_SOMEBODYS_FILE))
    other = named(replace(article_of(*OTHER, name="other")), 6)

    def item(number: int, words: str, detail: Detail, **values: object) -> ExcerptItem:
        source = article if words in article.text else other
        start = source.text.index(words)
        place = Selector.from_text(source.id, source.text, Span(start, start + len(words)))
        excerpt = Excerpt(
            id=ExcerptId(f"e{number}"), source=place, detail=detail, rule="Merlin12", doubts=("Merlin13",)
        )
        return ExcerptItem(id=ItemId(f"i{number}"), excerpt=excerpt, **values)  # type: ignore[arg-type]

    def own(number: int, words: str, **values: object) -> TextItem:
        return TextItem(id=ItemId(f"t{number}"), text=words, **values)  # type: ignore[arg-type]

    def section(number: int, block: BlockKind, *items: Item, **values: object) -> Section:
        return Section(id=SectionId(f"s{number}"), block=block, items=items, **values)  # type: ignore[arg-type]

    said = QuoteDetail(speaker="Le Xuan Minh", role="Director")
    beside = Selector.from_text(other.id, other.text, Span(len(OTHER[0]) + 1, len(OTHER[0]) + 18))
    off = replace(said, record=RecordStatus.OFF_THE_RECORD, occasion="Merlin14", organisation="Merlin15")
    answer = Answer(
        if_pressed="Merlin16",
        not_for_use="Merlin17",
        owner="Merlin18",
        cleared_by="Merlin19",
        cleared_at=AT,
    )
    shown = Photo(picture=HALL.id, alt="Seats", credit="The office")
    sections = (
        section(1, B.COVER),
        section(2, B.MARKING, audience=Audience.INTERNAL),
        section(
            3,
            B.QUOTES,
            item(1, WORDS[0], said),
            item(2, WORDS[4], off, further=(beside,), heading="Merlin20"),
        ),
        section(4, B.FACTS, item(3, "12 halls", StatisticDetail(low=12, unit="halls", counts="halls"))),
        section(
            5,
            B.TIMELINE,
            item(
                4, "24 October 2025", DateDetail(when=When.parse("2025-10-24"), event="The text is published")
            ),
        ),
        section(
            6,
            B.BIOGRAPHIES,
            item(5, "Le Xuan Minh", PersonDetail(name="Le Xuan Minh", aliases=("Merlin21",))),
        ),
        section(
            7,
            B.BACKGROUND,
            item(6, WORDS[5], BackgroundDetail(), note="Word comment: Merlin22 wants this out."),
            own(1, "The hall.", photo=shown),
            own(2, "Merlin23", photo=replace(shown, picture=UNSHOWN.id, alt="Merlin24"), included=False),
        ),
        section(
            8,
            B.PROGRAMME,
            item(7, WORDS[3], ProgrammeDetail(event="Merlin25", venue="Merlin26"), included=False),
            included=False,
        ),
        section(
            9, B.QUESTIONS, own(3, "Merlin27", heading="Merlin28", answer=answer), audience=Audience.INTERNAL
        ),
        section(10, B.MEDIA_COVERAGE, own(4, "Merlin29"), audience=Audience.INTERNAL, title="Merlin30"),
        section(11, B.CONTACTS, own(5, "Merlin31\n+84 000 000 000", heading="Merlin32"), included=False),
        section(
            12,
            B.ANNEXES,
            item(8, OTHER[0], replace(said, speaker="Merlin33")),
            audience=Audience.INTERNAL,
        ),
        section(13, B.SOURCES),
    )
    return Pack(
        id=PackId("Merlin34"),
        template="merlin35-template",
        details=Details(title="The exhibition", marking="Merlin36 – nội bộ", as_at=AT),
        sections=sections,
        articles=(article, other),
        pictures=(HALL, UNSHOWN),
    )


def final(pack: Pack) -> Pack:
    return replace(pack, details=replace(pack.details, status=Status.FINAL))


@pytest.fixture(params=["pdf", "docx", "html", "md"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return tmp_path / f"pack.{request.param}"


def told(words: str) -> list[str]:
    return [secret for secret in SECRETS if secret.casefold() in words.casefold()]


def test_no_hiding_place_is_in_what_goes_to_the_press(pack: Pack, path: Path) -> None:
    without = change_item(pack, ItemId("i2"), lambda item: replace(item, included=False))
    jobs.build(final(without), [path], Audience.PUBLIC)

    found = everything_in(path)

    assert "The ministry opens the exhibition." in found
    assert told(found) == []


def test_a_public_draft_says_no_more_but_for_the_identity_of_its_pack(pack: Pack, path: Path) -> None:
    jobs.build(pack, [path], Audience.PUBLIC)

    assert set(told(everything_in(path))) <= {"Merlin34"}


def test_the_search_finds_what_the_internal_edition_prints(pack: Pack, path: Path) -> None:
    jobs.build(pack, [path], Audience.INTERNAL)

    found = everything_in(path)

    never = {
        "Merlin01",  # words of a source that nobody quotes
        "Merlin04",
        "Merlin05",  # names of files
        "Merlin11",
        "Merlin12",  # rules and doubts
        "Merlin13",
        "Merlin21",  # other names of a person
        *(f"Merlin{number}" for number in (23, 24, 25, 26, 31, 32)),  # what is ticked out
        "Merlin33",  # who said something in a full text
        "Merlin34",  # names of the pack and its template
        "Merlin35",
    }
    shown = set(SECRETS) - never - ({"Merlin36"} if path.suffix in (".md", ".html") else set())
    assert sorted(shown - set(told(found))) == []


@pytest.mark.parametrize("suffix", [".json", ".txt"])
def test_the_report_tells_nothing_of_them(pack: Pack, tmp_path: Path, suffix: str) -> None:
    report = tmp_path / f"report{suffix}"
    jobs.build(pack, [tmp_path / "pack.docx"], Audience.PUBLIC, report=report)

    assert set(told(report.read_text(encoding="utf-8"))) <= {"Merlin34"}


def test_the_name_of_the_file_tells_nothing_of_them(pack: Pack) -> None:
    assert told(export_name(pack, ".pdf")) == []


def test_annotations_for_the_public_leave_out_what_it_may_not_read(
    pack: Pack, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack_file, written = tmp_path / "pack.briefing", tmp_path / "pack.jsonld"
    save_pack(pack, pack_file)

    assert cli.main(["annotations", str(pack_file), "-o", str(written)]) == 0

    marks = [
        item["target"]["selector"][0]["exact"] for item in json.loads(written.read_text("utf-8"))["items"]
    ]
    assert marks == [WORDS[0], "12 halls", "24 October 2025", "Le Xuan Minh", WORDS[5]]
    assert "3 excerpts are left out of the public edition" in capsys.readouterr().err
    assert WORDS[4] in write_annotations(pack)


def test_a_released_pack_says_nothing_of_its_embargo(pack: Pack, path: Path) -> None:
    embargoed = replace(pack, details=replace(pack.details, embargo=AT, marking=""))
    jobs.build(embargoed, [path], Audience.PUBLIC)
    assert "not for publication" in everything_in(path)

    released = replace(embargoed, details=replace(embargoed.details, embargo=None, as_at=None))
    jobs.build(released, [path], Audience.PUBLIC)

    found = everything_in(path)
    assert "not for publication" not in found


def test_a_full_text_with_a_remark_off_the_record_is_not_written(pack: Pack, path: Path) -> None:
    sections = tuple(
        replace(section, audience=Audience.PUBLIC, items=(replace(section.items[0], excerpt=first),))
        if section.block is B.ANNEXES
        else section
        for section in pack.sections
        for first in [next(pack.excerpt_items()).excerpt]
    )

    with pytest.raises(ExportError, match="Off the record Merlin02"):
        jobs.build(replace(pack, sections=sections), [path], Audience.PUBLIC)

    assert not path.exists()
