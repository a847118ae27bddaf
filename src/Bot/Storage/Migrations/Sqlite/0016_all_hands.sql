-- Company meetings that collect questions. state: open, closed, published. Times in milliseconds since 1970, UTC; languages are ISO 639-1 codes parted by ",".
-- secret, hexadecimal, turns a person into a voter of this meeting and no other; it is dropped when the meeting closes, and then nobody can turn back.
-- revision counts every change, shape those that are no votes.
CREATE TABLE allhands_sessions (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    languages TEXT NOT NULL,
    is_moderated BOOLEAN NOT NULL,
    meets_at INTEGER NOT NULL,
    closes_at INTEGER NOT NULL,
    purges_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'published')),
    secret TEXT NULL,
    version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    shape INTEGER NOT NULL,
    CHECK (state = 'open' OR secret IS NULL)
) WITHOUT ROWID;

-- Without a time, with random ids and without row ids, and written anew at the close: no order tells who asked. item_id: the question that it is one with, or itself.
-- name: what an asker who wants to be known is called, name_key finds it again for that person; NULL for all others.
-- state: waiting, shown, held (with a reason). draft is JSON; author and approver are pseudonyms. queue_item: what it became in HR's queue.
CREATE TABLE allhands_questions (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES allhands_sessions (id),
    item_id TEXT NOT NULL,
    question TEXT NOT NULL,
    words TEXT NOT NULL,
    language TEXT NOT NULL,
    name TEXT NULL,
    name_key TEXT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'shown', 'held')),
    reason TEXT NULL,
    draft TEXT NULL,
    answer TEXT NULL,
    sources TEXT NULL,
    author TEXT NULL,
    approver TEXT NULL,
    is_answered BOOLEAN NOT NULL,
    said TEXT NULL,
    queue_item INTEGER NULL,
    version INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX allhands_questions_session ON allhands_questions (session_id, item_id);
CREATE INDEX allhands_questions_undrafted ON allhands_questions (session_id) WHERE draft IS NULL AND state <> 'held';
CREATE INDEX allhands_questions_name ON allhands_questions (name_key) WHERE name_key IS NOT NULL;

-- voter: HMAC-SHA-256 of a person under the meeting's secret; from the close on a random word in its place.
CREATE TABLE allhands_votes (
    question_id TEXT NOT NULL,
    voter TEXT NOT NULL,
    session_id TEXT NOT NULL REFERENCES allhands_sessions (id),
    PRIMARY KEY (question_id, voter)
) WITHOUT ROWID;

CREATE INDEX allhands_votes_session ON allhands_votes (session_id, voter);

-- How many questions each voter sent, not which; gone with the close.
CREATE TABLE allhands_askers (
    session_id TEXT NOT NULL REFERENCES allhands_sessions (id),
    voter TEXT NOT NULL,
    asked INTEGER NOT NULL,
    PRIMARY KEY (session_id, voter)
) WITHOUT ROWID;

-- Questions that a moderator told apart, the smaller id first.
CREATE TABLE allhands_apart (
    session_id TEXT NOT NULL REFERENCES allhands_sessions (id),
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    PRIMARY KEY (session_id, one, other)
) WITHOUT ROWID;

-- Of those who asked it at a company meeting nothing is known but how many they were; then the meeting's wording is HR's own.
ALTER TABLE queue_items ADD COLUMN meeting_askers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE queue_items ADD COLUMN meeting_question TEXT NULL;
