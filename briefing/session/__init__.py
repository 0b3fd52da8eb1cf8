"""What is open, and the jobs that both clients, window and command line, start."""
