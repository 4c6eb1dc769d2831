"""The first start as a step machine."""

from exitdesk.ui.first_run.flow import Authority, FirstRunFlow, Problem, Step, same_words, wrong_places

KIT = tuple(f"ord{place}" for place in range(1, 15))


def at(step: Step) -> FirstRunFlow:
    """Return a flow that went to a step with everything right."""
    flow = FirstRunFlow()
    flow.is_offered("abe bil cykel drage egern fugl")
    flow.is_given(KIT)
    while flow.state.step < step:
        flow.writes(name="Karen", role="politi", repeated=flow.state.passphrase, kit_typed=KIT)
        flow.go_on()
    return flow


def test_the_way_is_welcome_who_passphrase_kit_and_made() -> None:
    """Each step follows the other, and none is skipped."""
    flow = at(Step.WELCOME)
    seen = [flow.state.step]

    while flow.state.step < Step.MADE:
        flow.writes(name="Karen", repeated=flow.state.passphrase, kit_typed=KIT)
        flow.go_on()
        seen.append(flow.state.step)

    assert seen == list(Step)


def test_a_name_is_the_only_thing_asked_of_who_one_is() -> None:
    """Without a name the pair cannot see who wrote what; a role may wait."""
    flow = at(Step.WHO)
    flow.writes(name="  ")

    flow.go_on()
    assert flow.state.problem is Problem.NAME_MISSING

    flow.writes(name="Karen", authority=Authority.PRISON)
    flow.go_on()
    assert flow.state.step is Step.PASSPHRASE


def test_going_back_keeps_what_was_typed() -> None:
    """From the kit back to the name and forth again, every word is still there."""
    flow = at(Step.KIT_BACK)
    flow.writes(kit_typed=KIT[:3])

    while flow.state.step > Step.WELCOME:
        flow.go_back()

    assert (flow.state.name, flow.state.kit_typed, flow.state.kit) == ("Karen", KIT[:3], KIT)


def test_a_passphrase_typed_back_wrong_stops_the_way() -> None:
    """It is known to be had before anything is locked with it."""
    flow = at(Step.REPEAT)
    flow.writes(repeated="abe bil cykel drage egern frø")

    flow.go_on()

    assert flow.state.step is Step.REPEAT
    assert flow.state.problem is Problem.NOT_THE_SAME


def test_capitals_and_hyphens_do_not_make_another_passphrase() -> None:
    """A slip with dashes, typed with Caps Lock on, is the same passphrase."""
    assert same_words("abe bil cykel", "  ABE-BIL  Cykel ")
    assert not same_words("abe bil cykel", "abe bilcykel")


def test_every_wrong_word_of_the_kit_is_named_by_its_place() -> None:
    """Missing words are wrong too."""
    typed = (*KIT[:5], "forkert", *KIT[6:12])

    assert wrong_places(KIT, typed) == (5, 12, 13)


def test_a_weak_passphrase_of_ones_own_stops_the_way() -> None:
    """The door judges, the flow holds."""
    flow = at(Step.PASSPHRASE)
    flow.writes(own_wanted=True, own="kat")

    flow.go_on(strong_enough=False)

    assert flow.state.problem is Problem.TOO_WEAK


def test_what_could_not_be_made_comes_back_to_the_last_page_with_everything_typed() -> None:
    """A full disk costs nobody fourteen words."""
    flow = at(Step.MAKING)

    flow.could_not_be_made("Disken er fuld.", "Gør plads.")

    assert flow.state.step is Step.KIT_BACK
    assert flow.state.kit_typed == KIT
    assert flow.state.problem is Problem.NOT_MADE


def test_once_it_is_made_no_secret_stays_in_memory() -> None:
    """Passphrase and kit are dropped, and a printed state shows neither."""
    flow = at(Step.MADE)
    flow.forget()

    assert (flow.state.passphrase, flow.state.repeated, flow.state.kit, flow.state.kit_typed) == (
        "",
        "",
        (),
        (),
    )
    assert "abe" not in repr(at(Step.KIT).state)


def test_there_is_no_way_back_while_it_is_being_made() -> None:
    """What is being written is not walked away from."""
    flow = at(Step.MAKING)

    flow.go_back()

    assert flow.state.step is Step.MAKING
