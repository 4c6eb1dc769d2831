"""A case given to the partner on a stick, and taken in from her."""
