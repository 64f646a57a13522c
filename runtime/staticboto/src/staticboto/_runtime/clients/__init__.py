"""Clients, paginators, waiters and the errors that they raise."""
