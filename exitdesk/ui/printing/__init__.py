"""Printing a paper: which printer, the passphrase, and what stays behind."""
