"""`briefing demo`: PDF, Word and a picture of the window, as a whole process. No peer makes all three."""

from __future__ import annotations

import _bench

RUNS = 5


def main() -> None:
    _bench.say_machine()
    with _bench.folder() as folder:
        runs = _bench.run_often(
            [*_bench.PROGRAM, "demo", "-o", str(folder / "out")],
            RUNS,
            {"BRIEFING_HOME": str(folder / "home")},
        )
        made = sorted(path.name for path in (folder / "out").iterdir())
    _bench.say(f"briefing demo ({', '.join(made)})", _bench.spread([run.wall_s for run in runs]))
    _bench.say("its processor time, picture included", _bench.spread([run.cpu_s for run in runs]))


if __name__ == "__main__":
    main()
