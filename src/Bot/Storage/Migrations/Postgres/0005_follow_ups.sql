-- A fifth stage, following: the answer has arrived and what belongs to it is sent after it. followed counts what of that is done.
ALTER TABLE inbox ADD COLUMN followed BIGINT NOT NULL DEFAULT 0;
