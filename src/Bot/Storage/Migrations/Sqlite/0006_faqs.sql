-- Stands for a person wherever a step must stay on record. Forgetting a person deletes their row.
CREATE TABLE pseudonyms (
    person TEXT NOT NULL PRIMARY KEY,
    pseudonym TEXT NOT NULL UNIQUE
);

-- Steps, each with the hash of the one before. Appended to, never changed. at in milliseconds since 1970, UTC.
CREATE TABLE audit (
    seq INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL
);

-- One row: where the chain ends, so that entries missing from its end are missed.
CREATE TABLE audit_head (seq INTEGER NOT NULL, hash TEXT NOT NULL);
INSERT INTO audit_head (seq, hash) VALUES (0, '');

CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is only appended to'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is only appended to'); END;

-- HR's replies. A version's content never changes; only its state moves: draft, in_review, approved, retired.
-- author, approver and second_approver are pseudonyms. Times in milliseconds since 1970, UTC.
CREATE TABLE faqs (
    id TEXT NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL
);

CREATE TABLE faq_versions (
    faq_id TEXT NOT NULL REFERENCES faqs (id),
    number INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'approved', 'retired')),
    content TEXT NOT NULL,
    author TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    approver TEXT NULL,
    second_approver TEXT NULL,
    approved_at INTEGER NULL,
    -- False where the setting had switched the rule off when it was approved.
    four_eyes BOOLEAN NOT NULL DEFAULT TRUE,
    ended_at INTEGER NULL,
    PRIMARY KEY (faq_id, number),
    CHECK (state <> 'approved' OR (approver IS NOT NULL AND approved_at IS NOT NULL)),
    CHECK (NOT four_eyes OR approver IS NULL OR approver <> author OR (second_approver IS NOT NULL AND second_approver <> approver))
);

CREATE UNIQUE INDEX faq_versions_approved ON faq_versions (faq_id) WHERE state = 'approved';

CREATE TRIGGER faq_versions_unchanged BEFORE UPDATE OF faq_id, number, content, author, written_at ON faq_versions
BEGIN SELECT RAISE(ABORT, 'a version of a reply is never changed'); END;
CREATE TRIGGER faq_versions_kept BEFORE DELETE ON faq_versions
BEGIN SELECT RAISE(ABORT, 'a version of a reply is never deleted'); END;

-- What a version relies on, with the content it was written over.
CREATE TABLE faq_sources (
    faq_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    article_id TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    PRIMARY KEY (faq_id, number, article_id),
    FOREIGN KEY (faq_id, number) REFERENCES faq_versions (faq_id, number)
) WITHOUT ROWID;

-- One row: counts the changes of what is in force, for those who follow it.
CREATE TABLE faq_changes (last INTEGER NOT NULL);
INSERT INTO faq_changes (last) VALUES (0);
