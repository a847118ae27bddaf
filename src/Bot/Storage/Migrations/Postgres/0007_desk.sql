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
