"""Editors cope with a package of all services as with one of a few."""

from __future__ import annotations

from tests.editor.editor import Editor
from tests.editor.programs import BEDROCK, FACE
from tests.editor.witnesses import LIVE, keys, names


def test_names_of_all_services(editor_of_everything: Editor) -> None:
    offered = editor_of_everything.complete(FACE + 'boto3.client("<|>")')
    assert offered == set(LIVE.get_available_services())


def test_client_among_all_services(editor_of_everything: Editor) -> None:
    offered = editor_of_everything.complete(BEDROCK + "bedrock.<|>")
    assert names(LIVE.client("bedrock-runtime")) <= offered


def test_keys_of_tagged_union(editor_of_everything: Editor) -> None:
    """The keys of all members are offered, although each member is a type."""
    block = 'bedrock.converse(modelId="m")["output"]["message"]["content"][0]'
    offered = editor_of_everything.complete(BEDROCK + f'{block}["<|>"]')
    path = ("output", "message", "content", "*")
    assert offered == keys("bedrock-runtime", "Converse", *path)
