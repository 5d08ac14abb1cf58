"""English words for what somebody does to another, by what they say, and those that stand around them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.evidence.words.inflections import english_forms
from generator.evidence.words.naming import entries_of, folded
from generator.evidence.words.sentences import stem
from generator.ground.tuples import NamedTuple

_VERBS = """
call: call phone telephone ring>rang,rung
invite: invite
visit: visit
host: host
greet: welcome greet
escort: accompany escort
accuse: accuse blame
sue: sue
sanction: sanction blacklist
fine: fine
seize: seize capture abduct kidnap+
arrest: arrest detain
jail: imprison jail
release: release liberate
kill: kill murder assassinate shoot>shot
stab: stab+
poison: poison
torture: torture
execute: execute
attack: attack assault raid storm invade bomb shell ambush
besiege: besiege
occupy: occupy conquer annex
injure: injure wound
threaten: threaten
blackmail: blackmail
bribe: bribe
rob: rob+
praise: praise laud commend applaud hail
criticise: criticise criticize condemn denounce rebuke chide slam+
insult: insult mock ridicule
thank: thank
support: support endorse
oppose: oppose
defend: defend
defeat: defeat thrash outplay beat>beat,beaten
outvote: outvote
appoint: appoint nominate
dismiss: dismiss sack oust
succeed: succeed replace
precede: precede
teach: teach>taught train coach tutor mentor
hire: hire employ recruit
pay: pay>paid
sponsor: sponsor fund finance bankroll
advise: advise counsel
brief: brief
represent: represent
elect: elect
order: order
urge: urge implore
persuade: persuade convince
promise: promise pledge
reject: reject refuse
accept: accept
block: block veto>vetoed
approve: approve adopt
pass: pass
ban: ban+
investigate: investigate probe
question: question interrogate
interview: interview
search: search
audit: audit inspect
supervise: supervise oversee>oversaw,overseen
convict: convict
sentence: sentence
acquit: acquit+
pardon: pardon
extradite: extradite deport expel+
evict: evict
rescue: rescue save
protect: protect
guard: guard
vaccinate: vaccinate inoculate
nurse: nurse treat
betray: betray deceive cheat
push: push shove
hit: punch kick hit+>hit slap+ bite>bit,bitten
chase: chase pursue
overtake: overtake>overtook,overtaken surpass outdo>outdid,outdone
trust: trust
fear: fear
admire: admire respect
envy: envy
hate: hate
inspire: inspire influence
imitate: imitate copy
recognise: recognise recognize
summon: summon
congratulate: congratulate
interrupt: interrupt
lead: lead>led
write: write>wrote,written compose
discover: discover
invent: invent
paint: paint
translate: translate
film: film
overthrow: topple depose overthrow>overthrew,overthrown
marry: wed
deny: deny
admit: concede admit+
supply: supply
export: export
import: import
sell: sell>sold
buy: buy>bought purchase acquire
lend: lend>lent loan
borrow: borrow
give: give>gave,given hand donate award grant
receive: receive
steal: steal>stole,stolen
propose: propose table submit
request: request
draft: draft
commission: commission
found: establish
launch: launch
cancel: cancel scrap+
postpone: postpone delay
impose: impose
lift: lift
extend: extend prolong
withdraw: withdraw>withdrew,withdrawn
evacuate: evacuate
demolish: demolish
restore: restore renovate
inherit: inherit
win: win>won
lose: lose>lost
sign: sign
publish: publish
"""
_DEEDS = """
call: call
invite: invitation
visit: visit
accuse: accusation
attack: attack raid assault invasion
buy: purchase acquisition takeover
threaten: threat
praise: praise
criticise: criticism condemnation
support: support endorsement
promise: promise pledge
reject: rejection refusal
accept: acceptance
"""
_SUFFERED = """
arrest: arrest detention
seize: capture seizure abduction kidnapping
kill: killing murder assassination
release: release
dismiss: dismissal ouster
convict: conviction
acquit: acquittal
extradite: extradition deportation expulsion
appoint: appointment nomination
"""
HANDING = {"sell": "trade", "export": "trade", "lend": "loan", "give": "gift"}
"""Verbs of which who does it gives something to another, and the exchange that they are part of."""
TAKING = {"buy": "trade", "import": "trade", "borrow": "loan", "receive": "gift", "accept": "gift"}
"""Those of which who does it is given something."""
BASE, THIRD, PAST, PRESENT, EITHER = "base", "third", "past", "present", "either"
"""The forms of a verb: with nothing or -s at its end, those that tell what is over, that in -ing, and one that is the
first and the third of these: “beat”."""


class Form(NamedTuple):
    """A form of a verb, and what the verb says."""

    sense: str
    tense: str


def _forms(entry: str) -> Iterator[tuple[str, str]]:
    """The forms of a verb: regular ones, before `+` with the last letter doubled, before `>` with those of the past."""
    verb, _, told = entry.partition(">")
    base, third, regular, present = english_forms(verb)
    past = told.split(",") if told else [regular]
    yield base, EITHER if base in past else BASE
    yield third, THIRD
    yield from ((form, PAST) for form in past if form != base)
    yield present, PRESENT


def verbs_of_table(table: str) -> dict[str, Form]:
    """The forms of the verbs of a table, with what each says."""
    entries = (entry.partition(":") for entry in entries_of(table))
    verbs = ((sense, verb) for sense, _, verbs in entries for verb in verbs.split())
    return {form: Form(sense, tense) for sense, verb in verbs for form, tense in _forms(verb)}


def _nouns(table: str) -> dict[str, str]:
    entries = (entry.partition(": ") for entry in entries_of(table))
    return {form: sense for sense, _, nouns in entries for noun in nouns.split() for form in (noun, f"{noun}s")}


VERBS = verbs_of_table(_VERBS)
"""The forms of verbs."""
DEEDS = _nouns(_DEEDS)
"""Words for what somebody does: “an invitation from Vale”."""
SUFFERED = _nouns(_SUFFERED)
"""Words for what is done to somebody: “the arrest of Vale”."""
OF_PEOPLE, NAMING = frozenset(("call",)), "call somebody something"
"""What verbs say of people alone, and the other thing that they say: whoever calls Vale a liar rings nobody."""
PASS, PASSED, OVERTAKEN = "pass", "approve", "overtake"
"""A verb, and what it says of a law and of people."""
PASSING = frozenset(map(stem, folded("bill law act measure motion resolution amendment proposal treaty budget vote")))
"""What passes a house, though it is the house that passes it."""
