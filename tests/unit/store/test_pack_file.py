"""The pack file: what is saved is read back, the same pack is the same bytes, nothing hostile gets in."""

from __future__ import annotations

import json
import os
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from briefing.errors import PackFileError, WriteError
from briefing.model.answers import Answer
from briefing.model.article import Article, Metadata, Original
from briefing.model.excerpt import Excerpt, QuoteDetail, Selector
from briefing.model.ids import ArticleId, ExcerptId, ItemId, PackId, SectionId
from briefing.model.pack import BlockKind, Details, ExcerptItem, Pack, Section, TextItem
from briefing.model.photo_edits import set_photo
from briefing.model.pictures import Photo
from briefing.model.spans import Span
from briefing.model.when import When
from briefing.store.codec import text_hash
from briefing.store.migrations import FORMAT_VERSION
from briefing.store.pack_file import load_pack, save_pack
from tests import strategies
from tests.drawn_pictures import as_picture, draw_portrait

COMPAT = Path(__file__).parents[2] / "compat"
TEXT = "“The convention is open for signature,” Lương Cường said."
HASH = text_hash(TEXT)
PACK = Pack(
    id=PackId("pack-1"),
    details=Details(title="Signing ceremony", when=When.parse("2025-10-25/2025-10-26"), place="Hà Nội"),
    sections=(
        Section(
            id=SectionId("section-1"),
            block=BlockKind.QUOTES,
            items=(
                ExcerptItem(
                    id=ItemId("item-1"),
                    excerpt=Excerpt(
                        id=ExcerptId("excerpt-1"),
                        source=Selector.from_text(ArticleId("article-1"), TEXT, Span(1, 38)),
                        detail=QuoteDetail(speaker="Lương Cường"),
                    ),
                ),
            ),
        ),
    ),
    articles=(
        Article(
            id=ArticleId("article-1"),
            text=TEXT,
            metadata=Metadata().with_value("publisher", "A newspaper"),
            labels=(),
            original=Original(name="one.txt", mime="text/plain", size=len(TEXT.encode()), sha256="ab" * 32),
        ),
    ),
)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "ceremony.briefing"
    save_pack(PACK, path)
    return path


def rewrite(path: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    """Change the members of a saved pack, as a hostile or a later program might."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def rewrite_envelope(path: Path, **members: object) -> Path:
    def change(contents: dict[str, bytes]) -> None:
        contents["pack.json"] = json.dumps(json.loads(contents["pack.json"]) | members).encode()

    return rewrite(path, change)


@given(strategies.packs())
@settings(max_examples=25)
def test_what_is_saved_is_read_back(pack: Pack) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.briefing"
        save_pack(pack, path)
        assert load_pack(path) == pack


def test_the_same_pack_gives_the_same_bytes(saved: Path, tmp_path: Path) -> None:
    save_pack(load_pack(saved), tmp_path / "again.briefing")
    assert (tmp_path / "again.briefing").read_bytes() == saved.read_bytes()


def test_the_file_is_laid_out_as_documented(saved: Path) -> None:
    with zipfile.ZipFile(saved) as archive:
        first, *_ = members = archive.infolist()
        assert [member.filename for member in members] == ["mimetype", "pack.json", f"sources/{HASH}.txt"]
        assert (first.compress_type, archive.read(first)) == (
            zipfile.ZIP_STORED,
            b"application/vnd.briefing+zip",
        )
        assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read(f"sources/{HASH}.txt").decode() == TEXT
        envelope = json.loads(archive.read("pack.json"))
    assert (envelope["format"], envelope["format_version"], envelope["min_reader"]) == ("briefing-pack", 3, 1)
    assert (envelope["uid"], envelope["articles"][0]["text_hash"]) == ("pack-1", HASH)
    assert saved.read_bytes()[30:66] == b"mimetypeapplication/vnd.briefing+zip"  # so that `file` can tell


@pytest.mark.parametrize("sample", sorted(COMPAT.glob("pack-v*.briefing")), ids=lambda path: path.stem)
def test_a_file_of_every_version_can_still_be_read(sample: Path) -> None:
    assert load_pack(sample) == PACK


def test_there_is_a_file_of_the_present_version() -> None:
    assert (COMPAT / f"pack-v{FORMAT_VERSION}.briefing").is_file()


def test_a_later_file_that_this_version_can_read_is_read(saved: Path) -> None:
    assert load_pack(rewrite_envelope(saved, format_version=4, mood="hopeful")) == PACK


def test_a_file_for_later_programs_only_is_refused_with_the_version_it_needs(saved: Path) -> None:
    with pytest.raises(PackFileError, match=r"needs a newer Briefing .*format 4"):
        load_pack(rewrite_envelope(saved, format_version=4, min_reader=4))


@pytest.mark.parametrize(
    "members", [{"format": "other"}, {"format_version": 0}, {"pack": None}, {"articles": {}}]
)
def test_an_envelope_that_makes_no_sense_is_refused(saved: Path, members: dict[str, object]) -> None:
    with pytest.raises(PackFileError, match="is damaged"):
        load_pack(rewrite_envelope(saved, **members))


def test_an_altered_source_is_refused(saved: Path) -> None:
    with pytest.raises(PackFileError, match="altered"):
        load_pack(
            rewrite(saved, lambda members: members.update({f"sources/{HASH}.txt": TEXT.upper().encode()}))
        )


@pytest.mark.parametrize("missing", ["mimetype", "pack.json", f"sources/{HASH}.txt"])
def test_a_missing_part_is_refused(saved: Path, missing: str) -> None:
    with pytest.raises(PackFileError):
        load_pack(rewrite(saved, lambda members: members.pop(missing)))


@pytest.mark.parametrize("name", ["../evil", "a/../../evil", "/evil", "a\\evil", "C:evil"])
def test_an_unsafe_name_is_refused(saved: Path, name: str) -> None:
    with pytest.raises(PackFileError, match="unsafe name"):
        load_pack(rewrite(saved, lambda members: members.update({name: b""})))


def test_an_unknown_part_is_passed_over(saved: Path) -> None:
    assert load_pack(rewrite(saved, lambda members: members.update({"images/later.png": b"later"}))) == PACK


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_refused(saved: Path) -> None:
    with zipfile.ZipFile(saved, "a") as archive:
        archive.writestr("pack.json", b"{}")
    with pytest.raises(PackFileError, match="twice"):
        load_pack(saved)


def test_a_zip_bomb_is_refused(saved: Path) -> None:
    with pytest.raises(PackFileError, match="far more"):
        load_pack(rewrite(saved, lambda members: members.update({"bomb": bytes(3 * 2**20)})))


def test_too_many_parts_are_refused(saved: Path) -> None:
    many = {f"part-{number}": b"" for number in range(5_001)}
    with pytest.raises(PackFileError, match="too many"):
        load_pack(rewrite(saved, lambda members: members.update(many)))


@pytest.mark.parametrize(
    "data", [b"", b"PK\3\4", b"Just some words."], ids=["empty", "start of a zip", "text"]
)
def test_a_file_of_another_kind_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "other.briefing"
    path.write_bytes(data)
    with pytest.raises(PackFileError, match="not a Briefing pack") as caught:
        load_pack(path)
    assert caught.value.path == path


def test_every_cut_file_is_refused(saved: Path) -> None:
    whole = saved.read_bytes()
    for length in range(0, len(whole), 97):
        saved.write_bytes(whole[:length])
        with pytest.raises(PackFileError):
            load_pack(saved)


def test_a_flipped_byte_is_refused_or_without_effect(saved: Path) -> None:
    whole = saved.read_bytes()
    for place in range(0, len(whole), 7):
        saved.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        try:
            assert load_pack(saved) == PACK
        except PackFileError:
            continue


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes of POSIX")
def test_a_folder_and_a_pipe_are_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.briefing"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe):
        with pytest.raises(PackFileError):
            load_pack(path)


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(PackFileError, match="not there any more"):
        load_pack(tmp_path / "gone.briefing")


def test_saving_into_a_missing_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"folder .* is not there"):
        save_pack(PACK, tmp_path / "gone" / "a.briefing")


def test_a_pack_that_could_not_be_read_back_leaves_the_earlier_file(saved: Path) -> None:
    before = saved.read_bytes()
    doubled = Pack(id=PACK.id, sections=PACK.sections * 2, articles=PACK.articles)
    with pytest.raises(PackFileError):
        save_pack(doubled, saved)
    assert saved.read_bytes() == before
    assert list(saved.parent.iterdir()) == [saved]


PORTRAIT = as_picture(draw_portrait())
PICTURED = set_photo(PACK, ItemId("item-1"), Photo(picture=PORTRAIT.id, alt="A portrait"), PORTRAIT)
PART = f"pictures/{PORTRAIT.id}.jpg"


@pytest.fixture
def pictured(tmp_path: Path) -> Path:
    path = tmp_path / "pictured.briefing"
    save_pack(PICTURED, path)
    return path


def test_a_picture_lies_in_the_file_as_it_is_and_comes_back(pictured: Path) -> None:
    with zipfile.ZipFile(pictured) as archive:
        assert archive.read(PART) == PORTRAIT.data
        assert archive.getinfo(PART).compress_type == zipfile.ZIP_STORED
    assert load_pack(pictured) == PICTURED


def test_only_a_pack_with_pictures_asks_for_a_program_that_knows_them(pictured: Path, saved: Path) -> None:
    needed = []
    for path in (pictured, saved):
        with zipfile.ZipFile(path) as archive:
            needed.append(json.loads(archive.read("pack.json"))["min_reader"])
    assert needed == [2, 1]


@pytest.mark.parametrize("content", [None, b"", b"another picture"], ids=["gone", "empty", "altered"])
def test_a_lost_picture_leaves_the_pack_readable(pictured: Path, content: bytes | None) -> None:
    def spoil(members: dict[str, bytes]) -> None:
        members.pop(PART)
        if content is not None:
            members[PART] = content

    pack = load_pack(rewrite(pictured, spoil))
    assert [picture.is_lost for picture in pack.pictures] == [True]
    assert pack.sections == PICTURED.sections
    save_pack(pack, pictured)
    assert load_pack(pictured) == pack


@pytest.mark.parametrize("identity", ["../../outside", "A" * 64, ""])
def test_a_picture_whose_name_is_no_hash_is_refused(pictured: Path, identity: str) -> None:
    picture = {"id": identity, "media_type": "image/png", "width_px": 1, "height_px": 1}
    with pytest.raises(PackFileError, match="is not a hash"):
        load_pack(rewrite_envelope(pictured, pictures=[picture]))


def test_an_item_that_shows_a_picture_the_pack_lacks_is_refused(pictured: Path) -> None:
    with pytest.raises(PackFileError, match="show a picture that the pack does not have"):
        load_pack(rewrite_envelope(pictured, pictures=[]))


def test_only_a_pack_with_answers_or_further_sources_needs_a_program_that_reads_them(tmp_path: Path) -> None:
    (quoted,) = PACK.excerpt_items()
    asked = TextItem(
        id=ItemId("item-2"), heading="Why here?", text="It began here.", answer=Answer(owner="Desk")
    )
    further = replace(quoted, further=(Selector.from_text(ArticleId("article-1"), TEXT, Span(5, 15)),))
    needed = []
    for item in (asked, further):
        pack = replace(PACK, sections=(replace(PACK.sections[0], items=(item,)),))
        path = tmp_path / "answers.briefing"
        save_pack(pack, path)
        assert load_pack(path) == pack
        with zipfile.ZipFile(path) as archive:
            needed.append(json.loads(archive.read("pack.json"))["min_reader"])
    assert needed == [3, 3]
