"""What stands on the right of a verb, up to where its reach ends: objects, prepositional phrases, times."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportedly.readers.events.items import Item

_DASHES = frozenset({"—", "–", "-", "--"})
_FURTHEST = 40  # items; a clause longer than that is read up to here


@dataclass
class Window:
    """Objects and phrases as indexes of items; ``phrases`` pair a preposition with the item that follows it.

    ``end`` is the index of the first item outside; ``infinitive`` of a "to" verb that follows at once.
    """

    start: int
    end: int
    objects: list[int] = field(default_factory=list)
    phrases: list[tuple[str, int]] = field(default_factory=list)
    times: list[int] = field(default_factory=list)
    asides: list[int] = field(default_factory=list)
    measures: list[int] = field(default_factory=list)
    infinitive: int | None = None


def window(items: list[Item], at: int) -> Window:
    """The window of the verb that is item ``at``."""
    return _Walk(items, at).walk()


class _Walk:
    def __init__(self, items: list[Item], at: int) -> None:
        self._items = items
        self._found = Window(at + 1, at + 1)
        self._preposition = ""
        self._aside = False

    def walk(self) -> Window:
        last = min(len(self._items), self._found.start + _FURTHEST)
        at = self._found.start
        while at < last and self._take(at):
            at += 1
        self._found.end = at
        return self._found

    def _take(self, at: int) -> bool:
        """Take in one item; False where the window ends."""
        item = self._items[at]
        if item.kind == "np":
            return self._phrase(at)
        if item.kind == "time":
            self._time(at)
        elif item.kind in ("prep", "either"):
            self._preposition = item.word
        elif item.kind == "verb":
            return self._verb(at, item)
        elif item.kind in ("comma", "and"):
            return self._goes_on(at)
        elif item.kind == "stop":
            return self._dash(at, item)
        return item.kind in ("np", "time", "prep", "either", "adverb", "not", "open", "stop")

    def _time(self, at: int) -> None:
        """A time; behind a preposition, or as a bare object, it may also be a measure: "for two years"."""
        self._found.times.append(at)
        if self._preposition:
            self._found.phrases.append((self._preposition, at))
        elif at == self._found.start and not self._aside:
            self._found.measures.append(at)
        self._preposition = ""

    def _phrase(self, at: int) -> bool:
        before = self._items[at - 1].kind
        if self._preposition:
            self._found.phrases.append((self._preposition, at))
            self._preposition = ""
        elif self._aside:
            self._found.asides.append(at)
        elif before == "and" and self._found.phrases and self._joined_to_phrase(at):
            self._found.phrases.append((self._found.phrases[-1][0], at))
        else:
            self._found.objects.append(at)
        return True

    def _joined_to_phrase(self, at: int) -> bool:
        return at >= 2 and self._found.phrases[-1][1] == at - 2

    def _verb(self, at: int, item: Item) -> bool:
        group = item.group
        if group is not None and group.infinitive:
            self._found.infinitive = at
        elif group is not None and group.form == "ing" and group.bare and self._preposition:
            self._found.phrases.append((self._preposition, at))
        return False

    def _goes_on(self, at: int) -> bool:
        """Whether the reach goes on behind a comma or "and": no other clause may begin there."""
        self._preposition = ""
        if self._aside and self._items[at].kind == "comma" and self._is_prepositional(at + 1):
            self._aside = False
            return True
        for item in self._items[at + 1 : at + 12]:
            if item.kind in ("verb", "rel", "sub", "inv"):
                return self._items[at].kind == "comma" and self._late_phrase(at)
            if item.kind in ("comma", "stop", "close", "and"):
                break
        self._aside = self._aside or self._items[at].kind == "comma"
        return at + 1 < len(self._items) and self._items[at + 1].kind != "comma"

    def _is_prepositional(self, at: int) -> bool:
        following = self._items[at : at + 2]
        return len(following) == 2 and following[0].kind == "prep" and following[1].kind in ("np", "time", "verb")

    def _late_phrase(self, at: int) -> bool:
        """Whether a time right behind the comma still belongs here: "was arrested, on 5 May, and …"."""
        return at + 2 < len(self._items) and self._items[at + 1].kind == "time" and self._items[at + 2].kind == "comma"

    def _dash(self, at: int, item: Item) -> bool:
        """Whether a dash opens an insertion that ends with another dash near by."""
        if item.word not in _DASHES:
            return False
        if self._aside:
            self._aside = False
            return True
        self._aside = any(other.word in _DASHES for other in self._items[at + 1 : at + 10])
        return self._aside
