"""Keys: passphrases, the key file, signing keys and what each derived key is for."""
