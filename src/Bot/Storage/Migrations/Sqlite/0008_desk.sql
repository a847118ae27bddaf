-- Ways into HR's pages. hash: SHA-256 of what the browser holds, lower-case hexadecimal. Times in milliseconds since 1970, UTC.
CREATE TABLE desk_links (
    hash TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    expires_at INTEGER NOT NULL
);

CREATE TABLE desk_sessions (
    hash TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    began_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL
);

CREATE INDEX desk_sessions_person ON desk_sessions (person);

-- What was told, each different answer once, to be found by its words. Nothing of who asked or what.
CREATE TABLE told_answers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest TEXT NOT NULL UNIQUE,
    is_personal BOOLEAN NOT NULL,
    times INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    latest_at INTEGER NOT NULL,
    latest_turn INTEGER NOT NULL
);

CREATE INDEX told_answers_latest ON told_answers (latest_turn);

-- Folded words, in the order of their letters whatever the server's language, so that the beginning of a word finds it.
CREATE TABLE told_words (
    word TEXT NOT NULL,
    answer_id INTEGER NOT NULL REFERENCES told_answers (id) ON DELETE CASCADE,
    PRIMARY KEY (word, answer_id)
) WITHOUT ROWID;

-- One row: the last turn that is in the table above.
CREATE TABLE told_turns (last INTEGER NOT NULL);
INSERT INTO told_turns (last) VALUES (0);
