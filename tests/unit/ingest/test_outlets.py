"""Outlets are known by domain, name and code."""

from __future__ import annotations

import pytest

from briefing.ingest.outlets import outlet_at, outlet_named, writes_day_first


@pytest.mark.parametrize("host", ["tuoitre.vn", "www.tuoitre.vn", "e.TuoiTre.vn.", "a.b.tuoitre.vn"])
def test_an_outlet_is_found_at_its_domain_and_below(host: str) -> None:
    outlet = outlet_at(host)
    assert outlet is not None
    assert outlet.name == "Tuổi Trẻ Online"


@pytest.mark.parametrize("host", ["", "vn", "nottuoitre.vn", "tuoitre.vn.example.org", "com"])
def test_a_domain_that_only_looks_alike_is_another(host: str) -> None:
    assert outlet_at(host) is None


@pytest.mark.parametrize(
    ("name", "domain"),
    [
        ("VNA", "vnanet.vn"),
        ("ttxvn", "vnanet.vn"),
        ("Báo Tuổi Trẻ", "tuoitre.vn"),
        ("tuoi tre", "tuoitre.vn"),
    ],
)
def test_names_and_codes_lead_to_the_outlet(name: str, domain: str) -> None:
    outlet = outlet_named(name)
    assert outlet is not None
    assert outlet.domain == domain


def test_a_reprinting_site_and_an_agency_are_marked() -> None:
    aggregator, agency, paper = (
        outlet_named("Vietnam.vn"),
        outlet_named("Reuters"),
        outlet_named("The Guardian"),
    )
    assert aggregator is not None
    assert agency is not None
    assert paper is not None
    assert (aggregator.is_aggregator, agency.is_agency, paper.is_agency) == (True, True, False)


@pytest.mark.parametrize(
    ("host", "day_first"),
    [
        ("baophapluat.vn", True),
        ("example.vn", True),
        ("www.nytimes.com", False),
        ("example.com", None),
        ("", None),
    ],
)
def test_the_order_of_day_and_month_follows_the_outlet(host: str, day_first: bool | None) -> None:
    assert writes_day_first(host) is day_first


@pytest.mark.parametrize(
    ("name", "outlet"),
    [("BĐT", "Báo Đấu thầu"), ("VOV5", "VOV"), ("HHT", "Hoa Học Trò"), ("Ngày Nay", "Ngày Nay")],
)
def test_vietnamese_papers_are_known_by_their_codes(name: str, outlet: str) -> None:
    found = outlet_named(name)
    assert found is not None
    assert found.name == outlet


def test_the_word_for_news_above_an_article_is_no_paper() -> None:
    assert outlet_named("Tin tức") is None
