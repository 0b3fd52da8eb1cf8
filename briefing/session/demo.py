"""The demonstration: the sample pack as PDF and Word, and a picture of the window, in one folder."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from briefing.errors import BriefingError, WriteError
from briefing.model.pack import Audience
from briefing.session import jobs
from briefing.session.launch import PICTURE_FLAG, own_command
from briefing.session.samples import sample_pack

_PICTURE_TIMEOUT_S = 60


def build_demo(folder: Path) -> tuple[Path, ...]:
    """Write the demonstration's files into `folder`, made if missing, and return their paths.

    Raises:
        BriefingError: a file cannot be written, or the window could not be drawn.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"The folder “{folder}” cannot be made; choose another one.", path=folder) from error
    pdf, word, picture = folder / "press-pack.pdf", folder / "press-pack.docx", folder / "window.png"
    # The window is drawn in a process of its own, offscreen, while this one writes the files.
    drawing = subprocess.Popen(
        own_command(PICTURE_FLAG, str(picture)),
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        written = jobs.build(sample_pack(), (pdf, word), Audience.PUBLIC)
        _, complaint = drawing.communicate(timeout=_PICTURE_TIMEOUT_S)
    except subprocess.TimeoutExpired as error:
        raise BriefingError("The window took too long to draw; please try again.") from error
    finally:
        drawing.kill()
    if drawing.returncode != 0:
        last_line = complaint.decode(errors="replace").strip().rpartition("\n")[2]
        raise BriefingError(f"The window could not be drawn: {last_line}")
    return (*written, picture)
