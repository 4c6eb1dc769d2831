"""What keeps the vault safe, as one looks after it: backups, passphrase, recovery kit and key."""
