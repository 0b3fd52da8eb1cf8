"""Pictures of an edited Word file: read once, known again, and not read without end."""

from __future__ import annotations

from dataclasses import replace

from drawn_pictures import as_picture, draw_hall

from briefing.model.pictures import Picture
from briefing.roundtrip.changes import AddPicture, Change, ChangeKind, Comparison
from briefing.session.pasted_pictures import MOST, with_pictures
from briefing.session.samples import sample_pack

HALL = as_picture(draw_hall(30, 20))


def added(image: str, number: int = 0) -> Change:
    operation = AddPicture(section="", after=None, caption="", description="", image=image)
    return Change(
        id=f"{image}-{number}",
        kind=ChangeKind.NEW_PICTURE,
        section="",
        place="new picture",
        before="",
        after=image,
        operation=operation,
    )


def comparison_of(*changes: Change) -> Comparison:
    images = {change.after: change.after.encode() for change in changes}
    return Comparison(file_name="a.docx", changes=changes, blocks=1, matched=1, by_text=0, images=images)


class Reader:
    """Give the same picture for any bytes, and count how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[bytes] = []

    def __call__(self, data: bytes, _name: str) -> Picture:
        self.asked.append(data)
        return HALL


def test_a_picture_that_stands_twice_is_read_once() -> None:
    reader = Reader()
    done = with_pictures(comparison_of(added("a"), added("a", 1)), sample_pack(), reader)
    assert reader.asked == [b"a"]
    assert done.pictures == (HALL,)
    assert [
        change.operation.picture for change in done.changes if isinstance(change.operation, AddPicture)
    ] == [HALL.id] * 2


def test_a_picture_that_the_pack_has_is_no_change() -> None:
    pack = replace(sample_pack(), pictures=(HALL,))
    done = with_pictures(comparison_of(added("a")), pack, Reader())
    assert (done.changes, done.pictures) == ((), ())


def test_more_pictures_than_a_merge_takes_are_named_and_not_read() -> None:
    reader = Reader()
    done = with_pictures(comparison_of(*(added(str(n)) for n in range(MOST + 2))), sample_pack(), reader)
    assert len(reader.asked) == MOST
    assert [change.can_be_taken for change in done.changes] == [True] * MOST + [False] * 2
    assert "20 pictures" in done.changes[-1].reason
