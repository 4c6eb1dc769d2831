"""The append-only journal: entries, their common order, registers, undo and erasure. Knows no board."""
