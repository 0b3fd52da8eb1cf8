"""The command line: the second client of the session, which does everything the window does.

A command imports what it alone needs when it runs: most are over sooner than all of it would be loaded.
"""

from __future__ import annotations

from briefing.cli.command_line import main

__all__ = ["main"]
