"""The passphrase asked again before what cannot be called back."""
