"""The first start: who you are, a passphrase, a recovery kit, and nothing on the disk until the end."""
