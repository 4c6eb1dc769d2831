"""Photos cleaned as they are, in this process: a child for each would cost a test a second."""

from exitdesk.cases.photos import CleanPhoto
from exitdesk.snapshot.photo import cleaned


class FakePhotos:
    """The cleaning itself is real."""

    def clean(self, picture: bytes) -> CleanPhoto:
        """Return the picture alone."""
        return cleaned(picture)
