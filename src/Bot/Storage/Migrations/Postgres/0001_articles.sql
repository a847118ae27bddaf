CREATE TABLE articles (
    id TEXT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    content_hash TEXT NOT NULL,
    source TEXT NOT NULL,
    title TEXT NOT NULL,
    outlet TEXT NOT NULL,
    author TEXT NOT NULL,
    url TEXT NULL,
    published TEXT NULL,
    language TEXT NOT NULL,
    audience INTEGER NOT NULL,
    is_sample BOOLEAN NOT NULL,
    stored_at BIGINT NOT NULL,
    withdrawn_at BIGINT NULL,
    text TEXT NOT NULL
);

CREATE UNIQUE INDEX articles_version ON articles (version);
CREATE INDEX articles_source ON articles (source) WHERE withdrawn_at IS NULL;

CREATE TABLE passages (
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start INTEGER NOT NULL,
    length INTEGER NOT NULL,
    heading_start INTEGER NULL,
    heading_length INTEGER NULL,
    PRIMARY KEY (article_id, ordinal)
);

-- One row: the version of the newest change of any article. Its row lock puts writers in a row, so versions appear in order.
CREATE TABLE article_changes (last BIGINT NOT NULL);
INSERT INTO article_changes (last) VALUES (0);

-- Files read before, so that a folder is re-read at the price of listing it. Times in milliseconds since 1970, UTC.
CREATE TABLE source_files (
    path TEXT NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL,
    modified_at BIGINT NOT NULL,
    read_at BIGINT NOT NULL,
    contested BOOLEAN NOT NULL
);
