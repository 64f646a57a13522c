"""Types and signatures are values, which each file spells in its own way."""

from __future__ import annotations

import pytest

from generator.facts.overrides.written import parameters_of, type_of
from generator.python import runtime, stubs
from generator.python.page import Page
from generator.python.signatures import Documentation, Signature, by_keyword
from generator.python.typed_dicts import Field
from generator.python.types import (
    BOOL,
    LIST,
    NONE,
    REQUESTS,
    STR,
    TYPES,
    UNION,
    Alias,
    Forward,
    Literal,
    Name,
    Parameter,
    Type,
    Union,
    is_list,
    names,
    optional,
)

RULE = Name("RuleTypeDef", TYPES)
OUTPUT = Name("RuleOutputTypeDef", TYPES)
ACCEPTED = Alias(Name("RuleUnionTypeDef", TYPES), UNION.of(RULE, OUTPUT))


@pytest.mark.parametrize(
    ("type_", "page", "text", "statements"),
    [
        (optional(STR), Page(), "str | None", ""),
        (RULE, Page(TYPES), "RuleTypeDef", ""),
        (RULE, Page(), "t.RuleTypeDef", "from . import types as t"),
        (RULE, Page(depth=1), "t.RuleTypeDef", "from .. import types as t"),
        (RULE, Page(at_hand=frozenset({TYPES})), "RuleTypeDef", ""),
        (
            Name("RuleRequestTypeDef", REQUESTS),
            Page(by_name=frozenset({REQUESTS})),
            "RuleRequestTypeDef",
            "from .requests import RuleRequestTypeDef",
        ),
        (ACCEPTED, Page(), "t.RuleUnionTypeDef", "from . import types as t"),
        (
            LIST.of(ACCEPTED),
            Page(TYPES),
            "list[Union[RuleTypeDef, RuleOutputTypeDef]]",
            "from typing import Union",
        ),
        (Forward(LIST.of(RULE)), Page(TYPES), '"list[RuleTypeDef]"', ""),
        (
            Literal(("a", "b")),
            Page(depth=1),
            'Literal["a", "b"]',
            "from typing import Literal",
        ),
        (
            Name("Document", runtime.TYPES),
            Page(via={runtime.TYPES: runtime.CLIENT}),
            "Document",
            f"from {runtime.CLIENT} import Document",
        ),
        (
            Name("File", runtime.module("transfers"), qualified=True),
            Page(depth=1),
            "transfers.File",
            f"from .{runtime.VALUES} import transfers",
        ),
    ],
)
def test_a_page_spells_types(
    type_: Type, page: Page, text: str, statements: str
) -> None:
    assert str(page.spell(type_)) == text
    assert page.statements() == statements


@pytest.mark.parametrize(
    ("source", "type_"),
    [
        ("str | None", Union((STR, NONE))),
        ("ListInput[t.RuleTypeDef]", Name("ListInput", runtime.TYPES).of(RULE)),
        ("list[r.Tag]", LIST.of(Name("Tag", ".service_resource"))),
        ("batch.Writer", Name("Writer", runtime.module("batch"), qualified=True)),
    ],
)
def test_data_spell_types(source: str, type_: Type) -> None:
    assert type_of(source) == type_
    assert str(Page().spell(type_)) == source


@pytest.mark.parametrize("source", ["f()", "1", "f().b", "(a | b)[c]", "str |"])
def test_what_is_no_type_is_refused(source: str) -> None:
    with pytest.raises((ValueError, SyntaxError)):
        type_of(source)


def test_data_spell_parameters() -> None:
    assert parameters_of(["Key: str", "Size: int = 3", "*", "Dry: bool = ..."]) == (
        Parameter("Key", STR),
        Parameter("Size", Name("int"), "3"),
        Parameter("Dry", BOOL, "...", by_keyword=True),
    )
    with pytest.raises(ValueError, match="has no type"):
        parameters_of(["Key"])


def test_types_answer_questions() -> None:
    assert is_list(LIST.of(STR)) and not is_list(LIST) and not is_list(optional(LIST))
    assert list(names(optional(LIST.of(ACCEPTED)))) == [LIST, UNION, RULE, OUTPUT, NONE]


GET = Signature(
    "get_rule",
    by_keyword([Field("Name", STR, True), Field("from", STR, False)]),
    RULE,
    Documentation(otherwise="Call GetRule."),
    request=Name("GetRuleRequestTypeDef", REQUESTS),
)


def test_a_signature_is_printed_as_a_stub() -> None:
    made = stubs.method(Page(), "brief", GET)
    assert made.head == (
        "    def get_rule(self, **kwargs: Unpack[q.GetRuleRequestTypeDef])"
        " -> t.RuleTypeDef:"
    )
    assert made.docstring == '        """Call GetRule."""'


def test_a_signature_is_printed_as_a_line_of_a_reference() -> None:
    """Other kinds of files need no text of the stub."""
    page = Page(at_hand=frozenset({TYPES}))
    taken = [f"{each.name} ({page.spell(each.type)})" for each in GET.parameters]
    line = f"{GET.name}: {', '.join(taken)} → {page.spell(GET.result)}"
    assert line == "get_rule: Name (str), from (str) → RuleTypeDef"
