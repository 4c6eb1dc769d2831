"""A sheet over a case that is written line by line, part by part: the acute sheet and the exit agreement."""
