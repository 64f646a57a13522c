"""The intermediate representation: a service in AWS's own words.

Every value is immutable, hashable by its content and picklable, so that a service can be
parsed once and handed to any backend in any process. Knows nothing of Python names, of
types, of templates or of the JSON that it was read from: `read` fills it.
"""
