"""The way back: an edited Word file as changes to the pack it was written from."""
