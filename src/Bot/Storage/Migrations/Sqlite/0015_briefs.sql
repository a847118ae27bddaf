-- The pages managers take into a talk about an outside offer. content: choices, and words of sources and of ours; nothing that anybody typed freely.
-- person: who made it, and who alone opens it. Times in milliseconds since 1970, UTC.
CREATE TABLE briefs (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    content TEXT NOT NULL
);

CREATE INDEX briefs_person ON briefs (person, made_at);
CREATE INDEX briefs_expires ON briefs (expires_at);

-- HR's own guidance in them. A version's content never changes; only its state moves, as that of a reply. author and approver are pseudonyms.
CREATE TABLE brief_templates (
    number INTEGER NOT NULL PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'approved', 'retired')),
    content TEXT NOT NULL,
    author TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    approver TEXT NULL,
    approved_at INTEGER NULL,
    -- False where the setting had switched the rule off when it was approved.
    four_eyes BOOLEAN NOT NULL DEFAULT TRUE,
    ended_at INTEGER NULL,
    CHECK (state <> 'approved' OR (approver IS NOT NULL AND approved_at IS NOT NULL)),
    CHECK (NOT four_eyes OR approver IS NULL OR approver <> author)
);

CREATE UNIQUE INDEX brief_templates_approved ON brief_templates (state) WHERE state = 'approved';

CREATE TRIGGER brief_templates_unchanged BEFORE UPDATE OF number, content, author, written_at ON brief_templates
BEGIN SELECT RAISE(ABORT, 'a version of the guidance is never changed'); END;
CREATE TRIGGER brief_templates_kept BEFORE DELETE ON brief_templates
BEGIN SELECT RAISE(ABORT, 'a version of the guidance is never deleted'); END;
