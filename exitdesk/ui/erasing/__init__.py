"""Erasing in the window, and what keeps a case from being erased."""
