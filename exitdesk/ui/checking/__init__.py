"""Is this copy genuine? A file is dropped here, and the answer is given in plain words."""
