"""A photo of a physical board on a page of its own, and under it what was typed from it, to be compared.

Landscape or portrait, it takes the measure of the text or three fifths of the page, whatever ends first.
"""

from exitdesk.snapshot.board_part import PictureContent
from exitdesk.snapshot.faces import Face
from exitdesk.snapshot.flow import Block, Row, Section
from exitdesk.snapshot.marks import LINE, NEXT, WORKS, WORRY, Box, Picture
from exitdesk.snapshot.on_paper import OnPaper
from exitdesk.snapshot.setting import Print, Style, gap, paragraph
from exitdesk.snapshot.sheet import titled
from exitdesk.sos.card import Column

_COLOURS = {Column.WORRIES: WORRY, Column.WORKING: WORKS, Column.NEXT: NEXT}
_MOST_OF_A_PAGE = 0.6


def photo_section(content: OnPaper, picture: PictureContent, sizes: Print) -> Section:
    """Return a photo under its heading, on a new page."""
    most = (sizes.bottom - sizes.top) * _MOST_OF_A_PAGE
    scale = min(sizes.measure / picture.width, most / picture.height)
    wide, high = picture.width * scale, picture.height * scale
    frame = Box(0, 0, wide, high, stroke=LINE, thick=0.6)
    blocks = [Block((Row(high, (Picture(0, 0, wide, high, picture.jpeg), frame)),))]
    if picture.typed:
        blocks.append(Block(paragraph(picture.typed_title, sizes.facts, 0, sizes.measure), before=16))
    for column in picture.typed:
        label = Style(Face.SEMIBOLD, sizes.label.size, sizes.label.leading, _COLOURS[column.column])
        head = (*paragraph(column.title, label, 0, sizes.measure), gap(2))
        cards = [paragraph(card.words, sizes.listed, 0, sizes.measure) for card in column.cards]
        blocks.append(Block((*head, *cards[0]), before=9))
        blocks += [Block(rows, before=2.5) for rows in cards[1:]]
    section = titled(content, sizes, (picture.title, ""), tuple(blocks))
    return Section(section.heading, section.blocks, section.continued, section.before, on_new_page=True)
