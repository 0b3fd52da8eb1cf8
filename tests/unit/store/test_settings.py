"""Settings: saved and read back, and never in the way when the file is damaged."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import WriteError
from briefing.store.settings import Density, Settings, Theme, load_settings, save_settings, validate_settings

CHOSEN = Settings(
    theme=Theme.DARK,
    text_scale_percent=120,
    density=Density.COMPACT,
    reader_size_px=20,
    language="vi",
    reduced_motion=True,
    single_letter_keys=False,
    house_style="classic",
    pack_language="en-US",
    recent_packs=(Path("/packs/Hà Nội.briefing"), Path(os.fsdecode(b"/packs/\xff.briefing"))),
    last_import_folder=Path("/downloads"),
    last_export_folder=Path("/exports"),
    word_templates=(("classic", Path("/letter.dotx")),),
)


@pytest.mark.parametrize("settings", [Settings(), CHOSEN], ids=["defaults", "chosen"])
def test_settings_are_read_back_as_saved(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "new" / "folder" / "settings.json"
    save_settings(settings, path)
    assert load_settings(path) == settings


def test_no_file_means_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe", b"[" * 200_000])
def test_a_damaged_file_means_defaults_and_is_kept_aside(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(data)
    assert load_settings(path) == Settings()
    assert (tmp_path / "settings.damaged.json").read_bytes() == data
    assert not path.exists()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "purple"),
        ("theme", 3),
        ("text_scale_percent", 95),
        ("text_scale_percent", 1000),
        ("text_scale_percent", True),
        ("reader_size_px", 13),
        ("reader_size_px", "17"),
        ("reduced_motion", 1),
        ("house_style", None),
        ("recent_packs", "/one.briefing"),
        ("recent_packs", ["relative.briefing"]),
        ("recent_packs", ["/nul\0.briefing"]),
        ("last_export_folder", 5),
        ("word_templates", {"modern": "/letter.dotx"}),
        ("word_templates", [["modern"]]),
        ("word_templates", [["modern", "letter.dotx"]]),
    ],
)
def test_one_bad_value_gets_its_default_and_the_others_stay(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "settings.json"
    save_settings(CHOSEN, path)
    path.write_text(json.dumps(json.loads(path.read_text()) | {name: value}))
    read = load_settings(path)
    assert getattr(read, name) == getattr(Settings(), name)
    assert {name: getattr(Settings(), name)} | as_dict(CHOSEN, without=name) == as_dict(read)


def as_dict(settings: Settings, without: str = "") -> dict[str, object]:
    return {name: getattr(settings, name) for name in Settings.__dataclass_fields__ if name != without}


def test_unknown_keys_are_kept_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "light", "mood": "hopeful"}')
    save_settings(load_settings(path), path)
    assert json.loads(path.read_text())["theme"] == "light"
    assert "mood" not in path.read_text()


@given(
    st.dictionaries(
        st.sampled_from(sorted(Settings.__dataclass_fields__)), st.none() | st.booleans() | st.text()
    )
)
def test_whatever_the_file_says_the_settings_are_valid(written: dict[str, object]) -> None:
    settings = validate_settings(written)
    assert validate_settings(json.loads(json.dumps(as_dict(settings), default=str))) == settings


def test_the_latest_pack_is_first_among_at_most_ten() -> None:
    settings = Settings()
    for number in (*range(12), 5):
        settings = settings.with_recent_pack(Path(f"/{number}.briefing"))
    assert [path.stem for path in settings.recent_packs] == [
        "5",
        "11",
        "10",
        "9",
        "8",
        "7",
        "6",
        "4",
        "3",
        "2",
    ]


def test_no_packs_are_remembered_by_a_user_who_wants_no_list() -> None:
    settings = Settings(keep_recent_packs=False, recent_packs=(Path("/one.briefing"),))
    assert settings.with_recent_pack(Path("/two.briefing")).recent_packs == ()


def test_a_folder_that_cannot_be_created_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(WriteError, match="cannot be created"):
        save_settings(Settings(), tmp_path / "file" / "briefing" / "settings.json")


def test_a_word_template_is_remembered_for_its_house_style_alone(tmp_path: Path) -> None:
    letter, memo = tmp_path / "letter.dotx", tmp_path / "memo.dotx"
    settings = Settings().with_word_template("modern", letter).with_word_template("classic", memo)
    path = tmp_path / "settings.json"
    save_settings(settings, path)
    assert load_settings(path).word_template("modern") == letter
    assert load_settings(path).with_word_template("modern", None).word_templates == (("classic", memo),)
