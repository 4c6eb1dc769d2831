"""Where a vault must not be made: in a folder that is synced elsewhere, or that lies on another machine.

A sync client copies half-written files and puts old ones back; a network drive promises less than a disk.
What is known is recognised by marker files and folder names (as the clients of 2026 leave them) and by the
kind of file system; what is not known passes.
"""

import sys
from enum import Enum
from pathlib import Path
from typing import Final

from exitdesk.app.errors import (
    FolderIsSynced,
    FolderOnNetwork,
    NoVaultInSyncedFolder,
    NoVaultOnNetwork,
)
from exitdesk.errors import ExitDeskError

MOUNTS: Final = Path("/proc/self/mounts")
_MARKERS: Final = (
    *(
        ".dropbox",
        ".dropbox.cache",
        ".stfolder",
        ".stversions",
        ".sync",
        ".owncloudsync.log",
        ".nextcloudsync.log",
    ),
    *("._sync_", ".sync_", ".849C9593-D756-4E56-8D6E-42412F2A707B", ".tmp.drivedownload", ".tmp.driveupload"),
)
_NAMES: Final = (
    *(
        "dropbox",
        "onedrive",
        "nextcloud",
        "owncloud",
        "google drive",
        "googledrive",
        "my drive",
        "icloud drive",
    ),
    *(
        "icloudrive",
        "com~apple~clouddocs",
        "pcloud drive",
        "mega",
        "megasync",
        "syncthing",
        "box sync",
        "sciebo",
    ),
)
_NETWORK: Final = frozenset(
    (
        *(
            "nfs",
            "nfs4",
            "cifs",
            "smb3",
            "smbfs",
            "ncpfs",
            "afs",
            "9p",
            "ceph",
            "glusterfs",
            "davfs",
            "lustre",
        ),
        *("fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.s3fs", "fuse.curlftpfs"),
    )
)


class Place(Enum):
    """What kind of place a folder is."""

    OWN = "own"
    SYNCED = "synced"
    NETWORK = "network"


def kind_of(folder: Path, mounts: Path = MOUNTS) -> Place:
    """Say what kind of place a folder is; it need not be there yet."""
    whole = folder.expanduser().absolute()
    if _is_network(whole, mounts):
        return Place.NETWORK
    return Place.SYNCED if any(_is_synced(one) for one in (whole, *whole.parents)) else Place.OWN


def trouble_of_place(folder: Path, mounts: Path = MOUNTS) -> ExitDeskError | None:
    """Return what is wrong with a folder as a vault's place, None where nothing is known to be."""
    match kind_of(folder, mounts):
        case Place.SYNCED:
            return FolderIsSynced()
        case Place.NETWORK:
            return FolderOnNetwork()
    return None


def refuse_place(folder: Path, mounts: Path = MOUNTS) -> None:
    """Raise NoVaultInSyncedFolder or NoVaultOnNetwork where a vault must not be made."""
    match kind_of(folder, mounts):
        case Place.SYNCED:
            raise NoVaultInSyncedFolder
        case Place.NETWORK:
            raise NoVaultOnNetwork


def _is_synced(folder: Path) -> bool:
    name = folder.name.lower()
    if name in _NAMES or name.startswith(("onedrive - ", "dropbox (", "nextcloud - ")):
        return True
    try:
        return any((folder / marker).exists() for marker in _MARKERS)
    except OSError:
        return False


def _is_network(folder: Path, mounts: Path) -> bool:
    if sys.platform == "win32":
        return str(folder).startswith("\\\\")
    try:
        lines = mounts.read_text("utf-8", "replace").splitlines()
    except OSError:
        return False
    best, kind = -1, ""
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = Path(fields[1].encode("latin-1", "replace").decode("unicode_escape"))
        if folder.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), fields[2]
    return kind in _NETWORK
