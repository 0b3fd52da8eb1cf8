"""Find and replace changes what the officer wrote, and nothing that a source said without showing it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quoting_pack import article_of, pack_of, quote_item
from strategies import packs

from briefing.model.answers import Answer
from briefing.model.excerpt import BackgroundDetail, QuoteDetail
from briefing.model.ids import ItemId, PictureId, SectionId
from briefing.model.pack import BlockKind, Details, ExcerptItem, Pack, Section, TextItem
from briefing.model.pictures import Photo
from briefing.model.replacing import replace_text
from briefing.text.wording import WordingState, wording_state

REMARK = "“Vietnam will publish the text, and Vietnam will keep it.”"
ARTICLE = article_of(REMARK, "Vietnam hosts the exhibition.")


def pack_with(*items: ExcerptItem | TextItem, title: str = "Vietnam opens the exhibition") -> Pack:
    section = Section(id=SectionId("s"), block=BlockKind.QUOTES, title="Words from Vietnam", items=items)
    return replace(pack_of([], [ARTICLE]), details=Details(title=title), sections=(section,))


def own(text: str) -> TextItem:
    return TextItem(id=ItemId("own"), text=text, heading="Vietnam", note="ask Vietnam")


def only_excerpt(pack: Pack) -> ExcerptItem:
    return next(pack.excerpt_items())


def test_own_words_change_everywhere() -> None:
    pack, done = replace_text(pack_with(own("In Vietnam and in vietnam.")), "Vietnam", "Viet Nam")

    item = pack.sections[0].items[0]
    assert isinstance(item, TextItem)
    assert (pack.details.title, pack.sections[0].title) == (
        "Viet Nam opens the exhibition",
        "Words from Viet Nam",
    )
    assert (item.text, item.heading, item.note) == (
        "In Viet Nam and in Viet Nam.",
        "Viet Nam",
        "ask Viet Nam",
    )
    assert done.count == 6
    assert done.items == ("own",)


@pytest.mark.parametrize(
    ("find", "options", "expected"),
    [
        ("nam", {}, "VietX in X and NAMES, VietX"),
        ("nam", {"match_case": True}, "VietX in Nam and NAMES, VietX"),
        ("nam", {"whole_words": True}, "Vietnam in X and NAMES, Vietnam"),
        (".", {}, "Vietnam in Nam and NAMES, Vietnam"),
    ],
)
def test_options_say_what_matches(find: str, options: dict[str, bool], expected: str) -> None:
    pack, _ = replace_text(pack_with(own("Vietnam in Nam and NAMES, Vietnam")), find, "X", **options)

    assert pack.sections[0].items[0].text.replace("XES", "NAMES") == expected


@pytest.mark.parametrize(
    ("text", "find", "options", "expected"),
    [
        ("Ha\u0300 No\u0323\u0302i và Hà Nội", "hà nội", {}, "X và X"),
        ("Hà Nội", "Ha\u0300 No\u0302\u0323i", {}, "X"),
        ("Hà Nội và Ha Noi", "Ha Noi", {}, "Hà Nội và X"),
        ("Ha\u0300 Ha", "Ha", {}, "Ha\u0300 X"),
        ("ĐẠI BIỂU, đại biểu", "đại biểu", {}, "X, X"),
        ("ĐẠI BIỂU, đại biểu", "đại biểu", {"match_case": True}, "ĐẠI BIỂU, X"),
        ("biểu, đại biểu\u0301", "biểu", {"whole_words": True}, "X, đại biểu\u0301"),
        ("e\u0301tat", "tat", {"whole_words": True}, "e\u0301tat"),
        ("the minister’s office", "minister's", {}, "the X office"),
        ("24\u00a0October", "24 October", {}, "X"),
        ("a cyber‑attack", "cyber-attack", {}, "a X"),
        ("U.S. and U.S.A.", "U.S.", {"whole_words": True}, "X and U.S.A."),
    ],
)
def test_letters_marks_and_spaces_match_however_they_are_encoded(
    text: str, find: str, options: dict[str, bool], expected: str
) -> None:
    item = TextItem(id=ItemId("own"), text=text)

    pack, _ = replace_text(pack_with(item, title=""), find, "X", **options)

    assert pack.sections[0].items[0].text == expected


def test_what_is_said_of_pictures_changes_too() -> None:
    photo = Photo(picture=PictureId("face"), alt="Vietnam at night", credit="Vietnam desk")
    item = TextItem(id=ItemId("own"), text="", photo=photo)

    pack, done = replace_text(pack_with(item, title=""), "Vietnam", "Hà Nội")

    assert pack.sections[0].items[0].photo == replace(photo, alt="Hà Nội at night", credit="Hà Nội desk")
    assert done.items == ("own",)


def test_a_replacement_is_put_as_it_stands() -> None:
    pack, _ = replace_text(pack_with(own("Vietnam"), title=""), "Vietnam", r"\1 \g<0> [x]")

    assert pack.sections[0].items[0].text == r"\1 \g<0> [x]"


def test_a_quotation_is_left_alone_and_that_is_said() -> None:
    before = pack_with(quote_item(ARTICLE, REMARK, 1))

    pack, done = replace_text(before, "Vietnam", "Viet Nam")

    assert only_excerpt(pack) is only_excerpt(before)
    assert done.left_alone == ("item-1",)
    assert done.items == ()


def test_a_quotation_that_is_asked_for_shows_the_cut_and_the_new_words() -> None:
    before = pack_with(quote_item(ARTICLE, REMARK, 1))

    pack, done = replace_text(before, "vietnam", "Viet Nam", in_quotes=True)

    item = only_excerpt(pack)
    assert item.text == "“[…] [Viet Nam] will publish the text, and […] [Viet Nam] will keep it.”"
    assert item.excerpt == only_excerpt(before).excerpt
    assert (done.marked, done.left_alone) == (("item-1",), ())


def test_a_part_of_a_word_in_a_quotation_takes_the_whole_word_with_it() -> None:
    pack, _ = replace_text(pack_with(quote_item(ARTICLE, REMARK, 1)), "nam", "NAM", in_quotes=True)

    assert only_excerpt(pack).text.startswith("“[…] [VietNAM] will")


def test_a_quotation_that_is_nothing_but_the_word_is_left_alone() -> None:
    article = article_of("“Vietnam!”")
    before = replace(pack_with(quote_item(article, "“Vietnam!”", 1)), articles=(article,))

    pack, done = replace_text(before, "Vietnam", "Viet Nam", in_quotes=True)

    assert only_excerpt(pack).wording is None
    assert done.left_alone == ("item-1",)


def test_words_in_brackets_are_the_officers_own() -> None:
    item = quote_item(
        ARTICLE, REMARK, 1, wording=REMARK.replace("will keep", "[the host, Vietnam,] will keep")
    )

    pack, done = replace_text(pack_with(item), "Vietnam", "Viet Nam")

    assert only_excerpt(pack).text == REMARK.replace("will keep", "[the host, Viet Nam,] will keep")
    assert done.left_alone == ("item-1",)


def test_a_passage_that_was_freely_reworded_is_own_text_and_a_quotation_is_not() -> None:
    quote = quote_item(ARTICLE, REMARK, 1, wording="“Vietnam is not what was said.”")
    passage = replace(
        quote_item(ARTICLE, "Vietnam hosts the exhibition.", 2, wording="The host is Vietnam."),
    )
    passage = replace(passage, excerpt=replace(passage.excerpt, detail=BackgroundDetail()))

    pack, done = replace_text(pack_with(quote, passage), "Vietnam", "Viet Nam", in_quotes=True)

    assert [item.text for item in pack.excerpt_items()] == [
        "“Vietnam is not what was said.”",
        "The host is Viet Nam.",
    ]
    assert done.left_alone == ("item-1",)


def test_nothing_found_gives_the_very_same_pack() -> None:
    before = pack_with(own("In Vietnam."))

    assert replace_text(before, "Laos", "Lao PDR")[0] is before
    assert replace_text(before, "", "x")[0] is before


@given(
    packs(), st.sampled_from(["a", "é", " ", "0", "[", "…"]), st.sampled_from(["", "b", "[x]"]), st.booleans()
)
def test_sources_and_quotations_never_change_unasked(
    pack: Pack, find: str, put: str, match_case: bool
) -> None:
    changed, done = replace_text(pack, find, put, match_case=match_case)

    assert changed.articles is pack.articles
    for before, after in zip(pack.excerpt_items(), changed.excerpt_items(), strict=True):
        assert after.excerpt is before.excerpt
        if isinstance(before.excerpt.detail, QuoteDetail) and before.wording is None:
            assert after.wording is None
    assert (changed is pack) == (done.count == 0)


@given(
    st.lists(
        st.sampled_from(["We", "Vietnam", "vietnam,", "will", "(Vietnam)", "Vietnam-wide", "it."]),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from(["Viet Nam", "", "…", "[sic]", "Vietnam"]),
    st.sampled_from(["Vietnam", "nam", "will it", "we", "m"]),
)
def test_a_quotation_changed_on_request_shows_every_change(words: list[str], put: str, find: str) -> None:
    article = article_of(" ".join(words))
    item = quote_item(article, article.text, 1)
    before = pack_of([item], [article])

    once, _ = replace_text(before, find, put, in_quotes=True)
    twice, _ = replace_text(once, "e", put, in_quotes=True)

    for pack in (once, twice):
        changed = only_excerpt(pack)
        assert wording_state(changed.text, changed.excerpt.text) in (
            WordingState.VERBATIM,
            WordingState.MARKED_EDITS,
        )


def test_the_parts_of_an_answer_are_own_words() -> None:
    answer = Answer(if_pressed="Two boats.", not_for_use="No boats.", owner="Boat desk", cleared_by="boats")
    asked = TextItem(id=ItemId("asked"), heading="Which boats?", text="Ten boats.", answer=answer)
    pack = pack_with(asked)
    changed, report = replace_text(pack, "boat", "ship")
    (item,) = changed.items()
    assert report.count == 6
    assert isinstance(item, TextItem)
    assert item.answer == Answer(
        if_pressed="Two ships.", not_for_use="No ships.", owner="ship desk", cleared_by="ships"
    )
