"""Hands out tasks that are ready, and takes back those whose worker fell silent. It holds no state: two may run."""

NAME = "orchestrator"  # in its logs, and at PostgreSQL, where its health is asked for
