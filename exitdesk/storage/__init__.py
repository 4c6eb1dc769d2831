"""The vault on disk: an encrypted journal, a chained log of its rows, and a mark of how far it had come."""
