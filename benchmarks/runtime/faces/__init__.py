"""What other SDKs look like to `program`: `client`, `Session`, and `caller`.

Modules here run in the environments of those SDKs, and are imported as `faces.NAME`.
"""
