"""What the window has done on the side, off the GUI thread; what it needs is loaded when it is done."""


def warm_paper() -> None:
    """Load what the first paper needs."""
    from exitdesk.snapshot.maker import warm

    warm()


def sweep_practices() -> None:
    """Take away what practices that were killed have left."""
    from exitdesk.app.practice_folder import sweep

    sweep()
