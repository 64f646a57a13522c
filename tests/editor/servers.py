"""The language servers that are driven, and what each does not offer.

Owns how they are started, as in a terminal in which a virtual environment is active.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.editor.server import Server, running

COMMANDS: Mapping[str, Sequence[str]] = {
    "pyright": ("pyright-langserver", "--stdio"),
    "basedpyright": ("basedpyright-langserver", "--stdio"),
    "ty": ("ty", "server"),
    "pyrefly": ("pyrefly", "lsp"),
}

_KEYWORDS = "reads of the stub alone what a keyword argument is for"
_BESIDE_STUB = "looks for it in the module beside the stub, where it has no name"
_ITEMS = "reads of the stub alone what an offered method is for"
_OVERLOADS = "completes for the one overload that takes an empty text"
_TEXT = "does not offer the literals of a union with str"
_INHERITED = "goes to botocore's method, which the class beside the stub inherits"
_CONTENTS = "does not look into lists and dictionaries"

LIMITS: Mapping[tuple[str, str], str] = {
    ("pyright", "test_definition[response-key]"): "goes nowhere from keys",
    ("pyright", "test_definition[paginator]"): _INHERITED,
    ("pyright", "test_definition[waiter]"): _INHERITED,
    ("basedpyright", "test_definition[paginator]"): _INHERITED,
    ("basedpyright", "test_definition[waiter]"): _INHERITED,
    ("pyright", "test_hover[keyword-text]"): _KEYWORDS,
    ("basedpyright", "test_hover[keyword-text]"): _KEYWORDS,
    ("pyrefly", "test_hover[keyword]"): _BESIDE_STUB,
    ("pyrefly", "test_hover[keyword-text]"): _BESIDE_STUB,
    ("pyrefly", "test_documentation"): _ITEMS,
    ("pyrefly", "test_names[client]"): _OVERLOADS,
    ("pyrefly", "test_names[resource]"): _OVERLOADS,
    ("pyrefly", "test_names[paginator]"): _OVERLOADS,
    ("pyrefly", "test_names[waiter]"): _OVERLOADS,
    ("pyrefly", "test_names_of_all_services"): _OVERLOADS,
    ("ty", "test_region[client]"): _TEXT,
    ("ty", "test_region[resource]"): _TEXT,
    ("ty", "test_region[session]"): _TEXT,
    ("pyrefly", "test_region[client]"): _TEXT,
    ("pyrefly", "test_region[resource]"): _TEXT,
    ("pyrefly", "test_region[session]"): _TEXT,
    ("pyrefly", "test_enumeration[list]"): _CONTENTS,
    ("pyrefly", "test_enumeration[map]"): _CONTENTS,
    ("pyrefly", "test_request[list]"): _CONTENTS,
    ("pyrefly", "test_request[structure]"): "takes a text in braces for a set",
}
"""Why a server fails a test, by its name and that of the test.

The test has to fail then: when a server has learnt something, its row has to go.
"""


def start(name: str, directory: Path, python: Path) -> AbstractContextManager[Server]:
    """Start a language server, or skip the test where it is not installed.

    Args:
        name: of the server.
        directory: the workspace.
        python: the interpreter of the environment that the workspace is written for.
    """
    program, *options = COMMANDS[name]
    command = shutil.which(program, path=str(Path(sys.executable).parent))
    if command is None:
        pytest.skip(f"{program} is not installed")
    active = {
        "VIRTUAL_ENV": str(python.parents[1]),
        "PATH": os.pathsep.join([str(python.parent), os.environ["PATH"]]),
    }
    return running([command, *options], directory, {**os.environ, **active})
