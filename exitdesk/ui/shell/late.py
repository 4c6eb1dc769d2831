"""What the window loads while the passphrase is typed, so that opening shows its pages at once."""


def load_pages() -> None:
    """Load the office, the meeting and the sheets; off the GUI thread."""
    import exitdesk.ui.shell.desk_pages
    import exitdesk.ui.shell.settings_sheet
    import exitdesk.ui.shell.trouble_sheet  # noqa: F401 - all of it is loaded, none of it used here
