"""What can go wrong with a paper; `GlyphMissing` and `WordsNotOnPaper` are of `cases.errors`."""

from exitdesk.errors import ExitDeskError


class PaperError(ExitDeskError):
    """The root of what the paper refuses."""


class CannotSign(PaperError):
    """The file has no free place for a signature, or is not one of ours."""


class NotLikeOurs(PaperError):
    """A file is built otherwise than the papers made here; `rule` names the first rule it breaks."""

    def __init__(self, rule: str = "") -> None:
        super().__init__("paper")
        self.rule = rule
