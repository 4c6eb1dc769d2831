"""The access log in the window."""
