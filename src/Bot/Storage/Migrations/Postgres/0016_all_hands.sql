-- Company meetings that collect questions. state: open, closed, published. Times in milliseconds since 1970, UTC; languages are ISO 639-1 codes parted by ",".
-- secret, hexadecimal, turns a person into a voter of this meeting and no other; it is dropped when the meeting closes, and then nobody can turn back.
-- revision counts every change, shape those that are no votes.
CREATE TABLE allhands_sessions (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    languages TEXT NOT NULL,
    is_moderated BOOLEAN NOT NULL,
    meets_at BIGINT NOT NULL,
    closes_at BIGINT NOT NULL,
    purges_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'published')),
    secret TEXT NULL,
    version BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    shape BIGINT NOT NULL,
    CHECK (state = 'open' OR secret IS NULL)
);

-- Without a time, with random ids, and written anew at the close: no order tells who asked. item_id: the question that it is one with, or itself.
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
    queue_item BIGINT NULL,
    version BIGINT NOT NULL
);

CREATE INDEX allhands_questions_session ON allhands_questions (session_id, item_id);
CREATE INDEX allhands_questions_undrafted ON allhands_questions (session_id) WHERE draft IS NULL AND state <> 'held';
CREATE INDEX allhands_questions_name ON allhands_questions (name_key) WHERE name_key IS NOT NULL;

-- voter: HMAC-SHA-256 of a person under the meeting's secret; from the close on a random word in its place.
CREATE TABLE allhands_votes (
    question_id TEXT NOT NULL,
    voter TEXT NOT NULL,
    session_id TEXT NOT NULL REFERENCES allhands_sessions (id),
    PRIMARY KEY (question_id, voter)
);

CREATE INDEX allhands_votes_session ON allhands_votes (session_id, voter);

-- How many questions each voter sent, not which; gone with the close.
CREATE TABLE allhands_askers (
    session_id TEXT NOT NULL REFERENCES allhands_sessions (id),
    voter TEXT NOT NULL,
    asked BIGINT NOT NULL,
    PRIMARY KEY (session_id, voter)
);

-- Questions that a moderator told apart, the smaller id first.
CREATE TABLE allhands_apart (
    session_id TEXT NOT NULL REFERENCES allhands_sessions (id),
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    PRIMARY KEY (session_id, one, other)
);

-- Of those who asked it at a company meeting nothing is known but how many they were; then the meeting's wording is HR's own.
ALTER TABLE queue_items ADD COLUMN meeting_askers BIGINT NOT NULL DEFAULT 0;
ALTER TABLE queue_items ADD COLUMN meeting_question TEXT NULL;
