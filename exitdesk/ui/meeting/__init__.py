"""The meeting: a shell in which nothing of any other case can be reached."""
