"""The acute sheet, on the laptop only: who is called first in the largest letters, and what was agreed."""
