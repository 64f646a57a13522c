"""Requests and responses of a dynamodb resource, with Python values and condition objects.

`DynamoDBHighLevelResource` is a base class of every resource class of the service. It
registers handlers with the resource's *client*, so everything that uses this client (its
paginators, `table.meta.client`) takes and returns Python values too, and other clients
do not.

    provide-client-params    copy_dynamodb_params: the caller's dicts are never written to
    before-parameter-build   conditions → expressions, then Python values → attribute values
    after-call               attribute values → Python values

Deliberately knows nothing of how one value or one condition is converted.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, MutableSequence
from typing import TYPE_CHECKING, Any, TypeGuard

try:
    from botocore.docs.utils import DocumentModifiedShape
except ImportError:  # an older botocore
    from staticboto._runtime.clients.documented import (  # type: ignore[assignment]
        DocumentModifiedShape,
    )

from staticboto._runtime.clients.docstring import resource_handlers
from staticboto._runtime.twins import is_like
from staticboto.boto3.dynamodb.conditions import (
    ConditionBase,
    ConditionExpressionBuilder,
)
from staticboto.boto3.dynamodb.types import TypeDeserializer, TypeSerializer

if TYPE_CHECKING:
    from botocore.model import OperationModel, Shape

    from staticboto._runtime.resources.base import ResourceMeta


def register_high_level_interface(base_classes: list[type], **kwargs: Any) -> None:
    """Mix `DynamoDBHighLevelResource` into a resource class that is being made."""
    base_classes.insert(0, DynamoDBHighLevelResource)


class _ForgetfulDict(dict[Any, Any]):
    """A memo for `deepcopy` that is always empty.

    With a real memo, a dict that occurs twice in a request would be one dict in the
    copy, and be serialized twice.
    """

    def __setitem__(self, key: Any, value: Any) -> None:
        pass


def copy_dynamodb_params(params: dict[str, Any], **kwargs: Any) -> dict[str, Any]:
    """Return a deep copy of `params` in which no two parts are the same object."""
    return copy.deepcopy(params, memo=_ForgetfulDict())


class DynamoDBHighLevelResource:
    """The base class of the service's resources: its client takes and returns Python values."""

    if TYPE_CHECKING:

        @property
        def meta(self) -> ResourceMeta: ...

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._injector = TransformationInjector()
        self._register(
            "provide-client-params.dynamodb",
            copy_dynamodb_params,
            "dynamodb-create-params-copy",
        )
        self._register(
            "before-parameter-build.dynamodb",
            self._injector.inject_condition_expressions,
            "dynamodb-condition-expression",
        )
        self._register(
            "before-parameter-build.dynamodb",
            self._injector.inject_attribute_value_input,
            "dynamodb-attr-value-input",
        )
        self._register(
            "after-call.dynamodb",
            self._injector.inject_attribute_value_output,
            "dynamodb-attr-value-output",
        )
        self._register_documentation_customizations()

    def _register_documentation_customizations(self) -> None:
        """Make botocore's documentation of the client name these types."""
        for unique_id, shape in _DOCUMENTED_SHAPES.items():
            self._register(
                _DOCUMENTED, shape.replace_documentation_for_matching_shape, unique_id
            )

    def _register(self, event: str, handler: Callable[..., Any], identity: str) -> None:
        """Register a handler with the client, whose resources have it in common.

        An emitter that knows the identity would do nothing, after it has looked into the
        handler for long.
        """
        events: Any = self.meta.client.meta.events
        emitter = getattr(events, "_emitter", events)
        if identity not in getattr(emitter, "_unique_id_handlers", ()):
            events.register(event, handler, unique_id=identity)


_DOCUMENTED = "docs.*.dynamodb.*.complete-section"
_DOCUMENTED_SHAPES = {
    "dynamodb-attr-value-docs": DocumentModifiedShape(
        "AttributeValue",
        new_type="valid DynamoDB type",
        new_description="- A Python value that DynamoDB can store.",
        new_example_value=(
            "'string'|123|Binary(b'bytes')|True|None|{'string'}|{123}"
            "|{Binary(b'bytes')}|[]|{}"
        ),
    ),
    "dynamodb-key-expression-docs": DocumentModifiedShape(
        "KeyExpression",
        new_type="condition from :py:class:`boto3.dynamodb.conditions.Key` method",
        new_description="The condition that keys have to meet.",
        new_example_value="Key('mykey').eq('myvalue')",
    ),
    "dynamodb-cond-expression-docs": DocumentModifiedShape(
        "ConditionExpression",
        new_type="condition from :py:class:`boto3.dynamodb.conditions.Attr` method",
        new_description="The condition that attributes have to meet.",
        new_example_value="Attr('myattribute').eq('myvalue')",
    ),
}

# The documentation of resources is generated without a client.
resource_handlers.update(
    (identity, (_DOCUMENTED, shape.replace_documentation_for_matching_shape))
    for identity, shape in _DOCUMENTED_SHAPES.items()
)


class TransformationInjector:
    """The event handlers that convert parameters and responses.

    Args:
        transformer: finds the values to convert.
        condition_builder: writes conditions.
        serializer: converts what is sent.
        deserializer: converts what is received.
    """

    def __init__(
        self,
        transformer: ParameterTransformer | None = None,
        condition_builder: ConditionExpressionBuilder | None = None,
        serializer: TypeSerializer | None = None,
        deserializer: TypeDeserializer | None = None,
    ) -> None:
        self._transformer = transformer or ParameterTransformer()
        self._condition_builder = condition_builder or ConditionExpressionBuilder()
        self._serializer = serializer or TypeSerializer()
        self._deserializer = deserializer or TypeDeserializer()

    def inject_condition_expressions(
        self, params: dict[str, Any], model: OperationModel, **kwargs: Any
    ) -> None:
        """Replace the conditions in `params` by expressions, and add their placeholders.

        Placeholders are numbered consecutively, in conditions on attributes before those
        on keys. They are added to the caller's own, and replace those of the same name.
        """
        self._condition_builder.reset()
        names: dict[str, str] = {}
        values: dict[str, Any] = {}
        for target_shape, is_key_condition in (
            ("ConditionExpression", False),
            ("KeyExpression", True),
        ):
            self._transformer.transform(
                params,
                model.input_shape,
                ConditionExpressionTransformation(
                    self._condition_builder, names, values, is_key_condition
                ),
                target_shape,
            )
        for name, placeholders in (
            ("ExpressionAttributeNames", names),
            ("ExpressionAttributeValues", values),
        ):
            if name in params:
                params[name].update(placeholders)
            elif placeholders:
                params[name] = placeholders

    def inject_attribute_value_input(
        self, params: dict[str, Any], model: OperationModel, **kwargs: Any
    ) -> None:
        """Replace the Python values in `params` by attribute values."""
        self._transformer.transform(
            params, model.input_shape, self._serializer.serialize, "AttributeValue"
        )

    def inject_attribute_value_output(
        self, parsed: dict[str, Any], model: OperationModel, **kwargs: Any
    ) -> None:
        """Replace the attribute values in the response `parsed` by Python values."""
        if model.output_shape is not None:
            self._transformer.transform(
                parsed,
                model.output_shape,
                self._deserializer.deserialize,
                "AttributeValue",
            )


class ConditionExpressionTransformation:
    """Turns a condition into an expression and collects the values of its placeholders.

    Args:
        condition_builder: writes the expression.
        placeholder_names: receives the names.
        placeholder_values: receives the values.
        is_key_condition: whether every attribute has to be a `Key`.
    """

    def __init__(
        self,
        condition_builder: ConditionExpressionBuilder,
        placeholder_names: dict[str, str],
        placeholder_values: dict[str, Any],
        is_key_condition: bool = False,
    ) -> None:
        self._condition_builder = condition_builder
        self._placeholder_names = placeholder_names
        self._placeholder_values = placeholder_values
        self._is_key_condition = is_key_condition

    def __call__(self, value: Any) -> Any:
        if not is_like(value, ConditionBase):
            return value
        built = self._condition_builder.build_expression(
            value, is_key_condition=self._is_key_condition
        )
        self._placeholder_names.update(built.attribute_name_placeholders)
        self._placeholder_values.update(built.attribute_value_placeholders)
        return built.condition_expression


class ParameterTransformer:
    """Applies a function to every value of one shape, anywhere in a structure."""

    def transform(
        self,
        params: Any,
        model: Shape | None,
        transformation: Callable[[Any], Any],
        target_shape: str,
    ) -> None:
        """Replace values in place.

        Args:
            params: the parameters or the response. Values that do not have the modelled
                type are left for botocore's validator.
            model: the shape of `params`.
            transformation: gets a value, returns what replaces it.
            target_shape: the name of the shape whose values are replaced.
        """
        self._transform_parameters(model, params, transformation, target_shape)

    def _transform_parameters(
        self,
        model: Any,
        params: Any,
        transformation: Callable[[Any], Any],
        target_shape: str,
    ) -> None:
        if model.type_name in ("structure", "map", "list"):
            transform = getattr(self, f"_transform_{model.type_name}")
            transform(model, params, transformation, target_shape)

    def _transform_structure(
        self,
        model: Any,
        params: object,
        transformation: Callable[[Any], Any],
        target_shape: str,
    ) -> None:
        if _is_mapping(params):
            for name in params:
                if name in model.members:
                    member = model.members[name]
                    self._replace(params, name, member, transformation, target_shape)

    def _transform_map(
        self,
        model: Any,
        params: object,
        transformation: Callable[[Any], Any],
        target_shape: str,
    ) -> None:
        if _is_mapping(params):
            for key in params:
                self._replace(params, key, model.value, transformation, target_shape)

    def _transform_list(
        self,
        model: Any,
        params: object,
        transformation: Callable[[Any], Any],
        target_shape: str,
    ) -> None:
        if _is_sequence(params):
            for index in range(len(params)):
                self._replace(params, index, model.member, transformation, target_shape)

    def _replace(
        self,
        container: Any,
        key: Any,
        model: Any,
        transformation: Callable[[Any], Any],
        target_shape: str,
    ) -> None:
        if model.name == target_shape:
            container[key] = transformation(container[key])
        else:
            self._transform_parameters(
                model, container[key], transformation, target_shape
            )


def _is_mapping(params: object) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(params, Mapping)


def _is_sequence(params: object) -> TypeGuard[MutableSequence[Any]]:
    return isinstance(params, MutableSequence)
