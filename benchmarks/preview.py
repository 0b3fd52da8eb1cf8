"""From an edit of a pack to its new picture, in packs of several lengths, and the gaps in the event loop.

No peer draws a PDF after each edit.
"""

from __future__ import annotations

import time
from functools import partial

import _bench
import _desk
import _documents

from briefing.model import edits
from briefing.model.pack import Pack

EDITS = 15
LONG = (33, 99, 330)  # sections: some 20, 60 and 200 pages


def one_edit(pack: Pack, number: int) -> Pack:
    """Leave out or take back one item: what a user does all the time, and it moves everything behind it."""
    items = [item for item in pack.items() if item.included or number % 2]
    item = items[(number // 2 * 7) % len(items)]
    return edits.include_items(pack, [item.id], included=not item.included)


def replaced(pack: Pack, _before: Pack) -> Pack:
    """Return another pack, as an edit."""
    return pack


def time_to_picture(desk: _desk.Desk, number: int) -> tuple[float, _desk.Gap]:
    """Return seconds from an edit to the paint of the new pages, and the longest gap on the way."""
    preview = desk.window.pack_pane.preview
    painted: list[float] = []

    def on_rendered(_pages: int) -> None:
        preview._view.painted.connect(on_painted)

    def on_painted() -> None:
        painted.append(time.perf_counter())
        preview._view.painted.disconnect(on_painted)

    preview.rendered.connect(on_rendered)
    started: list[float] = []

    def edit() -> None:
        started.append(time.perf_counter())
        desk.window.history.apply(lambda pack: one_edit(pack, number), "edit")

    gap, _ = desk.watch(edit)
    desk.wait_until(lambda: bool(painted))
    preview.rendered.disconnect(on_rendered)
    return painted[0] - started[0], gap


def main() -> None:
    _bench.say_machine()
    with _desk.open_desk() as desk:
        shown = time.perf_counter()
        preview = desk.window.pack_pane.preview
        desk.wait_until(lambda: preview.page_count > 0)
        _bench.say("first preview after the first paint", f"{time.perf_counter() - shown:.2f} s")
        desk.wait(2_500)
        desk.rest()
        for sections in (None, *LONG):
            if sections is not None:
                long = _documents.long_pack(sections)
                desk.window.history.apply(partial(replaced, long), "long pack")
                desk.rest()
            seconds, gaps = zip(*(time_to_picture(desk, number) for number in range(EDITS)), strict=True)
            pages = f"{preview.page_count} pages"
            _bench.say(f"edit to painted picture, {pages}", _bench.spread(seconds))
            blocked = [gap.wall_ms for gap in gaps]
            _bench.say(f"longest gap during an edit, {pages}", _bench.spread(blocked, "ms", 0))


if __name__ == "__main__":
    main()
