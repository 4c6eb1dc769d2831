"""The case list and the case page: the office side, never seen in a meeting."""
