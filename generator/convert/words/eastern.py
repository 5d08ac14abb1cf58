"""Bylines in Korean, Chinese and Japanese: no capital tells a name there, but what somebody is called beside it."""

from __future__ import annotations

import re

_EASTERN = re.compile(r"[가-힣぀-ヿ一-鿿]")
_LONGEST = 60
_HAN = r"[一-鿿々·]{2,4}"
_KANA = r"[一-鿿々ぁ-んァ-ヶー]{2,5}(?:\s[一-鿿々ぁ-んァ-ヶー]{1,4})?"
_AND = r"\s{0,2}[、,，・·ㆍ/／\s]\s{0,2}"
_SENT = r"[一-鿿]{2,8}(?:报道|報導|報道|电|電|讯|訊)"
"""From where a reporter sent it."""
_REPORTER = r"(?:선임|수석|인턴|객원|전문|수습|[가-힣]{2,4}전문)?\s?(?:기자|특파원|논설위원|통신원|에디터)"
_KOREAN = re.compile(
    rf"(?:[\[(【][^\])】]{{1,20}}[\])】]\s?|글[:=· ]\s?)?"
    rf"(?P<names>[가-힣]{{2,4}}(?:{_AND}[가-힣]{{2,4}}){{0,3}})\s?{_REPORTER}"
    r"(?:\s?[=|/·(]?\s?[\w.+-]+@[\w.-]+\)?)?\s?=?"
)
_CHINESE = (
    re.compile(
        r"[（(【\[]?(?:(?:本报|本報|本网|本刊|新华社|实习|特约|見習|见习)?(?:记者|記者|通讯员)[:：/／|｜\s]{0,2}|"
        r"(?:作者|撰文|撰稿|采写|採訪|文字|文|来论)\s?[:：/／|｜]\s?)"
        rf"(?P<names>{_HAN}(?:{_AND}(?!{_SENT}){_HAN}){{0,4}})"
        rf"(?:[\s/／|｜]{{0,2}}{_SENT})?[）)】\]]?"
    ),
    re.compile(rf"(?P<names>{_HAN})\s?[/／|｜]\s?(?:文|撰文)"),
)
_JAPANESE = (
    re.compile(
        r"(?:(?:取材|聞き手|構成|文責?|執筆|筆者|記者)(?:・(?:文|構成|写真|撮影))?\s?[:：=＝／/・\s]\s?)"
        rf"(?P<names>{_KANA}(?:{_AND}{_KANA}){{0,3}})"
    ),
    re.compile(rf"[（【](?P<names>[一-鿿々]{{2,4}}\s?[一-鿿々ぁ-んァ-ヶー]{{1,4}}(?:[、・]{_KANA}){{0,3}})[）】]"),
    re.compile(rf"(?P<names>{_KANA})\s?(?:記者|編集委員|論説委員|特派員)"),
)
_ALONE = re.compile(r"[一-鿿々]{1,3}[\s\u3000]?[一-鿿々ぁ-んァ-ヶー]{1,4}")
_DAY_BEHIND = re.compile(r"\s{0,4}[（(]?\d{4}\s?[年/.-]\s?\d{1,2}\s?[月/.-]\s?\d{1,2}.{0,24}")
_NO_PERSON = re.compile(
    r"[部局社課室班省庁会版県市町村区都府駅面欄論報报网刊]\Z|新聞|新報|通信|速報|経済|社会|政治|国際|文化|地域|生活|社説|公開|更新|掲載|配信|"
    r"発行|最終|記事|特集|編集|会員|有料|無料|限定|全国|海外|国内|東京|大阪|京都|北海|日本|世界|本日|今日|昨日|写真|動画|連載|解説"
)
"""What stands before a day in Japanese and is no name: sections, places, what was done on it."""
_SHORTEST_ALONE = 4
_DATELINE = re.compile(
    r"[^（()）。]{2,40}(?:报道|報導|報道|电|電|讯|訊)\s?(?P<sent>[（(](?:记者|記者|通讯员)[^（()）]{2,40}[）)])"
)
"""How an agency's report in Chinese begins: from where, on what day, and who sent it."""
_FORMS = (_KOREAN, *_CHINESE, *_JAPANESE)
_NO_NAMES = frozenset(
    """
    취재 사진 본지 담당 영상 편집 선임 수습 인턴 객원 전문 시민 현직 동료 해당
    敬称略 写真 共同 時事 続く 終わり おわり 本社 弊社 同社 専属 担当 新聞 無断転載
    関連記事 有料記事 会見 会见 會見 招待会
    本报 本報 本网 本刊 综合 綜合 编辑 編輯 来源 來源 图片 圖片 受访者 资料图
    """.split()  # noqa: SIM905  a list of words reads best as words
)
_PARTED = re.compile(_AND)


def dateline_names(text: str) -> tuple[str, ...]:
    """The reporters in the dateline with which a report in Chinese begins; none where it begins otherwise."""
    dated = _DATELINE.match(text)
    return eastern_names(dated["sent"]) if dated else ()


def japanese_before_day(text: str) -> str:
    """The name of a person that stands in Japanese before a day and nothing else; empty elsewhere."""
    named = _ALONE.match(text.strip())
    if named is None or not _DAY_BEHIND.fullmatch(text.strip()[named.end() :]):
        return ""
    name = " ".join(named[0].split())
    return "" if len(name) < _SHORTEST_ALONE or _NO_PERSON.search(name) else name


def eastern_names(text: str) -> tuple[str, ...]:
    """The persons of a line that is nothing but such a byline; none where it says more."""
    bare = text.strip()
    if len(bare) > _LONGEST or not _EASTERN.search(bare):
        return ()
    for form in _FORMS:
        match = form.fullmatch(bare)
        if match:
            spaced = form in _JAPANESE
            parts = re.split(r"[、,，・／/]", match["names"]) if spaced else _PARTED.split(match["names"])
            names = tuple(" ".join(part.split()) for part in parts if part.strip())
            return () if not names or _NO_NAMES.intersection(names) else tuple(dict.fromkeys(names))
    return ()
