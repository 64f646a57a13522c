"""What editors show about the call that is being typed."""

from __future__ import annotations

import pytest

from tests.editor.editor import Editor
from tests.editor.programs import LAMBDA, S3, SQS, TABLE
from tests.editor.witnesses import parameters

case = pytest.param


@pytest.mark.parametrize(
    ("program", "expected"),
    [
        case(S3 + "s3.get_object(<|>)", parameters("s3", "GetObject"), id="method"),
        case(S3 + "s3.get_object(<|>", parameters("s3", "GetObject"), id="open"),
        case(
            LAMBDA + "functions.invoke(<|>)",
            parameters("lambda", "Invoke"),
            id="method-of-lambda",
        ),
        case(
            TABLE + "table.query(<|>)",
            parameters("dynamodb", "Query") - {"TableName"},
            id="action",
        ),
        case(
            S3 + 's3.get_waiter("bucket_exists").wait(<|>)',
            parameters("s3", "HeadBucket") | {"WaiterConfig"},
            id="waiter",
        ),
    ],
)
def test_signature(editor: Editor, program: str, expected: set[str]) -> None:
    """A call shows each parameter with its type."""
    shown = set(editor.signature(program).parameters) - {"*"}
    assert {label.partition(": ")[0] for label in shown} == expected
    assert all(label.partition(": ")[2] for label in shown)


def test_text(editor: Editor) -> None:
    """A call shows what the method does."""
    shown = editor.signature(SQS + "sqs.send_message(<|>)")
    assert "Delivers a message to the specified queue." in shown.documentation


def test_text_of_parameters(editor: Editor) -> None:
    """The text of each parameter is there, beside the call or beside the parameter."""
    shown = editor.signature(SQS + "sqs.send_message(<|>)")
    text = " ".join([shown.documentation, *shown.parameters.values()])
    assert "The URL of the Amazon SQS queue to which a message is sent." in text
    assert "The message to send." in text


MESSAGE_BODY = 'sqs.send_message(QueueUrl="u", MessageBody=<|>)'


def test_active_parameter(editor: Editor) -> None:
    """The parameter whose argument is typed stands out."""
    assert editor.signature(SQS + MESSAGE_BODY).active == "MessageBody: str"


def test_text_of_active_parameter(editor: Editor) -> None:
    """It stands out with its own text."""
    shown = editor.signature(SQS + MESSAGE_BODY)
    assert "The message to send." in shown.parameters["MessageBody: str"]
