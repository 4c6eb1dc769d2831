"""The papers of a case: what was made, making another, and handing it out."""
