-- The part of pay a question is about, by its id in the vocabulary. It stays when the words are erased.
ALTER TABLE turns ADD COLUMN topic TEXT NULL;

CREATE INDEX turns_asked ON turns (asked_at) WHERE asker IS NOT NULL;
