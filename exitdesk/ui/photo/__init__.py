"""Photos of a physical board, on the laptop beside the board that is typed from them."""
