"""A real gnome-keyring with a home of its own, on whatever session bus it is given."""

import signal
import subprocess
from pathlib import Path


class Keyring:
    """A gnome-keyring with a home of its own, unlocked."""

    def __init__(self, home: Path, address: str) -> None:
        self.environment = {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "DBUS_SESSION_BUS_ADDRESS": address,
            "PATH": "/usr/bin:/bin",
        }
        (home / "data" / "keyrings").mkdir(parents=True, exist_ok=True)
        self.process = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(b"en kode")
        self.process.stdin.close()
        self.process.stdout.readline()

    def lock(self) -> None:
        """Lock the collection that we use."""
        told = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.secrets"]
        where = ["/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock"]
        which = ["array:objpath:/org/freedesktop/secrets/collection/login"]
        subprocess.run([*told, *where, *which], env=self.environment, check=True, capture_output=True)

    def stop_answering(self) -> None:
        """Let it hang."""
        self.process.send_signal(signal.SIGSTOP)

    def answer_again(self) -> None:
        """Let it go on after it hung."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)

    def end(self) -> None:
        """Kill it."""
        self.process.kill()
        self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()
