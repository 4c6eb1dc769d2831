"""The consent of a case: what he agreed to, taking back a part of it, and who was told before."""
