"""Own notes of a meeting: one's own stream, this laptop only, closed by default as laptops get turned."""
