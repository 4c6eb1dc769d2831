"""Salvage: what is whole in a damaged vault, read page by page without the database's own tree."""
