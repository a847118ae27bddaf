-- Of which articles a model was asked for what the rules left open in their claims: the text and reading it saw, and who
-- asked (the rules' version and the deployment). asked_at in milliseconds since 1970, UTC.
CREATE TABLE claim_askings (
    article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    asker TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    claims_version INTEGER NOT NULL,
    asked_at BIGINT NOT NULL
);

-- What was kept of its proposals: a value for an open field, and the article's words that carry it. No reference to the
-- claims, which come and go with every reading; what no longer stands goes with the reading that no longer carries it.
CREATE TABLE claim_fillings (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    claim_id TEXT NOT NULL,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    support TEXT NOT NULL,
    is_named BOOLEAN NOT NULL,
    PRIMARY KEY (article_id, claim_id, field)
);

CREATE INDEX claim_fillings_claim ON claim_fillings (claim_id);
