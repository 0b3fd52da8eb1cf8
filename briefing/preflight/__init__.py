"""What is not ready yet in a pack: checks with a severity, a place to jump to and plain words."""
