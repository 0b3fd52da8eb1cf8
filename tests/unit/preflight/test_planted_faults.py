"""Faults planted in the sample pack: each is caught by the rule that is for it, and by no other."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count

import pytest
from drawn_pictures import as_picture, draw_portrait

from briefing.compose.filling import new_pack
from briefing.compose.templates import load_template, template_names
from briefing.extract.suggestions import suggest_excerpts
from briefing.model import edits
from briefing.model.answers import Answer
from briefing.model.article import LabelKind
from briefing.model.excerpt import Attribution, RecordStatus
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ExcerptId, ItemId, SectionId
from briefing.model.pack import Audience, BlockKind, ExcerptItem, Item, Pack, Section, Status, TextItem
from briefing.model.photo_edits import add_photo_item, set_photo
from briefing.model.pictures import Photo, Picture
from briefing.model.when import Moment, PartialDate, When
from briefing.preflight.check import Check, Severity
from briefing.preflight.checks import check_pack
from briefing.preflight.printing import PrintingFaults
from briefing.preflight.rules import RULES
from briefing.session.checking import pack_findings
from briefing.session.samples import sample_pack

NOW = dt.datetime(2025, 10, 24, 12, 0, tzinfo=dt.UTC)
STATED = {"placeholder_left": 2, "programme_open": 1, "source_undated": 3}
"""What is true of the sample pack: its contacts are placeholders, three of its sources have no date."""

LEFT_TO_DO = {
    "title_provisional",
    "as_at_missing",
    "section_empty",
    "programme_open",
    "programme_undated",
    "programme_day_inferred",
    "source_undated",
    "date_missing",
    "figure_date_missing",
    "date_inferred",
    "date_without_year",
    "speaker_missing",
    "speaker_inferred",
    "role_missing",
    "sources_disagree",
}
"""What can be true of a new pack, for its template and its articles leave it open."""

CLEARED = Moment(local=dt.datetime.fromisoformat("2025-10-20T09:00"), zone="ICT", offset_minutes=420)

Plant = Callable[[Pack], Pack]


def checks_of(
    pack: Pack, edition: Audience = Audience.PUBLIC, findings: Sequence[Finding] | None = None
) -> tuple[Check, ...]:
    known = pack_findings(pack) if findings is None else findings
    return check_pack(pack, edition=edition, now=NOW, findings=known)


def excerpts(pack: Pack, block: BlockKind) -> list[ExcerptItem]:
    items = (item for section in pack.sections if section.block is block for item in section.items)
    return [item for item in items if isinstance(item, ExcerptItem)]


def block_of(pack: Pack, block: BlockKind) -> Section:
    return next(section for section in pack.sections if section.block is block)


def details(**values: object) -> Plant:
    return lambda pack: replace(pack, details=replace(pack.details, **values))  # type: ignore[arg-type]


def item(block: BlockKind, number: int, **values: object) -> Plant:
    def plant(pack: Pack) -> Pack:
        target = block_of(pack, block).items[number]
        return edits.change_item(pack, target.id, lambda old: replace(old, **values))  # type: ignore[arg-type]

    return plant


def detail(block: BlockKind, number: int, **values: object) -> Plant:
    def plant(pack: Pack) -> Pack:
        target = excerpts(pack, block)[number]
        changed = replace(target.excerpt, detail=replace(target.excerpt.detail, **values))  # type: ignore[arg-type]
        return edits.change_item(pack, target.id, lambda old: replace(old, excerpt=changed))  # type: ignore[arg-type]

    return plant


def text(block: BlockKind, words: str, heading: str = "") -> Plant:
    made = TextItem(id=ItemId("planted"), text=words, heading=heading)
    return lambda pack: edits.add_items(pack, block_of(pack, block).id, (made,))


def answered(answer: Answer) -> TextItem:
    return TextItem(id=ItemId("planted"), text="Because it began here.", heading="Why here?", answer=answer)


def section(block: BlockKind, *items: Item, **values: object) -> Plant:
    made = Section(id=SectionId("planted"), block=block, items=items, **values)  # type: ignore[arg-type]
    return lambda pack: edits.add_section(pack, made)


def again(block: BlockKind, number: int, at: BlockKind | None = None, *, is_copy: bool = True) -> Plant:
    def plant(pack: Pack) -> Pack:
        known = excerpts(pack, block)[number]
        copy = replace(known, id=ItemId("planted"), excerpt=replace(known.excerpt, id=ExcerptId("planted")))
        return edits.add_items(pack, block_of(pack, at or block).id, (copy,))

    return plant


def article(number: int, **values: str | None) -> Plant:
    def plant(pack: Pack) -> Pack:
        known = pack.articles[number]
        metadata = known.metadata
        for name, value in values.items():
            metadata = metadata.with_value(name, value)
        return edits.replace_article(pack, replace(known, metadata=metadata))

    return plant


def both(*plants: Plant) -> Plant:
    def plant(pack: Pack) -> Pack:
        for one in plants:
            pack = one(pack)
        return pack

    return plant


def other_text(pack: Pack) -> Pack:
    """The first article that is quoted comes back in another version."""
    quoted = excerpts(pack, BlockKind.QUOTES)[0]
    source = pack.article(quoted.excerpt.source.article_id)
    words = quoted.excerpt.text
    return edits.replace_article(pack, replace(source, text=source.text.replace(words, words.swapcase())))


def day_of_event(pack: Pack) -> Pack:
    """A new pack takes the day of a session from the event that its article is about."""
    target = excerpts(pack, BlockKind.PROGRAMME)[0]
    doubtful = replace(target, excerpt=replace(target.excerpt, doubts=("when",)))
    return edits.change_item(pack, target.id, lambda _: doubtful)


def as_boilerplate(pack: Pack) -> Pack:
    quoted = excerpts(pack, BlockKind.QUOTES)[0].excerpt.source
    source = pack.article(quoted.article_id)
    labels = tuple(
        replace(label, kind=LabelKind.BOILERPLATE)
        if label.span.start <= quoted.span.start < label.span.end
        else label
        for label in source.labels
    )
    used = [x for x in pack.excerpt_items() if x.excerpt.source.article_id == source.id]
    label = next(x for x in source.labels if x.span.start <= quoted.span.start < x.span.end)
    others = [x.id for x in used if label.span.contains(x.excerpt.source.span) and x.excerpt.source != quoted]
    pack = edits.include_items(pack, others, included=False)
    return edits.replace_article(pack, replace(source, labels=labels))


def six_tiles(pack: Pack) -> Pack:
    facts = excerpts(pack, BlockKind.FACTS)[3:5]
    copies = [replace(x, id=ItemId(f"tile-{n}")) for n, x in enumerate(facts)]
    return edits.add_items(pack, block_of(pack, BlockKind.AT_A_GLANCE).id, copies)


def six_messages(pack: Pack) -> Pack:
    made = [
        TextItem(id=ItemId(f"m{n}"), text=f"Message {word}.", heading=word)
        for n, word in enumerate(("a", "b"))
    ]
    return edits.add_items(pack, block_of(pack, BlockKind.AT_A_GLANCE).id, made)


def emptied(pack: Pack) -> Pack:
    people = block_of(pack, BlockKind.PRACTICAL)
    return edits.include_items(pack, [x.id for x in people.items], included=False)


def undated(block: BlockKind, number: int, **values: object) -> Plant:
    """Neither the excerpt nor its source has a day."""

    def plant(pack: Pack) -> Pack:
        source = excerpts(pack, block)[number].excerpt.source
        known = pack.article(source.article_id)
        changed = replace(known, metadata=known.metadata.with_value("published", None))
        return edits.replace_article(detail(block, number, **values)(pack), changed)

    return plant


def surname_only(pack: Pack) -> Pack:
    return detail(BlockKind.QUOTES, 0, speaker="Minh")(pack)


EMBARGO = sample_pack().details.embargo
AS_AT = sample_pack().details.as_at
assert EMBARGO is not None
assert AS_AT is not None
MIDNIGHT = replace(EMBARGO, local=EMBARGO.local.replace(hour=0, minute=0))
OVER = replace(EMBARGO, local=EMBARGO.local - dt.timedelta(days=3))
NEXT_DAY = When(PartialDate(year=2025, month=10, day=25))
B = BlockKind

FACE = as_picture(draw_portrait())
PHOTO = Photo(picture=FACE.id, alt="A grey figure", credit="The office")


def pictured(block: BlockKind, number: int, photo: Photo = PHOTO, picture: Picture = FACE) -> Plant:
    return lambda pack: set_photo(pack, excerpts(pack, block)[number].id, photo, picture)


def hall(photo: Photo, words: str = "The hall before the opening.") -> Plant:
    def plant(pack: Pack) -> Pack:
        text_item = TextItem(id=ItemId("hall"), text=words, photo=photo)
        return add_photo_item(pack, block_of(pack, B.BACKGROUND).id, text_item, FACE)

    return plant


FAULTS: dict[str, tuple[str, Plant]] = {
    "a portrait without a description": (
        "picture_undescribed",
        pictured(B.BIOGRAPHIES, 0, replace(PHOTO, alt=" ")),
    ),
    "a picture without a description": ("picture_undescribed", hall(replace(PHOTO, alt=""))),
    "a picture without description and caption": ("picture_undescribed", hall(replace(PHOTO, alt=""), "")),
    "a portrait that was lost": (
        "picture_lost",
        pictured(B.QUOTES, 0, picture=replace(FACE, data=b"")),
    ),
    "a portrait by nobody": ("picture_without_credit", pictured(B.BIOGRAPHIES, 0, replace(PHOTO, credit=""))),
    "a portrait beside a figure": ("picture_unprinted", pictured(B.FACTS, 0)),
    "no title": ("title_missing", details(title=" ")),
    "a title still provisional": (
        "title_provisional",
        details(subtitle="[Provisional title, taken from the sources]"),
    ),
    "a provisional title in Vietnamese": (
        "title_provisional",
        details(subtitle="[Tiêu đề tạm thời, lấy từ các nguồn]"),
    ),
    "no version": ("version_missing", details(version="")),
    "a draft's version": ("draft_mark", details(version="1.0 draft 3")),
    "a to-do": ("draft_mark", text(B.BACKGROUND, "TODO: say when the bill was passed.")),
    "a gap in own words": ("placeholder_left", text(B.BACKGROUND, "The bill was passed on [date].")),
    "no time it is valid at": ("as_at_missing", details(as_at=None)),
    "a quotation later than the pack": (
        "as_at_too_early",
        detail(B.QUOTES, 0, said_on=NEXT_DAY),
    ),
    "an embargo without a zone": ("zone_missing", details(embargo=replace(EMBARGO, zone=""))),
    "a time without a zone": ("zone_missing", details(as_at=replace(AS_AT, zone=" "))),
    "a zone of another place": ("zone_wrong", details(embargo=replace(EMBARGO, zone="CET"))),
    "an embargo that is over": ("embargo_past", details(embargo=OVER)),
    "an embargo at midnight": ("embargo_midnight", details(embargo=MIDNIGHT)),
    "an embargo and immediate release": (
        "embargo_contradicted",
        section(B.PRESS_RELEASE, TextItem(id=ItemId("planted"), text="For immediate release")),
    ),
    "an embargo in words only": (
        "embargo_unset",
        both(details(embargo=None), text(B.BACKGROUND, "Embargoed until Saturday at noon.")),
    ),
    "a marking for colleagues": ("marking_contradicted", details(marking="INTERNAL – NOT FOR RELEASE")),
    "lines to take in public": (
        "internal_block_public",
        section(B.QUESTIONS, TextItem(id=ItemId("planted"), heading="Why here?", text="…", note="Cleared")),
    ),
    "an answer that nobody cleared": (
        "answer_not_cleared_public",
        lambda pack: edits.add_items(
            pack, block_of(pack, B.BACKGROUND).id, (answered(Answer(owner="Desk")),)
        ),
    ),
    "a clearance without an hour": (
        "clearance_undated",
        lambda pack: edits.add_items(
            pack, block_of(pack, B.BACKGROUND).id, (answered(Answer(owner="Desk", cleared_by="the desk")),)
        ),
    ),
    "a note in own words": ("internal_words", text(B.BACKGROUND, "Not for use: the bill may still fail.")),
    "a path of a computer": ("personal_path", text(B.BACKGROUND, r"See D:\press\bill.docx for more.")),
    "a private mail address": (
        "private_mail_address",
        text(B.CONTACTS, "Interpreters\ninterpreters@gmail.com", "Interpreters"),
    ),
    "a quotation altered": ("quote_altered", item(B.QUOTES, 0, wording="We never want a cyberspace")),
    "a quotation orphaned": ("source_lost", other_text),
    "a remark off the record": (
        "not_on_the_record",
        detail(B.QUOTES, 0, record=RecordStatus.OFF_THE_RECORD),
    ),
    "a remark on background": ("not_on_the_record", detail(B.QUOTES, 1, record=RecordStatus.ON_BACKGROUND)),
    "nobody said it": ("speaker_missing", detail(B.QUOTES, 0, speaker=None)),
    "somebody may have said it": (
        "speaker_inferred",
        detail(B.QUOTES, 0, attribution=Attribution.INFERRED),
    ),
    "a given name only": ("speaker_incomplete", surname_only),
    "nobody knows who that is": (
        "role_missing",
        detail(B.QUOTES, 0, role=None, rank=None, organisation=None),
    ),
    "two ranks of one person": ("ranks_differ", detail(B.QUOTES, 0, rank="Colonel")),
    "a quotation without a day": (
        "date_missing",
        undated(B.QUOTES, 0, said_on=None),
    ),
    "a quotation that never ends": ("quote_unclosed", detail(B.QUOTES, 0, is_closed=False)),
    "a quotation taken twice": ("excerpt_repeated", again(B.QUOTES, 0)),
    "a figure taken twice": ("excerpt_repeated", again(B.FACTS, 0)),
    "own words twice": (
        "own_text_repeated",
        lambda pack: edits.add_items(
            pack,
            block_of(pack, B.TIMELINE).id,
            (replace(block_of(pack, B.TIMELINE).items[0], id=ItemId("planted")),),
        ),
    ),
    "words of the site": ("boilerplate_used", as_boilerplate),
    "a figure without a day": (
        "figure_date_missing",
        undated(B.FACTS, 3, as_at=None, period=None),
    ),
    "a figure of our own": ("figure_without_source", text(B.FACTS, "About 4,200 visitors are expected.")),
    "a number no source has": (
        "figure_not_in_source",
        item(B.TIMELINE, 1, wording="The study covered 8,731 companies."),
    ),
    "a date that was completed": ("date_inferred", detail(B.TIMELINE, 0, is_inferred=True)),
    "a date without a year": ("date_without_year", detail(B.TIMELINE, 0, when=When.parse("--10-08"))),
    "an event without a date": ("date_open", detail(B.TIMELINE, 0, when=None)),
    "a weekday of another date": (
        "weekday_wrong",
        text(B.BACKGROUND, "The vote was taken on Friday, 8 October 2025."),
    ),
    "a source without an outlet": ("source_outlet_missing", article(3, publisher=None, url=None)),
    "a source without a day": ("source_undated", article(1, published=None)),
    "a link that leads nowhere": ("source_link_malformed", article(0, url="htps:/vietnamplus")),
    "a link into the office": ("source_link_private", article(0, url="file://desk/one.html")),
    "a link with a password": ("source_link_private", article(0, url="https://desk:word@example.org/one")),
    "a link that follows its readers": (
        "source_link_tracking",
        article(0, url="https://example.org/one?id=7&utm_source=mail&fbclid=x"),
    ),
    "a link mistyped in own words": ("link_malformed", text(B.BACKGROUND, "More on http:/example.")),
    "a section without items": ("section_empty", emptied),
    "two covers": ("section_repeated", section(B.COVER)),
    "two sections of one name": (
        "section_repeated",
        lambda pack: replace(
            pack,
            sections=tuple(
                replace(x, title="Facts") if x.block in (B.FACTS, B.TIMELINE) else x for x in pack.sections
            ),
        ),
    ),
    "an item without words": ("item_empty", text(B.BACKGROUND, " ")),
    "a heading without words": ("item_empty", text(B.BACKGROUND, "", "What comes next")),
    "too many tiles": ("glance_tiles", six_tiles),
    "too many messages": ("glance_messages", six_messages),
    "an hour without a zone": ("programme_zone_missing", detail(B.PROGRAMME, 0, time="09:30")),
    "a day taken from the event": ("programme_day_inferred", day_of_event),
    "a session without a day": (
        "programme_undated",
        detail(B.PROGRAMME, 0, when=None, event="Robot contest of the schools", sessions=()),
    ),
    "a contact nobody can reach": ("contact_unreachable", text(B.CONTACTS, "Interpreters", "Interpreters")),
    "a script with joined forms": ("script_simplified", text(B.BACKGROUND, "The word नमस्ते.")),
    "a script without spaces": ("script_simplified", text(B.BACKGROUND, "The word สวัสดี.")),
    "a word without an end": ("word_endless", text(B.BACKGROUND, "incomprehensible" * 200)),
    "a paragraph without an end": ("paragraph_endless", text(B.BACKGROUND, "It goes on and on. " * 300)),
}


@pytest.fixture(scope="module")
def sample() -> Pack:
    return sample_pack()


@pytest.fixture(scope="module")
def before(sample: Pack) -> tuple[Check, ...]:
    return checks_of(sample)


def new_rules(before: tuple[Check, ...], after: tuple[Check, ...]) -> Counter[str]:
    return Counter(check.rule for check in after) - Counter(check.rule for check in before)


@pytest.mark.parametrize(("rule", "plant"), FAULTS.values(), ids=FAULTS)
def test_fault_is_caught_by_its_rule_alone(
    sample: Pack, before: tuple[Check, ...], rule: str, plant: Plant
) -> None:
    faulty = plant(sample)

    found = new_rules(before, checks_of(faulty))

    # A source that loses its day is told beside what it leaves undated.
    assert found.keys() - {"source_undated"} == {rule} - {"source_undated"}
    assert found[rule] >= 1


@pytest.mark.parametrize(("rule", "plant"), FAULTS.values(), ids=FAULTS)
def test_fix_settles_its_check_and_starts_no_other(
    sample: Pack, before: tuple[Check, ...], rule: str, plant: Plant
) -> None:
    faulty = plant(sample)
    checks = checks_of(faulty, findings=())

    for check in checks:
        if check.rule != rule or check in before or check.fix is None:
            continue
        mended = checks_of(check.fix.edit(faulty), findings=())

        assert check not in mended
        assert {x.rule for x in mended} <= {x.rule for x in checks}
        assert check.fix.label
        assert not check.fix.label.endswith(".")


def test_faults_of_printing_are_caught_by_their_rules(sample: Pack) -> None:
    faults = PrintingFaults(
        unprintable=("\U00012000",),
        lost_logo="logo.png",
        darkened_accent="our-office",
        overfull=(block_of(sample, B.AT_A_GLANCE).id,),
        disorders=("a", "b"),
        broken_pictures=(FACE.id,),
        coarse_pictures=(excerpts(sample, B.BIOGRAPHIES)[0].id,),
    )
    sample = pictured(B.BIOGRAPHIES, 0)(sample)

    found = new_rules(check_pack(sample, now=NOW), check_pack(sample, now=NOW, printing=faults))

    assert found == {
        "missing_characters": 1,
        "logo_unreadable": 1,
        "accent_darkened": 1,
        "glance_overfull": 1,
        "headings_out_of_order": 2,
        "picture_lost": 1,
        "picture_coarse": 1,
    }


@pytest.mark.parametrize(
    ("kind", "rule"),
    [(FindingKind.CONFLICT, "sources_disagree"), (FindingKind.SAME_REMARK, "remark_repeated")],
)
def test_findings_between_excerpts_of_the_pack_are_told(sample: Pack, kind: FindingKind, rule: str) -> None:
    members = tuple(x.excerpt.id for x in excerpts(sample, B.QUOTES)[:2])
    finding = Finding(kind=kind, topic="cyberspace", members=members, note="Two wordings.")

    found = new_rules(check_pack(sample, now=NOW), check_pack(sample, now=NOW, findings=[finding]))

    assert found == {rule: 1}


def test_an_answer_that_nobody_cleared_is_told_to_colleagues(sample: Pack) -> None:
    asked = TextItem(id=ItemId("planted"), heading="Why here?", text="Line to take: Because it began here.")
    pack = section(B.QUESTIONS, asked, audience=Audience.INTERNAL)(sample)
    cleared = edits.reword_item(pack, asked.id, asked.text + "\nClearance: the department, 20 October")

    def told(made: Pack, edition: Audience) -> Counter[str]:
        return new_rules(checks_of(sample, edition, ()), checks_of(made, edition, ()))

    assert told(pack, Audience.INTERNAL) == {"answer_uncleared": 1}
    assert told(cleared, Audience.INTERNAL) == {}
    unowned = edits.change_item(
        pack, asked.id, lambda old: replace(old, answer=Answer(cleared_by="x", cleared_at=CLEARED))
    )
    assert told(unowned, Audience.INTERNAL) == {"answer_unowned": 1}
    assert told(pack, Audience.PUBLIC) == {}


@pytest.mark.parametrize("edition", Audience)
def test_the_sample_pack_has_only_what_is_true_of_it(sample: Pack, edition: Audience) -> None:
    assert Counter(check.rule for check in checks_of(sample, edition)) == STATED


@pytest.mark.parametrize("template", template_names())
def test_a_new_pack_has_only_what_its_office_still_has_to_do(sample: Pack, template: str) -> None:
    ids = map(str, count(1))
    suggestions = [x for article in sample.articles for x in suggest_excerpts(article)]
    pack = new_pack(
        load_template(template),
        language="en-GB",
        articles=sample.articles,
        suggestions=suggestions,
        next_id=lambda: next(ids),
    )

    draft = Counter(check.rule for check in checks_of(pack))
    found = Counter(check.rule for check in checks_of(details(status=Status.FINAL)(pack)))

    assert {rule.name for rule in RULES if rule.severity is Severity.ERROR and draft[rule.name]} == set()

    assert found["title_provisional"] == found["as_at_missing"] == 1
    assert found.keys() <= LEFT_TO_DO


def test_every_rule_has_a_fault_that_it_catches() -> None:
    elsewhere = {
        "missing_characters",
        "logo_unreadable",
        "accent_darkened",
        "glance_overfull",
        "headings_out_of_order",
        "picture_coarse",
        "sources_disagree",
        "remark_repeated",
        "answer_uncleared",
        "answer_unowned",
        "programme_open",
    }

    assert {rule for rule, _ in FAULTS.values()} | elsewhere == {rule.name for rule in RULES}
    assert len(FAULTS) >= 40
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.reason.endswith(".") for rule in RULES)
