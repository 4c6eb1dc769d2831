"""The papers of a case beside the copy of a board: what stands on each, and the port that sets them."""
