"""Cut one sentence into items, from left to right, once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from reportedly.readers.events.items import Group, Item, ItemKind
from reportedly.readers.events.landmarks import Landmarks
from reportedly.readers.events.lexicon import closed, table
from reportedly.readers.events.verbgroups import VerbGroups
from reportedly.terms.tokens import Token

_CLOSED = closed()
_MARKS: dict[str, ItemKind] = {",": "comma", "“": "open", "”": "close", "«": "open", "»": "close"}
_CLASSES: tuple[tuple[ItemKind, frozenset[str]], ...] = (
    ("prep", _CLOSED.preposition),
    ("sub", _CLOSED.subordinator),
    ("either", _CLOSED.clause_or_phrase),
    ("and", _CLOSED.coordinator),
    ("rel", _CLOSED.relative),
)
_JOINTS: dict[str, ItemKind] = {word: kind for kind, words in _CLASSES for word in words}  # the last class counts
_ENDING = frozenset({"to", "that", "not"}).union(*(words for kind, words in _CLASSES if kind != "either"))
_PAIRS: dict[tuple[str, str], ItemKind] = {
    ("according", "to"): "prep",
    ("at", "least"): "adverb",
    ("at", "most"): "adverb",
    ("at", "last"): "adverb",
}
_PAIRED = frozenset(first for first, _ in _PAIRS)
_NOT_INVERTED = frozenset({"np", "rel", "that"})
_PREDICATES = frozenset({"guilty", "innocent", "not", "responsible", "as", "dead", "missing"})
_ARTICLES = frozenset({"the", "a", "an", "this"})
_WISHES = frozenset(
    ["demand", "insist", "ask", "request", "urge", "recommend", "suggest", "propose", "require", "order"]
)
_LONGEST_ASIDE = 30  # tokens in brackets that are stepped over; a longer bracket is read as text


@cache
def _happenings() -> frozenset[str]:
    return frozenset(word for words in table("nominals.toml")["kinds"].values() for word in words.split())


def is_title_case(tokens: Sequence[Token], sentence: range) -> bool:
    """Whether a sentence is a headline in capitals: most of its longer words begin with one."""
    if tokens[sentence.stop - 1].text in (".", "?", "!"):
        return False
    words = [tokens[i] for i in sentence if tokens[i].is_word and len(tokens[i].text) > 3]
    capitals = sum(word.is_capital for word in words)
    return len(words) >= 3 and capitals >= 0.8 * len(words)


class Cutter:
    """Cuts the tokens of one sentence into items."""

    def __init__(self, land: Landmarks, sentence: range) -> None:
        self._land = land
        self._tokens = land.sheet.tokens
        self._sentence = sentence
        self._groups = VerbGroups(land, sentence.stop, is_title_case(self._tokens, sentence))
        self._items: list[Item] = []
        self._quoted = False
        self._inverted = False

    def cut(self) -> list[Item]:
        """All items of the sentence in order."""
        at = self._sentence.start
        while at < self._sentence.stop:
            at = self._step(at)
        _settle(self._items)
        return self._items

    def _step(self, at: int) -> int:
        time = self._land.times.get(at)
        if time is not None and time.last <= self._sentence.stop:
            return self._put("time", at, time.last)
        if not self._tokens[at].is_word and self._tokens[at].lower != "'s":
            return self._mark(at)
        if self._named(at):
            return self._phrase(at)
        return self._joint(at) or self._verb(at) or self._adverb(at) or self._phrase(at)

    def _put(self, kind: ItemKind, first: int, last: int, group: Group | None = None) -> int:
        self._items.append(Item(kind, first, last, self._tokens[first].lower, group))
        if kind in ("inv", "verb", "stop"):
            self._inverted = kind == "inv"
        return last

    def _named(self, at: int) -> bool:
        mention = self._land.starting_at(at, "person", "unit", "place", "post", "rank")
        return mention is not None and self._tokens[at].lower not in _CLOSED.relative

    def _is_inner_dot(self, at: int) -> bool:
        """Whether a dot ends an abbreviation: the sentence goes on behind it."""
        return self._tokens[at].text == "." and at + 1 < self._sentence.stop and self._tokens[at + 1].is_word

    def _mark(self, at: int) -> int:
        text = self._tokens[at].text
        if self._is_inner_dot(at):
            return at + 1
        if text == "(":
            close = self._closing(at)
            if close is not None:
                return close
        if text == '"':
            self._quoted = not self._quoted
            return self._put("open" if self._quoted else "close", at, at + 1)
        return self._put(_MARKS.get(text, "stop"), at, at + 1)

    def _closing(self, at: int) -> int | None:
        for i in range(at + 1, min(self._sentence.stop, at + _LONGEST_ASIDE)):
            if self._tokens[i].text == ")":
                return i + 1
        return None

    def _joint(self, at: int) -> int | None:
        word = self._tokens[at].lower
        if word == "that":
            return self._that(at)
        if word == "to":
            return self._infinitive(at) or self._put("prep", at, at + 1)
        if word in _PAIRED:
            following = self._tokens[at + 1].lower if at + 1 < self._sentence.stop else ""
            fixed = _PAIRS.get((word, following))
            if fixed is not None:
                return self._put(fixed, at, at + 2)
        kind = _JOINTS.get(word)
        return self._put(kind, at, at + 1) if kind is not None else None

    def _that(self, at: int) -> int | None:
        before = self._before()
        if before is not None and before.kind == "prep":
            return None
        self._put("that", at, at + 1)
        group = before.group if before is not None else None
        self._inverted = group is not None and group.lemma in _WISHES  # "demanded that he resign"
        return at + 1

    def _infinitive(self, at: int) -> int | None:
        found = self._groups.group(at)
        if found is None or found[0].main == at:
            return None
        group, last = found
        return self._put("verb", at, last, group)

    def _before(self) -> Item | None:
        """The last item that bears on how the next word is read; adverbs are looked through."""
        for item in reversed(self._items):
            if item.kind not in ("adverb", "not"):
                return item
        return None

    def _verb(self, at: int) -> int | None:
        found = self._groups.group(at)
        if found is not None:
            return self._auxiliary(at, *found)
        reading = self._groups.reading(at, self._before(), at == self._sentence.start, self._inverted)
        if reading is None or (self._inside_open_phrase()):
            return None
        return self._put("verb", at, at + 1, Group(at, *reading, certain=self._groups.is_certain(at)))

    def _inside_open_phrase(self) -> bool:
        return bool(self._items) and self._items[-1].kind == "np" and self._items[-1].word == ""

    def _auxiliary(self, at: int, group: Group, last: int) -> int:
        """A group, or an auxiliary that stands before its subject."""
        before = self._before()
        follows_subject = before is not None and before.kind in _NOT_INVERTED
        single = last == at + 1 or not any(not _CLOSED.is_adverb(self._tokens[i].lower) for i in range(at + 1, last))
        copula = group.lemma in ("be", "have", "do") and group.main == at
        if copula and single and self._groups.starts_phrase(last) and not follows_subject and _may_invert(before):
            return self._put("inv", at, at + 1)
        return self._put("verb", at, last, group)

    def _adverb(self, at: int) -> int | None:
        word = self._tokens[at].lower
        if word in _CLOSED.modal:
            return self._put("inv", at, at + 1)
        if word in ("not", "never"):
            return self._put("not", at, at + 1)
        opens = at == self._sentence.start and at not in self._land.covered
        if _CLOSED.is_adverb(word) and (opens or not self._groups.starts_phrase(at)):
            return self._put("adverb", at, at + 1)
        return None

    def _phrase(self, at: int) -> int:
        """A noun phrase: it ends where a name of a person ends, and where another phrase or a joint begins."""
        item = Item("np", at, at, "")
        last = at
        while last < self._sentence.stop and (last == at or not self._ends(item, last)):
            mention = self._land.starting_at(last, "person", "unit", "place", "post", "rank") or self._land.times.get(
                last
            )
            last = max(last + 1, mention.last if mention and mention.last <= self._sentence.stop else 0)
            item.last = last
            item.word = self._tokens[last - 1].lower
            if self._is_complete(item):
                break
        negative = self._tokens[at].lower in ("no", "nobody", "none", "nothing", "neither")
        item.negative = negative and not self._counts(at)
        item.person = self._land.ending_at(item.last, "person") is not None
        item.pronoun = last - at == 1 and self._is_pronoun(at)
        self._items.append(item)
        return last

    def _counts(self, at: int) -> bool:
        """Whether "No" stands for a number ("Resolution No. 14", "order no. 3", "No 14")."""
        first, *more = [token.text for token in self._tokens[at + 1 : at + 3]] or [""]
        if first == ".":
            return bool(more) and more[0][:1].isdigit()
        return self._tokens[at].text == "No" and first[:1].isdigit()

    def _is_pronoun(self, at: int) -> bool:
        word = self._tokens[at].lower
        return word in _CLOSED.person_pronoun or word in (
            "it",
            "this",
            "that",
            "nobody",
            "everyone",
            "someone",
            "nothing",
        )

    def _is_complete(self, item: Item) -> bool:
        word = self._tokens[item.last - 1].lower
        following = self._tokens[item.last].lower if item.last < self._sentence.stop else ""
        if following in ("'s", "'", "’"):
            return False
        if item.last - item.first == 1 and word in _CLOSED.person_pronoun and word not in _CLOSED.possessive:
            return True
        if word in _CLOSED.possessive:
            return word == "her" and (following in _PREDICATES or not self._continues(item.last))
        return self._land.ending_at(item.last, "person") is not None and not self._names_thing(item)

    def _names_thing(self, item: Item) -> bool:
        """Whether a person's name only tells which thing is meant: "the Tasker case", "a Tasker aide"."""
        at = item.last
        if at >= self._sentence.stop or at in self._land.covered or self._tokens[item.first].lower not in _ARTICLES:
            return False
        token = self._tokens[at]
        if not token.is_word or token.is_capital or at in self._land.times or self._is_joint(token.lower):
            return False
        return not (_CLOSED.is_adverb(token.lower) or token.lower in _PREDICATES or self._is_verb(item, at))

    def _continues(self, at: int) -> bool:
        """Whether a phrase goes on at a token after "her"."""
        if at >= self._sentence.stop or not self._tokens[at].is_word:
            return False
        word = self._tokens[at].lower
        joint = word in _CLOSED.preposition or word in _CLOSED.coordinator or word in _CLOSED.relative
        return not (joint or word in ("to", "that") or at in self._land.times or _CLOSED.is_auxiliary(word))

    def _ends(self, item: Item, at: int) -> bool:
        token = self._tokens[at]
        word = token.lower
        if word in ("'s", "'", "’") or self._is_inner_dot(at):
            return False
        if at in self._land.times:
            return not self._is_open(item)
        if not token.is_word or self._opens_other(item, at) or self._names_another(item, at):
            return True
        if at in self._land.covered:
            return False
        if self._is_open(item):
            return word in _CLOSED.preposition or word in _CLOSED.coordinator
        return self._is_joint(word) or self._is_verb(item, at) or _CLOSED.is_adverb(word)

    def _names_another(self, item: Item, at: int) -> bool:
        """Whether a person's name follows a noun for a happening: "since his arrest Tasker …"."""
        return item.word in _happenings() and self._land.starting_at(at, "person") is not None

    def _is_open(self, item: Item) -> bool:
        return item.word in _CLOSED.determiner or item.word in _CLOSED.possessive or item.word in ("'s", "'", "’")

    def _opens_other(self, item: Item, at: int) -> bool:
        """Whether a new phrase begins: a determiner after anything but a determiner, or a pronoun."""
        word = self._tokens[at].lower
        if at in self._land.covered and self._tokens[at].is_capital:
            return False
        opening = word in _CLOSED.determiner or word in _CLOSED.person_pronoun or word == "it"
        return opening and item.word not in ("all", "both", "such", "half")

    def _is_joint(self, word: str) -> bool:
        return word in _ENDING

    def _is_verb(self, item: Item, at: int) -> bool:
        if _CLOSED.is_auxiliary(self._tokens[at].lower) and not self._tokens[at].is_capital:
            return True
        return self._groups.reading(at, item, False, self._inverted) is not None


def _may_invert(before: Item | None) -> bool:
    return before is None or before.kind in ("comma", "stop", "open", "close", "and", "sub", "adverb", "time", "either")


def _settle(items: list[Item]) -> None:
    """Decide of each word that opens either a clause or a phrase: a clause has a subject and then a finite verb."""
    for index, item in enumerate(items):
        if item.kind == "either":
            item.kind = "sub" if _opens_clause(items, index + 1) and not _names_office(items, index) else "prep"


def _names_office(items: list[Item], at: int) -> bool:
    """Whether "as" stands before what somebody is, and not before a subject: "the choice of X as director was …"."""
    return items[at].word == "as" and not (items[at + 1].pronoun or items[at + 1].person)


def _opens_clause(items: list[Item], at: int) -> bool:
    """Whether items from ``at`` on are a subject, perhaps with of-phrases, and then a verb that is finite."""
    seen = False
    while at < len(items):
        item = items[at]
        if item.kind == "verb":
            return seen and item.group is not None and not item.group.infinitive and item.group.form != "ing"
        if item.kind == "np":
            if seen:
                return False
            seen = True
        elif (
            item.kind in ("prep", "either") and item.word in ("of", "in", "at", "for") and seen and at + 1 < len(items)
        ):
            at += 1
        elif item.kind not in ("adverb", "not", "inv"):
            return False
        at += 1
    return False
