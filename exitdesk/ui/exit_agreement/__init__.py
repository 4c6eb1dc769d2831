"""The exit agreement of a case, written together term by term, settled by number, and read as a paper."""
