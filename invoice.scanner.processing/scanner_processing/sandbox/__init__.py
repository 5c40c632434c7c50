"""Where files of strangers are parsed: in a child that can harm nobody, forked from a warm helper.

    worker child ──(file, limits)──▶ helper ──fork──▶ child: confined, parses, sends pages, ends
          ▲                                             │
          └──────────────── pages ──────────────────────┘

``multiprocessing`` is refused inside Celery's children, and a cold start costs 0.4 s a file: hence a helper of our own,
started once a worker child, that has imported everything and forks in milliseconds.
"""
