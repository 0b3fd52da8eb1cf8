"""The window: a client of the session that shows and asks, and decides nothing."""
