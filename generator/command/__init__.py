"""The command line: its options, and what the terminal shows."""
