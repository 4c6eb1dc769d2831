"""Faults at single calls of the operating system."""
