"""The window: its pages, its keys and its locks."""
