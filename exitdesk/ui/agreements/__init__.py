"""Aftaler: who does what by when, and what became of it, as kind sentences."""
