"""Where the JSON documents of a service are, and what they say."""
