"""Open the program on a real X server, look at it, and close it by its own key."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PIL import Image, ImageGrab

CHECKOUT = Path(__file__).resolve().parents[2]
PATIENCE_S = 60.0
T = TypeVar("T")


def wait_for(question: Callable[[], T | None], process: subprocess.Popen[str], what: str) -> T:
    """Ask until there is an answer, and stop when the program has died or patience has."""
    give_up = time.monotonic() + PATIENCE_S
    while time.monotonic() < give_up:
        if (answer := question()) is not None:
            return answer
        if process.poll() is not None:
            pytest.fail(f"ended with {process.returncode} before {what}:\n{process.communicate()[1]}")
        time.sleep(0.05)
    process.kill()
    pytest.fail(f"no {what} after {PATIENCE_S:.0f} s:\n{process.communicate()[1]}")


@pytest.fixture
def display(need: Callable[..., None]) -> Iterator[str]:
    """Start an X server of our own and return its name."""
    need("Xvfb", "xdotool")
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        yield f":{server.stdout.readline().strip()}"
        server.terminate()


def main_window(environment: dict[str, str]) -> str | None:
    """Return the id of a visible top-level window of at least 600 by 400, if there is one."""

    def ask(*words: str) -> list[str]:
        command = ["xdotool", *words]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        return done.stdout.split()

    for window in ask("search", "--onlyvisible", "--class", "."):
        shape = dict(pair.split("=") for pair in ask("getwindowgeometry", "--shell", window))
        if int(shape.get("WIDTH", 0)) >= 600 and int(shape.get("HEIGHT", 0)) >= 400:
            return window
    return None


def painted(display: str) -> Image.Image | None:
    """Return the picture of the screen once text and colours are on it."""
    picture = ImageGrab.grab(xdisplay=display).convert("RGB")
    colours = picture.getcolors(maxcolors=picture.width * picture.height) or []
    return picture if len(colours) >= 50 else None


def test_window_opens_paints_and_quits(
    display: str, bare_environment: dict[str, str], tmp_path: Path
) -> None:
    environment = bare_environment | {"DISPLAY": display, "BRIEFING_HOME": str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-m", "briefing"],
        cwd=CHECKOUT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        window = wait_for(lambda: main_window(environment), program, "window")
        picture = wait_for(lambda: painted(display), program, "picture")
        picture.save(tmp_path / "window.png")
        subprocess.run(["xdotool", "windowfocus", window, "key", "ctrl+q"], env=environment, check=True)
        _, said = program.communicate(timeout=PATIENCE_S)
    assert program.returncode == 0, said
    assert "Traceback" not in said
