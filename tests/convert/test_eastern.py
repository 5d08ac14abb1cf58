"""Who wrote a text in Korean, Chinese or Japanese is told by what stands beside a name."""

from __future__ import annotations

import pytest

from generator.convert.forms.reading import plain_blocks
from generator.convert.lines.labels import label
from generator.convert.words.eastern import eastern_names, japanese_before_day


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("한도윤 기자", ("한도윤",)),
        ("한도윤 기자 doyun@namhae.example", ("한도윤",)),
        ("한도윤·이지은 기자", ("한도윤", "이지은")),
        ("[솔도=남해일보] 한도윤 기자", ("한도윤",)),
        ("박선우 특파원", ("박선우",)),
        ("사진 기자", ()),
        ("한도윤 기자가 섬에 다녀왔다.", ()),
        ("记者 张伟 李娜", ("张伟", "李娜")),
        ("记者：张伟", ("张伟",)),
        ("（本报记者 张伟）", ("张伟",)),
        ("本报记者 张伟 北京报道", ("张伟",)),
        ("記者王小明／台北報導", ("王小明",)),
        ("文/张伟", ("张伟",)),
        ("作者：欧阳文", ("欧阳文",)),
        ("张伟/文", ("张伟",)),
        ("记者从市政府获悉，大桥明年开通。", ()),
        ("文化", ()),
        ("森下恵子記者", ("森下恵子",)),
        ("（森下恵子）", ("森下恵子",)),
        ("【森下恵子、浜口誠】", ("森下恵子", "浜口誠")),
        ("文・森下恵子", ("森下恵子",)),
        ("聞き手　森下 恵子", ("森下 恵子",)),
        ("（敬称略）", ()),
        ("（写真）", ()),
        ("記者会見", ()),
        ("By Ada Moreno", ()),
    ],
)
def test_a_byline_names_persons(line: str, names: tuple[str, ...]) -> None:
    assert eastern_names(line) == names


@pytest.mark.parametrize("byline", ["森下恵子記者", "記者王小明／台北報導", "한도윤 기자"])
def test_a_byline_is_no_text(byline: str) -> None:
    text = "港町の古い灯台を住民が国から買い取り、来年四月に小さな宿として開業する。客室は三つだけである。"
    labelled = label(plain_blocks(f"{text}\n\n{text[:-8]}はない。\n\n{byline}\n"))
    assert [item.label for item in labelled] == ["body", "body", "byline"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("高瀬直子 2031年5月22日 19時30分", "高瀬直子"),
        ("高瀬 直子　2031/05/22", "高瀬 直子"),
        ("港町新報 2031年5月22日", ""),
        ("人民日報 2031年5月22日", ""),
        ("経済部 2031年5月22日", ""),
        ("最終更新 2031年5月22日", ""),
        ("東京本社 2031年5月22日", ""),
        ("高瀬直子がまとめた 2031年5月22日", ""),
        ("高瀬直子", ""),
    ],
)
def test_a_name_that_stands_in_japanese_before_a_day_is_told_from_sections_and_places(line: str, name: str) -> None:
    assert japanese_before_day(line) == name
