"""What the scripts share: whole processes timed, peers in an environment of their own, and a report."""

from __future__ import annotations

import os
import platform
import resource
import shutil
import site
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
PEERS = CHECKOUT / ".tools" / "bench"
SAMPLE_ARTICLES = sorted((CHECKOUT / "seeds" / "articles").glob("*.txt"))
RAW_ARTICLES = sorted(
    (Path(os.environ.get("BRIEFING_SHARED") or CHECKOUT.parent / "shared") / "seeds").glob("*.txt")
)
PROGRAM = [sys.executable, "-m", "briefing"]

sys.path.insert(0, str(CHECKOUT))
# An installed program has its bytecode; without it every run would measure the compiler.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@dataclass(frozen=True, slots=True)
class Used:
    """What one finished process took."""

    wall_s: float
    cpu_s: float
    memory_mb: float


def run_once(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Used:
    """Run a command to its end; one that fails ends the measurement."""
    with tempfile.TemporaryFile() as complaints:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=CHECKOUT,
            env={**os.environ, **(environment or {})},
            stdout=subprocess.DEVNULL,
            stderr=complaints,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            complaints.seek(0)
            sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{complaints.read().decode()}")
    return Used(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def run_often(
    command: Sequence[str], runs: int, environment: Mapping[str, str] | None = None
) -> tuple[Used, ...]:
    """Run a command once to warm the disk cache, then `runs` times more."""
    run_once(command, environment)
    return tuple(run_once(command, environment) for _ in range(runs))


def spread(values: Sequence[float], unit: str = "s", digits: int = 2) -> str:
    """Return median, least and most as people read them."""
    low, middle, high = min(values), statistics.median(values), max(values)
    return f"{middle:.{digits}f} {unit} (from {low:.{digits}f} to {high:.{digits}f}, {len(values)} runs)"


def say(what: str, result: str) -> None:
    """Print one line of the report."""
    print(f"{what + ':':<52} {result}", flush=True)


def say_machine() -> None:
    """Print what this was measured on, and how busy the machine was."""
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    load = os.getloadavg()[0]
    say("machine", f"{os.cpu_count()} cores, {system}, Python {platform.python_version()}, load {load:.1f}")


def own_cpu_s() -> float:
    """Return the processor time of this process so far."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def peer_python(*packages: str) -> Path:
    """Return the Python of an environment that has these packages; it is made when first needed."""
    python = PEERS / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", PEERS], check=True)
    probe = f"import importlib.metadata as m; [m.version(name) for name in {packages!r}]"
    if subprocess.run([python, "-c", probe], capture_output=True, check=False).returncode:
        subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True)
    return python


def add_peer_packages(*packages: str) -> None:
    """Make packages of the peers' environment importable here, after everything of our own."""
    peer_python(*packages)
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    site.addsitedir(str(PEERS / "lib" / version / "site-packages"))


@contextmanager
def folder() -> Iterator[Path]:
    """Give a folder that is gone afterwards, even if a process is still writing into it."""
    path = Path(tempfile.mkdtemp(prefix="bench-"))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def home_environment(home: Path) -> dict[str, str]:
    """Return an environment in which a program finds none of the user's own files."""
    for name in ("config", "data", "cache"):
        (home / name).mkdir()
    return {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "BRIEFING_HOME": str(home / "briefing"),
    }
