"""Measures what a request costs Rebound, beside others that do the same work on the same database."""
