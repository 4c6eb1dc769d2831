"""Loading is done by one thread at a time, and the collector works again afterwards, whatever happened."""

import gc
import threading

import pytest

from exitdesk.loading import LOADING


def test_the_collector_rests_while_libraries_load_and_no_longer() -> None:
    """Also where loading fails, and where it was at rest before."""
    with LOADING:
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ModuleNotFoundError), LOADING:
        raise ModuleNotFoundError
    assert gc.isenabled()
    gc.disable()
    try:
        with LOADING:
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_second_thread_waits_until_the_first_has_loaded() -> None:
    """It would meet the libraries half made."""
    loaded: list[str] = []

    def load() -> None:
        with LOADING:
            loaded.append("second")

    with LOADING:
        second = threading.Thread(target=load)
        second.start()
        loaded.append("first")
    second.join()
    assert loaded == ["first", "second"]
