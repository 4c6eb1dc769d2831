"""The door that the window opens: with the computer's keyring, with another one, or a practice's own."""

from typing import TYPE_CHECKING

from exitdesk.app.clock import clock

if TYPE_CHECKING:
    from exitdesk.app.door import Door
    from exitdesk.app.window import Start

_KEYRING_SECONDS = 0.5  # what a lock has room for; a keyring that takes longer is not waited for


def door_for(start: "Start") -> "Door":
    """Return the door of a start; everything that is heavy is loaded here, off the GUI thread."""
    if start.practice is not None:
        return start.practice.door()
    from exitdesk.app.device_secret import DeviceSecrets, secrets_of_this_computer
    from exitdesk.app.door import Door
    from exitdesk.app.os_keyring import OsKeyring
    from exitdesk.crypto.profiles import FLOOR, TESTING

    cheap, given = start.cheap_key, start.keeper
    ours = None if cheap else secrets_of_this_computer()
    return Door(
        start.profile.vault,
        clock,
        profile=TESTING if cheap else None,
        floor=TESTING if cheap else FLOOR,
        keeper=given or (None if cheap else OsKeyring(patience=_KEYRING_SECONDS)),
        device_secrets=DeviceSecrets(given) if given is not None else ours,
    )
