-- What the language model was used for, by day (UTC) and counter.
CREATE TABLE model_use (
    day TEXT NOT NULL,
    name TEXT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (day, name)
);

-- How the breaker before each deployment stands. Milliseconds since 1970, UTC.
CREATE TABLE model_breaker (
    name TEXT NOT NULL PRIMARY KEY,
    is_open BOOLEAN NOT NULL,
    since BIGINT NOT NULL,
    cause TEXT NOT NULL
);

-- The vector of a passage or of a question HR answers, by what was embedded: texts that are the same share one.
-- Unit length, little-endian 32-bit floats.
CREATE TABLE vectors (
    model TEXT NOT NULL,
    hash TEXT NOT NULL,
    vector BYTEA NOT NULL,
    PRIMARY KEY (model, hash)
);
