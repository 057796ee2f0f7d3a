"""What a noun phrase names (a person, a unit, a post, a rank), and how far what it says goes on."""

from __future__ import annotations

from reportedly.readers.events.frames import heads
from reportedly.readers.events.items import Item
from reportedly.readers.events.landmarks import Landmarks, Mention
from reportedly.readers.events.lexicon import closed
from reportedly.terms.spans import Span

_CLOSED = closed()
_HEADS = heads()
_PERSONS = frozenset(["i", "he", "she", "him", "her", "me", "himself", "herself", "his", "my"])
_DEFINITE = frozenset({"the", "this", "that", "'s", *_CLOSED.possessive})
_INDEFINITE = frozenset({"a", "an", "any", "every", "each", "no", "some", "another", "either", "neither"})
_TEMPORAL = frozenset(
    ["new", "newly", "next", "current", "incumbent", "present", "then", "former", "ex", "previous", "once", "appointed"]
)
_FARTHEST = 60  # items in which a quotation has to end
_LONGEST_OFFICE = 6  # items that what an office is of may run over
_LONGEST = 14  # items that one charge or reason may run over
_VENUES = frozenset(
    {"house", "palace", "hall", "square", "stadium", "cathedral", "grounds", "mansion", "villa"}
)  # of an oath
_POST_JOINTS = frozenset({"of", "at", "in", "for", "with", "to"})


class Phrases:
    """Reads the noun phrases of one sentence."""

    def __init__(self, land: Landmarks, items: list[Item]) -> None:
        self.land = land
        self.items = items
        self._tokens = land.sheet.tokens
        self._places = {id(item): at for at, item in enumerate(items)}

    def index(self, item: Item) -> int:
        """Index of an item of this sentence."""
        return self._places[id(item)]

    def span(self, first: int, last: int) -> Span:
        """Span of tokens ``[first, last)``."""
        return self.land.sheet.span(first, last)

    def word(self, token: int) -> str:
        """Lower-case word of a token; empty behind the last one."""
        return self._tokens[token].lower if token < len(self._tokens) else ""

    def bare(self, item: Item) -> int:
        """First token of a phrase behind its determiner or possessor."""
        first = item.first
        for token in range(item.first, item.last - 1):
            word = self.word(token)
            leading = token == first and (word in _CLOSED.determiner or word in _CLOSED.possessive)
            if leading or word in ("'s", "'"):
                first = token + 1
        return first

    def text(self, item: Item) -> Span:
        """Words of a phrase without its determiner."""
        return self.span(self.bare(item), item.last)

    def person(self, item: Item) -> Span | None:
        """The mention of a person that a phrase is: its words end with it."""
        if item.kind != "np":
            return None
        mention = self.land.ending_at(item.last, "person")
        if mention is not None and mention.last - mention.first == 1 and self.word(mention.first) in _CLOSED.possessive:
            return mention.span if item.pronoun or self.word(mention.first) == "her" else None
        if mention is not None:
            return mention.span
        if item.pronoun and item.word in _PERSONS:
            return self.span(item.first, item.last)
        return None

    def office_holder(self, item: Item) -> Span | None:
        """A phrase that stands for a person by post or rank: "the general", "the former minister"."""
        if item.kind != "np" or item.negative or self.word(item.first) in _INDEFINITE:
            return None
        headline = item is self.items[0] and self.items[-1].word != "."
        head = self._head(item)
        if head.endswith(("s", "men")) and head != "boss":
            return None
        if not headline and not any(self.word(i) in _DEFINITE for i in range(item.first, item.last)):
            return None
        post = self.land.ending_at(item.last, "post", "rank")
        known = post is not None or _names_post(item.word) or item.word in _HEADS.holders
        return self.span(item.first, item.last) if known else None

    def _head(self, item: Item) -> str:
        """The head of a phrase: the word before its first "of", else its last."""
        inside = range(item.first + 1, item.last)
        return next((self.word(i - 1) for i in inside if self.word(i) == "of"), item.word)

    def named_in_apposition(self, index: int) -> Span | None:
        """The person that item ``index`` is, or that a name behind its comma names: "its head, Colonel X"."""
        named = self.person(self.items[index])
        behind = self._end_of_office(index) if named is None else index
        following = self.items[behind + 1 : behind + 3]
        plural = self._head(self.items[index]).endswith("s") or self.word(self.items[index].first)[0].isdigit()
        if (
            named is None
            and not plural
            and len(following) == 2
            and following[0].kind == "comma"
            and following[1].kind == "np"
        ):
            named = self.person(following[1]) or self._named_behind_unit(behind + 2)
            if behind > index and self.items[behind + 3 : behind + 4] and self.items[behind + 3].kind == "verb":
                named = None  # "the head of the unit, Colonel X said": the name begins a clause
        return named or self.office_holder(self.items[index])

    def _end_of_office(self, index: int) -> int:
        """The last item of an office with what it is of: "the former mayor of Tarvo", "the head of X in Y"."""
        if self.office_holder(self.items[index]) is None:
            return index
        last = index
        for joint, phrase in zip(self.items[index + 1 :: 2], self.items[index + 2 :: 2], strict=False):
            if joint.word not in _POST_JOINTS or phrase.kind != "np" or last - index >= _LONGEST_OFFICE:
                break
            last += 2
        return last

    def _named_behind_unit(self, index: int) -> Span | None:
        """The name behind the unit of an office: "the inspector general, Northern Range, Colonel X"."""
        unit, *following = self.items[index : index + 3]
        behind = len(following) == 2 and following[0].kind == "comma" and following[1].kind == "np"
        return self.person(following[1]) if behind and self.land.ending_at(unit.last, "unit") is not None else None

    def possessor(self, item: Item) -> Span | None:
        """The person to whom a phrase belongs: "his" in "his case", "Tasker" in "Tasker's arrest"."""
        for token in range(item.first, item.last - 1):
            after = self.word(token + 1)
            if after in ("'s", "'") or self.word(token) in _CLOSED.possessive:
                mention = self.land.ending_at(token + 1, "person")
                if mention is not None and mention.first >= item.first:
                    return mention.span
        return None

    def unit(self, item: Item) -> Span | None:
        """The unit that a phrase names: a mention at its end, else a phrase whose head is a kind of unit."""
        mention = self.land.ending_at(item.last, "unit")
        if mention is not None:
            return mention.span
        if item.kind != "np" or item.word not in _HEADS.units or item.negative or self.rank(item) is not None:
            return None
        return self.text(item)

    def is_proper(self, item: Item) -> bool:
        """Whether the words of a phrase behind its determiner begin with capitals."""
        if item.kind != "np" or item.pronoun or item.person:
            return False
        words = [self._tokens[i] for i in range(self.bare(item), item.last) if self._tokens[i].is_word]
        return (
            bool(words)
            and words[0].start > self._tokens[self.items[0].first].start
            and all(w.is_capital for w in words)
        )

    def _body(self, item: Item) -> Span | None:
        """A unit, or a proper name that can only be one behind a post: "chairman of Orlo Holding"."""
        if self.unit(item) is not None or not self.is_proper(item) or self.place(item) is not None:
            return self.unit(item)
        return self.text(item)

    def unit_within(self, item: Item) -> Span | None:
        """A unit named inside a phrase: "the Defence Ministry's spokeswoman"."""
        found = self.land.inside(item.first, item.last, "unit")
        return found[0].span if found else None

    def place(self, item: Item) -> Span | None:
        """The place that a phrase names."""
        mention = self.land.ending_at(item.last, "place")
        return mention.span if mention is not None else None

    def rank(self, item: Item) -> Span | None:
        """The rank that a phrase names."""
        mention = self.land.ending_at(item.last, "rank")
        return mention.span if mention is not None else None

    def post(self, item: Item) -> Span | None:
        """The post that a phrase names, without determiner: "acting commander"."""
        if item.kind != "np" or item.pronoun or item.negative:
            return None
        mention = self.land.ending_at(item.last, "post") or self._rank_of_office(item)
        if mention is None and not _names_post(item.word):
            return None
        first = self.bare(item)
        while first < item.last - 1 and self.word(first) in _TEMPORAL:
            first += 1
        units = self.land.inside(first, item.last, "unit")
        if units and units[0].last < item.last:
            first = units[0].last
        return self.span(first, item.last)

    def _rank_of_office(self, item: Item) -> Mention | None:
        """A rank that is also a post, named by its head: "as Superintendent of Police"."""
        mention = self.land.ending_at(item.last, "rank")
        return mention if mention is not None and self.word(mention.first) in _HEADS.posts else None

    def post_with_unit(self, index: int) -> tuple[Span | None, list[Span]]:
        """The post that item ``index`` names, and its units: possessors, and what follows "of", "at", "in"."""
        item = self.items[index]
        post = self.post(item)
        inner = self._post_before_unit(item) if post is None and item.kind == "np" else None
        if inner is not None:
            return inner
        units = [self.unit_within(item)] if post is not None else [self.unit(item)]
        at = index + 1
        if post is not None and self._unit_behind_comma(at) is not None:
            return post, [unit for unit in [*units, self._unit_behind_comma(at)] if unit is not None]
        while post is not None and at + 1 < len(self.items) and self.items[at].word in _POST_JOINTS:
            following = self.items[at + 1]
            unit = self._body(following) if following.kind == "np" else None
            if unit is None and following.kind == "np" and self.items[at].word == "of" and self._continues(following):
                post = Span(post.start, self.span(following.first, following.last).end)
            elif self.items[at].word == "at" and self.word(following.last - 1) in _VENUES:
                break
            elif unit is not None and self.land.ending_at(following.last, "person") is None:
                if not any(units[1:]):  # what follows is the body that the unit belongs to
                    units.append(unit)
            elif self.place(following) is None:
                break
            at += 2
        return post, [unit for unit in units if unit is not None]

    def _unit_behind_comma(self, at: int) -> Span | None:
        """The unit of "Commander, 3 Division": a name without an article behind the comma."""
        if at + 1 >= len(self.items) or self.items[at].kind != "comma":
            return None
        following = self.items[at + 1]
        after = self.items[at + 2].kind if at + 2 < len(self.items) else "stop"
        if following.kind != "np" or following.person or after == "verb" or self.word(following.first) in _DEFINITE:
            return None
        mention = self.land.ending_at(following.last, "unit")
        return mention.span if mention is not None else None

    def _post_before_unit(self, item: Item) -> tuple[Span, list[Span]] | None:
        """A post and its unit side by side: "Commander 3 Division"."""
        unit = self.land.ending_at(item.last, "unit")
        posts = self.land.inside(item.first, item.last, "post")
        if not posts or item.person or posts[0].last >= item.last:
            return None
        if unit is not None:
            return (posts[0].span, [unit.span]) if posts[0].last <= unit.first else None
        rest = range(posts[0].last, item.last)
        capital = all(self._tokens[i].is_capital or self._tokens[i].text[0].isdigit() for i in rest)
        return (posts[0].span, [self.span(rest.start, rest.stop)]) if capital else None

    def _continues(self, item: Item) -> bool:
        """Whether a title goes on with this phrase: "chief of artillery", "minister of defence"."""
        return self.place(item) is None and self.land.ending_at(item.last, "person") is None

    def coordinated(self, index: int) -> list[int]:
        """Item ``index`` and the phrases joined to it by commas and a last "and"."""
        found = [index]
        at = index + 1
        while at + 1 < len(self.items) and self.items[at].kind in ("comma", "and") and self.items[at + 1].kind == "np":
            following = self.items[at + 2].kind if at + 2 < len(self.items) else "stop"
            if following in ("verb", "rel") or (following == "comma" and self.items[at].kind == "comma"):
                break
            found.append(at + 1)
            if self.items[at].kind == "and":
                return found
            at += 2
        return found if len(found) > 1 and self.items[found[-1] - 1].kind == "and" else [index]

    def stretch(self, index: int, *, whole: bool) -> Span:
        """Words from item ``index`` on to the end of what it says: a charge, or a whole reason.

        ``whole`` lets it run over verbs and joints to the next comma or stop; else it ends before another clause.
        """
        item = self.items[index]
        last = item.last
        quoted = self._quoted(index + 1)
        if quoted is not None:
            return quoted
        for at in range(index + 1, min(len(self.items), index + _LONGEST)):
            following = self.items[at]
            beside = not whole and following.kind == "np" and self.items[at - 1].kind in ("np", "time")
            if following.kind in ("comma", "stop", "close", "open") or beside or self._leaves(at, whole):
                break
            if following.kind in ("np", "verb") or (whole and following.kind in ("time", "adverb")):
                last = following.last
        first = self.bare(item) if item.kind == "np" and not whole else item.first
        return self.span(first, max(last, first + 1))

    def _quoted(self, at: int) -> Span | None:
        """Words in quotation marks that begin at item ``at``."""
        if at + 1 >= len(self.items) or self.items[at].kind != "open":
            return None
        close = next(
            (i for i in range(at + 1, min(len(self.items), at + _FARTHEST)) if self.items[i].kind == "close"), None
        )
        last = self.items[close - 1] if close is not None and close > at + 1 else None
        if last is None:
            return None
        return self.span(self.items[at + 1].first, last.first if last.kind in ("comma", "stop") else last.last)

    def _leaves(self, at: int, whole: bool) -> bool:
        """Whether item ``at`` begins something else than the words before it go on to say."""
        item = self.items[at]
        following = self.items[at + 1] if at + 1 < len(self.items) else None
        if item.kind == "and":
            goes_on = following is not None and (following.kind == "np" or _is_gerund(following))
            return not goes_on and not (whole and following is not None and following.kind in ("prep", "adverb"))
        if whole:
            return False
        if item.kind in ("time", "sub", "that", "inv"):
            return True
        if item.kind == "verb" and self.items[at - 1].kind not in ("rel", "verb"):
            return not (item.group is not None and (item.group.infinitive or _is_gerund(item)))
        if item.kind in ("prep", "either"):
            other = item.word == "by" or (item.word == "against" and following is not None and following.person)
            return following is None or following.kind == "time" or other or self._is_place(item, following)
        return False

    def _is_place(self, item: Item, following: Item) -> bool:
        return item.word in ("in", "at", "on", "near") and self.place(following) is not None


def _names_post(word: str) -> bool:
    """Whether a word is the head of a post, in the singular or plural."""
    singular = word[:-3] + "man" if word.endswith("men") else word.removesuffix("s")
    return word in _HEADS.posts or singular in _HEADS.posts


def _is_gerund(item: Item) -> bool:
    return item.group is not None and item.group.form == "ing" and item.group.bare
