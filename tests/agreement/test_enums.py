"""Values that AWS sends and a model lacks: the overrides say which, and say truly why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from botocore.session import Session

from generator.facts import overrides
from generator.facts.overrides import EnumOverride

FACTS = {
    (path.stem, name): fact
    for path in sorted(overrides.FOLDER.glob("*.toml"))
    for name, fact in overrides.own(path.stem).enums.items()
}
SOURCE = re.compile(
    r"the documentation of (?:the filter ([\w-]+) of )?(\w+)(?:\.(\w+))?"
)


def documented(service: str, fact: EnumOverride) -> Iterator[str]:
    """Yield the texts of the model that the source of a fact names."""
    model: Any = Session().get_service_model(service)
    for name, place, member in SOURCE.findall(fact.source):
        if not name:
            yield model.shape_for(place).members[member].documentation
            continue
        filters = model.operation_model(place).input_shape.members["Filters"]
        for item in filters.documentation.split("<li>"):
            if f"<code>{name}</code>" in item:
                yield item


@pytest.mark.parametrize(("service", "name"), FACTS)
def test_the_model_lacks_the_values(service: str, name: str) -> None:
    shape: Any = Session().get_service_model(service).shape_for(name)
    assert shape.enum
    assert set(shape.enum).isdisjoint(FACTS[service, name].values)
    assert FACTS[service, name].source


@pytest.mark.parametrize(("service", "name"), FACTS)
def test_the_documentation_has_the_values(service: str, name: str) -> None:
    fact = FACTS[service, name]
    if not SOURCE.search(fact.source):
        pytest.skip("the source is elsewhere")
    texts = " ".join(documented(service, fact))
    missing = [v for v in fact.values if f"<code>{v}</code>" not in texts]
    assert missing == []
