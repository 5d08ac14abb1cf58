"""What a page says where it ends for those who have not paid: then it holds no more than the beginning of its text."""

from __future__ import annotations

from collections.abc import Sequence

from generator.convert.values import Labelled
from generator.convert.words.rows import any_of
from generator.diagnostics import Diagnostic, Severity, Span

_FEW_WORDS = 250
"""A text of more words was not cut behind its beginning, whatever stands around it."""
_WORDS_OF_GATE, _SHOWN = 45, 80
_HINTS = (
    "read", "subscriber", "members", "free articles", "weiterlesen", "abonn", "lire la suite", "reste", "leyendo",
    "suscriptor", "lendo", "continuar", "assinante", "leggere", "lezen", "läsa", "prenumer", "czytać", "残り", "続き",
    "会員", "有料", "구독", "유료", "全文", "订阅", "訂閱",
)  # fmt: skip
"""One of these stands in whatever `_GATE` finds."""
_GATE = any_of(
    r"""
    (?:please )?(?:subscribe|register|sign (?:in|up)|log ?in|join|upgrade|pay|create an? (?:free )?account
        |become an? (?:paid |paying )?(?:subscriber|member))\b.{0,60}\b(?:to|and) (?:continue reading|keep reading
        |finish reading|read (?:more|on|it|this|the (?:rest|full|whole|entire|complete))|unlock
        |view the (?:rest|full)|access (?:this|the full))\b.{0,80}
    (?:to|want to) (?:continue reading|keep reading|read (?:on|more|the (?:rest|full|whole|entire)\b.{0,20}
        |this (?:article|story|post)))\b.{0,30}\b(?:subscribe|register|sign (?:in|up)|log ?in|subscription
        |account|become an?)\b.{0,80}
    (?:to )?(?:continue reading|keep reading|read on) (?:this (?:article|story|post) )?(?:with|for|by)\b.{0,30}
        \b(?:trial|subscri\w+|account|free|[$£€]\d)\b.{0,60}
    subscribe to (?:read|continue|unlock)
    (?:this|the rest of this|the (?:full|whole|rest of the)) (?:article|story|post|text|content|page|edition)
        (?: is| are)?(?: only| exclusively)? (?:for|available (?:only |exclusively )?(?:to|for)|reserved for
        |exclusive to|restricted to|limited to)(?: our| paid| paying| premium| registered| digital){0,3}
        [ ](?:subscribers|members)(?: only| and members| and subscribers)?
    (?:for )?(?:paid |paying )?(?:subscribers|members)[ -]only
    you(?:[’]| ha)ve (?:read|reached|used|run out of)\b.{0,40}\bfree (?:articles?|stories)\b.{0,60}
    (?:jetzt )?weiterlesen (?:mit|für|nur|und)\b.{0,80}|(?:um|sie (?:möchten|wollen)|zum) weiter(?:zu)?lesen\b.{0,80}
    (?:dieser|diesen|der ganze|den ganzen) (?:artikel|text|beitrag|inhalt)\b.{0,40}
        \b(?:abonnent\w*|abo|plus-?abonnent\w*|registrierte)\b.{0,60}
    il vous reste .{1,30} (?:de cet article|à lire)\b.{0,60}
    (?:la suite|cet article|ce contenu|l[’]article)\b.{0,30}\bréservée?s?\b.{0,12}\babonné.{0,60}
    .{0,60}\b(?:pour|et) lire la suite\b.{0,60}
    para (?:seguir|continuar) leyendo\b.{0,80}
    (?:suscríbete|regístrate|inicia sesión)\b.{0,30}\b(?:para|y) (?:leer|seguir|continuar)\b.{0,60}
    (?:este |esta )?(?:artículo|contenido|noticia)\b.{0,20}\b(?:exclusiv[oa]|solo|reservad[oa])\b.{0,12}
        \bsuscriptores\b.{0,60}
    para continuar (?:lendo|a ler|a leitura)\b.{0,80}
    (?:este |esta )?(?:conteúdo|matéria|artigo|texto)\b.{0,20}\b(?:exclusiv[oa]|só)\b.{0,12}\bassinantes\b.{0,60}
    per continuare (?:a leggere|la lettura)\b.{0,80}
    (?:questo )?(?:articolo|contenuto)\b.{0,20}\briservat[oa]\b.{0,12}\babbonati\b.{0,60}
    .{0,30}\b(?:verder lezen|verderlezen)\b.{0,20}\b(?:abonn\w*|account|log in|registre\w*)\b.{0,60}
    dit artikel is (?:alleen|exclusief) voor abonnees\b.{0,60}
    .{0,40}\b(?:för att (?:läsa vidare|fortsätta läsa)|for å lese videre|for at læse videre|aby czytać dalej)\b.{0,60}
    .{0,20}(?:この記事は(?:有料|会員)|有料(?:会員)?(?:限定)?記事|残り\s?\d[\d,]*\s?文字
        |続きを(?:読む|お読みになる)には|会員(?:登録|になる)と続き).{0,60}
    .{0,30}(?:구독하(?:고|시면)|유료 ?회원|회원(?:만|에게만)).{0,40}
    .{0,20}(?:登录后|登入後|订阅后|訂閱後|付费后|開通會員).{0,20}(?:全文|阅读|閱讀|查看).{0,20}
    """,
    start=r"\A\W{0,3}",
    end=r"\W{0,3}\Z",
)


def is_gate(text: str) -> bool:
    """Whether a line says that the rest is for those who pay or register."""
    lower = text.lower()
    return (
        any(map(lower.__contains__, _HINTS))
        and len(text.split()) <= _WORDS_OF_GATE
        and _GATE.match(text.replace("'", "’")) is not None
    )


def only_the_beginning(labelled: Sequence[Labelled], name: str) -> tuple[Diagnostic, ...]:
    """A warning where a short text stands beside such a line."""
    gate = next((item.block.text for item in labelled if not item.kept and is_gate(item.block.text)), "")
    if not gate or sum(len(item.block.text.split()) for item in labelled if item.kept) > _FEW_WORDS:
        return ()
    told = gate if len(gate) <= _SHOWN else f"{gate[:_SHOWN]}…"
    message = f"{name} may hold only the beginning of its article: it says “{told}”"
    hint = "save the page as somebody who may read it whole"
    return (Diagnostic("only-the-beginning", message, Span(name), hint, Severity.WARNING),)
