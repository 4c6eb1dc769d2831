"""Cases and what is done with them: use cases and ports. No Qt, no SQL, no PDF."""
