"""What a text tells and its source denies, or the other way round: by a “not”, by an opposite, by a verb of denial.

Where a sentence of the source tells it in nearly the same words: `negations` (one of both has a “not”), `contraries`
(an opposite), `denied` (a short sentence denies it), `preferences` (two things changed places around “rather than”).

In whatever words, where all the source says of it is on the other side: `contrasts` (an opposite), `qualities` (what
something is like), `reversals` (one of both denies a verb), `undone` (told as fact, and denied there), `denials`
(denied, and nothing denied there), `nobody` (done to nobody), `calledoff` (called off, or took
place), `trends` (more, or less).
"""
