"""Companies, sign-in, documents and their tasks, under row-level security from the first day."""

from alembic import op

revision = "0001"
down_revision = None

TABLES = """
CREATE TABLE companies (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE users (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES companies,
    email text NOT NULL UNIQUE CHECK (email = lower(email)),
    name text NOT NULL,
    password_hash text NOT NULL,
    role text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    disabled_at timestamptz
);

CREATE TABLE sign_ins (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES companies,
    user_id uuid NOT NULL REFERENCES users,
    refresh_id uuid NOT NULL,
    previous_refresh_id uuid,
    refreshed_at timestamptz NOT NULL DEFAULT now(),
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz
);

CREATE TABLE documents (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES companies,
    created_by uuid REFERENCES users,
    filename text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    status text NOT NULL,
    stage text,
    run integer NOT NULL,
    page_count integer,
    quality_score double precision,
    invoice jsonb,
    error_code text,
    error_message text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz,
    finished_at timestamptz
);
CREATE INDEX documents_by_age ON documents (company_id, created_at DESC, id DESC);
CREATE INDEX documents_by_status ON documents (company_id, status);

CREATE TABLE tasks (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES companies,
    document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
    run integer NOT NULL,
    stage text NOT NULL,
    page smallint NOT NULL,
    state text NOT NULL,
    attempt integer NOT NULL,
    fence integer NOT NULL,
    run_after timestamptz NOT NULL DEFAULT now(),
    lease_until timestamptz,
    published_at timestamptz,
    error_code text,
    error_detail text,
    UNIQUE (document_id, run, stage, page)
);
CREATE INDEX tasks_ready ON tasks (run_after) WHERE state = 'ready';
CREATE INDEX tasks_running ON tasks (lease_until) WHERE state = 'running';

CREATE TABLE stage_results (
    id uuid PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES companies,
    document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
    run integer NOT NULL,
    stage text NOT NULL,
    page smallint NOT NULL,
    attempt integer NOT NULL,
    fence integer NOT NULL,
    result jsonb NOT NULL,
    waited_ms double precision NOT NULL,
    worked_ms double precision NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (document_id, run, stage, page)
);

CREATE TABLE document_events (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES companies,
    document_id uuid NOT NULL REFERENCES documents ON DELETE CASCADE,
    kind text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    detail jsonb NOT NULL
);
CREATE INDEX document_events_by_document ON document_events (document_id, id);

CREATE TABLE audit_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    company_id uuid NOT NULL REFERENCES companies,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor_id uuid,
    request_id text,
    action text NOT NULL,
    subject_id uuid,
    detail jsonb NOT NULL
);

CREATE TABLE workers (
    name text PRIMARY KEY,
    queues text[] NOT NULL,
    children integer NOT NULL,
    seen_at timestamptz NOT NULL DEFAULT now()
);
"""

GRANTS = """
GRANT SELECT, INSERT, UPDATE ON companies, users, sign_ins, documents, tasks TO scanner_api;
GRANT SELECT ON stage_results TO scanner_api;
GRANT SELECT, INSERT ON document_events, audit_log TO scanner_api;

GRANT SELECT ON companies TO scanner_pipeline;
GRANT SELECT, UPDATE ON documents TO scanner_pipeline;
GRANT SELECT, INSERT, UPDATE ON tasks TO scanner_pipeline;
GRANT SELECT, INSERT ON stage_results, document_events, audit_log TO scanner_pipeline;
GRANT SELECT, INSERT, UPDATE, DELETE ON workers TO scanner_pipeline;
"""

# An expired setting reads '' and not NULL: hence NULLIF. FORCE binds the owner of the tables as well.
COMPANY = "NULLIF(current_setting('app.company_id', true), '')::uuid"
TENANT = """
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE {table} FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON {table} TO scanner_api, scanner_pipeline
    USING ({column} = {company}) WITH CHECK ({column} = {company});
"""
TENANT_TABLES = {
    "companies": "id",
    "users": "company_id",
    "sign_ins": "company_id",
    "documents": "company_id",
    "tasks": "company_id",
    "stage_results": "company_id",
    "document_events": "company_id",
    "audit_log": "company_id",
}

# The orchestrator hands out every company's tasks; of anything else the pipeline sees one company at a time.
# Sign-in happens before the company is known, and health is about all of them: both through functions that
# run as their owner, who may read what they need and nothing more.
EXCEPTIONS = """
CREATE POLICY all_companies ON tasks TO scanner_pipeline USING (true) WITH CHECK (true);
CREATE POLICY sign_in ON users FOR SELECT TO scanner_owner USING (true);
CREATE POLICY health ON tasks FOR SELECT TO scanner_owner USING (true);

ALTER TABLE workers ENABLE ROW LEVEL SECURITY;
ALTER TABLE workers FORCE ROW LEVEL SECURITY;
CREATE POLICY pipeline ON workers TO scanner_pipeline USING (true) WITH CHECK (true);
CREATE POLICY health ON workers FOR SELECT TO scanner_owner USING (true);

CREATE FUNCTION user_by_email(address text)
    RETURNS TABLE (id uuid, company_id uuid, password_hash text, disabled boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$ SELECT id, company_id, password_hash, disabled_at IS NOT NULL FROM users WHERE email = lower(address) $$;

CREATE FUNCTION queue_depths()
    RETURNS TABLE (stage text, ready bigint, running bigint, oldest_ready_seconds double precision)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        SELECT stage, count(*) FILTER (WHERE state = 'ready'), count(*) FILTER (WHERE state = 'running'),
               extract(epoch FROM now() - min(run_after) FILTER (WHERE state = 'ready' AND run_after <= now()))
        FROM tasks WHERE state IN ('ready', 'running') GROUP BY stage
    $$;

CREATE FUNCTION worker_children(seen_within interval)
    RETURNS TABLE (queue text, children bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        SELECT queue, sum(children) FROM workers, unnest(queues) AS queue
        WHERE seen_at > now() - seen_within GROUP BY queue
    $$;

REVOKE ALL ON FUNCTION user_by_email, queue_depths, worker_children FROM PUBLIC;
GRANT EXECUTE ON FUNCTION user_by_email, queue_depths, worker_children TO scanner_api;
"""


def upgrade() -> None:
    op.execute(TABLES)
    op.execute(GRANTS)
    for table, column in TENANT_TABLES.items():
        op.execute(TENANT.format(table=table, column=column, company=COMPANY))
    op.execute(EXCEPTIONS)
