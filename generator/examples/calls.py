"""tmp"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    title: str
    html: str
    code: str


def of_operation(context, operation):
    return Example(
        "",
        "",
        f'from staticboto import boto3\n\nclient = boto3.client("{context.service.name}")\nclient.call()\n',
    )


def of_paginator(context, paginator):
    return of_operation(context, None)


def of_waiter(context, waiter):
    return of_operation(context, None)


def of_resource(context, name, resource):
    return of_operation(context, None)
