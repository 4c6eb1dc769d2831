"""Læs op og slut: the board read back, the paper he takes along, the end of the meeting."""
