"""The board of a meeting on the laptop: three columns of cards, written at the speed of talk."""
