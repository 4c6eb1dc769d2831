"""A practice on the screen: how one gets to it, how it is marked everywhere, and its lock."""
