"""The model's accounts as attributions: borders and speakers are the model's, stance and nesting the grammar's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.readers.attributions.layout import Layout
from reportedly.readers.attributions.lexicon import forms, words
from reportedly.readers.attributions.nesting import nest
from reportedly.readers.attributions.speakers import Speakers
from reportedly.readers.entities import Entities
from reportedly.readers.model.drafts import Account, Run, account_of
from reportedly.readers.model.seeing import Sight
from reportedly.readers.sheet import Sheet
from reportedly.terms.markup import Attribution, Chain, QuoteKind, Stance
from reportedly.terms.spans import Span

KEPT_CUE = 0.3
"""Least share at which an account that the grammar alone sees stays, if it stands in no content of the model's."""


class Accounts:
    """Turns what the model sees in one sheet into attributions."""

    def __init__(self, sheet: Sheet, entities: Entities, chains: tuple[Chain, ...]) -> None:
        self._sheet = sheet
        self._layout = Layout(sheet)
        self._speakers = Speakers(self._layout, entities, chains)

    def united(self, given: Sequence[Attribution], sight: Sight) -> tuple[Attribution, ...]:
        """The model's accounts, and of the grammar's those inside their contents and those it need not doubt."""
        drafts = [account_of(self._sheet, one) for one in given]
        at = {place: k for k in reversed(range(len(given))) for run in drafts[k].cue for place in range(*run)}
        found: list[Attribution] = []
        matched: set[int] = set()
        for told in sight.told:
            same = next((at[place] for place in range(*told.account.cue[0]) if place in at), None)
            base = None if same is None else given[same]
            matched |= {same} if same is not None else set()
            found.append(replace(self._attribution(told.account, base), confidence=told.confidence))
        held = [content for told in sight.told for content in told.account.content]
        for k, one in enumerate(given):
            if k not in matched and (_inside(drafts[k], held) or _share(drafts[k], sight) >= KEPT_CUE):
                found.append(replace(one, parent=None))
        return nest(found)

    def _attribution(self, account: Account, base: Attribution | None) -> Attribution:
        return Attribution(
            source=self._spans(account.source),
            cue=self._spans(account.cue),
            content=self._spans(account.content),
            quote=self._kind(account),
            source_type=self._speakers.type_of(account.source) if account.source else "anonymous",
            stance=base.stance if base else self._stance(account),
        )

    def _spans(self, runs: Sequence[Run]) -> tuple[Span, ...]:
        return tuple(self._sheet.span(*run) for run in runs)

    def _kind(self, account: Account) -> QuoteKind:
        inside = [self._layout.quotation_at[place] >= 0 for run in account.content for place in range(*run)]
        if all(inside):
            return "direct"
        return "mixed" if any(inside) else "indirect"

    def _stance(self, account: Account) -> Stance:
        """By the verb of the cue. What no list knows is taken for an attitude, from which nothing follows as fact."""
        lowers = [self._layout.lower(place) for run in account.cue for place in range(*run)]
        if any(lower.endswith("n't") or words().has("negatives", lower) for lower in lowers):
            return "open"
        for lower in reversed(lowers):
            form = forms().get(lower)
            if form:
                return form.verbs[-1].stance
        return "says" if self._kind(account) == "direct" else "feels"


def _inside(account: Account, held: Sequence[Run]) -> bool:
    return all(any(a <= first and last <= b for a, b in held) for first, last in (*account.cue, *account.content))


def _share(account: Account, sight: Sight) -> float:
    places = [place for run in account.cue for place in range(*run)]
    return float(sight.cued[places].mean()) if places else 1.0
