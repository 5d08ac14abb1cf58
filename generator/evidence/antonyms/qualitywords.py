"""Words that say what something is like, and those that say the opposite, as a table in five languages."""

QUALITIES = """
legal lawful | illegal unlawful
successful successfully | unsuccessful unsuccessfully
expensive costly | cheap inexpensive
strong | weak
safe | unsafe dangerous
positive | negative
direct directly | indirect indirectly
sufficient adequate | insufficient inadequate
armed | unarmed
popular | unpopular
complete | incomplete
official officially | unofficial unofficially
constitutional | unconstitutional
compulsory mandatory | voluntary optional
permanent permanently | temporary temporarily
optimistic | pessimistic
full | empty
rich | poor
public publicly | private privately secret secretly
productive fruitful | unproductive fruitless
friendly cordial | unfriendly hostile
reliable | unreliable
stable | unstable
peaceful peacefully | violent violently
frequent frequently | rare rarely seldom
visible visibly | invisible invisibly
seriously severely gravely | slightly lightly
long lengthy prolonged | brief short
large big huge vast | small tiny
quick quickly swift swiftly rapid rapidly | slow slowly gradual gradually
easy easily | difficult
urban | rural
dauerhaft dauerhafte dauerhaften dauerhafter | vorübergehend vorübergehende vorübergehenden vorübergehender
groß große großen großer großes | klein kleine kleinen kleiner kleines
larga largo largas largos | breve breves corta corto cortas cortos
longue longues | brève brèves courte courtes
longa longo longas longos | breve curta curto breves curtas curtos
légal légale légaux légales | illégal illégale illégaux illégales
"""
