-- Ways into HR's pages. hash: SHA-256 of what the browser holds, lower-case hexadecimal. Times in milliseconds since 1970, UTC.
CREATE TABLE desk_links (
    hash TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE desk_sessions (
    hash TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);

CREATE INDEX desk_sessions_person ON desk_sessions (person);

-- What was told, each different answer once, to be searched by its words. Nothing of who asked or what. words: folded, each between spaces.
CREATE TABLE told_answers (
    digest TEXT NOT NULL PRIMARY KEY,
    words TEXT NOT NULL,
    is_personal BOOLEAN NOT NULL,
    times BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    latest_at BIGINT NOT NULL,
    latest_turn BIGINT NOT NULL
);

CREATE INDEX told_answers_latest ON told_answers (latest_turn);

-- One row: the last turn that is in the table above.
CREATE TABLE told_turns (last BIGINT NOT NULL);
INSERT INTO told_turns (last) VALUES (0);
