"""Hands out tasks that are ready, takes back those whose worker fell silent, and clears away orphan files. It holds no
state: two may run."""

NAME = "orchestrator"  # in its logs, and at PostgreSQL, where its health is asked for
