"""The site has a page for everything, and every page is sound."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.facts import overrides
from generator.files import product, targets
from generator.naming import addresses, names
from generator.options import Options
from generator.parts.context import Context
from generator.read import load, parse
from tests.reference.survey import LARGEST, MEDIAN, survey

SERVICES = ("cloudwatch", "dynamodb", "ec2", "s3", "sqs", "sso-oidc")


def context(service: str) -> Context:
    """Return what the pages of a service are made from."""
    source = load.find_services(())[service]
    return Context.of(parse.service(load.read(source)), Options())


def text(site: Path, place: str, name: str = "index.html") -> str:
    return (site / place / name).read_text(encoding="utf-8")


def test_links_resolve_and_marks_are_whole(site: Path) -> None:
    found = survey(site)
    assert len(found.pages) > 3000
    assert found.faults == []
    assert found.largest <= LARGEST
    assert found.median <= MEDIAN


def test_the_survey_finds_faults(tmp_path: Path) -> None:
    good = (
        '<!doctype html><html lang="en"><head><meta name="viewport" content="x">'
        "<title>T</title></head><body><main><h1>T</h1>{}</main></body></html>"
    )
    for name, body in {
        "missing": '<a href="nothing.html">x</a>',
        "fragment": '<a href="#nothing">x</a>',
        "twice": '<p id="a"></p><p id="a"></p>',
        "level": "<h3>x</h3>",
        "closed": "<p><b></p></b>",
        "open": "<p>",
        "good": '<a href="#a">x</a><p id="a"></p><a href="https://x.test/y">y</a>',
    }.items():
        (tmp_path / f"{name}.html").write_text(good.replace("{}", body))
        (tmp_path / f"{name}.md").write_text("x")
    (tmp_path / "alone.html").write_text(good)
    found = {fault.partition(".")[0] for fault in survey(tmp_path).faults}
    assert found == {"missing", "fragment", "twice", "level", "closed", "open", "alone"}


@pytest.mark.parametrize("service", SERVICES)
def test_everything_has_a_page(site: Path, service: str) -> None:
    made = context(service)
    places = ["", "client", "exceptions", "type-definitions"]
    places += [addresses.method(names.method(each.name)) for each in made.operations]
    places += [f"paginators/{names.snake(name)}" for name in made.service.paginators]
    places += [f"waiters/{names.snake(name)}" for name in made.service.waiters]
    places += [each.name for each in overrides.own(service).client.methods]
    if made.service.resources:
        types = ["ServiceResource", *made.service.resources.types]
        places += ["resources", *(f"resources/{names.snake(name)}" for name in types)]
    for place in places:
        for name in ("index.html", "index.md"):
            assert (site / service / place / name).is_file(), place


@pytest.mark.parametrize("service", SERVICES)
def test_every_parameter_and_promise_is_on_the_page(site: Path, service: str) -> None:
    made = context(service)
    for operation in made.operations:
        method = names.method(operation.name)
        page = text(site, f"{service}/{addresses.method(method)}")
        assert f"<code>{operation.name}</code>" in page
        if operation.input is not None:
            for member in made.structure(operation.input).members:
                assert f'id="parameter-{member.name}"' in page, (method, member.name)
                required = made.annotator.is_required(
                    member, made.structure(operation.input)
                )
                row = page.split(f'id="parameter-{member.name}"')[1].split("</dt>")[0]
                assert ("badge required" in row) is required, (method, member.name)
        if operation.output is not None:
            structure = made.structure(operation.output)
            for member in structure.members:
                row = page.split(f'id="response-{member.name}"')[1].split("</dt>")[0]
                kept = made.annotator.is_delivered(member, structure, True)
                assert ("always there" in row) is kept, (method, member.name)
        for error in operation.errors:
            assert f"/exceptions/index.html#{error}" in page


def test_types_and_exceptions_have_an_address(site: Path) -> None:
    types = "".join(
        text(site, str(page.parent.relative_to(site)))
        for page in (site / "s3/type-definitions").glob("*/index.html")
    )
    for name in ("ObjectTypeDef", "GetObjectOutputTypeDef", "StorageClassType"):
        assert f'<h2 id="{name}">' in types
    assert '<h2 id="NoSuchKey">' in text(site, "s3/exceptions")


def test_what_a_page_says_of_an_operation(site: Path) -> None:
    page = text(site, "s3/get_object")
    plain = re.sub(r"<[^>]*>", "", page)
    assert "def get_object(" in plain
    assert "Bucket: str," in plain
    assert "-&gt; GetObjectOutputTypeDef: ..." in plain
    assert "aws s3api get-object" in plain
    assert "it is the payload" in plain
    assert "NoSuchKey" in plain
    scan = re.sub(r"<[^>]*>", "", text(site, "dynamodb/scan"))
    assert "length 1 to 1024" in scan
    assert "range at least 1" in scan
    assert "paginator" in scan.lower()


def test_botocores_own_examples_are_shown() -> None:
    task = product.ServiceTask(
        "reference", "", load.find_services(())["dynamodb"], Options(), {}
    )
    files = product.make(task).files
    page = files["reference/dynamodb/put_item/index.html"].decode()
    assert "No One You Know" in page
    assert "This example adds a new item to the Music table." in page


def test_constraints_of_elements_and_keys_are_told(site: Path) -> None:
    page = re.sub(r"<[^>]*>", "", text(site, "dynamodb/batch_get_item"))
    assert re.search(r"entries 1 to \d+ · keys: length 1 to 1024", page)


def test_a_structure_is_shown_once_and_linked_elsewhere(site: Path) -> None:
    page = text(site, "dynamodb/create_table")
    assert page.count('id="parameter-KeySchemaElementTypeDef"') == 1
    assert 'href="#parameter-KeySchemaElementTypeDef"' in page


def test_what_has_no_room_on_a_page_is_a_link_to_its_type(site: Path) -> None:
    page = text(site, "wafv2/create_web_acl")
    found = re.search(r'<a href="([^"#]*)#(Statement\w*TypeDef)">Statement', page)
    assert found
    place, name = found.groups()
    type_page = (site / "wafv2/create_web_acl" / place).read_text()
    assert f'<h2 id="{name}">' in type_page


def test_the_records_of_the_search_name_what_is_on_the_pages(site: Path) -> None:
    records = json.loads((site / "s3/search.json").read_text())
    by_title = {each["title"]: each for each in records}
    assert "SSECustomerKey" in by_title["put_object"]["words"].split()
    assert by_title["NoSuchKey"]["kind"] == "exception"
    for each in records:
        place, _, fragment = each["url"].partition("#")
        page = text(site, place)
        assert not fragment or f'id="{fragment}"' in page, each["url"]


def test_pages_are_the_same_every_time() -> None:
    task = product.ServiceTask(
        "reference", "", load.find_services(())["sqs"], Options(), {}
    )
    assert product.make(task).files == product.make(task).files


def test_an_operation_called_like_another_page_has_an_address_of_its_own() -> None:
    assert addresses.method("waiters") == "waiters-operation"
    assert addresses.method("list_waiters") == "list_waiters"


def test_the_published_address_is_the_canonical_one_and_that_of_docstrings() -> None:
    options = Options(docs_url="https://docs.example.com/aws")
    source = load.find_services(())["sqs"]
    pages = product.make(product.ServiceTask("reference", "", source, options, {}))
    page = pages.files["reference/sqs/send_message/index.html"].decode()
    address = "https://docs.example.com/aws/sqs/send_message/"
    assert f'<link rel="canonical" href="{address}">' in page
    code = product.make(product.ServiceTask("staticboto", "", source, options, {}))
    client = code.files["staticboto/src/staticboto/sqs/client.py"].decode()
    assert f"        {address}\n" in client
    assert "docs.aws.amazon.com/boto3" not in client


def test_no_folder_of_a_service_takes_the_place_of_another_page() -> None:
    reserved = targets.modules("reference")
    assert {"guide", "examples", "shared-types", "_assets"} <= reserved
    assert not reserved & load.find_services(()).keys()
