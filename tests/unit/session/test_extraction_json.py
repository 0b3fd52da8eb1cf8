"""What `briefing extract --json` prints: one form, and offsets that count in the file as it is stored."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.errors import ImportCode, ImportRejected
from briefing.model.ids import ArticleId
from briefing.session import jobs
from briefing.session.extraction_json import Json, article_report, rejection_report

ARTICLE = """Harbour opens a third quay

The harbour of Đà Nẵng will open a third quay on 3 May 2026. (Photo: The Daily)

Le Xuan Minh, Director of the Port Office, said: “The quay will take more than 1,200 boats a year.”

“The old quays,” Mr. Minh said, “were full since March 2024.”

Source: https://example.org/harbour-20260401.htm
"""

KEYS = {
    "title",
    "publisher",
    "author",
    "published",
    "url",
    "provisional_title",
    "language",
    "aggregator",
    "inferred",
    "body",
    "captions",
    "subheads",
    "boilerplate",
    "excerpts",
    "caption_excerpts",
    "warnings",
}

OF_EVERY_EXCERPT = {"kind", "text", "start", "end", "rule", "confidence", "doubts"}
OF_A_KIND = {
    "quote": {"direct", "speaker", "role", "rank", "organisation", "attribution", "closed"},
    "statistic": {"value", "unit", "qualifier", "value_start", "counts", "period", "as_at", "said_by"},
    "programme": {"event", "when", "time", "zone", "venue", "sessions", "participants", "theme"},
    "date": {"when", "event", "is_inferred"},
    "person": {"name", "role", "rank", "organisation", "aliases"},
}


def report_on(data: bytes, folder: Path) -> Json:
    file = folder / "article.txt"
    file.write_bytes(data)
    reading = jobs.read_path(file, ArticleId("a"))
    report = article_report(reading.article, reading.suggestions, jobs.decode_original(reading.data))
    printed: Json = json.loads(json.dumps(report, ensure_ascii=False))
    return printed


ENCODED = {
    "plain": ARTICLE.encode(),
    "byte order mark": b"\xef\xbb\xbf" + ARTICLE.encode(),
    "line ends of Windows": ARTICLE.replace("\n", "\r\n").encode(),
    "both": b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode(),
    "old Mac": ARTICLE.replace("\n", "\r").encode(),
    "invisible characters": ARTICLE.replace("third", "th\u200bird\u00ad").encode(),
    "letters taken apart": ARTICLE.replace("Đà Nẵng", "Đa\u0300 Na\u0306\u0303ng").encode(),
    "UTF-16": ARTICLE.encode("utf-16"),
}


@pytest.mark.parametrize("how", ENCODED)
def test_offsets_count_in_the_file_as_it_is_stored(how: str, tmp_path: Path) -> None:
    data = ENCODED[how]
    # As a program would read it that knows nothing of this one: no newline translation, the mark counts.
    stored = data.decode("utf-16-le" if how == "UTF-16" else "utf-8")

    report = report_on(data, tmp_path)

    kinds = {excerpt["kind"] for excerpt in report["excerpts"]}
    assert {"quote", "statistic", "date", "person"} <= kinds
    for excerpt in report["excerpts"]:
        assert excerpt["text"] == stored[excerpt["start"] : excerpt["end"]]
        assert excerpt["text"].strip()
        for start, end in excerpt.get("parts", ()):
            assert excerpt["start"] <= start < end <= excerpt["end"]
        if excerpt.get("value_start") is not None:
            assert stored[excerpt["value_start"]].isdigit()


@pytest.mark.parametrize("how", [how for how in ENCODED if how != "plain"])
def test_what_is_found_does_not_depend_on_how_the_file_is_stored(how: str, tmp_path: Path) -> None:
    def found(report: Json) -> list[tuple[str, str, object]]:
        return [
            (x["kind"], x.get("speaker") or "", x.get("value") or x.get("when")) for x in report["excerpts"]
        ]

    assert found(report_on(ENCODED[how], tmp_path)) == found(report_on(ENCODED["plain"], tmp_path))


def test_a_report_has_every_key_of_the_contract(tmp_path: Path) -> None:
    report = report_on(ENCODED["plain"], tmp_path)

    assert report.keys() == KEYS
    for excerpt in report["excerpts"]:
        assert excerpt.keys() - {"parts"} == OF_EVERY_EXCERPT | OF_A_KIND[excerpt["kind"]]


def test_metadata_that_the_file_only_implies_is_named(tmp_path: Path) -> None:
    report = report_on(ENCODED["plain"], tmp_path)

    assert report["published"] == "2026-04-01"
    assert "published" in report["inferred"]
    assert report["url"] == "https://example.org/harbour-20260401.htm"
    assert report["author"] is None
    assert "url" not in report["inferred"]


def test_the_body_has_neither_caption_nor_source_line(tmp_path: Path) -> None:
    caption = b"The old quay in 2020. (Photo: The Daily)"
    data = b"The quay is open.\n\n" + caption + b"\n\nBoats came at noon.\n\nComment (0)\n"

    report = report_on(data, tmp_path)

    assert report["body"] == "The quay is open.\n\nBoats came at noon."
    assert report["captions"] == ["The old quay in 2020. (Photo: The Daily)"]
    assert report["boilerplate"] == ["Comment (0)"]


def test_an_interrupted_quotation_gives_its_parts(tmp_path: Path) -> None:
    report = report_on(ENCODED["both"], tmp_path)
    stored = ENCODED["both"].decode()

    (parts,) = [excerpt["parts"] for excerpt in report["excerpts"] if "parts" in excerpt]

    assert [stored[start:end].strip("“”, ") for start, end in parts] == [
        "The old quays",
        "were full since March 2024.",
    ]


def test_a_range_is_a_pair_of_values(tmp_path: Path) -> None:
    report = report_on(b"Between 10 and 20 boats left the harbour.", tmp_path)

    assert [x["value"] for x in report["excerpts"] if x["kind"] == "statistic"] == [[10, 20]]


def test_a_file_that_cannot_be_read_has_the_same_keys_and_says_why() -> None:
    report = rejection_report(ImportRejected(ImportCode.EMPTY, "“a.txt” is empty."))

    assert report.keys() == KEYS | {"error"}
    assert report["error"] == {"code": "empty", "message": "“a.txt” is empty."}
    assert report["excerpts"] == []
    assert all(report[key] is None for key in ("title", "publisher", "author", "published", "url", "body"))


def test_who_is_introduced_by_a_caption_of_a_page_is_given_with_the_caption(tmp_path: Path) -> None:
    caption = "Le Xuan Minh, director of the department, opens the quay. Photo: VNA"
    words = "The quay is open again after two years, and boats come at noon on every day of the week."
    page = tmp_path / "page.html"
    page.write_text(
        f"<html><body><article><h1>The quay is open again</h1><p>{words}</p>"
        f"<figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure><p>{words}.</p>"
        "</article></body></html>"
    )
    reading = jobs.read_path(page, ArticleId("a"))
    report = article_report(reading.article, reading.suggestions, None)
    (person,) = report["caption_excerpts"]
    assert (person["kind"], person["name"], person["caption"]) == ("person", "Le Xuan Minh", 0)
    assert report["captions"][0][person["start"] : person["end"]] == person["text"]
    assert person["text"] not in [excerpt["text"] for excerpt in report["excerpts"]]
