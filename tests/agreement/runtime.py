"""What botocore makes of parameters and of answers: its handlers, validator, serializer
and parser, called in the order in which a client calls them.

Nothing is sent. Owns the two questions that types are held against: is this refused, and
what does a program get for this answer.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import botocore.session
from botocore.config import Config
from botocore.endpoint import convert_to_response_dict
from botocore.parsers import create_parser
from botocore.serialize import create_serializer
from botocore.validate import ParamValidator

from tests.support.wire.answer import Answer

_URL = "https://service.example"


@cache
def session() -> Any:
    """Return the session whose handlers and models are used."""
    return botocore.session.Session()


class Runtime:
    """The handlers, validator, serializer and parsers for one service.

    Args:
        service: the service's name.
    """

    def __init__(self, service: str) -> None:
        self.model = session().get_service_model(service)
        self._events = session().get_component("event_emitter")
        self._service_id = self.model.service_id.hyphenize()
        self._validator = ParamValidator()
        self._serializer = create_serializer(self.model.resolved_protocol)
        self._parser = create_parser(self.model.resolved_protocol)

    def refuses_shape(self, value: Any, shape: Any) -> bool:
        """Whether the validator refuses a value for a shape, without handlers."""
        return bool(self._validator.validate(value, shape).has_errors())

    def refusal(self, operation: Any, parameters: dict[str, Any]) -> str | None:
        """Return why a call is refused before it is sent; None if it is not."""
        try:
            self._events.emit(
                f"before-parameter-build.{self._service_id}.{operation.name}",
                params=parameters,
                model=operation,
                context={"client_config": Config()},
            )
            self._serializer.serialize_to_request(parameters, operation)
        except Exception as error:  # whatever it is, the call does not take place
            return f"{type(error).__name__}: {error}"
        return None

    def delivered(self, operation: Any, answer: Answer) -> dict[str, Any]:
        """Return what a client's method returns for an answer, or its error carries."""
        response = answer.response(_URL)
        received = convert_to_response_dict(response, operation)
        received["context"]["operation_name"] = operation.name
        added: dict[str, Any] = {}
        self._events.emit(
            f"before-parse.{self._service_id}.{operation.name}",
            operation_model=operation,
            response_dict=received,
            customized_response_dict=added,
        )
        parsed: dict[str, Any] = self._parser.parse(received, operation.output_shape)
        parsed.update(added)
        if answer.status >= 300:  # as botocore.endpoint does
            code = parsed["Error"]["Code"]
            error = operation.service_model.shape_for_error_code(code)
            parsed.update(self._parser.parse(received, error) if error else {})
        parsed["ResponseMetadata"]["RetryAttempts"] = 0  # as botocore.endpoint does
        self._events.emit(
            f"after-call.{self._service_id}.{operation.name}",
            http_response=response,
            parsed=parsed,
            model=operation,
            context={},
        )
        return parsed
