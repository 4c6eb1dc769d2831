"""A partner's signature on this laptop."""
