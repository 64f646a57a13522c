"""An editor: programs with a cursor in them, and what a language server shows there.

Owns how the answers of servers are read, which differ in form. What the answers should be,
the tests know.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

from tests.editor.server import Server

CURSOR = "<|>"


@dataclass(frozen=True, slots=True)
class Signature:
    """What an editor shows about a method while its arguments are typed.

    Attributes:
        documentation: the text beside it.
        parameters: each with its type, as it is written in the signature, and its text.
        active: the one whose argument is being typed, as it is written.
    """

    documentation: str
    parameters: dict[str, str]
    active: str | None


class Editor:
    """An editor in which one file is open, at first an empty one.

    Each question takes a program with `<|>` in it, where the cursor is; it replaces what
    the file had.

    Args:
        server: a language server.
        file: a file in the server's workspace, an absolute path; it need not exist.
    """

    def __init__(self, server: Server, file: Path) -> None:
        self._server = server
        self._file = file

    def complete(self, program: str) -> set[str]:
        """Return what fits at the cursor, without the quotes where it is text."""
        items = self._server.complete(self._file, *self._type(program))
        return {item["label"].strip("\"'") for item in items}

    def describe(self, program: str, label: str) -> str:
        """Return the documentation of one of the things that fit at the cursor."""
        items = self._server.complete(self._file, *self._type(program))
        (item,) = (item for item in items if item["label"] == label)
        if "documentation" not in item:
            item = self._server.request("completionItem/resolve", item)
        return _plain(item.get("documentation"))

    def hover(self, program: str) -> str:
        """Return what is shown over what the cursor is in."""
        found = self._ask("hover", program)
        return _plain(found and found["contents"])

    def signature(self, program: str) -> Signature:
        """Return what is shown of the call that the cursor is in."""
        found = self._ask("signatureHelp", program)
        shown = found["signatures"][found.get("activeSignature") or 0]
        parameters: dict[str, str] = {}
        for each in shown["parameters"]:
            label = each["label"]
            if not isinstance(label, str):
                label = shown["label"][slice(*label)]
            parameters[label] = _plain(each.get("documentation"))
        index = shown.get("activeParameter", found.get("activeParameter"))
        active = dict(enumerate(parameters)).get(index)
        return Signature(_plain(shown.get("documentation")), parameters, active)

    def definitions(self, program: str) -> list[tuple[Path, int]]:
        """Return where the editor goes from the cursor: files, and lines from 1 on."""
        found = self._ask("definition", program) or []
        return [
            (
                Path(unquote(urlparse(place["uri"]).path)),
                place["range"]["start"]["line"] + 1,
            )
            for place in (found if isinstance(found, list) else [found])
        ]

    def _ask(self, question: str, program: str) -> Any:
        return self._server.ask(question, self._file, *self._type(program))

    def _type(self, program: str) -> tuple[int, int]:
        """Write a program into the file; return the line and column of the cursor."""
        before, after = program.split(CURSOR)
        self._server.write(self._file, before + after)
        return before.count("\n"), len(before) - (before.rfind("\n") + 1)


def _plain(shown: Any) -> str:
    """Return a text without its markup, each run of blanks as one."""
    text = shown["value"] if isinstance(shown, dict) else shown or ""
    return " ".join(html.unescape(text).replace("\\", "").split())
