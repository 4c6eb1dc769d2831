"""The shared screen: what everybody in the room sees, decided by construction and not by care."""
