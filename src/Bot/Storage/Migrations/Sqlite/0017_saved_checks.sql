-- Messages that somebody had checked and chose to keep. What was found in them is not kept.
CREATE TABLE saved_checks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    -- en or fr: of who had it checked.
    language TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX saved_checks_of_person ON saved_checks (person, id);
CREATE INDEX saved_checks_by_age ON saved_checks (saved_at);
