"""What lies on disk: the library and its search, pack files, settings, and the one way to write a file."""
