"""Dialogs, only for what needs a decision."""
