"""Skalering: questions from 0 to 10, everybody's own number, never an average."""
