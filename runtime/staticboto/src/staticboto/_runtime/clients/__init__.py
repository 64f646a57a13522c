"""What clients, paginators, waiters and errors are."""
