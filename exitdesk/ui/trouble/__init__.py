"""Pages for trouble with the vault: what happened, what is safe, and what can be done now."""
