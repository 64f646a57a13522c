"""The code that all services share."""
