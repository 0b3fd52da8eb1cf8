"""The picture command: portraits and pictures given, described, borrowed, listed and taken away."""

from __future__ import annotations

from pathlib import Path

import pytest
from drawn_pictures import draw_hall, draw_portrait, encoded

from briefing import cli
from briefing.cli.printing import EXIT_OK, EXIT_USER
from briefing.model.excerpt import PersonDetail, QuoteDetail
from briefing.model.pack import BlockKind, ExcerptItem, Pack
from briefing.resources import sample_path
from briefing.store.pack_file import load_pack

SAMPLE = sample_path("hanoi-convention.briefing")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    copy = tmp_path / "pack.briefing"
    copy.write_bytes(SAMPLE.read_bytes())
    return copy


@pytest.fixture
def face(tmp_path: Path) -> str:
    file = tmp_path / "face.jpg"
    file.write_bytes(encoded(draw_portrait()))
    return str(file)


def speaker_and_person(pack: Pack) -> tuple[ExcerptItem, ExcerptItem]:
    """Return a quote and the person who said it."""
    people = {
        item.excerpt.detail.name: item
        for item in pack.excerpt_items()
        if isinstance(item.excerpt.detail, PersonDetail)
    }
    quotes = (item for item in pack.excerpt_items() if isinstance(item.excerpt.detail, QuoteDetail))
    return next(
        (item, people[item.excerpt.detail.speaker])
        for item in quotes
        if isinstance(item.excerpt.detail, QuoteDetail) and item.excerpt.detail.speaker in people
    )


def run(*arguments: str) -> int:
    return cli.main(["picture", *arguments])


def test_a_person_gets_a_portrait_with_description_and_credit(path: Path, face: str) -> None:
    _, person = speaker_and_person(load_pack(path))
    words = ("--alt", "A grey figure", "--credit", "The office")
    assert run(str(path), "--item", person.id, "--file", face, *words) == EXIT_OK
    pack = load_pack(path)
    photo = pack.find_item(person.id)[1].photo
    assert photo is not None
    assert (photo.alt, photo.credit) == ("A grey figure", "The office")
    assert pack.picture(photo.picture).width_px == 600


def test_a_quote_borrows_the_portrait_of_its_speaker(path: Path, face: str) -> None:
    quote, person = speaker_and_person(load_pack(path))
    run(str(path), "--item", person.id, "--file", face, "--credit", "The office")
    assert run(str(path), "--item", quote.id) == EXIT_OK
    pack = load_pack(path)
    assert pack.find_item(quote.id)[1].photo == pack.find_item(person.id)[1].photo
    assert len(pack.pictures) == 1


def test_words_are_changed_without_a_file_and_a_portrait_is_taken_away(path: Path, face: str) -> None:
    _, person = speaker_and_person(load_pack(path))
    run(str(path), "--item", person.id, "--file", face, "--credit", "The office")
    run(str(path), "--item", person.id, "--alt", "A grey figure")
    photo = load_pack(path).find_item(person.id)[1].photo
    assert photo is not None
    assert (photo.alt, photo.credit) == ("A grey figure", "The office")
    assert run(str(path), "--item", person.id, "--remove") == EXIT_OK
    assert load_pack(path).pictures == ()


def test_a_picture_without_an_item_goes_to_the_annexes(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = tmp_path / "hall.png", tmp_path / "new.briefing"
    file.write_bytes(encoded(draw_hall(), "PNG"))
    assert run(str(path), "--file", str(file), "--caption", "The hall.", "-o", str(out)) == EXIT_OK
    section, item = load_pack(out).find_item(capsys.readouterr().out.strip())  # type: ignore[arg-type]  # its id
    assert (section.block, item.text) == (BlockKind.ANNEXES, "The hall.")
    assert path.read_bytes() == SAMPLE.read_bytes()


def test_the_pack_alone_lists_where_pictures_can_stand(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quote, person = speaker_and_person(load_pack(path))
    assert run(str(path)) == EXIT_OK
    lines = capsys.readouterr().out.splitlines()
    assert {quote.id, person.id} <= {line.split("\t")[0] for line in lines}
    assert all(line.split("\t")[2] == "-" for line in lines)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--item", "nobody", "--alt", "x"), "no item “nobody”"),
        (("--item", "{quote}"), "say with --file"),
        (("--file", "{pack}"), "not a picture that Briefing knows"),
        (("--item", "{fact}", "--file", "{face}"), "printed without a picture"),
    ],
)
def test_what_cannot_be_done_is_said_and_the_pack_stays(
    path: Path, face: str, arguments: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = load_pack(path)
    fact = next(x for section in pack.sections if section.block is BlockKind.FACTS for x in section.items)
    names = {"quote": speaker_and_person(pack)[0].id, "fact": fact.id, "face": face, "pack": str(path)}
    assert run(str(path), *(argument.format(**names) for argument in arguments)) == EXIT_USER
    assert sentence in capsys.readouterr().err
    assert path.read_bytes() == SAMPLE.read_bytes()
