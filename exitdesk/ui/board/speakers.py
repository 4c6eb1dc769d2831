"""Whose words a card carries: the people in the room, the participant first."""

from exitdesk.journal.entry import PersonId
from exitdesk.sos.board import MeetingBoard
from exitdesk.sos.card import CardWords
from exitdesk.sos.circles import Person


def speakers(board: MeetingBoard) -> tuple[Person, ...]:
    """Return who can be the speaker of a card, the participant first."""
    first = board.participant
    others = tuple(one for one in board.present if one != first)
    return (first, *others) if first else others


def next_speaker(board: MeetingBoard, words: CardWords) -> PersonId | None:
    """Return the person after the one who speaks now, round the room; None where nobody is in it."""
    people = [person.id for person in speakers(board)]
    if not people:
        return None
    at = people.index(words.speaker) if words.speaker in people else -1
    return people[(at + 1) % len(people)]


def speaker_or_participant(board: MeetingBoard, words: CardWords) -> PersonId | None:
    """Return whose words these are: the participant's where nobody was named."""
    return words.speaker or (board.participant.id if board.participant else None)
