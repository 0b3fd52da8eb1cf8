"""File names: accepted everywhere, never empty, never cut within a letter."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.ids import PackId
from briefing.model.pack import Audience, Details, Pack, Status
from briefing.model.when import Moment
from briefing.store.file_names import export_name, safe_file_name, untaken_name

AS_AT = Moment(local=dt.datetime.fromisoformat("2025-10-24T18:00"), zone="ICT", offset_minutes=420)


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("Hà Nội: signing / opening", "Hà Nội- signing - opening.pdf"),
        ("  two   spaces\n and\ta tab ", "two spaces and a tab.pdf"),
        ("...hidden~", "hidden.pdf"),
        ("gpj.\u202eexe", "gpj.exe.pdf"),
        ("zero\u200bwidth\0", "zerowidth.pdf"),
        ("", "Briefing pack.pdf"),
        (" -._~ ", "Briefing pack.pdf"),
        ("CON", "_CON.pdf"),
        ("com1.backup", "_com1.backup.pdf"),
        ("LPT³", "_LPT³.pdf"),
        ("Aux .old", "_Aux .old.pdf"),
        ("Conference", "Conference.pdf"),
        ("COM port", "COM port.pdf"),
        ("e\u0302\u0301", "ế.pdf"),
    ],
)
def test_a_stem_becomes_a_name_that_every_system_accepts(stem: str, name: str) -> None:
    assert safe_file_name(stem, ".pdf") == name


@given(st.text())
def test_any_text_becomes_a_safe_name(stem: str) -> None:
    name = safe_file_name(stem, ".docx")
    kept = name.removesuffix(".docx")
    assert kept
    assert len(kept) <= 121
    assert len(name.encode()) <= 210
    assert not set(name) & set('/\\:*?"<>|\0\n')
    assert unicodedata.is_normalized("NFC", name)
    assert safe_file_name(kept, ".docx") == name or kept.startswith("_")


def test_a_long_name_is_cut_at_whole_letters() -> None:
    family = "\N{WOMAN}\u0301\u0302"
    name = safe_file_name(family * 60, "")
    assert name == family * (len(name) // 3)
    assert 190 < len(name.encode()) <= 200


@pytest.mark.parametrize(
    ("details", "name"),
    [
        (Details(title="Signing ceremony", as_at=AS_AT), "2025-10-24 Signing ceremony v1.0 en-GB DRAFT.pdf"),
        (Details(title="Signing", as_at=AS_AT, status=Status.FINAL), "2025-10-24 Signing v1.0 en-GB.pdf"),
        (Details(title="Q&A: day 1/2", version="2.1"), "Q&A- day 1-2 v2.1 en-GB DRAFT.pdf"),
        (Details(version=""), "Briefing pack en-GB DRAFT.pdf"),
    ],
)
def test_an_export_is_named_by_day_title_version_language_and_status(details: Details, name: str) -> None:
    assert export_name(Pack(id=PackId("p"), details=details), ".pdf") == name


def test_an_internal_export_says_so() -> None:
    pack = Pack(id=PackId("p"), details=Details(title="Signing", status=Status.FINAL))
    assert export_name(pack, ".docx", audience=Audience.INTERNAL) == "Signing v1.0 en-GB INTERNAL.docx"


@pytest.mark.parametrize("letter", ["x", "ễ"])
def test_a_long_title_is_cut_and_what_follows_stays(letter: str) -> None:
    name = export_name(Pack(id=PackId("p"), details=Details(title=letter * 300, as_at=AS_AT)), ".pdf")
    assert name.startswith(f"2025-10-24 {letter * 40}")
    assert name.endswith(f"{letter} v1.0 en-GB DRAFT.pdf")
    assert len(name) <= 124
    assert len(name.encode()) <= 204


@pytest.mark.parametrize(
    ("name", "taken", "free"),
    [
        ("Pack.pdf", [], "Pack.pdf"),
        ("Pack.pdf", ["pack.PDF"], "Pack (2).pdf"),
        ("Pack.pdf", ["Pack.pdf", "Pack (2).pdf"], "Pack (3).pdf"),
        ("Hà.pdf", ["Ha\u0300.pdf"], "Hà (2).pdf"),
        ("Pack", ["Pack"], "Pack (2)"),
        (".pack", [".pack"], ".pack (2)"),
    ],
)
def test_a_taken_name_gets_a_number(name: str, taken: list[str], free: str) -> None:
    assert untaken_name(name, taken) == free
