"""Articles as the bytes of a file: read, and an invented web page."""

from __future__ import annotations

from generator.convert.forms.reading import parse_article
from generator.convert.values import Article

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Orchard railway to reopen | Valley Courier</title>
<meta property="og:title" content="Orchard railway to reopen"><meta property="og:site_name" content="Valley Courier">
<meta name="author" content="Marta Quillan"><meta property="article:published_time" content="2021-03-04T08:00:00Z">
<link rel="canonical" href="https://courier.example/railway"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Orchard railway to reopen</h1>
<p>Voters in the Orchard valley decided on Sunday to reopen the railway that closed forty years ago, officials said.</p>
<h2>Nine stations</h2>
<p>The line would run from Hollin to the coast, with nine stations and a train every hour, according to the plan.</p>
<ul><li>Hollin and Upper Lenz come first, in three years.</li>
<li>Port Lessing follows once the tunnel is safe.</li></ul>
<blockquote><p>This is the day we were told would never come, and it came on a Sunday.</p></blockquote>
<p>Opponents argued that buses would do the same work for a tenth of the money, and that the tunnel is not safe.</p>
<p>Sign up for our daily newsletter and never miss a story from the valley.</p>
</article><footer>© 2031 Valley Courier. All rights reserved.</footer></body></html>"""


def read(data: bytes, file: str = "a.txt") -> Article:
    outcome = parse_article(data, file, file)
    assert outcome.value is not None, outcome.diagnostics
    return outcome.value
