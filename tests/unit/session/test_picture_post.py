"""Pictures for a worker: sent once, there for every job, gone when no pack shows them any more."""

from __future__ import annotations

from briefing.session.picture_post import PictureReceiver, PictureSender
from briefing.session.wire import Json, Request, decode_asked, encode_asked


def asked(**pictures: str) -> Request:
    return Request(id=1, job="preview", arguments={"pack": {}, "pictures": pictures})


def sent(sender: PictureSender, request: Request) -> Json:
    back = decode_asked(encode_asked(sender.lighten(request)))
    assert isinstance(back, Request)
    return back.arguments


def test_a_picture_goes_over_the_wire_once() -> None:
    sender = PictureSender()
    assert sent(sender, asked(one="AAAA"))["pictures"] == {"one": "AAAA"}
    assert sent(sender, asked(one="AAAA", two="BBBB"))["pictures"] == {"one": None, "two": "BBBB"}


def test_a_job_has_all_its_pictures_however_they_came() -> None:
    sender, receiver = PictureSender(), PictureReceiver()
    for pictures in ({"one": "AAAA"}, {"one": "AAAA", "two": "BBBB"}, {"two": "BBBB"}, {"one": "AAAA"}, {}):
        assert receiver.complete(sent(sender, asked(**pictures)))["pictures"] == pictures


def test_jobs_without_a_pack_pass_as_they_are() -> None:
    sender, receiver = PictureSender(), PictureReceiver()
    receiver.complete(sent(sender, asked(one="AAAA")))
    reading = Request(id=2, job="read", arguments={"path": "any.txt"})
    assert sender.lighten(reading) is reading
    assert receiver.complete(reading.arguments) == {"path": "any.txt"}
    assert receiver.complete(sent(sender, asked(one="AAAA")))["pictures"] == {"one": "AAAA"}
