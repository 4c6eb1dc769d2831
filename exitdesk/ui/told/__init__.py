"""What was told to him, and for an officer alone the police's assessment beside his own number."""
