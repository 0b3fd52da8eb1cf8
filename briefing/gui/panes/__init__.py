"""The parts of the window: library, reader, outline and preview."""
