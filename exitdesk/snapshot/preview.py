"""The preview is a raster of the very bytes that are signed or handed out, never of anything else."""

from exitdesk.snapshot.reading import page_count, page_images

pages = page_images
__all__ = ["page_count", "pages"]
