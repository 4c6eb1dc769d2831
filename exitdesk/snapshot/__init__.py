"""The paper: what is on it, how it is set, how it is signed and how it is checked."""

from exitdesk.snapshot.later import load_later
from exitdesk.snapshot.no_network import without_network

without_network()
load_later()
