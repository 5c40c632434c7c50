"""What people correct, beside what was read; and the way to the events of a whole company."""

from alembic import op

revision = "0002"
down_revision = "0001"

CORRECTIONS = """
CREATE TABLE corrections (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES companies,
    document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
    run integer NOT NULL,
    path text NOT NULL,
    value text,
    page integer,
    box integer[],
    corrected_by uuid REFERENCES users,
    corrected_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX corrections_by_path ON corrections (document_id, run, path, id);

ALTER TABLE corrections ENABLE ROW LEVEL SECURITY;
ALTER TABLE corrections FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON corrections TO scanner_api, scanner_pipeline
    USING (company_id = NULLIF(current_setting('app.company_id', true), '')::uuid)
    WITH CHECK (company_id = NULLIF(current_setting('app.company_id', true), '')::uuid);

GRANT SELECT, INSERT ON corrections TO scanner_api;
"""

EVENTS = "CREATE INDEX document_events_by_company ON document_events (company_id, id);"


def upgrade() -> None:
    op.execute(CORRECTIONS)
    op.execute(EVENTS)
