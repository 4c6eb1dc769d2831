"""Opt-in exchange of one case with one partner. Nothing is here yet, and nothing opens a socket."""
