"""Conditions: `Attr("age").gte(18) & Attr("name").exists()`, and expressions from them.

`Attr` and `Key` name an attribute, their methods make conditions, `&`, `|` and `~` combine
those, and `ConditionExpressionBuilder` writes a condition as one of DynamoDB's expressions,
with placeholders for names and values. Deliberately knows nothing of requests, nor of how
values are sent: values stay Python values here.

    AttributeBase                                  a name
    ├── Attr                                       any attribute
    └── Key                                        a key of the table or index
    ConditionBase                                  an operator and what it is applied to
    ├── ComparisonCondition
    │   └── Equals, NotEquals, LessThan, LessThanEquals, GreaterThan, GreaterThanEquals, In
    ├── Between, BeginsWith, Contains, AttributeType, AttributeExists, AttributeNotExists
    ├── And, Or, Not
    └── ConditionAttributeBase (AttributeBase)     a condition that can be compared in turn
        └── Size
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    NamedTuple,
    NoReturn,
    TypeAlias,
    TypedDict,
    Union,
)

from staticboto._runtime.types.attribute_values import Condition, DynamoDBValue
from staticboto._runtime.twins import is_like
from staticboto.boto3.exceptions import (
    DynamoDBNeedsConditionError,
    DynamoDBNeedsKeyConditionError,
    DynamoDBOperationNotSupportedError,
)

# The parts of a document path: `a.b[0]` has the names `a` and `b`.
ATTR_NAME_REGEX = re.compile(r"[^.\[\]]+(?![^\[]*\])")

AttributeTypeName: TypeAlias = Literal[
    "S", "N", "B", "SS", "NS", "BS", "M", "L", "NULL", "BOOL"
]
Operand: TypeAlias = Union[DynamoDBValue, "AttributeBase"]


class Expression(TypedDict):
    """The parts of a condition.

    `format` has a field for each of `values` and one called `operator`.
    """

    format: str
    operator: str
    values: tuple[Any, ...]


class BuiltConditionExpression(NamedTuple):
    """An expression, with the names and values of its placeholders."""

    condition_expression: str
    attribute_name_placeholders: dict[str, str]
    attribute_value_placeholders: dict[str, Any]


class ConditionBase:
    """A condition: an operator and the values that it is applied to.

    Args:
        values: attributes, conditions or values, in the order of `expression_format`.
    """

    expression_format: str = ""
    expression_operator: str = ""
    has_grouped_values: bool = False

    def __init__(self, *values: Any) -> None:
        self._values = values

    def __and__(self, other: Condition) -> And:
        if not is_like(other, ConditionBase):
            raise DynamoDBOperationNotSupportedError("AND", other)
        return And(self, other)

    def __or__(self, other: Condition) -> Or:
        if not is_like(other, ConditionBase):
            raise DynamoDBOperationNotSupportedError("OR", other)
        return Or(self, other)

    def __invert__(self) -> Not:
        return Not(self)

    def get_expression(self) -> Expression:
        """Return format, operator and values of this condition."""
        return {
            "format": self.expression_format,
            "operator": self.expression_operator,
            "values": self._values,
        }

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and self._values == other._values

    def __ne__(self, other: object) -> bool:
        return not self == other


class AttributeBase:
    """An attribute, by its name or document path; the methods make conditions on it.

    Args:
        name: such as `age`, `address.city` or `scores[0]`.
    """

    def __init__(self, name: str) -> None:
        self.name = name

    # Hidden from checkers, so that combining attributes instead of conditions is an
    # error for them too.
    if not TYPE_CHECKING:

        def __and__(self, value: object) -> NoReturn:
            raise DynamoDBOperationNotSupportedError("AND", self)

        def __or__(self, value: object) -> NoReturn:
            raise DynamoDBOperationNotSupportedError("OR", self)

        def __invert__(self) -> NoReturn:
            raise DynamoDBOperationNotSupportedError("NOT", self)

    def eq(self, value: Operand) -> Equals:
        """Make the condition that the attribute equals `value`."""
        return Equals(self, value)

    def lt(self, value: Operand) -> LessThan:
        """Make the condition that the attribute is less than `value`."""
        return LessThan(self, value)

    def lte(self, value: Operand) -> LessThanEquals:
        """Make the condition that the attribute is at most `value`."""
        return LessThanEquals(self, value)

    def gt(self, value: Operand) -> GreaterThan:
        """Make the condition that the attribute is greater than `value`."""
        return GreaterThan(self, value)

    def gte(self, value: Operand) -> GreaterThanEquals:
        """Make the condition that the attribute is at least `value`."""
        return GreaterThanEquals(self, value)

    def begins_with(self, value: Operand) -> BeginsWith:
        """Make the condition that the attribute begins with `value`."""
        return BeginsWith(self, value)

    def between(self, low_value: Operand, high_value: Operand) -> Between:
        """Make the condition that the attribute lies between two values, ends included."""
        return Between(self, low_value, high_value)

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self.name == other.name

    def __ne__(self, other: object) -> bool:
        return not self == other


class ConditionAttributeBase(ConditionBase, AttributeBase):
    """A condition that is compared like an attribute.

    Args:
        values: the attribute first, whose name this takes.
    """

    def __init__(self, *values: Any) -> None:
        ConditionBase.__init__(self, *values)
        AttributeBase.__init__(self, values[0].name)

    def __eq__(self, other: object) -> bool:
        return ConditionBase.__eq__(self, other) and AttributeBase.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other


class ComparisonCondition(ConditionBase):
    """A condition with its operator between its two values."""

    expression_format = "{0} {operator} {1}"


class Equals(ComparisonCondition):
    expression_operator = "="


class NotEquals(ComparisonCondition):
    expression_operator = "<>"


class LessThan(ComparisonCondition):
    expression_operator = "<"


class LessThanEquals(ComparisonCondition):
    expression_operator = "<="


class GreaterThan(ComparisonCondition):
    expression_operator = ">"


class GreaterThanEquals(ComparisonCondition):
    expression_operator = ">="


class In(ComparisonCondition):
    expression_operator = "IN"
    has_grouped_values = True


class Between(ConditionBase):
    expression_operator = "BETWEEN"
    expression_format = "{0} {operator} {1} AND {2}"


class BeginsWith(ConditionBase):
    expression_operator = "begins_with"
    expression_format = "{operator}({0}, {1})"


class Contains(ConditionBase):
    expression_operator = "contains"
    expression_format = "{operator}({0}, {1})"


class Size(ConditionAttributeBase):
    expression_operator = "size"
    expression_format = "{operator}({0})"


class AttributeType(ConditionBase):
    expression_operator = "attribute_type"
    expression_format = "{operator}({0}, {1})"


class AttributeExists(ConditionBase):
    expression_operator = "attribute_exists"
    expression_format = "{operator}({0})"


class AttributeNotExists(ConditionBase):
    expression_operator = "attribute_not_exists"
    expression_format = "{operator}({0})"


class And(ConditionBase):
    expression_operator = "AND"
    expression_format = "({0} {operator} {1})"


class Or(ConditionBase):
    expression_operator = "OR"
    expression_format = "({0} {operator} {1})"


class Not(ConditionBase):
    expression_operator = "NOT"
    expression_format = "({operator} {0})"


class Key(AttributeBase):
    """A key of a table or index, for `KeyConditionExpression`."""


class Attr(AttributeBase):
    """Any attribute, for `FilterExpression` and `ConditionExpression`."""

    def ne(self, value: Operand) -> NotEquals:
        """Make the condition that the attribute does not equal `value`."""
        return NotEquals(self, value)

    def is_in(self, value: Iterable[DynamoDBValue]) -> In:
        """Make the condition that the attribute equals one of the values in `value`."""
        return In(self, value)

    def exists(self) -> AttributeExists:
        """Make the condition that the item has the attribute."""
        return AttributeExists(self)

    def not_exists(self) -> AttributeNotExists:
        """Make the condition that the item does not have the attribute."""
        return AttributeNotExists(self)

    def contains(self, value: Operand) -> Contains:
        """Make the condition that the attribute, a text, set or list, contains `value`."""
        return Contains(self, value)

    def size(self) -> Size:
        """Return the attribute's size, to be compared: `Attr("a").size().gt(3)`."""
        return Size(self)

    def attribute_type(self, value: AttributeTypeName) -> AttributeType:
        """Make the condition that the attribute is of DynamoDB's type `value`."""
        return AttributeType(self, value)


class ConditionExpressionBuilder:
    """Writes conditions as expressions.

    Placeholders are numbered through all expressions that one builder makes, so that the
    expressions of one request do not collide, until `reset` is called.
    """

    def __init__(self) -> None:
        self._name_count = 0
        self._value_count = 0
        self._name_placeholder = "n"
        self._value_placeholder = "v"

    def _get_name_placeholder(self) -> str:
        return f"#{self._name_placeholder}{self._name_count}"

    def _get_value_placeholder(self) -> str:
        return f":{self._value_placeholder}{self._value_count}"

    def reset(self) -> None:
        """Number placeholders from 0 again."""
        self._name_count = 0
        self._value_count = 0

    def build_expression(
        self, condition: Condition, is_key_condition: bool = False
    ) -> BuiltConditionExpression:
        """Write `condition` as an expression.

        Args:
            condition: a condition, of this package or of boto3.
            is_key_condition: whether every attribute has to be a `Key`.

        Raises:
            DynamoDBNeedsConditionError: `condition` is no condition.
            DynamoDBNeedsKeyConditionError: an attribute is not a `Key`, but has to be.
        """
        if not is_like(condition, ConditionBase):
            raise DynamoDBNeedsConditionError(condition)
        names: dict[str, str] = {}
        values: dict[str, Any] = {}
        expression = self._build_expression(condition, names, values, is_key_condition)
        return BuiltConditionExpression(expression, names, values)

    def _build_expression(
        self,
        condition: Condition,
        attribute_name_placeholders: dict[str, str],
        attribute_value_placeholders: dict[str, Any],
        is_key_condition: bool,
    ) -> str:
        expression = condition.get_expression()
        components = [
            self._build_expression_component(
                value,
                attribute_name_placeholders,
                attribute_value_placeholders,
                condition.has_grouped_values,
                is_key_condition,
            )
            for value in expression["values"]
        ]
        template: str = expression["format"]
        return template.format(*components, operator=expression["operator"])

    def _build_expression_component(
        self,
        value: Any,
        attribute_name_placeholders: dict[str, str],
        attribute_value_placeholders: dict[str, Any],
        has_grouped_values: bool,
        is_key_condition: bool,
    ) -> str:
        # A size is both an attribute and a condition, and is written as a condition.
        if is_like(value, ConditionBase):
            return self._build_expression(
                value,
                attribute_name_placeholders,
                attribute_value_placeholders,
                is_key_condition,
            )
        if is_like(value, AttributeBase):
            if is_key_condition and not is_like(value, Key):
                raise DynamoDBNeedsKeyConditionError(
                    f"Attribute object {value.name} is of type {type(value)}. "
                    f"KeyConditionExpression only supports Attribute objects "
                    f"of type Key"
                )
            return self._build_name_placeholder(value, attribute_name_placeholders)
        return self._build_value_placeholder(
            value, attribute_value_placeholders, has_grouped_values
        )

    def _build_name_placeholder(
        self, value: AttributeBase, attribute_name_placeholders: dict[str, str]
    ) -> str:
        def replace(part: re.Match[str]) -> str:
            placeholder = self._get_name_placeholder()
            self._name_count += 1
            attribute_name_placeholders[placeholder] = part.group()
            return placeholder

        return ATTR_NAME_REGEX.sub(replace, value.name)

    def _build_value_placeholder(
        self,
        value: Any,
        attribute_value_placeholders: dict[str, Any],
        has_grouped_values: bool = False,
    ) -> str:
        if has_grouped_values:
            members = [
                self._build_value_placeholder(member, attribute_value_placeholders)
                for member in value
            ]
            return f"({', '.join(members)})"
        placeholder = self._get_value_placeholder()
        self._value_count += 1
        attribute_value_placeholders[placeholder] = value
        return placeholder
