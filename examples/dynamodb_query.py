"""Query a DynamoDB table: what an artist has released since a year.

The table has the partition key `artist`, a string, and the sort key `year`, a number.

Usage: python dynamodb_query.py TABLE ARTIST YEAR
"""

import sys

from staticboto import boto3
from staticboto.boto3.dynamodb.conditions import Attr, Key


def main(table: str, artist: str, year: int) -> None:
    releases = boto3.resource("dynamodb").Table(table)
    found = releases.query(
        KeyConditionExpression=Key("artist").eq(artist) & Key("year").gte(year),
        FilterExpression=Attr("bootleg").not_exists(),
        ScanIndexForward=False,
    )
    for release in found.get("Items", []):
        print(release["year"], release["title"])


if __name__ == "__main__":
    table, artist, year = sys.argv[1:]
    main(table, artist, int(year))
