-- asked_at in milliseconds since 1970, UTC. Question and conversation become NULL when they are erased.
CREATE TABLE turns (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation TEXT NULL,
    asked_at INTEGER NOT NULL,
    question TEXT NULL,
    question_hash TEXT NOT NULL,
    language TEXT NOT NULL,
    outcome TEXT NOT NULL,
    corpus_version INTEGER NOT NULL,
    answer TEXT NOT NULL
);

CREATE INDEX turns_conversation ON turns (conversation, id) WHERE conversation IS NOT NULL;
CREATE INDEX turns_text ON turns (asked_at) WHERE question IS NOT NULL;

CREATE TABLE secret_keys (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
