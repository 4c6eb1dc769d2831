"""The unit's own words: titles, lanes, rings, questions, scales and the frame."""
