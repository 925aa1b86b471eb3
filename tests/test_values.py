"""`value` and `record` behave as the dataclasses they stand for."""

import dataclasses
from functools import cached_property

import pytest

from attrlint.values import as_tuple, changed, fresh, record, value


@value
class Ours:
    """Two fields, one with a default."""

    start: int
    names: tuple = ("a",)

    @cached_property
    def size(self) -> int:
        return self.start * 2


@dataclasses.dataclass(frozen=True)
class Theirs:
    start: int
    names: tuple = ("a",)


@value
class Other:
    start: int
    names: tuple = ("a",)


@record
class Changing:
    items: list = fresh(list)


@pytest.mark.parametrize("given", [((1,), {}), ((1, ("b",)), {}), ((), {"start": 1, "names": ()})])
def test_same_as_a_dataclass(given):
    ours, theirs = Ours(*given[0], **given[1]), Theirs(*given[0], **given[1])
    assert as_tuple(ours) == dataclasses.astuple(theirs)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert hash(ours) == hash(Ours(*given[0], **given[1]))
    assert ours == Ours(*given[0], **given[1])
    assert ours != Other(*given[0], **given[1])


def test_frozen():
    with pytest.raises(AttributeError, match="Ours is frozen: cannot change 'start'"):
        Ours(1).start = 2
    with pytest.raises(AttributeError):
        del Ours(1).start


def test_missing_field():
    with pytest.raises(TypeError):
        Ours()


def test_changed_leaves_the_original():
    ours = Ours(1)
    assert (changed(ours, start=3), ours) == (Ours(3), Ours(1))


def test_cached_property():
    ours = Ours(2)
    assert (ours.size, ours.size) == (4, 4)


def test_fresh_default_is_not_shared():
    one, two = Changing(), Changing()
    one.items.append(1)
    assert (one.items, two.items) == ([1], [])
    assert one != Changing([1])
