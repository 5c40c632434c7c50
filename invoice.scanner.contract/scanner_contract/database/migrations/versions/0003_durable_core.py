"""Answers that are given again under an Idempotency-Key, files that are known again, when a task ended, and triggers
that wake those who listen, whoever changes a row."""

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
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (company_id, answered_at);

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
DROP INDEX tasks_ready;
CREATE INDEX tasks_waiting ON tasks (company_id, stage, run_after, page) WHERE state = 'ready';
CREATE INDEX tasks_published ON tasks (published_at) WHERE state = 'ready';
-- What waits and what runs changes all the time in a table that mostly holds what is done.
ALTER TABLE tasks SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
CREATE INDEX tasks_dead ON tasks (company_id, ended_at DESC) WHERE state = 'dead';
"""

WAKING = """
CREATE FUNCTION tell_of_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('documents', NEW.company_id || ' ' || NEW.document_id);
    RETURN NULL;
END $$;
CREATE TRIGGER told AFTER INSERT ON document_events FOR EACH ROW EXECUTE FUNCTION tell_of_document();

CREATE FUNCTION wake_orchestrator() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('tasks', NEW.state);
    RETURN NULL;
END $$;
CREATE TRIGGER added AFTER INSERT ON tasks FOR EACH ROW
    WHEN (NEW.state = 'ready') EXECUTE FUNCTION wake_orchestrator();
CREATE TRIGGER moved AFTER UPDATE OF state ON tasks FOR EACH ROW
    WHEN (NEW.state IN ('ready', 'running')) EXECUTE FUNCTION wake_orchestrator();
"""


def upgrade() -> None:
    op.execute(IDEMPOTENCY_KEYS)
    op.execute(DOCUMENTS)
    op.execute(TASKS)
    op.execute(WAKING)
