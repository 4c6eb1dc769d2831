"""Netværk: who the participant expects support from, as rings and as a list that does the same."""
