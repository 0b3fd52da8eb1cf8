"""The command line: every command of the contract, with its output and its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing import cli
from briefing.model.pack import Audience, Status
from briefing.resources import sample_path
from briefing.session.launch import own_command
from briefing.session.samples import sample_pack
from briefing.store.library import Library
from briefing.store.locations import library_folder
from briefing.store.pack_file import load_pack, save_pack

TEMPLATES = (
    "press-pack",
    "ministerial-brief",
    "backgrounder",
    "media-digest",
    "qa-sheet",
    "quote-sheet",
    "one-pager",
)
SAMPLE = str(sample_path("hanoi-convention.briefing"))


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    texts = {
        "quay.txt": "Đà Nẵng opens a third quay\n\nLe Xuan Minh, Director of the Port Office, said: “The quay"
        " will take more than 1,200 boats a year.”\n\nThe quay opens on 3 May 2026.\n",
        "bridge.txt": "The bridge at Huế is 300 metres long, said Dang Hoang Giang, Deputy Minister of"
        " Foreign Affairs. It was opened on 1 March 2026.\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / name) for name in texts]


@pytest.fixture
def empty(tmp_path: Path) -> str:
    (tmp_path / "empty.txt").write_bytes(b"")
    return str(tmp_path / "empty.txt")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Return exit status, output and complaints."""
    status = cli.main(arguments)
    out, err = capsys.readouterr()
    return status, out, err


def printed(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def is_one_line_for_the_user(complaint: str) -> bool:
    return complaint.startswith("briefing: ") and complaint.count("\n") == 1 and "Traceback" not in complaint


def test_import_puts_articles_into_the_library(capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
    status, out, err = run(capsys, "import", *files)

    assert (status, err) == (0, "")
    assert out.startswith("quay.txt: Đà Nẵng opens a third quay\n")
    with Library.open(library_folder(), read_only=True) as library:
        assert len(library.articles()) == 2


def test_importing_again_says_that_it_is_there(capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
    run(capsys, "import", *files)

    status, out, _ = run(capsys, "import", files[0])

    assert status == 0
    assert "(already in the library)" in out
    with Library.open(library_folder(), read_only=True) as library:
        assert len(library.articles()) == 2


def test_import_goes_on_after_a_file_it_cannot_read(
    capsys: pytest.CaptureFixture[str], files: list[str], empty: str
) -> None:
    status, out, err = run(capsys, "import", empty, files[0])

    assert status == 1
    assert "empty.txt" in err
    assert is_one_line_for_the_user(err)
    assert out.startswith("quay.txt")


def test_extract_prints_one_object_a_file(capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
    status, out, err = run(capsys, "extract", *files, "--json")

    assert (status, err) == (0, "")
    first, second = printed(out)
    assert first["title"] == "Đà Nẵng opens a third quay"
    assert {x["speaker"] for x in first["excerpts"] if x["kind"] == "quote"} == {"Le Xuan Minh"}
    assert 300 in {x["value"] for x in second["excerpts"] if x["kind"] == "statistic"}


def test_extract_prints_vietnamese_as_it_is_written(
    capsys: pytest.CaptureFixture[str], files: list[str]
) -> None:
    _, out, _ = run(capsys, "extract", files[0], "--json")

    assert "Đà Nẵng" in out


def test_extract_for_people_names_kind_words_and_speaker(
    capsys: pytest.CaptureFixture[str], files: list[str]
) -> None:
    status, out, _ = run(capsys, "extract", files[0])

    assert status == 0
    assert "  quote      The quay will take more than 1,200 boats a year. (Le Xuan Minh)" in out


def test_a_file_extract_cannot_read_keeps_its_line(
    capsys: pytest.CaptureFixture[str], files: list[str], empty: str, tmp_path: Path
) -> None:
    missing = str(tmp_path / "missing.txt")

    status, out, err = run(capsys, "extract", empty, files[0], missing, "--json")

    assert (status, err) == (1, "")
    first, second, third = printed(out)
    assert first["error"]["code"] == "empty"
    assert first["excerpts"] == []
    assert "error" not in second
    assert third["error"]["code"] == "unreadable"
    assert "missing.txt" in third["error"]["message"]


def test_extract_for_people_complains_once(capsys: pytest.CaptureFixture[str], empty: str) -> None:
    status, out, err = run(capsys, "extract", empty)

    assert (status, out) == (1, "")
    assert is_one_line_for_the_user(err)


def test_extract_leaves_the_library_alone(
    capsys: pytest.CaptureFixture[str], files: list[str], briefing_home: Path
) -> None:
    run(capsys, "extract", *files)

    assert list(briefing_home.iterdir()) == []


def test_search_finds_without_diacritics(capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
    run(capsys, "import", *files)

    status, out, _ = run(capsys, "search", "da", "nang")
    as_json = printed(run(capsys, "search", "hue", "--json")[1])[0]

    assert status == 0
    assert out.startswith("Đà Nẵng opens a third quay\n")
    (hit,) = as_json
    assert hit.keys() == {"id", "title", "publisher", "published", "snippet"}
    assert "Huế" in hit["snippet"]


def test_search_that_finds_nothing_is_no_error(capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
    run(capsys, "import", *files)

    assert run(capsys, "search", "volcano") == (0, "", "")
    assert run(capsys, "search", "volcano", "--json") == (0, "[]\n", "")


def test_search_prints_no_more_than_asked_for(capsys: pytest.CaptureFixture[str], files: list[str]) -> None:
    run(capsys, "import", *files)

    (hits,) = printed(run(capsys, "search", "the", "--json", "--limit", "1")[1])

    assert len(hits) == 1


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", ["en-GB", "en-US", "vi"])
def test_new_makes_a_pack_of_every_template_and_language(
    capsys: pytest.CaptureFixture[str], files: list[str], tmp_path: Path, template: str, language: str
) -> None:
    target = tmp_path / "made.briefing"

    status, out, err = run(
        capsys, "new", "--template", template, "--language", language, "--from", *files, "-o", str(target)
    )

    assert (status, err) == (0, "")
    assert out.startswith(f"{target}: ")
    pack = load_pack(target)
    assert (pack.template, pack.language) == (template, language)
    assert len(pack.articles) == 2


def test_new_is_a_press_pack_in_british_english(
    capsys: pytest.CaptureFixture[str], files: list[str], tmp_path: Path
) -> None:
    run(capsys, "new", "--from", *files, "-o", str(tmp_path / "made.briefing"))

    pack = load_pack(tmp_path / "made.briefing")
    assert (pack.template, pack.language) == ("press-pack", "en-GB")
    assert "The quay will take more than 1,200 boats a year." in {x.text for x in pack.excerpt_items()}


def test_new_does_not_touch_what_the_window_has_open(
    capsys: pytest.CaptureFixture[str], files: list[str], tmp_path: Path
) -> None:
    run(capsys, "new", "--from", *files, "-o", str(tmp_path / "made.briefing"))

    with Library.open(library_folder(), read_only=True) as library:
        assert library.working_copies() == ()


def test_new_says_which_file_it_cannot_read(
    capsys: pytest.CaptureFixture[str], empty: str, tmp_path: Path
) -> None:
    target = tmp_path / "made.briefing"

    status, out, err = run(capsys, "new", "--from", empty, "-o", str(target))

    assert (status, out) == (1, "")
    assert "empty.txt" in err
    assert is_one_line_for_the_user(err)
    assert not target.exists()


def test_build_writes_every_output(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    outputs = [str(tmp_path / name) for name in ("pack.pdf", "pack.docx")]

    status, out, err = run(capsys, "build", SAMPLE, "-o", outputs[0], "-o", outputs[1])

    assert (status, err) == (0, "")
    assert out.splitlines() == outputs
    assert Path(outputs[0]).read_bytes().startswith(b"%PDF")
    assert Path(outputs[1]).read_bytes().startswith(b"PK")


def test_editions_differ_by_what_is_for_colleagues(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for edition in Audience:
        target = str(tmp_path / f"{edition.value}.pdf")
        assert run(capsys, "build", SAMPLE, "-o", target, "--edition", edition.value)[0] == 0

    assert (tmp_path / "public.pdf").read_bytes() != (tmp_path / "internal.pdf").read_bytes()


@pytest.mark.parametrize(
    ("pack", "output", "named"),
    [
        (SAMPLE, "pack.odt", "pack.odt"),
        (SAMPLE, "no such folder/pack.pdf", "no such folder"),
        ("missing.briefing", "pack.pdf", "missing.briefing"),
    ],
)
def test_build_says_in_one_line_what_to_mend(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, pack: str, output: str, named: str
) -> None:
    status, out, err = run(capsys, "build", pack, "-o", str(tmp_path / output))

    assert (status, out) == (1, "")
    assert named in err
    assert is_one_line_for_the_user(err)


def test_a_house_style_is_chosen_for_a_new_pack_or_for_one_build(
    capsys: pytest.CaptureFixture[str], files: list[str], tmp_path: Path
) -> None:
    pack, pages = tmp_path / "p.briefing", tmp_path / "p.html"
    assert run(capsys, "new", "--from", *files, "--style", "classic", "-o", str(pack))[0] == 0
    assert load_pack(pack).style == "classic"
    assert run(capsys, "build", str(pack), "-o", str(pages), "--style", "plain")[0] == 0
    assert load_pack(pack).style == "classic"

    status, out, err = run(capsys, "build", str(pack), "-o", str(tmp_path / "q.pdf"), "--style", "baroque")
    assert (status, out) == (1, "")
    assert is_one_line_for_the_user(err)
    assert "baroque" in err


def test_build_refuses_a_file_that_is_no_pack(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "bad.briefing").write_bytes(b"hello")

    status, _, err = run(capsys, "build", str(tmp_path / "bad.briefing"), "-o", str(tmp_path / "a.pdf"))

    assert status == 1
    assert is_one_line_for_the_user(err)
    assert not (tmp_path / "a.pdf").exists()


def test_check_lists_what_is_not_ready(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = run(capsys, "check", SAMPLE)
    (checks,) = printed(run(capsys, "check", SAMPLE, "--json")[1])

    assert (status, err) == (0, "")
    # The sample's embargo ended in October 2025.
    assert "warning: The embargo is already over" in out
    assert out.endswith(" to look at\n")
    assert "embargo_past" in {check["rule"] for check in checks}  # type: ignore[index]
    keys = {"rule", "severity", "message", "section", "item", "reason", "fix"}
    assert all(check.keys() == keys for check in checks)  # type: ignore[attr-defined]


def test_check_can_ask_what_stands_between_a_draft_and_a_final(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pack = sample_pack()
    waiting = replace(pack.details, version="1.0 draft 3", status=Status.DRAFT)
    file = str(tmp_path / "draft.briefing")
    save_pack(replace(pack, details=waiting), Path(file))

    assert run(capsys, "check", file)[0] == 0
    status, out, _ = run(capsys, "check", file, "--final")
    assert status == 1
    assert "error: The pack is final, but its version is “1.0 draft 3”." in out


def test_errors_stop_a_public_final_and_give_check_another_status(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pack = sample_pack()
    untitled = replace(pack, details=replace(pack.details, title=""))
    draft = replace(untitled, details=replace(untitled.details, status=Status.DRAFT))
    final_file, draft_file, target = (str(tmp_path / x) for x in ("f.briefing", "d.briefing", "a.docx"))
    save_pack(untitled, Path(final_file))
    save_pack(draft, Path(draft_file))

    assert run(capsys, "check", final_file)[0] == 1
    status, _, err = run(capsys, "build", final_file, "-o", target)
    assert status == 1
    assert "The pack has no title." in err
    assert is_one_line_for_the_user(err)
    assert not Path(target).exists()
    assert run(capsys, "build", final_file, "-o", target, "--edition", "internal")[0] == 0
    assert run(capsys, "build", draft_file, "-o", target)[0] == 0


def test_demo_says_when_its_folder_cannot_be_made(capsys: pytest.CaptureFixture[str], empty: str) -> None:
    status, _, err = run(capsys, "demo", "-o", str(Path(empty) / "out"))

    assert status == 1
    assert is_one_line_for_the_user(err)


def test_an_unreadable_home_is_explained(
    capsys: pytest.CaptureFixture[str], files: list[str], empty: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_HOME", empty)

    status, _, err = run(capsys, "import", files[0])

    assert status == 1
    assert is_one_line_for_the_user(err)


def test_a_real_process_does_the_whole_job(files: list[str], tmp_path: Path) -> None:
    home = tmp_path / "home"
    environment = {**os.environ, "BRIEFING_HOME": str(home), "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}

    def briefing(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            own_command(*arguments), capture_output=True, env=environment, check=False, cwd=tmp_path
        )

    imported = briefing("import", *files)
    found = briefing("search", "quay", "--json")
    made = briefing("new", "--from", *files, "-o", "made.briefing")
    built = briefing("build", "made.briefing", "-o", "made.pdf")
    checked = briefing("check", "made.briefing", "--json")
    refused = briefing("extract", "missing.txt", "--json")
    wrong = briefing("frobnicate")

    statuses = [x.returncode for x in (imported, found, made, built, checked, refused, wrong)]
    assert statuses == [0, 0, 0, 0, 0, 1, 2]
    assert imported.stdout.decode().startswith("quay.txt: Đà Nẵng opens a third quay")
    assert json.loads(found.stdout)[0]["title"] == "Đà Nẵng opens a third quay"
    assert (tmp_path / "made.pdf").read_bytes().startswith(b"%PDF")
    assert isinstance(json.loads(checked.stdout), list)
    assert json.loads(refused.stdout)["error"]["code"] == "unreadable"
    assert b"Traceback" not in b"".join(
        x.stderr for x in (imported, found, made, built, checked, refused, wrong)
    )
    assert home.is_dir()


def test_a_reader_that_has_had_enough_is_no_error(files: list[str]) -> None:
    process = subprocess.Popen(
        own_command("extract", *files * 20, "--json"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.read(1)
    process.stdout.close()
    assert process.stderr is not None
    complaints = process.stderr.read()
    process.stderr.close()

    assert (process.wait(), complaints) == (0, b"")


@pytest.mark.parametrize("command", [("extract", "FILE", "--json"), ("search", "quay")])
def test_commands_that_only_read_do_not_load_what_only_writing_needs(
    command: tuple[str, ...], files: list[str]
) -> None:
    script = (
        "import sys; from briefing.__main__ import main; status = main(sys.argv[1:]);"
        "print(sorted({'PySide6', 'reportlab', 'docx'} & {x.partition('.')[0] for x in sys.modules}),"
        " file=sys.stderr); sys.exit(status)"
    )
    arguments = [files[0] if argument == "FILE" else argument for argument in command]
    subprocess.run(own_command("import", *files), check=True, capture_output=True)

    ended = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, check=False, text=True
    )

    assert (ended.returncode, ended.stderr) == (0, "[]\n")
