"""The main window: puts the panes together and passes their wishes on to the session."""
