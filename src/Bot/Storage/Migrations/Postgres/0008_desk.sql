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

-- What was told, each different answer once, to be found by its words. Nothing of who asked or what.
CREATE TABLE told_answers (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,
    is_personal BOOLEAN NOT NULL,
    times BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    latest_at BIGINT NOT NULL,
    latest_turn BIGINT NOT NULL
);

CREATE INDEX told_answers_latest ON told_answers (latest_turn);

-- Folded words, in the order of their letters whatever the server's language, so that the beginning of a word finds it.
CREATE TABLE told_words (
    word TEXT COLLATE "C" NOT NULL,
    answer_id BIGINT NOT NULL REFERENCES told_answers (id) ON DELETE CASCADE,
    PRIMARY KEY (word, answer_id)
);

-- One row: the last turn that is in the table above.
CREATE TABLE told_turns (last BIGINT NOT NULL);
INSERT INTO told_turns (last) VALUES (0);
