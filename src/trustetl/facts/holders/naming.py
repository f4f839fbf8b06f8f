"""The programme, body or purpose that an amount of public money belongs to, and the part of it that it pays for.

Wording decides in the order of ``STEPS``: what the amount's own statement names, then what it goes on from, then what
the text is about, and last what only a purpose or a heading calls it. A later step overrides an earlier one only where
its own condition says that the statement tells it.
"""

from __future__ import annotations

from trustetl.facts.budgets.told import Named, Told
from trustetl.facts.holders import by_aid as aid
from trustetl.facts.holders import by_change as change
from trustetl.facts.holders import by_context as context
from trustetl.facts.holders import by_costs as spent
from trustetl.facts.holders import by_heading as headings
from trustetl.facts.holders import by_holder as holders
from trustetl.facts.holders import by_object as objects
from trustetl.facts.holders import by_party as parties
from trustetl.facts.holders import by_place as places
from trustetl.facts.holders import by_pronoun as pronouns
from trustetl.facts.holders import by_purpose as purposes
from trustetl.facts.holders import by_relative as relatives
from trustetl.facts.holders import by_spender as spender
from trustetl.facts.holders import by_sum as sums
from trustetl.facts.holders import by_topic as topics
from trustetl.facts.holders import by_words as words
from trustetl.facts.holders import by_works as built
from trustetl.facts.holders import governed, not_yet, own_words, whose
from trustetl.facts.holders import of_parts as parts
from trustetl.facts.holders.settled import settled

STEPS = (
    words.given,
    words.led,
    words.named,
    words.asked,
    context.continued,
    words.meant,
    words.elsewhere,
    whose.of_the_sum,
    context.pronoun,
    context.carried_on,
    context.spoken,
    context.since,
    holders.of_another,
    holders.of_a_field,
    holders.on_its_own,
    words.by_the_state,
    aid.aid,
    words.general,
    words.unnamed,
    context.shared_out,
    words.holder,
    words.fronted,
    spent.costs,
    words.body,
    holders.next_office,
    holders.of_the_office,
    holders.office_gets,
    holders.of_the_portfolio,
    spender.by_the_spender,
    spender.by_the_recipient,
    spender.to_whom,
    relatives.by_relative,
    holders.still_elsewhere,
    holders.said_again,
    context.of_a_year,
    words.of_the_scheme,
    context.compared,
    context.got_instead,
    context.of_the_sector,
    words.apart,
    context.beside_named,
    not_yet.not_yet_named,
    not_yet.of_several,
    not_yet.of_a_deed,
    headings.by_heading,
    objects.changed_thing,
    objects.shared_purpose,
    pronouns.by_pronoun,
    pronouns.goes_on,
    topics.by_topic,
    parties.to_a_fund,
    parties.to_the_same,
    parties.of_a_teller,
    parties.beside_taker,
    change.changed,
    change.received_from,
    change.been_given,
    built.works,
    built.made_up_of,
    built.named_thing,
    purposes.beside_programmes,
    purposes.spending_on,
    purposes.not_itself,
    purposes.said_of_it,
    own_words.by_own_words,
    places.by_place,
    governed.by_its_purpose,
    context.within,
    context.part,
    parts.part_of_sum,
    parts.no_piece,
    objects.given_for,
    sums.part_of_total,
    parties.again,
    parties.sole_giver,
    parties.sole_source,
    settled,
)


def named(told: Told) -> Named:
    """What an amount belongs to: the name and part of its row, and how they were found."""
    found = Named()
    for step in STEPS:
        step(found, told)
    return found
