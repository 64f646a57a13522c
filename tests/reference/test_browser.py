"""The reference in a browser: search, folding, schemes, keyboard, small screens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from generator import installation
from generator.command.serve import server
from tests.reference.browser import browser as run_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.slow

CONTRAST = Path(__file__).with_name("contrast.js").read_text()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser."""
    with run_browser() as running:
        yield running


@pytest.fixture(scope="module")
def address(browser: Browser, site: Path) -> Iterator[str]:
    """The address of the site; without a browser it is not even generated."""
    with server(site.parent, 0) as running:
        thread = Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()
        thread.join()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser without a past; what goes wrong in it fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    made, wrong = context.new_page(), list[str]()
    made.on("pageerror", lambda error: wrong.append(str(error)))
    made.on(
        "console",
        lambda said: wrong.append(said.text) if said.type == "error" else None,
    )
    yield made
    context.close()
    assert wrong == []


def kinds(site: Path) -> Iterator[str]:
    """Yield the path of a page of each kind: the longest that a template has made."""
    root = installation.TEMPLATES / "reference"
    pages = [path.relative_to(site).as_posix() for path in site.rglob("*.html")]
    for template in sorted(root.rglob("*.html.jinja")):
        if not template.name.startswith("_"):
            name = template.relative_to(root).as_posix().removesuffix(".jinja")
            folder = re.sub(r"\\{\w+\\}", r"[^/]+", re.escape(name))
            if "{document}" in name:
                folder = r"(guide|examples)/.+/index\.html"
            made = [path for path in pages if re.fullmatch(folder, path)]
            assert made, f"no page of {name}"
            yield max(made, key=lambda path: (site / path).stat().st_size)


def found(page: Page, text: str) -> list[str]:
    """Search, and return where the results lead, as addresses relative to the site."""
    box = page.get_by_role("combobox", name="Search the reference")
    box.fill("")
    box.press_sequentially(text)
    page.locator("#found[aria-busy=false]").wait_for(state="attached")
    links = [str(each.get_attribute("href")) for each in options(page)]
    return [link.split("/", 3)[3].replace("index.html", "") for link in links]


def options(page: Page) -> list[Locator]:
    """Return the results that are shown."""
    return page.get_by_role("listbox").get_by_role("option").all()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("put_object", "s3/put_object/"),
        ("GetObject", "s3/get_object/"),
        ("get-object", "s3/get_object/"),
        ("s3.get_object", "s3/get_object/"),
        ("list buckets", "s3/list_buckets/"),
        ("dynamodb query", "dynamodb/query/"),
        ("NoSuchKey", "s3/exceptions/#NoSuchKey"),
        ("sqs", "sqs/"),
        ("tagged unions", "guide/types/#tagged-unions"),
    ],
)
def test_what_is_named_is_found_first(
    page: Page, address: str, text: str, first: str
) -> None:
    page.goto(address)
    assert found(page, text)[0] == first


def test_parameters_are_found(page: Page, address: str, site: Path) -> None:
    page.goto(address)
    first, *_ = found(page, "SSECustomerKey")
    assert first.startswith("s3/")
    assert 'id="parameter-SSECustomerKey"' in (site / first / "index.html").read_text()


def test_the_service_of_the_page_comes_first(page: Page, address: str) -> None:
    for service in ("sns", "cloudwatch"):
        page.goto(f"{address}{service}/index.html")
        first = f"{service}/list_tags_for_resource/"
        assert found(page, "list_tags_for_resource")[0] == first


def test_of_equal_names_those_of_common_services_come_first(
    page: Page, address: str
) -> None:
    common = {"cloudwatch", "dynamodb", "sns"}  # of those with this operation
    page.goto(address)
    results = [each for each in found(page, "tag_resource") if "/tag_resource/" in each]
    services = [each.split("/")[0] for each in results]
    assert {*services[: len(common)]} == common
    assert "lambda" in services


def test_results_of_one_service(page: Page, address: str) -> None:
    page.goto(address)
    assert {each.split("/")[0] for each in found(page, "tags")} != {"sns"}
    page.get_by_label("Service", exact=True).select_option("sns")
    page.wait_for_function(
        "[...document.querySelectorAll('[role=option] .where')]"
        ".every(each => each.textContent.startsWith('sns'))"
    )
    assert options(page)


def test_search_by_keyboard(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Search the reference")
    assert box.evaluate("each => each === document.activeElement")
    results = found(page, "get_object")
    assert box.get_attribute("aria-expanded") == "true"
    for place in (0, 1):
        page.keyboard.press("ArrowDown")
        active = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
        assert active.get_attribute("aria-selected") == "true"
        assert results[place] in str(active.get_attribute("href"))
    page.keyboard.press("Escape")
    assert page.get_by_role("listbox").count() == 0
    assert box.get_attribute("aria-expanded") == "false"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}{results[0]}*")


def test_folds(page: Page, address: str, site: Path) -> None:
    path = next(
        path
        for path in sorted(site.glob("*/*/index.html"))
        if path.read_text().count('<details class="fold"') > 2
    )
    page.goto(address + path.relative_to(site).as_posix())
    folds = page.locator("details.fold")
    summary = folds.first.locator("> summary")
    summary.focus()
    page.keyboard.press("Enter")
    assert folds.first.get_attribute("open") is not None
    page.get_by_role("button", name="Unfold all").click()
    assert page.locator("details.fold:not([open])").count() == 0
    page.get_by_role("button", name="Fold all", exact=True).click()
    assert page.locator("details.fold[open]").count() == 0
    hidden = page.locator("details.fold [id]").first
    if hidden.count():
        page.goto(f"{page.url}#{hidden.get_attribute('id')}")
        assert hidden.is_visible()


def test_the_chosen_scheme_is_remembered(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(address)
    ground = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(ground)
    page.get_by_role("button", name="Dark colours").click()
    dark = page.evaluate(ground)
    assert dark != light
    page.goto(f"{address}guide/index.html")
    assert page.evaluate(ground) == dark
    page.get_by_role("button", name="Light colours").click()
    assert page.evaluate(ground) == light


def test_the_skip_link(page: Page, address: str) -> None:
    page.goto(f"{address}guide/index.html")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    assert skip.evaluate("each => each === document.activeElement")
    assert skip.bounding_box()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_every_kind_of_page(page: Page, address: str, site: Path) -> None:
    """It has one of each landmark, its texts have contrast, and it fits a small screen."""
    for path in kinds(site):
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size({"width": 1280, "height": 900})
            page.goto(address + path)
            for role in ("banner", "main", "contentinfo", "search"):
                assert page.get_by_role(role).count() == 1, (path, role)
            page.eval_on_selector_all(
                "details", "all => all.forEach(e => e.open = true)"
            )
            assert page.evaluate(CONTRAST) == [], (path, scheme)
        page.set_viewport_size({"width": 360, "height": 700})
        wide = "document.documentElement.scrollWidth - innerWidth"
        assert page.evaluate(wide) <= 0, path


def test_the_contrast_of_search_results(page: Page, address: str) -> None:
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(address)
        found(page, "get_object")
        page.keyboard.press("ArrowDown")
        assert page.evaluate(CONTRAST) == [], scheme


def test_low_contrast_is_noticed(page: Page) -> None:
    page.set_content("<p class='a' style='color: #888; background: #fff'>text</p>")
    assert page.evaluate(CONTRAST) == ["p.a: 3.54"]


def test_a_page_elsewhere_names_the_newest(page: Page, address: str) -> None:
    def published(place: str) -> None:
        link = f'<link rel="canonical" href="{place}">\n</head>'
        text = page.request.get(f"{address}guide/index.html").text()
        body = re.sub(r'<link rel="canonical".*', "", text).replace("</head>", link)
        page.route("**/guide/index.html", lambda route: route.fulfill(body=body))
        page.goto(f"{address}guide/index.html")

    note = page.get_by_role("note", name="Version")
    published(f"{address}guide/")
    assert note.count() == 0
    published("https://docs.example.com/guide/")
    link = note.get_by_role("link", name="The newest one")
    assert link.get_attribute("href") == "https://docs.example.com/guide/"


def test_without_javascript(browser: Browser, address: str, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in kinds(site):
        page.goto(address + path)
        assert page.get_by_role("main").get_by_role("heading", level=1).is_visible()
        assert not page.locator("form.search").is_visible()
        assert page.locator("button:visible").count() == 0
    context.close()


def test_from_the_disk(page: Page, site: Path) -> None:
    """All is there but search, and its form says how to get it."""
    page.goto((site / "index.html").as_uri())
    page.get_by_role("main").get_by_role("link", name="s3", exact=True).first.click()
    page.get_by_role("main").get_by_role("link", name="get_object", exact=True).click()
    heading = page.get_by_role("heading", level=1)
    assert heading.inner_text() == "get_object"
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
    page.get_by_role("combobox", name="Search the reference").focus()
    told = page.get_by_role("status")
    told.wait_for()
    assert "staticboto-generate serve" in told.inner_text()
