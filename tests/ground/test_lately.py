"""What functions gave lately is given again until it is let go of."""

from generator.ground.lately import lately, let_go


def test_a_result_is_worked_out_once_until_it_is_let_go_of() -> None:
    asked: list[str] = []

    @lately(8)
    def shout(word: str) -> str:
        """Say a word loudly."""
        asked.append(word)
        return word.upper()

    assert [shout("one"), shout("one"), shout("two")] == ["ONE", "ONE", "TWO"]
    assert asked == ["one", "two"]
    let_go()
    assert shout("one") == "ONE"
    assert asked == ["one", "two", "one"]
    assert shout.__doc__ == "Say a word loudly."


def test_no_more_is_held_than_was_said() -> None:
    asked: list[int] = []

    @lately(2)
    def same(value: int) -> int:
        asked.append(value)
        return value

    for value in (1, 2, 3, 1):
        same(value)
    assert asked == [1, 2, 3, 1]
