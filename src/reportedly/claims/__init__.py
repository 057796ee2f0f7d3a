"""Markup to claims: who says so, how sure, when, posts, events, reasons.

Plain rules over what a reader saw, with no model in them and no knowledge beyond the document. Each rule stands in
the module of its domain with its reason: ``parties`` (who is who), ``sources`` and ``afterwords`` (who says it),
``status`` (how sure), ``times``, ``attachment``, ``occasions``, ``announcements``, ``order`` and ``endings`` (when),
``posts``, ``happenings`` (with ``subjects``, ``arguments`` and ``implied``), ``lists``, ``ranklists``,
``successive``, ``tables``, ``epithets``, ``speech``, ``denials`` and ``corrections`` (what), ``successors`` (whom
"his successor" means), ``successions`` (which post is passed on), ``departures`` (which post is left), ``seats`` and
``elections`` (which post and unit are meant),
``leading`` (posts that verbs stand for), ``bridging`` (what stands in another sentence), ``headlines``, ``reasons``
(why), ``evidence`` and ``cells`` (the words that show it), ``merge`` (restatements), ``guards`` (what never gets out),
``offices`` with ``countries`` and ``letterheads`` (units that posts imply).
"""

from __future__ import annotations

from reportedly.claims.afterwords import handed_over
from reportedly.claims.appointments import with_appointments
from reportedly.claims.bridging import bridged
from reportedly.claims.cells import by_cells
from reportedly.claims.corrections import corrections
from reportedly.claims.denials import with_denials
from reportedly.claims.departures import with_posts_left
from reportedly.claims.elections import with_elections
from reportedly.claims.endings import with_endings
from reportedly.claims.epithets import epithet_claims
from reportedly.claims.guards import is_sound
from reportedly.claims.happenings import happening_claims
from reportedly.claims.headlines import under_headlines
from reportedly.claims.honours import honours
from reportedly.claims.letterheads import with_issuers
from reportedly.claims.lists import list_claims
from reportedly.claims.merge import merged
from reportedly.claims.occasions import dated_by_occasion
from reportedly.claims.offices import with_implied_units
from reportedly.claims.order import dated_by_others
from reportedly.claims.page import Page
from reportedly.claims.posts import post_claims
from reportedly.claims.ranklists import promotion_lists
from reportedly.claims.retractions import retracted
from reportedly.claims.seats import with_seats_told
from reportedly.claims.speech import speech_claims
from reportedly.claims.steps import with_steps
from reportedly.claims.successions import with_posts_passed_on
from reportedly.claims.successive import successive_claims
from reportedly.claims.successors import with_successors
from reportedly.claims.tables import table_claims
from reportedly.terms.claims import Claim
from reportedly.terms.documents import Document
from reportedly.terms.markup import Markup

__all__ = ["claims_of"]


def claims_of(document: Document, markup: Markup) -> list[Claim]:
    """The claims of a document in text order, each with its id; the same for the same markup every time."""
    page = Page(document, markup)
    posts = list(post_claims(page))
    lists = [*list_claims(page, posts), *promotion_lists(page), *honours(page), *successive_claims(page)]
    told = handed_over(page, [*with_steps(page, happening_claims(page)), *lists])
    told, posts = with_appointments(page, told), with_appointments(page, posts)
    found = bridged(page, [*told, *posts, *epithet_claims(page), *speech_claims(page), *table_claims(page)])
    found = retracted(page, with_denials(page, found))
    found += corrections(page, found)
    found = with_successors(page, found)
    dated = dated_by_others(page, dated_by_occasion(page, found))
    found = under_headlines(page, with_endings(page, with_posts_left(page, dated)))
    placed = with_issuers(page, with_seats_told(page, with_implied_units(page, with_elections(page, found))))
    found = with_posts_passed_on(page, placed)
    sound = [claim for claim in found if is_sound(claim)]
    sound.sort(key=lambda claim: (claim.evidence[0], claim.kind, claim.who.key))
    return [claim.identified() for claim in by_cells(page, merged(sound))]
