-- Pages and feeds that were read. Times in milliseconds since 1970, UTC.
CREATE TABLE web_sources (
    address TEXT NOT NULL PRIMARY KEY,
    is_feed INTEGER NOT NULL,
    -- Asked for on the command line, and not only by a feed or a setting.
    is_named INTEGER NOT NULL,
    state INTEGER NOT NULL,
    first_read_at INTEGER NOT NULL,
    looked_at INTEGER NOT NULL,
    etag TEXT NULL,
    last_modified TEXT NULL,
    -- Looks in a row that found no such page, and when the first was.
    misses INTEGER NOT NULL,
    missing_since INTEGER NULL,
    -- What was wrong at the last look, and since when something is.
    problem TEXT NULL,
    failing_since INTEGER NULL,
    -- What whoever named it said of every article there.
    language TEXT NULL,
    outlet TEXT NULL,
    published TEXT NULL
);
