"""The board of one meeting: cards, scales, circles, agreements. Pure: standard library and pydantic."""
