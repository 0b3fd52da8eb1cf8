"""The program's one entry: decides which of its faces is wanted before anything slow is imported."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

from briefing.session.launch import PICTURE_FLAG, READ_FLAG, WORKER_FLAG


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the worker, the window or the command line; return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    match given:
        case [flag] if flag == WORKER_FLAG:
            from briefing.session import worker  # noqa: PLC0415 - the window must not wait for it

            return worker.main()
        case [flag] if flag == READ_FLAG:
            from briefing.session import untrusted  # noqa: PLC0415 - nothing else may slow it down

            return untrusted.main()
        case [] | [_] if not given or given[0].endswith(".briefing"):
            gc.disable()  # little is thrown away until the window stands; it turns this on again
            from briefing.gui import app  # noqa: PLC0415 - the command line must not load Qt

            return app.main(given)
        case [flag, *rest] if flag == PICTURE_FLAG:
            from briefing.gui import picture  # noqa: PLC0415 - the command line must not load Qt

            return picture.main(rest)
        case _:
            from briefing import cli  # noqa: PLC0415 - the window must not load the parser

            return cli.main(given)


if __name__ == "__main__":
    sys.exit(main())
