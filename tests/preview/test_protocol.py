"""The WebSocket: a page says what it shows, and is told what it should show; strangers are not heard."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from tests.preview.running import BASE, Running, running
from tests.sites import write_files, write_site

pytestmark = pytest.mark.slow

Message = dict[str, object]


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with running(write_site(tmp_path_factory.mktemp("protocol") / "site")) as preview:
        yield preview


async def connected(preview: Running, path: str, **known: str) -> WebSocketClientConnection:
    connection = await websocket_connect(f"ws://127.0.0.1:{preview.port}/livereload")
    await connection.write_message(json.dumps({"command": "hello"}))
    assert json.loads(await connection.read_message() or "")["command"] == "hello"
    told = {"version": "", "styles": "", "edit": "", **known}
    await connection.write_message(json.dumps({"command": "info", "url": "", "path": path, **told}))
    return connection


async def heard(connection: WebSocketClientConnection, seconds: float = 5) -> Message:
    """The next message, but for findings; empty when none comes."""
    while True:
        try:
            text = await asyncio.wait_for(asyncio.shield(asyncio.ensure_future(connection.read_message())), seconds)
        except TimeoutError:
            return {}
        message: Message = json.loads(text or "{}")
        if message.get("command") != "findings":
            return message


def run(conversation: Callable[[], Awaitable[None]]) -> None:
    async def limited() -> None:
        await asyncio.wait_for(conversation(), 20)

    asyncio.run(limited())


def test_a_page_is_told_what_it_missed_and_then_only_what_concerns_it(preview: Running) -> None:
    async def conversation() -> None:
        home = await connected(preview, BASE, version="older")
        message = await heard(home)
        assert message["command"] == "reload", "an edit made while the page was loading or away"
        known = {"version": str(message["version"])}
        styled = await heard(await connected(preview, BASE, **known))
        assert styled["liveCSS"] is True
        known["styles"] = str(styled["path"]).rpartition("/")[2]
        current = await connected(preview, BASE, **known)
        other = await connected(preview, f"{BASE}talks/the-deal", version="older", styles=known["styles"])
        assert "shorter nights" in str((await heard(other))["page"])
        preview.edit("content/index.md", "nine days", "nine long days")
        assert "nine long days" in str((await heard(current))["page"])
        assert await heard(other, 0.5) == {}, "a page that did not change is left alone"

    run(conversation)


def test_a_style_sheet_is_exchanged_without_loading_the_page(preview: Running) -> None:
    async def conversation() -> None:
        connection = await connected(preview, BASE)
        await heard(connection)
        write_files(preview.root, "-- layouts/styles/99-own.css --\nh1 { color: teal; }\n")
        message = await heard(connection)
        assert message["liveCSS"] is True
        assert preview.get(f"{BASE}{message['path']}")[0] == 200

    run(conversation)


def test_a_page_that_is_not_there_yet_is_followed_too(preview: Running) -> None:
    async def conversation() -> None:
        connection = await connected(preview, f"{BASE}talks/new")
        await heard(connection)
        page = "-- content/talks/new.md --\n---\ntitle: New\nsummary: S.\n---\nNew nights. [@courier:1]\n"
        write_files(preview.root, page)
        while (message := await heard(connection)).get("liveCSS"):
            pass  # the sheet of another test, whose build still goes on
        assert "New nights" in str(message["page"])

    run(conversation)


def test_strangers_cannot_listen_and_nonsense_ends_the_conversation(preview: Running) -> None:
    address = f"ws://127.0.0.1:{preview.port}/livereload"
    strangers = (
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Host": "evil.example"},
        {"Origin": "http://localhost:1"},
    )

    async def conversation() -> None:
        for headers in strangers:
            with pytest.raises(HTTPClientError):
                await websocket_connect(HTTPRequest(address, headers=headers))
        for nonsense in ("", "{", "[]", "1", '{"command": "info"}', "[" * 30_000, "x" * 100_000):
            connection = await websocket_connect(address)
            await connection.write_message(nonsense)
            assert await connection.read_message() is None, nonsense[:20]

    run(conversation)
    assert preview.get(BASE)[0] == 200
