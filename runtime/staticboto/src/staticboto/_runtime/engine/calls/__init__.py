"""The parts of clients and sessions that do once what botocore does again for every call."""
