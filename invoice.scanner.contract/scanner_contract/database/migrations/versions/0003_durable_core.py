"""Answers that are given again under an Idempotency-Key, files that are known again, and when a task ended."""

from alembic import op

revision = "0003"
down_revision = "0002"

IDEMPOTENCY_KEYS = """
CREATE TABLE idempotency_keys (
    company_id uuid NOT NULL REFERENCES companies,
    key text NOT NULL,
    fingerprint text NOT NULL,
    status_code integer NOT NULL,
    answer jsonb NOT NULL,
    answered_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (company_id, key)
);

ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON idempotency_keys TO scanner_api
    USING (company_id = NULLIF(current_setting('app.company_id', true), '')::uuid)
    WITH CHECK (company_id = NULLIF(current_setting('app.company_id', true), '')::uuid);

GRANT SELECT, INSERT, DELETE ON idempotency_keys TO scanner_api;
"""

DOCUMENTS = "CREATE INDEX documents_by_content ON documents (company_id, sha256);"

TASKS = """
ALTER TABLE tasks ADD COLUMN ended_at timestamptz;
CREATE INDEX tasks_dead ON tasks (company_id, ended_at DESC) WHERE state = 'dead';
"""


def upgrade() -> None:
    op.execute(IDEMPOTENCY_KEYS)
    op.execute(DOCUMENTS)
    op.execute(TASKS)
