"""Arguments and results of the jobs survive the way through JSON, whatever they hold."""

from __future__ import annotations

import json

import strategies as made
from drawn_pictures import as_picture, draw_portrait
from hypothesis import given
from hypothesis import strategies as st

from briefing.export.exporter import PageMap, Place
from briefing.model.article import Article
from briefing.model.excerpt import Selector
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ArticleId, ExcerptId
from briefing.model.pack import Pack
from briefing.model.spans import Span
from briefing.session import job_forms as forms
from briefing.session.reading import Reading
from briefing.session.wire import Json
from briefing.session.worker_jobs import JOBS


def through_json(data: Json) -> Json:
    sent: Json = json.loads(json.dumps(data, ensure_ascii=False))
    return sent


def test_every_job_has_a_name() -> None:
    names = {forms.PREVIEW, forms.BUILD, forms.READ, forms.READ_TEXT, forms.SUGGEST, forms.CROSSCHECK}

    others = {forms.START, forms.COMPARE, forms.VERIFY, forms.EXCHANGE, forms.READ_PICTURE}
    assert JOBS.keys() == names | others


@given(made.articles, st.binary(max_size=40), st.data())
def test_a_reading_comes_back_as_it_was(article: Article, content: bytes, data: st.DataObject) -> None:
    suggestions = data.draw(made.several(made.excerpts([article])))
    reading = Reading(article=article, data=content, suggestions=suggestions)

    assert forms.reading_from_json(through_json(forms.reading_to_json(reading))) == reading


@given(made.packs())
def test_a_pack_comes_back_as_it_was(pack: Pack) -> None:
    assert forms.pack_result_from_json(through_json(forms.pack_result_to_json(pack))) == pack


def test_a_picture_comes_back_as_it_was() -> None:
    picture = as_picture(draw_portrait())
    assert forms.picture_from_json(through_json(forms.picture_to_json(picture))) == picture


def test_a_page_map_comes_back_as_it_was() -> None:
    place = Place(page=2, left_pt=60.0, top_pt=84.5, right_pt=535.3, bottom_pt=99.25)
    pages = PageMap(page_count=3, places={"item-1": (place, place)}, heading_pages={"heading-1": 2})

    assert forms.page_map_from_json(through_json(forms.page_map_to_json(pages))) == pages


def test_findings_come_back_as_they_were() -> None:
    finding = Finding(
        kind=FindingKind.NEWER,
        topic="số người dự",
        members=(ExcerptId("a"), ExcerptId("b")),
        note="300 on 3 May, 350 on 4 May.",
        rule="figures",
        confidence=0.75,
        places=(
            Selector(article_id=ArticleId("x"), span=Span(4, 7), exact="300", prefix="có ", suffix=" người"),
        ),
        origins=2,
    )

    assert forms.findings_from_json(through_json(forms.findings_to_json([finding]))) == (finding,)


def test_suggesting_and_reading_text_give_the_same() -> None:
    def nothing(_done: float) -> None:
        return

    words = "“The bridge will carry 12,000 cars a day,” said the minister on 3 May 2026."
    asked = forms.read_text_arguments(words, ArticleId("p"), "2026-05-04")

    reading = forms.reading_from_json(through_json(JOBS[forms.READ_TEXT](asked, nothing)))
    again = JOBS[forms.SUGGEST](through_json(forms.suggest_arguments(reading.article)), nothing)
    started = JOBS[forms.START](
        through_json(forms.start_arguments("press-pack", "en-GB", [reading.article])), nothing
    )
    pack = forms.pack_result_from_json(through_json(started))
    found = JOBS[forms.CROSSCHECK](through_json(forms.crosscheck_arguments(pack)), nothing)

    assert reading.suggestions
    assert forms.suggestions_from_json(through_json(again)) == reading.suggestions
    assert {x.excerpt.source.article_id for x in pack.excerpt_items()} == {reading.article.id}
    assert forms.findings_from_json(through_json(found)) == ()
