"""The floor of everything that is acknowledged: one and two syncs of 4 KiB, measured in turn."""

from bench.disk import RawSync
from bench.measure import Measured, Row, in_turn, milliseconds


def _one_against_two() -> Measured:
    with RawSync() as disk:

        def two() -> None:
            disk.write()
            disk.write()

        return milliseconds(*in_turn(two, disk.write, times=300))


ROWS = (Row("two raw syncs of 4 KiB (the floor of an entry)", "one raw sync", "2x", _one_against_two),)
