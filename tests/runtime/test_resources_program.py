"""One program with the made-up service `gallery`, run with boto3 and with staticboto.

`gallery` uses every feature of the resource model; what it answers is canned. Each line of
the program is one test: results, calls to the service and data have to be the same.
"""

from __future__ import annotations

from typing import Any

import pytest
from tests.runtime.resource_sides import DATA, SIDES, CannedService, outcome, session

ROOM = {
    "RoomName": "red",
    "Area": 12,
    "Meta": "m",
    "Load": "l",
    "Paintings": ["p"],
    "Class": "open",
    "CuratorId": "c1",
    "PaintingIds": ["p1", "p2"],
    "Best": {"Id": "p1", "Title": "One"},
}
PAGE_1 = {
    "Paintings": [{"Id": "p1", "Title": "One"}, {"Id": "p2", "Title": "Two"}],
    "NextToken": "more",
}
PAGE_2 = {"Paintings": [{"Id": "p3", "Title": "Three"}]}
ANSWERS: dict[str, list[Any]] = {
    "CloseRoom": [{"Status": "closed", "Closed": ["a"]}],
    "CountRooms": [{"Count": 3}],
    "CreateRoom": [{"Room": ROOM, "Ticket": "t"}],
    "DeletePaintings": [{"Deleted": ["p1"]}],
    "DescribeCurator": [{"Curators": [{"CuratorId": "c1", "Name": "Ada"}]}],
    "DescribeRoom": [{"Room": ROOM}],
    "FindRooms": [{"Rooms": [{"RoomName": "x"}, {"RoomName": "y"}], "Names": ["n"]}],
    "ListPaintings": [PAGE_1, PAGE_2] * 40,
    "ListRooms": [{"RoomNames": ["red", "blue"]}],
    "ListVisitors": [{"Visitors": [{"Id": "v1", "Name": "V"}, {"Id": "v2"}]}],
    "RenamePaintings": [{}],
    "SearchRoom": [
        {
            "Painting": {"Id": "p1"},
            "Paintings": [{"Id": "p1", "Title": "One"}, {"Id": "p2"}],
            "Words": ["a", "b", "c"],
            "Details": {"k": "v"},
            "Count": 1,
        }
    ],
    "StopPaintings": [{"Stopped": ["p1"]}],
}

PROGRAM = """
gallery
gallery.get_available_subresources()
gallery.meta
gallery.meta.resource_model.name
type(gallery).meta.identifiers
sorted(n for n in dir(gallery) if not n.startswith("_") and n != "create")

# Making resources
gallery.Hall("red")
gallery.Salon(name="red")
gallery.Painting("red", "p1")
gallery.Painting("red", id="p1")
gallery.Room("red")
gallery.Hall.__name__
gallery.Hall()
gallery.Hall(None)
gallery.Hall("a", "b")
gallery.Hall(colour="red")
gallery.Hall(name="red", client=None).meta.client is not None
room = gallery.Hall("red")
room.Painting("p1")
room.Painting()
room.Masterpiece(id="p9")
room.Masterpiece("p9").meta.client is room.meta.client
room.Painting("p1").Room()
room.get_available_subresources()
room == gallery.Hall("red"), room != gallery.Hall("red"), room == gallery.Hall("blue")
room == "red", room == room.meta, hash(room) == hash(("gallery.Room", ("red",)))
hash(gallery.Hall(["red"]))
room.meta == room.meta.copy(), room.meta.copy() is room.meta, room.meta == 1
isinstance(room, ServiceResource), type(room), type(room).__name__

# Attributes
room.meta.data
room.name
room.room_name
room.meta.data
room.area
room.area
room.paintings_attribute
room.meta_attribute, room.load_attribute, getattr(room, "class"), room.close_attribute
room.best_attribute
room.details
room.nothing
room.name_attribute
setattr(room, "name", "other")
setattr(room, "area", 1)
room.load()
room.reload()
room.load(Force=True)
room.load("positional")
gallery.Painting("red", "p1").title
gallery.Painting("red", "p1").id
gallery.Visitor("v").name

# Actions
gallery.create_room(Name="green", Area=3, Tags=["x"])
gallery.create_room(Name="green").area
gallery.create_room()
gallery.create_room(Name=None)
gallery.create_room(Name="green", Colour="red")
gallery.create_room("green")
gallery.count_rooms()
gallery.count_all()
gallery.find_rooms()
gallery.find_rooms(Filters=[{"Name": "mine"}])
gallery.find_names()
room.load(); room.area
room.close()
room.meta.data
room.reopen()
room.reopen(Force=True)
room.refresh()
room.search()
room.search(Limit=None)
room.search(Words=["mine"], Limit=7)
room.search_one()
room.search_by_data()
room.empty_structure()
room.empty_list()
room.empty_element()
room.empty_map()
room.empty_scalar()
room.empty_output()
room.empty_below_scalar()
room.uneven()
room.bad_preset()
room.bad_identifier()
painting = room.search()[0]
painting.title, painting.year
painting.stop(Force=True)
painting.meta.data
painting.stop("positional")

# References
room = gallery.Hall("red")
room.curator
room.meta.data is None
room.curator.name
room.hung
room.best
room.best is room.best
room.best.title
painting.previous
gallery.Painting("red", "p1").previous
type(room).curator.__class__.__mro__[-2:]

# Collections
gallery.rooms
gallery.rooms.all()
type(gallery.rooms), type(gallery.rooms.all())
isinstance(gallery.rooms, CollectionManager), isinstance(gallery.rooms.all(), ResourceCollection)
list(gallery.rooms)
len(gallery.rooms.all())
gallery.rooms.all()[0]
list(gallery.rooms.all())
list(gallery.rooms.limit(1))
list(gallery.rooms.limit(0))
list(gallery.rooms.iterator(MaxResults=5))
list(gallery.open_rooms.all())
list(gallery.open_rooms.filter(Filters=[{"Name": "b", "Values": ["c"]}]))
[r.meta.data for r in gallery.rooms.all()]
list(gallery.visitors.all())
list(gallery.visitors.limit(1))
list(gallery.visitors.limit(0))
list(gallery.visitors.page_size(1))
list(gallery.visitors.limit(1).pages())
list(gallery.visitors.filter(Nonsense=1))
[v.name for v in gallery.visitors.all()]
list(room.visitors.all())
list(room.paintings.all())
list(room.paintings.pages())
list(room.paintings.all().pages())
list(room.paintings.page_size(2))
list(room.paintings.limit(2).pages())
list(room.paintings.limit(3).pages())
list(room.paintings.limit(0).pages())
list(room.paintings.limit(1))
list(room.paintings.filter(limit=1))
list(room.paintings.filter(MaxResults=9).limit(2).page_size(1))
filters = [{"Name": "a", "Values": ["1"]}]
some = room.paintings.filter(Filters=filters, Details={"a": "1"})
filters[0]["Values"].append("late")
more = some.filter(Filters=[{"Name": "b"}], Details={"b": "2"}, MaxResults=1)
list(some)
list(more)
list(more.filter(MaxResults=2).all())
room.paintings.first
[p.room_name for p in room.paintings.all()]

# Batch actions
room.paintings.delete()
room.paintings.delete(Quiet=True)
room.paintings.all().delete()
room.paintings.limit(2).delete()
room.paintings.limit(0).delete()
room.paintings.rename()
room.paintings.filter(MaxResults=1).rename()
room.paintings.stop()
room.paintings.stop(PaintingIds=["mine"], Force=True)
room.paintings.stop("positional")
room.paintings.idle()
room.visitors.delete()
type(room.paintings).delete.__name__

# Waiters
room.wait_until_open()
room.wait_until_open(WaiterConfig={"Delay": 0, "MaxAttempts": 1})
room.wait_until_open(Nonsense=1)
gallery.Hall("red").wait_until_open(RoomName="other")
room.wait_until_closed

# Failures
room = gallery.Hall("red"); room.load()
service.answers["CloseRoom"] = ["RoomLocked"]
room.close()
room.meta.data["Area"]
service.answers["DescribeRoom"] = [{}]
room.load()
room.meta.data
room.area
room.curator
service.answers["DescribeRoom"] = ["NoSuchRoom"]
room.area
room.hung
service.answers["ListRooms"] = [{}]
list(gallery.rooms.all())
service.answers["ListPaintings"] = [{"Paintings": [], "NextToken": "x"}, PAGE_2]
room.paintings.stop()
service.answers["ListPaintings"] = [{"Paintings": [], "NextToken": "x"}, PAGE_2]
list(room.paintings.pages())

# The model
[i.name for i in room.meta.resource_model.identifiers], room.meta.resource_model.identifiers[0].member_name
[a.name for a in room.meta.resource_model.actions]
[(a.name, a.resource.type) for a in room.meta.resource_model.subresources]
[(a.name, a.resource.path) for a in room.meta.resource_model.references]
[(c.name, c.request.operation, [b.name for b in c.batch_actions]) for c in room.meta.resource_model.collections]
[(w.name, w.waiter_name, [p.target for p in w.params]) for w in room.meta.resource_model.waiters]
room.meta.resource_model.load.path, room.meta.resource_model.shape
[[vars(p) for p in a.request.params] for a in room.meta.resource_model.actions]
sorted(room.meta.resource_model.get_attributes(room.meta.client.meta.service_model.shape_for("Room")))
[s.name for s in gallery.meta.resource_model.subresources]
""".strip().splitlines()
LINES = [line for line in PROGRAM if line and not line.startswith("#")]


def run(side: str) -> list[tuple[Any, list[Any]]]:
    """Run the program; return each line's outcome and the calls that it made."""
    boto3 = SIDES[side]
    service = CannedService(ANSWERS)
    made = session(boto3, service)
    gallery = made.resource("gallery", endpoint_url="http://gallery.test")
    names: dict[str, Any] = {
        "gallery": gallery,
        "service": service,
        "PAGE_2": PAGE_2,
        "ServiceResource": boto3.resources.base.ServiceResource,
        "CollectionManager": boto3.resources.collection.CollectionManager,
        "ResourceCollection": boto3.resources.collection.ResourceCollection,
    }
    transcript = []
    for line in LINES:
        before = len(service.calls)
        result = outcome(lambda: execute(line, names))
        transcript.append((result, service.calls[before:]))
    return transcript


def execute(line: str, names: dict[str, Any]) -> Any:
    try:
        code = compile(line, line, "eval")
    except SyntaxError:
        return exec(line, names)
    return eval(code, names)


@pytest.fixture(scope="module")
def transcripts() -> dict[str, list[tuple[Any, list[Any]]]]:
    with pytest.MonkeyPatch.context() as patch:
        # A client that the default session makes.
        patch.setenv("AWS_DEFAULT_REGION", "eu-north-1")
        patch.setenv("AWS_ENDPOINT_URL", "http://gallery.test")
        patch.setenv("AWS_DATA_PATH", str(DATA))
        return {side: run(side) for side in SIDES}


@pytest.mark.parametrize("number", range(len(LINES)), ids=LINES)
def test_line(number: int, transcripts: Any) -> None:
    assert transcripts["staticboto"][number] == transcripts["boto3"][number]


def test_the_program_is_worth_running(transcripts: Any) -> None:
    """What the specification says of some lines, so that both sides cannot just fail."""
    results = dict(zip(LINES, transcripts["staticboto"], strict=True))
    assert results["gallery"] == (
        {"resource": "gallery.ServiceResource()", "data": None},
        [],
    )
    assert results["list(room.paintings.all())"][0][2] == {
        "resource": "gallery.Painting(room_name='red', id='p3')",
        "data": {"Id": "p3", "Title": "Three"},
    }
    assert results["room.paintings.rename()"][1][1] == (
        "RenamePaintings",
        {
            "Entries": [
                {"Id": "p1", "Title": "One", "Position": 1},
                {"Id": "p2", "Title": "Two", "Position": 1},
            ]
        },
    )
    assert results['gallery.Painting("red", "p1").title'][0] == (
        "ResourceLoadException: gallery.Painting has no load method"
    )
    assert results['gallery.Painting("red", "p1").previous'][0] == (
        "ResourceLoadException: gallery.Painting has no load method!"
    )
    calls = sum(len(calls) for _, calls in transcripts["staticboto"])
    assert calls > 100
