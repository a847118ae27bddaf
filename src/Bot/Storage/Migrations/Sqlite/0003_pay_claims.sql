-- What employer, component and status hold stands in the body too, which is the claim as it was read (JSON, amounts exact).
CREATE TABLE pay_claims (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    id TEXT NOT NULL,
    employer TEXT NULL,
    component TEXT NOT NULL,
    status TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (article_id, ordinal)
) WITHOUT ROWID;

CREATE INDEX pay_claims_id ON pay_claims (id);

-- Which reading the claims of an article come from; 0 was never read.
ALTER TABLE articles ADD COLUMN claims_version INTEGER NOT NULL DEFAULT 0;
CREATE INDEX articles_claims_version ON articles (claims_version) WHERE withdrawn_at IS NULL;

-- Curated values. No reference to the claims, which come and go with every reading. NULL is a field that was emptied.
-- set_at in milliseconds since 1970, UTC.
CREATE TABLE claim_overrides (
    claim_id TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NULL,
    set_at INTEGER NOT NULL,
    set_by TEXT NULL,
    PRIMARY KEY (claim_id, field)
) WITHOUT ROWID;
