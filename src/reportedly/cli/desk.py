"""The reviewer's desk: shows a matter, takes a decision, keeps it at once, and can take it back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from reportedly.cli import words
from reportedly.cli.lines import clean
from reportedly.terms.judgements import Decision, Judgement

Json = dict[str, Any]

_DECISIONS: dict[str, Decision] = {"s": "same", "d": "different", "u": "unsure", "w": "withdrawn"}
_SHOWN = 4  # claims of a side that are shown at first
_KEYS = "[s]ame  [d]ifferent  [u]nsure  s[k]ip  [b]ack  [m]ore  [q]uit   (a reason may follow: s same birthday)"
_JOINED_KEYS = "s[k]ip (leave them one)  [d]ifferent  [s]ame  [u]nsure  [b]ack  [m]ore  [q]uit"
_JUDGED_KEYS = "s[k]ip (keep it)  [w]ithdraw  [s]ame  [d]ifferent  [u]nsure  [b]ack  [m]ore  [q]uit"


@dataclass(frozen=True, slots=True)
class _Made:
    """A decision of this sitting: about which matter, and the entities of its two sides."""

    place: int
    judgement: Judgement
    entities: frozenset[str]


@dataclass
class Desk:
    """One sitting. ``ask`` gives a line or None at the end of input; ``keep`` writes a judgement."""

    console: Console
    ask: Callable[[str], str | None]
    keep: Callable[[Judgement], None]
    by: str
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC)
    made: list[_Made] = field(default_factory=list)

    def sit(self, answer: Json) -> None:
        """Go through the matters of an answer until they are done or the reviewer leaves."""
        matters = answer["rows"]
        if answer["question"].get("name") is None:
            matters = [one for one in matters if one["state"] == "open"]
        if not matters:
            self._say(_nothing(answer), "yellow")
            return
        place = 0
        while 0 <= place < len(matters):
            if self._is_settled(matters[place]):
                place += 1
                continue
            step = self._decide(matters, place)
            if step is None:
                break
            place = step
        self._say(f"{words.count(len(self.made), 'decision')} kept; what is left waits for next time", "dim")

    def _decide(self, matters: Sequence[Json], place: int) -> int | None:
        """Show a matter and take what the reviewer wants; the next place, or None to leave."""
        matter, more = matters[place], False
        while True:
            self._show(matter, f"{place + 1} of {len(matters)}", more=more)
            line = self.ask("> ")
            if line is None or line[:1].lower() == "q":
                return None
            key, reason = line[:1].lower(), line[1:].strip()
            if key == "k":
                return place + 1
            if key == "b":
                return self._back(place)
            if key in _DECISIONS and (key != "w" or matter["state"] == "judged"):
                self._keep(place, matter, _DECISIONS[key], reason)
                return place + 1
            more = key == "m"
            if not more:
                self._say(f"{line!r} is no answer here: {_keys(matter)}", "red")

    def _keep(self, place: int, matter: Json, decision: Decision, reason: str) -> None:
        judgement = Judgement.made(decision, _parties(matter), self.by, self.now(), reason)
        self.keep(judgement)
        self.made.append(_Made(place, judgement, _entities(matter)))

    def _back(self, place: int) -> int:
        """Take back the last decision of this sitting, else go to the matter before."""
        if not self.made:
            return max(0, place - 1)
        last = self.made.pop()
        about = (last.judgement.left, last.judgement.right)
        self.keep(Judgement.made("withdrawn", about, self.by, self.now(), "undone"))
        self._say("taken back", "yellow")
        return last.place

    def _is_settled(self, matter: Json) -> bool:
        """Whether decisions of this sitting have made the two sides of an open matter one already."""
        groups: list[frozenset[str]] = []
        for one in self.made:
            if one.judgement.decision == "same":
                near = [group for group in groups if group & one.entities]
                groups = [group for group in groups if group not in near] + [one.entities.union(*near)]
        return matter["state"] == "open" and any(_entities(matter) <= group for group in groups)

    # ---- on the screen
    def _show(self, matter: Json, place: str, *, more: bool) -> None:
        self._say(f"\n{place} · {_heading(matter)}", "bold")
        for reason in matter.get("reasons", []):
            self._say(f"  {reason}", "cyan")
        table = Table(expand=True, show_edge=False, pad_edge=False)
        for side in (matter["left"], matter["right"]):
            table.add_column(_name(side), ratio=1)
        table.add_row(*(_side(side, more=more) for side in (matter["left"], matter["right"])))
        self.console.print(table)
        self._say(_keys(matter), "dim")

    def _say(self, text: str, style: str) -> None:
        self.console.print(Text(clean(text) if not text.startswith("\n") else "\n" + clean(text), style=style))


def _nothing(answer: Json) -> str:
    if answer["question"].get("name") is None or answer.get("about"):
        return "nothing waits for a decision"
    return f"nothing on record fits {answer['question']['name']!r}"


def _keys(matter: Json) -> str:
    return _KEYS if matter["state"] == "open" else _JUDGED_KEYS if matter["state"] == "judged" else _JOINED_KEYS


def _heading(matter: Json) -> str:
    if matter["state"] == "judged":
        made = matter["judgement"]
        why = f": {made['why']}" if made["why"] else ""
        return f"judged {made['decision']} by {made['by']} on {made['at'][:10]}{why}"
    words_ = "may be one" if matter["state"] == "open" else "held to be one, by itself"
    return f"{words_} (likeness {matter['score']:.2f})"


def _name(side: Json) -> Text:
    document = side["document"]
    told = ", ".join(clean(str(word)) for word in (document["outlet"], document["published"]) if word)
    name = words.name(side["entity"]) if side["entity"] else side["party"]
    return Text(f"{clean(name)}\n", style="bold").append(told or "undated", style="dim")


def _side(side: Json, *, more: bool) -> Text:
    """The claims of one side in words, each sentence once."""
    text, seen = Text(), set()
    claims = side["claims"] if more else side["claims"][:_SHOWN]
    for claim in claims:
        when = words.day(claim["when"]["edtf"]) if claim["when"]["edtf"] else "undated"
        text.append(f"{when}: {words.happening(claim)} [{claim['status']}]\n")
        quote = words.quoted(claim)
        if quote not in seen:
            text.append(f"{quote}\n", style="italic")
            seen.add(quote)
    if len(claims) < len(side["claims"]):
        text.append(f"… {len(side['claims']) - len(claims)} more (m)\n", style="dim")
    return text


def _parties(matter: Json) -> tuple[str, str]:
    return matter["left"]["party"], matter["right"]["party"]


def _entities(matter: Json) -> frozenset[str]:
    return frozenset(side["entity"]["id"] for side in (matter["left"], matter["right"]) if side["entity"])
