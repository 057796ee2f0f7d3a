"""Give the words around a verb their roles in its frame, or find that the frame does not fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from reportedly.readers.events.clause import Verb
from reportedly.readers.events.frames import Frame, heads
from reportedly.readers.events.items import Item
from reportedly.readers.events.literal import is_figure, stands_so
from reportedly.readers.events.phrases import Phrases
from reportedly.readers.events.roles import Assigner, Roles
from reportedly.readers.events.setoff import set_off_subject
from reportedly.readers.events.window import Window, window
from reportedly.terms.spans import Span

_HEADS = heads()
_FAR_REACH = 24  # the same, where an object with commas may stand between
_WITH_REACH = 7  # tokens between a verb and the words that its frame asks for


class Casting:
    """Tries the frames of one verb."""

    def __init__(self, phrases: Phrases, verb: Verb) -> None:
        self._phrases = phrases
        self._items = phrases.items
        self._verb = verb
        self._reach = window(phrases.items, verb.at)
        self._window = self._reach
        self._assigner = Assigner(phrases, verb.group.lemma)

    @property
    def window(self) -> Window:
        """What stands on the right of the verb."""
        return self._window

    def fit(self, frame: Frame) -> Roles | None:
        """The roles of this frame, None if it does not fit."""
        roles = Roles()
        self._window = self._reach
        passive = self._is_passive(frame)
        if not (frame.passive if passive else frame.active) or not self._words(frame, roles):
            return None
        if is_figure(frame, self._verb, self._items, self._window, passive):
            return None
        if not stands_so(frame, self._verb, self._phrases, self._window, roles):
            return None
        if passive and frame.who == "subject" and not frame.agent and not frame.passives:
            return None
        if not self._parties(frame, roles, passive):
            return None
        self._predicate(frame, roles, passive)
        self._phrases_of(frame, roles, passive)
        self._after(frame, roles)
        return roles if self._complete(frame, roles) else None

    def _is_passive(self, frame: Frame) -> bool:
        verb = self._verb
        if verb.passive:
            return True
        undated = [word for word, at in self._window.phrases if self._items[at].kind != "time"]
        if verb.link == "participle" and undated[:1] == ["by"]:
            return verb.group.form in ("past", "part") and not self._window.objects
        if frame.who != "object" or verb.group.form not in ("past", "part") or verb.group.auxiliaries:
            return False
        if verb.link == "participle":
            return True
        return self._is_headline() and (not self._window.objects or self._only_predicate(frame))

    def _is_headline(self) -> bool:
        return self._phrases.word(self._items[-1].last - 1) not in (".", "!", "?", "”", '"')

    def _only_predicate(self, frame: Frame) -> bool:
        """A headline without "was": "Tasker named commander", "General found guilty"."""
        first = self._items[self._window.objects[0]]
        if not frame.predicate and not frame.withs:
            return False
        if self._phrases.person(first) is not None or self._phrases.office_holder(first) is not None:
            return False
        return len(self._window.objects) == 1 and any(self._assigner.person(item) for item in self._verb.subject)

    def _words(self, frame: Frame, roles: Roles) -> bool:
        tokens = self._phrases
        first = self._items[self._verb.at].last
        last = self._items[self._window.end - 1].last
        if frame.withouts:
            following = tuple(tokens.word(i) for i in range(first, min(last + 3, first + 3, self._sentence_end())))
            if any(following[: len(words)] == words for words in frame.withouts):
                return False
        if not frame.withs:
            return True
        roles.words = self._find(frame, first)
        if roles.words is not None:
            self._reach_behind(roles.words[1])
        return roles.words is not None

    def _reach_behind(self, end: int) -> None:
        """Go on behind words of the frame that look like a verb of their own: "went missing in April"."""
        reach = self._window
        if reach.end >= len(self._items) or self._items[reach.end].last > end or self._items[reach.end].kind != "verb":
            return
        further = window(self._items, reach.end)
        phrases, times = [*reach.phrases, *further.phrases], [*reach.times, *further.times]
        self._window = replace(reach, phrases=phrases, times=times, end=further.end)

    def _sentence_end(self) -> int:
        return self._items[-1].last

    def _find(self, frame: Frame, first: int) -> tuple[int, int] | None:
        """Tokens of the first words behind token ``first`` that the frame asks for, up to a comma or stop."""
        words = self._beyond if frame.far else self._following
        for at in range(len(words) if frame.far else min(_WITH_REACH, len(words))):
            if words[at] in (".", ";") or (words[at] == "," and not frame.far):
                return None
            for sequence in frame.openers.get(words[at], ()):
                verb = at > 0 and words[at - 1] == "to" and "to" not in sequence  # "took time to charge him": a verb
                if words[at : at + len(sequence)] == sequence and not verb:
                    return first + at, first + at + len(sequence)
        return None

    @cached_property
    def _beyond(self) -> tuple[str, ...]:
        """The words behind the verb and a long object with commas."""
        first = self._items[self._verb.at].last
        return tuple(self._phrases.word(i) for i in range(first, min(first + _FAR_REACH, self._sentence_end())))

    @cached_property
    def _following(self) -> tuple[str, ...]:
        """The words behind the verb, as far as a frame may ask for them."""
        first = self._items[self._verb.at].last
        return tuple(self._phrases.word(i) for i in range(first, min(first + 2 * _WITH_REACH, self._sentence_end())))

    def _parties(self, frame: Frame, roles: Roles, passive: bool) -> bool:
        """Who it is about and the other side; False where they are not what the frame is for."""
        subject = self._subject()
        objects = self._objects(roles)
        by = [at for word, at in self._window.phrases if word == "by"]
        agents = [self._items[at] for at in by]
        if frame.vacant:
            return self._vacancy(frame, roles)
        if frame.who.startswith("prep:"):
            return self._receiver(frame, roles, subject, subject if not passive else agents)
        if frame.judged and not passive and not any(item.word in _HEADS.judges for item in subject):
            return False
        patients, others = (objects, subject) if frame.who == "object" else (subject, objects)
        if passive and not frame.passives:
            patients, others = (subject, agents) if frame.who == "object" else (agents, subject)
        if not self._party(frame, roles, "who", patients):
            return False
        return self._party(frame, roles, "agent", others)

    def _receiver(self, frame: Frame, roles: Roles, subject: Sequence[Item], givers: list[Item]) -> bool:
        """Who it is about is told behind a preposition: "the duties of head were entrusted to X"."""
        if frame.subjects and not any(item.word in frame.subjects for item in subject):
            return False
        if frame.seat:
            return self._seat(frame, roles)
        self._object(frame, roles)
        return self._party(frame, roles, "agent", givers)

    def _object(self, frame: Frame, roles: Roles) -> None:
        found = self._window.objects[:1] or self._window.measures[:1]
        for at in found if frame.object else ():
            self._assigner.assign(frame.object, at, roles)

    def _subject(self) -> list[Item]:
        """The subject; of the phrases that a relative pronoun may stand for, the nearest person or unit."""
        subject = set_off_subject(self._phrases, self._verb)
        if subject is not self._verb.clause.antecedent:
            return list(subject)
        marker = self._verb.clause.marker
        which = marker is not None and marker.word == "which"
        wanted = self._phrases.unit if which else self._assigner.person
        nearest = None if which else next((item for item in subject if self._phrases.person(item)), None)
        nearest = nearest or next((item for item in subject if wanted(item) is not None), None)
        return [nearest] if nearest is not None else list(subject[:1])

    def _objects(self, roles: Roles) -> list[Item]:
        found = [at for at in self._window.objects if not self._inside(self._items[at], roles.words)]
        if not found:
            return self._relative_object()
        first = found[0]
        return [self._items[at] for at in self._phrases.coordinated(first)]

    def _relative_object(self) -> list[Item]:
        """What a relative clause with its own subject is about: "charges he denies", "the man they arrested"."""
        clause = self._verb.clause
        if clause.kind != "rel" or self._verb.passive or self._verb.subject is clause.antecedent:
            return []
        return list(clause.antecedent[:1])

    def _inside(self, item: Item, words: tuple[int, int] | None) -> bool:
        return words is not None and item.first < words[1] and words[0] < item.last

    def _party(self, frame: Frame, roles: Roles, side: str, items: list[Item]) -> bool:
        role = "who" if side == "who" else frame.agent
        type_ = frame.type if side == "who" else frame.target
        if not role:
            return True
        if type_ == "operation":
            items = [i for i in items if i.word in _HEADS.operations and not self._phrases.unit(i)]
            if not items:
                return False
        if frame.subjects and side == "who" and not any(item.word in frame.subjects for item in items):
            return False
        if frame.possessor and side == "who":
            roles.add("who", next((span for item in items if (span := self._owner(item))), None))
            return roles.has("who")
        spans = self._proxy(items) if frame.kind == "appealed" and side == "who" else []
        spans = spans or self._named(items, type_, role)
        if frame.measured and side != "who" and not items and self._is_term():
            items = [self._items[at] for at in self._window.measures[:1]]
        if role in ("post", "unit", "what", "sentence", "award", "place", "rank") and items:
            return self._object_role(role, items, roles, type_)
        for span in spans:
            roles.add(role, span)
        if role == "whom" and items and items[-1].first > self._verb.group.main:
            self._asides(roles)
        return bool(spans) or type_ == "any" or (side != "who" and not items)

    def _vacancy(self, frame: Frame, roles: Roles) -> bool:
        """The unit whose post is empty: "the post of director of X", "the director's chair at X"."""
        self._post_of_subject(frame, roles, "who")
        return roles.has("who")

    def _seat(self, frame: Frame, roles: Roles) -> bool:
        """The post that is passed on ("the duties of head of X were entrusted to Y"), and to whom."""
        self._post_of_subject(frame, roles, "unit")
        at = next((at for word, at in self._window.phrases if word == "to"), None)
        if at is None and roles.words is not None:
            at = next((i for i, item in enumerate(self._items) if item.last > roles.words[1]), None)
        roles.add("who", self._phrases.named_in_apposition(at) if at is not None else None)
        return roles.has("who") and (roles.has("post") or roles.has("unit"))

    def _post_of_subject(self, frame: Frame, roles: Roles, role: str) -> None:
        """Put the post of which the subject tells under its role, and the unit that it belongs to under ``role``."""
        item = next((item for item in self._verb.subject if item.word in frame.subjects), None)
        at = self._phrases.index(item) if item is not None else self._verb.at
        for place in range(at + 1, min(self._verb.at, at + 6)):
            if self._items[place].kind == "np":
                post, units = self._phrases.post_with_unit(place)
                roles.add("post", post)
                for unit in units:
                    roles.add(role, unit)

    def _owner(self, item: Item) -> Span | None:
        """The person whose thing a phrase is, or who it is: "his case", "the case of Colonel X"."""
        at = self._phrases.index(item)
        following = self._items[at + 1 : at + 3]
        of = len(following) == 2 and following[0].word in ("of", "against") and self._phrases.person(following[1])
        return self._phrases.person(item) or of or self._phrases.possessor(item)

    def _proxy(self, items: list[Item]) -> list[Span]:
        """The person for whom lawyers act: "his lawyers", "lawyers for Colonel X"."""
        for item in items:
            if item.word in ("lawyer", "lawyers", "attorney", "attorneys", "defence", "defense", "counsel"):
                at = self._phrases.index(item)
                following = self._items[at + 1 : at + 3]
                act = len(following) == 2 and following[0].word in ("for", "of") and self._phrases.person(following[1])
                owner = act or self._phrases.possessor(item)
                return [owner] if owner else []
        return []

    def _is_term(self) -> bool:
        """Whether a bare length of time is one in prison, or one for something done."""
        return any(
            word == "for" or (word == "in" and self._items[at].word in _HEADS.sentences)
            for word, at in self._window.phrases
        )

    def _asides(self, roles: Roles) -> None:
        """People set between dashes behind the object: "the ministry — above all its head X — of …"."""
        named = [span for at in self._window.asides if (span := self._phrases.person(self._items[at]))]
        if named and all(self._is_office(span) for span in roles.spans.get("whom", ())):
            roles.spans["whom"] = []
        for span in named:
            roles.add("whom", span)

    def _is_office(self, span: Span) -> bool:
        """Whether a span is an office that a name in apposition explains."""
        return any(self._phrases.office_holder(i) == span and not self._phrases.person(i) for i in self._items)

    def _object_role(self, role: str, items: list[Item], roles: Roles, type_: str) -> bool:
        for item in items:
            self._assigner.assign(role, self._phrases.index(item), roles)
        return type_ == "any" or roles.has(role)

    def _named(self, items: list[Item], type_: str, role: str) -> list[Span]:
        """Mentions among items that are of the wanted type; of appositions only the first."""
        if type_ == "person":
            found = [span for item in items if (span := self._phrases.person(item))]
            found = found or self._in_apposition(items)
            found = found or [span for item in items if (span := self._phrases.office_holder(item))]
        elif type_ == "unit":
            found = [span for item in items if (span := self._phrases.unit(item))]
        else:
            found = [
                s
                for item in items
                if (s := self._assigner.person(item) or self._phrases.unit(item) or self._plain(item, role))
            ]
        return found if self._are_joined(items) else found[:1]

    def _in_apposition(self, items: list[Item]) -> list[Span]:
        """The person whose name follows an office behind a comma: "the commissioner, Kayo Derant, to …"."""
        offices = [item for item in items if self._phrases.post(item) is not None]
        found = [self._phrases.named_in_apposition(self._phrases.index(item)) for item in offices]
        return [span for span in found if span is not None]

    def _plain(self, item: Item, role: str) -> Span | None:
        """Any other phrase, where the role can be held by somebody without a name."""
        proper = role == "who" and self._phrases.is_proper(item)
        if role == "by" and item.word in _HEADS.acts:
            return None
        if (role not in ("by", "what") and not proper) or item.kind != "np" or item.negative:
            return None
        return self._phrases.text(item)

    def _are_joined(self, items: list[Item]) -> bool:
        """Whether the phrases are joined by "and": several people, not one person in apposition."""
        if len(items) < 2 or items == list(self._verb.clause.antecedent):
            return False
        return any(self._phrases.word(i) in ("and", "&", "nor", "or") for i in range(items[0].last, items[-1].first))

    def _predicate(self, frame: Frame, roles: Roles, passive: bool) -> None:
        if not frame.predicate:
            return
        objects = [at for at in self._window.objects if not self._inside(self._items[at], roles.words)]
        if frame.predicate == "sentence":
            objects = sorted({*objects, *self._window.measures})
        skipped = 0 if passive or (frame.who == "subject" and frame.agent == "") else 1
        for at in objects[skipped : skipped + 1]:
            for joined in self._phrases.coordinated(at):
                self._assigner.assign(frame.predicate, joined, roles)

    def _phrases_of(self, frame: Frame, roles: Roles, passive: bool) -> None:
        nested = {at for _, at in self._window.phrases}
        for word, at in self._window.phrases:
            role = frame.preps.get(word)
            if role is None or self._inside(self._items[at], roles.words):
                continue
            if word == "of" and at - 2 in nested:
                continue
            if role == "by" and not (passive or frame.agent == "by"):
                continue
            if word == "by" and passive and frame.who == "subject":
                continue
            self._assigner.assign(role, at, roles)

    def _after(self, frame: Frame, roles: Roles) -> None:
        """The phrase right behind the words that the frame asked for; "to lead X" behind the verb."""
        if roles.words is not None and frame.after:
            at = next((i for i, item in enumerate(self._items) if item.last > roles.words[1]), None)
            if (
                at is not None
                and self._items[at].kind in ("np", "verb", "prep")
                and self._items[at].first <= roles.words[1]
            ):
                self._assigner.assign(
                    frame.after, at if self._items[at].kind != "prep" else min(at + 1, len(self._items) - 1), roles
                )
            elif roles.words[1] and at is not None and self._items[at - 1].last > roles.words[0]:
                self._inner(frame.after, at - 1, roles)
        if frame.into and self._window.infinitive is not None:
            self._lead(frame, roles, self._window.infinitive)

    def _inner(self, role: str, at: int, roles: Roles) -> None:
        """Where the words themselves end in a post: "relieved of his post as commander"."""
        if role == "rank" or not roles.words:
            return
        if at + 2 < len(self._items) and self._items[at + 1].word in ("of", "as", "at", "in"):
            self._assigner.assign(role, at + 2, roles)

    def _lead(self, frame: Frame, roles: Roles, infinitive: int) -> None:
        group = self._items[infinitive].group
        if frame.into == "sentence":
            self._serving(infinitive, roles)
            return
        if group is None or group.lemma not in ("lead", "head", "command", "run", "take", "serve", "be", "become"):
            return
        reach = window(self._items, infinitive)
        for at in [*reach.objects, *(i for word, i in reach.phrases if word in ("of", "as"))]:
            self._assigner.assign("post", at, roles)

    def _serving(self, infinitive: int, roles: Roles) -> None:
        """What somebody is sentenced "to serve" or "to pay"."""
        group = self._items[infinitive].group
        if group is None or group.lemma not in ("serve", "spend", "pay"):
            return
        reach = window(self._items, infinitive)
        for at in reach.objects[:1] or reach.measures[:1]:
            self._assigner.assign("sentence", at, roles)

    def _complete(self, frame: Frame, roles: Roles) -> bool:
        if frame.who.startswith("prep:") and frame.kind != "sentence_sought" and not roles.has("who"):
            return False
        return not frame.needs or any(roles.has(role) for role in frame.needs)
