"""ExitDesk: the board, the vault and the paper of an exit unit's pair, on their own laptops."""

__version__ = "0.1.0"
