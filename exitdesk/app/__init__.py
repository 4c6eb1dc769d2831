"""Wiring: command line, paths, lock and successor. Knows every adapter; nobody imports it."""
